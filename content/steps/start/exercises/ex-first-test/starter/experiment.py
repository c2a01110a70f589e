"""Run the tests and show the first red message whole. EXPERIMENT.md says which line to break, and what to predict, before."""

import sys

import pytest

sys.exit(0 if pytest.main(["-x", "-q", "--tb=short", "-p", "no:cacheprovider"]) in (0, 1) else 1)
