#!/usr/bin/env python3
"""What a package and its folder may do to a report and to what stands around it: packages.py SPBE."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SPBE = sys.argv.pop(1)
SCHEMA = '{"fields": [{"name": "kode"}, {"name": "nama"}]}'
ROWS = "kode,nama\n1,Dinas Sosial\n"


def spbe(*words, **more):
    return subprocess.run([SPBE, *words], capture_output=True, timeout=120, check=False, **more)


class Packages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.at = pathlib.Path(self.folder.name) / "paket"
        self.at.mkdir()
        self.write("opd.csv", ROWS)
        self.write("opd.schema.json", SCHEMA)

    def write(self, name, text):
        path = self.at / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def package(self, *resources):
        return self.write("datapackage.json", json.dumps({"resources": list(resources)}))

    # --output

    def test_output_is_no_schema(self):
        schema, link = self.at / "opd.schema.json", self.at / "tautan.json"
        link.symlink_to(schema.name)
        package = self.package({"name": "opd", "path": "opd.csv", "schema": "opd.schema.json"})
        for words in (["--schema", str(schema), str(self.at / "opd.csv")], ["--package", package]):
            for target in (schema, link):
                done = spbe("validate", "--lang", "en", "--output", str(target), *words)
                self.assertEqual((done.returncode, done.stderr), (2, b"spbe: the output is one of the inputs; choose another name\n"), words)
                self.assertEqual(schema.read_text(encoding="utf-8"), SCHEMA)

    def test_output_is_no_own_list(self):
        own = self.at / "unit.spbelist"
        self.assertEqual(spbe("list", "compile", self.write("unit.csv", "code,name\n1,Unit A\n"), "--output", str(own)).returncode, 0)
        before = own.read_bytes()
        for words in ([str(self.at / "opd.csv")], ["--package", self.package({"name": "opd", "path": "opd.csv"})]):
            done = spbe("validate", "--list", str(own), "--output", str(own), *words)
            self.assertEqual((done.returncode, own.read_bytes() == before), (2, True), done.stderr)


if __name__ == "__main__":
    unittest.main()
