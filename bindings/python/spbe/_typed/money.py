"""Amounts and budget years."""

from __future__ import annotations

from decimal import Decimal

from .._findings import Language
from .._options import Day
from ._value import Value, demand


class Rupiah(Value):
    """``rupiah`` and ``sen`` both carry the sign of the amount."""

    __slots__ = ()
    rupiah: int
    sen: int

    @property
    def amount(self) -> Decimal:
        """The amount in rupiah, exact."""
        return Decimal(self.canonical.replace(",", "."))


class TahunAnggaran(Value):
    __slots__ = ()
    year: int


def rupiah(value: object, *, as_of: Day | None = None, lang: Language = "id") -> Rupiah:
    """An amount in rupiah; never a floating point number.

    >>> import spbe
    >>> price = spbe.rupiah("Rp1.500.000,50")
    >>> price.rupiah, price.sen, price.amount, price.display
    (1500000, 50, Decimal('1500000.50'), 'Rp1.500.000,50')
    """
    return demand(Rupiah, "rupiah", value, as_of, lang)


def tahun_anggaran(value: object, *, as_of: Day | None = None, lang: Language = "id") -> TahunAnggaran:
    """A budget year.

    >>> import spbe
    >>> spbe.tahun_anggaran("2026").year
    2026
    """
    return demand(TahunAnggaran, "tahun_anggaran", value, as_of, lang)
