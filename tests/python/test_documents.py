"""Documents through Python; the index against exact rationals computed from the regulation's own formula, step by step."""

import json
import pathlib
import random
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

import spbe

# PermenPANRB 59/2020 and 8/2026: for each aspect its domain (None: there are none) and the weights of its indicators, in percent.
SPBE = [(1, ["1.30"] * 10), (2, ["2.50"] * 4), (2, ["2.50"] * 4), (2, ["2.50"] * 2), (3, ["1.50"] * 8), (3, ["1.50"] * 3), (4, ["2.75"] * 10), (4, ["3.00"] * 6)]
PEMDI = [(None, w.split()) for w in ("5 5", "5 5", "5 3 3 4", "4 4 3 4", "5 5", "4 4 4 3", "10 15")]
INSTRUMENTS = {"spbe-59-2020": SPBE, "pemdi-8-2026": PEMDI}
BANDS = {"spbe-59-2020": ["4.2", "3.5", "2.6", "1.8"], "pemdi-8-2026": ["4.0", "3.5", "2.5", "1.5"]}
PREDICATES = ["Memuaskan", "Sangat Baik", "Baik", "Cukup", "Kurang"]


def rounded(value: Fraction) -> str:
    """Half up, from the exact fraction: by a decimal long enough that no other digit can matter."""
    hundredths = value * 100
    whole = hundredths.numerator // hundredths.denominator
    if hundredths - whole >= Fraction(1, 2):
        whole += 1
    return str(Decimal(whole).scaleb(-2).quantize(Decimal("0.01"), ROUND_HALF_UP))


def mean(parts: list[tuple[Fraction, Fraction]]) -> Fraction:
    return sum((v * w for v, w in parts), Fraction(0)) / sum(w for _, w in parts)


def by_the_formula(instrument: str, levels: list[int]) -> dict:
    aspects, domains, at = [], {}, 0
    for domain, weights in INSTRUMENTS[instrument]:
        exact = [Fraction(w) for w in weights]
        value = mean(list(zip(map(Fraction, levels[at : at + len(exact)]), exact, strict=True)))
        at += len(exact)
        aspects.append((value, sum(exact)))
        domains.setdefault(domain, []).append(aspects[-1])
    assert sum(w for _, w in aspects) == 100
    domain_values = {d: mean(parts) for d, parts in domains.items() if d is not None}
    index = mean(aspects)
    printed = Fraction(rounded(index))
    predicate = next((p for p, least in zip(PREDICATES, BANDS[instrument], strict=False) if printed >= Fraction(least)), PREDICATES[-1])
    return {
        "index": rounded(index),
        "predicate": predicate,
        "aspects": {str(i + 1): rounded(v) for i, (v, _) in enumerate(aspects)},
        "domains": {str(d): rounded(v) for d, v in domain_values.items()},
    }


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_index_of_generated_levels(instrument: str) -> None:
    chance = random.Random(59)
    count = sum(len(w) for _, w in INSTRUMENTS[instrument])
    for _ in range(1000):
        lowest = chance.randint(1, 5)
        levels = [chance.randint(lowest, 5) for _ in range(count)]
        scores = spbe.Document("indeks", {"instrument": instrument, "scores": {str(i + 1): level for i, level in enumerate(levels)}})
        answer = scores.ask("compute")
        assert {key: answer[key] for key in ("index", "predicate", "aspects", "domains")} == by_the_formula(instrument, levels)


def test_what_if() -> None:
    levels = {str(i): 3 for i in range(1, 48)}
    scores = spbe.Document("indeks", {"instrument": "spbe-59-2020", "scores": levels})
    assert scores.ask("compute", "12=5,42=5")["index"] == by_the_formula("spbe-59-2020", [5 if i in (12, 42) else 3 for i in range(1, 48)])["index"]
    for wrong in ("12", "0=3", "12=6", "99=1", "x"):
        with pytest.raises(ValueError):
            scores.ask("compute", wrong)


def example(kind: str) -> str:
    return (pathlib.Path(__file__).parents[2] / "examples/data" / f"{kind}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", spbe.document_kinds())
def test_examples_are_sound(kind: str) -> None:
    found = spbe.Document(kind, example(kind)).check(as_of="2026-11-28")
    assert found and not found.findings and found.by_code == {}


def test_questions() -> None:
    architecture = spbe.Document("arsitektur", example("arsitektur"))
    assert {d["domain"] for d in architecture.ask("report")["domains"]} >= {"proses_bisnis", "data", "layanan", "aplikasi", "infrastruktur", "keamanan"}
    assert architecture.ask("graph", "dot").startswith("digraph")
    assert architecture.ask("graph", "mermaid").startswith("flowchart")
    assert architecture.ask("diff", example("arsitektur")) == []
    management = spbe.Document("manajemen", example("manajemen"))
    assert management.ask("risk", "3,2")["magnitude"] == 10
    assert [r["priority"] for r in management.ask("risks")][:3] == [1, 2, 3]
    roadmap = spbe.Document("peta_rencana", example("peta_rencana"))
    assert len(roadmap.ask("report")["contents"]) == 7
    assert roadmap.ask("missing_links", example("arsitektur")) == []
    assert spbe.Document("ms_keg", example("ms_keg")).ask("sums")["blok_iv/sarana_pengumpulan_data"]["sum"] == 10


def test_export_for_catalogues() -> None:
    activity = spbe.Document("ms_keg", example("ms_keg"))
    assert activity.ask("dcat", f"[{example('ms_var')}]")["schema:variableMeasured"][0]["schema:name"] == "Nilai Kepuasan"
    extras = {e["key"]: e["value"] for e in activity.ask("ckan")["extras"]}
    assert (extras["total_msvar"], extras["total_msind"]) == ("0", "0")
    for wrong in (example("ms_keg"), '[{"data": {}}]', "7"):
        with pytest.raises(ValueError):
            activity.ask("dcat", wrong)
    with pytest.raises(spbe.SchemaError):
        activity.ask("dcat", "[")


SCHEMA = {"fields": [{"name": "nilai", "title": "Nilai", "type": "integer"}, {"name": "kecamatan", "title": "Kecamatan", "type": "string"}]}
STANDARDS = [
    {"id": name, "nama": name, "konsep": name, "definisi": name, "klasifikasi": None, "ukuran": None, "satuan": None} for name in ("Nilai", "Kecamatan")
]


def described(draft: dict) -> spbe.Document:
    """What people add to a draft."""
    draft["data"].update(konsep=["Kepuasan"], definisi="Penilaian", referensi_waktu="Kunjungan terakhir")
    return spbe.Document("ms_var", draft)


def test_a_delivery() -> None:
    report = spbe.Plan(SCHEMA).validate(b"nilai,kecamatan\n3,Antah\n4,Berantah\n")
    drafts = report.draft_ms_var()
    assert [d["data"]["nama"] for d in drafts] == ["Nilai", "Kecamatan"] and drafts[0]["data"]["tipe_data"] == "INTEGER"
    bare = report.conformance(lang="en")
    assert not bare and [p.name for p in bare.principles if not p.holds] == ["standar_data", "metadata"]
    assert bare.principles[0].reasons == ("no Standar Data was delivered (art. 33(2))",)
    forms = [spbe.Document("ms_keg", example("ms_keg")), *map(described, drafts)]
    whole = report.conformance(spbe.Document("standar_data", {"standar": STANDARDS}), forms, as_of="2026-11-28")
    assert whole and [p.name for p in whole.principles] == ["standar_data", "metadata", "interoperabilitas", "kode_referensi"], whole
    with pytest.raises(TypeError):
        report.conformance("standar_data")
    with pytest.raises(spbe.SchemaError):
        report.conformance(spbe.Document("standar_data", "{"))
    assert not spbe.Plan().validate(b"nilai\n3\n").conformance().principles[2].holds  # held against no schema


def test_standards() -> None:
    population = spbe.find_standard("10110023")
    assert population["name"] == "Jumlah Penduduk" and population["unit"] == "orang" and len(population["presentations"]) == 4
    assert spbe.find_standard("1011002") is None and spbe.find_standard("") is None


def test_findings_have_pointers() -> None:
    found = spbe.Document("indeks", '{"instrument": "pemdi-8-2026", "scores": {"1": 9}}').check(lang="en")
    assert not found
    assert {(f.code, f.column) for f in found.findings} == {("dokumen.maximum", "/scores/1"), ("indeks_lengkap.rule", "/scores")}
    assert found.errors == sum(found.by_code.values()) == 2


@pytest.mark.parametrize("text", ["", "[", "{}", "null", "[[[[]]]]", '{"scores": 7}', "\x00", "{" * 100])
def test_any_text_is_answered(text: str) -> None:
    for kind in spbe.document_kinds():
        try:
            assert spbe.Document(kind, text).check().errors > 0 or text == "{}"
        except spbe.SchemaError as error:
            assert str(error)


@pytest.mark.parametrize("document", [[1], 7, None])
def test_what_is_no_document_is_a_type_error(document: object) -> None:
    with pytest.raises(TypeError, match="JSON text or a mapping"):
        spbe.Document("indeks", document)  # type: ignore[arg-type]


def test_kinds_and_schemas() -> None:
    for kind in spbe.document_kinds():
        assert spbe.document_schema(kind)["$id"] == f"urn:spbe:schema:{kind}:1"
        json.dumps(spbe.document_schema(kind))
    with pytest.raises(KeyError):
        spbe.document_schema("tidak_ada")
    with pytest.raises(KeyError):
        spbe.Document("tidak_ada", {})
    with pytest.raises(ValueError):
        spbe.Document("indeks", {}).ask("apa")
