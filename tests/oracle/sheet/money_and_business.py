"""Banks, payments, amounts, budgets, businesses and their classification."""

import re

from .text_and_shape import (
    as_text,
    codes_shape,
    digits_shape,
    leading_letters_shape,
    plain_digits,
    text_class,
    with_case,
)

# In the vendor's list of 129 codes (zenospaycom/api-docs, v1/apendix.md), not in the list of clearing codes.
BANKS_OF_THE_VENDOR_ONLY = ("722", "724", "725", "734", "867", "987")


def class_of_nib_oss(value, world):
    return plain_digits(value, "13")


def class_of_kode_satker(value, world):
    return plain_digits(value, "6")


def class_of_kbji(value, world):
    return plain_digits(value, "4")


def class_of_kode_bank(value, world):
    value = as_text(value)
    known = value in world.banks or value in BANKS_OF_THE_VENDOR_ONLY
    return plain_digits(value, "3") or ("" if known else "code")


def class_of_kbli2020(value, world):
    return kbli_class(as_text(value), [world.kbli2020])


def class_of_kbli2025(value, world):
    return kbli_class(as_text(value), [world.kbli2025])


def class_of_kbli(value, world):
    return kbli_class(as_text(value), [world.kbli2020, world.kbli2025])


def kbli_class(value, editions):
    known = any(value in codes for codes in editions)
    return plain_digits(value, "5") or ("" if known else "code")


def class_of_tahun_anggaran(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["4"]) or ("" if 1945 <= int(value) <= 2100 else "range")


def class_of_bic_id(value, world):
    return with_case(value, bic_class)


def bic_class(value):
    found = codes_shape(value, [8, 11])
    if found:
        return found
    if not re.fullmatch("[A-Za-z]{6}", value[:6]):
        return "format"
    return "" if value[4:6] == "ID" else "prefix"


def class_of_nmid(value, world):
    """Reading: thirteen zeros are no `range`, which belongs to digits types."""
    return with_case(value, lambda text: leading_letters_shape(text, "ID", 13))


def class_of_qris(value, world):
    value = as_text(value)
    return text_class(value) or qris_class(value)


def qris_class(value):
    if not value.startswith("000201"):
        return "format"
    tags, found = qris_tags(value)
    if found:
        return found
    last_tag, last_text = tags[-1]
    if last_tag != "63" or len(last_text) != 4:
        return "format"
    if not all_are(tags, "53", "360") or not all_are(tags, "58", "ID"):
        return "format"
    crc = crc_of(value[:-4])
    if last_text == crc:
        return ""
    return "case" if last_text.upper() == crc else "check"


def qris_tags(value):
    """The tags of the top level from left to right, and what is wrong with the first that cannot be read."""
    tags, place = [], 0
    while place < len(value):
        head = value[place : place + 4]
        if not re.fullmatch("[0-9]{4}", head):
            return tags, "format"
        end = place + 4 + int(head[2:])
        if end > len(value):
            return tags, "length"
        tags.append((head[:2], value[place + 4 : end]))
        place = end
    return tags, ""


def all_are(tags, wanted, text):
    """Reading: a tag that is there twice must be right twice."""
    texts = [found for tag, found in tags if tag == wanted]
    return texts != [] and all(found == text for found in texts)


def crc_of(text):
    """CRC-16/CCITT-FALSE, a bit at a time, as four capital hexadecimal digits."""
    register = 0xFFFF
    for byte in text.encode():
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1) ^ 0x1021 if register & 0x8000 else register << 1
            register &= 0xFFFF
    return f"{register:04X}"


RUPIAH = re.compile(r"-?(?:Rp\.? ?|IDR )?((?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+))(?:,[0-9]{2}|,-)?")


def class_of_rupiah(value, world):
    return with_case(value, rupiah_class, right_case=rupiah_case)


def rupiah_class(value):
    """Reading: amounts have no upper bound, and -0 is an amount."""
    read = RUPIAH.fullmatch(value)
    if not read:
        return "format"
    return "range" if re.match(r"0[0-9.]", read[1]) else ""


def rupiah_case(value):
    return re.sub("idr", "IDR", re.sub("rp", "Rp", value, flags=re.I), flags=re.I)
