"""Driving licences, plates, passports."""

import re

from .population import nik_content
from .severity import is_warning
from .text_and_shape import as_text, codes_shape, digits_of, digits_shape, is_month, range_unless_some_digit, text_class, with_case


def class_of_sim(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["12", "14", "16", "4-4-6"]) or sim_content(digits_of(value), world)


def sim_content(digits, world):
    if len(digits) == 16:
        return nik_content(digits, world)
    found = range_unless_some_digit(digits)
    if found or len(digits) == 14:
        return found
    if not is_month(digits[2:4]):
        return "date"
    return "serial" if digits[8:] == "0000" else ""


def class_of_nrkb(value, world):
    """Reading: letters in lower case cannot be read, unless the case is all that is wrong."""
    return with_case(value, lambda text: nrkb_class(text, world))


def nrkb_class(value, world):
    """Reading: RI, CD, CC and CH that do not have their own form are areas like others, which no list knows."""
    number = number_of_official(value) or number_of_diplomat(value)
    if number:
        return number_class(number)
    if re.fullmatch("(?:CD|CC|CH) ?[0-9]{2,3} [0-9]{5,}", value):
        return "length"
    read = re.fullmatch("([A-Z]{1,2}) ?([0-9]+)(?: ?([A-Z]+))?", value)
    if not read:
        return "format"
    area, number, letters = read[1], read[2], read[3] or ""
    if len(number) > 4 or len(letters) > 3:
        return "length"
    return number_class(number) or ("" if area in world.plate_areas else "prefix")


def number_of_official(value):
    read = re.fullmatch("RI ?([0-9]{1,3})", value)
    return read and read[1]


def number_of_diplomat(value):
    """Without a blank between country and number there may be two readings; a number that does not begin with 0 is preferred."""
    before = "(?:CD|CC|CH) ?[0-9]{2,3} ?"
    read = re.fullmatch(before + "([1-9][0-9]{0,3})", value) or re.fullmatch(before + "([0-9]{1,4})", value)
    return read and read[1]


def number_class(number):
    return "range" if number[0] == "0" else ""


def class_of_paspor(value, world):
    return with_case(value, paspor_class, lambda found: is_warning("paspor", found))


def paspor_class(value):
    found = codes_shape(value, [8])
    if found:
        return found
    if not re.fullmatch("[A-Za-z][0-9]{7}", value):
        return "format"
    return "" if value[0] in "ABCEXSD" else "prefix"
