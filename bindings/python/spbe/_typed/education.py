"""Pupils, schools, teachers."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Nisn(Value):
    __slots__ = ()
    year_digits: str


def nisn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nisn:
    """The number of a pupil.

    >>> import spbe
    >>> spbe.nisn("0119999987").year_digits
    '011'
    """
    return demand(Nisn, "nisn", value, as_of, lang)
