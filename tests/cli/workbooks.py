#!/usr/bin/env python3
"""Excel workbooks through the command: workbooks.py SPBE.

Workbooks are written here, part by part.  A table says the same as a sheet and as CSV; sheets are chosen; what is no workbook is told.
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).resolve().parent
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def letters(column):
    out = ""
    while column >= 0:
        out = chr(65 + column % 26) + out
        column = column // 26 - 1
    return out


def rows_xml(rows, shared, first=1):
    """Every cell a shared string; blank ones are left out."""
    out = []
    for r, row in enumerate(rows, first):
        cells = (f'<c r="{letters(c)}{r}" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>' for c, text in enumerate(row) if text != "")
        out.append(f'<row r="{r}">{"".join(cells)}</row>')
    return "".join(out)


def workbook(path, sheets, shared=(), looks="", formats=""):
    """sheets: name -> (rows as XML, what stands behind them)."""
    names = "".join(f'<Relationship Id="r{i}" Type="{KIND}worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(len(sheets)))
    listed = "".join(f'<sheet name={quoteattr(name)} sheetId="{i + 1}" r:id="r{i}"/>' for i, name in enumerate(sheets))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("_rels/.rels", f'<Relationships><Relationship Id="a" Type="{KIND}officeDocument" Target="xl/workbook.xml"/></Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets>{listed}</sheets></workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships>{names}<Relationship Id="s" Type="{KIND}styles" Target="styles.xml"/>'
                     f'<Relationship Id="t" Type="{KIND}sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        out.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{looks}</cellXfs></styleSheet>')
        out.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{escape(text)}</t></si>" for text in shared) + "</sst>")
        for i, (rows, behind) in enumerate(sheets.values()):
            out.writestr(f"xl/worksheets/sheet{i}.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>')


def run(spbe, folder, *words):
    done = subprocess.run([spbe, *words], capture_output=True, text=True, encoding="utf-8", cwd=folder, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


def findings(spbe, folder, *words):
    code, out, err = run(spbe, folder, "validate", "--report", "jsonl", "--as-of", "2025-07-01", *words)
    assert not err, err
    lines = [json.loads(line) for line in out.splitlines()]
    return code, lines[:-1], lines[-1]["summary"]


def same_as_text(spbe, folder):
    """The findings of a table are those of its CSV; each names its cell."""
    text = (HERE / "data" / "penduduk.csv").read_text(encoding="utf-8")
    (folder / "a.csv").write_text(text, encoding="utf-8")
    table = list(csv.reader(io.StringIO(text)))
    shared = {}
    cells = rows_xml(table, shared)
    workbook(folder / "a.xlsx", {"Penduduk": (cells, "")}, shared)
    code, as_text, text_summary = findings(spbe, folder, "--schema", "penduduk", "a.csv")
    for threads in ("1", "2"):
        again, as_sheet, summary = findings(spbe, folder, "--schema", "penduduk", "--threads", threads, "a.xlsx")
        assert again == code == 1
        assert as_text and len(as_text) == len(as_sheet)
        for a, b in zip(as_text, as_sheet):
            assert {k: a[k] for k in a if k not in ("file", "byte", "hint")} == {k: b[k] for k in b if k not in ("file", "byte", "hint")}, (a, b)
            assert list(a) == list(b) and b["byte"] is None and b["file"] == "a.xlsx"
            place = letters(table[0].index(b["column"])) + str(b["line"])
            assert b["hint"] in (f"Sel Penduduk!{place}. {a['hint']}", f"Sel Penduduk!{place}"), b
        for key in ("rows", "valid_rows", "by_code", "by_cause", "columns", "header_line", "errors", "warnings"):
            assert summary[key] == text_summary[key], key


def numbers_and_days(spbe, folder):
    """A NIK that became a number shows what was lost; days come by their style; title rows and merges are explained."""
    head = ["LAPORAN PENDUDUK"], [], ["NIK", "Nama", "Tanggal Lahir"]
    shared = {}
    cells = rows_xml(head, shared)
    cells += ('<row r="5"><c r="A5"><v>3.17101570845E+15</v></c><c r="B5" t="inlineStr"><is><t>SITI</t></is></c><c r="C5" s="1"><v>16670</v></c></row>'
              '<row r="6"><c r="A6" t="inlineStr"><is><t>3171015708459901</t></is></c><c r="B6" t="str"><f>B5</f><v>BUDI</v></c><c r="C6" s="1"><v>16671</v></c></row>')
    workbook(folder / "b.xlsx", {"Petunjuk": ("", ""), "Isi": (cells, '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>')}, shared, '<xf numFmtId="14"/>')
    schema = {"fields": [{"name": "nik", "type": "string", "spbe": {"type": "nik"}}, {"name": "nama", "type": "string"},
                         {"name": "tanggal_lahir", "type": "date"}], "fieldsMatch": "subset", "spbe": {"schema": 1}}
    (folder / "b.json").write_text(json.dumps(schema), encoding="utf-8")
    code, found, summary = findings(spbe, folder, "--schema", "b.json", "b.xlsx")
    assert code == 1 and summary["rows"] == 2 and summary["header_line"] == 3, summary
    assert [(f["code"], f["cause"], f["row"], f["line"]) for f in found] == [("nik.serial", "excel.exponent", 1, 5), ("field.damage", "excel.exponent", 1, 5)], found
    assert found[1]["rule"] == "excel_digits", found
    assert found[0]["hint"].startswith("Sel Isi!A5. "), found
    code, out, _ = run(spbe, folder, "validate", "--schema", "b.json", "b.xlsx")
    assert code == 1 and "'Isi' dari buku kerja Excel; lainnya: 'Petunjuk'; pilih dengan --sheet" in out, out
    assert "Cara baca       utf-8, judul di baris 3" in out, out
    assert "1 gabungan (A1:C1), semuanya di atas data" in out, out


def what_a_spreadsheet_did_to_a_column(spbe, folder):
    """Ages that became days, and numbers of more digits than spreadsheets keep, are told by what the workbook says of the cells."""
    text = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    ages = ["0-4", 45421, 45579, "15-19", "20-24"]   # 5-9 and 10-14
    rows = [f'<row r="{i}">' + (text.format(f"A{i}", age) if isinstance(age, str) else f'<c r="A{i}" s="1"><v>{age}</v></c>') +
            f'<c r="B{i}"><v>317101570845000{i}</v></c></row>' for i, age in enumerate(ages, 2)]
    workbook(folder / "d.xlsx", {"A": (f'<row r="1">{text.format("A1", "kelompok_umur")}{text.format("B1", "nik")}</row>' + "".join(rows), "")}, looks='<xf numFmtId="16"/>')
    (folder / "d.json").write_text(json.dumps({"fields": [{"name": "kelompok_umur", "type": "string"}, {"name": "nik", "type": "string", "spbe": {"type": "nik"}}]}))
    for schema in ([], ["--schema", "d.json"]):
        code, found, summary = findings(spbe, folder, *schema, "d.xlsx")
        assert code == 0 and summary["valid_rows"] == 5, summary
        assert [(f["rule"], f["cause"], f["row"], f["column"], f["severity"]) for f in found] == [
            ("excel_date", "excel.date", 2, "kelompok_umur", "warning"), ("excel_digits", "excel.exponent", 1, "nik", "warning")], found
        assert found[0]["hint"].startswith("Sel A!A3. ") and found[0]["value"] == "2024-05-09", found
        assert found[1]["message"].endswith("5 dari 5 sel (100%)"), found


def some_numbers_of_persons_became_numbers(spbe, folder):
    """Three of twelve: their digits are lost though most of the column is text; among texts of other kinds and short numbers they may be sums."""
    def column(name, header, texts):
        numbers = {4: 3171015708450004, 5: 3171015708450005, 9: 3171015708450009}
        rows = "".join(f'<row r="{i}"><c r="A{i}"><v>{numbers[i - 2]}</v></c></row>' if i - 2 in numbers else
                       f'<row r="{i}"><c r="A{i}" t="inlineStr"><is><t>{text}</t></is></c></row>' for i, text in enumerate(texts, 2))
        workbook(folder / name, {"A": (f'<row r="1"><c r="A1" t="inlineStr"><is><t>{header}</t></is></c></row>{rows}', "")})
        return findings(spbe, folder, name)[1]

    persons = [f"31710157084599{i:02}" for i in range(12)]
    found = column("p.xlsx", "penduduk", persons)
    assert [(f["rule"], f["row"], f["severity"]) for f in found] == [("excel_digits", 5, "warning")], found
    assert found[0]["message"].endswith("3 dari 12 sel (25%)"), found
    assert [f["rule"] for f in column("q.xlsx", "no", [f"1990010120150310{i:02}" for i in range(12)])] == ["excel_digits"]   # 18 digits
    for header, texts in (("nilai", persons), ("isi", [str(1000 + i) for i in range(12)]), ("isi", persons[:4] + [str(1000 + i) for i in range(8)])):
        assert "excel_digits" not in [f["rule"] for f in column("r.xlsx", header, texts)], (header, texts)


def what_a_spreadsheet_did_not_do(spbe, folder):
    """Zeros of a style, sums of money, times of day and days under a header of days are what they are."""
    text = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    head = "".join(text.format(f"{c}1", name) for c, name in zip("ABCD", ("npwp16", "pagu", "jam_buka", "tanggal_selesai")))
    rows = "".join(f'<row r="{i}"><c r="A{i}" s="1"><v>1234567890123{i}</v></c><c r="B{i}"><v>3621313700000000</v></c>' +
                   (f'<c r="C{i}" s="2"><v>0.3333333333</v></c><c r="D{i}" s="3"><v>45351</v></c>' if i == 3 else text.format(f"C{i}", "tutup") + text.format(f"D{i}", "belum")) +
                   "</row>" for i in range(2, 6))
    workbook(folder / "n.xlsx", {"A": (f'<row r="1">{head}</row>{rows}', "")}, looks='<xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="14"/>',
             formats='<numFmt numFmtId="164" formatCode="0000000000000000"/>')
    fields = [{"name": "npwp16", "type": "string"}, {"name": "pagu", "type": "integer"}, {"name": "jam_buka", "type": "string"}, {"name": "tanggal_selesai", "type": "string"}]
    (folder / "n.json").write_text(json.dumps({"fields": fields}), encoding="utf-8")
    for schema in ([], ["--schema", "n.json"]):
        code, found, summary = findings(spbe, folder, *schema, "n.xlsx")
        assert code == 0 and summary["findings"] == 0, found


def values_for_what_their_column_holds(spbe, folder):
    """Excel's own months, years, midnights and amounts are what the column asks for."""
    schema = {"fields": [{"name": "bulan", "type": "yearmonth"}, {"name": "tahun", "type": "year"}, {"name": "saat", "type": "datetime"},
                         {"name": "anggaran", "type": "string", "spbe": {"type": "rupiah"}}], "spbe": {"schema": 1}}
    (folder / "m.json").write_text(json.dumps(schema), encoding="utf-8")
    head = "".join(f'<c r="{c}1" t="inlineStr"><is><t>{n}</t></is></c>' for c, n in zip("ABCD", ("bulan", "tahun", "saat", "anggaran")))
    good = '<c r="A2" s="1"><v>45323</v></c><c r="B2" s="1"><v>45292</v></c><c r="C2" s="1"><v>45293</v></c><c r="D2"><v>1500000.5</v></c>'
    bad = '<c r="A3" s="1"><v>45351</v></c><c r="B3" s="1"><v>45351</v></c><c r="C3" s="1"><v>45293.4375</v></c><c r="D3"><v>12.345</v></c>'
    workbook(folder / "m.xlsx", {"A": (f'<row r="1">{head}</row><row r="2">{good}</row><row r="3">{bad}</row>', "")}, looks='<xf numFmtId="14"/>')
    found = findings(spbe, folder, "--schema", "m.json", "m.xlsx")[1]
    assert [(f["code"], f["row"], f["column"], f["value"]) for f in found] == [
        ("field.type", 2, "bulan", "2024-02-29"), ("field.type", 2, "tahun", "2024-02-29"), ("rupiah.format", 2, "anggaran", "12,345")], found


def one_schema_for_texts_and_values(spbe, folder):
    """A number or a day that is no text is no other for how the schema writes texts; texts are held to it in a workbook as in CSV."""
    schema = {"fields": [{"name": "lahir", "type": "date", "format": "%d/%m/%Y", "constraints": {"minimum": "1950-01-01"}},
                         {"name": "luas", "type": "number", "decimalChar": ",", "groupChar": ".", "constraints": {"maximum": 2}}], "spbe": {"schema": 1}}
    (folder / "v.json").write_text(json.dumps(schema), encoding="utf-8")
    text = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    rows = ['<c r="A2" s="1"><v>30000</v></c><c r="B2"><v>1.234</v></c>',          # 1982-02-18
            text.format("A3", "18/02/1982") + text.format("B3", "1,234"),
            '<c r="A4" s="1"><v>10000</v></c><c r="B4"><v>2.5</v></c>',            # 1927-05-18
            text.format("A5", "1982-02-18") + text.format("B5", "1.234")]
    cells = f'<row r="1">{text.format("A1", "lahir")}{text.format("B1", "luas")}</row>' + "".join(f'<row r="{i}">{row}</row>' for i, row in enumerate(rows, 2))
    workbook(folder / "v.xlsx", {"A": (cells, "")}, looks='<xf numFmtId="14"/>')
    expected = [("field.minimum", 3, "lahir", "18/05/1927"), ("field.maximum", 3, "luas", "2,5"),
                ("field.type", 4, "lahir", "1982-02-18"), ("field.maximum", 4, "luas", "1.234")]
    (folder / "v.csv").write_text("lahir;luas\n18/02/1982;1,234\n18/02/1982;1,234\n18/05/1927;2,5\n1982-02-18;1.234\n", encoding="utf-8")
    (folder / "v.ndjson").write_text('{"lahir":"18/02/1982","luas":1.234}\n{"lahir":"18/02/1982","luas":"1,234"}\n{"lahir":"18/05/1927","luas":2.5}\n'
                                     '{"lahir":"1982-02-18","luas":"1.234"}\n', encoding="utf-8")
    for file in ("v.csv", "v.xlsx", "v.ndjson"):
        for threads in ("1", "2"):
            found = findings(spbe, folder, "--schema", "v.json", "--unmask", "--threads", threads, file)[1]
            assert [(f["code"], f["row"], f["column"], f["value"]) for f in found] == expected, (file, found)


def choosing_and_refusing(spbe, folder):
    workbook(folder / "c.xlsx", {"Satu": (rows_xml([["nama", "nilai"], ["a", "1"]], {"nama": 0, "nilai": 1, "a": 2, "1": 3}), ""),
                                 "Dua": (rows_xml([["nama", "nilai"], ["a", "1"], ["a", "1"]], {"nama": 0, "nilai": 1, "a": 2, "1": 3}), "")}, ["nama", "nilai", "a", "1"])
    assert findings(spbe, folder, "c.xlsx")[2]["rows"] == 1
    assert findings(spbe, folder, "--sheet", "2", "c.xlsx")[2]["rows"] == 2
    assert findings(spbe, folder, "--sheet", "dua", "c.xlsx", "c.xlsx")[2]["rows"] == 4
    for dialect in ({"sheetNumber": 2}, {"sheetName": "Dua"}):
        (folder / "p.json").write_text(json.dumps({"resources": [{"name": "c", "path": "c.xlsx", "dialect": dialect}]}), encoding="utf-8")
        code, out, err = run(spbe, folder, "validate", "--report", "jsonl", "--package", "p.json")
        assert (code, json.loads(out.splitlines()[-1])["summary"]["rows"]) == (0, 2), err
    # A name in a package is no number, whatever --sheet would make of it.
    (folder / "p.json").write_text(json.dumps({"resources": [{"name": "c", "path": "c.xlsx", "dialect": {"sheetName": "2"}}]}), encoding="utf-8")
    code, out, err = run(spbe, folder, "validate", "--package", "p.json")
    assert (code, out) == (2, "") and "lembar '2' tidak ada dalam" in err and "yang ada: 'Satu', 'Dua'" in err, (code, out, err)
    # Nor is a number there a name: here the first sheet is called 2, the second -1.
    shared = {"nama": 0, "nilai": 1, "a": 2, "1": 3}
    workbook(folder / "h.xlsx", {"2": (rows_xml([["nama", "nilai"], ["a", "1"]], shared), ""), "-1": (rows_xml([["nama", "nilai"], ["a", "1"], ["a", "1"]], shared), "")}, list(shared))
    (folder / "p.json").write_text(json.dumps({"resources": [{"name": "h", "path": "h.xlsx", "dialect": {"sheetNumber": 2}}]}), encoding="utf-8")
    assert json.loads(run(spbe, folder, "validate", "--report", "jsonl", "--package", "p.json")[1].splitlines()[-1])["summary"]["rows"] == 2
    assert [findings(spbe, folder, "--sheet", sheet, "h.xlsx")[2]["rows"] for sheet in ("2", "-1", "1")] == [1, 2, 1]
    assert run(spbe, folder, "validate", "--sheet", "-2", "h.xlsx")[0] == 2
    code, _, err = run(spbe, folder, "validate", "--sheet", "Tiga", "c.xlsx")
    assert code == 2 and "lembar 'Tiga' tidak ada dalam 'c.xlsx'; yang ada: 'Satu', 'Dua'" in err, err
    code, _, err = run(spbe, folder, "validate", "--sheet", "Satu", "a.csv")
    assert code == 2 and "bukan buku kerja Excel" in err, err
    whole = (folder / "c.xlsx").read_bytes()
    for name, content, words in [("d.xlsx", whole[:-30], "rusak atau terpotong"), ("e.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel lama (.xls)")]:
        (folder / name).write_bytes(content)
        code, _, err = run(spbe, folder, "validate", name)
        assert code == 3 and words in err, (code, err)
    code, _, err = run(spbe, folder, "convert", "c.xlsx", "--column", "nama", "--list", "wilayah", "--from", "2015-07-13", "--to", "2025-04-25")
    assert code == 2 and "bukan teks berpemisah (CSV)" in err, (code, err)


def wider_than_its_header(spbe, folder):
    """A row with cells beyond the table is told in the words of sheets."""
    texts = ["kode", "nama", "a", "b", "c"]
    workbook(folder / "g.xlsx", {"A": (rows_xml([["kode", "nama"], ["a", "b"], ["a", "b", "", "c"]], {text: i for i, text in enumerate(texts)}), "")}, texts)
    code, found, summary = findings(spbe, folder, "--header", "1", "g.xlsx")
    assert code == 1 and summary["rows"] == 2, summary
    assert [(f["code"], f["line"], f["hint"]) for f in found] == [
        ("record.structure", 3, "Baris A!3:3. Hapus isi di sebelah kanan tabel, atau beri judul pada kolomnya")], found


def cut_in_the_middle(spbe, folder):
    """What was read before the damage is reported, and that it is not all."""
    rows = "".join(f'<row r="{r}"><c r="A{r}" t="inlineStr"><is><t>x{r * 7919 % 99991}</t></is></c></row>' for r in range(1, 60001))
    workbook(folder / "f.xlsx", {"A": (rows + "<oops>", "")})
    code, out, err = run(spbe, folder, "validate", "--header", "0", "--report", "jsonl", "f.xlsx")
    summary = json.loads(out.splitlines()[-1])["summary"]
    assert code == 3 and summary["complete"] is False and summary["rows"] == 60000, (code, summary["rows"])
    assert re.search(r"rusak di bagian xl/worksheets/sheet0\.xml baris \d+", err), err


def without_libzip(spbe, folder):
    """Where libzip is loaded when it is needed, a machine without it reads everything else, and says what is missing."""
    bare = folder / "bare"
    bare.mkdir()
    for version in range(4, 10):
        (bare / f"libzip.so.{version}").touch()   # found first, and no library
    there = {**os.environ, "LD_LIBRARY_PATH": str(bare)}
    texts = ["nama", "nilai"]
    workbook(folder / "i.xlsx", {"A": (rows_xml([texts], {text: i for i, text in enumerate(texts)}), "")}, texts)
    (folder / "i.csv").write_text("nama,nilai\na,1\n", encoding="utf-8")
    text = subprocess.run([spbe, "validate", "i.csv"], cwd=folder, env=there, capture_output=True, text=True)
    if text.returncode == 127:
        return   # linked
    assert text.returncode == 0, text.stderr
    book = subprocess.run([spbe, "validate", "i.xlsx"], cwd=folder, env=there, capture_output=True, text=True)
    assert book.returncode == 3 and "buku kerja Excel 'i.xlsx' dibaca dengan libzip, yang tidak dapat dimuat" in book.stderr and "libzip.so" in book.stderr, book


def main():
    spbe = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for check in (same_as_text, numbers_and_days, what_a_spreadsheet_did_to_a_column, some_numbers_of_persons_became_numbers, what_a_spreadsheet_did_not_do,
                      values_for_what_their_column_holds, one_schema_for_texts_and_values, choosing_and_refusing, wider_than_its_header, cut_in_the_middle, without_libzip):
            check(spbe, pathlib.Path(folder))


if __name__ == "__main__":
    main()
