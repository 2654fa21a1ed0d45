"""Pupils, schools, teachers."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Nisn(Value):
    __slots__ = ()
    year_digits: str


class Npsn(Value):
    """``region_hint`` is not there where the first digits say nothing."""

    __slots__ = ()
    region: int
    region_hint: str | None
    group: str
    serial: str


class Nuptk(Value):
    __slots__ = ()
    number: str


class Nidn(Value):
    __slots__ = ()
    kind_hint: str
    number: str


def nisn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nisn:
    """The number of a pupil.

    >>> import spbe
    >>> spbe.nisn("0119999987").year_digits
    '011'
    """
    return demand(Nisn, "nisn", value, as_of, lang)


def npsn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Npsn:
    """The number of a school.

    >>> import spbe
    >>> spbe.npsn("20109987").region_hint
    'Jawa'
    """
    return demand(Npsn, "npsn", value, as_of, lang)


def nuptk(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nuptk:
    """The number of a teacher or lecturer.

    >>> import spbe
    >>> spbe.nuptk("4341999999990987")
    <spbe.nuptk 43**************>
    """
    return demand(Nuptk, "nuptk", value, as_of, lang)


def nidn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nidn:
    """The number of a lecturer: NIDN, NIDK or NUP.

    >>> import spbe
    >>> spbe.nidn("8899999987").kind_hint
    'nidk'
    """
    return demand(Nidn, "nidn", value, as_of, lang)
