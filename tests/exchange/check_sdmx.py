"""SDMX-JSON 2.0: the required members, their patterns, and an item for every code."""
import json
import re

from exports import cases, export, records, same

ID = re.compile(r"[A-Za-z0-9_@$-]+")              # idType of the structure schema
NCNAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")    # of codelists
VERSION = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*))?")


def check(name, day):
    message = json.loads(export(name, "sdmx", day))
    same(f"members of {name}", {"meta", "data"}, set(message))
    meta = message["meta"]
    for member, pattern in (("id", ID), ("prepared", re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z"))):
        if not pattern.fullmatch(meta[member]):
            raise SystemExit(f"{name}: meta.{member} {meta[member]}")
    same(f"sender of {name}", True, bool(ID.fullmatch(meta["sender"]["id"])))
    (codelist,) = message["data"]["codelists"]
    if not (NCNAME.fullmatch(codelist["id"]) and NCNAME.fullmatch(codelist["agencyID"]) and VERSION.fullmatch(codelist["version"]) and codelist["name"]):
        raise SystemExit(f"{name}: {str(codelist)[:300]}")
    same(f"partial {name}", day is not None, codelist["isPartial"])
    items, ids = {}, set()
    for item in codelist["codes"]:
        if not ID.fullmatch(item["id"]) or item["id"] in ids:
            raise SystemExit(f"{name}: {item}")
        ids.add(item["id"])
        notes = item.get("annotations", [])
        code = next((a["value"] for a in notes if a["type"] == "code"), item["id"])
        items[code] = (item["name"], item.get("parent"))
        for days in (a["value"] for a in notes if a["type"] == "validity"):
            if not re.fullmatch(r"(\d{4}-\d\d-\d\d|\.\.)/(\d{4}-\d\d-\d\d|\.\.)", days):
                raise SystemExit(f"{name}: {item}")
    wanted = {r["code"]: r for r in records(name, day)}
    same(f"codes of {name}", {c: r["name"] for c, r in wanted.items()}, {c: n for c, (n, _) in items.items()})
    same(f"parents of {name}", set(), {p for _, p in items.values() if p is not None} - ids)
    same(f"tops of {name}", sum(1 for r in wanted.values() if r["parent"] not in wanted), sum(1 for _, p in items.values() if p is None))


for case in cases():
    check(*case)
