"""Numbers of civil servants and of the police."""

from .text_and_shape import (
    as_text,
    day_or_none,
    digits_of,
    digits_shape,
    is_month,
    plain_digits,
    range_unless_some_digit,
    text_class,
)

NIP_FORMS = ["18", "8 6 1 3"]


def class_of_nip_pns(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, NIP_FORMS) or pns_content(digits_of(value), world)


def pns_content(digits, world):
    birth, appointed, sex, serial = digits[:8], digits[8:14], digits[14], digits[15:]
    if digits == "0" * 18:
        return "range"
    if sex not in "12":
        return "format"
    if not is_birth_date(birth, world) or not is_appointment(appointed, birth, world):
        return "date"
    return "serial" if serial == "000" else ""


def is_birth_date(birth, world):
    day = date_of(birth)
    return day is not None and day.year >= 1900 and day <= world.as_of


def date_of(yyyymmdd):
    return day_or_none(yyyymmdd[:4], yyyymmdd[4:6], yyyymmdd[6:])


def is_appointment(appointed, birth, world):
    year, month = int(appointed[:4]), appointed[4:]
    if not is_month(month) or year < 1945 or year > world.as_of.year + 1:
        return False
    return day_or_none(year, month, 1) > date_of(birth)


def class_of_nip_pppk(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, NIP_FORMS) or pppk_content(digits_of(value), world)


def pppk_content(digits, world):
    birth, year, kind, frequency, sex, serial = digits[:8], int(digits[8:12]), digits[12], digits[13], digits[14], digits[15:]
    if digits == "0" * 18:
        return "range"
    if kind != "2" or frequency == "0" or sex not in "12":
        return "format"
    if not is_birth_date(birth, world) or year < 2019 or year > world.as_of.year + 1 or year <= int(birth[:4]):
        return "date"
    return "serial" if serial == "000" else ""


def class_of_nip_lama(value, world):
    return plain_digits(value, "9")


def class_of_nip(value, world):
    value = as_text(value)
    found = text_class(value) or digits_shape(value, [*NIP_FORMS, "9"])
    if found:
        return found
    digits = digits_of(value)
    if len(digits) == 9:
        return class_of_nip_lama(digits, world)
    return pppk_content(digits, world) if int(digits[12:14]) >= 21 else pns_content(digits, world)


def class_of_nrp_polri(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["8"]) or nrp_content(value)


def nrp_content(digits):
    found = range_unless_some_digit(digits)
    if found:
        return found
    if not is_month(digits[2:4]):
        return "date"
    return "serial" if digits[4:] == "0000" else ""
