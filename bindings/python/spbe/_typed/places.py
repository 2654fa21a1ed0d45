"""Places: region and postal codes."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class KodeWilayah(Value):
    __slots__ = ()
    level: int
    province: str | None
    regency: str | None
    district: str | None


class KodePos(Value):
    __slots__ = ()
    zone: int


def kode_wilayah(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeWilayah:
    """A region code of the Ministry of Home Affairs, of any edition since 2015.

    >>> import spbe
    >>> code = spbe.kode_wilayah("317101")
    >>> str(code), code.display, code.level, code.regency
    ('317101', '31.71.01', 3, '31.71')
    """
    return demand(KodeWilayah, "kode_wilayah", value, as_of, lang)


def kode_pos(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodePos:
    """A postal code.

    >>> import spbe
    >>> spbe.kode_pos("10110").zone
    1
    """
    return demand(KodePos, "kode_pos", value, as_of, lang)
