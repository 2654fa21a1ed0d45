"""One function a type: a value that is demanded to be good, and its parts."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, TypeVar

from ._errors import shown
from ._findings import Finding, Language
from ._options import Day
from ._values import NUMBERS, Part, check, format, invalid, mask


class Value:
    """A value of a type, valid or suspect. Its parts are attributes; ``str`` is the canonical form, ``repr`` is masked."""

    __slots__ = ("_type", "_canonical", "_parts", "_findings")

    _type: str
    _canonical: str
    _parts: dict[str, Part]
    _findings: list[Finding]

    def __init__(self, type: str, canonical: str, parts: dict[str, Part], findings: list[Finding]) -> None:
        self._type, self._canonical, self._parts, self._findings = type, canonical, parts, findings

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._parts:
            return self._parts[name]
        if name in type(self).__annotations__:
            return None  # a part that this value does not have: the district of a province's code
        raise AttributeError(f"'{self._type}' has no part '{shown(name)}'; its parts are {', '.join(self._parts)}")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._parts]

    @property
    def canonical(self) -> str:
        """The canonical form, not masked."""
        return self._canonical

    @property
    def display(self) -> str:
        """The official display form, not masked."""
        return format(self._type, self._canonical)

    @property
    def masked(self) -> str:
        """What of it may be shown."""
        return mask(self._type, self._canonical)

    @property
    def parts(self) -> dict[str, Part]:
        """Every part by name."""
        return dict(self._parts)

    @property
    def findings(self) -> list[Finding]:
        """What speaks against it (a suspect value has a warning), and hints."""
        return list(self._findings)

    def __str__(self) -> str:
        return self._canonical

    def __repr__(self) -> str:
        return f"<spbe.{self._type} {self.masked}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Value):
            return NotImplemented
        return (self._type, self._canonical) == (other._type, other._canonical)

    def __hash__(self) -> int:
        return hash((self._type, self._canonical))

    def __reduce__(self) -> tuple[Any, ...]:
        return self.__class__, (self._type, self._canonical, self._parts, self._findings)


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


class KodeWilayah(Value):
    __slots__ = ()
    level: int
    province: str | None
    regency: str | None
    district: str | None


class Tanggal(Value):
    __slots__ = ()
    year: int
    month: int
    day: int

    @property
    def date(self) -> datetime.date:
        return datetime.date(self.year, self.month, self.day)


class TeleponSeluler(Value):
    __slots__ = ()
    national: str
    operator_hint: str | None


class Email(Value):
    __slots__ = ()
    local: str
    domain: str


class KodePos(Value):
    __slots__ = ()
    zone: int


V = TypeVar("V", bound=Value)


def demand(shape: type[V], type: str, value: object, as_of: Day | None = None, lang: Language = "id") -> V:
    """The value, or InvalidValue where it is invalid or missing."""
    answer = check(type, value, as_of, lang)
    if not answer.is_valid or answer.canonical is None:
        raise invalid(type, answer.verdict, answer.findings)
    return shape(type, answer.canonical, answer.parts, answer.findings)


def _member(shapes: dict[str, Any], of_union: Value) -> Any:
    """A value of a union is one of its member: the part ``type`` says which."""
    parts = of_union.parts
    member = str(parts.pop("type"))
    return shapes[member](member, of_union.canonical, parts, of_union.findings)


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


def npwp(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Npwp15 | Npwp16:
    """A NPWP of 15 or 16 digits.

    >>> import spbe
    >>> str(spbe.npwp("01.999.999.4-999.000"))
    '019999994999000'
    """
    return _member({"npwp15": Npwp15, "npwp16": Npwp16}, demand(Value, "npwp", value, as_of, lang))


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
    return _member({"nip_pns": NipPns, "nip_pppk": NipPppk}, demand(Value, "nip", value, as_of, lang))


def kode_wilayah(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodeWilayah:
    """A region code of the Ministry of Home Affairs, of any edition since 2015.

    >>> import spbe
    >>> code = spbe.kode_wilayah("317101")
    >>> str(code), code.display, code.level, code.regency
    ('317101', '31.71.01', 3, '31.71')
    """
    return demand(KodeWilayah, "kode_wilayah", value, as_of, lang)


def tanggal(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Tanggal:
    """A date.

    >>> import spbe
    >>> spbe.tanggal("2025-08-17").date
    datetime.date(2025, 8, 17)
    """
    return demand(Tanggal, "tanggal", value, as_of, lang)


def telepon_seluler(value: object, *, as_of: Day | None = None, lang: Language = "id") -> TeleponSeluler:
    """A mobile phone number.

    >>> import spbe
    >>> str(spbe.telepon_seluler("081234567890"))
    '+6281234567890'
    """
    return demand(TeleponSeluler, "telepon_seluler", value, as_of, lang)


def email(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Email:
    """An e-mail address.

    >>> import spbe
    >>> spbe.email("siti@contoh.go.id").domain
    'contoh.go.id'
    """
    return demand(Email, "email", value, as_of, lang)


def kode_pos(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KodePos:
    """A postal code.

    >>> import spbe
    >>> spbe.kode_pos("10110").zone
    1
    """
    return demand(KodePos, "kode_pos", value, as_of, lang)


def other(name: str) -> Any:
    """The function of a type that this file does not know by name yet; AttributeError where there is no such type."""
    if name not in NUMBERS:
        raise AttributeError(f"module 'spbe' has no attribute '{shown(name)}'")

    def demanded(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Value:
        return demand(Value, name, value, as_of, lang)

    demanded.__name__ = demanded.__qualname__ = name
    return demanded
