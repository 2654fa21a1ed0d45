#!/usr/bin/env python3
"""The house rules that a compiler cannot see: who may include whom, where the outside world is let in, sizes, READMEs.

The law is the first table of src/README.md; this file only enforces it.  Prints every breach and exits 1, or a count and 0.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = (".cpp", ".hpp", ".h", ".c")

# Text that may stand only where the table says so: pattern -> allowed places (prefixes of the path).
QUARANTINES = {
    r"#include <unicode/": ["src/text/icu.cpp"],
    r"#include <nlohmann/": ["src/json/"],
    r"#include <re2/": ["src/schema/pattern.cpp"],
    r"#include <simdjson": ["src/table/json_index.cpp"],
    r"#include <(zlib|zstd)": ["src/table/"],
    r"#include <expat": ["src/codelist/exchange/", "src/table/xml_stream.cpp"],
    r"#include <zip": ["src/table/libzip.hpp"],
    r"#include <(thread|mutex|condition_variable|future)>": ["src/engine/"],
    r"#include <CLI/": ["src/cli/"],
    r"#include <fmt/": ["src/cli/", "src/report/"],
    r"#include <([a-z]mmintrin|immintrin|hwy/)": ["src/table/", "src/engine/", "src/text/byte_masks.hpp", "src/text/simd.hpp", "src/digits/sixteen.hpp", "src/codelist/code_shuffle.hpp"],
    r"#include \"text/simd": ["src/types/nik_rows.cpp", "src/types/usual_rows.hpp", "src/engine/memo_line.cpp", "src/engine/days.cpp", "src/engine/nik_matches.cpp",
                                "src/engine/cell_sizes.cpp", "src/engine/columns.cpp", "src/codelist/day_sieve.cpp", "src/table/scan.cpp"],
    r"\b(printf|fprintf|puts|fputs|putchar)\s*\(|std::(cout|cerr|clog)\b": ["src/cli/", "src/codelist/tool/main.cpp"],
    r"\bgetenv\s*\(|\bsetlocale\s*\(|\babort\s*\(|std::terminate": [],
    r"#include <(iostream|regex)>": ["src/cli/"],
}
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "bindings", "examples", "include", "src", "tests"}
MOST_LINES = 400


def tables(text):
    """The Markdown tables of a text, each a list of rows of stripped cells, header and rule left out."""
    for block in re.findall(r"(?:^\|.*\|\n)+", text, flags=re.M):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines()]
        yield rows[2:]


def law():
    first, second, *_ = tables((ROOT / "src/README.md").read_text(encoding="utf-8"))
    allowed = {}
    for _level, room, may, _world in first:
        allowed[room] = {name for name in re.split(r",\s*", may) if re.fullmatch(r"[a-z]+", name)}
    owner = {}
    for room, headers in second:
        for header in headers.split():
            owner[header] = room
    return allowed, owner


def room_of_header(path, owner):
    """`spbe/types/nik.hpp` -> "types"; None for the umbrella header."""
    if path == "spbe.h":
        return "capi"
    name = path.removeprefix("spbe/").removesuffix(".hpp")
    if name == "spbe":
        return None
    return owner.get(name) or owner.get(name.split("/")[0] + "/*") or "?" + path


def tracked():
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False)
    if out.returncode == 0:
        return [p for p in out.stdout.splitlines() if (ROOT / p).is_file()]
    return [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.is_file() and "build" not in p.parts]


def include_breaches(path, text, allowed, owner):
    if path.startswith("src/"):
        room = path.split("/")[1]
    elif path.startswith("include/"):
        room = room_of_header(path.removeprefix("include/"), owner)
    else:
        return
    if room not in allowed:
        if room is not None and not path.startswith("src/cmake"):
            yield f"{path}: room '{room}' is not in the table of src/README.md"
        return
    for line, (kind, target) in enumerate_includes(text):
        other = room_of_header(target, owner) if kind == "<" else target.split("/")[0]
        if kind == "<" and not (target.startswith("spbe/") or target == "spbe.h"):
            continue
        if kind == '"' and target.endswith(".inc"):
            continue
        if room == "cli" and kind == '"' and other != "cli":
            yield f"{path}:{line}: cli includes \"{target}\"; it may use public headers only"
        elif room != "cli" and other is not None and other != room and other not in allowed[room]:
            yield f"{path}:{line}: room '{room}' may not include '{target}' of room '{other}'"


def enumerate_includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if found:
            yield number, (found.group(1), found.group(2))


def quarantine_breaches(path, text):
    if not path.startswith(("src/", "include/")):
        return
    code = re.sub(r"//[^\n]*|\"(?:[^\"\\\n]|\\.)*\"", lambda m: m.group(0) if m.group(0).startswith('"') and "/" in m.group(0) else "", text)
    for pattern, places in QUARANTINES.items():
        found = re.search(pattern, code)
        if found and not any(path.startswith(place) for place in places):
            yield f"{path}: '{found.group(0).strip()}' is kept to {places or 'nowhere'}"


def shape_breaches(paths):
    for name in sorted({p.split("/")[0] for p in paths if not p.startswith(".")} - TOP_LEVEL):
        yield f"top level: '{name}' has no place in the house"
    for room in sorted({p.split("/")[1] for p in paths if p.startswith("src/") and p.count("/") > 1} - {"cmake"}):
        if f"src/{room}/README.md" not in paths:
            yield f"src/{room}: no README.md"


def umbrella_breaches(paths):
    """<spbe/spbe.hpp> promises everything."""
    umbrella = (ROOT / "include/spbe/spbe.hpp").read_text(encoding="utf-8")
    for path in sorted(paths):
        header = path.removeprefix("include/")
        if header.startswith("spbe/") and path != header and header != "spbe/spbe.hpp" and f"#include <{header}>" not in umbrella:
            yield f"include/spbe/spbe.hpp: does not include <{header}>"


def name_breaches(texts):
    """All rooms share one namespace, beside the public one: two classes of one name are one to the linker, whichever comes first."""
    homes = {}
    for path, text in texts.items():
        if not path.startswith(("include/spbe/", "src/")) or path.startswith("src/cli/"):
            continue
        outside = re.sub(r"^namespace \{\n.*?^\}  // namespace\n", "", text, flags=re.M | re.S)
        for name in set(re.findall(r"^(?:class|struct|enum class) (\w+)(?: final)?(?: :[^;{]*)? *\{", outside, flags=re.M)):
            homes.setdefault((path.startswith("include/"), name), []).append(path)
    for (_, name), paths in sorted(homes.items()):
        if len(paths) > 1:
            yield f"{paths[0]}: '{name}' is defined in {paths[1]}, too"


def main():
    allowed, owner = law()
    paths = tracked()
    breaches = list(shape_breaches(set(paths))) + list(umbrella_breaches(set(paths)))
    texts = {}
    for path in paths:
        if not path.endswith(SOURCES) or path.startswith("build/"):
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        texts[path] = text
        breaches += include_breaches(path, text, allowed, owner)
        breaches += quarantine_breaches(path, text)
        if text.count("\n") > MOST_LINES and path != "include/spbe.h":
            breaches.append(f"{path}: {text.count(chr(10))} lines; {MOST_LINES} is the most")
    breaches += name_breaches(texts)
    for breach in breaches:
        print(breach)
    print(f"{len(texts)} files checked, {len(breaches)} breaches")
    return 1 if breaches or not texts else 0


if __name__ == "__main__":
    sys.exit(main())
