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


class NipLama(Value):
    __slots__ = ()
    institution: str
    institution_hint: str | None
    serial: str


class NrpPolri(Value):
    """``birth_months`` has every month that fits, as "1985-01": the century is never guessed."""

    __slots__ = ()
    birth_months: list[str]
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


def nip_lama(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NipLama:
    """The number of a civil servant before 2007.

    >>> import spbe
    >>> spbe.nip_lama("380999987").institution
    '38'
    """
    return demand(NipLama, "nip_lama", value, as_of, lang)


def nrp_polri(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NrpPolri:
    """The number of a member of the police.

    >>> import spbe
    >>> spbe.nrp_polri("85010987").birth_months
    ['1985-01']
    """
    return demand(NrpPolri, "nrp_polri", value, as_of, lang)


def nip(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NipPns | NipPppk | NipLama:
    """The number of a civil servant, now or before 2007, or of an employee with a contract.

    >>> import spbe
    >>> spbe.nip("19800926 200505 1 987").sex
    'L'
    """
    return member({"nip_pns": NipPns, "nip_pppk": NipPppk, "nip_lama": NipLama}, demand(Value, "nip", value, as_of, lang))
