"""Absent flags are None and dropped by `is not None`; lines are counted by hand; the log has a handler made by hand."""

import argparse
import csv
import json
import logging
import os
import sys
from collections import ChainMap

DEFAULTS = {"limit": 15.0, "readings": "readings.csv", "log_level": "WARNING"}


def parse_flags(typed=None):
    parser = argparse.ArgumentParser(prog="silo-watch", allow_abbrev=False)
    for name in ("--config", "--readings"):
        parser.add_argument(name)
    parser.add_argument("--limit", type=float)
    parser.add_argument("--log-level", choices=("DEBUG", "INFO", "WARNING", "ERROR"))
    return {name: value for name, value in parser.parse_args(typed).__dict__.items() if value is not None}


def read_config(path):
    with open(path, encoding="utf-8") as file:
        config = json.load(file)
    try:
        items = config.items()
    except AttributeError:
        raise ValueError(f"{path}: settings need names") from None
    for name, _ in items:
        if name not in DEFAULTS:
            raise ValueError(f"{path}: there is no setting {name!r}")
    if "readings" in config:
        config["readings"] = os.path.join(os.path.dirname(path), config["readings"])
    return config


def settings_for(flags):
    flags = dict(flags)
    config = flags.pop("config", None)
    return dict(ChainMap(flags, {} if config is None else read_config(config), DEFAULTS))


def damp_silos(path, limit):
    logger = logging.getLogger(__name__)
    seen, damp = 0, []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            if number == 1 or not line.strip():
                continue
            cells = next(csv.reader([line]))
            try:
                moisture = float(cells[1])
            except (IndexError, ValueError) as error:
                logger.warning("line %d: %s", number, type(error).__name__)
                continue
            seen += 1
            logger.debug("%s has %.1f", cells[0], moisture)
            if moisture > limit:
                damp += [(cells[0], moisture)]
    logger.info("of %d readings %d are damp", seen, len(damp))
    return damp


def main(typed=None):
    try:
        settings = settings_for(parse_flags(typed))
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
        logging.getLogger().setLevel(settings["log_level"])
        lines = [f"{silo} {moisture:.1f}" for silo, moisture in damp_silos(settings["readings"], settings["limit"])]
    except (OSError, ValueError) as error:
        print("silo-watch:", error, file=sys.stderr)
        return 1
    sys.stdout.writelines(line + "\n" for line in lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
