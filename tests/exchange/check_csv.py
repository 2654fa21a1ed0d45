"""CSV: Python's reader finds in it what `spbe codes --json` says."""
from exports import cases, export, records, same, table

for name, day in cases():
    rows = table(export(name, "csv", day))
    wanted = [{k: "" if v is None else str(v) for k, v in r.items()} for r in records(name, day)]
    same(f"{name} {day}", wanted, rows)

names = table(export("wilayah", "csv", None, "--table", "names"))
toba = [r for r in names if r["code"] == "12.12"]
same("names of 12.12", [("Kabupaten Toba Samosir", "", "2022-02-14"), ("Kabupaten Toba", "2022-02-14", "")], [(r["name"], r["valid_from"], r["valid_to"]) for r in toba])
changes = table(export("wilayah", "csv", None, "--table", "changes"))
sorong = [r for r in changes if r["from"] == "92.71" and r["kind"] == "recode"]
same("changes of 92.71", [("2025-04-25", "96.71", "high")], [(r["on"], r["to"], r["certainty"]) for r in sorong])
