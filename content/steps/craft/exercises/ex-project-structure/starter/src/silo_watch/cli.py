"""The command silo-watch: reads settings, finds damp silos, prints them."""

import logging
from pathlib import Path
from typing import List, Optional, Tuple, Union

logger = logging.getLogger(__name__)

DEFAULTS = {"limit": 15.0, "readings": "readings.csv", "log_level": "WARNING"}


def parse_flags(typed: Optional[List[str]] = None) -> dict:
    """Return the flags that were typed, by name; those that were not typed are not in it."""
    raise NotImplementedError("TODO(1): argparse, and nothing for a flag that was not typed")


def read_config(path: Union[str, Path]) -> dict:
    """Return the settings that a JSON file holds; a relative path in it starts at the file's folder."""
    raise NotImplementedError("TODO(1): read, refuse unknown names, and settle the path")


def settings_for(flags: dict) -> dict:
    """Return all settings in force: defaults, over them the file, over that the flags."""
    raise NotImplementedError("TODO(1): the later layer wins")


def damp_silos(path: Union[str, Path], limit: float) -> List[Tuple[str, float]]:
    """Return silo and moisture of each reading above the limit, in the order of the file."""
    raise NotImplementedError("TODO(2): the work of legacy_silos.py, with a log and without print")


def main(typed: Optional[List[str]] = None) -> int:
    """Run the command; return 0, or 1 if it could not do its work."""
    raise NotImplementedError("TODO(3): flags, settings, log, result, exit code")


if __name__ == "__main__":
    raise SystemExit(main())
