#!/usr/bin/env python3
"""A column of BPS village codes where region codes are asked for: bps_column.py SPBE.

83,619 villages have a code of BPS.  As region codes 79,652 of them are unknown and 3,967 happen to be the code of another place, so a finding a cell
would be both noise and false comfort: the column is told once, and those 3,967 are told to be unsafe.  The codes are those of the built-in list and,
where the published sheet lies beside the project, those of its column.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHEET = HERE.parents[2] / "shared" / "facts" / "wilayah" / "bps_crosswalk_villages.csv"
VILLAGES, UNKNOWN, SHARED = 83619, 79652, 3967
SCHEMAS = {
    "the list": {"codes": "wilayah"},
    "the type": {"type": "kode_wilayah"},
    "both": {"type": "kode_wilayah", "codes": "wilayah"},
}


def run(spbe, *arguments):
    return subprocess.run([spbe, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def records(spbe, *arguments):
    return [json.loads(line) for line in run(spbe, "codes", *arguments, "--json").stdout.splitlines()]


def of_the_list(spbe):
    return [r["code"] for r in records(spbe, "bps") if r["level"] == 4]


def of_the_sheet():
    with SHEET.open(encoding="utf-8", newline="") as file:
        return sorted({row["bps_code"] for row in csv.DictReader(file) if row["bps_code"]})


def faults_of(spbe, name, codes, folder):
    regions = {r["code"].replace(".", "") for r in records(spbe, "wilayah", "--all")}
    shared = sum(code in regions for code in codes)
    if (len(codes), len(codes) - shared, shared) != (VILLAGES, UNKNOWN, SHARED):
        yield f"{name}: {len(codes)} codes, {len(codes) - shared} of them unknown, {shared} shared"
    data = folder / "desa.csv"
    data.write_text("kode_desa\n" + "".join(f"{code}\n" for code in codes), encoding="utf-8")
    for what, about in SCHEMAS.items():
        schema = folder / "desa.schema.json"
        schema.write_text(json.dumps({"fields": [{"name": "kode_desa", "type": "string", "spbe": about}], "spbe": {"schema": 1}}), encoding="utf-8")
        done = run(spbe, "validate", "--schema", str(schema), "--as-of", "2026-01-01", "--report", "jsonl", "--lang", "en", str(data))
        *findings, last = map(json.loads, done.stdout.splitlines())
        told = [f["code"] for f in findings]
        where = f"{name}, judged by {what}"
        if done.returncode != 1 or told != ["wilayah.wrong_scheme"] or last["summary"]["by_code"] != {"wilayah.wrong_scheme": 1}:
            yield f"{where}: exit {done.returncode}, {told[:5]}, {last['summary']['by_code']}"
        elif f"{VILLAGES:,} values, {SHARED:,} of which happen to be region codes too" not in findings[0]["message"]:
            yield f"{where}: {findings[0]['message']}"
        elif "not safe to use" not in findings[0]["hint"]:
            yield f"{where}: {findings[0]['hint']}"
        elif last["summary"]["rows"] != VILLAGES:
            yield f"{where}: {last['summary']['rows']} rows"


def main(spbe):
    columns = {"the list bps": of_the_list(spbe)}
    if SHEET.exists():
        columns[SHEET.name] = of_the_sheet()
    else:
        print(f"skipped in part: ../{SHEET.relative_to(HERE.parents[2])} is not here")
    with tempfile.TemporaryDirectory() as folder:
        faults = [fault for name, codes in columns.items() for fault in faults_of(spbe, name, codes, pathlib.Path(folder))]
    print("\n".join(faults))
    print(f"{len(columns)} columns of {VILLAGES} codes, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
