"""The types by name."""

from . import (
    education_health,
    employees,
    korea,
    land,
    money_and_business,
    places,
    population,
    publications,
    tax,
    telephone,
    transport,
    writing,
)

MODULES = (
    education_health,
    employees,
    korea,
    land,
    money_and_business,
    places,
    population,
    publications,
    tax,
    telephone,
    transport,
    writing,
)
UNIONS = ("npwp", "nip", "telepon", "kbli")


def checks():
    found = {}
    for module in MODULES:
        for name, function in vars(module).items():
            if name.startswith("class_of_") and function.__module__ == module.__name__:
                found[name.removeprefix("class_of_")] = function
    return found


CHECKS = checks()


def class_of(type, value, world):
    """'' when clean, else the class of the one error or warning."""
    return CHECKS[type](value, world)
