"""Values one at a time."""

import datetime
import pickle

import pytest
import spbe
from conftest import BAD_NIK, GOOD_NIK, UNKNOWN_NIK


def test_nik_has_its_parts():
    nik = spbe.nik(GOOD_NIK)
    assert (nik.province, nik.regency, nik.district) == ("31", "31.71", "31.71.01")
    assert nik.birth_dates == [datetime.date(1945, 8, 17)]
    assert (nik.sex, nik.serial, str(nik), nik.canonical) == ("P", "9901", GOOD_NIK, GOOD_NIK)
    assert nik == spbe.nik(GOOD_NIK) and hash(nik) == hash(spbe.nik(GOOD_NIK)) and nik != GOOD_NIK
    assert "birth_dates" in dir(nik)
    with pytest.raises(AttributeError, match="has no part 'postcode'"):
        nik.postcode


def test_the_century_is_never_guessed():
    assert len(spbe.nik("3171010101159901", as_of="2026-11-24").birth_dates) == 2


def test_suspect_is_accepted_with_its_warning():
    nik = spbe.nik(UNKNOWN_NIK)
    assert [finding.code for finding in nik.findings] == ["nik.province"]
    assert spbe.is_valid("nik", UNKNOWN_NIK) and not spbe.is_clean("nik", UNKNOWN_NIK)


@pytest.mark.parametrize("value, verdict, code", [(BAD_NIK, "invalid", "nik.date"), ("", "missing", "nik.empty"), (None, "missing", "nik.empty")])
def test_invalid_and_missing_raise(value, verdict, code):
    with pytest.raises(spbe.InvalidValue) as raised:
        spbe.nik(value)
    assert isinstance(raised.value, ValueError)
    assert (raised.value.type, raised.value.verdict, raised.value.findings[0].code) == ("nik", verdict, code)
    assert str(raised.value).startswith(code)
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.findings) == (str(raised.value), raised.value.findings)


class Odd:
    def __str__(self):
        return "odd"


class Mute:
    def __str__(self):
        raise RuntimeError(GOOD_NIK)


class Wrong:
    def __str__(self):
        return 3


class Array:
    """Answers comparisons as arrays do: with many answers."""

    def __ne__(self, other):
        raise ValueError("ambiguous")


@pytest.mark.parametrize("value", [
    None, "", " ", "\0", "x" * 100_000, b"\xff\xfe", b"", "\ud800", "\udcff", 0, -1, 3171015708459901, 3.17e15, float("nan"), True,
    Odd(), [], {}, datetime.date(2020, 1, 1), "😀", "٣١٧١", 10**5000, Mute(), Wrong(), Array(), bytearray(b"x"), memoryview(b"x"), "\udcff\ud800",
], ids=lambda value: value.__class__.__name__)  # fmt: skip
@pytest.mark.parametrize("type", spbe.types())
def test_check_never_raises(type, value):
    answer = spbe.check(type, value)
    assert answer.verdict in ("valid", "suspect", "invalid", "missing")
    assert answer.is_valid is spbe.is_valid(type, value)
    assert (answer.verdict == "valid") is spbe.is_clean(type, value)
    assert isinstance(spbe.mask(type, value), str) and isinstance(spbe.format(type, value), str)


def test_nothing_is_missing():
    for nothing in (None, "", b"", float("nan")):
        assert spbe.check("nik", nothing).verdict == "missing"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, lambda text: memoryview(text + b"x")[:-1]])
def test_bytes_of_every_kind_are_their_text(kind):
    assert str(spbe.nik(kind(GOOD_NIK.encode()))) == GOOD_NIK
    assert spbe.check_column("nik", [kind(GOOD_NIK.encode())]) == b"\0"


def test_what_has_no_text_is_no_value():
    for nothing in (10**5000, Mute(), Wrong(), Array()):
        assert spbe.check("nik", nothing).verdict == "invalid"
        assert not spbe.is_valid("nik", nothing)


def test_ctrl_c_is_not_swallowed():
    class Interrupted:
        def __ne__(self, other):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        spbe.check("nik", Interrupted())


def test_blank_is_missing_to_normalize_as_its_finding_says():
    for blank in ("", " ", "\t", "\u00a0", "NIK:", None):
        with pytest.raises(spbe.InvalidValue) as raised:
            spbe.normalize("nik", blank)
        assert (raised.value.verdict, raised.value.findings[0].code) == ("missing", "nik.empty")
    with pytest.raises(spbe.InvalidValue) as raised:
        spbe.normalize("nik", "x")
    assert raised.value.verdict == "invalid"


@pytest.mark.parametrize("call", [
    lambda: spbe.check("nik", "1", unmask="no"), lambda: spbe.check("nik", "1", unmask=1), lambda: spbe.check("nik", "1", catalog="wilayah"),
    lambda: spbe.check_column("nik", ["1"], catalog=3), lambda: spbe.check("nik", "1", as_of=20200101), lambda: spbe.Plan("penduduk", catalog=3),
])  # fmt: skip
def test_options_of_the_wrong_kind_are_named(call):
    with pytest.raises(TypeError, match="^(unmask is|catalog is|a day is)"):
        call()


def test_numbers_and_days_are_judged_by_their_text():
    assert spbe.check("nik", int(GOOD_NIK)).verdict == "valid"
    assert spbe.check("tanggal", datetime.date(2020, 2, 29)).verdict == "valid"


def test_as_of_bounds_dates():
    assert spbe.check("tanggal", "2025-01-01").verdict == "valid"
    assert spbe.check("nik", GOOD_NIK, as_of=datetime.datetime(2025, 1, 1, 13)).verdict == "valid"
    newborn = "3171010101259901"
    before = spbe.nik(newborn, as_of=datetime.date(2024, 12, 31)).birth_dates
    after = spbe.nik(newborn, as_of="2025-01-01").birth_dates
    assert before == [datetime.date(1925, 1, 1)]
    assert after == [datetime.date(1925, 1, 1), datetime.date(2025, 1, 1)]
    assert not spbe.is_valid("no_kk", "3171010101259901", as_of="2024-12-31") and spbe.is_valid("no_kk", "3171010101259901", as_of="2025-01-01")


@pytest.mark.parametrize("day", ["2025-13-01", "2025-02-29", "20250101", "", "yesterday", "2025-1-1", "2025-01-01\n", "٢٠٢٥-٠١-٠١"])
def test_no_day_is_a_value_error(day):
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        spbe.check("nik", GOOD_NIK, as_of=day)
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        spbe.codes("wilayah").on(day)
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        spbe.Plan("penduduk").validate(b"nik\n", as_of=day)


@pytest.mark.parametrize("call", [
    spbe.check, spbe.is_valid, spbe.is_clean, spbe.normalize, spbe.format, spbe.mask, lambda t, v: spbe.check_column(t, [v]), lambda t, v: spbe.describe(t),
])  # fmt: skip
def test_an_unknown_type_is_a_key_error(call):
    with pytest.raises(KeyError, match="unknown type"):
        call("nikk", GOOD_NIK)
    with pytest.raises(AttributeError):
        spbe.nikk


def test_languages():
    assert spbe.check("nik", BAD_NIK).findings[0].message != spbe.check("nik", BAD_NIK, lang="en").findings[0].message
    assert spbe.check("nik", BAD_NIK).findings[0].code == spbe.check("nik", BAD_NIK, lang="en").findings[0].code
    with pytest.raises(ValueError, match="'id' and 'en'"):
        spbe.check("nik", BAD_NIK, lang="fr")


def test_unmask():
    assert BAD_NIK not in str(spbe.check("nik", BAD_NIK).findings)
    assert spbe.check("nik", BAD_NIK, unmask=True).findings[0].value == BAD_NIK


def test_describe_every_type_and_code():
    for type in spbe.types():
        for lang in ("id", "en"):
            described = spbe.describe(type, lang=lang)
            assert described["name"] == type and described["title"] and described["rules"]
    for code in spbe.finding_codes():
        assert spbe.describe_finding(code)["code"] == code
    with pytest.raises(KeyError):
        spbe.describe_finding("nik.nonsense")


def test_every_type_has_a_function_with_a_docstring():
    for type in spbe.types():
        assert type in spbe.__all__ and getattr(spbe, type).__doc__, type


def test_values_survive_pickle_and_format():
    nik = spbe.nik(GOOD_NIK)
    assert pickle.loads(pickle.dumps(nik)) == nik
    assert f"{nik}" == GOOD_NIK
    assert spbe.npwp15("019999994999000").display == "01.999.999.4-999.000"
