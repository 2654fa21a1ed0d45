"""Parts of values: digits, numbers, codes, dates, check digits; each with usual values and with values at its limits."""

import dataclasses
import functools
from collections.abc import Callable

from .publications import weighted
from .tax import luhn_sum
from .text_and_shape import DIGITS


@dataclasses.dataclass(frozen=True)
class Part:
    usual: Callable
    """Of the random numbers, the world, and what stands before the part."""
    limits: list[str]


def some_digits(count):
    limits = ["0" * count, "0" * (count - 1) + "1", "9" * count, "1" + "0" * (count - 1), "0" * (count - 1), "0" * (count + 1), ""]
    return Part(lambda rng, world, before: "".join(rng.choice(DIGITS) for _ in range(count)), limits)


def number(width, low, high, *others):
    values = [low, high, low - 1, high + 1, 0, 10**width - 1]
    limits = [str(value).zfill(width) for value in values if value >= 0]
    return Part(lambda rng, world, before: str(rng.randint(low, high)).zfill(width), [*limits, *others])


def one_of(usual, *others):
    return Part(lambda rng, world, before: rng.choice(usual), [*others, *usual])


def always(text, *others):
    return one_of([text], *others)


def computed(function, *others):
    return Part(lambda rng, world, before: function(before), list(others))


def from_list(codes_of, *others):
    return Part(lambda rng, world, before: rng.choice(in_order(codes_of(world))), list(others))


@functools.cache
def in_order(codes):
    return tuple(sorted(codes))


@functools.cache
def of_length(codes, length):
    return frozenset(code for code in codes if len(code) == length)


def region(length):
    others = "110101 310000 317000 317001 317100 317199 319901 997101 007101 000000 640401 910101 920101".split()
    others += "927101 930101 960101 967101 970101 200101 117001 111111 731901 901234 941201".split()
    return from_list(lambda world: of_length(world.wilayah, length), *[(code + "1001")[:length] for code in others])


# Days at the limits of months and years, and around the days that values are judged on.
DAYS = [
    (2000, 2, 29), (2004, 2, 29), (2001, 2, 29), (1900, 2, 29), (2024, 2, 30), (2023, 2, 29), (2100, 2, 29), (1999, 12, 31), (2000, 1, 1),
    (1900, 1, 1), (1899, 12, 31), (1945, 8, 17), (2026, 11, 23), (2026, 11, 24), (2026, 11, 25), (2026, 12, 1), (2027, 1, 1), (2026, 1, 31),
    (2000, 2, 28), (2000, 3, 1), (2025, 4, 30), (2025, 4, 31), (2025, 6, 31), (2025, 9, 31), (2025, 11, 31), (2025, 1, 32), (2025, 0, 10),
    (2025, 13, 10), (2025, 99, 10), (2025, 10, 0), (2025, 10, 99), (1, 1, 1), (0, 1, 1), (9999, 12, 31), (2099, 1, 1), (1944, 12, 31), (0,
        0, 0),
]  # fmt: skip


def usual_day(rng, first_year=1925):
    return rng.randint(first_year, 2025), rng.randint(1, 12), rng.randint(1, 28)


def date_part(template, *others, first_year=1925):
    """The template is that of str.format with year, month, day and yy."""
    write = functools.partial(written, template)
    return Part(lambda rng, world, before: write(usual_day(rng, first_year)), [*map(write, DAYS), *others])


def written(template, parts):
    year, month, day = parts
    return template.format(year=year, month=month, day=day, yy=year % 100)


def birth_of_nik():
    """Of men and of women, whose day is 40 more."""
    men, limits = "{day:02}{month:02}{yy:02}", ["400195", "410195", "700195", "710195", "720195", "000195", "810195", "990195", "320195"]
    women = [written(men, (year, month, day + 40)) for year, month, day in DAYS if day < 60]
    part = date_part(men, *limits, *women)
    return Part(lambda rng, world, before: written(men, with_sex(usual_day(rng), rng)), part.limits)


def with_sex(parts, rng):
    year, month, day = parts
    return year, month, day + rng.choice([0, 40])


def luhn_digit(before):
    return str(-luhn_sum(before[-8:] + "0") % 10)


def isbn13_digit(before):
    return str(-weighted(before, [1, 3] * 6) % 10)


def modulo11_sign(before):
    remainder = -weighted(before, range(len(before) + 1, 1, -1)) % 11
    return "X" if remainder == 10 else str(remainder)


def digits_before_x(count):
    return Part(some_digits_before_x(count), ["X" * count, "0" * count])


def some_digits_before_x(count):
    def usual(rng, world, before):
        while True:
            digits = some_digits(count).usual(rng, world, before)
            if modulo11_sign(digits) == "X":
                return digits

    return usual
