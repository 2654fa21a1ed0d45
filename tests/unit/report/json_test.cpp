// Documents are read back and compared: keys, their order, and what stands where something does not apply.
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <spbe/report.hpp>

#include "json/document.hpp"

using namespace spbe;
using detail::json_value;

namespace {

// Its document stays until the end, so that the value may be copied.
json_value read(const std::string& text) {
  static std::vector<detail::json_document> all;
  BOOST_TEST(text.find('\n') == std::string::npos);
  auto document = detail::parse_json(text);
  BOOST_REQUIRE_MESSAGE(document.has_value(), text);
  return all.emplace_back(std::move(*document)).root();
}

std::string keys(const json_value& object) {
  std::string out;
  for (const auto& [name, value] : object.members()) out += (out.empty() ? "" : " ") + std::string(name);
  return out;
}

bool null(const json_value& object, std::string_view name) {
  const json_value* found = object.find(name);
  BOOST_REQUIRE(found != nullptr);
  return found->is(json_value::kind::null);
}

std::string_view text(const json_value& object, std::string_view name) {
  const json_value* found = object.find(name);
  BOOST_REQUIRE(found != nullptr);
  BOOST_REQUIRE(found->is(json_value::kind::text));
  return found->text();
}

finding full_finding() {
  finding f;
  f.file = "a\"b.csv";
  f.row = 12;
  f.line = 14;
  f.byte = 0;
  f.column = "nik";
  f.key = "nik=317101**********";
  f.code = "nik.date";
  f.severity = severity::error;
  f.cause = "excel.float";
  f.value = "317101**********";
  f.message = "Tanggal di dalam NIK tidak mungkin";
  f.hint = "Cocokkan";
  f.rule = "x";
  f.number = 1007;
  return f;
}

constexpr std::string_view finding_keys = "file row line byte column key code severity cause value message hint rule";

}  // namespace

BOOST_AUTO_TEST_CASE(a_finding_has_all_members_in_order) {
  const auto doc = read(json(full_finding()));
  BOOST_TEST(keys(doc) == finding_keys);
  BOOST_TEST(text(doc, "file") == "a\"b.csv");
  BOOST_TEST(doc.find("row")->integer() == 12);
  BOOST_TEST(doc.find("line")->integer() == 14);
  BOOST_TEST(doc.find("byte")->is(json_value::kind::integer));
  BOOST_TEST(doc.find("byte")->integer() == 0);
  BOOST_TEST(text(doc, "code") == "nik.date");
  BOOST_TEST(text(doc, "severity") == "error");
  BOOST_TEST(text(doc, "value") == "317101**********");
  BOOST_TEST(text(doc, "rule") == "x");
}

BOOST_AUTO_TEST_CASE(what_does_not_apply_is_null) {
  finding f;
  f.code = "file.header";
  f.severity = severity::error;
  f.message = "m";
  const auto doc = read(json(f));
  BOOST_TEST(keys(doc) == finding_keys);
  for (const auto* name : {"file", "row", "line", "byte", "column", "key", "cause", "value", "hint", "rule"}) BOOST_TEST(null(doc, name), name);
  f.value = "";
  BOOST_TEST(text(read(json(f)), "value").empty());
}

BOOST_AUTO_TEST_CASE(a_checked_value_leaves_the_place_out_and_keeps_the_kinds_of_parts) {
  checked c;
  c.value = "317101**********";
  c.verdict = verdict::suspect;
  c.canonical = "3171015708459901";
  c.findings.push_back(full_finding());
  c.parts = {{"province", std::string("31")}, {"year", std::int64_t{1945}}, {"birth_dates", std::vector<std::string>{"1945-08-17", "2045-08-17"}}};
  const auto doc = read(json(c));
  BOOST_TEST(keys(doc) == "value verdict canonical findings parts");
  BOOST_TEST(text(doc, "verdict") == "suspect");
  BOOST_TEST(keys(doc.find("findings")->items()[0]) == "code severity cause value message hint rule");
  const auto& parts = *doc.find("parts");
  BOOST_TEST(keys(parts) == "province year birth_dates");
  BOOST_TEST(text(parts, "province") == "31");
  BOOST_TEST(parts.find("year")->integer() == 1945);
  BOOST_TEST(parts.find("birth_dates")->items()[1].text() == "2045-08-17");
}

BOOST_AUTO_TEST_CASE(an_empty_check_is_still_whole) {
  checked c;
  c.verdict = verdict::missing;
  const auto doc = read(json(c));
  BOOST_TEST(json(c) == R"({"value":"","verdict":"missing","canonical":null,"findings":[],"parts":{}})");
  BOOST_TEST(null(doc, "canonical"));
}

BOOST_AUTO_TEST_CASE(a_normalized_value_or_what_went_wrong) {
  normalized n;
  n.value = "x";
  n.canonical = "c";
  n.display = "d";
  BOOST_TEST(json(n) == R"({"value":"x","canonical":"c","display":"d","findings":[]})");
  n.canonical.clear();
  n.display.clear();
  n.findings.push_back(full_finding());
  const auto doc = read(json(n));
  BOOST_TEST(null(doc, "canonical"));
  BOOST_TEST(null(doc, "display"));
  BOOST_TEST(doc.find("findings")->items().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_type_says_what_it_is_in_the_asked_language) {
  type_info t;
  t.name = "nik";
  t.title = {"Nomor", "Number"};
  t.issuer = "Kemendagri";
  t.personal = true;
  t.certainty = certainty::medium;
  t.since = "0.1";
  t.form = {"bentuk", "form"};
  t.display = "31";
  t.rules = {{{"aturan", "rule"}, {"PP pasal 1", "PP art. 1"}, certainty::low}};
  t.offline_limits = {"batas", "limits"};
  const auto brief = read(json_brief(t, language::en));
  BOOST_TEST(keys(brief) == "name title issuer basis personal certainty since");
  BOOST_TEST(text(brief, "title") == "Number");
  BOOST_TEST(null(brief, "basis"));
  BOOST_TEST(brief.find("personal")->truth);
  BOOST_TEST(text(brief, "certainty") == "medium");
  const auto whole = read(json(t, language::id));
  BOOST_TEST(keys(whole) == "name title issuer basis personal certainty since form display rules offline_limits");
  BOOST_TEST(text(whole, "form") == "bentuk");
  BOOST_TEST(keys(whole.find("rules")->items()[0]) == "text source certainty");
  BOOST_TEST(text(whole.find("rules")->items()[0], "text") == "aturan");
  BOOST_TEST(text(whole.find("rules")->items()[0], "source") == "PP pasal 1");
}

BOOST_AUTO_TEST_CASE(a_list_its_records_and_its_changes) {
  list_info l;
  l.id = "wilayah";
  l.title = {"Wilayah", "Regions"};
  l.codes = 3;
  l.records = 4;
  l.editions = {{date{2015, 7, 13}, "Permendagri", false}};
  l.licence = "bebas";
  const auto info = read(json(l, language::en));
  BOOST_TEST(keys(info) == "id title codes records editions certainty licence");
  BOOST_TEST(info.find("codes")->integer() == 3);
  BOOST_TEST(text(info.find("editions")->items()[0], "from") == "2015-07-13");

  const record r{"92.71", "Kota Sorong", 2, "92", {{}, date{2022, 12, 9}}, ""};
  const auto plain = read(json(r));
  BOOST_TEST(keys(plain) == "code name level parent valid_from valid_to basis");
  BOOST_TEST(plain.find("level")->integer() == 2);
  BOOST_TEST(null(plain, "valid_from"));
  BOOST_TEST(text(plain, "valid_to") == "2022-12-09");
  BOOST_TEST(null(plain, "basis"));

  const change c{date{2022, 12, 9}, {}, change_kind::recode, "92.71", "96.71", "UU", certainty::high};
  const auto with = read(json(r, {c}));
  BOOST_TEST(keys(with) == "code name level parent valid_from valid_to basis changes");
  const auto& each = with.find("changes")->items()[0];
  BOOST_TEST(keys(each) == "on legal_date kind from to basis certainty");
  BOOST_TEST(null(each, "legal_date"));
  BOOST_TEST(text(each, "kind") == "recode");
  BOOST_TEST(text(each, "to") == "96.71");
}

BOOST_AUTO_TEST_CASE(a_schema_and_a_trouble) {
  BOOST_TEST(json(schema_info{"a", {"b", "c"}, {"x", "y"}}, language::en) == R"({"name":"a","title":"c","fields":["x","y"]})");
  const error e{status::bad_schema, "schema.value", "/fields", {"salah", "wrong"}, 12, 3};
  BOOST_TEST(json(e, language::id) == R"({"error":{"code":"schema.value","place":"/fields","message":"salah","line":3,"offset":12}})");
  BOOST_TEST(json(error{}, language::en) == R"({"error":{"code":null,"place":null,"message":"","line":null,"offset":null}})");
}

BOOST_AUTO_TEST_CASE(a_summary_has_every_key_in_order) {
  validation_summary s;
  s.files = {"a.csv", "b.csv"};
  s.rows = 10;
  s.valid_rows = 7;
  s.errors = 3;
  s.warnings = 2;
  s.infos = 1;
  s.by_code = {{"nik.date", 3}, {"x \"y\"", 2}};
  s.as_of = date{2026, 11, 24};
  s.as_of_source = "today";
  s.encoding = "utf-8";
  s.delimiter = ";";
  s.header_line = 2;
  s.columns = {{"nik", "nik", 0.99871, 0}, {"b", "", 1, 10}, {"c", "integer", 0.5, 1}, {"d", "text", 0, 0}};
  s.complete = true;
  const auto doc = read(json(s));
  BOOST_TEST(keys(doc) == "summary");
  const auto& summary = *doc.find("summary");
  BOOST_TEST(keys(summary) ==
             "files rows valid_rows findings errors warnings infos by_code by_cause as_of as_of_source encoding delimiter header_line columns unmasked complete");
  BOOST_TEST(summary.find("findings")->integer() == 6);
  BOOST_TEST(summary.find("by_code")->find("x \"y\"")->integer() == 2);
  BOOST_TEST(summary.find("by_cause")->members().empty());
  BOOST_TEST(text(summary, "as_of") == "2026-11-24");
  BOOST_TEST(summary.find("header_line")->integer() == 2);
  BOOST_TEST(!summary.find("unmasked")->truth);
  BOOST_TEST(summary.find("complete")->truth);
  const auto columns = summary.find("columns")->items();
  BOOST_TEST(keys(columns[0]) == "name type share empty");
  BOOST_TEST(columns[0].find("share")->number() == 0.9987);
  BOOST_TEST(columns[1].find("share")->integer() == 1);
  BOOST_TEST(null(columns[1], "type"));
  BOOST_TEST(columns[2].find("share")->number() == 0.5);
  BOOST_TEST(columns[3].find("share")->integer() == 0);
  const auto nothing = read(json(validation_summary{}));
  for (const auto* name : {"as_of", "as_of_source", "encoding", "delimiter", "header_line"}) BOOST_TEST(null(*nothing.find("summary"), name), name);
}

BOOST_AUTO_TEST_CASE(no_bytes_break_a_document) {
  finding f = full_finding();
  f.value = std::string("a\0b\xFF\x1B\"\\\n", 8);
  f.column = "\xC3";
  BOOST_TEST(detail::parse_json(json(f)).has_value());
}
