"""Passports, driving licences, vehicles."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Paspor(Value):
    __slots__ = ()
    letter: str
    serial: str


class Sim(Value):
    """``kind`` says which parts there are: those of 12 digits ("sim12"), none ("sim14"), or those of a NIK ("nik")."""

    __slots__ = ()
    kind: str
    birth_months: list[str] | None
    area: str | None
    serial: str | None
    province: str | None
    regency: str | None
    district: str | None
    birth_dates: list[datetime.date] | None
    sex: str | None


class Nrkb(Value):
    """``kind``: "regional", "state", "diplomatic", "consular" or "honorary_consul"."""

    __slots__ = ()
    kind: str
    area: str | None
    area_name: str | None
    country: str | None
    number: int | None
    suffix: str | None


def paspor(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Paspor:
    """The number of an Indonesian passport.

    >>> import spbe
    >>> spbe.paspor("A9999987").letter
    'A'
    """
    return demand(Paspor, "paspor", value, as_of, lang)


def sim(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Sim:
    """The number of a driving licence.

    >>> import spbe
    >>> spbe.sim("850112349987").birth_months
    ['1985-01']
    """
    return demand(Sim, "sim", value, as_of, lang)


def nrkb(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nrkb:
    """The registration number of a vehicle, as on its plate.

    >>> import spbe
    >>> plate = spbe.nrkb("B 1234 ABC")
    >>> plate.area, plate.number, plate.suffix
    ('B', 1234, 'ABC')
    """
    return demand(Nrkb, "nrkb", value, as_of, lang)
