"""Names to codes, codes to those of another day or list, words in names: one at a time and by the column."""

import csv
import datetime
import threading

import pytest
import spbe
from conftest import VECTORS

REFERENCE = "2026-11-24"


@pytest.fixture(scope="module")
def wilayah():
    return spbe.codes("wilayah")


def rows_of(name):
    with open(VECTORS / "lists" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_vectors_of_resolving():
    for row in rows_of("resolve.csv"):
        day, level = row["day"] or REFERENCE, int(row["level"]) or None
        answer = next(spbe.codes(row["list"]).on(day).resolve_column([row["text"]], within=[row["hint"]], level=level))
        assert (answer.code or "") == row["code"], row
        if row["reason"] and row["text"]:  # a cell without text has no answer
            assert answer.reason == row["reason"], row
        if not row["hint"]:
            assert spbe.codes(row["list"]).resolve(row["text"], level=level, on=day).code == answer.code


def test_the_vectors_of_converting(wilayah):
    for row in rows_of("convert.csv"):
        try:
            became = wilayah.convert(row["code"], from_=row["from"], to=row["to"])
        except ValueError:
            assert not row["targets"], row  # a day before the list
            continue
        assert "|".join(target.code for target in became.targets) == row["targets"], row
        assert "|".join(target.match for target in became.targets) == row["match"], row
        (same,) = wilayah.on(row["from"]).convert_column([row["code"]], to=row["to"])
        assert (same.outcome, same.targets or "", same.code) == (became.outcome, row["targets"], became.target)


def test_a_name(wilayah):
    answer = wilayah.resolve("Bandung", level=2, limit=2, on="2025-05-01")
    assert answer.code is None and [one.code for one in answer.candidates] == ["32.04", "32.73"]
    assert wilayah.resolve("Kab. Bogor").candidates[0] == spbe.Candidate("32.01", wilayah["32.01"].name, 1.0, "exact")
    assert wilayah.on("2022-07-01").resolve("Kota Sorong", within="Papua Barat").code == "92.71"
    assert wilayah.on("2022-07-01").resolve("Sorong", within="92.71").code != "92.71"
    nothing = wilayah.resolve("\udcff\0")
    assert nothing.code is None and nothing.candidates == []
    assert "3171015708459901" not in repr(wilayah.resolve("3171015708459901"))


def test_a_code(wilayah):
    became = wilayah.convert("91.08.33", from_=datetime.date(2022, 2, 14), to="2022-11-09")
    assert (became.outcome, became.shared, became.target) == ("many", True, None)
    assert [target.code for target in became.targets] == ["94.03.22", "94.03.24"]
    assert wilayah.on("2022-02-14").convert("99.99", to="2025-04-25").outcome == "unknown"
    assert spbe.codes("bps").convert("3173", to="wilayah").target == "31.71"
    assert wilayah.convert("31.71", to="bps") == spbe.Conversion("31.71", "one", False, [spbe.Target("3173", *wilayah.convert("31.71", to="bps").targets[0][1:])])


def test_words(wilayah):
    kbli = spbe.codes("kbli2020")
    assert len(kbli.on().search("padi", limit=3)) == 3 < len(kbli.on().search("padi", limit=None))
    assert {"92.71", "96.71"} <= {record.code for record in wilayah.search("kota sorong")}
    assert [record.code for record in wilayah.on("2025-05-01").search("kota sorong", limit=1)] == ["96.71"]
    assert wilayah.search("no such words here") == []


def test_what_is_asked_wrongly(wilayah):
    for ask in (
        lambda: wilayah.resolve("Bandung", level=16), lambda: wilayah.resolve("Bandung", limit=101), lambda: wilayah.resolve("Bandung", limit=0), lambda: wilayah.search("Bandung", limit=0),
        lambda: wilayah.resolve("Bandung", within="no such place at all"), lambda: wilayah.resolve("Bandung", on="today"),
        lambda: wilayah.convert("31.71", to="yesterday"), lambda: wilayah.convert("31.71", from_="1990-01-01", to="2025-04-25"),
        lambda: wilayah.convert_column(["31.71"], to="agama"), lambda: wilayah.resolve_column(["a", "b"], within=["c"]),
    ):  # fmt: skip
        with pytest.raises(ValueError):
            ask()
    for ask in (
        lambda: wilayah.resolve(None), lambda: wilayah.resolve("a", within=3), lambda: wilayah.resolve("a", level="2"), lambda: wilayah.search(3),
        lambda: wilayah.convert(3171, to="bps"), lambda: wilayah.convert("31.71", to=None), lambda: wilayah.resolve_column("Bandung"),
        lambda: wilayah.resolve_column(3), lambda: wilayah.convert_column(None, to="bps"),
    ):  # fmt: skip
        with pytest.raises(TypeError):
            ask()


NAMES = ["Kab. Bogor", None, "Bandung", "no such place"]
CODES = ["32.01", None, None, None]


def test_answers_are_read_once(wilayah):
    answers = wilayah.resolve_column(NAMES, level=2)
    rows = list(answers)
    assert [row.code for row in rows] == CODES and [row.reason for row in rows] == ["exact", None, "ambiguous", "unknown"]
    assert rows[1] == spbe.ResolvedRow(None, None, None, None, None)
    assert list(answers) == []
    with pytest.raises(RuntimeError):
        answers.__arrow_c_stream__()
    assert len(list(wilayah.resolve_column(NAMES * 10000, level=2))) == 40000
    assert list(wilayah.resolve_column([])) == []
    assert [row.shared for row in wilayah.on("2022-02-14").convert_column(["91.08.33", "31.71", ""], to="2022-11-09")] == [True, False, None]


def test_threads_share_the_rows_of_an_iterator(wilayah):
    answers, seen = wilayah.resolve_column([f"Kota Medan {i}" for i in range(6000)], level=2), []
    threads = [threading.Thread(target=lambda: seen.extend(answers)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 6000


def test_a_table_beside_a_column_is_refused(wilayah):
    pa = pytest.importorskip("pyarrow")
    with pytest.raises(TypeError):
        wilayah.resolve_column(pa.table({"nama": ["Medan"], "di": ["12"]}), within=["12"])


def test_trouble_of_the_rows_comes_when_they_are_read(wilayah):
    for column in ([1], [[1]]):
        pyarrow = pytest.importorskip("pyarrow")
        answers = wilayah.resolve_column(pyarrow.table({"a": column, "b": column, "c": column}))
        with pytest.raises((ValueError, NotImplementedError, OSError)):
            list(answers)


def test_arrow_in_and_out(wilayah):
    pa = pytest.importorskip("pyarrow")
    layouts = [pa.string(), pa.large_string()] + [pa.string_view()] * hasattr(pa, "string_view")
    for layout in layouts:
        column = pa.array(NAMES, pa.string()).cast(layout)
        table = pa.table(wilayah.resolve_column(column, level=2))
        assert table.column_names == ["code", "name", "score", "reason", "candidates"]
        assert table["code"].to_pylist() == CODES and table["score"].to_pylist()[0] == 1.0
        assert pa.table(wilayah.resolve_column(column.slice(2, 2), level=2))["code"].to_pylist() == CODES[2:]
    assert pa.table(wilayah.resolve_column(pa.array(NAMES * 3).dictionary_encode(), level=2))["code"].to_pylist() == CODES * 3
    chunked = pa.chunked_array([NAMES[:1], [], NAMES[1:]], pa.string())
    assert pa.table(wilayah.resolve_column(chunked, level=2))["code"].to_pylist() == CODES
    beside = pa.table({"nama": ["Kota Baru", "Kota Baru"], "di": ["Kalimantan Selatan", None]})
    expected = [row.code for row in wilayah.resolve_column(["Kota Baru"] * 2, within=["Kalimantan Selatan", None], level=2)]
    assert expected[0] == "63.02"
    assert pa.table(wilayah.resolve_column(beside, level=2))["code"].to_pylist() == expected
    assert [row.code for row in wilayah.resolve_column(beside["nama"], within=beside["di"], level=2)] == expected
    converted = pa.table(wilayah.on("2022-02-14").convert_column(pa.array(["92.71", "91.08.33", None]), to="2022-11-09"))
    assert converted.column_names == ["code", "outcome", "targets", "match", "certainty", "shared"]
    assert converted.to_pylist()[1]["targets"] == "94.03.22|94.03.24" and converted["shared"].to_pylist() == [False, True, None]
    assert converted["outcome"].to_pylist() == ["one", "many", "missing"]


def test_data_frames(wilayah):
    pl = pytest.importorskip("polars")
    series = pl.Series("nama", NAMES)
    frame = pl.DataFrame(wilayah.resolve_column(series, level=2))
    assert frame["code"].to_list() == CODES
    assert pl.DataFrame(wilayah.resolve_column(pl.concat([series, series], rechunk=False), level=2))["code"].to_list() == CODES * 2
    pandas = pytest.importorskip("pandas")
    assert [row.code for row in wilayah.resolve_column(pandas.Series(NAMES), level=2)] == CODES


def test_a_capsule_that_was_taken_is_refused(wilayah):
    pa = pytest.importorskip("pyarrow")
    stream = pa.chunked_array([NAMES]).__arrow_c_stream__()

    class Once:
        def __arrow_c_stream__(self, requested_schema=None):
            return stream

    assert [row.code for row in wilayah.resolve_column(Once(), level=2)] == CODES
    with pytest.raises(ValueError):
        wilayah.resolve_column(Once(), level=2)


def test_lists_of_a_catalog_answer_too():
    catalog = spbe.Catalog()
    assert catalog.codes("wilayah").convert("31.71", to="bps").target == "3173"
    assert [row.code for row in catalog.codes("agama").resolve_column(["islam"])] == ["1"]
