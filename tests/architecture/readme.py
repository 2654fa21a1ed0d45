#!/usr/bin/env python3
"""Keeps what the README quotes true: snippets are the files of examples/, tables are what the command says.

    readme.py BUILD           says what differs and exits 1
    readme.py BUILD --write   rewrites the README

Blocks stand between `<!-- KIND: NAME -->` and `<!-- end -->`.  `file` and `table` blocks are compared; `output` blocks hold the real output of a
command, with its times, and are only required not to be empty.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = {".cpp": "cpp", ".c": "c", ".py": "python", ".sh": "sh"}


def lines_of(build, *words):
    out = subprocess.run([str(build / "bin/spbe"), *words], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def table(head, rows):
    cells = lambda row: "| " + " | ".join(str(c).replace("|", "\\|") for c in row) + " |"
    return "\n".join([cells(head), "|" + "---|" * len(head), *map(cells, rows)])


def types(build):
    rows = []
    for brief in lines_of(build, "types", "--json", "--lang", "en"):
        full = lines_of(build, "describe", brief["name"], "--json", "--lang", "en")[0]
        rows.append([f"`{full['name']}`", full["title"], full["form"], full["offline_limits"], full["certainty"]])
    return table(["type", "what", "form", "not checked", "certainty"], rows)


def lists(build):
    rows = [[f"`{l['id']}`", l["title"], l["codes"], l["records"], ", ".join(str(e.get("from") or "") for e in l["editions"]), l["certainty"]]
            for l in lines_of(build, "codes", "--json", "--lang", "en")]
    return table(["list", "what", "codes", "records", "editions from", "certainty"], rows)


def codes(build):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "codes.md"
        subprocess.run([str(build / "src/spbe_compile"), "codes", "markdown", str(ROOT / "src/base/finding_codes.csv"), str(out)], check=True)
        return "| number | code | severity | Indonesian | English |\n|---|---|---|---|---|\n" + out.read_text(encoding="utf-8").rstrip("\n")


def fresh(kind, name, build):
    if kind == "file":
        path = ROOT / name
        return f"```{FENCE[path.suffix]}\n{path.read_text(encoding='utf-8').rstrip(chr(10))}\n```"
    return {"types": types, "lists": lists, "codes": codes}[name](build)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    write = "--write" in sys.argv[2:]
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    wrong = []

    def block(match):
        kind, name, body = match.group(1), match.group(2), match.group(3)
        if kind == "output":
            if not body.strip():
                wrong.append(f"output of '{name}' is missing")
            return match.group(0)
        now = fresh(kind, name, build)
        if body.strip("\n") != now:
            wrong.append(f"{kind} '{name}' differs")
        return f"<!-- {kind}: {name} -->\n{now}\n<!-- end -->"

    renewed, blocks = re.subn(r"<!-- (file|table|output): (\S+) -->\n(.*?)<!-- end -->", block, text, flags=re.S)
    if write:
        readme.write_text(renewed, encoding="utf-8")
        wrong = [w for w in wrong if w.startswith("output")]
    for line in wrong:
        print(f"README.md: {line}; tests/regenerate mends tables and snippets")
    print(f"{blocks} blocks checked, {len(wrong)} wrong")
    return 1 if wrong or blocks == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
