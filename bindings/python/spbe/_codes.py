"""Code lists through time: was this a code on that day, and what is it now."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Any

from . import _answers, _native
from ._answers import AnswerStream, Conversion, Resolution
from ._errors import Trouble, reraise, shown
from ._findings import Language
from ._options import Day, as_date, day_number, file_name, language, today, whole
from ._records import Record, record_of


class Catalog:
    """An immutable set of code lists: the built-in ones, and those of ``.spbelist`` files, which replace their namesakes.

    ``catalog=`` takes one wherever lists matter; nothing is global.

    >>> import spbe
    >>> "wilayah" in spbe.Catalog().lists()
    True
    """

    __slots__ = ("_native", "_added")

    def __init__(self, *added: str | os.PathLike[str] | bytes) -> None:
        self._native, self._added = _native.Catalog(), added
        for one in added:
            path = None if isinstance(one, bytes) else os.fspath(one)
            try:
                self._native = self._native.with_bytes(one) if isinstance(one, bytes) else self._native.with_file(file_name(os.fspath(one)))
            except Trouble as trouble:
                reraise(trouble, None if path is None else [path])

    def lists(self) -> list[str]:
        """The ids of its lists."""
        return list(self._native.ids())

    def codes(self, id: str) -> CodeList:
        """A list by id; a KeyError where there is none."""
        return CodeList(id, self)

    def __reduce__(self) -> tuple[Any, ...]:
        return Catalog, self._added

    def __repr__(self) -> str:
        return f"<spbe.Catalog {', '.join(self.lists())}>"


def native_catalog(catalog: Catalog | None) -> _native.Catalog | None:
    if catalog is None:
        return None
    if not isinstance(catalog, Catalog):
        raise TypeError(f"catalog is a spbe.Catalog, not {type(catalog).__name__}")
    return catalog._native


class CodeList:
    """A list through all of its time. ``in``, ``len`` and iteration speak of every code that it ever had; `on` is one day.

    >>> import spbe
    >>> wilayah = spbe.codes("wilayah")
    >>> wilayah.on("2022-07-01")["92.71"].name
    'Kota Sorong'
    >>> wilayah.successors("92.71")
    ['96.71']
    """

    __slots__ = ("_list", "_codes", "_catalog")

    def __init__(self, id: str, catalog: Catalog | None = None) -> None:
        self._catalog = catalog or _BUILTIN
        try:
            if not isinstance(id, str):
                raise KeyError(f"the id of a list is text, not {type(id).__name__}")
            self._list = _native.CodeList(self._catalog._native, id)
        except Trouble:
            raise KeyError(f"unknown list '{shown(id)}'; known are {', '.join(self._catalog.lists())}") from None
        self._codes: list[str] | None = None

    @property
    def id(self) -> str:
        return self._list.id()

    @property
    def edition(self) -> str:
        """The first day of the newest edition."""
        return self._list.edition()

    @property
    def digest(self) -> str:
        """Of the tables that the list was made from: two lists with one digest are the same."""
        return self._list.digest()

    @property
    def info(self) -> dict[str, Any]:
        """Title, issuer, editions, completeness, certainty, licence, counts."""
        return self.describe()

    def describe(self, lang: Language = "id") -> dict[str, Any]:
        """`info`, in a language."""
        return json.loads(self._list.describe(language(lang)))

    def on(self, day: Day | None = None) -> CodesOn:
        """The list as it is on a day; today in Jakarta without one."""
        return CodesOn(self, today() if day is None else as_date(day))

    def spells(self, code: str) -> list[Record]:
        """Every time that a code existed, oldest first; a KeyError where it never did."""
        return self._records(code, self._list.find(_text(code), _native.NO_DATE))

    def history(self, code: str) -> list[Record]:
        """`spells`, each with the changes that name the code."""
        return self._records(code, self._list.history(_text(code)))

    def successors(self, code: str, on: Day | None = None) -> list[str]:
        """The codes that took over where a change ended this one. With a day: those that live on it, through as many steps as
        it takes; without: one step."""
        self._known(code)
        return json.loads(self._list.successors(code, day_number(on)))

    def predecessors(self, code: str, on: Day | None = None) -> list[str]:
        """The codes that ended for this one. With a day: those that lived on it, through as many steps as it takes; without: one step.

        >>> import spbe
        >>> spbe.codes("wilayah").predecessors("96.71")
        ['92.71']
        """
        spells = self.spells(code)
        if on is None:
            changes = [change for record in self.history(code) for change in record.changes]
            into = {(before, change.on) for change in changes if spells[0].code in change.to_codes for before in change.from_codes}
            return sorted({before for before, day in into if before in self and any(s.valid_to == day is not None for s in self.spells(before))})
        day, last = as_date(on), spells[-1]
        until = today() if last.valid_to is None else last.valid_to - datetime.timedelta(days=1)
        if last.valid_from is None or day >= last.valid_from:
            return []
        return [target.code for target in self.convert(code, from_=max(until, last.valid_from), to=day).targets]

    def ancestors(self, code: str, on: Day | None = None) -> list[Record]:
        """What a code lies in on a day (today without one), from its parent upwards."""
        there = self.on(on)
        above, parent = [], there[code].parent if code in there else self[code].parent
        while parent is not None and parent in there:
            above.append(there[parent])
            parent = above[-1].parent
        return above

    def children(self, code: str | None = None, on: Day | None = None) -> list[Record]:
        """The records below a code on a day (today without one); the top without a code."""
        if code is not None:
            self._known(code)
        return [record_of(one) for one in json.loads(self._list.children(code, day_number(today() if on is None else on)))]

    def search(self, text: str, limit: int | None = 20, *, on: Day | None = None) -> list[Record]:
        """The records whose name or synonym holds every word of a text, best first; of every time, or of a day. No limit: all.

        >>> import spbe
        >>> [record.code for record in spbe.codes("kbli2020").on().search("padi hibrida")]
        ['01121']
        """
        if not isinstance(text, str):
            raise TypeError(f"what is searched is text, not {text.__class__.__name__}")
        most = 0 if limit is None else whole("limit", limit, 2**31 - 1)
        if limit is not None and most == 0:
            raise ValueError("limit is at least 1; None is all")
        return [record_of(one) for one in json.loads(self._list.search(text, day_number(on), most))]

    def resolve(self, text: str, *, within: str | None = None, level: int | None = None, limit: int = 5, on: Day | None = None) -> Resolution:
        """The code that a typed name means on a day (today without one), and candidates. ``within``: a code or a name, only what
        lies under it; ``level``: 1 is the top.

        >>> import spbe
        >>> spbe.codes("wilayah").resolve("Kab. Bogor").code
        '32.01'
        >>> spbe.codes("wilayah").resolve("Bandung", level=2).code is None
        True
        """
        return _answers.resolve(self._list, text, within, level, limit, today() if on is None else on)

    def resolve_column(
        self, column: object, *, within: object = None, level: int | None = None, limit: int = 5, on: Day | None = None
    ) -> AnswerStream:
        """`resolve` of every row: anything that speaks Arrow (a table's second column is what each row lies in), or an iterable.
        ``within`` is a place for all rows, or a column of places. ``polars.DataFrame(answers)`` and its kin read the answers."""
        return _answers.resolve_column(self._list, column, within, level, limit, today() if on is None else on)

    def convert(self, code: str, *, to: Day, from_: Day | None = None) -> Conversion:
        """What a code became: ``to`` and ``from_`` are days, or ids of lists (this one, where ``from_`` is not given).

        >>> import spbe
        >>> spbe.codes("wilayah").convert("92.71", from_="2022-02-14", to="2025-04-25").target
        '96.71'
        >>> spbe.codes("wilayah").convert("31.71", to="bps").target
        '3173'
        """
        return _answers.convert(self._catalog._native, self.id, code, from_, to)

    def convert_column(self, column: object, *, to: Day, from_: Day | None = None) -> AnswerStream:
        """`convert` of every row of anything that speaks Arrow, or of an iterable."""
        return _answers.convert_column(self._catalog._native, self.id, column, from_, to)

    def __getitem__(self, code: str) -> Record:
        """The newest record of a code, whether it still exists or not."""
        return self.spells(code)[-1]

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and self._list.judge(code, _native.NO_DATE) != _native.STANDING_UNKNOWN

    def __iter__(self) -> Iterator[str]:
        return iter(self._every_code())

    def __len__(self) -> int:
        return len(self._every_code())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Every record as an Arrow table: code, name, level, parent, valid_from, valid_to, basis."""
        return self._list.capsule(_native.NO_DATE)

    def __repr__(self) -> str:
        return f"<spbe.CodeList {self.id} {self.edition}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return CodeList, (self.id, self._catalog)

    def _every_code(self) -> list[str]:
        if self._codes is None:
            self._codes = list(dict.fromkeys(row[0] for row in self._list.rows(_native.NO_DATE)))
        return self._codes

    def _known(self, code: str) -> None:
        if code not in self:
            raise self._unknown(code)

    def _records(self, code: str, document: str) -> list[Record]:
        records = [record_of(one) for one in json.loads(document)]
        if not records:
            raise self._unknown(code)
        return records

    def _unknown(self, code: object) -> KeyError:
        return KeyError(f"'{shown(code)}' is in no edition of the list {self.id}")


class CodesOn(Mapping[str, Record]):
    """A code list on one day: a mapping from code to `Record`. Codes may be compact (317101).

    >>> import spbe
    >>> now, then = spbe.codes("wilayah").on("2025-05-01"), spbe.codes("wilayah").on("2022-07-01")
    >>> "92.71" in now, "92.71" in then
    (False, True)
    """

    __slots__ = ("_of", "_day", "_number", "_all")

    def __init__(self, of: CodeList, day: datetime.date) -> None:
        self._of, self._day, self._number = of, day, day_number(day)
        self._all: dict[str, Record] | None = None

    @property
    def day(self) -> datetime.date:
        return self._day

    def __getitem__(self, code: str) -> Record:
        found = json.loads(self._of._list.find(_text(code), self._number))
        if not found:
            raise KeyError(self._why_not(code))
        return record_of(found[0])

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and self._of._list.judge(code, self._number) == _native.STANDING_CURRENT

    def __iter__(self) -> Iterator[str]:
        return iter(self._records())

    def __len__(self) -> int:
        return len(self._records())

    def values(self) -> ValuesView[Record]:
        return self._records().values()

    def items(self) -> ItemsView[str, Record]:
        return self._records().items()

    def find_name(self, name: str) -> Record | None:
        """The one record of that name or synonym; None where there is none, or more than one."""
        found = json.loads(self._of._list.find_name(name, self._number)) if isinstance(name, str) else None
        return record_of(found[0]) if found else None

    def children(self, code: str | None = None) -> list[Record]:
        """The records below a code; the top without one."""
        return self._of.children(code, self._day)

    def successors(self, code: str) -> list[str]:
        """The codes of this day that took over from a code that is gone."""
        return self._of.successors(code, self._day)

    def search(self, text: str, limit: int | None = 20) -> list[Record]:
        """The records of the day whose name or synonym holds every word of a text, best first."""
        return self._of.search(text, limit, on=self._day)

    def resolve(self, text: str, *, within: str | None = None, level: int | None = None, limit: int = 5) -> Resolution:
        """The code that a typed name means on this day: `CodeList.resolve`."""
        return self._of.resolve(text, within=within, level=level, limit=limit, on=self._day)

    def resolve_column(self, column: object, *, within: object = None, level: int | None = None, limit: int = 5) -> AnswerStream:
        """`resolve` of every row: `CodeList.resolve_column`."""
        return self._of.resolve_column(column, within=within, level=level, limit=limit, on=self._day)

    def convert(self, code: str, *, to: Day) -> Conversion:
        """What a code of this day became: `CodeList.convert`."""
        return self._of.convert(code, to=to, from_=self._day)

    def convert_column(self, column: object, *, to: Day) -> AnswerStream:
        """`convert` of every row: `CodeList.convert_column`."""
        return self._of.convert_column(column, to=to, from_=self._day)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The records of the day as an Arrow table."""
        return self._of._list.capsule(self._number)

    def __repr__(self) -> str:
        return f"<spbe.CodesOn {self._of.id} {self._day}>"

    def _records(self) -> dict[str, Record]:
        if self._all is None:
            try:
                self._all = {row[0]: Record(*row) for row in self._of._list.rows(self._number)}
            except Trouble as trouble:
                reraise(trouble)
        return self._all

    def _why_not(self, code: str) -> str:
        where = f"'{shown(code)}' is no code of {self._of.id} on {self._day}"
        if code not in self._of:
            return f"{where}: it is in no edition"
        then = json.loads(self._of._list.successors(code, self._number))
        return f"{where}; {'now ' + ', '.join(then) if then else 'see history()'}"


_BUILTIN = Catalog()


def codes(id: str) -> CodeList:
    """A code list by id; a KeyError where there is none.

    >>> import spbe
    >>> spbe.codes("agama").on().find_name("Islam").code
    '1'
    """
    return CodeList(id)


def lists() -> list[str]:
    """The ids of the built-in lists.

    >>> import spbe
    >>> "wilayah" in spbe.lists()
    True
    """
    return _BUILTIN.lists()


def _text(code: object) -> str:
    if not isinstance(code, str):
        raise KeyError(f"a code is text, not {type(code).__name__}")
    return code
