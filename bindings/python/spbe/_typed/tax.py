"""Taxpayer numbers."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand, member


class Npwp15(Value):
    __slots__ = ()
    taxpayer_kind: str
    serial: str
    check: str
    office: str
    branch: str


class Npwp16(Value):
    """``kind`` says which parts there are: those of a NIK ("nik"), or those of a 15-digit NPWP ("npwp15")."""

    __slots__ = ()
    kind: str
    province: str | None
    regency: str | None
    district: str | None
    birth_dates: list[datetime.date] | None
    sex: str | None
    taxpayer_kind: str | None
    serial: str
    check: str | None
    office: str | None
    branch: str | None


class Nitku(Value):
    """The taxpayer's NPWP and its parts, as those of Npwp16, and the place of business: "000000" is the head office."""

    __slots__ = ()
    npwp16: str
    kind: str
    province: str | None
    regency: str | None
    district: str | None
    birth_dates: list[datetime.date] | None
    sex: str | None
    taxpayer_kind: str | None
    serial: str
    check: str | None
    office: str | None
    branch: str | None
    place: str


def npwp15(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Npwp15:
    """The 15-digit NPWP.

    >>> import spbe
    >>> spbe.npwp15("01.999.999.4-999.000").office
    '999'
    """
    return demand(Npwp15, "npwp15", value, as_of, lang)


def npwp16(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Npwp16:
    """The 16-digit NPWP: a NIK, or 0 and the old number.

    >>> import spbe
    >>> spbe.npwp16("0019999994999000").kind
    'npwp15'
    """
    return demand(Npwp16, "npwp16", value, as_of, lang)


def nitku(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nitku:
    """The number of a taxpayer's place of business.

    >>> import spbe
    >>> nitku = spbe.nitku("0019999994999000000001")
    >>> nitku.npwp16, nitku.place
    ('0019999994999000', '000001')
    """
    return demand(Nitku, "nitku", value, as_of, lang)


def npwp(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Npwp15 | Npwp16:
    """A NPWP of 15 or 16 digits.

    >>> import spbe
    >>> str(spbe.npwp("01.999.999.4-999.000"))
    '019999994999000'
    """
    return member({"npwp15": Npwp15, "npwp16": Npwp16}, demand(Value, "npwp", value, as_of, lang))
