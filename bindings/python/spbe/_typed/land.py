"""Land: parcels and what is taxed on them."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class NibBidang(Value):
    """13 digits have ``district`` and ``village``, 14 have ``space``; what a number has not is None."""

    __slots__ = ()
    province: str
    regency: str
    district: str | None
    village: str | None
    parcel: str
    space: str | None


class Nop(Value):
    """``kind`` is "0" for common objects, "7" for SISTEP, "9" for shared ones; other digits occur."""

    __slots__ = ()
    province: str
    regency: str
    district: str
    village: str
    block: str
    parcel: str
    kind: str


def nib_bidang(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NibBidang:
    """The number of a parcel of land. Not that of a business, which is `nib_oss`.

    >>> import spbe
    >>> parcel = spbe.nib_bidang("09.05.02.03.99987")
    >>> parcel.village, parcel.parcel
    ('09.05.02.03', '99987')
    """
    return demand(NibBidang, "nib_bidang", value, as_of, lang)


def nop(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nop:
    """Nomor Objek Pajak: a property in the land and building tax.

    >>> import spbe
    >>> nop = spbe.nop("32.73.110.001.099-0099.0")
    >>> str(nop), nop.village, nop.block
    ('327311000109900990', '32.73.110.001', '099')
    >>> nop
    <spbe.nop 32****************>
    """
    return demand(Nop, "nop", value, as_of, lang)
