"""How files and bytes are read where evidence is not to decide, and what the report says of it."""

import pytest

import spbe

SCHEMA = {"fields": [{"name": "kode", "type": "integer"}, {"name": "nama", "type": "string", "constraints": {"maxLength": 5}}]}
PLAN = spbe.Plan(SCHEMA)


def test_the_delimiter_may_be_said():
    report = PLAN.validate(b"kode;nama\n1;a,b\n2;c,d\n", delimiter=";")
    assert (report.summary["delimiter"], report.summary["rows"], report.summary["errors"]) == (";", 2, 0)
    assert PLAN.validate(b"kode\tnama\n1\ta\n", delimiter="\t").summary["delimiter"] == "\t"
    for wrong in ("", ";;", "a", "1", "\0", "é"):
        with pytest.raises(ValueError, match="^delimiter is"):
            PLAN.validate(b"kode\n", delimiter=wrong)
    with pytest.raises(TypeError, match="^delimiter is"):
        PLAN.validate(b"kode\n", delimiter=b";")


def test_the_header_may_be_said():
    assert PLAN.validate(b"nama,kode\nkode,nama\n1,a\n", header=2).summary["header_line"] == 2
    without = PLAN.validate(b"1,a\n2,panjang\n", header=0)
    assert (without.summary["header_line"], without.summary["rows"], [f.row for f in without]) == (None, 2, [2])
    for wrong, why in ((True, TypeError), ("1", TypeError), (-1, ValueError)):
        with pytest.raises(why, match="^header"):
            PLAN.validate(b"kode\n", header=wrong)
    with pytest.raises(ValueError, match="--header"):
        PLAN.validate(b"kode\n1\n", header=9)


def test_the_encoding_may_be_said(tmp_path):
    path = tmp_path / "latin.csv"
    path.write_bytes("kode,nama\n1,café\n".encode("latin-1"))
    report = PLAN.validate(path, encoding="iso-8859-1")
    assert (report.summary["encoding"], report.summary["errors"]) == ("iso-8859-1", 0)
    assert [f.code for f in PLAN.stream("kode,nama\n1,cafés\n".encode(), encoding="windows-1252")] == ["field.max_length"]
    with pytest.raises(NotImplementedError, match="klingon"):
        PLAN.validate(path, encoding="klingon")
    for wrong, why in ((b"utf-8", TypeError), ("", ValueError), ("utf\0-8", ValueError)):
        with pytest.raises(why, match="encoding"):
            PLAN.validate(path, encoding=wrong)


def test_findings_name_a_row_by_the_columns_of_the_key():
    data = b"kode,nama\n7,panjang\n"
    assert [f.key for f in PLAN.validate(data)] == [None]
    assert [f.key for f in PLAN.validate(data, key="kode")] == ["kode=7"]
    assert [f.key for f in PLAN.validate(data, key=["kode", "nama"])] == ["kode=7; nama=panjang"]
    for wrong, why in (([], ValueError), ("", ValueError), ([1], TypeError)):
        with pytest.raises(why, match="^key"):
            PLAN.validate(data, key=wrong)


def test_columns_say_which_field_a_header_stands_for():
    data = b"No. Urut,nama\n7,a\nx,b\n"
    assert PLAN.validate(data).summary["header_line"] is None
    assert [(f.row, f.column, f.code) for f in PLAN.validate(data, columns={"No. Urut": "kode"})] == [(2, "No. Urut", "field.type")]
    for wrong in (["kode"], {"No. Urut": 1}, {1: "kode"}):
        with pytest.raises(TypeError, match="^columns"):
            PLAN.validate(data, columns=wrong)
    with pytest.raises(ValueError, match="tidak_ada"):
        PLAN.validate(data, columns={"No. Urut": "tidak_ada"})


def test_notes_say_what_was_decided():
    report = PLAN.validate(b"kode;nama\n1;a\n", delimiter=";", lang="en")
    assert ("delimiter", "';': as asked") in report.notes
    stream = PLAN.stream(b"kode;nama\n1;a\n", lang="id")
    assert list(stream) == [] and "pemisah" in [note.topic for note in stream.notes]


def test_rows_that_are_no_text_are_not_read_so():
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"kode": [1], "nama": ["panjang"]})
    assert [f.key for f in PLAN.validate(table, key="kode")] == ["kode=1"]
    for option in ({"encoding": "utf-8"}, {"delimiter": ";"}, {"header": 1}, {"sheet": 1}):
        with pytest.raises(ValueError, match="berkas"):
            PLAN.validate(table, **option)
