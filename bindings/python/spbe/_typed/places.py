"""Places: region and postal codes, coordinates."""

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


class KodeBps(Value):
    """The codes above are in the form of BPS, without dots."""

    __slots__ = ()
    level: int
    province: str | None
    regency: str | None
    district: str | None


class KodePos(Value):
    __slots__ = ()
    zone: int


class Koordinat(Value):
    """``latitude`` and ``longitude`` are text: every decimal as it was written."""

    __slots__ = ()
    latitude: str
    longitude: str

    @property
    def degrees(self) -> tuple[float, float]:
        """Latitude and longitude as the nearest floating point numbers."""
        return float(self.latitude), float(self.longitude)


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


def kode_bps(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeBps:
    """A region code of BPS.

    >>> import spbe
    >>> code = spbe.kode_bps("3171010001")
    >>> code.level, code.regency, code.district
    (4, '3171', '3171010')
    """
    return demand(KodeBps, "kode_bps", value, as_of, lang)


def koordinat(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Koordinat:
    """A position inside the box of Indonesia, latitude first.

    >>> import spbe
    >>> place = spbe.koordinat("-6.175392, 106.827153")
    >>> place.latitude, place.degrees
    ('-6.175392', (-6.175392, 106.827153))
    """
    return demand(Koordinat, "koordinat", value, as_of, lang)
