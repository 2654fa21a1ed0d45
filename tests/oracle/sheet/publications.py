"""ISBN and ISSN."""

import re

from .text_and_shape import DIGITS, SEPARATORS, digits_of, has_other_than, range_unless_some_digit, with_case


def class_of_isbn(value, world):
    return with_case(value, isbn_class)


def isbn_class(value):
    return isbn_shape(value) or isbn_content(signs_of(value))


def isbn_shape(value):
    """Reading: a wrong number of digits is `separator` where there are separators, as in the other digits types."""
    signs = signs_of(value)
    if has_other_than(value, DIGITS + SEPARATORS + "X") or not is_x_in_its_place(signs):
        return "character"
    in_groups = re.fullmatch("[0-9X]+(?:[ -][0-9X]+)*", value)
    if in_groups and len(signs) in (10, 13):
        return ""
    return "separator" if len(signs) < len(value) else "length"


def signs_of(value):
    return "".join(sign for sign in value if sign not in SEPARATORS)


def is_x_in_its_place(signs):
    return "X" not in signs or (len(signs) == 10 and signs.index("X") == 9)


def isbn_content(signs):
    found = range_unless_some_digit(digits_of(signs)) if "X" not in signs else ""
    if found:
        return found
    if len(signs) == 10:
        return "" if weighted(signs, range(10, 0, -1)) % 11 == 0 else "check"
    if signs[:3] not in ("978", "979"):
        return "prefix"
    return "" if weighted(signs, [1, 3] * 6 + [1]) % 10 == 0 else "check"


def weighted(signs, weights):
    return sum(weight * (10 if sign == "X" else int(sign)) for sign, weight in zip(signs, weights, strict=True))


def class_of_issn(value, world):
    return with_case(value, issn_class)


def issn_class(value):
    """Reading: 0000-0000 is right, as `range` belongs to digits types and its check digit fits."""
    if not re.fullmatch("[0-9]{4}-?[0-9]{3}[0-9X]", value):
        return "format"
    return "" if weighted(value.replace("-", ""), range(8, 0, -1)) % 11 == 0 else "check"
