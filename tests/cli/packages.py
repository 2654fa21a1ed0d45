#!/usr/bin/env python3
"""What a package and its folder may do to a report and to what stands around it: packages.py SPBE."""
import json
import pathlib
import subprocess
import unittest

from command import SPBE, InFolder, spbe

SCHEMA = '{"fields": [{"name": "kode"}, {"name": "nama"}]}'
ROWS = "kode,nama\n1,Dinas Sosial\n"


class Packages(InFolder):
    def setUp(self):
        super().setUp()
        self.at /= "paket"
        self.at.mkdir()
        self.write("opd.csv", ROWS)
        self.write("opd.schema.json", SCHEMA)

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

    def test_a_part_that_cannot_be_checked_leaves_the_old_report(self):
        target = pathlib.Path(self.write("laporan.txt", "lama"))
        sound, odd = {"name": "opd", "path": "opd.csv"}, {"name": "pegawai", "path": "opd.csv", "encoding": "tidak-ada"}
        for resources in ((sound, odd), (odd, sound)):
            before = sorted(p.name for p in self.at.iterdir() if p.name != "datapackage.json")
            done = spbe("validate", "--output", str(target), "--package", self.package(*resources))
            self.assertEqual((done.returncode, len(done.stderr.splitlines())), (2, 2), done.stderr)
            self.assertIn(b"spbe: 'pegawai' tidak diperiksa\n", done.stderr)
            self.assertEqual(target.read_text(encoding="utf-8"), "lama")
            self.assertEqual(sorted(p.name for p in self.at.iterdir() if p.name != "datapackage.json"), before)

    def test_what_cannot_be_checked_keeps_nothing_else_from_it(self):
        """On standard output the reports of the other resources stand whole, before it and behind it; no answer of theirs hides that it has none."""
        sound, odd, gone = {"name": "opd", "path": "opd.csv"}, {"name": "pegawai", "path": "opd.csv", "encoding": "tidak-ada"}, {"name": "lain", "path": "tidak-ada.csv"}
        for resources, rows in (((sound, odd), [1]), ((odd, sound), [1]), ((gone, odd, sound), [0, 1]), ((odd, gone, sound, {**odd, "name": "unit"}), [0, 1])):
            done = spbe("validate", "--report", "jsonl", "--package", self.package(*resources))
            self.assertEqual((done.returncode, [json.loads(line)["summary"]["rows"] for line in done.stdout.splitlines()]), (2, rows))
        self.assertIn(b"spbe: 'unit' tidak diperiksa\n", done.stderr)

    def test_every_reference_that_leads_nowhere_is_told(self):
        def schema(*names):
            return {"fields": [{"name": "kode"}], "foreignKeys": [{"fields": "kode", "reference": {"resource": name, "fields": "x"}} for name in names]}
        self.write("rujukan.json", json.dumps(schema("d")))
        package = self.package({"name": "a", "path": "opd.csv", "schema": schema("b", "c", "opd")}, {"name": "opd", "path": "opd.csv", "schema": "rujukan.json"})
        done = spbe("validate", "--lang", "en", "--package", package)
        where = "/resources/0/schema/foreignKeys\trefers to "
        self.assertEqual((done.returncode, done.stdout, done.stderr.decode().splitlines()), (2, b"", [
            f"{where}'b', which is not in this package", f"{where}'c', which is not in this package",
            f"{self.at}/rujukan.json /foreignKeys\trefers to 'd', which is not in this package"]))

    def test_the_report_of_what_cannot_be_read_names_it(self):
        self.write("rujukan.json", '{"fields": [{"name": "kode"}], "foreignKeys": [{"fields": "kode", "reference": {"resource": "b", "fields": "x"}}]}')
        package = self.package({"name": "a", "path": "opd.csv", "schema": "rujukan.json"}, {"name": "b", "path": "tidak-ada.csv"})
        done = spbe("validate", "--report", "jsonl", "--package", package)
        summaries = [json.loads(line)["summary"] for line in done.stdout.splitlines() if line.startswith(b'{"summary"')]
        self.assertEqual((done.returncode, [(s["files"], s["complete"]) for s in summaries]), (3, [([f"{self.at}/opd.csv"], False), ([f"{self.at}/tidak-ada.csv"], False)]))

    def test_no_report_leaves_no_blank_line(self):
        package = self.package({"name": "pegawai", "path": "opd.csv", "encoding": "tidak-ada"}, {"name": "opd", "path": "opd.csv"}, {"name": "unit", "path": "opd.csv"})
        for report, heads in (("summary", 2), ("csv", 1)):
            done = spbe("validate", "--report", report, "--package", package)
            head = done.stdout.splitlines()[0]
            self.assertEqual((bool(head), done.stdout.splitlines().count(head)), (True, heads), done.stdout)
        package = self.package(*({"name": f"r{n}", "path": "opd.csv", **({} if n % 2 == 0 else {"encoding": "tidak-ada"})} for n in range(4)))
        out = spbe("validate", "--report", "summary", "--package", package).stdout.decode()
        self.assertEqual((out.count("\n\n\n"), out.endswith("\n\n")), (0, False), out)

    # stderr

    def test_complaints_that_nobody_can_be_told_change_no_answer(self):
        for resource in ({"name": "opd", "path": "../opd.csv"}, {"name": "opd", "path": "opd.csv", "schema": {"fields": []}}):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([SPBE, "validate", "--package", self.package(resource)], stdout=subprocess.PIPE, stderr=full, timeout=60, check=False)
            self.assertEqual(done.returncode, 2)

    # the folder

    def test_a_link_that_leads_out_is_refused(self):
        outside = self.at.parent / "luar.csv"
        outside.write_text(ROWS, encoding="utf-8")
        (self.at / "data").symlink_to("..")
        (self.at / "luar.csv").symlink_to("../luar.csv")
        package = self.package({"name": "a", "path": "luar.csv"}, {"name": "b", "path": ["opd.csv", "data/luar.csv"]}, {"name": "c", "path": "opd.csv", "schema": "luar.csv"})
        for words, folder in ((["--package", package], None), (["--package", "datapackage.json"], self.at), (["--package", "-"], self.at)):
            given = pathlib.Path(package).read_bytes() if words[-1] == "-" else b""
            done = spbe("validate", "--lang", "en", *words, cwd=folder, input=given)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertEqual([line.split("\t")[0] for line in done.stderr.decode().splitlines()], ["/resources/0/path", "/resources/1/path/1", "/resources/2/schema"])
            self.assertIn(b"'luar.csv' leads out of the folder of this package through a link; copy the file into it", done.stderr)

    def test_a_link_that_stays_inside_is_followed(self):
        (self.at / "data").mkdir()
        (self.at / "data" / "unit.csv").symlink_to("../opd.csv")
        self.package({"name": "a", "path": "data/unit.csv", "schema": "opd.schema.json"})
        elsewhere = self.at.parent / "tautan"
        elsewhere.symlink_to("paket")   # the folder itself may be reached through one
        for package in (self.at, elsewhere):
            self.assertEqual(spbe("validate", "--package", str(package / "datapackage.json")).returncode, 0)

    def test_a_file_that_is_not_there_leads_nowhere(self):
        for name in ("tidak-ada.csv", "tidak/ada.csv"):
            done = spbe("validate", "--package", self.package({"name": "a", "path": name}))
            self.assertEqual(done.returncode, 3, done.stderr)


if __name__ == "__main__":
    unittest.main()
