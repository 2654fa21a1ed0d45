"""The package as it is installed: types for editors, nothing but its own symbol, and every C function accounted for."""

import importlib.metadata
import pathlib
import re
import subprocess

import pytest
import spbe
from conftest import ROOT
from spbe import _native

PACKAGE = pathlib.Path(spbe.__file__).parent


def test_types_for_editors():
    assert (PACKAGE / "py.typed").exists()
    stub = (PACKAGE / "_native.pyi").read_text()
    for name in dir(_native):
        if not name.startswith("__"):
            assert re.search(rf"^(def|class) {name}\b|^{name}\s*:", stub, flags=re.M), name


def test_nothing_else_is_installed():
    files = [str(file) for file in importlib.metadata.files("spbe")]
    assert not [file for file in files if not file.startswith(("spbe/", "spbe-"))]


def test_version():
    assert spbe.__version__ == importlib.metadata.version("spbe")
    assert (ROOT / "CMakeLists.txt").read_text().split("VERSION ")[2].startswith(spbe.__version__ + " ")


def test_only_the_entry_point_is_visible():
    try:
        listed = subprocess.run(["nm", "-D", "--defined-only", _native.__file__], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("nm is not installed")
    assert [line.split()[-1] for line in listed.splitlines()] == ["PyInit__native"]


def test_public_names_are_documented_and_exist():
    for name in spbe.__all__:
        assert getattr(spbe, name).__doc__, name


def functions_of(header):
    return re.findall(r"^SPBE_API\s+[\w\s\*]*?\b(spbe_\w+)\(", header, flags=re.M)


def test_bindings_readme_accounts_for_every_c_function():
    """bindings/README.md says of every function of spbe.h how a binding offers it."""
    declared = functions_of((ROOT / "include/spbe.h").read_text())
    listed = re.findall(r"^\| `(spbe_\w+)` \|", (ROOT / "bindings/README.md").read_text(), flags=re.M)
    assert len(declared) > 40
    assert sorted(listed) == sorted(set(declared))


def test_the_header_names_every_type():
    """SPBE_TYPE_<NAME> has the number that the library gives the type, and the signature lock knows it."""
    header, lock = ((ROOT / path).read_text() for path in ("include/spbe.h", "tests/abi/signatures.c"))
    numbers = {name: int(number) for name, number in re.findall(r"^  SPBE_TYPE_(\w+) = (\d+)", header, flags=re.M)}
    for name, number in _native.type_numbers().items():
        assert numbers[name.upper()] == number
        assert f"VALUE(SPBE_TYPE_{name.upper()}, {number})" in lock


def test_python_offers_what_it_says_it_offers():
    """The last column of that table names what exists in Python, or says why not."""
    rows = re.findall(r"^\| `spbe_\w+` \|[^|]*\| (.*?) \|$", (ROOT / "bindings/README.md").read_text(), flags=re.M)
    names = {name for row in rows for name in re.findall(r"`([\w.]+)(?:\(\))?`", row)}
    assert len(names) > 20
    for name in names:
        thing = spbe
        for part in name.split("."):
            thing = getattr(thing, part)
