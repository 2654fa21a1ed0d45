// What findings say of personal fields: no word of a sentence gives away what the field hides.
#include "run_text.hpp"

using namespace engine_test;

BOOST_AUTO_TEST_SUITE(personal)

namespace {

told of_field(const std::string& field, const std::string& cell, bool unmask = false) {
  spbe::validate_options options;
  options.unmask = unmask;
  return run(compiled(R"({"fields":[{"name":"no","type":"integer"},)" + field + "]}"), "no," + field.substr(9, field.find('"', 9) - 9) + "\n1," + cell + "\n", options);
}

}  // namespace

// The type shows a day as a day; the field knows whose it is.
BOOST_AUTO_TEST_CASE(a_sentence_quotes_the_value_as_the_field_shows_it) {
  const std::string day = R"({"name":"tanggal_lahir","type":"string","spbe":{"type":"tanggal","personal":true}})";
  for (const std::string cell : {"17/08/1979 00:00:00", "17 Agustus 1979 M", "31/02/1979", "1979-08-17T00:00:00"}) {
    const auto t = of_field(day, cell);
    BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
    const auto& f = t.findings[0];
    for (const std::string_view part : {"17", "31", "08", "02", "Agustus"}) BOOST_TEST(f.message.find(part) == std::string::npos, f.message);
  }
  BOOST_TEST(of_field(day, "31/02/1979", true).findings[0].message.find("31/02/1979") != std::string::npos);
}

// Of a birthday the year stays, whatever type its column has.
BOOST_AUTO_TEST_CASE(a_birthday_keeps_its_year) {
  for (const std::string type : {"datetime", "string"}) {
    const auto t = of_field(R"({"name":"tgl_lahir","type":")" + type + R"(","constraints":{"required":true})" + (type == "string" ? R"(,"spbe":{"type":"tanggal","personal":true}})" : R"(,"spbe":{"personal":true}})"), "17-08-1979 X");
    BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
    BOOST_TEST(t.findings[0].value.value() == "**-**-1979**");
  }
}

// Some types quote a part of the value that says most.
BOOST_AUTO_TEST_CASE(a_sentence_quotes_no_part_of_a_personal_value) {
  const auto t = of_field(R"({"name":"asal","type":"string","spbe":{"type":"kode_wilayah","personal":true}})", "31.71.99");
  BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
  BOOST_TEST(t.findings[0].message == "Region code 31****** is in no edition since 2015");
  const auto open = of_field(R"({"name":"asal","type":"string","spbe":{"type":"kode_wilayah"}})", "31.71.99");
  BOOST_TEST(open.findings[0].message == "Region code 31.71.99 is in no edition since 2015");
}

// A schema may be made of somebody's data, and anybody's.
BOOST_AUTO_TEST_CASE(what_a_schema_names_is_masked_and_printable) {
  const auto hint = [](const std::string& field, bool unmask = false) {
    const auto t = of_field(field, "317101320223990X", unmask);
    BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
    return t.findings[0].message + t.findings[0].hint;
  };
  const std::string people = R"({"name":"no_lain","type":"string","constraints":{"enum":["3171015708459901"]}})";
  BOOST_TEST(hint(people).find("5708459901") == std::string::npos);
  BOOST_TEST(hint(people, true).find("5708459901") != std::string::npos);
  const std::string names = R"({"name":"nm","type":"string","constraints":{"enum":["Siti Uji"]},"spbe":{"personal":true}})";
  BOOST_TEST(hint(names).find("Siti") == std::string::npos);
  const std::string pattern = R"q({"name":"pola","type":"string","constraints":{"pattern":"(a|\n|\u001b|3171015708459901)"}})q";
  BOOST_TEST(hint(pattern) == R"q(The value does not match the pattern (a|\x0A|\x1B|3171************))q");
}

BOOST_AUTO_TEST_CASE(what_a_list_says_of_a_personal_code_is_masked) {
  const std::string code = R"({"name":"kota_lahir","type":"string","spbe":{"codes":"wilayah","personal":true}})";
  const auto t = of_field(code, "92.71");
  BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
  BOOST_TEST(t.findings[0].hint == "Now: 96***");
  BOOST_TEST(of_field(code, "92.71", true).findings[0].hint == "Now: 96.71");
  const auto plan = compiled(R"({"fields":[)" + code + R"(,{"name":"tempat","type":"string","spbe":{"nameOf":"kota_lahir"}}]})");
  const auto named = run(plan, "kota_lahir,tempat\n31.71,Kota Bandung\n");
  BOOST_REQUIRE_EQUAL(named.findings.size(), 1U);
  BOOST_TEST(named.findings[0].hint.find("Jakarta") == std::string::npos, named.findings[0].hint);
  BOOST_TEST(named.findings[0].hint.find("JAKARTA") == std::string::npos, named.findings[0].hint);
}

// A quote that nobody closes swallows the records behind it.
BOOST_AUTO_TEST_CASE(of_a_cell_of_several_records_the_first_line_is_shown) {
  const auto t = run(compiled(R"({"fields":[{"name":"n","type":"integer"},{"name":"kota","type":"string"}]})"), "n,kota\n\"x,Bogor\n2,Budi Santoso\n3,Siti\"\n");
  BOOST_REQUIRE(!t.findings.empty());
  const std::string all = whole(t);
  BOOST_TEST(all.find("Budi") == std::string::npos, all);
  BOOST_TEST(all.find("x,Bogor…") != std::string::npos, all);
}

BOOST_AUTO_TEST_SUITE_END()
