"""Days and languages as Python has them, turned into what the library takes."""

from __future__ import annotations

import datetime
import os
import re

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
