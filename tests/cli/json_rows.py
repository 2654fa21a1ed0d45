#!/usr/bin/env python3
"""Rows of JSON under a schema: json_rows.py SPBE."""
import json
import unittest

from command import InFolder, spbe


class JsonRows(InFolder):
    def test_yes_and_no_of_json_need_no_words_of_the_schema(self):
        schema = self.write("s.json", '{"fields":[{"name":"a","type":"boolean","trueValues":["ya"],"falseValues":["tidak"],"constraints":{"enum":["ya"]}}]}')
        rows = self.write("a.ndjson", '{"a":true}\n{"a":false}\n{"a":"ya"}\n{"a":"benar"}\n')
        found = [line.split(",")[1:8:5] for line in spbe("validate", "--schema", schema, "--report", "csv", rows).stdout.decode().splitlines()[1:]]
        self.assertEqual(found, [["2", "field.enum"], ["4", "field.type"]])
        text = self.write("a.csv", "a\ntrue\nya\n")
        self.assertIn(b"field.type", spbe("validate", "--schema", schema, "--report", "csv", text).stdout)

    def test_a_key_that_the_schema_knows_and_that_comes_late_is_an_error(self):
        schema = self.write("s.json", '{"fieldsMatch":"partial","fields":[{"name":"a","type":"string"},{"name":"nik","type":"string"}]}')
        rows = self.write("a.ndjson", '{"a":"x"}\n' * 100 + '{"a":"x","N\\u0069k":"1","lain":2}\n')
        for threads in ("1", "2"):
            done = spbe("validate", "--schema", schema, "--report", "jsonl", "--lang", "en", "--threads", threads, rows)
            findings = [json.loads(line) for line in done.stdout.splitlines()[:-1]]
            self.assertEqual([(f["code"], f["severity"], f["column"]) for f in findings], [("file.header", "error", "Nik")])
            self.assertEqual(done.returncode, 1)
        early = self.write("b.ndjson", '{"a":"x","nik":null}\n' + '{"a":"x"}\n' * 100 + '{"a":"x","nik":"1"}\n')
        self.assertEqual(spbe("validate", "--schema", schema, early).returncode, 0)


if __name__ == "__main__":
    unittest.main()
