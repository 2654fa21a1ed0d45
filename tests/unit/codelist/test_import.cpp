// What others publish: read where a list can hold it, refused with the line and the reason where it cannot, whatever the bytes.
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include <unistd.h>

#include <spbe/exchange.hpp>

namespace {

template <class Result>
std::string why(const Result& r) { return r ? "" : r.error().place + ": " + r.error().message.en; }

const std::string gc_begin = R"(<?xml version="1.0"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
<Identification><ShortName>Satuan Ukur</ShortName><LongName>Satuan</LongName><Version>2</Version></Identification>
)";
const std::string gc_columns = R"(<ColumnSet><Column Id="kode" Use="required"><ShortName>Kode</ShortName></Column>
<Column Id="uraian" Use="required"><ShortName>Uraian</ShortName></Column><Column Id="x" Use="optional"><ShortName>X</ShortName></Column>
<Key Id="k"><ShortName>k</ShortName><ColumnRef Ref="kode"/></Key></ColumnSet>
)";
std::string gc(const std::string& rows, const std::string& columns = gc_columns) { return gc_begin + columns + "<SimpleCodeList>" + rows + "</SimpleCodeList></gc:CodeList>"; }
std::string gc_row(const std::string& code, const std::string& name) {
  return "<Row><Value ColumnRef=\"kode\"><SimpleValue>" + code + "</SimpleValue></Value><Value ColumnRef=\"uraian\"><SimpleValue>" + name + "</SimpleValue></Value></Row>\n";
}

const std::string prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\nPREFIX : <http://x.test/s/>\n";
std::string skos(const std::string& rest) { return prefixes + rest; }

std::string codes_of(const spbe::imported_list& l) {
  for (const auto& f : l.files) {
    if (f.name == "codes.csv") return f.text.substr(f.text.find('\n') + 1);
  }
  return {};
}

spbe::result<spbe::imported_list> read(const std::string& text) { return spbe::import_list(text, {"satuan", "berkas"}); }

// Refused, in both languages, at that line (0: of the whole), for a reason with these words.
void refused(const std::string& text, int line, const std::string& reason) {
  const auto got = read(text);
  BOOST_REQUIRE_MESSAGE(!got.has_value(), text.substr(0, 200));
  BOOST_TEST(got.error().line == line, got.error().message.en << " (line " << got.error().line << ", expected " << line << ")");
  BOOST_TEST((got.error().message.en.find(reason) != std::string::npos), got.error().message.en << " has no " << reason);
  BOOST_TEST(!got.error().message.id.empty());
  BOOST_TEST((got.error().code == spbe::status::bad_list));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import)

BOOST_AUTO_TEST_CASE(genericode_of_others) {
  const auto got = read(gc(gc_row("A", "Meter\n   persegi") + gc_row("B", "Liter &amp; galon") + "<Row><Value><SimpleValue>C</SimpleValue></Value><Value><SimpleValue>Ons</SimpleValue></Value></Row>"));
  BOOST_REQUIRE_MESSAGE(got.has_value(), why(got));
  BOOST_TEST(codes_of(*got) == "A,,Meter persegi,,\nB,,Liter & galon,,\nC,,Ons,,\n");
  BOOST_TEST(got->title.id == "Satuan");
  BOOST_REQUIRE(got->notes.size() == 1U);
  BOOST_TEST(got->notes[0].en == "columns that were not taken: 'x'");
  const auto by_own_name = spbe::import_list(gc(gc_row("A", "Meter")), {"", ""});
  BOOST_REQUIRE(by_own_name.has_value());
  BOOST_TEST(by_own_name->id == "satuan_ukur");
}

BOOST_AUTO_TEST_CASE(genericode_that_no_list_can_hold) {
  refused("<?xml version=\"1.0\"?><html/>", 1, "is no genericode CodeList");
  refused("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<x>&a;</x>", 2, "DOCTYPE");
  refused(gc(gc_row("A", "&b;")), 7, "XML");
  refused(gc(gc_row("A", "x") + gc_row("A", "y")), 8, "stands in line 7 already");
  refused(gc(""), 0, "no SimpleCodeList");
  refused(gc("<Row><Value ColumnRef=\"zz\"/></Row>"), 7, "'zz'");
  refused(gc("<Row></Row>"), 7, "an empty code");
  refused(gc_begin + "<ColumnSetRef/></gc:CodeList>", 4, "not fetched");
  refused(gc(gc_row("A", "x"), "<ColumnSet><Column Id=\"kode\"/><Column Id=\"uraian\"/><Key Id=\"k\"><ColumnRef Ref=\"kode\"/><ColumnRef Ref=\"uraian\"/></Key></ColumnSet>"), 4, "several columns");
  refused(gc(gc_row("A", "x"), "<ColumnSet><Column Id=\"q\"/></ColumnSet>"), 4, "neither a Key");
  refused(gc(gc_row("\xC3\xA9", "x")), 7, "beyond ASCII");
  refused(gc(gc_row(std::string(70000, 'A'), "x")), 7, "64 KiB");
  refused(gc_begin, 4, "cannot be read as XML");
  refused("<?xml version=\"1.0\"?>\n<x xmlns=\"" + std::string(2000, 'u') + "\"/>", 2, "namespace");
  std::string keys;
  for (int i = 0; i < 300; ++i) keys += "<Key/>";
  refused(gc_begin + "<ColumnSet>" + keys, 4, "256 keys");
  std::string deep = gc_begin;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  refused(deep, 4, "nest deeper");
}

BOOST_AUTO_TEST_CASE(skos_of_others) {
  const auto got = read(skos(R"(@base <http://x.test/> . # ini komentar
<s> a skos:ConceptScheme; skos:prefLabel "Satuan"@id, "Units"@en .
:m1 a skos:Concept ;
  skos:notation '''M1'''^^<http://x.test/dt> ; skos:prefLabel "Meter"@en, "Meter \"baku\" \u00e9"@id ; skos:altLabel "mtr" ;
  skos:narrower </s/m2> ; .
:m2 a skos:Concept ; skos:notation "M2" ; skos:prefLabel "Liter" , "Litre"@en-GB ; skos:related [ skos:prefLabel "x" ] ; skos:definition ( "a" 1 2.5e3 true :b ) .
_:b skos:notation "M3" .
:m1 :jumlah -12.5 .
)"));
  BOOST_REQUIRE_MESSAGE(got.has_value(), why(got));
  BOOST_TEST(codes_of(*got) == "M1,,\"Meter \"\"baku\"\" \xC3\xA9\",,\nM2,M1,Liter,,\n");
  BOOST_TEST(got->title.en == "Units");
  BOOST_REQUIRE(got->files.size() == 3U);
  BOOST_TEST(got->files[1].text == "code,text,source\nM1,mtr,skos:altLabel\nM1,Meter,skos:prefLabel@en\nM2,Litre,skos:prefLabel@en\n");
  BOOST_TEST(got->files[2].name == "list.json");
  BOOST_REQUIRE(got->notes.size() == 1U);   // [ ], ( ) and _:b
  BOOST_TEST(got->notes[0].en.find("blank nodes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(skos_that_no_list_can_hold) {
  const std::string concept_a = ":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\" .\n";
  refused("", 0, "no skos:Concept");
  refused("hanya teks biasa", 1, "neither genericode");
  refused(skos(":a a skos:Concept; skos:prefLabel \"a\" ."), 3, "no skos:notation");
  refused(skos(":a a skos:Concept; skos:notation \"A\" ."), 3, "no skos:prefLabel");
  refused(skos(concept_a + ":b a skos:Concept; skos:notation \"A\"; skos:prefLabel \"b\" ."), 4, "already");
  refused(skos(concept_a + ":b a skos:Concept; skos:notation \"B\"; skos:prefLabel \"b\"; skos:broader :a, :c ."), 4, "several skos:broader");
  refused(skos(":s a skos:ConceptScheme .\n:t a skos:ConceptScheme .\n" + concept_a), 4, "more than one");
  refused(skos(":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\"; skos:broader :b .\n:b a skos:Concept; skos:notation \"B\"; skos:prefLabel \"b\"; skos:broader :a ."), 3, "circle");
  refused(skos("xx:a a skos:Concept ."), 3, "'xx:' is not declared");
  refused(skos("<a> a skos:Concept ."), 3, "without @base");
  refused(skos(":a skos:prefLabel \"tidak ditutup\n ."), 3, "not closed");
  refused(skos(":a skos:prefLabel \"\\q\" ."), 3, "unknown escape");
  refused(skos(":a a skos:Concept\n:b a skos:Concept ."), 4, "must stand here");
  refused(skos(":a a <http://x y> ."), 3, "IRI");
  refused(skos(":a :b " + std::string(100, '[')), 3, "must stand here");
  std::string deep = ":a :b ";
  for (int i = 0; i < 100; ++i) deep += "[ :b ";
  refused(skos(deep), 3, "nest deeper");
  refused(skos(":a :b " + std::string(100, '(')), 3, "nest deeper");
  refused(skos(":a :b \"" + std::string(70000, 'x') + "\" ."), 3, "64 KiB");
  refused(skos("\n:a :b \"\xFF\" ."), 4, "not UTF-8");
}

BOOST_AUTO_TEST_CASE(cut_anywhere) {
  const std::string documents[] = {gc(gc_row("A", "Meter")), skos(":a a skos:Concept ; skos:notation \"A\\u0041\" ; skos:prefLabel '''x'''@id ; :p [ :q ( 1 ) ] .\n")};
  for (const auto& whole : documents) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const auto got = read(whole.substr(0, size));
      if (!got) BOOST_TEST(!got.error().message.id.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_of_no_form_that_is_read) {
  refused("code,name\n1,A\n", 1, "neither genericode (XML) nor SKOS in Turtle");
  refused("{\"@context\":{}}", 1, "neither genericode");
  refused("<CodeList></CodeList>", 0, "no SimpleCodeList");
  refused("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", 1, "SKOS is read as Turtle");
  const auto wrong = read(gc("<Row>"));
  BOOST_REQUIRE(!wrong);
  BOOST_TEST(wrong.error().message.id.find("tag penutup tidak cocok") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(genericode_loses_nothing_in_silence) {
  refused(gc("<Row><Value ColumnRef=\"kode\"><SimpleValue>A<b/>C</SimpleValue></Value></Row>"), 7, "a SimpleValue holds an element 'b'");
  refused(gc("<Row><Value ColumnRef=\"kode\"><SimpleValue>A</SimpleValue></Value><Value ColumnRef=\"kode\"><SimpleValue>B</SimpleValue></Value></Row>"), 7, "two values of the column 'kode'");
  const auto remarks = read(gc(gc_row("A", "a"), "<Annotation><Description>" + std::string(100000, 'x') + "</Description></Annotation>" + gc_columns));
  BOOST_REQUIRE_MESSAGE(remarks.has_value(), why(remarks));
}

BOOST_AUTO_TEST_CASE(skos_that_says_too_much) {
  std::string many = ":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\"";
  for (int i = 0; i < 1003; ++i) many += "; skos:altLabel \"n" + std::to_string(i) + "\"";
  const auto got = read(skos(many + " ."));
  BOOST_REQUIRE_MESSAGE(got.has_value(), why(got));
  BOOST_REQUIRE(got->notes.size() == 1U);
  BOOST_TEST(got->notes[0].en == "3 other names were not taken: a concept has more than 1000");
  const auto twice = read(skos(":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\"; <http://purl.org/dc/terms/valid> \"end=2019-12-31\"^^<http://purl.org/dc/terms/Period>, "
                               "\"start=2021-01-01\"^^<http://purl.org/dc/terms/Period> ."));
  BOOST_REQUIRE_MESSAGE(twice.has_value(), why(twice));
  BOOST_TEST(codes_of(*twice) == "A,,a,,2020-01-01\nA,,a,2021-01-01,\n");
  BOOST_REQUIRE(twice->notes.size() == 1U);
  BOOST_TEST(twice->notes[0].en == "1 codes were in force several times; each spell bears their one name");
  const auto forever = read(skos(":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\"; <http://purl.org/dc/terms/valid> "
                                 "\"start=2020-01-01; end=9999-12-31\"^^<http://purl.org/dc/terms/Period> ."));
  BOOST_REQUIRE_MESSAGE(forever.has_value(), why(forever));
  BOOST_TEST(codes_of(*forever) == "A,,a,2020-01-01,\n");
}

BOOST_AUTO_TEST_CASE(skos_says_what_is_left_out) {
  const auto got = read(skos(":a a skos:Concept; skos:notation \"A\"; skos:prefLabel \"a\"; skos:definition \"d\"; skos:exactMatch :z .\n"
                             ":m a <http://rdf-vocabulary.ddialliance.org/xkos#ConceptAssociation> ."));
  BOOST_REQUIRE_MESSAGE(got.has_value(), why(got));
  BOOST_REQUIRE(got->notes.size() == 2U);
  BOOST_TEST(got->notes[0].en == "SKOS properties that were not taken: 'definition', 'exactMatch'");
  BOOST_TEST(got->notes[1].en == "1 correspondences with other lists (xkos:ConceptAssociation) were not taken");
}

BOOST_AUTO_TEST_CASE(a_folder_is_written_whole_or_not_at_all) {
  const auto at = std::filesystem::temp_directory_path() / ("spbe_import_" + std::to_string(::getpid()));
  std::filesystem::create_directories(at / "list.json.part");   // all names beside the last table are taken
  for (int n = 2; n <= 100; ++n) std::filesystem::create_directory(at / ("list.json.part" + std::to_string(n)));
  const auto got = read(gc(gc_row("A", "a")));
  BOOST_REQUIRE(got);
  BOOST_TEST(!spbe::write_tables(*got, at.string()));
  BOOST_TEST(!std::filesystem::exists(at / "codes.csv"));
  std::filesystem::remove_all(at);
}

BOOST_AUTO_TEST_CASE(ids) {
  for (const char* id : {"A", "1a", "a-b", "../x", "a b"}) BOOST_TEST(!spbe::import_list(gc(gc_row("A", "x")), {id, ""}).has_value());
  BOOST_TEST(!spbe::import_list_file("/tidak/ada.gc").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
