"""What lists answer about names and about codes of another day or list: one at a time, and by the column."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from . import _native
from ._errors import Trouble, reraise
from ._options import Day, as_date, day_number, whole


class Candidate(NamedTuple):
    """A code that a text may mean: ``score`` is 1.0 for the name itself, ``reason`` what makes the text a name of it."""

    code: str
    name: str
    score: float
    reason: str


class Resolution(NamedTuple):
    """What a text means. ``code`` is None where it is ambiguous or unknown: nothing is guessed. Best candidate first."""

    text: str
    code: str | None
    candidates: list[Candidate]


class Target(NamedTuple):
    """A code that another one leads to, how (``same``, ``recode``, ``split`` …), and how sure that is."""

    code: str
    match: str
    certainty: str


Outcome = Literal["one", "many", "none", "unknown", "missing"]


class Conversion(NamedTuple):
    """What became of a code. ``shared``: other codes lead to one of the targets too, so what they count would be added up."""

    code: str
    outcome: Outcome
    shared: bool
    targets: list[Target]

    @property
    def target(self) -> str | None:
        """The single target; None where there is none, or where there are several."""
        return self.targets[0].code if len(self.targets) == 1 else None


class ResolvedRow(NamedTuple):
    """A row of `CodeList.resolve_column`; ``reason`` is also ``ambiguous`` or ``unknown``, ``candidates`` are joined by ``|``."""

    code: str | None
    name: str | None
    score: float | None
    reason: str | None
    candidates: str | None


class ConvertedRow(NamedTuple):
    """A row of `CodeList.convert_column`; ``targets``, ``match`` and ``certainty`` are joined by ``|``, in the same order."""

    code: str | None
    outcome: Outcome
    targets: str | None
    match: str | None
    certainty: str | None
    shared: bool | None


class AnswerStream:
    """Answers to a column, made as they are read: an iterator of rows, or an Arrow stream for one reader; not both. Threads may share the
    iterator: each row goes to one of them.

    >>> import spbe
    >>> [row.code for row in spbe.codes("agama").resolve_column(["Islam", "hindu", None])]
    ['1', '4', None]
    """

    __slots__ = ("_capsule", "_rows", "_kind", "_batch", "_lock")

    def __init__(self, capsule: object, kind: type[Any]) -> None:
        self._capsule: object | None = capsule
        self._kind = kind
        self._rows: _native.AnswerRows | None = None
        self._batch: Iterator[tuple[Any, ...]] = iter(())
        self._lock = threading.Lock()

    def __iter__(self) -> AnswerStream:
        return self

    def __next__(self) -> Any:
        with self._lock:
            return self._next()

    def _next(self) -> Any:
        if self._rows is None:
            self._rows = _native.AnswerRows(self._taken())
        while True:
            for row in self._batch:
                return self._kind._make(row)
            try:
                batch = self._rows.next()
            except Trouble as trouble:
                reraise(trouble)
            if batch is None:
                raise StopIteration
            self._batch = iter(batch)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._taken()

    def _taken(self) -> object:
        if self._capsule is None:
            raise RuntimeError("this stream is being read already; ask for the column again")
        capsule, self._capsule = self._capsule, None
        return capsule


def column_stream(column: object, beside: object = None) -> object:
    """A column, or two beside each other, as the capsule that the column calls take."""
    if beside is not None and any(hasattr(column, name) for name in ("columns", "column_names")):
        raise TypeError("a table has what each row lies in as its second column; within is for a column beside it")
    if beside is not None:
        return _native.stream_of_values(_values(column), _values(beside))
    if hasattr(column, "__arrow_c_stream__"):
        return column.__arrow_c_stream__()
    if hasattr(column, "__arrow_c_array__"):
        return _native.stream_of_array(*column.__arrow_c_array__())
    return _native.stream_of_values(_values(column), None)


def _values(column: Any) -> Iterable[object]:
    if hasattr(column, "to_pylist"):  # Arrow's own scalars are no text
        return column.to_pylist()
    if isinstance(column, (str, bytes)) or not isinstance(column, Iterable):
        raise TypeError(f"a column is Arrow data or an iterable of values, not {column.__class__.__name__}")
    return column


def resolve(codes: _native.CodeList, text: str, within: str | None, level: int | None, limit: int, day: Day) -> Resolution:
    if not isinstance(text, str):
        raise TypeError(f"a name is text, not {text.__class__.__name__}; resolve_column is for columns")
    try:
        found = json.loads(codes.resolve(text, *_query(level, limit, day), _place(within)))
    except Trouble as trouble:
        reraise(trouble)
    return Resolution(found["text"], found["code"], [Candidate(**one) for one in found["candidates"]])


def resolve_column(codes: _native.CodeList, column: object, within: object, level: int | None, limit: int, day: Day) -> AnswerStream:
    for_all = within is None or isinstance(within, str)
    query = _query(level, limit, day)
    try:
        stream = column_stream(column, None if for_all else within)
        return AnswerStream(codes.resolve_stream(stream, *query, within if for_all else None), ResolvedRow)
    except Trouble as trouble:
        reraise(trouble)


def convert(catalog: _native.Catalog, id: str, code: str, from_: Day | None, to: Day) -> Conversion:
    if not isinstance(code, str):
        raise TypeError(f"a code is text, not {code.__class__.__name__}; convert_column is for columns")
    try:
        became = json.loads(_native.convert(catalog, id, _end(id if from_ is None else from_), _end(to), code))
    except Trouble as trouble:
        reraise(trouble)
    return Conversion(became["code"], became["outcome"], became["shared"], [Target(**one) for one in became["to"]])


def convert_column(catalog: _native.Catalog, id: str, column: object, from_: Day | None, to: Day) -> AnswerStream:
    ends = _end(id if from_ is None else from_), _end(to)
    try:
        return AnswerStream(_native.convert_stream(catalog, id, *ends, column_stream(column)), ConvertedRow)
    except Trouble as trouble:
        reraise(trouble)


def _query(level: int | None, limit: int, day: Day) -> tuple[int, int, int]:
    most = 2**31 - 1
    if whole("limit", limit, most) == 0:
        raise ValueError("limit is at least 1")
    return day_number(day), 0 if level is None else whole("level", level, most), whole("limit", limit, most)


def _place(within: object) -> str | None:
    if within is None or isinstance(within, str):
        return within
    raise TypeError(f"within is a code or a name, not {within.__class__.__name__}")


def _end(end: Day) -> str:
    """A day as ISO text; the id of a list as it is."""
    if isinstance(end, datetime.date):
        return as_date(end).isoformat()
    if isinstance(end, str):
        return end
    raise TypeError(f"a conversion goes between days and ids of lists, not {end.__class__.__name__}")
