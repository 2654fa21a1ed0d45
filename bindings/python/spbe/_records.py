"""What a list says of a code: its time, its name, and what happened to it."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple


class Change(NamedTuple):
    """Something that happened to codes on a day (None: the day is not known)."""

    on: datetime.date | None
    legal_date: datetime.date | None
    kind: str
    from_codes: list[str]
    to_codes: list[str]
    basis: str | None
    certainty: str | None


class Record(NamedTuple):
    """A code and its time: it exists from ``valid_from`` up to, not on, ``valid_to`` (None: no end, or none known)."""

    code: str
    name: str
    level: int | None
    parent: str | None
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    basis: str | None
    changes: tuple[Change, ...] = ()


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def _listed(code: str | None) -> list[str]:
    return [] if code is None else [code]


def record_of(one: dict[str, Any]) -> Record:
    """A record of one of the library's documents."""
    changes = tuple(
        Change(_day(c["on"]), _day(c["legal_date"]), c["kind"], _listed(c["from"]), _listed(c["to"]), c["basis"], c["certainty"]) for c in one.get("changes") or ()
    )
    return Record(one["code"], one["name"], one["level"], one["parent"], _day(one["valid_from"]), _day(one["valid_to"]), one["basis"], changes)
