"""Plans over files and text."""

import gc
import gzip
import json
import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest
import spbe
from conftest import BAD_NIK, GOOD_NIK, NIK_SCHEMA as SCHEMA, SEEDED, UNKNOWN_NIK

TEXT = f"nik\n{GOOD_NIK}\n{BAD_NIK}\n{UNKNOWN_NIK}\n{GOOD_NIK}\n".encode()


def test_a_file(people):
    report = spbe.Plan("penduduk").validate(people)
    assert report.summary["rows"] == len(SEEDED) + 1
    assert report.summary["complete"] and not report.truncated
    assert len(report) == len(report.findings) == report.summary["findings"]
    first = next(finding for finding in report if finding.code == "nik.date")
    assert (first.row, first.line, first.column, first.severity) == (2, 3, "nik", "error")
    assert first.file.endswith("penduduk.csv") and first.value == BAD_NIK[:6] + "*" * 10
    assert spbe.Plan("penduduk").validate(str(people)).findings == report.findings
    twice = spbe.Plan("penduduk").validate([people, str(people)])
    assert twice.summary["rows"] == 2 * report.summary["rows"]


def test_a_workbook(tmp_path):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    cells = "".join(f'<row r="{r}"><c r="B{r}" t="inlineStr"><is><t>{text}</t></is></c></row>' for r, text in [(1, "Daftar"), (3, "nik"), (4, GOOD_NIK), (6, BAD_NIK)])
    path = tmp_path / "people.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="Data Pokok" r:id="a"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships><Relationship Id="a" Type="{kind}worksheet" Target="worksheets/a.xml"/></Relationships>')
        book.writestr("xl/worksheets/a.xml", f"<worksheet><sheetData>{cells}</sheetData></worksheet>")
    report = spbe.Plan(SCHEMA).validate(path)
    (found,) = (f for f in report if f.code.startswith("nik."))
    assert (found.row, found.line, found.byte, found.column) == (2, 6, None, "nik")
    assert "'Data Pokok'!B6" in found.hint
    for sheet in ("data pokok", "Data Pokok", 1, "1"):
        assert spbe.Plan(SCHEMA).validate(path, sheet=sheet).summary["rows"] == report.summary["rows"]
        assert [f.code for f in spbe.Plan(SCHEMA).stream(path, sheet=sheet)] == [f.code for f in report]
    for sheet in ("Lain", 2, 0, ""):
        with pytest.raises(ValueError, match="sheet|lembar|Lain"):
            spbe.Plan(SCHEMA).validate(path, sheet=sheet)
    for sheet in (1.5, True, b"Data Pokok"):
        with pytest.raises(TypeError, match="^sheet is"):
            spbe.Plan(SCHEMA).validate(path, sheet=sheet)
    with pytest.raises(ValueError, match="lembar"):
        spbe.Plan(SCHEMA).validate(TEXT, sheet=1)


def test_every_form_of_a_file(tmp_path):
    rows = [{"nik": nik} for nik in (GOOD_NIK, BAD_NIK, UNKNOWN_NIK, GOOD_NIK)]
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    forms = {"a.csv.gz": gzip.compress(TEXT), "a.ndjson": lines, "a.ndjson.gz": gzip.compress(lines), "a.json": json.dumps({"data": rows}, indent=1).encode()}
    expected = [(f.row, f.column, f.code) for f in spbe.Plan(SCHEMA).validate(TEXT).findings]
    for name, content in forms.items():
        path = tmp_path / name
        path.write_bytes(content)
        report = spbe.Plan(SCHEMA).validate(path)
        assert report.summary["complete"] and [(f.row, f.column, f.code) for f in report.findings] == expected, name
    both = spbe.Plan(SCHEMA).validate([tmp_path / "a.csv.gz", tmp_path / "a.ndjson"])
    assert both.summary["rows"] == 2 * len(rows)


def test_a_compressed_file_that_is_cut_off(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(TEXT)[:-8])
    with pytest.raises(OSError, match="gzip"):
        spbe.Plan(SCHEMA).validate(path)


def test_every_way_to_give_a_schema(tmp_path):
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(SCHEMA))
    reports = [spbe.Plan(schema).validate(TEXT) for schema in (SCHEMA, json.dumps(SCHEMA), "\n " + json.dumps(SCHEMA), str(path), path)]
    assert all(report.findings == reports[0].findings for report in reports)
    codes = [finding.code for finding in reports[0]]
    assert "nik.date" in codes and "nik.province" in codes and "field.unique" in codes


def test_a_directory_does_not_hide_a_built_in_schema(tmp_path, monkeypatch):
    (tmp_path / "penduduk").mkdir()
    monkeypatch.chdir(tmp_path)
    spbe.Plan("penduduk")


@pytest.mark.parametrize("schema", ["{", '{"fields": 3}', '{"fields": [{"name": "a", "spbe": {"type": "nikk"}}]}', '{"fields": [{"name": "a", "spbe": {"nonsense": 1}}]}', {}])
def test_bad_schemas(schema):
    with pytest.raises(spbe.SchemaError) as raised:
        spbe.Plan(schema, lang="en")
    assert raised.value.complaints and raised.value.complaints[0].message and isinstance(raised.value, ValueError)


def test_every_complaint_is_there():
    fields = [{"name": "a", "spbe": {"type": "nikk"}}, {"name": "b", "spbe": {"codes": "nolist"}}]
    with pytest.raises(spbe.SchemaError) as raised:
        spbe.Plan({"fields": fields})
    places = [complaint.place for complaint in raised.value.complaints]
    assert any(place.startswith("/fields/0") for place in places) and any(place.startswith("/fields/1") for place in places)


def test_names_that_are_nothing():
    with pytest.raises(KeyError, match="penduduk"):
        spbe.Plan("pendudukk")
    with pytest.raises(FileNotFoundError):
        spbe.Plan("no/such/schema.json")


def test_paths_that_are_no_schema(tmp_path):
    with pytest.raises(IsADirectoryError):
        spbe.Plan(tmp_path)
    with pytest.raises(IsADirectoryError):
        spbe.Plan(str(tmp_path))
    for wrong in (b'{"fields": []}', 3, ["penduduk"]):
        with pytest.raises(TypeError, match="a schema is"):
            spbe.Plan(wrong)


def test_options_of_the_wrong_kind_are_named():
    plan = spbe.Plan(SCHEMA)
    for options in ({"threads": 1.5}, {"threads": None}, {"memory": "1G"}, {"max_findings": None}, {"unmask": "no"}):
        with pytest.raises(TypeError, match=f"^{next(iter(options))} is"):
            plan.validate(TEXT, **options)
    for options in ({"threads": 2**40}, {"memory": 2**70}, {"max_findings": 2**80}):
        assert plan.validate(TEXT, **options).summary["rows"] == 4
    with pytest.raises(ValueError, match="no file can have this name"):
        plan.validate("\ud800")


def test_a_pipe_without_a_table_does_not_hang(tmp_path):
    """Asking why it could not be read must not wait for a writer."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'wb').write(bytes(1 << 16))"], stderr=subprocess.DEVNULL)
    program = f"import spbe\ntry: spbe.Plan().validate({str(pipe)!r})\nexcept OSError: print('told')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
    writer.wait(30)
    assert done.stdout == "told\n", done.stderr[-500:]


def test_a_stream_is_iterated_or_handed_out_not_both():
    stream = spbe.Plan(SCHEMA).stream(TEXT)
    next(stream)
    with pytest.raises(RuntimeError, match="being read"):
        stream.__arrow_c_stream__()


def test_built_in_schemas():
    for name in spbe.schemas():
        spbe.Plan(name)
        spbe.Plan(spbe.schema(name))
        assert spbe.describe_schema(name, lang="en")["name"] == name
    with pytest.raises(KeyError):
        spbe.schema("pendudukk")


def test_without_a_schema(people):
    report = spbe.Plan().validate(people)
    assert report.summary["rows"] == len(SEEDED) + 1
    assert [column["name"] for column in report.summary["columns"]][:2] == ["nik", "nama"]


def test_files_that_cannot_be_read(tmp_path):
    plan = spbe.Plan("penduduk")
    missing = tmp_path / "missing.csv"
    with pytest.raises(FileNotFoundError) as raised:
        plan.validate(missing)
    assert raised.value.filename == str(missing)
    with pytest.raises(FileNotFoundError):
        list(plan.stream(missing))
    with pytest.raises(OSError):
        plan.validate(tmp_path)
    binary = tmp_path / "binary.csv"
    binary.write_bytes(bytes(range(32)) * 4096)
    with pytest.raises(OSError):
        plan.validate(binary)
    for bad in ("a\0b", []):
        with pytest.raises(ValueError):
            plan.validate(bad)
    for bad in (3, None, object(), [1]):
        with pytest.raises(TypeError):
            plan.validate(bad)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    closed = tmp_path / "closed.csv"
    closed.write_bytes(TEXT)
    closed.chmod(0)
    with pytest.raises(PermissionError):
        spbe.Plan("penduduk").validate(closed)


def test_resources_of_foreign_keys(tmp_path):
    schema = {
        "fields": [{"name": "id"}, {"name": "satker"}],
        "foreignKeys": [{"fields": ["satker"], "reference": {"resource": "satker", "fields": ["kode"]}}],
    }
    (tmp_path / "a.csv").write_text("kode,nama\n10,A\n")
    (tmp_path / "b.csv").write_text("Kode\n20\n")
    plan, rows = spbe.Plan(schema), b"id,satker\n1,10\n2,20\n3,30\n"
    both = {"satker": [tmp_path / "a.csv", tmp_path / "b.csv"]}
    found = plan.validate(rows, lang="en", resources=both).findings
    assert [(f.row, f.column, f.code, f.value) for f in found] == [(3, "satker", "field.reference", "30")]
    assert found[0].message == "The value is not in column 'kode' of 'satker'"
    assert list(plan.stream(rows, lang="en", resources=both)) == list(found)
    one = plan.validate(rows, resources={"satker": str(tmp_path / "a.csv")})
    assert [f.row for f in one.findings] == [2, 3]
    assert [(f.row, f.code, f.severity) for f in plan.validate(rows).findings] == [(None, "file.reference", "warning")]
    with pytest.raises(ValueError, match="stker"):
        plan.validate(rows, resources={"stker": tmp_path / "a.csv"})
    with pytest.raises(TypeError, match="a resource is a path"):
        plan.validate(rows, resources={"satker": 3})
    with pytest.raises(TypeError, match="by the name"):
        plan.validate(rows, resources=str(tmp_path / "a.csv"))
    with pytest.raises(OSError):
        plan.validate(rows, resources={"satker": tmp_path / "none.csv"})
    with pytest.raises(ValueError, match="kode"):
        plan.validate(rows, resources={"satker": _written(tmp_path / "c.csv", "kd,n\n1,2\n")})


def _written(path, text):
    path.write_text(text)
    return path


def test_empty_input():
    assert spbe.Plan(SCHEMA).validate(b"").summary["rows"] == 0
    assert spbe.Plan(SCHEMA).validate(b"nik\n").summary["rows"] == 0


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7, 10_000])
def test_max_findings_bounds_what_is_kept_not_what_is_counted(most):
    text = b"nik\n" + b"".join(b"31710131022%05d\n" % serial for serial in range(9000))
    report = spbe.Plan(SCHEMA).validate(text, max_findings=most)
    everything = spbe.Plan(SCHEMA).validate(text)
    assert report.summary == everything.summary and everything.summary["errors"] >= 9000
    assert len(report) == min(most, len(everything)) and report.truncated == (len(everything) > most)
    assert report.findings == everything.findings[:most]
    assert bool(report)
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(report)
    table.validate(full=True)
    assert table.num_rows == len(report)


def test_stream_is_lazy_and_gives_the_same(people):
    plan = spbe.Plan("penduduk")
    stream = plan.stream(people)
    assert stream.summary["complete"] is False
    found = list(stream)
    assert found == plan.validate(people).findings and list(stream) == []
    assert stream.summary == plan.validate(people).summary
    with pytest.raises(FileNotFoundError):
        next(plan.stream("no such file"))


def test_order_of_destruction_does_not_matter(people):
    plan = spbe.Plan("penduduk")
    stream = plan.stream(people)
    kept = plan.validate(people)
    del plan
    gc.collect()
    assert list(stream) == kept.findings
    half = spbe.Plan("penduduk").stream(people)
    next(half)
    del half
    gc.collect()


def test_threads_option_does_not_change_the_answer(people):
    plan = spbe.Plan("penduduk")
    one, two = plan.validate(people, threads=1), plan.validate(people, threads=2)
    assert one.findings == two.findings and one.summary == two.summary
    with pytest.raises(ValueError):
        plan.validate(people, threads=-1)
    with pytest.raises(ValueError):
        plan.validate(people, max_findings=-1)


def test_unmask_and_language(people):
    plan = spbe.Plan("penduduk")
    assert BAD_NIK in [finding.value for finding in plan.validate(people, unmask=True)]
    assert plan.validate(people, unmask=True).summary["unmasked"] is True
    messages = [[finding.message for finding in plan.validate(people, lang=lang)] for lang in ("id", "en")]
    assert messages[0] != messages[1]


def test_as_of_is_used():
    plan = spbe.Plan("wilayah")
    text = b"code,name\n92.71,Kota Sorong\n"
    assert not plan.validate(text, as_of="2022-07-01").findings
    later = plan.validate(text, as_of="2025-05-01")
    assert [finding.code for finding in later] == ["wilayah.superseded"] and "96.71" in later.findings[0].hint
    assert later.summary["as_of"] == "2025-05-01"


ENDLESS = """
import itertools, sys, time
import spbe
import pyarrow
batch = pyarrow.record_batch({'nik': ['3171015708459901'] * 1000})
reader = pyarrow.RecordBatchReader.from_batches(batch.schema, itertools.repeat(batch))
plan = spbe.Plan({'fields': [{'name': 'nik', 'spbe': {'type': 'nik'}}]})
print('ready', flush=True)
"""
COLUMN = "spbe.check_column('nik', itertools.repeat('3171015708459901'))"


@pytest.mark.parametrize("call", ["plan.validate(reader)", "list(plan.stream(reader))", "plan.validate(reader, threads=1)", COLUMN])
def test_ctrl_c_stops_what_would_never_end(call):
    pytest.importorskip("pyarrow")
    child = subprocess.Popen([sys.executable, "-c", ENDLESS + call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "ready\n"
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    try:
        out, err = child.communicate(timeout=60)
    finally:
        child.kill()
    assert "KeyboardInterrupt" in err and GOOD_NIK not in err.replace(call, ""), (child.returncode, err[-500:])
