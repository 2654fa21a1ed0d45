"""Health and social security: participants, facilities, medicines, foods."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class BpjsKesehatan(Value):
    __slots__ = ()
    number: str


class Kpj(Value):
    __slots__ = ()
    number: str


class SepBpjs(Value):
    __slots__ = ()
    facility: str
    issued: str
    serial: str


class KodeFaskesBpjs(Value):
    """A code in the usual form has area, kind and serial; any other is one ``code``."""

    __slots__ = ()
    area: str | None
    kind: str | None
    serial: str | None
    code: str | None


class KodeRs(Value):
    __slots__ = ()
    province_code: str
    regency_code: str
    serial: str


class Kfa(Value):
    __slots__ = ()
    kind_hint: str | None
    serial: str


class IhsPasien(Value):
    __slots__ = ()
    number: str


class IhsNakes(Value):
    __slots__ = ()
    number: str


class BpomPangan(Value):
    """``category`` is "MD" or "ML"; ``risk`` is there in the numbers of 15 digits only."""

    __slots__ = ()
    category: str
    risk: str | None
    packaging: str
    province_code: str
    food_type: str
    product: str
    company: str


def bpjs_kesehatan(value: object, *, as_of: Day | None = None, lang: Language = "id") -> BpjsKesehatan:
    """The number of a participant of BPJS Kesehatan.

    >>> import spbe
    >>> spbe.bpjs_kesehatan("0009999999987")
    <spbe.bpjs_kesehatan 00***********>
    """
    return demand(BpjsKesehatan, "bpjs_kesehatan", value, as_of, lang)


def kpj(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kpj:
    """The number of a participant of BPJS Ketenagakerjaan. Its shape is not published: another one is a warning.

    >>> import spbe
    >>> [finding.code for finding in spbe.kpj("99A99999987").findings]
    ['kpj.character']
    """
    return demand(Kpj, "kpj", value, as_of, lang)


def sep_bpjs(value: object, *, as_of: Day | None = None, lang: Language = "id") -> SepBpjs:
    """The number of an eligibility letter of BPJS Kesehatan.

    >>> import spbe
    >>> letter = spbe.sep_bpjs("0138U9991026V000987")
    >>> letter.facility, letter.issued
    ('0138U999', '2026-10')
    """
    return demand(SepBpjs, "sep_bpjs", value, as_of, lang)


def kode_faskes_bpjs(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeFaskesBpjs:
    """The code of a health facility at BPJS Kesehatan.

    >>> import spbe
    >>> spbe.kode_faskes_bpjs("0138U999").kind
    'U'
    """
    return demand(KodeFaskesBpjs, "kode_faskes_bpjs", value, as_of, lang)


def kode_rs(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeRs:
    """The code of a hospital at the Ministry of Health. Its regions are not those of ``kode_wilayah``.

    >>> import spbe
    >>> spbe.kode_rs("3171987").regency_code
    '3171'
    """
    return demand(KodeRs, "kode_rs", value, as_of, lang)


def kfa(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kfa:
    """A code of the dictionary of medicines and devices.

    >>> import spbe
    >>> spbe.kfa("93999987").kind_hint
    'actual_product'
    """
    return demand(Kfa, "kfa", value, as_of, lang)


def ihs_pasien(value: object, *, as_of: Day | None = None, lang: Language = "id") -> IhsPasien:
    """The number of a patient in SATUSEHAT.

    >>> import spbe
    >>> spbe.ihs_pasien("P99999999987").number
    '99999999987'
    """
    return demand(IhsPasien, "ihs_pasien", value, as_of, lang)


def ihs_nakes(value: object, *, as_of: Day | None = None, lang: Language = "id") -> IhsNakes:
    """The number of a health worker in SATUSEHAT.

    >>> import spbe
    >>> spbe.ihs_nakes("10099999987")
    <spbe.ihs_nakes 10*********>
    """
    return demand(IhsNakes, "ihs_nakes", value, as_of, lang)


def bpom_pangan(value: object, *, as_of: Day | None = None, lang: Language = "id") -> BpomPangan:
    """The registration of a food at BPOM.

    >>> import spbe
    >>> food = spbe.bpom_pangan("MD 224510199987")
    >>> str(food), food.category, food.risk
    ('MD224510199987', 'MD', None)
    """
    return demand(BpomPangan, "bpom_pangan", value, as_of, lang)
