"""Population: identity number, family card."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Nik(Value):
    __slots__ = ()
    province: str
    regency: str
    district: str
    birth_dates: list[datetime.date]
    sex: str
    serial: str


class NoKk(Value):
    __slots__ = ()
    province: str
    regency: str
    district: str
    issued: datetime.date
    serial: str


def nik(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nik:
    """Nomor Induk Kependudukan. The century is never guessed: ``birth_dates`` has every date that fits.

    >>> import spbe
    >>> nik = spbe.nik("3171015708459901")
    >>> nik.district, nik.sex, nik.birth_dates
    ('31.71.01', 'P', [datetime.date(1945, 8, 17)])
    >>> nik
    <spbe.nik 317101**********>
    """
    return demand(Nik, "nik", value, as_of, lang)


def no_kk(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NoKk:
    """Nomor Kartu Keluarga.

    >>> import spbe
    >>> spbe.no_kk("3273050505109999").issued
    datetime.date(2010, 5, 5)
    """
    return demand(NoKk, "no_kk", value, as_of, lang)
