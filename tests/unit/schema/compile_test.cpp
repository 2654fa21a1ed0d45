#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace spbe;
using namespace schema_test;

namespace {

plan compiled(const std::string& json) {
  auto made = plan::compile(json);
  if (!made) {
    for (const auto& e : made.error()) BOOST_TEST_MESSAGE(e.place << '\t' << e.message.en);
  }
  BOOST_REQUIRE_MESSAGE(made.has_value(), json);
  return *made;
}

detail::field_plan only_field(const std::string& members, const std::string& rest = {}) {
  return compiled(one_field(members, rest)).data().fields.at(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_example_of_the_contract_compiles) {
  const plan p = compiled(R"({ "fields": [
      { "name": "nik", "type": "string", "constraints": {"required": true, "unique": true}, "spbe": {"type": "nik", "aliases": ["No. NIK", "NIK KTP"]} },
      { "name": "tanggal_lahir", "type": "date" },
      { "name": "tanggal_data", "type": "date" },
      { "name": "jenis_kelamin", "type": "string", "spbe": {"codes": "jenis_kelamin", "match": "name"} },
      { "name": "kode_wilayah", "type": "string", "spbe": {"codes": "wilayah", "level": 4, "asOf": "tanggal_data"} },
      { "name": "agama", "type": "string", "spbe": {"codes": "agama", "match": "name", "severity": "info"} },
      { "name": "mulai", "type": "date" }, { "name": "selesai", "type": "date" },
      { "name": "npwp", "type": "string", "spbe": {"type": "npwp"} }, { "name": "status", "type": "string" },
      { "name": "nama", "type": "string", "spbe": {"personal": true} } ],
    "fieldsMatch": "subset",
    "spbe": { "schema": 1, "title": {"id": "Judul", "en": "Title"}, "asOf": "2025-07-01",
              "rules": [ {"rule": "nik_birth_date", "fields": {"nik": "nik", "date": "tanggal_lahir"}},
                         {"rule": "nik_sex", "fields": {"nik": "nik", "sex": "jenis_kelamin"}, "severity": "error"},
                         {"rule": "compare", "left": "mulai", "op": "<=", "right": "selesai"},
                         {"rule": "required_if", "field": "npwp", "when": {"field": "status", "equals": "BU"}} ] } })");
  const auto& data = p.data();
  BOOST_TEST(data.name == "schema");
  BOOST_TEST(data.title.en == "Title");
  BOOST_TEST((data.match == detail::fields_match::subset));
  BOOST_TEST(data.as_of.iso() == "2025-07-01");
  BOOST_REQUIRE(data.fields.size() == 11U);
  BOOST_TEST(data.fields[0].canonical == type::find("nik"));
  BOOST_TEST(data.fields[0].required);
  BOOST_TEST(data.fields[0].unique);
  BOOST_TEST(data.fields[0].match_names == (std::vector<std::string>{"nik", "nonik", "nikktp"}), boost::test_tools::per_element());
  BOOST_TEST((data.fields[0].mask == detail::field_mask::by_type));
  BOOST_TEST(data.fields[0].personal);
  const auto& region = data.fields[4];
  BOOST_TEST(region.codes == builtin().find("wilayah"));
  BOOST_TEST(region.canonical == type::find("kode_wilayah"));
  BOOST_TEST(region.level == 4);
  BOOST_TEST(region.as_of_field == 2U);
  BOOST_TEST((region.membership_severity == severity::warning));
  BOOST_TEST(data.fields[5].by_name);
  BOOST_TEST(data.fields[5].canonical == nullptr);
  BOOST_TEST((data.fields[5].membership_severity == severity::info));
  BOOST_TEST((data.fields[10].mask == detail::field_mask::name));
  BOOST_REQUIRE(data.rules.size() == 4U);
  BOOST_TEST((data.rules[0].kind == detail::rule_kind::nik_birth_date));
  BOOST_TEST((data.rules[0].severity == severity::warning));
  BOOST_TEST(data.rules[0].a == 0U);
  BOOST_TEST(data.rules[0].b == 1U);
  BOOST_TEST((data.rules[1].severity == severity::error));
  BOOST_TEST((data.rules[2].op == detail::compare_op::le));
  BOOST_TEST((data.rules[2].severity == severity::error));
  BOOST_TEST(data.rules[3].a == 8U);
  BOOST_TEST(data.rules[3].b == 9U);
  BOOST_TEST(data.rules[3].equals == (std::vector<std::string>{"BU"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(unknown_properties_outside_spbe_are_ignored) {
  const auto p = compiled(one_field(R"("description":"x","rdfType":"y","example":1,"categories":["p"],"constraints":{"jsonSchema":{},"custom":true})", R"("x-origin":[1,{"deep":null}])"));
  BOOST_TEST(p.data().fields.size() == 1U);
  BOOST_TEST((p.data().fields[0].type == detail::field_type::any));
  BOOST_TEST((p.data().match == detail::fields_match::exact));
}

BOOST_AUTO_TEST_CASE(constraints_arrive_in_the_plan) {
  const auto text = only_field(R"("type":"string","constraints":{"required":true,"pattern":"[A-Z]+","minLength":2,"maxLength":5,"enum":["AB","CD"]})");
  BOOST_TEST(text.required);
  BOOST_TEST(*text.min_length == 2U);
  BOOST_TEST(*text.max_length == 5U);
  BOOST_TEST(text.regex_text == "[A-Z]+");
  BOOST_TEST(text.regex->matches("AB"));
  BOOST_TEST(*text.enumeration == (std::vector<std::string>{"AB", "CD"}), boost::test_tools::per_element());

  const auto whole = only_field(R"("type":"integer","constraints":{"exclusiveMinimum":2,"exclusiveMaximum":10,"maximum":"20","enum":[3,"4"]})");
  BOOST_TEST(whole.minimum->digits == "2");
  BOOST_TEST(!whole.minimum->inside);
  BOOST_TEST(whole.maximum->digits == "10");
  BOOST_TEST(!whole.maximum->inside);
  BOOST_TEST(*whole.enumeration == (std::vector<std::string>{"3", "4"}), boost::test_tools::per_element());

  const auto number = only_field(R"("type":"number","constraints":{"exclusiveMinimum":0,"maximum":1.5,"enum":[0.5,1]})");
  BOOST_TEST(number.minimum->number == 0);
  BOOST_TEST(!number.minimum->inside);
  BOOST_TEST(number.maximum->number == 1.5);
  BOOST_TEST(number.maximum->inside);
  BOOST_TEST(*number.enumeration == (std::vector<std::string>{"0.5", "1"}), boost::test_tools::per_element());

  const auto day = only_field(R"("type":"date","constraints":{"minimum":"2020-01-01","exclusiveMaximum":"2020-03-01"})");
  BOOST_TEST(day.minimum->day.iso() == "2020-01-01");
  BOOST_TEST(day.maximum->day.iso() == "2020-02-29");

  // As the cells of the field are written, or as days are everywhere.
  const auto written = only_field(R"("type":"date","format":"%d/%m/%Y","constraints":{"minimum":"31/01/2020","exclusiveMaximum":"2020-03-01"})");
  BOOST_TEST(written.minimum->day.iso() == "2020-01-31");
  BOOST_TEST(written.maximum->day.iso() == "2020-02-29");

  const auto month = only_field(R"("type":"yearmonth","constraints":{"minimum":"2020-02"})");
  BOOST_TEST(month.minimum->day.iso() == "2020-02-01");

  const auto official = only_field(R"("type":"string","spbe":{"type":"tanggal"},"constraints":{"maximum":"2020-12-31"})");
  BOOST_TEST(official.maximum->day.iso() == "2020-12-31");
  BOOST_TEST(only_field(R"("type":"date","format":"%d/%m/%y")").format == "%d/%m/%y");
}

BOOST_AUTO_TEST_CASE(how_values_are_written_arrives_in_the_plan) {
  const auto plain = only_field(R"("type":"number")");
  BOOST_TEST(plain.missing_values.empty());
  BOOST_TEST(plain.decimal_char == '.');
  BOOST_TEST(plain.bare_number);
  BOOST_TEST(plain.true_values == (std::vector<std::string>{"true", "True", "TRUE", "1"}), boost::test_tools::per_element());

  const auto money = only_field(R"("type":"number","decimalChar":",","groupChar":".","bareNumber":false)", R"("missingValues":["","-"])");
  BOOST_TEST(money.decimal_char == ',');
  BOOST_TEST(money.group_char == ".");
  BOOST_TEST(!money.bare_number);
  BOOST_TEST(money.missing_values == (std::vector<std::string>{"-"}), boost::test_tools::per_element());

  const auto own = only_field(R"("type":"boolean","trueValues":["ya"],"falseValues":["tidak"],"missingValues":[{"value":"?","label":"lupa"}])", R"("missingValues":["-"])");
  BOOST_TEST(own.missing_values == (std::vector<std::string>{"?"}), boost::test_tools::per_element());
  BOOST_TEST(own.true_values == (std::vector<std::string>{"ya"}), boost::test_tools::per_element());
  BOOST_TEST(own.false_values == (std::vector<std::string>{"tidak"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(keys_take_a_name_or_several_and_make_the_primary_one_required) {
  const auto p = compiled(fields(R"({"name":"a"},{"name":"b"},{"name":"c"})", R"("primaryKey":["a","b"],"uniqueKeys":[["b","c"],"c"],"foreignKeys":[],"fieldsMatch":["equal"])"));
  const auto& data = p.data();
  BOOST_TEST(data.primary_key == (std::vector<std::uint32_t>{0, 1}), boost::test_tools::per_element());
  BOOST_REQUIRE(data.unique_keys.size() == 2U);
  BOOST_TEST(data.unique_keys[0] == (std::vector<std::uint32_t>{1, 2}), boost::test_tools::per_element());
  BOOST_TEST(data.fields[0].required);
  BOOST_TEST(data.fields[1].required);
  BOOST_TEST(!data.fields[2].required);
  BOOST_TEST((data.match == detail::fields_match::equal));
  BOOST_TEST(compiled(one_field("", R"("primaryKey":"a")")).data().primary_key.size() == 1U);
}

BOOST_AUTO_TEST_CASE(foreign_keys_refer_to_a_resource_or_to_the_rows_themselves) {
  const auto p = compiled(fields(R"({"name":"a"},{"name":"b"},{"name":"c"})",
                                 R"("foreignKeys":[{"fields":["a","b"],"reference":{"resource":"r","fields":["x","y"]}},{"fields":"c","reference":{"fields":"a"}}])"));
  const auto& keys = p.data().foreign_keys;
  BOOST_REQUIRE(keys.size() == 2U);
  BOOST_TEST(keys[0].fields == (std::vector<std::uint32_t>{0, 1}), boost::test_tools::per_element());
  BOOST_TEST(keys[0].resource == "r");
  BOOST_TEST(keys[0].columns == (std::vector<std::string>{"x", "y"}), boost::test_tools::per_element());
  BOOST_TEST(keys[0].own.empty());
  BOOST_TEST(keys[1].resource.empty());
  BOOST_TEST(keys[1].own == (std::vector<std::uint32_t>{0}), boost::test_tools::per_element());
  BOOST_TEST(keys[1].columns == (std::vector<std::string>{"a"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(masks_follow_the_kind_of_personal_field) {
  using detail::field_mask;
  const auto mask_of = [](std::string_view name, std::string_view members) {
    return compiled(fields("{\"name\":\"" + std::string(name) + "\"," + std::string(members) + "}")).data().fields[0].mask;
  };
  BOOST_TEST((mask_of("nama_ibu", R"("spbe":{"personal":true})") == field_mask::name));
  BOOST_TEST((mask_of("Alamat Rumah", R"("spbe":{"personal":true})") == field_mask::nothing_kept));
  BOOST_TEST((mask_of("tempat_lahir", R"("spbe":{"personal":true})") == field_mask::nothing_kept));
  BOOST_TEST((mask_of("tanggal_lahir", R"("type":"date","spbe":{"personal":true})") == field_mask::date_year));
  BOOST_TEST((mask_of("catatan", R"("spbe":{"personal":true})") == field_mask::first_two));
  BOOST_TEST((mask_of("nama", R"("spbe":{"personal":false})") == field_mask::none));
  BOOST_TEST((mask_of("nomor", R"("spbe":{"type":"npwp"})") == field_mask::by_type));
  BOOST_TEST((mask_of("surel", R"("type":"string","format":"email")") == field_mask::by_type));
  BOOST_TEST((mask_of("pos", R"("spbe":{"type":"kode_pos"})") == field_mask::none));
}

BOOST_AUTO_TEST_CASE(a_schema_may_say_its_own_day_for_a_code) {
  const auto f = only_field(R"("type":"string","spbe":{"codes":"wilayah","asOf":"2022-07-01"})");
  BOOST_TEST(f.as_of.iso() == "2022-07-01");
  BOOST_TEST(f.as_of_field == detail::no_field);
}

BOOST_AUTO_TEST_CASE(a_name_field_points_at_its_code_field) {
  const auto p = compiled(fields(R"({"name":"nama","spbe":{"nameOf":"kode"}},{"name":"kode","spbe":{"codes":"wilayah"}})"));
  BOOST_TEST(p.data().fields[0].name_of_code == 1U);
}

BOOST_AUTO_TEST_CASE(a_field_inherits_the_list_of_its_standard) {
  const std::vector<std::string> codes = {"1", "2"};
  for (const char* type : {"string", "any", "integer"}) {
    const auto f = only_field(R"("type":")" + std::string(type) + R"(","spbe":{"standard":"10120012"})");
    BOOST_REQUIRE_MESSAGE(f.enumeration.has_value(), type);
    BOOST_TEST(*f.enumeration == codes, boost::test_tools::per_element());
    BOOST_TEST(f.title.id == "Jenis Kegiatan Utama Komuter");
  }
  BOOST_TEST(only_field(R"("title":"Kegiatan","spbe":{"standard":"10120012"})").title.id == "Kegiatan");
}

BOOST_AUTO_TEST_CASE(what_a_field_says_of_its_values_itself_comes_before_its_standard) {
  const auto own = only_field(R"("type":"string","constraints":{"enum":["9"]},"spbe":{"standard":"10120012"})");
  BOOST_TEST(*own.enumeration == std::vector<std::string>{"9"}, boost::test_tools::per_element());
  BOOST_TEST(!only_field(R"("type":"string","spbe":{"standard":"33220007","codes":"jenis_kelamin"})").enumeration.has_value());
  BOOST_TEST(!only_field(R"("type":"string","spbe":{"standard":"33220007","type":"nik"})").enumeration.has_value());
  BOOST_TEST(!only_field(R"("type":"number","spbe":{"standard":"10110023"})").enumeration.has_value());   // no list
  BOOST_TEST(!only_field(R"("type":"string","spbe":{"standard":"22020004"})").enumeration.has_value());   // KBLI, of an edition that is not named
}

BOOST_AUTO_TEST_CASE(structure_only_asks_for_nothing) {
  const plan p = plan::structure_only();
  BOOST_TEST(p.data().fields.empty());
  BOOST_TEST(p.data().rules.empty());
}

BOOST_AUTO_TEST_CASE(every_header_leads_to_its_field_whatever_their_number) {
  std::string aliases = "\"B\",\"b\"";   // the field's own name once more is no other
  for (int i = 0; i < 100'000; ++i) aliases += ",\"Nama " + std::to_string(i) + "\"";
  const plan p = compiled(fields(R"({"name":"a"},{"name":"b","spbe":{"aliases":[)" + aliases + "]}}"));
  const auto& data = p.data();
  BOOST_TEST(data.fields[1].match_names.size() == 100'001U);
  BOOST_TEST(data.headers.size() == 100'002U);
  BOOST_TEST(data.headers.at("a") == 0U);
  BOOST_TEST(data.headers.at("b") == 1U);
  BOOST_TEST(data.headers.at("nama99999") == 1U);
  BOOST_TEST(data.headers.count("nama100000") == 0U);
}
