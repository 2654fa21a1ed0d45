"""Arrow in and out: peers, layouts, repeatable and single-use capsules, and data that is malformed."""

import ctypes
import gc
from datetime import datetime
from decimal import Decimal

import pytest
import spbe
from capsules import Array, Given, Stream
from conftest import BAD_NIK, GOOD_NIK, NIK_SCHEMA, SEEDED, UNKNOWN_NIK

VALUES = [GOOD_NIK, None, BAD_NIK, "", UNKNOWN_NIK, "31710157", " " + GOOD_NIK, "٣١٧١٠١٠١٠١٢٧٩٩٩١"]
EXPECTED = spbe.check_column("nik", VALUES)


def test_lists_tuples_and_generators():
    assert [spbe.verdict_of(byte) for byte in EXPECTED[:5]] == ["valid", "missing", "invalid", "missing", "suspect"]
    assert spbe.check_column("nik", tuple(VALUES)) == spbe.check_column("nik", (value for value in VALUES)) == EXPECTED
    assert spbe.check_column("nik", []) == b""
    assert spbe.check_column("nik", VALUES * 5000) == EXPECTED * 5000
    assert spbe.check_column("nik", ["1" * 3_000_000, GOOD_NIK])[1] == 0
    for one in (GOOD_NIK, b"", 3, None):
        with pytest.raises(TypeError):
            spbe.check_column("nik", one)


def test_pyarrow_layouts():
    pa = pytest.importorskip("pyarrow")
    layouts = [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()]
    layouts += [make() for name in ("string_view", "binary_view") if (make := getattr(pa, name, None))]
    for layout in layouts:
        column = pa.array(VALUES, pa.string()).cast(layout)
        assert spbe.check_column("nik", column) == EXPECTED, layout
        assert spbe.check_column("nik", column.slice(2, 4)) == EXPECTED[2:6], layout
    dictionary = pa.array(VALUES * 3, pa.string()).dictionary_encode()
    assert spbe.check_column("nik", dictionary) == EXPECTED * 3
    assert spbe.check_column("nik", dictionary.slice(3, 9)) == (EXPECTED * 3)[3:12]
    assert spbe.check_column("nik", pa.nulls(4)) == b"\xff" * 4
    chunked = pa.chunked_array([VALUES[:3], [], VALUES[3:]], pa.string())
    assert spbe.check_column("nik", chunked) == EXPECTED
    assert spbe.check_column("nik", pa.chunked_array([], pa.string())) == b""
    for other in (pa.array([1, 2]), pa.array([[GOOD_NIK]]), pa.table({"nik": VALUES})):
        with pytest.raises((ValueError, NotImplementedError)):
            spbe.check_column("nik", other)


def test_polars():
    pl = pytest.importorskip("polars")
    series = pl.Series("nik", VALUES)
    assert spbe.check_column("nik", series) == EXPECTED
    assert spbe.check_column("nik", series.cast(pl.Categorical)) == EXPECTED
    assert spbe.check_column("nik", series.slice(2, 4)) == EXPECTED[2:6]
    assert spbe.check_column("nik", pl.concat([series, series], rechunk=False)) == EXPECTED * 2


def test_pandas():
    pd = pytest.importorskip("pandas")
    assert spbe.check_column("nik", pd.Series(VALUES)) == EXPECTED


def test_duckdb():
    duckdb = pytest.importorskip("duckdb")
    report = spbe.Plan(NIK_SCHEMA).validate(duckdb.sql(f"select '{BAD_NIK}' as nik"))
    assert "nik.date" in [finding.code for finding in report]
    assert duckdb.sql("select count(*) from report").fetchone() == (len(report),)


def frame(pa):
    return pa.table({"nik": SEEDED, "nama": ["SITI CONTOH"] * len(SEEDED)})


def outcome(report):
    return [(finding.row, finding.column, finding.code, finding.value) for finding in report]


def test_frames_of_every_peer_give_the_findings_of_the_file():
    pa = pytest.importorskip("pyarrow")
    table = frame(pa)
    plan = spbe.Plan({**NIK_SCHEMA, "fieldsMatch": "subset"})
    text = "nik,nama\n" + "".join(f"{nik},SITI CONTOH\n" for nik in SEEDED)
    expected = outcome(plan.validate(text.encode()))
    assert any(code == "nik.date" for _, _, code, _ in expected)
    sources = [table, table.to_batches()[0], pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=2)), table.slice(0)]
    try:
        import polars

        sources.append(polars.from_arrow(table))
    except ImportError:
        print("polars is not here: its frames are not tried")
    for source in sources:
        assert outcome(plan.validate(source)) == expected, type(source)
        if not hasattr(source, "read_next_batch"):
            assert outcome(plan.stream(source)) == expected, type(source)
    assert outcome(plan.validate(table.slice(1))) != expected


def test_a_report_can_be_read_again_and_again(people):
    pa = pytest.importorskip("pyarrow")
    report = spbe.Plan("penduduk").validate(people)
    first, second = pa.table(report), pa.table(report)
    assert first.equals(second) and first.num_rows == len(report) > 0
    first.validate(full=True)
    assert first.column_names == list(spbe.Finding._fields)
    assert [spbe.Finding(**row) for row in first.to_pylist()] == report.findings
    capsules = [report.__arrow_c_stream__() for _ in range(3)]
    del report, capsules[0]
    gc.collect()
    assert pa.table(Given(capsules[0])).equals(second)
    with pytest.raises((ValueError, pa.ArrowInvalid)):
        pa.table(Given(capsules[0]))  # a capsule, though, is for one reader
    del first
    gc.collect()
    assert second.num_rows == len(second.to_pylist())


def test_polars_reads_a_report(people):
    polars = pytest.importorskip("polars")
    report = spbe.Plan("penduduk").validate(people)
    data = polars.DataFrame(report)
    assert data.height == len(report) and data["code"].to_list() == [finding.code for finding in report]


def test_a_stream_is_for_one_reader(people):
    pa = pytest.importorskip("pyarrow")
    plan = spbe.Plan("penduduk")
    stream = plan.stream(people)
    table = pa.table(stream)
    del plan
    assert [spbe.Finding(**row) for row in table.to_pylist()] == spbe.Plan("penduduk").validate(people).findings
    assert stream.summary["complete"]
    with pytest.raises(RuntimeError):
        pa.table(stream)
    with pytest.raises(RuntimeError):
        next(stream)


def test_a_reader_that_keeps_the_lock_does_not_stop_rows_that_come_from_python():
    """ctypes.PyDLL calls with the GIL held; the rows are made by a Python generator, which needs it, on another thread."""
    pa = pytest.importorskip("pyarrow")
    batches = [pa.record_batch({"nik": [BAD_NIK] * 20_000}) for _ in range(8)]
    reader = pa.RecordBatchReader.from_batches(batches[0].schema, (batch for batch in batches))
    stream = spbe.Plan(NIK_SCHEMA).stream(reader, threads=2)
    pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))
    capsule = stream.__arrow_c_stream__()
    held = Stream.from_address(pointer(capsule, b"arrow_array_stream"))
    get_next = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(ctypes.cast(held.get_next, ctypes.c_void_p).value)
    release = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
    rows = 0
    while True:
        batch = Array()
        assert get_next(ctypes.addressof(held), ctypes.addressof(batch)) == 0
        if not batch.release:
            break
        rows += batch.length
        release(ctypes.cast(batch.release, ctypes.c_void_p).value)(ctypes.addressof(batch))
    assert rows == stream.summary["findings"] > 0


def test_days_are_days_whatever_the_schema_says_of_texts():
    pa = pytest.importorskip("pyarrow")
    schema = {"fields": [{"name": "lahir", "type": "date", "format": "%d/%m/%Y", "constraints": {"minimum": "1950-01-01"}}]}
    days = pa.array([11736, -20000, None], pa.int32()).cast(pa.date32())
    found = spbe.Plan(schema).validate(pa.table({"lahir": days}), unmask=True).findings
    assert [(f.code, f.row, f.value) for f in found] == [("field.minimum", 2, "31/03/1915")]
    texts = pa.table({"lahir": ["18/02/2002", "2002-02-18"]})
    assert [(f.code, f.row) for f in spbe.Plan(schema).validate(texts).findings] == [("field.type", 2)]


def plan_of(*fields, **more):
    return spbe.Plan({"fields": [dict(zip(("name", "type"), field, strict=False)) | (field[2] if len(field) > 2 else {}) for field in fields], **more})


def told(report):
    return [(finding.row, finding.column, finding.code, finding.value) for finding in report]


def test_floats_with_gaps_are_the_whole_numbers_they_were():
    """What pandas makes of whole numbers once one of them is missing."""
    pa = pytest.importorskip("pyarrow")
    plan = plan_of(("umur", "integer", {"constraints": {"maximum": 120}}), ("nilai", "number", {"decimalChar": ",", "constraints": {"maximum": 100}}))
    text = "umur;nilai\n17;0,5\n;99,25\n130;100\n2.5;100,5\n;\n"
    umur, nilai = [17.0, None, 130.0, 2.5, float("nan")], [0.5, 99.25, 100.0, 100.5, float("nan")]
    expected = told(plan.validate(text.encode()))
    assert [(row, code) for row, _, code, _ in expected] == [(3, "field.maximum"), (4, "field.type"), (4, "field.maximum")]
    for layout in (pa.float64(), pa.float32()):
        frame_of_both = pa.table({"umur": pa.array(umur, layout), "nilai": pa.array(nilai, layout)})
        assert told(plan.validate(frame_of_both)) == expected, layout
        assert told(plan.validate(frame_of_both.slice(2))) == [(row - 2, *rest) for row, *rest in expected]
    unbounded = plan_of(("x", "integer")).validate(pa.table({"x": [float("inf"), float("-inf")]}), unmask=True)
    assert [finding.value for finding in unbounded] == ["INF", "-INF"]


def test_decimals_keep_their_digits():
    pa = pytest.importorskip("pyarrow")
    values = ["1.50", "-0.05", "12345678901234567890.12", None, "99.99"]
    plan = plan_of(("harga", "number", {"constraints": {"enum": ["1.50", "99.99"]}}))
    expected = told(plan.validate("\n".join(["harga", *(value or '""' for value in values)]).encode()))
    assert [row for row, *_ in expected] == [2, 3]
    for layout in (pa.decimal128(38, 2), pa.decimal256(50, 2)):
        column = pa.array([value and Decimal(value) for value in values], layout)
        assert told(plan.validate(pa.table({"harga": column}))) == expected, layout


def test_moments_naive_and_with_a_zone():
    pa = pytest.importorskip("pyarrow")
    moments = [datetime(2002, 2, 18), None, datetime(1915, 3, 31), datetime(2002, 2, 18, 13, 5, 0, 250000)]
    day = plan_of(("lahir", "date", {"format": "%d/%m/%Y", "constraints": {"minimum": "1950-01-01"}}))
    clock = plan_of(("waktu", "datetime"))
    shown = plan_of(("waktu", "string", {"constraints": {"maxLength": 1}}))

    def values(zone):
        column = pa.table({"waktu": pa.array(moments, pa.timestamp("us", zone))})
        return [finding.value for finding in shown.validate(column, unmask=True)]

    for unit, zone in (("s", None), ("ms", None), ("us", "UTC"), ("ns", None)):
        column = pa.array([moment and moment.replace(microsecond=0) if unit == "s" else moment for moment in moments], pa.timestamp(unit, zone))
        assert [(row, code) for row, _, code, _ in told(day.validate(pa.table({"lahir": column})))] == [(3, "field.minimum"), (4, "field.type")]
        assert told(clock.validate(pa.table({"waktu": column}))) == []
    assert values(None) == ["2002-02-18", "1915-03-31", "2002-02-18T13:05:00.25"]
    assert values("UTC") == ["2002-02-18", "1915-03-31", "2002-02-18T13:05:00.25Z"]
    assert values("Asia/Jakarta") == ["2002-02-18T00:00:00Z", "1915-03-31T00:00:00Z", "2002-02-18T13:05:00.25Z"]
    hours = pa.table({"jam": pa.array([47100, 0], pa.time32("s"))})
    assert told(plan_of(("jam", "time")).validate(hours)) == []


def test_a_column_that_nobody_can_read_stands_in_the_way_of_none():
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"tag": [["a"], ["b", "c"]], "nik": [GOOD_NIK, BAD_NIK]})
    report = spbe.Plan(NIK_SCHEMA).validate(table)
    as_text = spbe.Plan(NIK_SCHEMA).validate(f"tag,nik\na,{GOOD_NIK}\nb,{BAD_NIK}\n".encode())
    assert told(report) == told(as_text)
    assert [finding.code for finding in report] == ["file.header", "nik.date"]
    with pytest.raises(NotImplementedError, match="tag"):
        plan_of(("nik", "string"), ("tag", "string")).validate(table)


def test_an_unreadable_file_reaches_the_arrow_reader():
    pa = pytest.importorskip("pyarrow")
    with pytest.raises((OSError, pa.ArrowInvalid)):
        pa.table(spbe.Plan("penduduk").stream("no such file"))
