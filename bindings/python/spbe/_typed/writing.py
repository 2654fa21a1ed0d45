"""Dates and what stands in letters."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Tanggal(Value):
    __slots__ = ()
    year: int
    month: int
    day: int

    @property
    def date(self) -> datetime.date:
        return datetime.date(self.year, self.month, self.day)


class NomorSurat(Value):
    """``month`` and ``year`` are hints: there is no national order of the segments."""

    __slots__ = ()
    segments: list[str]
    month: int | None
    year: int | None


def tanggal(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Tanggal:
    """A date.

    >>> import spbe
    >>> spbe.tanggal("2025-08-17").date
    datetime.date(2025, 8, 17)
    """
    return demand(Tanggal, "tanggal", value, as_of, lang)


def nomor_surat(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NomorSurat:
    """The number of an official letter.

    >>> import spbe
    >>> letter = spbe.nomor_surat("800/123/BKD/II/2023")
    >>> letter.segments[2], letter.month, letter.year
    ('BKD', 2, 2023)
    """
    return demand(NomorSurat, "nomor_surat", value, as_of, lang)
