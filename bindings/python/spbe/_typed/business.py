"""Businesses, work units, banks and payments."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class NibOss(Value):
    __slots__ = ()
    number: str


class KodeSatker(Value):
    __slots__ = ()
    code: str


class KodeBank(Value):
    """``name`` is None where no list knows the bank."""

    __slots__ = ()
    code: str
    name: str | None


class BicId(Value):
    """``branch`` is None in codes of eight characters."""

    __slots__ = ()
    bank: str
    country: str
    location: str
    branch: str | None


class Nmid(Value):
    __slots__ = ()
    number: str


class Qris(Value):
    """``kind`` is "static", "dynamic" or None; ``tags`` has every tag of the top level, as "59=TOKO CONTOH"."""

    __slots__ = ()
    kind: str | None
    merchant: str | None
    city: str | None
    postal_code: str | None
    nmid: str | None
    category: str | None
    currency: str
    amount: str | None
    country: str
    crc: str
    tags: list[str]


def nib_oss(value: object, *, as_of: Day | None = None, lang: Language = "id") -> NibOss:
    """Nomor Induk Berusaha: the number of a business. Not that of a parcel of land, which is `nib_bidang`.

    >>> import spbe
    >>> str(spbe.nib_oss("0220999999987"))
    '0220999999987'
    """
    return demand(NibOss, "nib_oss", value, as_of, lang)


def kode_satker(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeSatker:
    """The code of a work unit of the state budget.

    >>> import spbe
    >>> spbe.kode_satker("012345").code
    '012345'
    """
    return demand(KodeSatker, "kode_satker", value, as_of, lang)


def kode_bank(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeBank:
    """The three digits of a bank.

    >>> import spbe
    >>> spbe.kode_bank("002").name
    'Bank Rakyat Indonesia (BRI)'
    """
    return demand(KodeBank, "kode_bank", value, as_of, lang)


def bic_id(value: object, *, as_of: Day | None = None, lang: Language = "id") -> BicId:
    """The BIC (SWIFT code) of a bank in Indonesia.

    >>> import spbe
    >>> bic = spbe.bic_id("CENAIDJAXXX")
    >>> bic.bank, bic.location, bic.branch
    ('CENA', 'JA', 'XXX')
    """
    return demand(BicId, "bic_id", value, as_of, lang)


def qris(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Qris:
    """The text inside a QRIS code.

    >>> import spbe
    >>> payload = spbe.qris("00020153033605802ID5911TOKO CONTOH6007JAKARTA63045BEF")
    >>> payload.merchant, payload.city, payload.amount
    ('TOKO CONTOH', 'JAKARTA', None)
    """
    return demand(Qris, "qris", value, as_of, lang)


def nmid(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Nmid:
    """The number of a merchant in QRIS.

    >>> import spbe
    >>> spbe.nmid("ID1099999999987").number
    '1099999999987'
    """
    return demand(Nmid, "nmid", value, as_of, lang)
