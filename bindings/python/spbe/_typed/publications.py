"""Books and periodicals."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Isbn(Value):
    """``isbn13`` is what to compare by; group, registrant and publication are those of Indonesian numbers."""

    __slots__ = ()
    prefix: str | None
    group: str | None
    registrant: str | None
    publication: str | None
    check: str
    isbn13: str


class Issn(Value):
    __slots__ = ()
    serial: str
    check: str


def isbn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Isbn:
    """The number of a book, of 13 or 10 signs.

    >>> import spbe
    >>> book = spbe.isbn("9786029999983")
    >>> book.display, book.group
    ('978-602-99999-8-3', '602')
    """
    return demand(Isbn, "isbn", value, as_of, lang)


def issn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Issn:
    """The number of a periodical.

    >>> import spbe
    >>> str(spbe.issn("29999987"))
    '2999-9987'
    """
    return demand(Issn, "issn", value, as_of, lang)
