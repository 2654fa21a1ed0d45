"""No seeded NIK leaves: not in findings, messages, exceptions, reprs or Arrow, in either language."""

import pickle
import traceback

import pytest
import spbe
from conftest import GOOD_NIK, SEEDED


def leaks(thing):
    return [nik for nik in SEEDED if nik in thing]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_reports(people, lang):
    for plan in (spbe.Plan("penduduk"), spbe.Plan()):
        report = plan.validate(people, lang=lang)
        assert not leaks(repr(report) + repr(report.findings) + repr(report.summary))
        assert report.summary["unmasked"] is False
        pyarrow = pytest.importorskip("pyarrow")
        assert not leaks(str(pyarrow.table(report).to_pylist()))
    assert leaks(repr(spbe.Plan("penduduk").validate(people, unmask=True).findings)), "the seeds would show if they were not masked"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("type", spbe.types())
def test_values(type, lang):
    for nik in SEEDED:
        for value in (nik, f" {nik}", f"{nik}\n", f"NIK {nik}", f"{nik};{nik}", f"'{nik}", f"{nik}x"):
            answer = spbe.check(type, value, lang=lang)
            assert not leaks(repr(answer) + repr(answer.findings)), (type, value)
            if type not in ("kode_pos", "tanggal", "kode_wilayah"):
                assert not leaks(spbe.mask(type, value)), (type, value)
            for call in (getattr(spbe, type), lambda v: spbe.normalize(type, v, lang=lang)):
                try:
                    call(value)
                except spbe.InvalidValue as error:
                    told = "".join(traceback.format_exception(error)[-1:]) + repr(error) + repr(error.args) + repr(error.findings)
                    assert not leaks(told), (type, value, told)


def test_good_values():
    nik = spbe.nik(GOOD_NIK)
    assert not leaks(repr(nik) + repr(nik.findings) + repr([nik])) and str(nik) == GOOD_NIK
    assert not leaks(repr(spbe.check("nik", GOOD_NIK)))
    with pytest.raises(AttributeError) as raised:
        nik.nothing
    assert not leaks(str(raised.value))
    assert pickle.loads(pickle.dumps(nik)) == nik


class Mute:
    def __init__(self, told):
        self.told = told

    def __str__(self):
        raise ValueError(self.told)


def test_a_value_without_text_does_not_tell():
    for nik in SEEDED:
        assert not leaks(repr(spbe.check("nik", Mute(nik))))


def test_files_named_after_somebody(tmp_path):
    """Exceptions and reprs; the column `file` of findings says which file it is, as it must."""
    for nik in SEEDED:
        path = tmp_path / f"{nik}.json"
        path.write_text('{"fields": [{"name": "nik", "spbe": {"type": "nik"}}]}')
        assert not leaks(repr(spbe.Plan(path)) + repr(spbe.Plan(str(path))))


@pytest.mark.parametrize("call", [
    lambda nik: spbe.Plan().validate(f"/no/{nik}.csv"), lambda nik: list(spbe.Plan().stream(f"/no/{nik}.csv")), lambda nik: spbe.Plan(f"/no/{nik}.json"),
    lambda nik: spbe.Catalog(f"/no/{nik}.spbelist"), lambda nik: spbe.Plan().validate(f"nik\n{nik}\n"), lambda nik: spbe.codes("x" * 44 + f"{nik[:4]} {nik[4:8]} {nik[8:]}"),
    lambda nik: spbe.check("x" * 50 + nik, "1"), lambda nik: getattr(spbe, nik), lambda nik: getattr(spbe.nik(GOOD_NIK), nik), lambda nik: spbe.Plan(("{" + nik).encode()),
    lambda nik: spbe.check("nik", nik, unmask=nik), lambda nik: spbe.Plan().validate(b"", lang=nik),
])  # fmt: skip
def test_a_value_in_a_path_or_name(call):
    for nik in SEEDED:
        with pytest.raises((OSError, KeyError, AttributeError, TypeError, ValueError)) as raised:
            call(nik)
        told = str(raised.value) + repr(raised.value) + str(getattr(raised.value, "filename", ""))
        assert not leaks(told) and nik[:13] not in told and f"{nik[:4]} {nik[4:8]} {nik[8]}" not in told, told


@pytest.mark.parametrize("call", [
    lambda nik: spbe.check(nik, "nik"), lambda nik: spbe.is_valid(nik, "nik"), lambda nik: spbe.codes(nik), lambda nik: spbe.codes("wilayah").on()[nik],
    lambda nik: spbe.codes("wilayah")[nik], lambda nik: spbe.codes("wilayah").history(nik), lambda nik: spbe.codes("wilayah").successors(nik),
    lambda nik: spbe.check("nik", "x", as_of=nik), lambda nik: spbe.check("nik", "x", lang=nik), lambda nik: spbe.Plan(nik),
    lambda nik: spbe.Plan("{" + nik), lambda nik: spbe.Plan({"fields": [{"name": "a", "spbe": {"type": nik}}]}), lambda nik: spbe.schema(nik),
    lambda nik: spbe.describe_finding(nik),
])  # fmt: skip
def test_a_value_in_the_wrong_argument(call):
    for nik in SEEDED:
        with pytest.raises((KeyError, ValueError)) as raised:
            call(nik)
        complaints = getattr(raised.value, "complaints", "")
        assert not leaks(str(raised.value) + repr(raised.value) + repr(complaints)), raised.value
