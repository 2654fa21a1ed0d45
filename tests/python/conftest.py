"""What several test files need: the vectors, and synthetic people (serials 99xx)."""

import csv
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
VECTORS = ROOT / "tests" / "vectors"
DAY = "2026-11-24"  # the reference date of the vectors
CLASSES = {
    "E_EMPTY": "empty", "E_WS": "whitespace", "E_UNICODE": "unicode", "E_SEP": "separator", "E_CASE": "case", "E_CHAR": "character",
    "E_LEN": "length", "E_FORMAT": "format", "E_PREFIX": "prefix", "E_RANGE": "range", "E_DATE": "date", "E_SERIAL": "serial",
    "E_PROV": "province", "E_CODE": "code", "E_CHECK": "check",
}  # fmt: skip

GOOD_NIK = "3171015708459901"
BAD_NIK = "3171013102279902"  # 31 February
UNKNOWN_NIK = "9971010101279903"  # province 99: suspect
NIK_SCHEMA = {"fields": [{"name": "nik", "type": "string", "constraints": {"required": True, "unique": True}, "spbe": {"type": "nik"}}]}
SEEDED = [GOOD_NIK, BAD_NIK, UNKNOWN_NIK, "3171010101279904", "3273050505309905"]


def unescaped(text):
    return text.replace("\\n", "\n").replace("\\t", "\t")


def vector_files():
    return sorted(path for path in VECTORS.glob("*.csv") if path.name != "normalize.csv")


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def class_in(reason):
    return CLASSES[reason.split(":")[0].split()[0]]


@pytest.fixture(scope="session")
def people(tmp_path_factory):
    """A penduduk file with every seeded NIK in it, in its own column and where it does not belong."""
    path = tmp_path_factory.mktemp("data") / "penduduk.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["nik", "nama", "jenis_kelamin", "tanggal_lahir", "agama", "kode_wilayah", "email", "no_hp"])
        for nik in SEEDED:
            writer.writerow([nik, "SITI CONTOH", "P", "1945-08-17", "ISLAM", "31.71.01.1001", "siti@contoh.id", "081234569901"])
        writer.writerow([GOOD_NIK, GOOD_NIK, BAD_NIK, BAD_NIK, BAD_NIK, BAD_NIK, f"{GOOD_NIK}@contoh.id", BAD_NIK])
    return path
