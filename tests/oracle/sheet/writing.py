"""Dates, numbers of letters, mail addresses."""

import re

from .text_and_shape import DIGITS, LETTERS, SEPARATORS, as_text, day_or_none, has_other_than, text_class

MONTHS = [
    ["januari", "jan"],
    ["februari", "pebruari", "feb"],
    ["maret", "mar"],
    ["april", "apr"],
    ["mei"],
    ["juni", "jun"],
    ["juli", "jul"],
    ["agustus", "agu", "agt", "ags"],
    ["september", "sep"],
    ["oktober", "okt"],
    ["november", "nopember", "nov"],
    ["desember", "des"],
]


def class_of_tanggal(value, world):
    """Reading: days after the reference date are dates like others; no date is embedded in anything here."""
    value = as_text(value)
    return text_class(value) or tanggal_class(value)


def tanggal_class(value):
    parts = parts_of_date(value)
    if not parts:
        return "format"
    return "" if day_or_none(*parts) else "date"


def parts_of_date(value):
    """Year, month and day; None where the text is no date."""
    read = re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    if read:
        return read[1], read[2], read[3]
    read = re.fullmatch("([0-9]{2})([-/])([0-9]{2})([-/])([0-9]{4})", value)
    if read:
        return (read[5], read[3], read[1]) if read[2] == read[4] else None
    read = re.fullmatch("([0-9]{1,2}) ([A-Za-z]+) ([0-9]{4})", value)
    month = read and month_of(read[2])
    return (read[3], month, read[1]) if month else None


def month_of(name):
    for number, names in enumerate(MONTHS, start=1):
        if name.lower() in names:
            return number
    return None


def class_of_nomor_surat(value, world):
    value = as_text(value)
    return text_class(value) or nomor_surat_class(value)


def nomor_surat_class(value):
    if has_other_than(value, LETTERS + DIGITS + SEPARATORS):
        return "character"
    segments = value.split("/")
    if any(segment != segment.strip(" ") or segment == "" for segment in segments):
        return "separator"
    return "" if len(segments) >= 2 and any(sign in DIGITS for sign in value) else "format"


ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = re.compile(rf"{ATOM}(?:\.{ATOM})*@(?:{LABEL}\.)+[A-Za-z]{{2,63}}")


def class_of_email(value, world):
    value = as_text(value)
    return text_class(value) or email_class(value)


def email_class(value):
    if not EMAIL.fullmatch(value):
        return "format"
    local = value.split("@")[0]
    return "length" if len(local) > 64 or len(value) > 254 else ""
