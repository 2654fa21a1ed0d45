#!/usr/bin/env python3
"""How the command behaves towards pipes, disks, signals and terminals: manners.py SPBE."""
import contextlib
import itertools
import json
import os
import pathlib
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from command import SPBE, InFolder, spbe

HEADER = "nik,no_kk,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,agama,status_kawin,pekerjaan,kode_wilayah,npwp,no_hp,email,kode_pos\n"
CONCEPTS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:satuan:meter> a skos:Concept ; skos:notation "M" ; skos:prefLabel "Meter" .
"""
without_sanitizer = unittest.skipIf("SPBE_SANITIZED" in os.environ, "a sanitizer reserves more addresses than the limit allows")

# Runs a command: its code, and its peak memory in KiB.
MEASURE = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
child.returncode = os.waitstatus_to_exitcode(status)
print(child.returncode, used.ru_maxrss)
"""


def people(rows):
    """Rows whose NIK has a serial of zero: one error each."""
    return HEADER + "".join(f"3171015708450000,,NAMA {i},P,,1945-08-17,,,,31.71.01.1001,,,,\n" for i in range(rows))


class Manners(InFolder):
    # pipes and disks

    def test_closed_pipe_ends_quietly(self):
        codes = self.write("codes.csv", "kode\n" + "92.71\n" * 50000)
        for words in (["codes", "wilayah"], ["validate", "--schema", "penduduk", "--report", "jsonl", self.write("many.csv", people(5000))],
                      ["convert", codes, "--column", "kode", "--list", "wilayah", "--from", "2022-02-14", "--to", "2025-04-25"]):
            child = subprocess.Popen([SPBE, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            child.stdout.readline()
            child.stdout.close()
            self.assertEqual(child.stderr.read(), b"", words)
            self.assertIn(child.wait(timeout=60), (0, 1), words)
            child.stderr.close()

    def test_full_disk_is_said(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([SPBE, "codes", "wilayah"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_limit_on_the_size_of_files_is_said(self):
        report = self.at / "report.jsonl"
        done = subprocess.run([SPBE, "validate", "--schema", "penduduk", "--report", "jsonl", "--output", str(report), self.write("many.csv", people(5000))],
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)), capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual([path.name for path in self.at.iterdir()], ["many.csv"])

    def test_messages_that_nobody_can_be_told_change_no_answer(self):
        source = self.write("a.csv", people(3))
        for words, code in ((["validate", "--schema", "penduduk", source, "tidak-ada.csv"], 3), (["types", "--bogus"], 2), (["validate", "--schema", "{", source], 2)):
            with open("/dev/full", "wb") as full:
                self.assertEqual(subprocess.run([SPBE, *words], stdout=subprocess.PIPE, stderr=full, timeout=60, check=False).returncode, code, words)
            self.assertEqual(spbe(*words, preexec_fn=lambda: os.close(2)).returncode, code, words)

    def test_messages_go_into_no_file(self):
        """A closed stderr leaves its number to the next file that is opened."""
        report = self.at / "report.txt"
        done = spbe("validate", "--schema", "penduduk", "--output", str(report), self.write("a.csv", people(3)), "tidak-ada.csv", preexec_fn=lambda: os.close(2))
        self.assertEqual(done.returncode, 3)
        self.assertTrue(report.read_text(encoding="utf-8").startswith("Hasil pemeriksaan"), report.read_text(encoding="utf-8"))

    def test_disk_that_the_keys_fill_and_the_messages_stand_on(self):
        """What was read is told all the same."""
        told = self.at / "stderr"
        told.write_bytes(b" " * 100000)
        rows = HEADER + "".join(f"3171015708{i:06},,NAMA,P,,1945-08-17,,,,31.71.01.1001,,,,\n" for i in range(40000))
        with open(told, "ab") as stderr:
            done = subprocess.run([SPBE, "validate", "--schema", "penduduk", "--json", "--memory", "64K", "--tmp-dir", str(self.at), self.write("many.csv", rows)],
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000)), stdout=subprocess.PIPE, stderr=stderr, timeout=120, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b'"complete":false', done.stdout.splitlines()[-1])

    def test_summary_that_cannot_be_written(self):
        codes = self.write("codes.csv", "kode\n92.71\n")
        for words in (["convert", codes, "--json", "--column", "kode", "--list", "wilayah", "--from", "2022-02-14", "--to", "2025-04-25"],
                      ["resolve", "wilayah", codes, "--json", "--column", "kode"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([SPBE, *words, "--output", str(self.at / "out.csv")], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
            self.assertEqual(done.returncode, 3, words)
            self.assertEqual(len(done.stderr.splitlines()), 1, words)

    def test_standard_input_that_cannot_be_read(self):
        descriptor = os.open("/", os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        self.assertEqual(spbe("check", "nik", stdin=descriptor).returncode, 3)
        closed = spbe("check", "nik", preexec_fn=lambda: os.close(0))
        self.assertEqual((closed.returncode, b"sudah ditutup" in closed.stderr), (3, True), closed.stderr)

    def test_file_that_changes_while_it_is_read(self):
        """Nobody reads the findings of its first rows until the rest of it is another; what was read is told."""
        rows = people(20000).encode()
        for size, word in ((len(rows) + 1000, "bertambah"), (len(rows) - 1000, "menyusut")):
            path = self.write("a.csv", rows.decode())
            child = subprocess.Popen([SPBE, "validate", "--schema", "penduduk", "--json", "--threads", "1", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            child.stdout.readline()
            with open(path, "r+b") as file:
                file.truncate(len(rows) - 1000)
                file.seek(0, os.SEEK_END)
                file.write(rows[-1000:] * 2 if size > len(rows) else b"")
            out, err = child.communicate(timeout=120)
            self.assertEqual(child.returncode, 3, word)
            self.assertIn(word, err.decode())
            summary = json.loads(out.splitlines()[-1])["summary"]
            self.assertEqual((summary["complete"], summary["rows"] > 19900), (False, True), word)

    # values from standard input

    def test_a_value_ends_where_a_line_of_a_file_does(self):
        done = spbe("check", "nik", input=b"3171015708459901\r\n3171015708459901\n\n317101\r5708459901\n3171015708459901")
        verdicts = [line.split(b"\t")[0] for line in done.stdout.splitlines()]
        self.assertEqual(verdicts, [b"valid", b"valid", b"missing", b"invalid", b"valid"])
        self.assertIn(b"nik.whitespace", done.stdout)

    def test_names_of_files_do_not_command_the_terminal(self):
        for words in (["validate", "a\x1b[31m\n\u009bX.csv"], ["convert", "a\x1b[31m\n\u009bX.csv", "--column", "a", "--list", "wilayah", "--from", "2015-07-13", "--to", "2025-04-25"]):
            done = spbe(*words)
            self.assertEqual(done.returncode, 3)
            self.assertIn(b"'a\\x1B[31m\\x0A\\xC2\\x9BX.csv'", done.stderr)
            self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_no_input_no_answer(self):
        done = spbe("check", "nik", input=b"")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

    def test_any_bytes_get_an_answer(self):
        done = spbe("check", "nik", input=bytes(range(256)) * 8)
        self.assertEqual(done.returncode, 1)
        done.stdout.decode("utf-8")

    @without_sanitizer
    def test_an_endless_line_takes_no_memory(self):
        limited = f"ulimit -v 400000; head -c 300000000 /dev/zero | tr '\\0' 7 | '{SPBE}' check nik"
        done = subprocess.run(["bash", "-c", limited], capture_output=True, timeout=120, check=False)
        self.assertEqual((done.returncode, len(done.stdout.splitlines())), (1, 1), done.stderr)

    @without_sanitizer
    def test_a_quote_that_never_closes_takes_no_memory(self):
        for begin in ('a,b\\n1,"2\\n', '"a,b\\n1,2\\n', "a,b\\n1,2\\n"):   # a cell, the header, and no quote at all
            limited = f"ulimit -v 400000; (printf '{begin}'; head -c 100000000 /dev/zero | tr '\\0' 7; printf '\\n3,4\\n') | '{SPBE}' validate --json -"
            done = subprocess.run(["bash", "-c", limited], capture_output=True, timeout=120, check=False)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(b'"code":"record.structure"', done.stdout)
            self.assertIn(b'"complete":true', done.stdout.splitlines()[-1])

    def peak_of_findings(self, *words):
        """KiB, of a check that finds something and reports all of it.  It would begin with the peak of this process: a small one starts it."""
        done = subprocess.run([sys.executable, "-c", MEASURE, SPBE, "validate", "--report", "csv", *words], stdout=subprocess.PIPE, timeout=120, check=True)
        code, peak = (int(word) for word in done.stdout.split())
        self.assertEqual(code, 1)
        return peak

    @without_sanitizer
    def test_findings_beyond_the_memory_take_no_memory(self):
        """Also where the memory is none: every finding of its own in the spill file would cost more than one in memory."""
        schema = self.write("kunci.json", '{"fields":[{"name":"a"}],"primaryKey":"a"}')
        rows = self.write("sama.csv", "a\n" + "1\n" * 150000)
        self.assertLess(self.peak_of_findings("--schema", schema, "--memory", "1", "--tmp-dir", str(self.at), rows), 48 << 10)

    @without_sanitizer
    def test_what_was_spilled_takes_no_memory(self):
        """However often it was: here after each file, for four rules."""
        schema = {"fields": [{"name": "id", "constraints": {"unique": True}}, {"name": "a"}, {"name": "b"}, {"name": "ref"}],
                  "uniqueKeys": [["a", "b"]], "foreignKeys": [{"fields": "ref", "reference": {"fields": "id"}}, {"fields": ["a", "b"], "reference": {"fields": ["b", "a"]}}]}
        rows = self.write("baris.csv", "id,a,b,ref\n" + "".join(f"{i:06},{i * 7},{i * 11},{i * 13:06}\n" for i in range(200)))
        words = ("--schema", self.write("kunci.json", json.dumps(schema)), "--max-findings", "0", "--memory", "1", "--tmp-dir", str(self.at), "--threads", "1")
        self.assertLess(self.peak_of_findings(*words, *[rows] * 1500), 40 << 10)

    @without_sanitizer
    def test_many_rules_share_the_memory(self):
        """What all of them keep of the rows of one chunk is far more."""
        names = [f"k{i}" for i in range(100)]
        schema = {"fields": [{"name": name, "constraints": {"unique": True}} for name in names]}
        rows = self.write("baris.csv", ",".join(names) + "\n" + "".join(",".join(str(i * 1000 + k) for k in range(100)) + "\n" for i in (*range(4000), 0)))
        words = ("--schema", self.write("kunci.json", json.dumps(schema)), "--max-findings", "0", "--memory", "1M", "--tmp-dir", str(self.at), "--threads", "1")
        self.assertLess(self.peak_of_findings(*words, rows), 33 << 10)

    @without_sanitizer
    def test_many_foreign_keys_share_the_memory(self):
        names = [f"k{i}" for i in range(60)]
        schema = {"fields": [{"name": name} for name in names], "foreignKeys": [{"fields": name, "reference": {"resource": "r", "fields": "kode"}} for name in names]}
        referred = self.write("rujukan.csv", "kode\n" + "".join(f"{i:08}\n" for i in range(29000)))   # one chunk
        rows = self.write("baris.csv", ",".join(names) + "\n" + ",".join(["00000007"] * 59 + ["7"]) + "\n")
        words = ("--schema", self.write("kunci.json", json.dumps(schema)), "--resource", f"r={referred}", "--memory", "4M", "--tmp-dir", str(self.at), "--threads", "1")
        self.assertLess(self.peak_of_findings(*words, rows), 36 << 10)

    @without_sanitizer
    def test_long_findings_are_handed_out_a_few_at_a_time(self):
        """A finding of 20 KB each: a key of 150 columns.  And a schema whose choices are longer than any sentence."""
        names = [f"k{i}" for i in range(150)]
        keyed = {"fields": [*({"name": name} for name in names), {"name": "n", "type": "integer"}], "primaryKey": names}
        chosen = {"fields": [{"name": "a", "constraints": {"enum": [str(i) * 60000 for i in range(12)]}}]}
        for schema, head, row in ((keyed, ",".join([*names, "n"]), "x" * 120 + ("," + "x" * 120) * 149 + ",satu"), (chosen, "a", "x")):
            rows = self.at / "a.csv"
            with rows.open("w", encoding="utf-8") as f:   # line by line: a text of all of them would be in the peak
                f.writelines(f"{line}\n" for line in (head, *itertools.repeat(row, 2500)))
            self.assertLess(self.peak_of_findings("--schema", self.write("schema.json", json.dumps(schema)), "--memory", "4M", str(rows)), 64 << 10)

    def test_answers_come_while_the_asker_waits(self):
        child = subprocess.Popen([SPBE, "check", "nik"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        child.stdin.write(b"3171015708459901\n")
        child.stdin.flush()
        self.assertTrue(child.stdout.readline().startswith(b"valid\t"))
        child.stdin.close()
        self.assertEqual(child.wait(timeout=60), 0)
        child.stdout.close()

    # --output

    def test_output_is_whole_or_absent(self):
        source, target = self.write("a.csv", people(3)), self.at / "report.jsonl"
        done = spbe("validate", "--schema", "penduduk", "--report", "jsonl", "--output", str(target), source)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b'"complete":true', target.read_bytes().splitlines()[-1])
        self.assertEqual(sorted(p.name for p in self.at.iterdir()), ["a.csv", "report.jsonl"])

    def test_a_converted_file_is_whole_or_absent(self):
        good, broken = self.write("a.csv", "kode\n92.71\n"), self.write("b.csv", "kode\n92.71\n\"" + "x" * (5 << 20) + "\n")
        target = self.at / "hasil.csv"
        way = ["--column", "kode", "--list", "wilayah", "--from", "2022-02-14", "--to", "2025-04-25", "--output", str(target)]
        done = spbe("convert", broken, *way)   # a record that could not be written on
        self.assertEqual((done.returncode, done.stdout, target.exists()), (3, b"", False))
        self.assertIn(b"3", done.stderr)
        self.assertEqual(spbe("convert", good, *way).returncode, 0)
        self.assertEqual(target.read_text(encoding="utf-8").splitlines()[1], "92.71,96.71,one,recode,high")
        self.assertEqual(sorted(p.name for p in self.at.iterdir()), ["a.csv", "b.csv", "hasil.csv"])

    def test_lists_are_written_whole_or_not_at_all(self):
        tables, published = self.write("unit.csv", "code,name\n" + "".join(f"{i},Unit {i}\n" for i in range(2000))), self.write("satuan.ttl", CONCEPTS)
        (self.at / "penuh.spbelist").symlink_to("/dev/full")
        self.assertEqual(spbe("list", "compile", tables, "--output", str(self.at / "penuh.spbelist")).returncode, 3)
        before = sorted(p.name for p in self.at.iterdir())
        for words in (["compile", tables, "--output", str(self.at / "unit.spbelist")], ["export", "agama", "--format", "json", "--output", str(self.at / "agama.json")],
                      ["import", published, "--output", str(self.at / "satuan")],
                      ["diff", tables, tables, "--as-of", "2027-01-01", "--output", str(self.at / "edisi")]):
            done = spbe("list", *words, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)))
            self.assertEqual((done.returncode, len(done.stderr.splitlines())), (3, 1), done.stderr)
            self.assertEqual(sorted(p.name for p in self.at.iterdir()), before, words)

    def test_wrong_usage_leaves_the_old_report(self):
        source, target = self.write("a.csv", people(3)), pathlib.Path(self.write("report.txt", "old"))
        self.assertEqual(spbe("validate", "--encoding", "no-such-charset", "--output", str(target), source).returncode, 2)
        self.assertEqual(target.read_text(), "old")
        self.assertEqual(sorted(p.name for p in self.at.iterdir()), ["a.csv", "report.txt"])

    def test_output_is_no_input(self):
        source = self.write("a.csv", people(1))
        self.assertEqual(spbe("validate", "--output", source, source).returncode, 2)
        self.assertEqual(pathlib.Path(source).read_text(encoding="utf-8"), people(1))

    def test_output_that_cannot_be_written(self):
        source = self.write("a.csv", people(1))
        for target in (self.folder.name, str(self.at / "no" / "such" / "folder.txt")):
            self.assertEqual(spbe("validate", "--output", target, source).returncode, 3)

    def test_output_that_is_the_standard_input(self):
        source = pathlib.Path(self.write("a.csv", people(1)))
        for words in (["validate", "--output", str(source), "-"], ["convert", "-", "--column", "kode_wilayah", "--list", "wilayah", "--from", "2022-02-14",
                                                                   "--to", "2025-04-25", "--output", str(source)]):
            with open(source, "rb") as given:
                self.assertEqual(spbe(*words, stdin=given).returncode, 2, words)
            self.assertEqual(source.read_text(encoding="utf-8"), people(1))

    def test_output_through_a_link_to_nothing_yet(self):
        source, real, link = self.write("a.csv", people(1)), self.at / "later.txt", self.at / "link.txt"
        link.symlink_to(real.name)
        spbe("validate", "--output", str(link), source)
        self.assertTrue(link.is_symlink() and real.is_file() and not real.is_symlink())

    def test_output_through_a_link(self):
        source, real, link = self.write("a.csv", people(1)), pathlib.Path(self.write("real.txt", "old")), self.at / "link.txt"
        link.symlink_to(real)
        spbe("validate", "--output", str(link), source)
        self.assertTrue(link.is_symlink())
        self.assertNotEqual(real.read_text(encoding="utf-8"), "old")

    # signals

    def interrupt(self, *words):
        """Feeds rows through a pipe that stays open, then interrupts.  The report goes to a file: nobody reads it while the rows are written."""
        with tempfile.TemporaryFile() as out:
            child = subprocess.Popen([SPBE, "validate", *words, "-"], stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE)
            child.stdin.write(people(20000).encode())
            child.stdin.flush()
            time.sleep(0.5)
            child.send_signal(signal.SIGINT)
            time.sleep(0.2)
            try:
                child.stdin.close()
            except BrokenPipeError:
                pass
            child.stdin = None
            _, err = child.communicate(timeout=60)
            out.seek(0)
            return child.returncode, out.read(), err

    def test_interrupt_still_reports(self):
        code, out, _ = self.interrupt("--schema", "penduduk", "--report", "summary")
        self.assertEqual(code, 130)
        self.assertTrue(out.strip())

    def test_interrupt_says_incomplete(self):
        code, out, _ = self.interrupt("--schema", "penduduk", "--report", "jsonl")
        self.assertEqual(code, 130)
        self.assertIn(b'"complete":false', out.splitlines()[-1])
        _, out, _ = self.interrupt("--schema", "penduduk")
        self.assertIn("TIDAK LENGKAP", out.decode())

    def test_interrupt_of_csv_is_said_beside_it(self):
        code, out, err = self.interrupt("--schema", "penduduk", "--report", "csv", "--lang", "en")
        self.assertEqual(code, 130)
        self.assertTrue(out.endswith(b"\r\n"), out[-100:])
        self.assertEqual(err, b"spbe: the check was stopped; the report holds what was read\n")

    def test_interrupt_leaves_a_whole_report_and_nothing_else(self):
        target = self.at / "report.jsonl"
        code, out, _ = self.interrupt("--schema", "penduduk", "--report", "jsonl", "--output", str(target))
        self.assertEqual((code, out), (130, b""))
        for line in target.read_text(encoding="utf-8").splitlines():
            json.loads(line)
        self.assertEqual([p.name for p in self.at.iterdir()], ["report.jsonl"])

    def test_interrupt_while_waiting_for_input(self):
        for given, threads in (("", 2), (people(3), 2), *[(people(4000), n) for n in (1, 2, 7, 7, 7)]):   # any thread may be the one that reads
            child = subprocess.Popen([SPBE, "validate", "--json", "--threads", str(threads), "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            child.stdin.write(given.encode())
            child.stdin.flush()
            time.sleep(0.5)
            child.send_signal(signal.SIGINT)
            self.assertEqual(child.wait(timeout=30), 130)   # its input is still open
            self.assertIn(b'"complete":false', child.stdout.read())
            for pipe in (child.stdin, child.stdout, child.stderr):
                pipe.close()

    def test_interrupt_of_what_has_no_end(self):
        for begin, more in ((b"a,b\n1,2\n", b"a" * 65536), (b"a,b\n", b"\n" * 65536), (b'[{"a":1},{"b":"', b"x" * 65536)):
            child = subprocess.Popen([SPBE, "validate", "--json", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            child.stdin.write(begin)
            stop = time.monotonic() + 1
            while time.monotonic() < stop:
                child.stdin.write(more)
            child.send_signal(signal.SIGINT)
            with contextlib.suppress(BrokenPipeError):
                while time.monotonic() < stop + 30:
                    child.stdin.write(more)
            self.assertEqual(child.wait(timeout=30), 130, begin)
            self.assertIn(b'"complete":false', child.stdout.read(), begin)
            for pipe in (child.stdout, child.stderr):
                pipe.close()
            with contextlib.suppress(BrokenPipeError):
                child.stdin.close()

    # terminals

    def on_terminal(self, words):
        """What the command writes to a terminal on stderr."""
        leader, follower = pty.openpty()
        child = subprocess.Popen([SPBE, *words], stdout=subprocess.DEVNULL, stderr=follower, stdin=subprocess.DEVNULL)
        os.close(follower)
        seen = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            seen += piece
        child.wait(timeout=120)
        os.close(leader)
        return seen

    def test_short_files_show_no_bar(self):
        self.assertEqual(self.on_terminal(["validate", "--schema", "penduduk", self.write("a.csv", people(10))]), b"")

    def test_quiet_leaves_the_exit_code(self):
        source = self.write("a.csv", people(10))
        done = spbe("validate", "--schema", "penduduk", "--quiet", source)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, b"", b""))
        done = spbe("check", "nik", "--quiet", "3171015708459901")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))


if __name__ == "__main__":
    unittest.main()
