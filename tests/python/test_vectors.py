"""The shared vectors: verdict and class, by check, by column and by is_clean."""

import pytest
import spbe
from conftest import DAY, VECTORS, class_in, rows_of, unescaped, vector_files


def test_there_are_vectors_for_every_type():
    assert {path.stem for path in vector_files()} == set(spbe.types())


@pytest.mark.parametrize("path", vector_files(), ids=lambda path: path.stem)
def test_check(path):
    wrong = []
    for row in rows_of(path):
        value = unescaped(row["value"])
        answer = spbe.check(path.stem, value, as_of=DAY)
        clean = row["valid"] == "1"
        ok = (answer.verdict == "valid") is clean and spbe.is_clean(path.stem, value, as_of=DAY) is clean
        if not clean:
            ok = ok and answer.findings[0].code.rsplit(".", 1)[1] == class_in(row["reason"])
        if not ok:
            wrong.append((row, answer))
    assert not wrong


@pytest.mark.parametrize("path", vector_files(), ids=lambda path: path.stem)
def test_column(path):
    rows = rows_of(path)
    verdicts = spbe.check_column(path.stem, [unescaped(row["value"]) for row in rows], as_of=DAY)
    assert len(verdicts) == len(rows) > 0
    for row, byte in zip(rows, verdicts, strict=True):
        expected = None if row["valid"] == "1" else class_in(row["reason"])
        assert spbe.class_of(byte) == expected, row
        assert spbe.verdict_of(byte) == spbe.check(path.stem, unescaped(row["value"]), as_of=DAY).verdict, row


@pytest.mark.parametrize("path", vector_files(), ids=lambda path: path.stem)
def test_the_function_of_the_type(path):
    """It raises where is_valid says no, or where a suspect value has no canonical form; its declared parts are the parts there are."""
    make = getattr(spbe, path.stem)
    for row in rows_of(path):
        value = unescaped(row["value"])
        if not spbe.is_valid(path.stem, value, as_of=DAY) or spbe.check(path.stem, value, as_of=DAY).canonical is None:
            with pytest.raises(spbe.InvalidValue) as raised:
                make(value, as_of=DAY)
            assert raised.value.findings[0].code.rsplit(".", 1)[1] == class_in(row["reason"])
            continue
        good = make(value, as_of=DAY)
        assert str(good) == spbe.check(path.stem, value, as_of=DAY).canonical
        assert type(good) is not spbe.Value, "give the type a class of its own in _typed"
        assert set(good.parts) <= set(type(good).__annotations__)
        for name in type(good).__annotations__:
            assert getattr(good, name) == good.parts.get(name)


def normalize_rows():
    return rows_of(VECTORS / "normalize.csv")


def test_normalize():
    wrong = []
    for row in normalize_rows():
        raw = unescaped(row["raw"])
        try:
            canonical = spbe.normalize(row["type"], raw, as_of=DAY)
            found = (canonical, spbe.format(row["type"], canonical))
        except spbe.InvalidValue as error:
            found = ("", "")
            if row["canonical"] == "" and error.findings[0].code.rsplit(".", 1)[1] != class_in(row["reason"]):
                wrong.append((row, error.findings))
        if found != (row["canonical"], row["display"]):
            wrong.append((row, found))
    assert normalize_rows() and not wrong
