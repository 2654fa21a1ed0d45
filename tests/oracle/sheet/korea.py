"""Numbers of Korea: residents, businesses, corporations."""

import datetime

from .text_and_shape import as_text, day_or_none, digits_of, digits_shape, range_unless_some_digit, text_class

# The century of each seventh digit, of citizens and of foreigners.
CITIZENS = {"9": 1800, "0": 1800, "1": 1900, "2": 1900, "3": 2000, "4": 2000}
FOREIGNERS = {"5": 1900, "6": 1900, "7": 2000, "8": 2000}
RANDOM_SINCE = datetime.date(2020, 10, 5)
RESIDENT_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
BUSINESS_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


def class_of_kr_rrn(value, world):
    return resident_class(value, world, CITIZENS, [11])


def class_of_kr_arn(value, world):
    """Sources disagree about the check digit: either will do."""
    return resident_class(value, world, FOREIGNERS, [11, 13])


def resident_class(value, world, centuries, bases):
    value = as_text(value)
    shape = text_class(value) or digits_shape(value, ["13", "6-7"]) or range_unless_some_digit(digits_of(value))
    if shape:
        return shape
    digits = digits_of(value)
    if digits[6] not in centuries:
        return "format"
    born = day_or_none(centuries[digits[6]] + int(digits[:2]), digits[2:4], digits[4:6])
    if born is None or born > world.as_of:
        return "date"
    if born >= RANDOM_SINCE:
        return ""
    return "" if digits[12] in [resident_digit(digits, base) for base in bases] else "check"


def resident_digit(before, base=11):
    return str((base - products(before[:12], RESIDENT_WEIGHTS) % 11) % 10)


def products(digits, weights):
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def older_foreigner_digit(before):
    return resident_digit(before, 13)


def class_of_kr_brn(value, world):
    value = as_text(value)
    shape = text_class(value) or digits_shape(value, ["10", "3-2-5"]) or range_unless_some_digit(digits_of(value))
    if shape:
        return shape
    digits = digits_of(value)
    if int(digits[:3]) < 101:
        return "prefix"
    if digits[3:5] == "00":
        return "code"
    if digits[5:9] == "0000":
        return "serial"
    return "" if digits[9] == business_digit(digits) else "check"


def business_digit(before):
    """Of the ninth digit times five the tens count once more."""
    before = before[:9]
    return str(-(products(before, BUSINESS_WEIGHTS) + int(before[8]) * 5 // 10) % 10)


def class_of_kr_crn(value, world):
    value = as_text(value)
    shape = text_class(value) or digits_shape(value, ["13", "6-7"]) or range_unless_some_digit(digits_of(value))
    digits = digits_of(value)
    return shape or ("" if digits[12] == corporate_digit(digits) else "check")


def corporate_digit(before):
    return str(-products(before[:12], (1, 2) * 6) % 10)
