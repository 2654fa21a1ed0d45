"""One function a type: a value that is demanded to be good, and its parts.  One file a family of types."""

from ._value import other, Value
from .business import bic_id, kode_bank, kode_satker, nib_oss, nmid, qris
from .classifications import kbji, kbli, kbli2020, kbli2025
from .contact import email, telepon, telepon_seluler, telepon_tetap
from .education import nidn, nisn, npsn, nuptk
from .employees import nip, nip_lama, nip_pns, nip_pppk, nrp_polri
from .health import bpjs_kesehatan, bpom_pangan, ihs_nakes, ihs_pasien, kfa, kode_faskes_bpjs, kode_rs, kpj, sep_bpjs
from .korea import kr_arn, kr_brn, kr_crn, kr_rrn
from .land import nib_bidang, nop
from .money import rupiah, tahun_anggaran
from .places import kode_bps, kode_pos, kode_wilayah, koordinat
from .population import nik, no_kk
from .publications import isbn, issn
from .tax import nitku, npwp, npwp15, npwp16
from .transport import nrkb, paspor, sim
from .writing import nomor_surat, tanggal

# Every type by its name; `other` serves those that are newer than these files.
FUNCTIONS = [
    "bic_id",
    "bpjs_kesehatan",
    "bpom_pangan",
    "email",
    "ihs_nakes",
    "ihs_pasien",
    "isbn",
    "issn",
    "kbji",
    "kbli",
    "kbli2020",
    "kbli2025",
    "kfa",
    "kode_bank",
    "kode_bps",
    "kode_faskes_bpjs",
    "kode_pos",
    "kode_rs",
    "kode_satker",
    "kode_wilayah",
    "koordinat",
    "kpj",
    "kr_arn",
    "kr_brn",
    "kr_crn",
    "kr_rrn",
    "nib_bidang",
    "nib_oss",
    "nidn",
    "nik",
    "nip",
    "nip_lama",
    "nip_pns",
    "nip_pppk",
    "nisn",
    "nitku",
    "nmid",
    "no_kk",
    "nomor_surat",
    "nop",
    "npsn",
    "npwp",
    "npwp15",
    "npwp16",
    "nrkb",
    "nrp_polri",
    "nuptk",
    "paspor",
    "qris",
    "rupiah",
    "sep_bpjs",
    "sim",
    "tahun_anggaran",
    "tanggal",
    "telepon",
    "telepon_seluler",
    "telepon_tetap",
]

__all__ = ["FUNCTIONS", "Value", "other", *FUNCTIONS]  # noqa: PLE0604
