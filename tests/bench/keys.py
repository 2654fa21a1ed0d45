"""What exact uniqueness costs a key: a column of keys is checked as it is, and again as one that must be unique.

    python3 tests/bench/keys.py SPBE MAKE_KEYS [--rows N] [--memory MiB]

The keys come through a pipe, so that no file of gigabytes is written; what is kept of them beyond the memory is spilled.  Prints the repeated keys
beside the expected ones, nanoseconds of CPU a key and the peak memory; exit 1 when a count differs.

The keys are checked twice, and the cheaper time counts: a virtual machine gives idle memory back to its host, and whoever touches it first, be it
for the pages that hold a spilled file, waits ten times as long as the next one.  Both times are printed.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

NS_A_KEY = 40
REPEATED_EVERY = 1_000_000   # make_keys.cpp


def check(spbe, make_keys, rows, memory, unique, folder):
    """The summary of a run, its CPU seconds as user and in the system, and peak MiB."""
    schema = os.path.join(folder, "unique.json" if unique else "plain.json")
    with open(schema, "w", encoding="utf-8") as f:
        json.dump({"fields": [{"name": "nik", "type": "string", "constraints": {"unique": unique}}]}, f)
    command = [spbe, "validate", "--quiet", "--schema", schema, "--threads", "1", "--memory", f"{memory}M", "--tmp-dir", folder, "--report", "jsonl", "--max-findings", "0", "-"]
    keys = subprocess.Popen([make_keys, str(rows)], stdout=subprocess.PIPE)
    with tempfile.TemporaryFile() as out:
        run = subprocess.Popen(command, stdin=keys.stdout, stdout=out)
        keys.stdout.close()
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        if keys.wait() != 0 or run.returncode not in (0, 1):
            sys.exit(f"spbe ended with {run.returncode}")
        out.seek(0)
        summary = json.loads(out.read().splitlines()[-1])["summary"]
    return summary, (usage.ru_utime, usage.ru_stime), usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("spbe")
    parser.add_argument("make_keys")
    parser.add_argument("--rows", type=int, default=280_000_000)
    parser.add_argument("--memory", type=int, default=256, help="MiB")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain, plain_cpu, _ = check(args.spbe, args.make_keys, args.rows, args.memory, False, folder)
        runs = [check(args.spbe, args.make_keys, args.rows, args.memory, True, folder) for _ in range(2)]
    found, cpu, peak = min(runs, key=lambda run: sum(run[1]))
    repeated, expected = found["by_code"].get("field.unique", 0), args.rows // REPEATED_EVERY
    same = plain["rows"] == found["rows"] == args.rows and repeated == expected
    print(f"  {'rows':32} expected {args.rows:>9}  found {found['rows']:>9}{'' if found['rows'] == args.rows else '   WRONG'}")
    print(f"  {'field.unique':32} expected {expected:>9}  found {repeated:>9}{'' if repeated == expected else '   WRONG'}")
    all_ns = " and ".join(f"{(sum(run[1]) - sum(plain_cpu)) / args.rows * 1e9:.1f}" for run in runs)
    user, system = ((with_it - without) / args.rows * 1e9 for with_it, without in zip(cpu, plain_cpu))
    met = "met" if user + system <= NS_A_KEY else "missed"
    print(f"bar 7: {user + system:.1f} ns of CPU a key for exact uniqueness (<= {NS_A_KEY}, {met}), {user:.1f} of them ours, {system:.1f} the system's, which keeps what is spilled; two runs: {all_ns}")
    print(f"peak memory {peak:.0f} MiB with --memory {args.memory} MiB; {sum(plain_cpu):.1f} s of CPU without uniqueness, {sum(cpu):.1f} s with it")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
