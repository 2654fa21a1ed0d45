"""Parcels of land, and the objects of the tax on them."""

from .places import bps_provinces
from .text_and_shape import as_text, digits_of, digits_shape, range_unless_some_digit, text_class


def class_of_nib_bidang(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["13", "14", "2.2.2.2.5"]) or parcel_content(digits_of(value))


def parcel_content(digits):
    parcel = digits[8:] if len(digits) == 13 else digits[4:13]
    return range_unless_some_digit(digits) or ("serial" if parcel.strip("0") == "" else "")


def class_of_nop(value, world):
    value = as_text(value)
    forms = ["18", "2.2.3.3.3-4.1", "2.2.3.3.3.4.1"]
    return text_class(value) or digits_shape(value, forms) or nop_content(digits_of(value), world)


def nop_content(digits, world):
    return range_unless_some_digit(digits) or ("" if digits[:2] in bps_provinces(world) else "province")
