"""Findings: what is said about one place in data."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

Verdict = Literal["valid", "suspect", "invalid", "missing"]
Severity = Literal["error", "warning", "info"]
Language = Literal["id", "en"]


class Finding(NamedTuple):
    """One thing said about one value, cell, record or file. What does not apply is None; personal values are masked.

    ``code`` never changes with the language: ``nik.date``, ``wilayah.superseded``, ``record.structure``.
    """

    file: str | None = None
    row: int | None = None
    line: int | None = None
    byte: int | None = None
    column: str | None = None
    key: str | None = None
    code: str = ""
    severity: Severity = "error"
    cause: str | None = None
    value: str | None = None
    message: str = ""
    hint: str | None = None
    rule: str | None = None


def from_json(document: dict[str, Any]) -> Finding:
    """The findings of ``check`` leave out where they are: there is one value only."""
    return Finding(**{name: document[name] for name in Finding._fields if name in document})
