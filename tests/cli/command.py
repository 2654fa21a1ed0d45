"""The command that is under test, named by the first word of the command line, and a folder of its own for each test."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SPBE = sys.argv.pop(1)


def spbe(*words, **more):
    return subprocess.run([SPBE, *words], capture_output=True, timeout=120, check=False, **more)


class InFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name)

    def write(self, name, text):
        path = self.at / name
        path.write_text(text, encoding="utf-8")
        return str(path)
