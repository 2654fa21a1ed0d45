"""Schema documents: those that are built in, and what the names in one's own are to the standard terms."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from . import _native
from ._codes import Catalog, native_catalog
from ._errors import Complaint, SchemaError, Trouble, reraise, shown
from ._findings import Finding, Language, from_json
from ._options import language


def schemas() -> list[str]:
    """The names of the built-in schemas.

    >>> import spbe
    >>> "penduduk" in spbe.schemas()
    True
    """
    return list(_native.schema_names())


def schema(name: str) -> dict[str, Any]:
    """The document of a built-in schema, to start one's own from. A KeyError where there is none."""
    return json.loads(_known(name, _native.schema_document(name)))


def lint_schema(document: str | bytes | dict[str, Any], *, lang: Language = "id", catalog: Catalog | None = None) -> list[Finding]:
    """What the names of a schema's columns are to the standard terms; a finding's ``column`` is a JSON pointer. A SchemaError where it does not compile.

    >>> import spbe
    >>> [f.code for f in spbe.lint_schema({"fields": [{"name": "Umur", "type": "integer"}]})]
    ['nama_gaya.rule']
    """
    text = json.dumps(document) if isinstance(document, dict) else document
    try:
        return [from_json(f) for f in json.loads(_native.schema_lint(text, language(lang), native_catalog(catalog)))]
    except Trouble as trouble:
        raise_complaints(trouble, text, language(lang), catalog)


def raise_complaints(trouble: Exception, document: str | bytes, lang: int, catalog: Catalog | None) -> NoReturn:
    """The SchemaError of a document that does not compile, with every complaint; any other trouble as it is."""
    if trouble.args[0] != 20:
        reraise(trouble)
    found = [one["error"] for one in json.loads(_native.schema_check(document, lang, native_catalog(catalog)))]
    complaints = [Complaint(c["code"], c["place"], c["message"], c["line"], c["offset"]) for c in found]
    raise SchemaError(trouble.args[-1], complaints) from None


def describe_schema(name: str, *, lang: Language = "id") -> dict[str, Any]:
    """Name, title and fields of a built-in schema. A KeyError where there is none."""
    document = schema(name)
    titles = document["spbe"]["title"]
    return {"name": name, "title": titles["en" if language(lang) == language("en") else "id"], "fields": [field["name"] for field in document["fields"]]}


def _known(name: str, document: str | None) -> str:
    if document is None:
        raise KeyError(f"unknown schema '{shown(name)}'; spbe.schemas() lists them")
    return document
