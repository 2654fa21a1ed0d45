#!/usr/bin/env python3
"""Each published JSON Schema: is it one, does it take its example, and does it refuse what we refuse?

    check_schemas.py SPBE        exit 77 where python3-jsonschema is not there

For every kind the example in examples/data is read by python-jsonschema and by `spbe`; then it is broken in every way that a schema can see
(a required member dropped, a member of another kind, a word that is none of an enumeration), and both must refuse it.
"""
import copy
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The verb of each kind; what follows FILE where the verb takes no `check`.
VERBS = {"indeks": ["indeks"], "arsitektur": ["arsitektur", "check"], "peta_rencana": ["peta-rencana", "check"], "manajemen": ["manajemen", "check"],
         **{kind: ["metadata", "check", "--kind", kind] for kind in ("ms_keg", "ms_var", "ms_ind", "standar_data")}}
MOST_CHANGES, MOST_BREAKS = 300, 60   # the validator takes tens of milliseconds for a large example


def refuses(spbe, verb, document):
    """Whether our check finds an error of form."""
    done = subprocess.run([spbe, *verb[:2], "-", *verb[2:], "--json"], input=json.dumps(document), capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return False
    return any('"severity":"error"' in line for line in done.stdout.splitlines())


def places(value, path=()):
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            if not key.startswith("x-"):
                yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value[:2]):
            yield from places(inner, (*path, index))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def changes(document):
    """Where something can be made wrong, and how."""
    for path, value in places(document):
        if not path:
            continue
        if isinstance(at(document, path[:-1]), dict):
            yield path, "drop"
        yield path, "kind"
        if isinstance(value, str):
            yield path, "word"


def broken(document, path, change):
    """The document with that one thing wrong."""
    other = copy.deepcopy(document)
    owner = at(other, path[:-1])
    if change == "drop":
        del owner[path[-1]]
    elif change == "kind":
        owner[path[-1]] = [] if isinstance(owner[path[-1]], dict) else {"x-": 1}
    else:
        owner[path[-1]] = "bukan salah satunya"
    return other


def check_kind(spbe, kind, verb):
    schema = json.loads(subprocess.run([spbe, verb[0], "schema", *verb[3:]], capture_output=True, text=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    example = json.loads((ROOT / "examples/data" / f"{kind}.json").read_text(encoding="utf-8"))
    trouble = [f"{kind}: {error.json_path}: {error.message}" for error in validator.iter_errors(example)]
    if refuses(spbe, verb, example):
        trouble.append(f"{kind}: spbe refuses the example")
    possible = list(changes(example))
    tried = [(path, change, broken(example, path, change)) for path, change in possible[:: max(1, len(possible) // MOST_CHANGES)]]
    breaks = [b for b in tried if not validator.is_valid(b[2])]
    for path, change, other in breaks[:: max(1, len(breaks) // MOST_BREAKS)]:
        if not refuses(spbe, verb, other):
            trouble.append(f"{kind}: {change} at /{'/'.join(map(str, path))} is refused by the schema alone")
    if not breaks:
        trouble.append(f"{kind}: nothing could be broken")
    print(f"{kind}: {len(breaks)} of {len(tried)} changes break it")
    return trouble


def main():
    spbe = sys.argv[1]
    models = {path.stem for path in (ROOT / "src/governance/model").glob("*.json")}
    trouble = [f"{kind}: its verb is not named in this test" for kind in sorted(models - set(VERBS))]
    for kind in sorted(models & set(VERBS)):
        trouble += check_kind(spbe, kind, VERBS[kind])
    print("\n".join(trouble) or f"{len(models)} kinds, 0 wrong")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
