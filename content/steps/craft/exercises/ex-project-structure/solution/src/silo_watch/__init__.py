"""Finds the silos in which grain is stored too damp."""
