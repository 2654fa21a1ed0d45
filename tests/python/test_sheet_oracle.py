"""Every type against a second implementation that knows nothing but the sheet (tests/oracle/sheet): verdict and class of made-up values."""

import dataclasses
import datetime
import functools
import random
import sys

import pytest
import spbe
from conftest import DAY, ROOT, class_in, rows_of, unescaped, vector_files

sys.path.insert(0, str(ROOT / "tests" / "oracle"))

from sheet import generators, registry, severity  # noqa: E402
from sheet.world import World, of_five_digits, without_dots  # noqa: E402

LEAP_DAY = "2000-02-29"
SEED = 1
SHOWN = 10


@functools.cache
def world():
    """The oracle's rules are its own, the lists are those of the library."""
    return World(
        as_of=datetime.date.fromisoformat(DAY),
        wilayah=without_dots(spbe.codes("wilayah")),
        kbli2020=of_five_digits(spbe.codes("kbli2020")),
        kbli2025=of_five_digits(spbe.codes("kbli2025")),
        banks=frozenset(spbe.codes("bank_kliring")),
        plate_areas=frozenset(spbe.codes("tnkb")),
        phone_areas=frozenset(spbe.codes("kode_area_telepon")),
    )


def world_on(day):
    return dataclasses.replace(world(), as_of=datetime.date.fromisoformat(day))


def values_of(type, day):
    return generators.values_of(type, random.Random(f"{SEED} {type} {day}"), world_on(day))


def oracle(type, value, on_day):
    found = registry.class_of(type, value, on_day)
    return severity.verdict_of(type, found, value), found


def library(byte):
    return spbe.verdict_of(byte), spbe.class_of(byte) or ""


def skip_unless_known(type):
    if type not in spbe.types():
        pytest.skip(f"the library has no type {type} yet")


@pytest.mark.parametrize("day", [DAY, LEAP_DAY])
@pytest.mark.parametrize("type", sorted(registry.CHECKS))
def test_the_library_says_what_the_sheet_says(type, day):
    skip_unless_known(type)
    values = values_of(type, day)
    answers = spbe.check_column(type, values, as_of=day)
    assert len(answers) == len(values)
    different, on_day = {}, world_on(day)
    for value, byte in zip(values, answers, strict=True):
        ours, theirs = oracle(type, value, on_day), library(byte)
        if ours != theirs:
            different[value] = f"{value!r}: sheet {ours}, library {theirs}"
    if different:
        first = "\n  ".join(list(different.values())[:SHOWN])
        pytest.fail(f"{type} on {day}: {len(different)} values differ\n  {first}", pytrace=False)


@pytest.mark.parametrize("type", sorted(registry.CHECKS))
def test_the_values_are_worth_trying(type):
    skip_unless_known(type)
    found = [registry.class_of(type, value, world_on(DAY)) for value in values_of(type, DAY)]
    assert found.count("") > len(found) / 10
    assert len(set(found)) > 4


@pytest.mark.parametrize("path", vector_files(), ids=lambda path: path.stem)
def test_the_oracle_agrees_with_the_vectors(path):
    if path.stem not in registry.CHECKS:
        pytest.skip(f"the oracle does not know {path.stem}")
    for row in rows_of(path):
        expected = "" if row["valid"] == "1" else class_in(row["reason"])
        assert registry.class_of(path.stem, unescaped(row["value"]), world_on(DAY)) == expected, row
