"""What is wrong with this file of people?"""
import spbe

report = spbe.Plan("penduduk").validate("penduduk_kecil.csv", as_of="2025-07-01")
print(report.summary["rows"], "rows,", report.summary["errors"], "errors")
for code, count in sorted(report.summary["by_code"].items()):
    print(code, count)
