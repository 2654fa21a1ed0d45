"""Government employees."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand, member


class NipPns(Value):
    __slots__ = ()
    birth_date: datetime.date
    appointed: str
    sex: str
    serial: str


class NipPppk(Value):
    __slots__ = ()
    birth_date: datetime.date
    year: int
    frequency: int
    sex: str
    serial: str


def nip_pns(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NipPns:
    """The number of a civil servant.

    >>> import spbe
    >>> spbe.nip_pns("198009262005051987").birth_date
    datetime.date(1980, 9, 26)
    """
    return demand(NipPns, "nip_pns", value, as_of, lang)


def nip_pppk(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NipPppk:
    """The number of a government employee with a contract.

    >>> import spbe
    >>> spbe.nip_pppk("199001012022211987").birth_date
    datetime.date(1990, 1, 1)
    """
    return demand(NipPppk, "nip_pppk", value, as_of, lang)


def nip(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NipPns | NipPppk:
    """The number of a civil servant or of an employee with a contract.

    >>> import spbe
    >>> spbe.nip("19800926 200505 1 987").sex
    'L'
    """
    return member({"nip_pns": NipPns, "nip_pppk": NipPppk}, demand(Value, "nip", value, as_of, lang))
