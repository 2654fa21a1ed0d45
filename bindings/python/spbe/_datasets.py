"""Datasets: a plan, compiled once, over files or Arrow data, gives findings."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from . import _native
from ._codes import Catalog, native_catalog
from ._documents import Conformance, Document, Principle, text_of
from ._errors import Trouble, reraise, shown, shown_path
from ._findings import Finding, Language
from ._options import Day, day_number, file_name, language, run_options, whole
from ._schemas import raise_complaints


class Plan:
    """A schema, compiled. Immutable: make it once, share it among threads, run it often.

    ``schema`` is the name of a built-in schema ("penduduk"), the path of a schema file, or the schema itself: text that
    starts with ``{``, or a dict. Without one, only structure, encoding and evidence of type are looked at. A schema that
    cannot be compiled is a SchemaError with every complaint; a name that is neither file nor schema is a KeyError.

    >>> import spbe
    >>> plan = spbe.Plan({"fields": [{"name": "nik", "spbe": {"type": "nik"}}]})
    >>> report = plan.validate(b"nik\\n3171015708459901\\n3171013102279901\\n", lang="en")
    >>> report.summary["rows"], report.summary["errors"]
    (2, 1)
    >>> report.findings[0].row, report.findings[0].code, report.findings[0].value
    (2, 'nik.date', '317101**********')
    """

    __slots__ = ("_plan", "_name", "_catalog")

    def __init__(self, schema: str | os.PathLike[str] | dict[str, Any] | None = None, *, lang: Language = "id", catalog: Catalog | None = None) -> None:
        number = language(lang)
        self._name, self._catalog = "structure", catalog
        if schema is None:
            self._plan = _native.builtin("", number, native_catalog(catalog))
        elif isinstance(schema, dict):
            self._compile(json.dumps(schema, ensure_ascii=False), number)
        elif isinstance(schema, str) and schema.lstrip().startswith("{"):
            self._compile(schema, number)
        elif isinstance(schema, os.PathLike) or (isinstance(schema, str) and _is_path(schema)):
            self._name = str(shown_path(os.fspath(schema)))
            self._compile(_read(os.fspath(schema)), number)
        elif isinstance(schema, str):
            self._builtin(schema, number)
        else:
            raise TypeError(f"a schema is a name, a path, JSON text or a dict, not {type(schema).__name__}")

    def _compile(self, document: str | bytes, lang: int) -> None:
        if self._name == "structure":
            self._name = "schema"
        try:
            self._plan = _native.compile(document, lang, native_catalog(self._catalog))
        except Trouble as trouble:
            raise_complaints(trouble, document, lang, self._catalog)

    def _builtin(self, name: str, lang: int) -> None:
        if name not in _native.schema_names():
            raise KeyError(f"'{shown(name)}' is neither a file nor a built-in schema ({', '.join(_native.schema_names())})")
        self._name = name
        try:
            self._plan = _native.builtin(name, lang, native_catalog(self._catalog))
        except Trouble as trouble:
            reraise(trouble)

    def validate(
        self,
        data: object,
        as_of: Day | None = None,
        lang: Language = "id",
        unmask: bool = False,
        threads: int = 0,
        memory: int | None = None,
        max_findings: int = 1_000_000,
        sheet: str | int | None = None,
        resources: Mapping[str, object] | None = None,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        header: int | None = None,
        key: str | Sequence[str] | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> Report:
        """Checks all of the data now. Ctrl-C stops it.

        ``data`` is a path, several paths, the bytes of a file, or anything that speaks Arrow: a table, a data frame, a reader
        of record batches. ``as_of`` is the day to judge on; ``threads`` 0 means all cores; ``memory`` is in bytes, for rules
        across rows; ``sheet`` is the name of a sheet in a workbook of Excel, or its number from 1, and None the first with
        cells. The report keeps the first ``max_findings`` findings; all are counted. ``resources`` gives what the schema's
        ``foreignKeys`` refer to by name: a path, or several that are one.

        Files and bytes are read as their evidence says, which ``notes`` of the report tell, unless ``encoding``, ``delimiter``
        or ``header`` (a line, from 1; 0 where there is none) say otherwise. Findings name a row by the columns of ``key``,
        else by the schema's primaryKey. ``columns`` says which field a header stands for: ``{"No. KTP": "nik"}``.
        """
        most = whole("max_findings", max_findings, 2**62)
        options = run_options(as_of, lang, unmask, threads, memory, sheet, encoding, delimiter, header, key, columns)
        run, paths = self._start(data, options, resources)
        try:
            kept = run.collect(most)
            run.end()
            return Report(kept, _summary(run), run, self._catalog)
        except Trouble as trouble:
            reraise(trouble, paths)

    def stream(
        self,
        data: object,
        as_of: Day | None = None,
        lang: Language = "id",
        unmask: bool = False,
        threads: int = 0,
        memory: int | None = None,
        sheet: str | int | None = None,
        resources: Mapping[str, object] | None = None,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        header: int | None = None,
        key: str | Sequence[str] | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> FindingStream:
        """The same, lazily: findings come as the data is read, and none is kept.

        >>> import spbe
        >>> plan = spbe.Plan({"fields": [{"name": "nik", "spbe": {"type": "nik"}}]})
        >>> [finding.code for finding in plan.stream(b"nik\\n31710157\\n")]
        ['nik.length']
        """
        options = run_options(as_of, lang, unmask, threads, memory, sheet, encoding, delimiter, header, key, columns)
        return FindingStream(*self._start(data, options, resources))

    def __repr__(self) -> str:
        return f"<spbe.Plan {self._name}>"

    def _start(self, data: object, options: _native.RunOptions, resources: Mapping[str, object] | None) -> tuple[_native.Run, list[str] | None]:
        paths, plan, named = _paths(data), self._plan, _resources(resources)
        read = None if paths is None else paths + [path for files in named.values() for path in files]
        try:
            for name, files in named.items():
                plan = plan.with_resource(name, [file_name(path) for path in files])
            return self._start_native(plan, data, options, paths), read
        except Trouble as trouble:
            reraise(trouble, read)

    def _start_native(self, plan: _native.Plan, data: Any, options: _native.RunOptions, paths: list[str] | None) -> _native.Run:
        if paths is not None:
            return plan.check_files([file_name(path) for path in paths], options)
        if isinstance(data, (bytes, bytearray, memoryview)):
            return plan.check_text(bytes(data), options)
        if hasattr(data, "__arrow_c_stream__"):
            return plan.check_stream(data.__arrow_c_stream__(), options)
        if hasattr(data, "__arrow_c_array__"):
            shape, values = data.__arrow_c_array__()
            return plan.check_array(shape, values, options)
        raise TypeError(f"data is a path, several paths, the bytes of a file, or Arrow data, not {type(data).__name__}")


class Note(NamedTuple):
    """A decision about the data: what it is about ("encoding", "delimiter", "header" …), and what was decided and why."""

    topic: str
    sentence: str


class Report:
    """What a validation found. An Arrow table of findings too, as often as you like: ``polars.DataFrame(report)``, ``pyarrow.table(report)``."""

    __slots__ = ("_kept", "_summary", "_findings", "_run", "_catalog")

    def __init__(self, kept: _native.KeptFindings, summary: dict[str, Any], run: _native.Run, catalog: Catalog | None) -> None:
        self._kept, self._summary, self._run, self._catalog = kept, summary, run, catalog
        self._findings: list[Finding] | None = None

    @property
    def summary(self) -> dict[str, Any]:
        """The counts, exact however many findings are kept: rows, valid_rows, errors, warnings, infos, by_code …"""
        return self._summary

    @property
    def findings(self) -> list[Finding]:
        """The findings, in the order of the data; the first ``max_findings`` of them."""
        if self._findings is None:
            self._findings = [Finding._make(row) for row in self._kept.rows()]
        return self._findings

    @property
    def notes(self) -> list[Note]:
        """What was decided of how the data was read, and why.

        >>> import spbe
        >>> report = spbe.Plan().validate(b"kode;nama\\n1;a\\n2;b\\n", lang="en")
        >>> [note.sentence for note in report.notes if note.topic == "delimiter"]
        ["';': 3 of the first 3 records have 2 cells"]
        """
        return _notes(self._run)

    @property
    def truncated(self) -> bool:
        """There are more findings than were kept."""
        return self._kept.truncated()

    def draft_ms_var(self) -> list[dict[str, Any]]:
        """An MS-Var for each column: what data and schema show is filled in, what only people know is empty.

        >>> import spbe
        >>> report = spbe.Plan({"fields": [{"name": "umur", "type": "integer"}]}).validate(b"umur\\n31\\n")
        >>> [form["data"]["alias"] for form in report.draft_ms_var()]
        ['umur']
        """
        return json.loads(self._run.draft())

    def conformance(
        self, standards: Document | None = None, metadata: Sequence[Document] = (), *, as_of: Day | None = None, lang: Language = "id"
    ) -> Conformance:
        """Does the delivery conform to the four principles of Perpres 39/2019 (art. 33-34)? ``standards`` is a ``standar_data`` document,
        ``metadata`` the MS-Keg, MS-Var and MS-Ind; what was not delivered is left out, and the report says so. True where it conforms.

        >>> import spbe
        >>> report = spbe.Plan({"fields": [{"name": "umur", "type": "integer"}]}).validate(b"umur\\n31\\n")
        >>> [p.name for p in report.conformance(lang="en").principles if not p.holds][:2]
        ['standar_data', 'metadata']
        """
        forms = "[" + ",".join(text_of(one) for one in metadata) + "]" if metadata else None
        try:
            text = self._run.conformance(
                None if standards is None else text_of(standards), forms, day_number(as_of), language(lang), native_catalog(self._catalog)
            )
        except Trouble as trouble:
            reraise(trouble)
        found = json.loads(text)
        return Conformance(found["conforms"], tuple(Principle(p["name"], p["holds"], tuple(p["reasons"])) for p in found["principles"]))

    def __len__(self) -> int:
        return self._kept.count()

    def __bool__(self) -> bool:
        return True  # an empty report is a report

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._kept.capsule()

    def __repr__(self) -> str:
        s = self._summary
        return f"<spbe.Report {s['rows']} rows, {s['errors']} errors, {s['warnings']} warnings, {s['infos']} infos>"


class FindingStream:
    """Findings as the data is read: an iterator, or an Arrow stream for one reader; not both. Threads may share the iterator: each finding
    goes to one of them."""

    __slots__ = ("_run", "_paths", "_rows", "_handed_out", "_begun", "_lock")

    def __init__(self, run: _native.Run, paths: list[str] | None) -> None:
        self._run, self._paths = run, paths
        self._rows: Iterator[tuple[Any, ...]] | None = iter(())
        self._handed_out = self._begun = False
        self._lock = threading.Lock()

    def __iter__(self) -> FindingStream:
        return self

    def __next__(self) -> Finding:
        with self._lock:
            return self._next()

    def _next(self) -> Finding:
        if self._handed_out:
            raise RuntimeError("this stream was handed to an Arrow reader")
        self._begun = True
        while self._rows is not None:
            for row in self._rows:
                return Finding._make(row)
            self._rows = self._next_rows()
        raise StopIteration

    def _next_rows(self) -> Iterator[tuple[Any, ...]] | None:
        try:
            rows = self._run.next_rows()
        except Trouble as trouble:
            self._rows = None
            reraise(trouble, self._paths)
        return None if rows is None else iter(rows)

    @property
    def summary(self) -> dict[str, Any]:
        """The counts so far; final once ``summary["complete"]`` is true."""
        return _summary(self._run)

    @property
    def notes(self) -> list[Note]:
        """What was decided so far of how the data is read, and why."""
        return _notes(self._run)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        if self._handed_out or self._begun:
            raise RuntimeError("this stream is being read already; Plan.validate gives a report that can be read again and again")
        self._handed_out = True
        return self._run.capsule()

    def __repr__(self) -> str:
        return "<spbe.FindingStream>"


def _is_path(text: str) -> bool:
    """An existing file, or what can be nothing but a path."""
    if text in _native.schema_names():
        return os.path.isfile(text)
    return os.path.exists(text) or os.sep in text or text.endswith(".json")


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as trouble:
        raise OSError(trouble.errno, trouble.strerror, shown_path(path)) from None


def _summary(run: _native.Run) -> dict[str, Any]:
    return json.loads(run.summary())["summary"]


def _notes(run: _native.Run) -> list[Note]:
    return [Note(note["topic"], note["sentence"]) for note in json.loads(run.notes())]


def _resources(given: Mapping[str, object] | None) -> dict[str, list[str]]:
    """The files of each resource."""
    if given is not None and not isinstance(given, Mapping):
        raise TypeError(f"resources are paths by the name of a resource, not {type(given).__name__}")
    named = {}
    for name, files in (given or {}).items():
        paths = _paths(files)
        if paths is None:
            raise TypeError(f"a resource is a path or several paths, not {type(files).__name__}")
        named[name] = paths
    return named


def _paths(data: object) -> list[str] | None:
    """The files of the call; None where the rows are in memory."""
    if isinstance(data, (str, os.PathLike)):
        data = [data]
    if not isinstance(data, Sequence) or isinstance(data, (bytes, bytearray, memoryview)) or hasattr(data, "__arrow_c_stream__"):
        return None
    paths = [os.fspath(path) for path in data]
    if not paths:
        raise ValueError("no file to read")
    return paths
