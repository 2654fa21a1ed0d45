"""Mobile numbers, landlines, and the two together."""

import re

from .text_and_shape import DIGITS, SEPARATORS, as_text, digits_of, has_other_than, text_class

GROUPS = "[0-9]+(?:[ -][0-9]+)*"


def class_of_telepon_seluler(value, world):
    value = as_text(value)
    return text_class(value) or signs_class(value, "") or mobile_layout(value) or mobile_content(value)


def signs_class(value, own_signs):
    """Reading: a plus belongs in front and is a forbidden sign elsewhere; parentheses are a landline's signs wherever they stand."""
    rest = value[1:] if value[0] == "+" else value
    return "character" if has_other_than(rest, DIGITS + SEPARATORS + own_signs) else ""


def mobile_layout(value):
    return "" if re.fullmatch(r"\+?" + GROUPS, value) else "separator"


def national_number(value):
    """What follows 62 or 0; None where there is neither, or another country."""
    digits = digits_of(value)
    if digits.startswith("62"):
        return digits[2:]
    if digits.startswith("0") and value[0] != "+":
        return digits[1:]
    return None


def mobile_content(value):
    """Reading: where the digits end before 8[1-35-9] is complete, it is not 8[1-35-9]: `prefix`."""
    national = national_number(value)
    if national is None or not re.match("8[1-35-9]", national):
        return "prefix"
    return "" if 9 <= len(national) <= 12 else "length"


def class_of_telepon_tetap(value, world):
    value = as_text(value)
    return text_class(value) or signs_class(value, "()") or landline_layout(value) or landline_content(value, world)


def landline_layout(value):
    """Reading: parentheses in any other place or shape, or with no number after them, are `separator`."""
    in_parentheses = re.fullmatch(r"\(0[0-9]{2,3}\) ?" + GROUPS, value)
    return "" if in_parentheses else mobile_layout(value)


def landline_content(value, world):
    """Readings: what stands in parentheses is the area code, no more and no less; a 0 after 62 makes an unknown area, not a prefix."""
    national = national_number(value)
    if national is None:
        return "prefix"
    area = value[1 : value.index(")")] if value[0] == "(" else listed_area(national, world)
    if area not in world.phone_areas:
        return "format"
    count = len(national) - len(area) + 1
    return "" if shortest_number(area) <= count <= 8 else "format"


def listed_area(national, world):
    for code in ("0" + national[:2], "0" + national[:3]):
        if code in world.phone_areas:
            return code
    return None


def shortest_number(area):
    return 7 if area in ("021", "022", "024") else 5


def class_of_telepon(value, world):
    """Reading: a national number that begins with 8 (behind any 0 that should not be there) is judged as a mobile one, else as a landline."""
    value = as_text(value)
    found = text_class(value) or signs_class(value, "()") or landline_layout(value)
    if found:
        return found
    national = national_number(value)
    if national is None:
        return "prefix"
    return class_of_telepon_seluler(value, world) if national.lstrip("0").startswith("8") else class_of_telepon_tetap(value, world)
