"""You print what belongs in the log.

Another program reads standard output. It expects silos there, and finds a sentence about line 4.
"""

import argparse
import csv
import json
import logging
from pathlib import Path
from typing import List, Optional, Tuple, Union

logger = logging.getLogger(__name__)

DEFAULTS = {"limit": 15.0, "readings": "readings.csv", "log_level": "WARNING"}


def parse_flags(typed: Optional[List[str]] = None) -> dict:
    """Return the flags that were typed, by name; those that were not typed are not in it."""
    # SUPPRESS: a flag with a default would win over the file without being typed.
    parser = argparse.ArgumentParser(prog="silo-watch", argument_default=argparse.SUPPRESS)
    parser.add_argument("--config", help="a JSON file with settings")
    parser.add_argument("--limit", type=float, help="moisture in per cent above which a silo is named")
    parser.add_argument("--readings", help="a CSV file with the columns silo and moisture")
    parser.add_argument("--log-level", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    return vars(parser.parse_args(typed))


def read_config(path: Union[str, Path]) -> dict:
    """Return the settings that a JSON file holds; a relative path in it starts at the file's folder."""
    config = json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(config, dict):
        raise ValueError(f"{path} holds no settings by name")
    unknown = sorted(set(config) - set(DEFAULTS))
    if unknown:
        raise ValueError(f"{path} has an unknown setting: {', '.join(unknown)}")
    if "readings" in config:
        config["readings"] = str(Path(path).parent / config["readings"])
    return config


def settings_for(flags: dict) -> dict:
    """Return all settings in force: defaults, over them the file, over that the flags."""
    typed = {name: value for name, value in flags.items() if name != "config"}
    file = read_config(flags["config"]) if "config" in flags else {}
    return {**DEFAULTS, **file, **typed}


def damp_silos(path: Union[str, Path], limit: float) -> List[Tuple[str, float]]:
    """Return silo and moisture of each reading above the limit, in the order of the file."""
    readings = []
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows, None)
        for row in rows:
            if not row:
                continue
            try:
                readings.append((row[0], float(row[1])))
            except (ValueError, IndexError):
                print("line", rows.line_num, "has no moisture, left out")
    damp = [(silo, moisture) for silo, moisture in readings if moisture > limit]
    logger.info("%d readings, %d damp", len(readings), len(damp))
    return damp


def main(typed: Optional[List[str]] = None) -> int:
    """Run the command; return 0, or 1 if it could not do its work."""
    flags = parse_flags(typed)
    try:
        settings = settings_for(flags)
        logging.basicConfig(level=settings["log_level"], format="%(levelname)s %(message)s")
        damp = damp_silos(settings["readings"], settings["limit"])
    except (OSError, ValueError) as error:
        logger.error("%s", error)
        return 1
    for silo, moisture in damp:
        print(f"{silo} {moisture:.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
