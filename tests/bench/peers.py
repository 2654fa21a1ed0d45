"""What users would take instead: the same checks of the same file by other programs, in the same run.

    python3 tests/bench/peers.py SPBE MAKE_PENDUDUK [--rows N] [--slow-rows N] [--rounds N] [--venv FOLDER]

Makes a virtual environment with the peers (once), writes a file of synthetic people, and runs `spbe validate` and every peer in turn, each in a
process of its own.  A peer does every check that it can express; each of its counts is compared with what the maker of the file counted.  Prints
a table; exit 1 when a count differs.  At last what writes the bad rows to a file: spbe each finding with its place, its masked value and a hint, the peer the
rows as they are, each counted.  The slow ones read a file of `--slow-rows`.  A peer that cannot be installed is skipped, and said.
"""
import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from peer_checks import PEERS, WRITERS, module_of

HERE = pathlib.Path(__file__).resolve()
PACKAGES = {"duckdb": ["duckdb"], "polars": ["polars"], "pandera": ["pandera", "pandas"], "frictionless": ["frictionless"], "stdnum": ["python-stdnum"]}
SLOW = {"pandera", "frictionless", "stdnum"}
UNIQUE = {"field.unique"}


def measured(command):
    """Wall and CPU seconds, peak MiB, output."""
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - began
        out.seek(0)
        text = out.read().decode()
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


# --- the run ---

def lists_of(spbe):
    """The code lists as the peers need them, from the library itself."""
    def codes(name, *options):
        text = subprocess.run([spbe, "codes", name, "--json", *options], check=True, capture_output=True, text=True).stdout
        return [json.loads(line) for line in text.splitlines()]
    today = {r["code"] for r in codes("wilayah")}
    ever = {r["code"]: r["level"] for r in codes("wilayah", "--all")}
    return {"agama": [r["name"] for r in codes("agama")], "status_kawin": [r["name"] for r in codes("status_perkawinan")],
            "pekerjaan": [r["name"] for r in codes("pekerjaan")], "desa": sorted(c for c in today if len(c) == 13),
            "desa_lama": sorted(c for c, level in ever.items() if level == 4 and c not in today),
            "kecamatan": sorted(c.replace(".", "") for c, level in ever.items() if level == 3)}


def install(venv):
    """The Python of a virtual environment, and the peers that it has."""
    python = venv / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    have = set()
    for name, packages in PACKAGES.items():
        imports = [str(python), "-c", f"import {module_of(name)}"]
        if subprocess.run(imports, capture_output=True).returncode != 0:
            subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], capture_output=True)
        if subprocess.run(imports, capture_output=True).returncode == 0:
            have.add(name)
        else:
            print(f"{name}: cannot be installed here, skipped")
    return str(python), have


def differences(counts, expected, unique):
    """What a peer counts otherwise than the maker of the file; a code that the maker never seeds must be 0."""
    return [f"{code} {count} instead of {expected.get(code, 0)}" for code, count in counts.items()
            if count != expected.get(code, 0) and (unique or code not in UNIQUE)]


class bench:
    def __init__(self, args, folder):
        self.args, self.folder, self.wrong = args, folder, []
        self.files = {}

    def file(self, rows):
        if rows not in self.files:
            data, counts = os.path.join(self.folder, f"{rows}.csv"), os.path.join(self.folder, f"{rows}.json")
            subprocess.run([self.args.make_penduduk, str(rows), "1", data, counts], check=True)
            with open(counts, encoding="utf-8") as f:
                self.files[rows] = (data, json.load(f)["by_code"])
        return self.files[rows]

    def own(self, rows, unique, threads):
        data, expected = self.file(rows)
        schema = "penduduk" if unique else os.path.join(self.folder, "plain.json")
        command = [self.args.spbe, "validate", "--quiet", "--report", "jsonl", "--max-findings", "0", "--threads", str(threads), "--schema", schema, data]
        wall, cpu, peak, text = measured(command)
        counts = json.loads(text.splitlines()[-1])["summary"]["by_code"]
        want = {code: n for code, n in expected.items() if unique or code not in UNIQUE}
        if counts != want:
            self.wrong.append(f"spbe: {counts} instead of {want}")
        return wall, cpu, peak, len(counts)

    def one(self, python, name, data, what):
        _, _, peak, text = measured([python, str(HERE.with_name("peer_checks.py")), name, data, os.path.join(self.folder, "lists.json"), what])
        return json.loads(text), peak

    def peer(self, python, name, rows, unique):
        data, expected = self.file(rows)
        said, peak = self.one(python, name, data, "unique" if unique else "plain")
        wrong = differences(said["counts"], expected, unique)
        self.wrong += [f"{name}: {each}" for each in wrong]
        return said["wall"], said["cpu"], peak, sum(code in expected for code in said["counts"])

    def seeded(self, rows):
        """Each row that the maker spoils has one fault; that a NIK repeats is no fault of a row."""
        return sum(n for code, n in self.file(rows)[1].items() if code not in UNIQUE)

    def own_written(self, rows, threads):
        data, out = self.file(rows)[0], os.path.join(self.folder, "findings.csv")
        wall, cpu, peak, _ = measured([self.args.spbe, "validate", "--quiet", "--report", "csv", "--output", out, "--threads", str(threads),
                                       "--schema", os.path.join(self.folder, "plain.json"), data])
        with open(out, newline="", encoding="utf-8") as f:
            return self.counted("spbe", rows, len({finding["row"] for finding in csv.DictReader(f)}), wall, cpu, peak)

    def peer_written(self, python, name, rows):
        said, peak = self.one(python, name, self.file(rows)[0], os.path.join(self.folder, "rows.csv"))
        return self.counted(name, rows, said["counts"], said["wall"], said["cpu"], peak)

    def counted(self, name, rows, written, wall, cpu, peak):
        if written != self.seeded(rows):
            self.wrong.append(f"{name}: {written} bad rows written instead of {self.seeded(rows)}")
        return wall, cpu, peak, written


def plain_schema(spbe):
    """`penduduk` without uniqueness."""
    schema = json.loads(subprocess.run([spbe, "schema", "show", "penduduk"], check=True, capture_output=True, text=True).stdout)
    schema.pop("primaryKey", None)
    for field in schema["fields"]:
        field.get("constraints", {}).pop("unique", None)
    return schema


def prepare(spbe, folder):
    for name, what in (("lists.json", lists_of(spbe)), ("plain.json", plain_schema(spbe))):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            json.dump(what, f)


def best(rounds, run):
    """The run with the least wall time, and its other numbers."""
    return min((run() for _ in range(rounds)), key=lambda r: r[0])


def main():
    if sys.argv[1:2] == ["--prepare"]:
        return prepare(sys.argv[2], sys.argv[3])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("spbe")
    parser.add_argument("make_penduduk")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--slow-rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--venv", type=pathlib.Path, default=HERE.parents[2] / "build" / "bench_peers")
    args = parser.parse_args()
    python, have = install(args.venv)
    with tempfile.TemporaryDirectory() as folder:
        b = bench(args, folder)
        # By another process: the peak that the system tells of a child begins with that of its parent.
        subprocess.run([sys.executable, str(HERE), "--prepare", args.spbe, folder], check=True)
        for unique in (False, True):
            title("with exact uniqueness of the NIK" if unique else "without uniqueness", "checks")
            compare(args.rows, lambda threads: best(args.rounds, lambda: b.own(args.rows, unique, threads)), peers_of(b, python, have, args, unique))
        title("the bad rows written to a file", "written")
        written = ((name, args.rows, best(args.rounds, lambda: b.peer_written(python, name, args.rows))) for name in WRITERS if PEERS[name][1] in have)
        compare(args.rows, lambda threads: best(args.rounds, lambda: b.own_written(args.rows, threads)), written)
    for each in b.wrong:
        print("WRONG " + each)
    sys.exit(1 if b.wrong else 0)


def peers_of(b, python, have, args, unique):
    for name, (_, package, asks) in PEERS.items():
        if package not in have or (unique and not asks):
            continue
        rows = min(args.rows, args.slow_rows) if package in SLOW else args.rows
        yield name, rows, best(1 if package in SLOW else args.rounds, lambda: b.peer(python, name, rows, unique))


def compare(rows, own, peers):
    """A line for spbe on one thread and on two, and for each peer beside the one that may use as many."""
    ours = {}
    for threads in (1, 2):
        ours[threads] = own(threads)
        line(f"spbe, {threads} thread{'s' if threads > 1 else ''}", rows, ours[threads], None)
    for name, peer_rows, got in peers:
        reference = ours[2 if "2 threads" in name or name == "Polars" else 1][0] / rows
        line(name, peer_rows, got, got[0] / peer_rows / reference)


def title(what, counted):
    print(f"{what:<34}{'rows':>10}{counted:>8}{'wall s':>9}{'CPU s':>9}{'M rows/s':>10}{'peak MiB':>10}{'spbe is':>14}")


def line(name, rows, got, times):
    wall, cpu, peak, checks = got
    faster = f"{times:,.0f} x as fast" if times else ""
    print(f"{name:<34}{rows:>10,}{checks:>8}{wall:>9.3f}{cpu:>9.3f}{rows / wall / 1e6:>10.3f}{peak:>10.0f}{faster:>14}", flush=True)


if __name__ == "__main__":
    main()
