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


def tanggal(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Tanggal:
    """A date.

    >>> import spbe
    >>> spbe.tanggal("2025-08-17").date
    datetime.date(2025, 8, 17)
    """
    return demand(Tanggal, "tanggal", value, as_of, lang)
