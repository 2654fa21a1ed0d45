"""What a check may consult besides the value: the day it is judged on, and the lists of codes."""

import dataclasses
import datetime


@dataclasses.dataclass(frozen=True)
class World:
    """Everything here is passed in; this folder reads no file and asks no library."""

    as_of: datetime.date
    wilayah: frozenset[str]
    """Codes of every edition without dots: 2 digits a province, 4 a regency, 6 a district, 10 a village."""
    kbli2020: frozenset[str]
    """Only the codes of five digits; kbli2025 likewise."""
    kbli2025: frozenset[str]
    banks: frozenset[str]
    plate_areas: frozenset[str]
    phone_areas: frozenset[str]
    """With the 0 in front: 021, 0361."""


def without_dots(codes):
    return frozenset(code.replace(".", "") for code in codes)


def of_five_digits(codes):
    return frozenset(code for code in codes if len(code) == 5)
