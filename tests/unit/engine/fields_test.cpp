#include "run_text.hpp"

using namespace engine_test;

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(a_clean_file_says_nothing) {
  const auto t = run(compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"n","type":"integer"}]})"), "a,n\nx,1\ny,2\n");
  same(briefs(t), {});
  BOOST_CHECK_EQUAL(t.summary.rows, 2U);
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 2U);
  BOOST_CHECK(t.summary.complete);
  BOOST_CHECK(t.trouble.empty());
}

BOOST_AUTO_TEST_CASE(canonical_types_give_their_own_codes_at_line_and_byte) {
  const auto plan = compiled(R"({"fields":[{"name":"nik","type":"string","spbe":{"type":"nik"}}]})");
  const std::string text = "nik\n3171015708459901\n3171015713459901\n\n317101570845990\n";
  const auto t = run(plan, text);
  same(briefs(t), {"2 nik nik.date error", "3 nik nik.length error"});
  BOOST_CHECK_EQUAL(t.findings[0].line, 3U);
  BOOST_CHECK_EQUAL(t.findings[0].byte, static_cast<std::int64_t>(text.find("3171015713459901")));
  BOOST_CHECK_EQUAL(t.findings[1].line, 5U);   // the blank line keeps its number
  BOOST_CHECK_EQUAL(t.findings[1].byte, static_cast<std::int64_t>(text.rfind("317101570845990\n")));
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 1U);
  BOOST_CHECK_EQUAL(t.summary.by_code.at("nik.date"), 1U);
}

BOOST_AUTO_TEST_CASE(unions_give_the_code_of_their_member) {
  const auto plan = compiled(R"({"fields":[{"name":"npwp","type":"string","spbe":{"type":"npwp"}}]})");
  const auto t = run(plan, "npwp\n01.234.567.8-999.000\n3171015713459901\n");
  for (const auto& f : t.findings) BOOST_CHECK_EQUAL(t.summary.by_code.at(f.code), 1U);
  BOOST_REQUIRE_EQUAL(t.findings.size(), 2U);
  BOOST_CHECK(t.findings[0].code.starts_with("npwp15."));
  BOOST_CHECK(t.findings[1].code.starts_with("npwp16."));
}

BOOST_AUTO_TEST_CASE(missing_is_for_the_schema_to_judge) {
  const auto plan = compiled(R"({"missingValues":["","-"],"fields":[{"name":"nik","type":"string","constraints":{"required":true},"spbe":{"type":"nik"}},
    {"name":"b","type":"integer"},{"name":"c","type":"string"}]})");
  const auto t = run(plan, "nik,b,c\n,,\n-,-,-\n3171015708459901,1,x\n");
  same(briefs(t), {"1 nik field.required error", "2 nik field.required error"});
  BOOST_REQUIRE_EQUAL(t.summary.columns.size(), 3U);
  BOOST_CHECK_EQUAL(t.summary.columns[1].empty, 2U);
  BOOST_CHECK_EQUAL(t.summary.columns[1].type, "integer");
  BOOST_CHECK_EQUAL(t.summary.columns[1].share, 1.0);
}

BOOST_AUTO_TEST_CASE(blanks_alone_are_no_value_and_not_missing) {
  const auto plan = compiled(R"({"fields":[{"name":"nik","type":"string","spbe":{"type":"nik"}},{"name":"n","type":"integer"},{"name":"s","type":"string"}]})");
  same(briefs(run(plan, "nik,n,s\n  , ,   \n")), {"1 nik nik.whitespace error", "1 n field.whitespace error", "1 s field.whitespace error"});
}

BOOST_AUTO_TEST_CASE(a_ragged_record_is_told_once_and_the_rest_is_checked) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer"},{"name":"b","type":"integer"},{"name":"c","type":"string","constraints":{"required":true}}]})");
  const auto t = run(plan, "a,b,c\n1,x\n1,2,3,4\n1,2,\n");
  same(briefs(t), {"1 - record.structure error", "1 b field.type error", "2 - record.structure error", "3 c field.required error"});
  BOOST_CHECK(t.findings[0].message.find("2 cells, 3 expected") != std::string::npos);
  BOOST_CHECK(!t.findings[0].value.has_value());
  BOOST_CHECK_EQUAL(t.findings[0].byte, 6);
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 0U);
}

BOOST_AUTO_TEST_CASE(types_of_table_schema) {
  const auto plan = compiled(R"({"fields":[{"name":"i","type":"integer"},{"name":"n","type":"number","decimalChar":",","groupChar":"."},{"name":"b","type":"boolean"},
    {"name":"d","type":"date"},{"name":"y","type":"year"},{"name":"m","type":"yearmonth"},{"name":"t","type":"time"},{"name":"dt","type":"datetime"}]})");
  same(briefs(run(plan, "i,n,b,d,y,m,t,dt\n-5,\"1.234,5\",true,2024-02-29,2024,2024-12,23:59:00,2024-02-29T10:00:00Z\n")), {});
  same(briefs(run(plan, "i,n,b,d,y,m,t,dt\n5.0,\"1,2,3\",ya,2023-02-29,24,2024-13,24:00:00,2024-02-30T10:00:00Z\n")),
       {"1 i field.type error", "1 n field.type error", "1 b field.type error", "1 d field.type error", "1 y field.type error", "1 m field.type error",
        "1 t field.type error", "1 dt field.type error"});
}

// 1.0 is not ten, and 12.5 is not 125: thousands come in threes, else the sign was meant for decimals.
BOOST_AUTO_TEST_CASE(a_point_behind_seconds_has_digits_behind_it) {
  const auto plan = compiled(R"({"fields":[{"name":"t","type":"time"}]})");
  same(briefs(run(plan, "t\n10:00:00.25\n10:00:00.\n10:00:00.x\n")), {"2 t field.type error", "3 t field.type error"});
}

BOOST_AUTO_TEST_CASE(group_signs_stand_before_three_digits) {
  const auto plan = compiled(R"({"fields":[{"name":"i","type":"integer","groupChar":"."},{"name":"n","type":"number","decimalChar":",","groupChar":"."}]})");
  same(briefs(run(plan, "i,n\n1.000,\"1.234,5\"\n-12.345.678,\"-0,125\"\n1234567,\"1234,5\"\n+1.000,\"12.345e2\"\n")), {});
  same(briefs(run(plan, "i,n\n1.0,\"12.5\"\n1.00,\"922.20\"\n1234.567,\"1234.567\"\n1.000.,\"1.000.,5\"\n1..000,\"1,234.567\"\n.000,\".000\"\n")),
       {"1 i field.type error", "1 n field.type error", "2 i field.type error", "2 n field.type error", "3 i field.type error", "3 n field.type error",
        "4 i field.type error", "4 n field.type error", "5 i field.type error", "5 n field.type error", "6 i field.type error", "6 n field.type error"});
}

BOOST_AUTO_TEST_CASE(constraints_each_say_their_own) {
  const auto plan = compiled(R"({"fields":[{"name":"e","type":"string","constraints":{"enum":["a","b"]}},{"name":"p","type":"string","constraints":{"pattern":"[0-9]+"}},
    {"name":"n","type":"integer","constraints":{"minimum":1,"maximum":10}},{"name":"d","type":"date","constraints":{"minimum":"2020-01-01"}},
    {"name":"l","type":"string","constraints":{"minLength":2,"maxLength":3}}]})");
  const auto t = run(plan, "e,p,n,d,l\na,12,10,2020-01-01,\xC3\xA9\xC3\xA9\nc,x1,0,2019-12-31,z\nb,7,11,2021-01-01,abcd\n");
  same(briefs(t), {"2 e field.enum error", "2 p field.pattern error", "2 n field.minimum error", "2 d field.minimum error", "2 l field.min_length error",
                   "3 n field.maximum error", "3 l field.max_length error"});
  BOOST_CHECK(t.findings[3].message.find("2020-01-01") != std::string::npos);
  BOOST_CHECK(t.findings[2].message.find("below 1") != std::string::npos);
  BOOST_CHECK_EQUAL(t.summary.errors, 7U);
}

// Table Schema holds the value against the enumeration, not its text.
BOOST_AUTO_TEST_CASE(an_enumeration_allows_values_however_they_are_written) {
  const auto plan = compiled(R"({"fields":[{"name":"n","type":"number","decimalChar":",","constraints":{"enum":[2.5,7,"+1"]}},
    {"name":"i","type":"integer","groupChar":".","constraints":{"enum":[1000,7.0,100000000000000000000]}},{"name":"b","type":"boolean","trueValues":["ya"],"falseValues":["tidak"],"constraints":{"enum":[true]}},
    {"name":"d","type":"date","format":"%d-%m-%Y","constraints":{"enum":["2020-01-01","31-12-2020"]}},{"name":"t","type":"boolean","constraints":{"enum":[false]}}]})");
  same(briefs(run(plan, "n,i,b,d,t\n\"2,5\",1.000,ya,01-01-2020,0\n\"2,50\",07,ya,31-12-2020,False\n\"7,0\",100000000000000000000,ya,01-01-2020,false\n1,7,ya,01-01-2020,0\n")), {});
  same(briefs(run(plan, "n,i,b,d,t\n\"2,51\",1.001,tidak,02-01-2020,1\n\"7,00000000000000000001\",100000000000000000001,ya,01-01-2020,0\n")),
       {"1 n field.enum error", "1 i field.enum error", "1 b field.enum error", "1 d field.enum error", "1 t field.enum error", "2 n field.enum error", "2 i field.enum error"});
  const auto words = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"boolean","trueValues":["ya"],"falseValues":["tidak"],"constraints":{"enum":["ya"]}}]})");
  same(briefs(run(words, "a,b\nx,ya\nx,tidak\n")), {"2 b field.enum error"});
  const auto not_a_number = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"n","type":"number","constraints":{"enum":[1,"NaN",3]}}]})");
  same(briefs(run(not_a_number, "a,n\nx,NaN\nx,3.0\nx,nan\nx,2\n")), {"3 n field.enum error", "4 n field.enum error"});
}

BOOST_AUTO_TEST_CASE(categories_are_all_the_values_there_are) {
  const auto plan = compiled(R"({"fields":[{"name":"j","type":"string","categories":["L","P"]},{"name":"k","type":"integer","categories":[{"value":1,"label":"Kawin"},{"value":2,"label":"Belum"}]},
    {"name":"e","type":"string","categories":["a","b"],"constraints":{"enum":["a"]}}]})");
  same(briefs(run(plan, "j,k,e\nL,1,a\nX,3,b\nP,02,a\n")), {"2 j field.enum error", "2 k field.enum error", "2 e field.enum error"});
}

BOOST_AUTO_TEST_CASE(numbers_have_one_sign_and_no_bounds_that_are_none) {
  const auto plan = compiled(R"({"fields":[{"name":"n","type":"number"},{"name":"i","type":"integer"}]})");
  same(briefs(run(plan, "n,i\n+-1,1\n+1,+1\n1,+-1\n++1,1\nnan,1\n-inf,1\n")), {"1 n field.type error", "3 i field.type error", "4 n field.type error"});
  const auto weight = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"n","type":"number","bareNumber":false,"constraints":{"maximum":1}}]})");
  same(briefs(run(weight, "a,n\nx,.5 kg\nx,0.5 kg\nx,-.5 kg\nx,1.5 kg\nx,Rp.500\n")), {"4 n field.maximum error", "5 n field.maximum error"});
  const auto above = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"n","type":"number","constraints":{"exclusiveMinimum":0}}]})");
  same(briefs(run(above, "a,n\nx,NaN\nx,0\n")), {"2 n field.minimum error"});
}

BOOST_AUTO_TEST_CASE(a_date_pattern_may_be_written_as_of_old) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"d","type":"date","format":"fmt:%d-%m-%Y"}]})");
  same(briefs(run(plan, "a,d\nx,31-12-2020\nx,2020-12-31\n")), {"2 d field.type error"});
}

BOOST_AUTO_TEST_CASE(bad_bytes_and_stray_quotes) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"integer"}]})");
  const auto t = run(plan, "a,b\n\xC3\xA9,1\nx\xFFy,2\nSo\"ka\"an,3\n\"open\",\xFF\n");
  same(briefs(t), {"2 a file.encoding error", "3 a record.quote warning", "4 b file.encoding error"});
  BOOST_CHECK_EQUAL(t.findings[0].value.value(), "x\\xFFy");
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 2U);
  BOOST_CHECK_EQUAL(t.summary.warnings, 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(codes)

const char* const by_day = R"({"fields":[{"name":"kode","type":"string","spbe":{"codes":"wilayah"}},{"name":"tanggal","type":"date"}]})";

BOOST_AUTO_TEST_CASE(a_code_is_judged_once_by_its_list) {
  const auto plan = compiled(by_day);
  const auto t = run(plan, "kode,tanggal\n31.71.01,2024-01-01\n92.71,2024-01-01\n99.99.99.9999,2024-01-01\n31.7,2024-01-01\n");
  same(briefs(t), {"2 kode wilayah.superseded warning", "3 kode wilayah.code warning", "4 kode kode_wilayah.separator error"});
  BOOST_CHECK(t.findings[0].hint.find("96.71") != std::string::npos);
  BOOST_CHECK(t.findings[0].message.find("2025-04-25") != std::string::npos);
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 3U);   // warnings pass
}

BOOST_AUTO_TEST_CASE(the_day_comes_from_option_then_column) {
  spbe::validate_options options;
  options.as_of = spbe::date(2022, 7, 1);
  same(briefs(run(compiled(by_day), "kode,tanggal\n92.71,\n96.71,\n", options)), {"2 kode wilayah.not_yet_valid error"});
  const auto plan = compiled(R"({"fields":[{"name":"kode","type":"string","spbe":{"codes":"wilayah","asOf":"tanggal"}},{"name":"tanggal","type":"date"}]})");
  const auto t = run(plan, "kode,tanggal\n92.71,2022-07-01\n92.71,2026-01-01\n92.71,2010-01-01\n92.71,x\n");
  same(briefs(t), {"2 kode wilayah.superseded warning", "3 kode wilayah.not_yet_valid info", "4 kode wilayah.superseded warning", "4 tanggal field.type error"});
  BOOST_CHECK(t.findings[1].message.starts_with("Not known before 2015-07-13"));
  BOOST_CHECK_EQUAL(t.summary.as_of_source, "column");
}

BOOST_AUTO_TEST_CASE(levels_and_severities) {
  const auto plan = compiled(R"({"fields":[{"name":"k","type":"string","spbe":{"codes":"wilayah","level":4}},{"name":"a","type":"string","spbe":{"codes":"agama","match":"name","severity":"error"}}]})");
  const auto t = run(plan, "k,a\n31.71.01.1001,Islam\n31.71.01,ISLAM\n3171011001,Pastafari\n");
  same(briefs(t), {"2 k wilayah.level error", "3 a agama.code error"});
  BOOST_CHECK(t.findings[0].message.find("level 3, level 4") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_of_codes_are_compared_after_folding) {
  const auto plan = spbe::plan::builtin("wilayah");
  BOOST_REQUIRE(plan.has_value());
  const auto t = run(*plan, "code,name\n92.71,kota sorong\n96.71,Kota  Sorong\n31.71,Kota Elsewhere\n99.99,Nowhere\n");
  same(briefs(t), {"1 code wilayah.superseded warning", "3 name wilayah.name info", "4 code wilayah.code warning"});
  BOOST_CHECK(t.findings[1].hint.find("Jakarta") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_day_is_asked_for_as_its_field_writes_it) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"date"},{"name":"b","type":"date","format":"%d/%m/%Y"},{"name":"c","type":"date","format":"%d-%m-%y"}]})");
  const auto t = run(plan, "a,b,c\n31/12/2024,2024-12-31,31-12-2024\n");
  BOOST_REQUIRE(t.findings.size() == 3U);
  BOOST_TEST(t.findings[0].hint == "The day stands first (DD/MM/YYYY): write it as YYYY-MM-DD");
  BOOST_TEST(t.findings[1].hint == "Write the date as DD/MM/YYYY, a day the calendar has");
  BOOST_TEST(t.findings[2].hint == "Write the date as DD-MM-YY, a day the calendar has");
}

// What a spreadsheet of another country makes of a day is told by the number that is no month.
BOOST_AUTO_TEST_CASE(which_number_of_a_day_stands_first) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"date"},{"name":"b","type":"date","format":"%d/%m/%Y"}]})");
  const auto t = run(plan, "a,b\n3/25/21,03/25/2021\n25-3-2021,25.03.2021\n1/2/2021,1/2/21\n2/2/2021,13/13/2021\n2021-02-30,\n");
  const std::string month = "The month stands first (MM/DD/YYYY): write it as ", day = "The day stands first (DD/MM/YYYY): write it as ";
  const std::string either = "The day or the month stands first: find out which at the source, and write it as ", none = ", a day the calendar has";
  const std::vector<std::string> wanted{month + "YYYY-MM-DD", month + "DD/MM/YYYY", day + "YYYY-MM-DD", "Write the date as DD/MM/YYYY" + none, either + "YYYY-MM-DD",
                                        "Write the date as DD/MM/YYYY" + none, day + "YYYY-MM-DD", "Write the date as DD/MM/YYYY" + none,
                                        "Write the date as YYYY-MM-DD" + none};
  std::vector<std::string> hints;
  for (const auto& f : t.findings) hints.push_back(f.hint);
  same(hints, wanted);
}

BOOST_AUTO_TEST_SUITE_END()
