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
