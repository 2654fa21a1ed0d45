"""The two steps that come before the content of a value: its text, and its shape by kind of type."""

import datetime
import re

DIGITS = "0123456789"
SEPARATORS = " .-/"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def as_text(value):
    """Bytes one to one: a byte above 7F is no ASCII, whatever it is a part of."""
    return value.decode("latin-1") if isinstance(value, bytes) else value


def text_class(value):
    if value == "":
        return "empty"
    if value[0] == " " or value[-1] == " " or any(is_control(sign) for sign in value):
        return "whitespace"
    if any(ord(sign) > 0x7F for sign in value):
        return "unicode"
    return ""


def is_control(sign):
    return ord(sign) < 0x20 or ord(sign) == 0x7F


def digits_shape(value, forms, own_signs=""):
    """Forms are written as group widths and what stands between: '18', '8 6 1 3', '2.3.3.1-3.3'."""
    if has_other_than(value, DIGITS + SEPARATORS + own_signs):
        return "character"
    if any(has_form(value, form) for form in forms):
        return ""
    if any(sign in SEPARATORS for sign in value):
        return "separator"
    return "length"


def has_form(value, form):
    parts = re.findall("[0-9]+|[^0-9]", form)
    pattern = "".join(f"[0-9]{{{part}}}" if part.isdigit() else re.escape(part) for part in parts)
    return re.fullmatch(pattern, value) is not None


def has_other_than(value, signs):
    return any(sign not in signs for sign in value)


def digits_of(value):
    return "".join(sign for sign in value if sign in DIGITS)


def range_unless_some_digit(digits):
    return "range" if digits.strip("0") == "" else ""


def plain_digits(value, *forms):
    """A type of which nothing is known but its digits."""
    value = as_text(value)
    return text_class(value) or digits_shape(value, forms) or range_unless_some_digit(digits_of(value))


def codes_shape(value, lengths):
    if has_other_than(value, LETTERS + DIGITS):
        return "character"
    return "" if len(value) in lengths else "length"


def leading_letters_shape(value, letters, count):
    """The letters first, whatever follows; then so many digits."""
    if not value.startswith(letters):
        return "prefix"
    rest = value[len(letters) :]
    if has_other_than(rest, DIGITS):
        return "character"
    return "" if len(rest) == count else "length"


def with_case(value, judge, is_warning=lambda found: False, right_case=str.upper):
    """`case` takes the place of what is found when writing the letters in the right case would leave nothing or only a warning."""
    value = as_text(value)
    text = text_class(value)
    if text:
        return text
    found, mended = judge(value), right_case(value)
    if mended == value:
        return found
    left = judge(mended)
    if left == "" or is_warning(left):
        return "case"
    return found or left


def day_or_none(year, month, day):
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def is_month(text):
    return 1 <= int(text) <= 12
