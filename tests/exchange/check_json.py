"""JSON: the records are those of `spbe codes --json`, and names, changes and synonyms stand beside them."""
import json

from exports import cases, export, records, same

for name, day in cases():
    document = json.loads(export(name, "json", day))
    same(f"{name} {day}", records(name, day), document["records"])
    same(f"id of {name}", name, document["id"])
    same(f"as_of of {name}", day, document["as_of"])
    for member in ("title", "issuer", "basis", "source", "licence", "completeness", "certainty", "digest", "editions", "synonyms"):
        if member not in document:
            raise SystemExit(f"{name}: no {member}")
    if (day is None) != ("changes" in document and "names" in document):
        raise SystemExit(f"{name} {day}: changes and names belong to the whole list only")

wilayah = json.loads(export("wilayah", "json"))
same("kinds of changes", {"create", "split", "merge", "recode", "rename", "respell", "status", "retire", "transfer"} >= {c["kind"] for c in wilayah["changes"]}, True)
same("names of 12.12", ["Kabupaten Toba Samosir", "Kabupaten Toba"], [n["name"] for n in wilayah["names"] if n["code"] == "12.12"])
