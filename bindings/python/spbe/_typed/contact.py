"""Telephones and e-mail."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand, member


class TeleponSeluler(Value):
    __slots__ = ()
    national: str
    operator_hint: str | None


class TeleponTetap(Value):
    __slots__ = ()
    national: str
    area: str
    area_name: str | None
    subscriber: str


class Email(Value):
    __slots__ = ()
    local: str
    domain: str


def telepon_seluler(value: object, *, as_of: Day | None = None, lang: Language = "id") -> TeleponSeluler:
    """A mobile phone number.

    >>> import spbe
    >>> str(spbe.telepon_seluler("081234567890"))
    '+6281234567890'
    """
    return demand(TeleponSeluler, "telepon_seluler", value, as_of, lang)


def telepon_tetap(value: object, *, as_of: Day | None = None, lang: Language = "id") -> TeleponTetap:
    """A landline number.

    >>> import spbe
    >>> spbe.telepon_tetap("(021) 8350123").area_name
    'Jabodetabek'
    """
    return demand(TeleponTetap, "telepon_tetap", value, as_of, lang)


def telepon(value: object, *, as_of: Day | None = None, lang: Language = "id") -> TeleponSeluler | TeleponTetap:
    """A telephone number, mobile or landline.

    >>> import spbe
    >>> spbe.telepon("0361-12345").area
    '0361'
    """
    shapes = {"telepon_seluler": TeleponSeluler, "telepon_tetap": TeleponTetap}
    return member(shapes, demand(Value, "telepon", value, as_of, lang))


def email(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Email:
    """An e-mail address.

    >>> import spbe
    >>> spbe.email("siti@contoh.go.id").domain
    'contoh.go.id'
    """
    return demand(Email, "email", value, as_of, lang)
