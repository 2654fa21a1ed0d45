// Documents against a model: every class of finding, its pointer, and that nothing breaks on what is no document at all.
#include <boost/test/unit_test.hpp>

#include <spbe/governance/document.hpp>

#include "governance/book.hpp"
#include "governance/structure.hpp"
#include "governance/whole.hpp"

namespace {

using namespace spbe::detail;

constexpr std::string_view schema = R"({
  "type": "object", "required": ["orang"],
  "$defs": { "id": { "type": "string", "minLength": 2, "maxLength": 5, "spbe": { "id": true } } },
  "properties": {
    "orang": { "type": "array", "minItems": 1, "items": {
      "type": "object", "required": ["id", "nama"],
      "properties": {
        "id": { "$ref": "#/$defs/id" },
        "nama": { "type": "string", "spbe": { "aliases": ["nama_lengkap"] } },
        "agama": { "type": "string", "spbe": { "codes": "agama" } },
        "proses": { "type": "string", "spbe": { "codes": "rab", "leaf": true } },
        "nip": { "type": "string", "spbe": { "type": "nip" } },
        "atasan": { "type": "string", "spbe": { "refers": "orang" } },
        "lahir": { "type": "string", "format": "date" },
        "status": { "enum": ["tetap", "kontrak"] },
        "ijazah": { "enum": ["SMA", "S1", "Sarjana"], "spbe": { "official": {"Sarjana": "S1"} } },
        "sapaan": { "type": "string", "minLength": 3, "enum": ["Bapak Budi", "Ibu Sri"], "spbe": { "personal": true } },
        "telepon": { "type": "string", "format": "date", "spbe": { "personal": true } },
        "panggilan": { "type": "array", "uniqueItems": true, "items": { "type": "string", "spbe": { "known": ["Budi"], "personal": true } } },
        "cara": { "type": ["object", "integer"], "minimum": 1, "properties": { "a": {"type": "boolean"}, "b": {"type": "boolean"} }, "spbe": { "bits": ["a", "b"] } },
        "umur": { "type": "integer", "minimum": 0, "maximum": 120 },
        "label": { "type": "array", "uniqueItems": true, "items": { "type": "string" } },
        "biaya": { "type": "object", "additionalProperties": { "type": "number" } } } } } } })";

spbe::checked_document check(const std::string& json, spbe::language lang = spbe::language::id) {
  std::string trouble;
  const auto what = model::read("coba", schema, trouble);
  BOOST_TEST_REQUIRE(what.has_value(), trouble);
  const auto root = parse_json(json);
  BOOST_TEST_REQUIRE(root.has_value());
  const spbe::document_options options{nullptr, spbe::date(2026, 1, 1), lang, false, 1000};
  book findings(root->root(), options);
  inspection doc(root->root(), *what, options, findings);
  check_structure(doc);
  return std::move(findings).finish();
}

// One finding of that code at that place, and no other.
void only(const std::string& json, const std::string& code, const std::string& pointer) {
  const auto found = check(json);
  BOOST_TEST_REQUIRE(found.findings.size() == 1U, json);
  BOOST_TEST(found.findings[0].code == code);
  BOOST_TEST(found.findings[0].column == pointer);
  BOOST_TEST(found.findings[0].message.find('{') == std::string::npos);
  BOOST_TEST(found.findings[0].number != 0);
}

std::string one(const std::string& members) { return R"({"orang":[{"id":"A1","nama":"Ani")" + (members.empty() ? "" : "," + members) + "}]}"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(structure)

BOOST_AUTO_TEST_CASE(a_sound_document) {
  const auto found = check(one(R"("agama":"1","proses":"RAB.01.01.01","atasan":"A1","lahir":"1990-02-28","status":"tetap","umur":36,"label":["a","b"],"biaya":{"2026":1.5},"x-own":{"a":[1]})"));
  BOOST_TEST(found.findings.empty());
  BOOST_TEST(found.errors + found.warnings + found.infos == 0U);
}

BOOST_AUTO_TEST_CASE(every_class) {
  only("[]", "dokumen.type", "");
  only("{}", "dokumen.required", "/orang");
  only(R"({"orang":[]})", "dokumen.min_length", "/orang");
  only(R"({"orang":[7]})", "dokumen.type", "/orang/0");
  only(R"({"orang":[{"id":"A1"}]})", "dokumen.required", "/orang/0/nama");
  only(R"({"orang":[{"id":"A1","nama_lengkap":"Ani"}]})", "dokumen.name", "/orang/0/nama_lengkap");
  only(R"({"orang":[{"id":"A","nama":"Ani"}]})", "dokumen.min_length", "/orang/0/id");
  only(R"({"orang":[{"id":"A12345","nama":"Ani"}]})", "dokumen.max_length", "/orang/0/id");
  only(R"({"orang":[{"id":"A1","nama":"Ani"},{"id":"A1","nama":"Budi"}]})", "dokumen.unique", "/orang/1/id");
  only(one(R"("namaa":"x")"), "dokumen.structure", "/orang/0/namaa");
  only(one(R"("agama":"99")"), "agama.code", "/orang/0/agama");
  only(one(R"("proses":"RAB.01.01")"), "daun.rule", "/orang/0/proses");
  only(one(R"("atasan":"B1")"), "dokumen.reference", "/orang/0/atasan");
  only(one(R"("lahir":"1990-02-30")"), "dokumen.date", "/orang/0/lahir");
  only(one(R"("status":"honorer")"), "dokumen.enum", "/orang/0/status");
  only(one(R"("umur":-1)"), "dokumen.minimum", "/orang/0/umur");
  only(one(R"("umur":121)"), "dokumen.maximum", "/orang/0/umur");
  only(one(R"("umur":3.5)"), "dokumen.type", "/orang/0/umur");
  only(one(R"("label":["a","a"])"), "dokumen.unique", "/orang/0/label/1");
  only(one(R"("biaya":{"2026/a~b":"mahal"})"), "dokumen.type", "/orang/0/biaya/2026~1a~0b");
}

BOOST_AUTO_TEST_CASE(a_finding_says_where) {
  const auto found = check("{\n \"orang\": [\n  {\"id\": \"A1\", \"nama\": \"Ani\", \"label\": [\n   3]}]}", spbe::language::en);
  BOOST_TEST_REQUIRE(found.findings.size() == 1U);
  const auto& f = found.findings[0];
  BOOST_TEST(f.line == 4U);
  BOOST_TEST(f.key == "id=A1");
  BOOST_TEST(f.column == "/orang/0/label/0");
  BOOST_TEST(f.message == "Expected a text, found a whole number");
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_offered) {
  const auto found = check(one(R"("agamma":"1")"));
  BOOST_TEST(found.findings[0].message == "Anggota agamma tidak dikenal di sini; mungkin maksudnya agama");
}

BOOST_AUTO_TEST_CASE(the_nearest_word_is_offered) {
  const auto message = [](const std::string& members, spbe::language lang = spbe::language::id) { return check(one(members), lang).findings.at(0).message; };
  BOOST_TEST(message(R"("status":"Kontrakk")") == "Nilai Kontrakk tidak termasuk yang diperbolehkan; mungkin maksudnya kontrak");
  BOOST_TEST(message(R"("status":"tetapp")", spbe::language::en) == "The value tetapp is not among those allowed; did you mean tetap");
  BOOST_TEST(message(R"("status":"honorer")") == "Nilai honorer tidak termasuk yang diperbolehkan");
  BOOST_TEST(message(R"("ijazah":"sarjanna")") == "Nilai sarjanna tidak termasuk yang diperbolehkan; mungkin maksudnya S1");
}

// No sentence has a gap where the document has an empty text.
BOOST_AUTO_TEST_CASE(empty_texts_are_told_as_empty) {
  BOOST_TEST(check(one(R"("status":"")")).findings[0].message == "Nilai (kosong) tidak termasuk yang diperbolehkan");
  BOOST_TEST(check(one(R"("atasan":"")"), spbe::language::en).findings[0].message == "The id (empty) is not in orang");
  BOOST_TEST(check(one(R"("lahir":"")")).findings[0].message == "Bukan tanggal: (kosong)");
  BOOST_TEST(check(one(R"("":1)")).findings[0].message == "Anggota (kosong) tidak dikenal di sini");
}

BOOST_AUTO_TEST_CASE(another_spelling_of_a_word) {
  only(one(R"("ijazah":"Sarjana")"), "ejaan.rule", "/orang/0/ijazah");
  BOOST_TEST(check(one(R"("ijazah":"Sarjana")")).findings[0].message == "Nilai Sarjana adalah ejaan lain dari S1");
}

BOOST_AUTO_TEST_CASE(what_lacks_a_member_is_named) {
  BOOST_TEST(check(R"({"orang":[{"id":"A1"}]})").findings[0].message == "Anggota nama wajib ada pada A1");
  BOOST_TEST(check(R"({"orang":[{"nama":"Ani"}]})", spbe::language::en).findings[0].message == "The member id is required in Ani");
  BOOST_TEST(check("{}").findings[0].message == "Anggota orang wajib ada");
}

// Nothing chosen is nothing chosen, as a sum or as an object.
BOOST_AUTO_TEST_CASE(nothing_chosen) {
  for (const auto* none : {"0", "0.0", "{}", R"({"a":false,"b":false})"}) only(one("\"cara\":" + std::string(none)), "dokumen.minimum", "/orang/0/cara");
  for (const auto* some : {"1", "2e0", R"({"a":false,"b":true})"}) BOOST_TEST(check(one("\"cara\":" + std::string(some))).findings.empty(), some);
}

BOOST_AUTO_TEST_CASE(whole_numbers_however_they_are_written) {
  for (const auto* good : {"36", "36.0", "3.6e1", "360e-1", "0.0", "-0.0", "0e99999999999"}) BOOST_TEST(check(one("\"umur\":" + std::string(good))).findings.empty(), good);
  for (const auto* bad : {"3.5", "36.00000000000000000001", "1e-1", "1e19", "9223372036854775808", "1e300"}) BOOST_TEST(check(one("\"umur\":" + std::string(bad))).findings.at(0).code == "dokumen.type", bad);
  only(one(R"("umur":1e3)"), "dokumen.maximum", "/orang/0/umur");
  const auto whole = [](const std::string& text) { return whole_of(parse_json(text)->root()); };
  BOOST_TEST(whole("9007199254740993.0").value() == 9007199254740993);
  BOOST_TEST(whole("9.223372036854775807e18").value() == 9223372036854775807);
  BOOST_TEST(whole("-12.50e1").value() == -125);
  BOOST_TEST(!whole("\"3\"").has_value());
}

// What a model calls personal is never shown, whatever its shape: a name has none.
BOOST_AUTO_TEST_CASE(personal_members_are_never_shown) {
  for (const auto* members : {R"("sapaan":"Bapak Bud9901")", R"("telepon":"0812 9901")", R"("panggilan":["Rahasia9901","Rahasia9901"])"}) {
    for (const auto lang : {spbe::language::id, spbe::language::en}) {
      const auto found = check(one(members), lang);
      BOOST_TEST(!found.findings.empty(), members);
      for (const auto& f : found.findings) BOOST_TEST((f.message + f.hint + f.key + f.value.value_or("") + f.column).find("9901") == std::string::npos, f.message);
    }
  }
}

BOOST_AUTO_TEST_CASE(personal_data_is_masked) {
  const auto found = check(one(R"("nip":"198001012005011000")"));
  BOOST_TEST_REQUIRE(found.findings.size() == 1U);
  for (const auto& text : {found.findings[0].message, found.findings[0].hint, found.findings[0].key}) BOOST_TEST(text.find("198001012005011000") == std::string::npos);
}

// A number in the name of a member, at the end of a long text, in an id: nowhere is it told.
BOOST_AUTO_TEST_CASE(numbers_are_masked_wherever_they_stand) {
  const std::string nik = "3171015708459901";
  for (const auto& members : {"\"" + nik + "\":1", "\"status\":\"" + nik + "\"", "\"status\":\"" + std::string(70, 'z') + nik + "\"", "\"atasan\":\"" + nik + "\"", "\"biaya\":{\"" + nik + "\":\"x\"}"}) {
    const auto found = check(one(members));
    BOOST_TEST(!found.findings.empty(), members);
    for (const auto& f : found.findings) {
      for (const auto& text : {f.message, f.hint, f.key, f.column}) BOOST_TEST(text.find("3171015708") == std::string::npos, text);
    }
  }
}

BOOST_AUTO_TEST_CASE(counts_are_exact_and_memory_is_not_spent) {
  std::string json = R"({"orang":[)";
  for (int i = 0; i < 5000; ++i) json += (i == 0 ? "" : ",") + std::string("7");
  const auto found = check(json + "]}");
  BOOST_TEST(found.errors == 5000U);
  BOOST_TEST(found.by_code.at("dokumen.type") == 5000U);
  BOOST_TEST(found.findings.size() == 1000U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(every_published_schema_is_read) {
  BOOST_TEST(!spbe::document_kinds().empty());
  for (const auto kind : spbe::document_kinds()) {
    BOOST_TEST(model::find(kind) != nullptr, kind);
    const auto doc = spbe::document::parse(kind, "{}");
    BOOST_TEST_REQUIRE(doc.has_value());
    for (const auto* json : {"null", "[[[]]]", "7", "\"a\"", "{\"\":{}}"}) (void)spbe::document::parse(kind, json)->check();   // of any form, no crash
  }
  BOOST_TEST(spbe::document_schema("tidak_ada").empty());
  BOOST_TEST(!spbe::document::parse("tidak_ada", "{}").has_value());
}

BOOST_AUTO_TEST_CASE(what_the_schema_language_does_not_have_is_refused) {
  std::string trouble;
  for (const auto* wrong : {R"({"type":"text"})", R"({"$ref":"#/$defs/x"})", R"({"properties":{"a":{"spbe":{"kode":"rab"}}}})", R"({"properties":{"a":{"spbe":{"type":"nikk"}}}})", "{"}) {
    trouble.clear();
    BOOST_TEST(!model::read("coba", wrong, trouble).has_value(), wrong);
    BOOST_TEST(!trouble.empty());
  }
}

// Read, checked and written again: no member is lost, no number changes.
BOOST_AUTO_TEST_CASE(nothing_is_lost) {
  const std::string json = R"({
  "instrument": "spbe-59-2020",
  "x-catatan": {
    "pecahan": 1.10,
    "besar": 12345678901234567890,
    "daftar": [],
    "kosong": {},
    "teks": "baris\nbaru \"kutip\" é",
    "benar": true,
    "nihil": null
  },
  "asing": [
    1,
    -2
  ]
}
)";
  const auto doc = spbe::document::parse("indeks", json);
  BOOST_TEST_REQUIRE(doc.has_value());
  (void)doc->check();
  BOOST_TEST(doc->json() == json);
}

BOOST_AUTO_TEST_SUITE_END()
