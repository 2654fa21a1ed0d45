"""How do I check a table of my own, with my own rules?"""
import spbe

schema = {
    "fields": [
        {"name": "pegawai", "constraints": {"required": True, "unique": True}, "spbe": {"type": "nip"}},
        {"name": "mulai", "type": "date"},
        {"name": "selesai", "type": "date"},
    ],
    "spbe": {"schema": 1, "rules": [{"rule": "compare", "left": "mulai", "op": "<=", "right": "selesai"}]},
}
text = b"pegawai,mulai,selesai\n198009262005051987,2024-01-01,2024-12-31\n199001012022211987,2025-01-01,2024-12-31\n"

for finding in spbe.Plan(schema).stream(text, lang="en"):
    print(finding.row, finding.column, finding.code, finding.severity)

try:
    spbe.Plan({"fields": [{"name": "pegawai", "spbe": {"type": "nipp"}}]}, lang="en")
except spbe.SchemaError as error:
    print(error.complaints[0].place)
