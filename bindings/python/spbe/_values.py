"""Checking values: one at a time, or a column in one call."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from . import _native
from ._codes import Catalog, native_catalog
from ._errors import InvalidValue, Trouble, reraise, shown
from ._findings import Finding, Language, Verdict, from_json
from ._options import Day, day_number, language, truth


class _Numbers(dict[str, int]):
    def __missing__(self, name: object) -> int:
        raise KeyError(f"unknown type '{shown(name)}'; spbe.types() lists those of this version")


NUMBERS = _Numbers(_native.type_numbers())
_judge, _format, _mask = _native.judge, _native.format, _native.mask

Part = str | int | datetime.date | list[Any] | None


@dataclass(frozen=True, slots=True, repr=False)
class Checked:
    """The answer about one value.

    ``canonical`` and ``parts`` are there for valid values, and for suspect ones whose form can be read; they are not masked, so they stay out of ``repr``.
    """

    type: str
    verdict: Verdict
    findings: list[Finding] = field(default_factory=list)
    canonical: str | None = None
    parts: dict[str, Part] = field(default_factory=dict)
    value: str | None = None
    """What was checked, masked unless asked otherwise."""

    @property
    def is_valid(self) -> bool:
        """Neither invalid nor missing: a suspect value passes, refusing a real citizen is the worse fault."""
        return self.verdict in ("valid", "suspect")

    def __repr__(self) -> str:
        codes = [finding.code for finding in self.findings]
        return f"<spbe.Checked {self.type} {self.verdict} {codes}>"


def types() -> list[str]:
    """The types of this version, by name.

    >>> import spbe
    >>> "nik" in spbe.types()
    True
    """
    return list(NUMBERS)


def describe(type: str, *, lang: Language = "id") -> dict[str, Any]:
    """What is known about a type: issuer, legal basis, rules and how certain they are, what cannot be known offline.

    >>> import spbe
    >>> spbe.describe("nik", lang="en")["personal"]
    True
    """
    return _document(_native.describe(NUMBERS[type], language(lang)))


def check(
    type: str, value: object, as_of: Day | None = None, lang: Language = "id", unmask: bool = False, *, catalog: Catalog | None = None
) -> Checked:
    """Checks a value and says everything about it. Never raises for a bad value: that is an answer.

    ``as_of`` is the day to judge on (today at UTC+7 by default): dates after it are wrong. None and NaN are missing; bytes are
    UTF-8; what is no text is judged by what ``str`` makes of it (where that fails, as U+FFFD). An unknown type is a KeyError.

    >>> import spbe
    >>> answer = spbe.check("nik", "3171013102279901", lang="en")
    >>> answer.verdict
    'invalid'
    >>> answer.findings[0].code, answer.findings[0].value
    ('nik.date', '317101**********')
    """
    return _checked(type, _native.explain(NUMBERS[type], value, day_number(as_of), language(lang), truth("unmask", unmask), native_catalog(catalog)))


def is_valid(type: str, value: object, as_of: Day | None = None) -> bool:
    """True for valid and suspect values, False for invalid and missing ones.

    >>> import spbe
    >>> spbe.is_valid("nik", "3171015708459901"), spbe.is_valid("nik", "31710157")
    (True, False)
    """
    if as_of is None:
        return _judge(NUMBERS[type], value) < 2
    return _judge(NUMBERS[type], value, day_number(as_of)) < 2


def is_clean(type: str, value: object, as_of: Day | None = None) -> bool:
    """True for valid values only: nothing at all speaks against them.

    >>> import spbe
    >>> spbe.is_valid("npwp15", "010999994999000"), spbe.is_clean("npwp15", "010999994999000")
    (True, False)
    """
    if as_of is None:
        return _judge(NUMBERS[type], value) == 0
    return _judge(NUMBERS[type], value, day_number(as_of)) == 0


def normalize(type: str, value: object, as_of: Day | None = None, lang: Language = "id", *, catalog: Catalog | None = None) -> str:
    """The canonical form of what people write; InvalidValue where nothing certain can be made of it.

    >>> import spbe
    >>> spbe.normalize("nik", "NIK: 3171 0157 0845 9901")
    '3171015708459901'
    """
    day, lists = day_number(as_of), native_catalog(catalog)
    canonical = _native.normalize(NUMBERS[type], value, day, lists)
    if canonical:
        return canonical
    document = _document(_native.normalize_explain(NUMBERS[type], value, day, language(lang), False, lists))
    findings = _findings(document)
    raise invalid(type, "missing" if findings[0].severity == "info" else "invalid", findings) from None


def format(type: str, value: object) -> str:
    """The official display form of a valid or suspect value; the text itself otherwise.

    >>> import spbe
    >>> spbe.format("npwp15", "019999994999000")
    '01.999.999.4-999.000'
    """
    return _format(NUMBERS[type], value)


def mask(type: str, value: object) -> str:
    """What of a value may be shown; the text itself for types that are not personal.

    >>> import spbe
    >>> spbe.mask("nik", "3171015708459901")
    '317101**********'
    """
    return _mask(NUMBERS[type], value)


def sample(type: str, n: int = 1, seed: int = 1, as_of: Day | None = None) -> list[str]:
    """``n`` synthetic values that check valid, in canonical form: for tests and training, of nobody. The same seed gives the same values.

    >>> import spbe
    >>> [spbe.is_clean("nik", value) for value in spbe.sample("nik", n=3, seed=7)]
    [True, True, True]
    """
    number, day = NUMBERS[type], day_number(as_of)
    return [_native.sample(number, seed, index, day) for index in range(n)]


def check_column(type: str, column: object, as_of: Day | None = None, *, catalog: Catalog | None = None) -> bytes:
    """One byte a row: 0 valid, 1-127 the class of an error, 129-254 the class + 128 of a warning, 255 missing.

    ``column`` is anything that speaks Arrow (pyarrow, polars, pandas, duckdb; chunked or not; nothing is copied), or an
    iterable of values. ``spbe.verdict_of`` and ``spbe.class_of`` read the bytes.

    >>> import spbe
    >>> verdicts = spbe.check_column("nik", ["3171015708459901", None, "3171013102279901"])
    >>> [spbe.verdict_of(byte) for byte in verdicts]
    ['valid', 'missing', 'invalid']
    >>> spbe.class_of(verdicts[2])
    'date'
    """
    number, day, lists = NUMBERS[type], day_number(as_of), native_catalog(catalog)
    try:
        if hasattr(column, "__arrow_c_array__"):
            shape, values = column.__arrow_c_array__()
            return _native.column_of_array(number, shape, values, day, lists)
        if hasattr(column, "__arrow_c_stream__"):
            return _native.column_of_stream(number, column.__arrow_c_stream__(), day, lists)
        if isinstance(column, (str, bytes)) or not isinstance(column, Iterable):
            raise TypeError(f"a column is Arrow data or an iterable of values, not {column.__class__.__name__}; is_valid is for one value")
        return _native.column_of_values(number, column, day, lists)
    except Trouble as trouble:
        reraise(trouble)


def verdict_of(byte: int) -> Verdict:
    """The verdict that a byte of ``check_column`` stands for.

    >>> import spbe
    >>> spbe.verdict_of(0), spbe.verdict_of(11), spbe.verdict_of(142), spbe.verdict_of(255)
    ('valid', 'invalid', 'suspect', 'missing')
    """
    if byte == 0:
        return "valid"
    return "missing" if byte == 255 else "suspect" if byte > 128 else "invalid"


def class_of(byte: int) -> str | None:
    """The class of fault that a byte of ``check_column`` names: the last part of a finding's code. None when valid."""
    return None if byte == 0 else "empty" if byte == 255 else _native.class_name(byte & 127)


def finding_codes() -> list[str]:
    """Every code that a finding can have.

    >>> import spbe
    >>> "nik.date" in spbe.finding_codes()
    True
    """
    return list(_native.finding_codes())


def describe_finding(code: str) -> dict[str, Any]:
    """A code's number, usual severity, messages and hints in both languages. An unknown code is a KeyError.

    >>> import spbe
    >>> spbe.describe_finding("nik.date")["severity"]
    'error'
    """
    try:
        place = finding_codes().index(code)
    except ValueError:
        raise KeyError(f"unknown code '{shown(code)}'; spbe.finding_codes() lists them") from None
    return _document(_native.finding_describe(place))


def invalid(type: str, verdict: Verdict, findings: list[Finding]) -> InvalidValue:
    main = findings[0] if findings else Finding(code=f"{type}.empty", message="")
    said = f"{main.code}: {main.message}" + (f" ({main.hint})" if main.hint else "")
    return InvalidValue(said, type, verdict, findings)


def _checked(type: str, text: str) -> Checked:
    document = _document(text)
    parts = {name: _part(part) for name, part in (document["parts"] or {}).items()}
    return Checked(type, document["verdict"], _findings(document), document["canonical"], parts, document["value"])


def _findings(document: dict[str, Any]) -> list[Finding]:
    return [from_json(finding) for finding in document["findings"]]


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _part(part: Any) -> Part:
    """Parts that are days become days."""
    if isinstance(part, list):
        return [_part(item) for item in part]
    if isinstance(part, str) and _DAY.fullmatch(part):
        return datetime.date.fromisoformat(part)
    return part


def _document(text: str) -> Any:
    return json.loads(text)
