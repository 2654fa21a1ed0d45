"""The documents of SPBE and Satu Data: architecture, roadmap, management, index, statistics metadata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from . import _native
from ._codes import Catalog, native_catalog
from ._errors import Trouble, reraise, shown
from ._findings import Finding, Language, from_json
from ._options import Day, day_number, language, truth


class CheckedDocument(NamedTuple):
    """What a check found. A finding's ``column`` is the JSON pointer of its place. All are counted, of one code at most 1,000 are listed."""

    findings: tuple[Finding, ...]
    errors: int
    warnings: int
    infos: int
    by_code: dict[str, int]

    def __bool__(self) -> bool:
        """True where there is no error."""
        return self.errors == 0


class Principle(NamedTuple):
    """One of the four principles of Satu Data, whether the delivery holds to it, and why not (or what was looked at)."""

    name: str
    holds: bool
    reasons: tuple[str, ...]


class Conformance(NamedTuple):
    """A delivery against the four principles (Perpres 39/2019): ``standar_data``, ``metadata``, ``interoperabilitas``, ``kode_referensi``."""

    conforms: bool
    principles: tuple[Principle, ...]

    def __bool__(self) -> bool:
        """True where all four hold."""
        return self.conforms


class Document:
    """One document of a kind: JSON text, or what ``json.loads`` makes of it.

    >>> import spbe
    >>> scores = spbe.Document("indeks", {"instrument": "pemdi-8-2026", "scores": {str(i): 3 for i in range(1, 21)}})
    >>> bool(scores.check())
    True
    >>> scores.ask("compute")["index"]
    '3.00'
    """

    def __init__(self, kind: str, document: str | bytes | Mapping[str, Any]) -> None:
        if _native.document_schema(kind) is None:
            raise KeyError(f"unknown kind of document '{shown(kind)}'; spbe.document_kinds() lists them")
        if not isinstance(document, (str, bytes, Mapping)):
            raise TypeError(f"a document is JSON text or a mapping, not {type(document).__name__}")
        self.kind = kind
        self._text = json.dumps(dict(document), ensure_ascii=False, allow_nan=False) if isinstance(document, Mapping) else document

    def check(self, *, as_of: Day | None = None, lang: Language = "id", unmask: bool = False, catalog: Catalog | None = None) -> CheckedDocument:
        """Form, codes, references and the rules across objects. A SchemaError where the text is no JSON."""
        try:
            text = _native.document_check(self.kind, self._text, day_number(as_of), language(lang), truth("unmask", unmask), native_catalog(catalog))
        except Trouble as trouble:
            reraise(trouble)
        found = json.loads(text)
        counts = found["summary"]
        return CheckedDocument(tuple(from_json(f) for f in found["findings"]), counts["errors"], counts["warnings"], counts["infos"], counts["by_code"])

    def ask(self, question: str, argument: str = "", *, as_of: Day | None = None, lang: Language = "id", catalog: Catalog | None = None) -> Any:
        """What else is known of it: ``compute`` of an index (argument ``"12=4"``: what if), ``dcat`` and ``ckan`` of an ms_keg (argument: a JSON array
        of its MS-Var and MS-Ind). A ValueError where the document does not serve."""
        try:
            answer = _native.document_ask(self.kind, self._text, question, argument, day_number(as_of), language(lang), native_catalog(catalog))
        except Trouble as trouble:
            reraise(trouble)
        return json.loads(answer) if answer.startswith(("{", "[")) else answer

    def __repr__(self) -> str:
        return f"<spbe.Document {self.kind}>"


def text_of(document: Document) -> str:
    """The JSON of a document as it was given; a TypeError where it is none."""
    if not isinstance(document, Document):
        raise TypeError(f"expected a spbe.Document, not {type(document).__name__}")
    return document._text if isinstance(document._text, str) else document._text.decode("utf-8", "surrogateescape")


def find_standard(code: str) -> dict[str, Any] | None:
    """A Standar Data Statistik by its code: name, concepts, measure, unit, presentations, items, reference. None where the code is none.

    >>> import spbe
    >>> spbe.find_standard("10110023")["unit"]
    'orang'
    """
    return json.loads(_native.standard_find(code))


def document_kinds() -> list[str]:
    """The kinds of documents.

    >>> import spbe
    >>> "indeks" in spbe.document_kinds()
    True
    """
    return list(_native.document_kinds())


def document_schema(kind: str) -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12) of a kind. A KeyError where there is none."""
    text = _native.document_schema(kind)
    if text is None:
        raise KeyError(f"unknown kind of document '{shown(kind)}'; spbe.document_kinds() lists them")
    return json.loads(text)
