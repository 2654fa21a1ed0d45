"""Schools, teachers, health insurance, hospitals, medicines and food."""

import re

from .text_and_shape import (
    as_text,
    codes_shape,
    digits_shape,
    is_month,
    leading_letters_shape,
    plain_digits,
    range_unless_some_digit,
    text_class,
    with_case,
)


def class_of_nisn(value, world):
    return plain_digits(value, "10")


def class_of_npsn(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["8"]) or range_unless_some_digit(value) or ("prefix" if value[0] == "0" else "")


def class_of_nuptk(value, world):
    return plain_digits(value, "16")


def class_of_nidn(value, world):
    return plain_digits(value, "10")


def class_of_bpjs_kesehatan(value, world):
    return plain_digits(value, "13")


def class_of_kpj(value, world):
    return plain_digits(value, "11")


def class_of_kode_rs(value, world):
    return plain_digits(value, "7")


def class_of_kfa(value, world):
    return plain_digits(value, "8")


def class_of_ihs_nakes(value, world):
    return plain_digits(value, "11")


def class_of_ihs_pasien(value, world):
    """Reading: eleven zeros are no `range`, which belongs to digits types."""
    return with_case(value, lambda text: leading_letters_shape(text, "P", 11))


def class_of_kode_faskes_bpjs(value, world):
    return with_case(value, lambda text: codes_shape(text, [8]))


def class_of_sep_bpjs(value, world):
    return with_case(value, sep_class)


def sep_class(value):
    found = codes_shape(value, [19])
    if found:
        return found
    read = re.fullmatch("[0-9]{4}[A-Za-z0-9][0-9]{3}([0-9]{2})[0-9]{2}([A-Za-z])([0-9]{6})", value)
    if not read or read[2] != "V":
        return "format"
    if not is_month(read[1]):
        return "date"
    return "serial" if read[3] == "000000" else ""


def class_of_bpom_pangan(value, world):
    return with_case(value, bpom_class)


def bpom_class(value):
    """Reading: no digit at all cannot be read, as a plate without a number cannot."""
    read = re.fullmatch("(MD|ML) ?([0-9]+)", value)
    if not read:
        return "format"
    return "" if len(read[2]) in (12, 15) else "length"
