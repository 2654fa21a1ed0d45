"""Korea's counterparts: residents, foreigners, businesses, corporations."""

from __future__ import annotations

import datetime

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class KrRrn(Value):
    """``tail`` are the six digits behind the one that tells century and sex."""

    __slots__ = ()
    birth_date: datetime.date
    sex: str
    tail: str


class KrArn(Value):
    __slots__ = ()
    birth_date: datetime.date
    sex: str
    tail: str


class KrBrn(Value):
    __slots__ = ()
    office: str
    kind: str
    serial: str
    check: str


class KrCrn(Value):
    __slots__ = ()
    registry: str
    kind: str
    serial: str
    check: str


def kr_rrn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KrRrn:
    """The number of a citizen of Korea.

    >>> import spbe
    >>> spbe.kr_rrn("900101-1999909").birth_date
    datetime.date(1990, 1, 1)
    """
    return demand(KrRrn, "kr_rrn", value, as_of, lang)


def kr_arn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KrArn:
    """The number of a foreigner who lives in Korea.

    >>> import spbe
    >>> spbe.kr_arn("900101-5999902").sex
    'L'
    """
    return demand(KrArn, "kr_arn", value, as_of, lang)


def kr_brn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KrBrn:
    """The number of a business in Korea.

    >>> import spbe
    >>> spbe.kr_brn("999-81-99013").office
    '999'
    """
    return demand(KrBrn, "kr_brn", value, as_of, lang)


def kr_crn(value: object, *, as_of: Day | None = None, lang: Language = "id") -> KrCrn:
    """The number of a corporation in Korea.

    >>> import spbe
    >>> spbe.kr_crn("110111-0062432").registry
    '1101'
    """
    return demand(KrCrn, "kr_crn", value, as_of, lang)
