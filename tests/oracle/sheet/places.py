"""Postal codes, codes of regions, coordinates."""

import decimal
import re

from .text_and_shape import as_text, digits_of, digits_shape, range_unless_some_digit, text_class

# The statistics office numbers the provinces as the ministry does, except in Papua (crosswalk of BPS, 2025): there is no 93.
PAPUA_IN_BPS = ("91", "92", "94", "95", "96", "97")


def class_of_kode_pos(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["5"]) or range_unless_some_digit(value) or ("prefix" if value[0] == "0" else "")


def class_of_kode_wilayah(value, world):
    value = as_text(value)
    forms = ["2", "4", "6", "10", "2.2", "2.2.2", "2.2.2.4"]
    return text_class(value) or digits_shape(value, forms) or wilayah_content(digits_of(value), world)


def wilayah_content(digits, world):
    if digits[:2] not in world.wilayah:
        return "province"
    return "" if digits in world.wilayah else "code"


def class_of_kode_bps(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["2", "4", "7", "10"]) or bps_content(value, world)


def bps_content(digits, world):
    if digits[:2] not in bps_provinces(world):
        return "province"
    return "code" if digits[2:4] in ("00", "70") else ""


def bps_provinces(world):
    outside_papua = [str(number) for number in range(10, 90) if str(number) in world.wilayah]
    return [*outside_papua, *PAPUA_IN_BPS]


SOUTH, NORTH = decimal.Decimal("-11.1"), decimal.Decimal("6.2")
WEST, EAST = decimal.Decimal("94.9"), decimal.Decimal("141.1")


def class_of_koordinat(value, world):
    value = as_text(value)
    return text_class(value) or koordinat_class(value)


def koordinat_class(value):
    read = re.fullmatch(r"(-?[0-9]{1,2}\.[0-9]{1,10}), ?(-?[0-9]{1,3}\.[0-9]{1,10})", value)
    if not read:
        return "format"
    latitude, longitude = decimal.Decimal(read[1]), decimal.Decimal(read[2])
    return "" if SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST else "range"
