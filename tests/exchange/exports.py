"""What every check of this folder asks the command for."""
import csv
import io
import json
import subprocess
import sys

SPBE = sys.argv[1]
# One of each kind: with levels, with days of single codes, with signs, long, and the regions on days of two editions.
LISTS = ("agama", "golongan_darah", "kbli2020", "kbji2014", "klasifikasi_arsip", "dapodik_pekerjaan", "pangkat_pns", "akun_daerah")
CROSSWALKS = ("kbli2020_kbli2025",)   # where the library has them
DAYS = ("2016-01-01", "2025-07-01")
SKIPPED = 77


def run(*arguments):
    done = subprocess.run([SPBE, *arguments], capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        raise SystemExit(f"spbe {' '.join(arguments)}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def export(name, form, day=None, *more):
    return run("list", "export", name, "--format", form, *(("--as-of", day) if day else ()), *more)


def records(name, day=None):
    """What `spbe codes --json` says of the same list: the independent witness."""
    lines = run("codes", name, "--json", *(("--as-of", day) if day else ("--all",))).splitlines()
    return [json.loads(line) for line in lines]


def table(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def crosswalks():
    known = {json.loads(line)["id"] for line in run("codes", "--json").splitlines()}
    return [name for name in CROSSWALKS if name in known]


def cases():
    """(list, day): every list of LISTS with all its spells, the regions whole and on two days."""
    yield from ((name, None) for name in (*LISTS, *crosswalks()))
    yield "wilayah", None
    yield from (("wilayah", day) for day in DAYS)


def same(what, expected, found):
    if expected != found:
        raise SystemExit(f"{what}: expected {str(expected)[:300]}, found {str(found)[:300]}")
