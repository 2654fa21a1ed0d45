"""Days and languages as Python has them, turned into what the library takes."""

from __future__ import annotations

import datetime
import json
import os
import re
from collections.abc import Mapping, Sequence

from . import _native
from ._errors import shown

Day = datetime.date | str
"""A day: ``datetime.date``, or ISO text such as ``"2022-07-01"``."""

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_JAKARTA = datetime.timezone(datetime.timedelta(hours=7))
_LANGUAGES = {"id": 0, "en": 1}


def day_number(day: Day | None) -> int:
    """Days since 1970-01-01; ``NO_DATE`` for None. A ValueError where the text is no day."""
    if day is None:
        return _native.NO_DATE
    return as_date(day).toordinal() - _EPOCH


def as_date(day: Day) -> datetime.date:
    if isinstance(day, datetime.datetime):
        return day.date()
    if isinstance(day, datetime.date):
        return day
    if not isinstance(day, str):
        raise TypeError(f"a day is a datetime.date or text such as '2022-07-01', not {type(day).__name__}")
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        try:
            return datetime.date.fromisoformat(day)
        except ValueError:
            pass
    raise ValueError(f"not a day: '{shown(day)}'; write it as YYYY-MM-DD, for example '2022-07-01'")


def today() -> datetime.date:
    """Today in Jakarta (UTC+7), as the library sees it."""
    return datetime.datetime.now(_JAKARTA).date()


def language(lang: str) -> int:
    try:
        return _LANGUAGES[lang]
    except (KeyError, TypeError):
        raise ValueError(f"unknown language '{shown(lang)}'; 'id' and 'en' are known") from None


def truth(name: str, value: object) -> bool:
    """True or False, and nothing that merely looks so: ``unmask="no"`` must not unmask."""
    if not isinstance(value, bool):
        raise TypeError(f"{name} is True or False, not {type(value).__name__}")
    return value


def whole(name: str, value: object, most: int) -> int:
    """A whole number, at least 0; beyond ``most`` it is that."""
    if not isinstance(value, int):
        raise TypeError(f"{name} is a whole number, not {type(value).__name__}")
    if value < 0:
        raise ValueError(f"{name} must not be negative")
    return min(value, most)


def file_name(path: str) -> bytes:
    """A path as the system has it."""
    try:
        name = os.fsencode(path)
    except UnicodeEncodeError:
        raise ValueError(f"no file can have this name: '{shown(ascii(path))}'") from None
    if b"\0" in name:
        raise ValueError("a path with a NUL character")
    return name


def sheet_name(sheet: str | int | None) -> bytes:
    """The name or number of a sheet as the library takes it; empty for None."""
    if sheet is None:
        return b""
    if isinstance(sheet, bool) or not isinstance(sheet, (str, int)):
        raise TypeError(f"sheet is the name or the number of a sheet, not {type(sheet).__name__}")
    name = str(sheet).encode(errors="replace")
    if not name or b"\0" in name:
        raise ValueError("no sheet can have this name")
    return name


def encoding_name(encoding: str | None) -> bytes:
    """Empty for None; which there are, the library knows."""
    if encoding is None:
        return b""
    if not isinstance(encoding, str):
        raise TypeError(f"encoding is a name such as 'windows-1252', not {type(encoding).__name__}")
    name = encoding.encode(errors="replace")
    if not name or b"\0" in name:
        raise ValueError("no encoding has this name")
    return name


def delimiter_byte(delimiter: str | None) -> int:
    """0 for None."""
    if delimiter is None:
        return 0
    if not isinstance(delimiter, str):
        raise TypeError(f"delimiter is one sign such as ';', not {type(delimiter).__name__}")
    if len(delimiter) != 1 or not 0 < ord(delimiter) < 128 or delimiter.isalnum():
        raise ValueError("delimiter is one sign of ASCII, for example ';' or '\\t'")
    return ord(delimiter)


def header_line(header: int | None) -> int:
    """As the library takes it: 0 is by evidence there, which is None here; and a table without a header is 0 here."""
    if header is None:
        return 0
    if isinstance(header, bool):
        raise TypeError("header is the number of a line, 0 where there is none, not bool")
    return whole("header", header, 2**31 - 1) or _native.NO_HEADER


def key_columns(key: str | Sequence[str] | None) -> bytes:
    """As the library takes them: a JSON array; empty for None."""
    if key is None:
        return b""
    names = [key] if isinstance(key, str) else list(key) if isinstance(key, Sequence) else [key]
    if not all(isinstance(name, str) for name in names):
        raise TypeError("key is the name of a column, or several")
    if not names or not all(names):
        raise ValueError("key names no column")
    return json.dumps(names).encode()


def field_names(columns: Mapping[str, str] | None) -> bytes:
    """As the library takes them: a JSON object; empty for None."""
    if columns is None:
        return b""
    if not isinstance(columns, Mapping) or not all(isinstance(name, str) for pair in columns.items() for name in pair):
        raise TypeError("columns are names of fields by the header in the file")
    return json.dumps(dict(columns)).encode()


def run_options(
    as_of: Day | None,
    lang: str,
    unmask: bool,
    threads: int,
    memory: int | None,
    sheet: str | int | None,
    encoding: str | None,
    delimiter: str | None,
    header: int | None,
    key: str | Sequence[str] | None,
    columns: Mapping[str, str] | None,
) -> _native.RunOptions:
    """All that a run over a dataset is asked, judged."""
    return _native.RunOptions(
        day_number(as_of),
        language(lang),
        truth("unmask", unmask),
        whole("threads", threads, 2**16),
        whole("memory", memory or 0, 2**62),
        sheet_name(sheet),
        encoding_name(encoding),
        delimiter_byte(delimiter),
        header_line(header),
        key_columns(key),
        field_names(columns),
    )
