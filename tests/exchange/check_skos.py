"""SKOS: rdflib reads it, the concepts are the codes, and it is of the shapes of shapes.ttl."""
import os
import pathlib
import sys

from exports import LISTS, SKIPPED, crosswalks, export, records, same, table

try:
    import rdflib
except ImportError:   # the interpreter at hand may be none of the system's, where the package is
    system = "/usr/bin/python3"
    if os.path.exists(system) and os.path.realpath(sys.executable) != os.path.realpath(system):
        os.execv(system, [system, *sys.argv])
    print("skipped: there is no rdflib (package python3-rdflib)")
    sys.exit(SKIPPED)
try:
    import pyshacl
except ImportError:
    pyshacl = None
from rdflib.namespace import RDF, SKOS

# The list whose place each of these took.
FOLLOWS = {"kbli2025": "kbli2020", "klasifikasi_arsip": "klasifikasi_surat_2012", "indeks_pemdi": "indeks_spbe"}
HERE = pathlib.Path(__file__).parent
XKOS = rdflib.Namespace("http://rdf-vocabulary.ddialliance.org/xkos#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")


def one(graph, subject, predicate):
    found = list(graph.objects(subject, predicate))
    if len(found) != 1:
        raise SystemExit(f"{subject}: {len(found)} of {predicate}")
    return found[0]


def check(name, day):
    graph = rdflib.Graph()
    graph.parse(data=export(name, "skos", day), format="turtle")
    wanted = {r["code"]: r for r in records(name, day)}   # of several spells the last
    scheme = rdflib.URIRef(f"urn:spbe:list:{name}")
    same(f"scheme of {name}", [scheme], list(graph.subjects(RDF.type, SKOS.ConceptScheme)))
    before = [rdflib.URIRef(f"urn:spbe:list:{FOLLOWS[name]}")] if name in FOLLOWS else []
    same(f"predecessor of {name}", before, list(graph.objects(scheme, XKOS.follows)))
    levels = {level: one(graph, level, XKOS.depth).toPython() for level in graph.subjects(RDF.type, XKOS.ClassificationLevel)}
    same(f"levels of {name}", list(range(1, len(levels) + 1)), sorted(levels.values()))
    same(f"order of the levels of {name}", sorted(levels, key=levels.get), list(graph.items(one(graph, scheme, XKOS.levels))))
    found = {}
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        code = str(one(graph, concept, SKOS.notation))
        label = one(graph, concept, SKOS.prefLabel)
        broader = list(graph.objects(concept, SKOS.broader))
        depth = [levels[level] for level in graph.subjects(SKOS.member, concept)]
        same(f"scheme of {concept}", scheme, one(graph, concept, SKOS.inScheme))
        if label in set(graph.objects(concept, SKOS.altLabel)):
            raise SystemExit(f"{concept}: the preferred label is an alternative one too")
        found[code] = (str(label), label.language, str(one(graph, broader[0], SKOS.notation)) if broader else None, depth)
    same(f"concepts of {name}", {c: (r["name"], "id", r["parent"] if r["parent"] in wanted else None, [r["level"]]) for c, r in wanted.items()}, found)
    if pyshacl is not None and len(found) < 3000:
        good, _, report = pyshacl.validate(graph, shacl_graph=str(HERE / "shapes.ttl"))
        if not good:
            raise SystemExit(f"{name}: {report[:2000]}")
    return graph


def check_associations(name, graph):
    wanted = sorted((r["code"], r["to"], f"match: {r['match']}; certainty: {r['certainty']}") for r in table(export(name, "csv", None, "--table", "maps")))
    found = []
    for association in graph.objects(next(graph.subjects(RDF.type, XKOS.Correspondence)), XKOS.madeOf):
        ends = [str(one(graph, association, p)).rsplit(":", 1)[1] for p in (XKOS.sourceConcept, XKOS.targetConcept)]
        found.append((*ends, str(one(graph, association, SKOS.note))))
    same(f"associations of {name}", wanted, sorted(found))


rdflib.Graph().parse(HERE / "shapes.ttl")
for name in crosswalks():
    check_associations(name, check(name, None))
for name in sorted({*LISTS, *FOLLOWS}):
    check(name, None)
# The regions are 30 MB of Turtle, a minute for rdflib: their first provinces stand for all, as one document of few concepts.
text = export("wilayah", "skos")
head, *concepts = text.split("\n\n")
kept = [c for c in concepts if c.startswith(("<urn:spbe:list:wilayah:92", "<urn:spbe:list:wilayah:96", "<urn:spbe:list:wilayah> "))]
graph = rdflib.Graph()
graph.parse(data="\n\n".join([head, *kept]), format="turtle")
sorong = rdflib.URIRef("urn:spbe:list:wilayah:92.71")
same("successor of 92.71", [rdflib.URIRef("urn:spbe:list:wilayah:96.71")], list(graph.objects(sorong, DCT.isReplacedBy)))
same("days of 92.71", ["end=2025-04-24; scheme=W3C-DTF;"], [str(o) for o in graph.objects(sorong, DCT.valid)])
print("pyshacl:", "run" if pyshacl else "not installed; the same was asked by hand")
