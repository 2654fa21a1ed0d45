#!/usr/bin/env python3
"""Every built-in list and how many codes it has: lists.py SPBE.

`list_counts.csv` is what was agreed on; where the sheet it was agreed from lies beside the project, it is asked again.
"""
import csv
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHEET = HERE.parents[2] / "shared" / "facts" / "codelists" / "SHIP.csv"


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counts_of(spbe):
    done = subprocess.run([spbe, "codes", "--json"], capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
    return {told["id"]: told["codes"] for told in map(json.loads, done.stdout.splitlines())}


def differences(name, expected, found):
    for list_id, codes in expected.items():
        if list_id not in found:
            yield f"{name}: the command does not list {list_id}"
        elif found[list_id] != codes:
            yield f"{name}: {list_id} has {found[list_id]} codes, expected {codes}"


def main(spbe):
    found = counts_of(spbe)
    expected = {row["id"]: int(row["codes"]) for row in rows_of(HERE / "list_counts.csv")}
    faults = list(differences("list_counts.csv", expected, found))
    faults += [f"list_counts.csv: has no row for {list_id}, {codes} codes" for list_id, codes in found.items() if list_id not in expected]
    if SHEET.exists():
        shipped = {row["list_id"]: int(row["ships"]) for row in rows_of(SHEET) if row["ship"] != "no"}
        faults += differences(SHEET.name, shipped, found)
        print(f"{len(shipped)} lists of {SHEET.name}")
    else:
        print(f"skipped: ../{SHEET.relative_to(HERE.parents[2])} is not here")
    print("\n".join(faults))
    print(f"{len(found)} lists, {len(faults)} faults")
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
