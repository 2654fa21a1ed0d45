"""What can go wrong, as exceptions. A bad value in data is never one of these, except where a value is demanded (``spbe.nik``)."""

from __future__ import annotations

import errno
import os
import re
from typing import Any, NamedTuple, NoReturn

from . import _native
from ._findings import Finding, Verdict


class InvalidValue(ValueError):
    """A value is invalid or missing where a good one was demanded. Its message is masked.

    >>> import spbe
    >>> try:
    ...     spbe.nik("3171013102279901", lang="en")
    ... except spbe.InvalidValue as error:
    ...     print(error.verdict, error.findings[0].code)
    invalid nik.date
    """

    type: str
    verdict: Verdict
    findings: list[Finding]

    def __init__(self, message: str, type: str = "", verdict: Verdict = "invalid", findings: list[Finding] | None = None) -> None:
        super().__init__(message)
        self.type, self.verdict, self.findings = type, verdict, findings or []

    def __reduce__(self) -> tuple[Any, ...]:
        return InvalidValue, (str(self), self.type, self.verdict, self.findings)


class Complaint(NamedTuple):
    """One thing wrong with a schema: ``place`` is a JSON pointer, ``line`` and ``offset`` count in the document."""

    code: str
    place: str | None
    message: str
    line: int | None = None
    offset: int | None = None


class SchemaError(ValueError):
    """A schema cannot be compiled; ``complaints`` has every reason, in document order."""

    complaints: list[Complaint]

    def __init__(self, message: str, complaints: list[Complaint] | None = None) -> None:
        super().__init__(message)
        self.complaints = complaints or []

    def __reduce__(self) -> tuple[Any, ...]:
        return SchemaError, (str(self), self.complaints)


def shown(text: object) -> str:
    """A name that somebody gave, fit for a message: values end up in the wrong argument, and a NIK must not leave that way."""
    given = re.sub(r"[\x00-\x1f\x7f]", "?", str(text)[:4096])
    if "@" in given:
        return given[0] + "***"
    return _masked(given)[:60]


def shown_path(path: Any) -> Any:
    """A path for an exception: as it is, unless its name is somebody's number."""
    masked = _digits_masked(str(path))
    return path if masked == str(path) else masked


def _masked(text: str) -> str:
    """Words that came from elsewhere, without the numbers, telephones and addresses of people."""
    text = re.sub(r"[^\s@]{1,64}(?=@\S)", lambda found: found[0][:1] + "***", text[:4096])
    telephones = r"(?<!\d)(?:\+\d{2}[ .-]?\d|(?:62|0)[ .-]?8\d)(?:[ .-]?\d){6,}"
    return _digits_masked(re.sub(telephones, lambda found: found[0][:4] + "*" * (len(found[0]) - 4), text))


def _digits_masked(text: str) -> str:
    masked = re.sub(r"(?:\d[ ./-]?){13,}\d", lambda found: found[0][:6] + "*" * 10, text)
    return re.sub(r"\d{9,}", lambda found: found[0][:4] + "*" * (len(found[0]) - 4), masked)


# What the library did not write: the words of a stream that somebody else fills.
_FOREIGN = "arrow.stream: "

# spbe_status numbers that have an exception of their own; the rest are faults of the library.
_BY_STATUS: dict[int, type[Exception]] = {10: ValueError, 20: SchemaError, 21: ValueError, 30: OSError, 31: OSError, 40: NotImplementedError, 70: MemoryError}


def reraise(trouble: Exception, paths: list[str] | None = None) -> NoReturn:
    """Turns ``_native.Trouble`` into the exception that Python users expect. ``paths``: the files of the call, if it has any."""
    status, number, _line, _offset, message = trouble.args
    if message.startswith(_FOREIGN):
        message = _FOREIGN + _masked(message[len(_FOREIGN) :])
    if number == errno.ENOMEM or status == 70:
        raise MemoryError(message) from None
    if number == errno.ENOTSUP:
        raise NotImplementedError(message) from None
    if number == errno.EINVAL and message.startswith("option."):  # what was asked for, not the file
        raise ValueError(message) from None
    if number or status in (30, 31):
        _raise_unreadable(number or errno.EIO, message, paths)
    raise _BY_STATUS.get(status, RuntimeError)(message) from None


def _raise_unreadable(number: int, message: str, paths: list[str] | None) -> NoReturn:
    if paths is None:  # rows in memory: the trouble is theirs
        raise (ValueError if number == errno.EINVAL else OSError)(message) from None
    for path in paths:
        reason = 0 if path == "-" else _why_unreadable(path)
        if reason:  # FileNotFoundError, PermissionError, IsADirectoryError: Python picks by number.
            raise OSError(reason, message, shown_path(path)) from None
    raise OSError(number, message, shown_path(paths[0]) if paths else None) from None


def _why_unreadable(path: str) -> int:
    """The errno of opening a file; 0 where that works. Waits for nobody: a pipe has no writer any more."""
    if os.path.isdir(path):
        return errno.EISDIR
    try:
        os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    except OSError as reason:
        return reason.errno or errno.EIO
    return 0


Trouble = _native.Trouble
