#!/usr/bin/env python3
"""How fast Python asks about one value: calls of `spbe.is_valid` a second.  Run with a Python that has the package (build/venv/bin/python).

    build/venv/bin/python tests/bench/python.py

Every answer is counted.  Exit 1 when a count differs or the bar is missed: one million calls a second.
"""
import sys
import time

import spbe

BAR = 1_000_000
VALUES = 200_000
ROUNDS = 5


def measure(name, values):
    best, valid = float("inf"), 0
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        valid = sum(spbe.is_valid(name, value) for value in values)
        best = min(best, time.perf_counter() - begin)
    return len(values) / best, valid


def main():
    well = True
    print(f"{'type':18} {'calls/s':>10} {'valid':>8} {'expected':>8}")
    for name in ("nik", "npwp", "nip", "kode_wilayah", "telepon_seluler", "email", "kbli2020", "qris"):
        good = spbe.sample(name, n=VALUES // 200)
        values = (good + ["TIDAK ADA"] * len(good)) * 100
        speed, valid = measure(name, values)
        expected = len(values) // 2
        print(f"{name:18} {speed:10.0f} {valid:8} {expected:8}")
        well = well and valid == expected and speed >= BAR
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
