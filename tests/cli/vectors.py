#!/usr/bin/env python3
"""The shared vectors through the command: vectors.py SPBE.  The verdict and the class of the finding must be the vector's.

One call a type, values as arguments, because a value may hold a line feed.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys

VECTORS = pathlib.Path(__file__).resolve().parents[1] / "vectors"
REFERENCE_DAY = "2026-11-24"  # the day the vectors were written for
CLASSES = {"E_EMPTY": "empty", "E_WS": "whitespace", "E_UNICODE": "unicode", "E_SEP": "separator", "E_CASE": "case", "E_CHAR": "character",
           "E_LEN": "length", "E_FORMAT": "format", "E_PREFIX": "prefix", "E_RANGE": "range", "E_DATE": "date", "E_SERIAL": "serial",
           "E_PROV": "province", "E_CODE": "code", "E_CHECK": "check"}


def unescape(text):
    """Vectors write line feed and tab as `\\n` and `\\t`; no other escape exists."""
    return text.replace("\\n", "\n").replace("\\t", "\t")


def class_of(reason):
    return CLASSES[re.match(r"E_[A-Z]+", reason)[0]]


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ask(spbe, verb, type_name, values):
    done = subprocess.run([spbe, verb, type_name, "--json", "--as-of", REFERENCE_DAY, "--", *values], capture_output=True, text=True, encoding="utf-8",
                          timeout=60, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(values):
        sys.exit(f"{verb} {type_name}: {len(values)} values, {len(answers)} answers; exit {done.returncode}: {done.stderr}")
    return answers, done.returncode


def check(spbe, type_name, rows):
    answers, exit_code = ask(spbe, "check", type_name, [unescape(r["value"]) for r in rows])
    for row, answer in zip(rows, answers):
        found = next((f["code"].rpartition(".")[2] for f in answer["findings"] if f["severity"] != "info"), "")
        if answer["verdict"] == "missing":
            found = "empty"
        valid = row["valid"] == "1"
        expected = "" if valid else class_of(row["reason"])
        if (answer["verdict"] == "valid") != valid or found != expected:
            yield f"{type_name}: {row['value']!r}: expected {expected or 'valid'}, found {answer['verdict']} {found}  ({row['reason']})"
    worst = 1 if any(a["verdict"] == "invalid" for a in answers) else 0
    if exit_code != worst:
        yield f"{type_name}: exit {exit_code}, expected {worst}"


def normalize(spbe, type_name, rows):
    answers, _ = ask(spbe, "normalize", type_name, [unescape(r["raw"]) for r in rows])
    for row, answer in zip(rows, answers):
        refused = class_of(row["reason"]) if not row["canonical"] else None
        found = (answer["canonical"] or "", answer["display"] or "")
        if found != (row["canonical"], row["display"]):
            yield f"normalize {type_name}: {row['raw']!r}: expected {row['canonical']} {row['display']}, found {found}"
        elif refused and not answer["findings"][0]["code"].endswith("." + refused):
            yield f"normalize {type_name}: {row['raw']!r}: expected {refused}, found {answer['findings'][0]['code']}"


def main(spbe):
    known = set(subprocess.run([spbe, "types"], capture_output=True, text=True, check=True).stdout.split("\n"))
    known = {line.split("\t")[0] for line in known if line}
    faults, count = [], 0
    for path in sorted(VECTORS.glob("*.csv")):
        rows = rows_of(path)
        if "raw" in rows[0]:
            by_type = {}
            for row in rows:
                by_type.setdefault(row.get("type", path.stem), []).append(row)
            for type_name, some in by_type.items():
                if type_name in known:
                    faults += normalize(spbe, type_name, some)
                    count += len(some)
        elif path.stem in known:
            faults += check(spbe, path.stem, rows)
            count += len(rows)
        else:
            faults.append(f"{path.name}: the command knows no type of that name")
    print("\n".join(faults))
    print(f"{count} vectors, {len(faults)} failed")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
