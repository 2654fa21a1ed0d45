"""One function a type: a value that is demanded to be good, and its parts.  One file a family of types."""

from ._value import Value, other
from .contact import email, telepon, telepon_seluler, telepon_tetap
from .education import nisn
from .employees import nip, nip_pns, nip_pppk
from .places import kode_pos, kode_wilayah
from .population import nik, no_kk
from .tax import npwp, npwp15, npwp16
from .transport import nrkb, paspor, sim
from .writing import tanggal

# Every type by its name; `other` serves those that are newer than these files.
FUNCTIONS = [
    "email",
    "kode_pos",
    "kode_wilayah",
    "nik",
    "nip",
    "nip_pns",
    "nip_pppk",
    "nisn",
    "no_kk",
    "npwp",
    "npwp15",
    "npwp16",
    "nrkb",
    "paspor",
    "sim",
    "tanggal",
    "telepon",
    "telepon_seluler",
    "telepon_tetap",
]

__all__ = ["FUNCTIONS", "Value", "other", *FUNCTIONS]  # noqa: PLE0604
