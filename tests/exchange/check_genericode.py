"""genericode: valid by tests/exchange/genericode.rng (xmllint), and its rows are the records."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

from exports import DAYS, SKIPPED, cases, export, records, same

HERE = pathlib.Path(__file__).parent
if shutil.which("xmllint") is None:
    print("skipped: there is no xmllint (package libxml2-utils)")
    sys.exit(SKIPPED)


def validate(path):
    return subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--relaxng", HERE / "genericode.rng", path], capture_output=True, text=True, check=False)


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "list.gc"
    for name, day in cases():
        if (name, day) == ("wilayah", DAYS[0]):
            continue   # xmllint takes its time; the other day has the same shape
        text = export(name, "genericode", day)
        path.write_text(text, encoding="utf-8")
        done = validate(path)
        if done.returncode != 0:
            raise SystemExit(f"{name} {day}: {done.stderr[:2000]}")
        rows = []
        for row in tree.fromstring(text).iter("Row"):
            cells = {v.get("ColumnRef"): v.find("SimpleValue").text for v in row.iter("Value")}
            cells.pop("spell", None)
            rows.append({**cells, "level": int(cells["level"])})
        same(f"{name} {day}", [{k: v for k, v in r.items() if v is not None} for r in records(name, day)], rows)
    # The schema can say no.
    path.write_text(export("agama", "genericode").replace("<ShortName>agama</ShortName>", ""), encoding="utf-8")
    if validate(path).returncode == 0:
        raise SystemExit("genericode.rng lets a list without ShortName pass")
