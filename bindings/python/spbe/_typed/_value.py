"""A value that is demanded to be good, and its parts."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, TypeVar

from .._errors import shown
from .._findings import Finding, Language
from .._options import Day
from .._values import NUMBERS, Part, check, format, invalid, mask


class Value:
    """A value of a type, valid or suspect. Its parts are attributes; ``str`` is the canonical form, ``repr`` is masked."""

    __slots__ = ("_type", "_canonical", "_parts", "_findings")

    _type: str
    _canonical: str
    _parts: dict[str, Part]
    _findings: list[Finding]

    def __init__(self, type: str, canonical: str, parts: dict[str, Part], findings: list[Finding]) -> None:
        self._type, self._canonical, self._parts, self._findings = type, canonical, parts, findings

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._parts:
            return self._parts[name]
        if name in type(self).__annotations__:
            return None  # a part that this value does not have: the district of a province's code
        raise AttributeError(f"'{self._type}' has no part '{shown(name)}'; its parts are {', '.join(self._parts)}")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._parts]

    @property
    def canonical(self) -> str:
        """The canonical form, not masked."""
        return self._canonical

    @property
    def display(self) -> str:
        """The official display form, not masked."""
        return format(self._type, self._canonical)

    @property
    def masked(self) -> str:
        """What of it may be shown."""
        return mask(self._type, self._canonical)

    @property
    def parts(self) -> dict[str, Part]:
        """Every part by name."""
        return dict(self._parts)

    @property
    def findings(self) -> list[Finding]:
        """What speaks against it (a suspect value has a warning), and hints."""
        return list(self._findings)

    def __str__(self) -> str:
        return self._canonical

    def __repr__(self) -> str:
        return f"<spbe.{self._type} {self.masked}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Value):
            return NotImplemented
        return (self._type, self._canonical) == (other._type, other._canonical)

    def __hash__(self) -> int:
        return hash((self._type, self._canonical))

    def __reduce__(self) -> tuple[Any, ...]:
        return self.__class__, (self._type, self._canonical, self._parts, self._findings)


V = TypeVar("V", bound=Value)


def demand(shape: type[V], type: str, value: object, as_of: Day | None = None, lang: Language = "id") -> V:
    """The value, or InvalidValue where it is invalid or missing, or good enough but without a form of its own (a kpj that is suspect)."""
    answer = check(type, value, as_of, lang)
    if not answer.is_valid or answer.canonical is None:
        raise invalid(type, answer.verdict, answer.findings)
    return shape(type, answer.canonical, answer.parts, answer.findings)


def member(shapes: dict[str, Any], of_union: Value) -> Any:
    """A value of a union is one of its member: the part ``type`` says which."""
    parts = of_union.parts
    member = str(parts.pop("type"))
    return shapes[member](member, of_union.canonical, parts, of_union.findings)


def other(name: str) -> Any:
    """The function of a type that this file does not know by name yet; AttributeError where there is no such type."""
    if name not in NUMBERS:
        raise AttributeError(f"module 'spbe' has no attribute '{shown(name)}'")

    def demanded(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Value:
        return demand(Value, name, value, as_of, lang)

    demanded.__name__ = demanded.__qualname__ = name
    return demanded
