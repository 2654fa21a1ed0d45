"""Values to try, about 3,000 a type: built from parts, with one part at a limit, mutated by a sign or two, and random.

All from the random numbers that are passed in, so a failure can be seen again. The world lends codes that exist.
"""

import re

from .layouts import FORMS, LAYOUTS, alphabet
from .qris_values import qris
from .registry import UNIONS
from .text_and_shape import DIGITS

NO_BREAK_SPACE, ZERO_WIDTH, EN_DASH, FULLWIDTH_ONE, ARABIC_ONE = "\u00a0", "\u200b", "\u2013", "\uff11", "\u0661"
ODD_SIGNS = [".", "-", "/", ",", "+", "(", ")", "\0", "\t", "\n", NO_BREAK_SPACE, FULLWIDTH_ONE, ARABIC_ONE, EN_DASH, ZERO_WIDTH, " "]
SOME_LETTERS = "AXVIDPRbxvrp"
WHATEVER_IS_TYPED = [
    "", " ", "  ", "\t", "\n", "\0", "-", "--", ".", "/", "//", "+", "(", ")", "()", "(0)", "0", "00", "000", "1", "9", "A", "a", "X", "x",
    "'", "NULL", "null", "N/A", "#N/A", "nihil", "TIDAK ADA", "1E+15", "3,17101E+15", "1.0", "0.0", "\u00e9", "\U0001f600", "\x7f", "1\x7f",
    "a@b", "Rp",
]  # fmt: skip
NOT_UTF8 = [b"\xff", b"1\xc3", b"\xc3\x28", b"12\x80", b" \xff", b"\xff\n", b"\xed\xa0\x80"]
MEMBERS = {
    "npwp": ["npwp15", "npwp16"],
    "nip": ["nip_pns", "nip_pppk", "nip_lama"],
    "telepon": ["telepon_seluler", "telepon_tetap"],
    "kbli": ["kbli2020", "kbli2025"],
}


def values_of(type, rng, world, count=3000):
    values = list(WHATEVER_IS_TYPED) + NOT_UTF8
    while len(values) < count:
        values.append(one_value(member_of(type, rng), rng, world))
    return values


def member_of(type, rng):
    return rng.choice(MEMBERS[type]) if type in UNIONS else type


def one_value(type, rng, world):
    kind = rng.randrange(20)
    if kind < 3:
        return good_value(type, rng, world)
    if kind < 8:
        return value_at_a_limit(type, rng, world, parts_at_limits=1)
    if kind == 8:
        return value_at_a_limit(type, rng, world, parts_at_limits=2)
    if kind < 15:
        return mutated(good_value(type, rng, world), type, rng)
    if kind == 15:
        return mutated(mutated(good_value(type, rng, world), type, rng), type, rng)
    if kind == 16:
        return mutated(value_at_a_limit(type, rng, world, parts_at_limits=1), type, rng)
    if kind == 17:
        return in_another_case(value_at_a_limit(type, rng, world, rng.randrange(2)), rng)
    if kind == 18:
        return random_value(type, rng, world)
    return rng.choice([random_value, one_digit_repeated])(type, rng, world)


def good_value(type, rng, world):
    """Not always clean: some forms are wrong, and some parts do not fit each other."""
    return value_at_a_limit(type, rng, world, parts_at_limits=0)


def value_at_a_limit(type, rng, world, parts_at_limits):
    if type == "qris":
        return qris(rng, parts_at_limits)
    layout = rng.choice(LAYOUTS[type])
    at_limits = rng.sample(range(len(layout)), min(parts_at_limits, len(layout)))
    value = ""
    for place, part in enumerate(layout):
        if place in at_limits and part.limits:
            value += rng.choice(part.limits)
        else:
            value += usual_or_nothing(part, rng, world, value)
    return spread(value, some_form(type, rng)) if type in FORMS else value


def some_form(type, rng):
    accepted, others = FORMS[type]
    return rng.choice(accepted if rng.randrange(8) else others)


def usual_or_nothing(part, rng, world, before):
    """A check digit cannot be had where the digits before it are not as many as they should be: some digit then."""
    try:
        return part.usual(rng, world, before)
    except ValueError:
        return rng.choice(DIGITS)


def spread(signs, form):
    """The signs written into the groups of a form; groups that get none are left out, signs that are over follow."""
    value, rest = "", signs
    for part in re.findall("[0-9]+|[^0-9]+", form):
        if not part.isdigit():
            value += part if rest else ""
            continue
        value, rest = value + rest[: int(part)], rest[int(part) :]
    return value + rest


def mutated(value, type, rng):
    """One sign inserted, deleted, replaced, doubled, or swapped with its neighbour."""
    if value == "":
        return some_sign(type, rng)
    place = rng.randrange(len(value))
    kind = rng.choice(["insert", "append", "delete", "replace", "replace", "double", "swap"])
    if kind == "insert":
        return value[:place] + some_sign(type, rng) + value[place:]
    if kind == "append":
        return value + some_sign(type, rng)
    if kind == "delete":
        return value[:place] + value[place + 1 :]
    if kind == "replace":
        return value[:place] + some_sign(type, rng) + value[place + 1 :]
    if kind == "double":
        return value[: place + 1] + value[place:]
    return value[:place] + value[place : place + 2][::-1] + value[place + 2 :]


def some_sign(type, rng):
    kind = rng.randrange(5)
    if kind < 2:
        return rng.choice(DIGITS)
    if kind == 2:
        return rng.choice(alphabet(type))
    return rng.choice(ODD_SIGNS if kind == 3 else SOME_LETTERS)


def in_another_case(value, rng):
    kind = rng.choice(["lower", "upper", "swapped", "one"])
    if kind == "one" and value:
        place = rng.randrange(len(value))
        return value[:place] + value[place].swapcase() + value[place + 1 :]
    return {"lower": value.lower(), "upper": value.upper()}.get(kind, value.swapcase())


def random_value(type, rng, world):
    """Half of them digits alone where digits are most of what a type is written with."""
    signs = DIGITS if rng.randrange(2) and DIGITS in alphabet(type) else alphabet(type)
    usual = len(good_value(type, rng, world))
    length = max(1, rng.choice([usual, usual, usual - 1, usual + 1, usual + 2, rng.randrange(1, 8)]))
    return "".join(rng.choice(signs) for _ in range(length))


def one_digit_repeated(type, rng, world):
    """All zeros above all."""
    digit = rng.choice("0001" + DIGITS)
    return "".join(digit if sign in DIGITS else sign for sign in good_value(type, rng, world))
