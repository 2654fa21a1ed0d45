// Every complaint a schema can get: the document, where the complaint points, what it is.
#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace spbe;
using namespace schema_test;

namespace {

struct complaint {
  std::string json;
  std::string pointer;
  std::string slug;
};

const std::string two = R"({"name":"nik","spbe":{"type":"nik"}},{"name":"lahir","type":"date"},{"name":"jk","spbe":{"codes":"jenis_kelamin","match":"name"}},{"name":"n","type":"integer"})";

std::string rule(std::string_view text) { return fields(two, R"("spbe":{"schema":1,"rules":[)" + std::string(text) + "]}"); }
std::string top(std::string_view text) { return one_field("", text); }

std::vector<complaint> about_fields() {
  return {
      {"[]", "", "schema.shape"},
      {"{}", "", "schema.absent"},
      {R"({"resources":[]})", "", "schema.absent"},
      {R"({"fields":{}})", "/fields", "schema.shape"},
      {R"({"fields":[]})", "/fields", "schema.value"},
      {R"({"fields":["a"]})", "/fields/0", "schema.shape"},
      {R"({"fields":[{}]})", "/fields/0", "schema.absent"},
      {R"({"fields":[{"name":7}]})", "/fields/0/name", "schema.shape"},
      {R"({"fields":[{"name":"--"}]})", "/fields/0/name", "schema.value"},
      {fields(R"({"name":"a"},{"name":"a"})"), "/fields/1/name", "schema.duplicate_field"},
      {fields(R"({"name":"no_hp"},{"name":"b","spbe":{"aliases":["No. HP"]}})"), "/fields/1", "schema.contradiction"},
      {one_field(R"("type":"strng")"), "/fields/0/type", "schema.unknown_type"},
      {one_field(R"("type":"nik")"), "/fields/0/type", "schema.unknown_type"},
      {one_field(R"("type":"geojson")"), "/fields/0/type", "schema.not_in_version"},
      {one_field(R"("type":["string"])"), "/fields/0/type", "schema.shape"},
      {one_field(R"("type":"date","format":"%d/%b/%Y")"), "/fields/0/format", "schema.not_in_version"},
      {one_field(R"("type":"date","format":"%m/%Y")"), "/fields/0/format", "schema.not_in_version"},
      {one_field(R"("type":"date","format":"%d%m%Y%")"), "/fields/0/format", "schema.not_in_version"},
      {one_field(R"("type":"time","format":"any")"), "/fields/0/format", "schema.not_in_version"},
      {one_field(R"("type":"string","format":"uuid")"), "/fields/0/format", "schema.not_in_version"},
      {one_field(R"("missingValues":"-")"), "/fields/0/missingValues", "schema.shape"},
      {one_field(R"("missingValues":["-",3])"), "/fields/0/missingValues/1", "schema.shape"},
      {one_field(R"("type":"boolean","trueValues":[])"), "/fields/0/trueValues", "schema.value"},
      {one_field(R"("type":"boolean","trueValues":["x"],"falseValues":["x"])"), "/fields/0/trueValues", "schema.contradiction"},
      {one_field(R"("type":"number","decimalChar":"..")"), "/fields/0/decimalChar", "schema.value"},
      {one_field(R"("type":"number","decimalChar":",","groupChar":",")"), "/fields/0/groupChar", "schema.contradiction"},
      {one_field(R"("type":"number","groupChar":".")"), "/fields/0/groupChar", "schema.contradiction"},
      {one_field(R"("type":"integer","groupChar":"0")"), "/fields/0/groupChar", "schema.value"},
      {one_field(R"("type":"number","groupChar":"-")"), "/fields/0/groupChar", "schema.value"},
      {one_field(R"("type":"number","bareNumber":"no")"), "/fields/0/bareNumber", "schema.shape"},
      {top(R"("fieldsMatch":"some")"), "/fieldsMatch", "schema.value"},
      {top(R"("fieldsMatch":["subset","exact"])"), "/fieldsMatch", "schema.value"},
      {top(R"("fieldsMatch":true)"), "/fieldsMatch", "schema.shape"},
      {top(R"("missingValues":{})"), "/missingValues", "schema.shape"},
      {top(R"("primaryKey":"b")"), "/primaryKey", "schema.unknown_field"},
      {top(R"("primaryKey":["a","b"])"), "/primaryKey/1", "schema.unknown_field"},
      {top(R"("primaryKey":["a","a"])"), "/primaryKey/1", "schema.contradiction"},
      {top(R"("primaryKey":3)"), "/primaryKey", "schema.shape"},
      {top(R"("uniqueKeys":[["a"],["b"]])"), "/uniqueKeys/1/0", "schema.unknown_field"},
      {top(R"("foreignKeys":{})"), "/foreignKeys", "schema.shape"},
      {top(R"("foreignKeys":["a"])"), "/foreignKeys/0", "schema.shape"},
      {top(R"("foreignKeys":[{"reference":{"resource":"r","fields":"b"}}])"), "/foreignKeys/0", "schema.absent"},
      {top(R"("foreignKeys":[{"fields":"a"}])"), "/foreignKeys/0", "schema.absent"},
      {top(R"("foreignKeys":[{"fields":"a","reference":"r"}])"), "/foreignKeys/0/reference", "schema.shape"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r"}}])"), "/foreignKeys/0/reference", "schema.absent"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":1,"fields":"x"}}])"), "/foreignKeys/0/reference/resource", "schema.shape"},
      {top(R"("foreignKeys":[{"fields":"b","reference":{"resource":"r","fields":"b"}}])"), "/foreignKeys/0/fields", "schema.unknown_field"},
      {top(R"("foreignKeys":[{"fields":["a",3],"reference":{"resource":"r","fields":["b","c"]}}])"), "/foreignKeys/0/fields/1", "schema.shape"},
      {top(R"("foreignKeys":[{"fields":[],"reference":{"resource":"r","fields":"b"}}])"), "/foreignKeys/0/fields", "schema.value"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":[]}}])"), "/foreignKeys/0/reference/fields", "schema.value"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":[""]}}])"), "/foreignKeys/0/reference/fields", "schema.value"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":7}}])"), "/foreignKeys/0/reference/fields", "schema.shape"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":["b","b"]}}])"), "/foreignKeys/0/reference/fields", "schema.contradiction"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":["b","c"]}}])"), "/foreignKeys/0", "schema.contradiction"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"fields":"z"}}])"), "/foreignKeys/0/reference/fields", "schema.unknown_field"},
      {top(R"("foreignKeys":[{"fields":"a","reference":{"resource":"","fields":["a"]}}])"), "/foreignKeys/0", "schema.contradiction"},
  };
}

std::vector<complaint> about_constraints() {
  const auto of = [](std::string_view type, std::string_view constraints) {
    return one_field("\"type\":\"" + std::string(type) + "\",\"constraints\":{" + std::string(constraints) + "}");
  };
  const std::string at = "/fields/0/constraints/";
  return {
      {one_field(R"("constraints":[])"), "/fields/0/constraints", "schema.shape"},
      {of("string", R"("required":"yes")"), at + "required", "schema.shape"},
      {of("string", R"("enum":[])"), at + "enum", "schema.contradiction"},
      {of("string", R"("enum":"a")"), at + "enum", "schema.shape"},
      {of("string", R"("enum":["a",1])"), at + "enum/1", "schema.value"},
      {of("integer", R"("enum":["x"])"), at + "enum/0", "schema.value"},
      {of("date", R"("enum":["2020-02-30"])"), at + "enum/0", "schema.value"},
      {of("string", R"j("pattern":"(?=a)")j"), at + "pattern", "schema.pattern"},
      {of("string", R"("pattern":"[")"), at + "pattern", "schema.pattern"},
      {of("integer", R"("pattern":"a")"), at + "pattern", "schema.constraint"},
      {of("string", R"("minLength":-1)"), at + "minLength", "schema.value"},
      {of("string", R"("minLength":1.5)"), at + "minLength", "schema.value"},
      {of("string", R"("maxLength":1e300)"), at + "maxLength", "schema.value"},
      {of("string", R"("minLength":5,"maxLength":4)"), at + "minLength", "schema.contradiction"},
      {of("number", R"("maxLength":4)"), at + "maxLength", "schema.constraint"},
      {of("string", R"("minimum":1)"), at + "minimum", "schema.constraint"},
      {of("boolean", R"("maximum":1)"), at + "maximum", "schema.constraint"},
      {of("time", R"("minimum":"10:00:00")"), at + "minimum", "schema.not_in_version"},
      {of("date", R"("minimum":"31/01/2020")"), at + "minimum", "schema.value"},
      {of("integer", R"("minimum":1.5)"), at + "minimum", "schema.value"},
      {of("integer", R"("minimum":9007199254740993.5)"), at + "minimum", "schema.value"},
      {of("integer", R"("minimum":"x")"), at + "minimum", "schema.value"},
      {of("number", R"("minimum":true)"), at + "minimum", "schema.value"},
      {of("number", R"("minimum":2,"maximum":1)"), at + "minimum", "schema.contradiction"},
      {of("integer", R"("exclusiveMinimum":2,"exclusiveMaximum":3)"), at + "exclusiveMinimum", "schema.contradiction"},
      {of("integer", R"("exclusiveMinimum":9007199254740992,"maximum":9007199254740992)"), at + "exclusiveMinimum", "schema.contradiction"},
      {of("number", R"("minimum":9007199254740993,"maximum":9007199254740992)"), at + "minimum", "schema.contradiction"},
      {of("number", R"("minimum":0.5,"exclusiveMaximum":0.50)"), at + "minimum", "schema.contradiction"},
      {of("datetime", R"("maximum":"2020-01-01T00:00:00")"), at + "maximum", "schema.not_in_version"},
      {of("yearmonth", R"("maximum":"2020-13")"), at + "maximum", "schema.value"},
      {of("date", R"("minimum":5)"), at + "minimum", "schema.shape"},
      {of("date", R"("minimum":"1 Januari 2020")"), at + "minimum", "schema.value"},
      {of("date", R"("minimum":"2020-02-01","maximum":"2020-01-31")"), at + "minimum", "schema.contradiction"},
  };
}

std::vector<complaint> about_spbe() {
  const auto of = [](std::string_view spbe) { return one_field("\"type\":\"string\",\"spbe\":{" + std::string(spbe) + "}"); };
  const std::string at = "/fields/0/spbe/";
  return {
      {one_field(R"("spbe":[])"), "/fields/0/spbe", "schema.shape"},
      {of(R"("tipe":"nik")"), at + "tipe", "schema.unknown_member"},
      {of(R"("a/b~":1)"), at + "a~1b~0", "schema.unknown_member"},
      {of(R"("type":"nikk")"), at + "type", "schema.unknown_type"},
      {of(R"("type":5)"), at + "type", "schema.shape"},
      {one_field(R"("type":"integer","spbe":{"type":"nik"})"), at + "type", "schema.contradiction"},
      {one_field(R"("type":"integer","spbe":{"codes":"agama"})"), at + "codes", "schema.contradiction"},
      {one_field(R"("type":"string","format":"email","spbe":{"type":"nik"})"), at + "type", "schema.contradiction"},
      {of(R"("codes":"agamaa")"), at + "codes", "schema.unknown_list"},
      {of(R"("standard":"10120099")"), at + "standard", "schema.unknown_standard"},
      {of(R"("standard":10120012)"), at + "standard", "schema.shape"},
      {one_field(R"("type":"boolean","spbe":{"standard":"10120012"})"), at + "standard", "schema.contradiction"},
      {one_field(R"("type":"integer","spbe":{"standard":"33220007"})"), at + "standard", "schema.contradiction"},
      {of(R"("codes":"wilayah","type":"nik")"), at + "type", "schema.contradiction"},
      {of(R"("codes":"agama","match":"name","type":"nik")"), at + "type", "schema.contradiction"},
      {of(R"("codes":"agama","match":"nama")"), at + "match", "schema.value"},
      {of(R"("codes":"wilayah","match":"name")"), at + "match", "schema.contradiction"},
      {of(R"("codes":"wilayah","level":0)"), at + "level", "schema.value"},
      {of(R"("codes":"wilayah","level":"4")"), at + "level", "schema.value"},
      {of(R"("level":4)"), at + "level", "schema.contradiction"},
      {of(R"("codes":"wilayah","level":5)"), at + "level", "schema.contradiction"},
      {of(R"("codes":"agama","level":2)"), at + "level", "schema.contradiction"},
      {of(R"("codes":"agama","type":"nik")"), at + "type", "schema.contradiction"},
      {of(R"("match":"code")"), at + "match", "schema.contradiction"},
      {of(R"("asOf":"2020-01-01")"), at + "asOf", "schema.contradiction"},
      {of(R"("severity":"error")"), at + "severity", "schema.contradiction"},
      {of(R"("codes":"wilayah","severity":"fatal")"), at + "severity", "schema.value"},
      {of(R"("codes":"wilayah","asOf":"tanggal")"), at + "asOf", "schema.unknown_field"},
      {of(R"("codes":"wilayah","asOf":"2024-02-30")"), at + "asOf", "schema.unknown_field"},
      {of(R"("codes":"wilayah","asOf":"a")"), at + "asOf", "schema.contradiction"},
      {of(R"("codes":"wilayah","asOf":20200101)"), at + "asOf", "schema.shape"},
      {of(R"("aliases":"x")"), at + "aliases", "schema.shape"},
      {of(R"("aliases":["x","?"])"), at + "aliases/1", "schema.value"},
      {of(R"("personal":"ya")"), at + "personal", "schema.shape"},
      {of(R"("type":"nik","personal":false)"), at + "personal", "schema.contradiction"},
      {of(R"("nameOf":"b")"), at + "nameOf", "schema.unknown_field"},
      {of(R"("nameOf":"a")"), at + "nameOf", "schema.contradiction"},
      {top(R"("spbe":7)"), "/spbe", "schema.shape"},
      {top(R"("spbe":[])"), "/spbe", "schema.shape"},
      {top(R"("spbe":{"schema":2})"), "/spbe/schema", "schema.value"},
      {top(R"("spbe":{"schema":1,"judul":"x"})"), "/spbe/judul", "schema.unknown_member"},
      {top(R"("spbe":{"schema":1,"title":"x"})"), "/spbe/title", "schema.shape"},
      {top(R"("spbe":{"schema":1,"title":{"id":"x","fr":"y"}})"), "/spbe/title/fr", "schema.unknown_member"},
      {top(R"("spbe":{"schema":1,"asOf":"hari ini"})"), "/spbe/asOf", "schema.value"},
      {top(R"("spbe":{"schema":1,"asOf":"2023-02-29"})"), "/spbe/asOf", "schema.value"},
      {top(R"("spbe":{"schema":1,"rules":{}})"), "/spbe/rules", "schema.shape"},
  };
}

std::vector<complaint> about_rules_of_fields() {
  const std::string at = "/spbe/rules/0";
  const auto of = [](std::string_view text) {
    return fields(R"({"name":"t","type":"integer"},{"name":"x","type":"number"},{"name":"y","type":"integer"},{"name":"s","type":"string"},{"name":"d","type":"date"})",
                  R"("spbe":{"schema":1,"rules":[)" + std::string(text) + "]}");
  };
  return {
      {of(R"({"rule":"sum_of","total":"t"})"), at, "schema.absent"},
      {of(R"({"rule":"sum_of","total":"t","parts":[]})"), at + "/parts", "schema.value"},
      {of(R"({"rule":"sum_of","total":"t","parts":"x"})"), at + "/parts", "schema.shape"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x","z"]})"), at + "/parts/1", "schema.unknown_field"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x","x"]})"), at + "/parts/1", "schema.contradiction"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x","t"]})"), at + "/parts/1", "schema.contradiction"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x","s"]})"), at + "/parts/1", "schema.contradiction"},
      {of(R"({"rule":"sum_of","total":"s","parts":["x"]})"), at + "/total", "schema.contradiction"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x"],"tolerance":-1})"), at + "/tolerance", "schema.value"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x"],"tolerance":1e3})"), at + "/tolerance", "schema.value"},
      {of(R"({"rule":"sum_of","total":"t","parts":["x"],"tolerance":[]})"), at + "/tolerance", "schema.value"},
      {of(R"({"rule":"one_of","fields":["s"]})"), at + "/fields", "schema.value"},
      {of(R"({"rule":"one_of","fields":["s","d"],"filled":"most"})"), at + "/filled", "schema.value"},
      {of(R"({"rule":"one_of","fields":["s","d"],"filled":1})"), at + "/filled", "schema.shape"},
      {of(R"({"rule":"range","field":"t","ranges":{}})"), at, "schema.absent"},
      {of(R"({"rule":"range","field":"t","by":"t","ranges":{"a":{"minimum":1}}})"), at + "/by", "schema.contradiction"},
      {of(R"({"rule":"range","field":"s","by":"t","ranges":{"a":{"minimum":1}}})"), at + "/field", "schema.contradiction"},
      {of(R"({"rule":"range","field":"t","by":"s","ranges":{}})"), at + "/ranges", "schema.contradiction"},
      {of(R"({"rule":"range","field":"t","by":"s","ranges":{"a":{}}})"), at + "/ranges/a", "schema.contradiction"},
      {of(R"({"rule":"range","field":"t","by":"s","ranges":{"a":{"minimum":1.5}}})"), at + "/ranges/a/minimum", "schema.value"},
      {of(R"({"rule":"range","field":"t","by":"s","ranges":{"a/b":{"minimum":2,"maximum":1}}})"), at + "/ranges/a~1b/minimum", "schema.contradiction"},
      {of(R"({"rule":"range","field":"d","by":"s","ranges":{"a":{"least":1,"minimum":"2020-01-01"}}})"), at + "/ranges/a/least", "schema.unknown_member"},
      {of(R"({"rule":"range","field":"d","by":"s","ranges":{"a":{"minimum":"2020-01-01"}},"else":{"maximum":2020}})"), at + "/else/maximum", "schema.shape"},
      {of(R"({"rule":"unique_together","fields":[]})"), at + "/fields", "schema.value"},
      {of(R"({"rule":"unique_together","fields":["s"],"name":"x"})"), at + "/name", "schema.unknown_member"},
  };
}

std::vector<complaint> about_rules_by_roles() {
  const std::string at = "/spbe/rules/0";
  const auto of = [](std::string_view text) {
    return fields(R"({"name":"nik","spbe":{"type":"nik"}},{"name":"w","spbe":{"codes":"wilayah"}},{"name":"pos","spbe":{"type":"kode_pos"}},
                     {"name":"kk","spbe":{"type":"no_kk"}},{"name":"shdk","spbe":{"codes":"shdk"}},{"name":"jk","spbe":{"codes":"jenis_kelamin"}},{"name":"nip","spbe":{"type":"nip"}},{"name":"npwp","spbe":{"type":"npwp15"}},{"name":"npwp16","spbe":{"type":"npwp16"}},{"name":"s","type":"string"},{"name":"n","type":"integer"})",
                  R"("spbe":{"schema":1,"rules":[)" + std::string(text) + "]}");
  };
  return {
      {of(R"({"rule":"nik_region","fields":{"nik":"nik"}})"), at + "/fields", "schema.absent"},
      {of(R"({"rule":"nik_region","fields":{"nik":"nik","region":"s"}})"), at + "/fields/region", "schema.contradiction"},
      {of(R"({"rule":"postal_province","fields":{"region":"w","postal":"w"}})"), at + "/fields/postal", "schema.contradiction"},
      {of(R"({"rule":"nip_birth_date","fields":{"nip":"nip","date":"s"}})"), at + "/fields/date", "schema.contradiction"},
      {of(R"({"rule":"nip_sex","fields":{"nip":"nip","sex":"s"}})"), at + "/fields/sex", "schema.contradiction"},
      {of(R"({"rule":"npwp_nik","fields":{"nik":"nik","npwp":"npwp"}})"), at + "/fields/npwp", "schema.contradiction"},
      {of(R"({"rule":"kk_one_head","fields":{"no_kk":"kk"}})"), at + "/fields", "schema.absent"},
      {of(R"({"rule":"kk_one_head","fields":{"no_kk":"nik","shdk":"shdk"}})"), at + "/fields/no_kk", "schema.contradiction"},
      {of(R"({"rule":"kk_one_head","fields":{"no_kk":"kk","shdk":"shdk","sex":"jk"}})"), at + "/fields/sex", "schema.unknown_member"},
      {of(R"({"rule":"kk_shdk","fields":{"no_kk":"kk","shdk":"jk"}})"), at + "/fields/shdk", "schema.contradiction"},
      {of(R"({"rule":"kk_shdk","fields":{"no_kk":"kk","shdk":"shdk","sex":"s"}})"), at + "/fields/sex", "schema.contradiction"},
      {of(R"({"rule":"parent_older","fields":{"no_kk":"kk","shdk":"shdk","date":"s"}})"), at + "/fields/date", "schema.contradiction"},
      {of(R"({"rule":"nik_two_kk","fields":{"nik":"nik","no_kk":"nik"}})"), at + "/fields/no_kk", "schema.contradiction"},
      {of(R"({"rule":"npwp_nik","fields":{"nik":"nik","npwp":"npwp16","pos":"pos"}})"), at + "/fields/pos", "schema.unknown_member"},
      {of(R"({"rule":"range","field":"n","by":"w","ranges":{"31.71":{"maximum":5},"32.73":{"maximum":6},"3171":{"maximum":5,"minimum":1}}})"), at + "/ranges/3171", "schema.contradiction"},
  };
}

std::vector<complaint> about_rules() {
  const std::string at = "/spbe/rules/0";
  return {
      {rule("1"), at, "schema.shape"},
      {rule("{}"), at, "schema.absent"},
      {rule(R"({"rule":"nik_age"})"), at + "/rule", "schema.unknown_rule"},
      {rule(R"({"rule":"nik_birth_date"})"), at, "schema.absent"},
      {rule(R"({"rule":"nik_birth_date","fields":{"nik":"nik"}})"), at + "/fields", "schema.absent"},
      {rule(R"({"rule":"nik_birth_date","fields":{"nik":"nik","date":"lahir","sex":"jk"}})"), at + "/fields/sex", "schema.unknown_member"},
      {rule(R"({"rule":"nik_birth_date","fields":{"nik":"nikk","date":"lahir"}})"), at + "/fields/nik", "schema.unknown_field"},
      {rule(R"({"rule":"nik_birth_date","fields":{"nik":"jk","date":"lahir"}})"), at + "/fields/nik", "schema.contradiction"},
      {rule(R"({"rule":"nik_birth_date","fields":{"nik":"nik","date":"jk"}})"), at + "/fields/date", "schema.contradiction"},
      {rule(R"({"rule":"nik_sex","fields":{"nik":"nik","sex":"lahir"}})"), at + "/fields/sex", "schema.contradiction"},
      {rule(R"({"rule":"nik_sex","fields":{"nik":"nik","sex":"jk"},"level":1})"), at + "/level", "schema.unknown_member"},
      {rule(R"({"rule":"nik_sex","fields":{"nik":"nik","sex":"jk"},"severity":"high"})"), at + "/severity", "schema.value"},
      {rule(R"({"rule":"compare","left":"lahir","op":"<="})"), at, "schema.absent"},
      {rule(R"({"rule":"compare","left":"lahir","op":"=<","right":"n"})"), at + "/op", "schema.value"},
      {rule(R"({"rule":"compare","left":"lahir","op":"<","right":"n"})"), at + "/right", "schema.contradiction"},
      {rule(R"({"rule":"compare","left":"lahir","op":"<","right":"lahir"})"), at + "/right", "schema.contradiction"},
      {rule(R"({"rule":"compare","left":"jk","op":"<","right":"nik"})"), at + "/right", "schema.contradiction"},
      {rule(R"({"rule":"required_if","field":"n"})"), at, "schema.absent"},
      {rule(R"({"rule":"required_if","field":"n","when":{"field":"jk"}})"), at + "/when", "schema.absent"},
      {rule(R"({"rule":"required_if","field":"n","when":{"field":"jk","equals":[]}})"), at + "/when/equals", "schema.contradiction"},
      {rule(R"({"rule":"required_if","field":"n","when":{"field":"jk","equals":[1]}})"), at + "/when/equals/0", "schema.shape"},
      {rule(R"({"rule":"required_if","field":"n","when":{"field":"n","equals":"1"}})"), at + "/when/field", "schema.contradiction"},
      {rule(R"({"rule":"required_if","field":"n","when":{"field":"x","equals":"1"}})"), at + "/when/field", "schema.unknown_field"},
  };
}

void expect(const std::vector<complaint>& cases) {
  for (const auto& each : cases) {
    BOOST_TEST_CONTEXT(each.json) {
      const auto made = plan::compile(each.json);
      BOOST_REQUIRE(!made.has_value());
      BOOST_TEST(made.error().size() == 1U);
      const error& e = made.error().front();
      BOOST_TEST(e.place == each.pointer);
      BOOST_TEST(e.slug == each.slug);
      BOOST_TEST((e.code == status::bad_schema));
      BOOST_TEST(!e.message.id.empty());
      BOOST_TEST(!e.message.en.empty());
      BOOST_TEST(e.message.id != e.message.en);
      BOOST_TEST(e.message.en.find_first_of("\n\t") == std::string::npos);
      BOOST_TEST(e.line >= 1);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(fields_that_make_no_sense) { expect(about_fields()); }
BOOST_AUTO_TEST_CASE(constraints_that_make_no_sense) { expect(about_constraints()); }
BOOST_AUTO_TEST_CASE(spbe_properties_that_make_no_sense) { expect(about_spbe()); }
BOOST_AUTO_TEST_CASE(rules_that_make_no_sense) { expect(about_rules()); }
BOOST_AUTO_TEST_CASE(rules_of_any_fields_that_make_no_sense) { expect(about_rules_of_fields()); }
BOOST_AUTO_TEST_CASE(rules_by_roles_that_make_no_sense) { expect(about_rules_by_roles()); }

BOOST_AUTO_TEST_CASE(a_number_for_a_text_is_told_how_to_be_written) {
  const auto said = [](std::string_view equals) {
    const auto made = plan::compile(rule(R"({"rule":"required_if","field":"n","when":{"field":"jk","equals":)" + std::string(equals) + "}}"));
    return made ? std::string() : made.error().front().message.en;
  };
  BOOST_TEST(said("1") == "must be a text or an array of texts, found a whole number; write it in quotes");
  BOOST_TEST(said("true") == "must be a text or an array of texts, found true or false; write it in quotes");
  BOOST_TEST(said("{}") == "must be a text or an array of texts, found an object");
  BOOST_TEST(said("[1]") == "must be a text, found a whole number; write it in quotes");
  BOOST_TEST(said("[[]]") == "must be a text, found an array");
}

BOOST_AUTO_TEST_CASE(all_complaints_come_in_document_order) {
  const auto made = plan::compile(R"({"spbe":{"schema":3,"rules":[{"rule":"x"}]},
    "primaryKey":"z",
    "fields":[{"name":"a","type":"strng","constraints":{"minLength":-1},"spbe":{"codes":"x","what":1}},{"name":"b","format":"q"}]})");
  BOOST_REQUIRE(!made.has_value());
  std::vector<std::string> places;
  for (const auto& e : made.error()) places.push_back(e.place);
  const std::vector<std::string> expected{"/spbe/schema", "/spbe/rules/0/rule", "/primaryKey", "/fields/0/type", "/fields/0/constraints/minLength",
                                          "/fields/0/spbe/codes", "/fields/0/spbe/what", "/fields/1/format"};
  BOOST_TEST(places == expected, boost::test_tools::per_element());
  BOOST_TEST(made.error().front().line == 1);
  BOOST_TEST(made.error().back().line == 3);
}

BOOST_AUTO_TEST_CASE(complaints_about_names_say_what_is_known) {
  const auto message = [](const std::string& json) { return plan::compile(json).error().front().message; };
  BOOST_TEST(message(one_field(R"("spbe":{"type":"nikk"})")).en.find("kode_pos") != std::string::npos);
  BOOST_TEST(message(one_field(R"("spbe":{"codes":"x"})")).id.find("agama") != std::string::npos);
  BOOST_TEST(message(one_field(R"("type":"x")")).id.find("yearmonth") != std::string::npos);
  BOOST_TEST(message(one_field("", R"("primaryKey":"x")")).en.find("it has: a") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_document_of_faults_is_cut_and_says_so) {
  std::string aliases;
  for (int i = 0; i < 3000; ++i) aliases += i == 0 ? "\"?\"" : ",\"?\"";
  const auto made = plan::compile(one_field("\"spbe\":{\"aliases\":[" + aliases + "]}"));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().size() == 1001U);
  BOOST_TEST(made.error().back().slug == "schema.too_many");
  BOOST_TEST(made.error().back().message.en == "2000 further complaints");
}

BOOST_AUTO_TEST_CASE(personal_looking_text_is_masked_in_complaints) {
  const auto made = plan::compile(one_field(R"("type":"3171015708459901")"));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().front().message.id.find("3171015708459901") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_documents_get_one_error_with_a_place) {
  const std::string deep = "{\"fields\":" + std::string(100'000, '[');
  const std::string duplicate = R"({"fields":[],"fields":[]})";
  const std::string huge = "{\"fields\":[" + std::string(std::size_t{5} << 20U, ' ') + "]}";
  for (const std::string& bad : {std::string(), std::string("{"), deep, duplicate, huge, std::string("{\"fields\":\"\xFF\"}"), std::string("\0\0", 2),
                                 std::string(R"({"fields":[{"name":"a","constraints":{"minLength":1e999}}]})"), std::string("nik,nama\n1,2\n")}) {
    const auto made = plan::compile(bad);
    BOOST_REQUIRE(!made.has_value());
    BOOST_TEST(made.error().size() == 1U);
    BOOST_TEST(!made.error().front().message.en.empty());
    BOOST_TEST((made.error().front().code == status::bad_schema));
  }
}

BOOST_AUTO_TEST_CASE(too_many_fields_are_refused) {
  std::string list;
  for (int i = 0; i < 5000; ++i) list += (i == 0 ? "{\"name\":\"f" : ",{\"name\":\"f") + std::to_string(i) + "\"}";
  const auto made = plan::compile(fields(list));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().front().place == "/fields");
}
