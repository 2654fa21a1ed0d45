"""Synthetic values, and why values are as they are."""

import pytest
import spbe


@pytest.mark.parametrize("type", spbe.types())
def test_samples_check_valid_and_repeat(type):
    values = spbe.sample(type, n=50, seed=3)
    assert values == spbe.sample(type, n=50, seed=3)
    assert [value for value in values if not spbe.is_clean(type, value)] == []
    assert len(set(values)) > 1


def test_another_seed_gives_other_values():
    assert spbe.sample("nik", n=5, seed=1) != spbe.sample("nik", n=5, seed=2)


def test_unknown_types_and_odd_numbers():
    with pytest.raises(KeyError):
        spbe.sample("tiada")
    assert spbe.sample("nik", n=0) == []


@pytest.mark.parametrize(
    "type, value, cause",
    [("nik", "TIDAK ADA", "placeholder"), ("nik", "3.17101E+15", "excel.exponent"), ("nisn", "119999987", "excel.lost_zero"), ("nisn", "3171015708459901", "looks_like.nik")],
)
def test_causes(type, value, cause):
    finding = spbe.check(type, value).findings[0]
    assert finding.cause == cause and finding.hint
