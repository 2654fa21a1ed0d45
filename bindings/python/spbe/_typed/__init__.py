"""One function a type: a value that is demanded to be good, and its parts.  One file a family of types."""

from ._value import Value, other
from .contact import email, telepon_seluler
from .education import nisn
from .employees import nip, nip_pns, nip_pppk
from .land import nib_bidang, nop
from .places import kode_pos, kode_wilayah
from .population import nik, no_kk
from .tax import npwp, npwp15, npwp16
from .writing import tanggal

# Every type by its name; `other` serves those that are newer than these files.
FUNCTIONS = [
    "email",
    "kode_pos",
    "kode_wilayah",
    "nib_bidang",
    "nik",
    "nip",
    "nip_pns",
    "nip_pppk",
    "nisn",
    "no_kk",
    "nop",
    "npwp",
    "npwp15",
    "npwp16",
    "tanggal",
    "telepon_seluler",
]

__all__ = ["FUNCTIONS", "Value", "other", *FUNCTIONS]  # noqa: PLE0604
