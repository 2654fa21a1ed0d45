"""What people and firms do: lines of business, occupations."""

from __future__ import annotations

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Kbli2020(Value):
    __slots__ = ()
    category: str | None
    division: str
    group: str
    subgroup: str
    title: str | None


class Kbli2025(Value):
    __slots__ = ()
    category: str | None
    division: str
    group: str
    subgroup: str
    title: str | None


class Kbli(Value):
    """``editions`` names the lists that have the code; the edition is certain only where it is one."""

    __slots__ = ()
    editions: list[str]
    division: str
    group: str
    subgroup: str


class Kbji(Value):
    __slots__ = ()
    major_group: str
    sub_major_group: str
    minor_group: str


def kbli2020(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kbli2020:
    """A line of business of KBLI 2020.

    >>> import spbe
    >>> code = spbe.kbli2020("01111")
    >>> code.category, code.title
    ('A', 'Pertanian Jagung')
    """
    return demand(Kbli2020, "kbli2020", value, as_of, lang)


def kbli2025(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kbli2025:
    """A line of business of KBLI 2025.

    >>> import spbe
    >>> spbe.kbli2025("01272").division
    '01'
    """
    return demand(Kbli2025, "kbli2025", value, as_of, lang)


def kbli(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kbli:
    """A line of business of either edition.

    >>> import spbe
    >>> spbe.kbli("01111").editions, spbe.kbli("01272").editions
    (['kbli2020', 'kbli2025'], ['kbli2025'])
    """
    return demand(Kbli, "kbli", value, as_of, lang)


def kbji(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Kbji:
    """An occupation of KBJI 2014.

    >>> import spbe
    >>> spbe.kbji("2166").minor_group
    '216'
    """
    return demand(Kbji, "kbji", value, as_of, lang)
