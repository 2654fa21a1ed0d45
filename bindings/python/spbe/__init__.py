"""Indonesian government data: canonical types, code lists through time, and datasets that nobody prepared for us.

    import spbe

    spbe.is_valid("nik", "3171015708459901")                 # one value, fast
    spbe.check("nik", "3171013102279901").findings           # everything about it
    spbe.nik("3171015708459901").birth_dates                 # its parts; InvalidValue where it is not good
    spbe.check_column("nik", frame["nik"])                   # a column in one call: Arrow, no copies
    spbe.codes("wilayah").on("2022-07-01")["92.71"].name     # a code on a day
    spbe.codes("wilayah").resolve("Kab. Bogor").code         # what people typed
    spbe.codes("wilayah").convert("31.71", to="bps").target  # a code of another day or list
    spbe.Plan("penduduk").validate("penduduk.csv").summary   # a file

Personal values leave masked (findings, messages, ``repr``) unless ``unmask=True``. Messages are Indonesian; ``lang="en"`` has
English. Nothing is sent anywhere, and nothing global can be set.
"""

from __future__ import annotations

from typing import Any

from . import _native, _typed
from ._answers import AnswerStream, Candidate, Conversion, ConvertedRow, Resolution, ResolvedRow, Target
from ._codes import Catalog, CodeList, CodesOn, codes, lists
from ._datasets import FindingStream, Note, Plan, Report
from ._documents import CheckedDocument, Conformance, Document, Principle, document_kinds, document_schema, find_standard
from ._errors import Complaint, InvalidValue, SchemaError
from ._findings import Finding
from ._records import Change, Record
from ._schemas import describe_schema, lint_schema, schema, schemas
from ._typed import *  # noqa: F403 - one function a type
from ._typed import Value
from ._values import (
    Checked,
    check,
    check_column,
    class_of,
    describe,
    describe_finding,
    finding_codes,
    format,
    is_clean,
    is_valid,
    mask,
    normalize,
    sample,
    types,
    verdict_of,
)

_number = _native.version()
__version__ = f"{_number // 10000}.{_number // 100 % 100}.{_number % 100}"

__all__ = [
    "AnswerStream", "Candidate", "Catalog", "Change", "Checked", "CheckedDocument", "CodeList", "CodesOn", "Complaint", "Conformance", "Conversion", "ConvertedRow", "Document", "Finding",
    "FindingStream", "InvalidValue", "Note", "Plan", "Principle", "Record", "Report", "Resolution", "ResolvedRow", "SchemaError", "Target", "Value", "check", "check_column", "class_of", "codes", "describe", "describe_finding", "describe_schema",
    "document_kinds", "document_schema",
    "find_standard", "finding_codes", "format", "is_clean", "is_valid", "lint_schema", "lists", "mask",
    "normalize", "sample", "schema", "schemas", "types", "verdict_of",
    *_typed.FUNCTIONS,
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """A type that is newer than this file is a function all the same: the library knows it."""
    return _typed.other(name)
