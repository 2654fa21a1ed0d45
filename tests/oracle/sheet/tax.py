"""Numbers of taxpayers and of their places of business."""

from .population import nik_content, serial_class
from .text_and_shape import as_text, digits_of, digits_shape, range_unless_some_digit, text_class

NPWP15_FORMS = ["15", "2.3.3.1-3.3"]


def class_of_npwp15(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, NPWP15_FORMS) or npwp15_content(digits_of(value))


def npwp15_content(digits):
    return range_unless_some_digit(digits) or serial_class(digits[2:8]) or luhn_class(digits[:9])


def luhn_class(digits):
    return "" if luhn_sum(digits) % 10 == 0 else "check"


def luhn_sum(nine_digits):
    """Weights 1 2 1 2 1 2 1 2 1; of a product of two digits their sum."""
    total = 0
    for place, digit in enumerate(nine_digits):
        product = int(digit) * (2 if place % 2 else 1)
        total += product // 10 + product % 10
    return total


def class_of_npwp16(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["16"]) or npwp16_content(value, world)


def npwp16_content(digits, world):
    return npwp15_content(digits[1:]) if digits[0] == "0" else nik_content(digits, world)


def class_of_nitku(value, world):
    """Reading: sixteen zeros in front are `range`, as they are in npwp16, though the serial is not zero."""
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["22"]) or npwp16_content(value[:16], world)


def class_of_npwp(value, world):
    value = as_text(value)
    found = text_class(value) or digits_shape(value, [*NPWP15_FORMS, "16"])
    if found:
        return found
    digits = digits_of(value)
    return npwp15_content(digits) if len(digits) == 15 else npwp16_content(digits, world)
