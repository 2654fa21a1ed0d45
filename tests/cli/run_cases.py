#!/usr/bin/env python3
"""Runs one file of cases (cases/README.md says how to read it): run_cases.py SPBE CASES."""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples/data"


def unescape(text):
    """`\\t`, `\\r`, `\\n`, `\\\\` and `\\xNN`, as bytes."""
    signs = {"t": b"\t", "r": b"\r", "n": b"\n", "\\": b"\\"}

    def one(match):
        return bytes([int(match[1][1:], 16)]) if match[1][0] == "x" else signs[match[1]]

    parts = re.split(r"(\\(?:x[0-9a-fA-F]{2}|[trn\\]))", text)
    return b"".join(one(re.match(r"\\(.*)", p)) if i % 2 else p.encode() for i, p in enumerate(parts))


class Case:
    def __init__(self, command, line):
        self.command, self.line = command, line
        self.given, self.printed, self.troubles, self.exit = [], [], [], 0


def read_cases(path):
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, rest = line[:1], line[2:]
        if not line or mark == "#":
            continue
        if mark == "$":
            cases.append(Case(rest, number))
        elif not cases or mark not in "<>!=" or (len(line) > 1 and line[1] != " "):
            sys.exit(f"{path.name}:{number}: cannot read this line: {line}")
        elif mark == "=":
            cases[-1].exit = int(rest)
        else:
            {"<": cases[-1].given, ">": cases[-1].printed, "!": cases[-1].troubles}[mark].append(rest)
    return cases


def pattern_of(lines):
    """Every expected line as a pattern; a lone `…` is any number of lines."""
    whole = b""
    for line in lines:
        if line.strip() == "…":
            whole += rb"(?:[^\n]*\n)*"
        else:
            whole += rb"[^\n]*".join(re.escape(unescape(part)) for part in line.split("…")) + rb"\n"
    return re.compile(whole)


def run(case, spbe, folder):
    lexer = shlex.shlex(case.command, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.escape, lexer.commenters = True, "", ""
    words = [unescape(word) for word in lexer]
    assert words[0] == b"spbe", case.command
    stdin = b"".join(unescape(line) + b"\n" for line in case.given)
    done = subprocess.run([spbe, *words[1:]], input=stdin, capture_output=True, cwd=folder, timeout=60, check=False)
    faults = []
    if done.returncode != case.exit:
        faults.append(f"exit {done.returncode}, expected {case.exit}")
    for name, expected, found in (("stdout", case.printed, done.stdout), ("stderr", case.troubles, done.stderr)):
        if not pattern_of(expected).fullmatch(found):
            faults.append(f"{name}:\n--- expected\n" + "\n".join(expected) + "\n--- found\n" + found.decode("utf-8", "backslashreplace").replace("\t", "\\t"))
    return faults


def main(spbe, path):
    path = pathlib.Path(path)
    cases = read_cases(path)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE / "data", folder, dirs_exist_ok=True)
        for form in EXAMPLES.glob("ms_*.json"):
            shutil.copy(form, folder)
        for case in cases:
            faults = run(case, spbe, folder)
            failed += bool(faults)
            for fault in faults:
                print(f"{path.name}:{case.line}: $ {case.command}\n{fault}\n")
    print(f"{path.name}: {len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
