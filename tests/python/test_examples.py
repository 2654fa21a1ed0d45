"""Every example in examples/python prints what stands beside it."""

import subprocess
import sys

import pytest
from conftest import ROOT

EXAMPLES = sorted((ROOT / "examples/python").glob("*.py"))


def test_there_are_examples():
    assert EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example(path):
    done = subprocess.run([sys.executable, path], cwd=ROOT / "examples/data", capture_output=True, text=True, timeout=120)
    assert (done.stdout, done.stderr) == (path.with_suffix(".expected").read_text(), "")
