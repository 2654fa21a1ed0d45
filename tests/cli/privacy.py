#!/usr/bin/env python3
"""No output shows a person: privacy.py SPBE.

Seeds NIKs, telephones, e-mail addresses and names where they belong and where they do not, asks for every report in both languages,
and looks for every seed in everything that came out.
"""
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

HEADER = "nik,no_kk,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,agama,status_kawin,pekerjaan,kode_wilayah,npwp,no_hp,email,kode_pos"
NIKS = ["3171015409629901", "3273050505309976", "3515145008319912", "3171013202909933", "9999990101909944"]
PHONES = ["081234569901", "+6281234569902", "0812-3456-9903", "62812345699", "(0812) 3456 9904", "0812 - 3456 - 9905"]
EMAILS = ["siti.rahayu9901@contoh.go.id", "budi@@contoh9902.id", "dewi.9903@contoh"]
NPWPS = ["025188877999000", "02.518.887.8-999.001", "3171015409629901", "0251888779"]
NAMES = ["SUKARTIYEM WIDYANINGSIH", "Bambang 3171015409629901", "hubungi 081234569901"]
PLACES = ["KALIANGKRIK", "siti.rahayu9901@contoh.go.id"]


def people():
    """Every seed in its own column, then every kind of seed in every column."""
    columns = HEADER.split(",")
    good = dict(zip(columns, ["3171015409629901", "3171010101019905", "SUKARTIYEM WIDYANINGSIH", "P", "KALIANGKRIK", "1962-09-14", "ISLAM", "KAWIN", "GURU",
                              "31.71.01.1001", "", "081234569901", "siti.rahayu9901@contoh.go.id", "10110"]))
    seeds = {"nik": NIKS, "no_hp": PHONES, "email": EMAILS, "npwp": NPWPS, "nama": NAMES, "tempat_lahir": PLACES}
    for column, values in seeds.items():
        for value in values:
            yield {**good, column: value}
    for column, value in itertools.product(columns, [NIKS[0], " " + NIKS[1], NIKS[2] + "x", PHONES[0], PHONES[4], PHONES[5], EMAILS[0]]):
        yield {**good, column: value}
    for column in columns:
        yield {**good, column: "3171 0154 0962 9901"}
        yield {**good, column: '"317101\t540962\n9901"'}


def secrets():
    digits = {re.sub(r"\D", "", v) for v in NIKS + PHONES + NPWPS} | {"3171010101019905"}
    texts = {v.lower() for v in EMAILS[:1] + [EMAILS[2]]} | {"siti.rahayu", "budi@", "dewi.99"}
    return digits, texts


WORDS = {"sukartiyem", "widyaningsih", "kaliangkrik", "1962-09-14"}  # only a schema can know that these are personal


def leaks(output, words=WORDS):
    """Seeds that stand in the output, also when separators were strewn between their digits."""
    digits, texts = secrets()
    texts = texts | set(words)
    text = re.sub(r"\\+x0[9a]", " ", output.lower())  # a tab or line end in a cell, as reports write it
    # Only separators that people write inside numbers are dropped, so that two cells never run together.
    squeezed = re.sub(r"(?<=\d)[ .\-/()]{1,3}(?=\d)", "", text)
    return sorted({d for d in digits if d in text or d in squeezed} | {t for t in texts if t in text})


def run(spbe, words, folder, stdin=b""):
    done = subprocess.run([spbe, *words], input=stdin, capture_output=True, cwd=folder, timeout=60, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "backslashreplace"), done.returncode


def reports_of(spbe):
    """The kinds of report as the program names them, so that a new one is looked through as well."""
    text = subprocess.run([spbe, "validate", "--help"], capture_output=True, text=True, encoding="utf-8", timeout=60, check=True).stdout
    return re.search(r"--report (\S+)", text)[1].split("|")


def commands(spbe):
    for report, lang, fail in itertools.product(reports_of(spbe), ["id", "en"], ["error", "warning"]):
        base = ["validate", "--report", report, "--lang", lang, "--fail-on", fail]
        yield [*base, "--schema", "penduduk", "people.csv"]
        yield [*base, "--schema", "penduduk", "--key", "nik,nama", "--max-findings", "100000", "people.csv"]
        yield [*base, "--schema", "penduduk", "--key", "no_hp,email,tanggal_lahir", "people.csv"]
        yield [*base, "--schema", "wilayah", "people.csv"]
        yield [*base, "--schema", "penduduk", "--header", "0", "people.csv"]
        yield [*base, "--schema", "penduduk", "headerless.csv"]
        yield [*base, "people.csv"]
        yield [*base, "--header", "2", "people.csv"]
        yield [*base, "--schema", "penduduk", "ragged.csv"]
        yield [*base, "--key", "3171015409629901", "people.csv"]
        yield [*base, "--map", "3171015409629901=3273050505309976", "people.csv"]
    for lang in ("id", "en"):
        for wrong in (["check", "3171015409629901"], ["check", "nik", "-3171015409629901"], ["codes", "3171015409629901"], ["codes", "wilayah", "3171015409629901"],
                      ["3171015409629901"], ["validate", "3171015409629901.csv"], ["validate", "--schema", "3171015409629901", "people.csv"],
                      ["validate", "--threads", "3171015409629901", "people.csv"], ["--lang", lang, "--as-of", "3171015409629901", "types"],
                      ["codes", "wilayah", "081234569901"], ["describe", "siti.rahayu9901@contoh.go.id"]):
            yield ["--lang", lang, *wrong] if "--lang" not in wrong else wrong


def main(spbe):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder)
        rows = [",".join(row.values()) for row in people()]
        at.joinpath("people.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        at.joinpath("headerless.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        ragged = [HEADER, *rows[:3], rows[0] + ",3171015409629901,siti.rahayu9901@contoh.go.id", '"' + rows[0], rows[1][:40], 'a "' + rows[2] + '" b']
        at.joinpath("ragged.csv").write_text("\n".join(ragged) + "\n", encoding="utf-8")
        count = 0
        for words in commands(spbe):
            count += 1
            output, exit_code = run(spbe, words, folder)
            if exit_code not in (0, 1, 2, 3):
                faults.append(f"{words}: exit {exit_code}: {output[-300:]}")
            # Where the user says that line 2 is the header, or that `nama` names a region, words are no secret; numbers are.
            no_words = "wilayah" in words or "--header" in words or "--schema" not in words
            for seed in leaks(output, () if no_words else WORDS):
                line = next((n for n in output.splitlines() if seed in n.lower()), "…")
                faults.append(f"{' '.join(words)}: shows {seed}: {line[:300]}")

        # A value that is refused is shown masked, whatever the type it was taken for.
        for type_name, value in itertools.product(["nik", "no_kk", "npwp", "nip", "tanggal", "email", "telepon_seluler", "kode_wilayah", "kode_pos"],
                                                  ["x" + NIKS[0], NIKS[0] + "0", NIKS[0] + " ", "z " + PHONES[0], EMAILS[0] + " "]):
            for extra in ([], ["--json"]):
                count += 1
                output, _ = run(spbe, ["check", type_name, *extra, "--", value], folder)
                faults += [f"check {type_name} {extra} {value!r}: shows {seed}: {output}" for seed in leaks(output)]

        # The seeds are really there, and --unmask says what it did.
        shown, _ = run(spbe, ["validate", "--schema", "penduduk", "--report", "jsonl", "--unmask", "people.csv"], folder)
        if not leaks(shown) or '"unmasked":true' not in shown:
            faults.append("--unmask shows nothing, or does not say so")
    print("\n".join(faults[:60]))
    print(f"{count} outputs, {len(faults)} leaks")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
