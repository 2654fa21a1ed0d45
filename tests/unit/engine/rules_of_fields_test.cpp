// Rules across any fields of a record.
#include "run_text.hpp"

using namespace engine_test;

namespace {

spbe::plan with_rules(const std::string& fields, const std::string& rules) {
  return compiled(R"({"fieldsMatch":"subset","fields":[)" + fields + R"(],"spbe":{"schema":1,"rules":[)" + rules + "]}}");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules_of_fields)

BOOST_AUTO_TEST_CASE(a_total_is_the_sum_of_its_parts_as_written) {
  const auto plan = with_rules(R"({"name":"jumlah","type":"number"},{"name":"l","type":"number"},{"name":"p","type":"number"})", R"({"rule":"sum_of","total":"jumlah","parts":["l","p"]})");
  const auto t = run(plan, "jumlah,l,p\n0.3,0.1,0.2\n0.30000000000000004,0.1,0.2\n9007199254740993,9007199254740992,1\n9007199254740992,9007199254740992,1\n"
                           "5,2,\n5,2,x\n-1,1,-2\n");
  same(briefs(t), {"2 jumlah sum_of.rule error", "4 jumlah sum_of.rule error", "6 p field.type error"});
  BOOST_TEST(t.findings[0].message == "Expected l + p");
  BOOST_TEST(t.findings[0].hint == "The parts add up to 0.3");
  BOOST_TEST(t.findings[0].rule == "sum_of");
}

BOOST_AUTO_TEST_CASE(a_sum_within_its_tolerance_in_the_field_s_own_writing) {
  const auto plan = with_rules(R"({"name":"t","type":"number","decimalChar":",","groupChar":"."},{"name":"x","type":"number","decimalChar":",","groupChar":".","bareNumber":false},{"name":"y","type":"integer"})",
                               R"({"rule":"sum_of","total":"t","parts":["x","y"],"tolerance":0.5,"severity":"warning"})");
  const auto t = run(plan, "t,x,y\n\"1.000,5\",Rp 1.000,0\n\"1.000,6\",Rp 1.000,0\n\"999,5\",Rp 1.000,0\n\"999,4\",Rp 1.000,0\n");
  same(briefs(t), {"2 t sum_of.rule warning", "4 t sum_of.rule warning"});
}

BOOST_AUTO_TEST_CASE(how_many_fields_are_filled) {
  const std::string fields = R"({"name":"a","type":"string"},{"name":"b","type":"integer"},{"name":"c","type":"string"})";
  const std::string text = "a,b,c\n,,\nx,,\nx,1,\n,1,z\nx,q,\n";
  const auto exactly = run(with_rules(fields, R"({"rule":"one_of","fields":["a","b","c"]})"), text);
  same(briefs(exactly), {"1 a one_of.rule error", "3 b one_of.rule error", "4 c one_of.rule error", "5 b field.type error"});
  BOOST_TEST(exactly.findings[0].message == "Fill in exactly one of: a, b, c");
  BOOST_TEST(!exactly.findings[0].value.has_value());
  same(briefs(run(with_rules(fields, R"({"rule":"one_of","fields":["a","b","c"],"filled":"at_least"})"), text)), {"1 a one_of.rule error", "5 b field.type error"});
  same(briefs(run(with_rules(fields, R"({"rule":"one_of","fields":["a","b","c"],"filled":"at_most"})"), text)),
       {"3 b one_of.rule error", "4 c one_of.rule error", "5 b field.type error"});
}

BOOST_AUTO_TEST_CASE(ranges_by_group) {
  const auto plan = with_rules(R"({"name":"jenis","type":"string"},{"name":"n","type":"integer"},{"name":"d","type":"date"})",
                               R"({"rule":"range","field":"n","by":"jenis","ranges":{"SD":{"minimum":1,"maximum":6},"SMP":{"minimum":7}},"else":{"maximum":12}},
                                  {"rule":"range","field":"d","by":"jenis","ranges":{"SD":{"minimum":"2020-01-01","maximum":"2020-12-31"}}})");
  const auto t = run(plan, "jenis,n,d\nSD,6,2020-12-31\nSD,7,2021-01-01\nSMP,6,1900-01-01\nSMA,12,\nSMA,13,\n,99,2019-01-01\n");
  same(briefs(t), {"2 n range.rule error", "2 d range.rule error", "3 n range.rule error", "5 n range.rule error"});
  BOOST_TEST(t.findings[0].message == "Must be 1 to 6, because jenis = SD");
  BOOST_TEST(t.findings[1].message == "Must be 2020-01-01 to 2020-12-31, because jenis = SD");
  BOOST_TEST(t.findings[2].message == "Must be 7 or more, because jenis = SMP");
  BOOST_TEST(t.findings[3].message == "Must be 12 or less, because jenis = SMA");
}

// An empty cell, or a mark for one, may be the condition, as it is written.
BOOST_AUTO_TEST_CASE(what_is_empty_may_be_asked_for) {
  const std::string marked = R"({"name":"a","type":"string","missingValues":["","-","?"]},{"name":"c","type":"string"})";
  const auto t = run(with_rules(marked, R"({"rule":"required_if","field":"c","when":{"field":"a","equals":["","-","x"]}})"), "a,c\n,\n-,\n?,\nx,\ny,\n,1\n-,1\n");
  same(briefs(t), {"1 c required_if.rule error", "2 c required_if.rule error", "4 c required_if.rule error"});
  BOOST_TEST(t.findings[0].message == "Required when a = \"\" or - or x");
  const auto named = run(with_rules(R"({"name":"a","type":"string","spbe":{"codes":"agama","match":"name"}},{"name":"c","type":"string"})",
                                    R"({"rule":"required_if","field":"c","when":{"field":"a","equals":["","Islam"]}})"), "a,c\nIslam,\n,\nHindu,\n");
  same(briefs(named), {"1 c required_if.rule error", "2 c required_if.rule error"});
}

// Where a field has a list, a value is what the list makes of it; a value that the list does not know is what is written.
BOOST_AUTO_TEST_CASE(values_of_a_list_are_compared_as_the_list_reads_them) {
  const auto plan = with_rules(R"({"name":"agama","type":"string","spbe":{"codes":"agama","match":"name"}},{"name":"kode","type":"string","spbe":{"codes":"wilayah"}},{"name":"n","type":"integer"})",
                               R"({"rule":"range","field":"n","by":"agama","ranges":{"Islam":{"maximum":1},"LAINNYA?":{"maximum":2}},"else":{"maximum":9}},
                                  {"rule":"required_if","field":"n","when":{"field":"kode","equals":["31.71"]}})");
  const auto t = run(plan, "agama,kode,n\nISLAM,,2\nislam,,1\n Islam,,5\nHindu,,9\nLAINNYA?,,3\nhindu,,10\n,3171,\n,31.71,\n,3172,\n");
  std::vector<std::string> rules;
  for (const std::string& b : briefs(t)) {
    if (b.find(".rule") != std::string::npos) rules.push_back(b);
  }
  same(rules, {"1 n range.rule error", "3 n range.rule error", "5 n range.rule error", "6 n range.rule error", "7 n required_if.rule error", "8 n required_if.rule error"});
  for (const auto& f : t.findings) {
    if (f.code == "range.rule" && f.row == 1) BOOST_TEST(f.message == "Must be 1 or less, because agama = Islam");
  }
}

// Whoever writes a schema may name a person in it; the sentence is masked all the same.
BOOST_AUTO_TEST_CASE(what_a_schema_says_of_personal_fields_is_masked) {
  const auto plan = with_rules(R"({"name":"nama","type":"string","spbe":{"personal":true}},{"name":"gaji","type":"number","spbe":{"personal":true}},{"name":"n","type":"integer"},{"name":"t","type":"number"})",
                               R"({"rule":"range","field":"n","by":"nama","ranges":{"BUDI S A N T O S O":{"maximum":1}}},
                                  {"rule":"required_if","field":"n","when":{"field":"nama","equals":"SITI AMINAH"}},
                                  {"rule":"sum_of","total":"t","parts":["gaji"]})");
  const auto t = run(plan, "nama,gaji,n,t\nBUDI S A N T O S O,,9,\nSITI AMINAH,,,\nX,5123456,1,9\n");
  same(briefs(t), {"1 n range.rule error", "2 n required_if.rule error", "3 t sum_of.rule error"});
  BOOST_TEST(t.findings[0].message == "Must be 1 or less, because nama = B*** S * * * * * *");
  BOOST_TEST(t.findings[1].message == "Required when nama = S*** A*****");
  BOOST_TEST(t.findings[2].hint == "The parts add up to ***");
}

// A NIK that stands in the wrong column adds up to itself.
BOOST_AUTO_TEST_CASE(a_sum_is_masked_by_its_shape) {
  const auto plan = with_rules(R"({"name":"t","type":"number"},{"name":"l","type":"number"},{"name":"p","type":"number"})", R"({"rule":"sum_of","total":"t","parts":["l","p"]})");
  const std::string text = "t,l,p\n5,3171015708459901,0\n5,3171015708459901,0.5\n5,-3171015708459901,0\n5,12345,1\n";
  const auto t = run(plan, text);
  BOOST_REQUIRE(t.findings.size() == 4U);
  BOOST_TEST(t.findings[0].hint == "The parts add up to 3171************");
  BOOST_TEST(t.findings[1].hint == "The parts add up to 3171************.*");
  BOOST_TEST(t.findings[2].hint == "The parts add up to -3171************");
  BOOST_TEST(t.findings[3].hint == "The parts add up to 12346");
  BOOST_TEST(run(plan, text, {.unmask = true}).findings[0].hint == "The parts add up to 3171015708459901");
}

BOOST_AUTO_TEST_CASE(numbers_are_compared_as_they_are_written) {
  const auto plan = with_rules(R"({"name":"a","type":"number","constraints":{"maximum":1e300}},{"name":"b","type":"number"})", R"({"rule":"compare","left":"a","op":"<","right":"b"})");
  const auto t = run(plan, "a,b\n9007199254740992,9007199254740993\n0.1,0.10000000000000000001\n0.10,0.1\n1,1e400\n1e400,1\n-1e400,0\n1e-400,1\n");
  same(briefs(t), {"3 a compare.rule error", "5 a field.maximum error"});
}

BOOST_AUTO_TEST_CASE(bounds_count_every_digit) {
  const auto of = [](const std::string& type, const std::string& bounds) {
    return compiled(R"({"fields":[{"name":"n","type":")" + type + R"(","constraints":{)" + bounds + "}}]}");
  };
  const std::string near = "n\n9007199254740991\n9007199254740992\n9007199254740993\n9007199254740994\n";
  same(briefs(run(of("integer", R"("maximum":9007199254740992)"), near)), {"3 n field.maximum error", "4 n field.maximum error"});
  same(briefs(run(of("integer", R"("maximum":9007199254740993)"), near)), {"4 n field.maximum error"});
  same(briefs(run(of("integer", R"("minimum":"9007199254740993")"), near)), {"1 n field.minimum error", "2 n field.minimum error"});
  same(briefs(run(of("integer", R"("exclusiveMinimum":9007199254740991,"exclusiveMaximum":9007199254740993)"), near)),
       {"1 n field.minimum error", "3 n field.maximum error", "4 n field.maximum error"});
  same(briefs(run(of("number", R"("exclusiveMaximum":0.1)"), "n\n0.1\n0.10\n1e-1\n0.09999999999999999999\n0.10000000000000000001\n")),
       {"1 n field.maximum error", "2 n field.maximum error", "3 n field.maximum error", "5 n field.maximum error"});
  same(briefs(run(of("integer", R"("maximum":5)"), "n\n" + std::string(200, '9') + "\n-" + std::string(200, '9') + "\n" + std::string(200, '0') + "5\n")), {"1 n field.maximum error"});
  const auto told = run(of("integer", R"("exclusiveMinimum":20000000000000000001)"), "n\n20000000000000000001\n20000000000000000002\n");
  same(briefs(told), {"1 n field.minimum error"});
  BOOST_TEST(told.findings[0].message == "The value must be above 20000000000000000001");
  const auto by_group = with_rules(R"({"name":"g","type":"string"},{"name":"n","type":"number"})",
                                   R"({"rule":"range","field":"n","by":"g","ranges":{"a":{"minimum":9007199254740993,"maximum":18014398509481985}}})");
  const auto t = run(by_group, "g,n\na,9007199254740992\na,9007199254740993\na,18014398509481985\na,18014398509481986\nb,1\n");
  same(briefs(t), {"1 n range.rule error", "4 n range.rule error"});
  BOOST_TEST(t.findings[0].message == "Must be 9007199254740993 to 18014398509481985, because g = a");
}

BOOST_AUTO_TEST_CASE(bounds_are_told_as_their_field_writes_them) {
  const auto plan = with_rules(R"({"name":"n","type":"number","decimalChar":",","groupChar":".","constraints":{"minimum":0.5}},{"name":"x","type":"number"},
                                  {"name":"b","type":"yearmonth","constraints":{"minimum":"2020-02"}},{"name":"t","type":"string","spbe":{"type":"tanggal"},"constraints":{"maximum":"2020-12-31"}})",
                               R"({"rule":"range","field":"n","by":"x","ranges":{"1":{"minimum":1.25,"maximum":2.5}}},{"rule":"sum_of","total":"n","parts":["x"],"tolerance":1})");
  const auto t = run(plan, "n,x,b,t\n\"0,25\",1,,\n\"3,5\",1,2020-01,2021-01-01\n\"9,5\",3.5,,\n");
  BOOST_TEST(t.findings[0].message == "The value is below 0,5");
  std::vector<std::string> words;
  for (const auto& f : t.findings) words.push_back(f.column + ": " + f.message + " " + f.hint);
  same(words, {"n: The value is below 0,5 ", "n: Must be 1,25 to 2,5, because x = 1 ", "n: Expected x The parts add up to 1", "b: The value is below 2020-02 ",
               "t: The value is above 2020-12-31 ", "n: Expected x The parts add up to 3,5"});
}

// Whole numbers have no decimals whose sign the points could be.
BOOST_AUTO_TEST_CASE(points_group_whole_numbers) {
  const auto plan = with_rules(R"({"name":"n","type":"integer","groupChar":".","constraints":{"maximum":1000}},{"name":"x","type":"number"})", R"({"rule":"sum_of","total":"n","parts":["x"]})");
  const auto t = run(plan, "n,x\n1.000,1000\n1.001,1001\n1000,1000\n.5,1\n1.000,2.5\n10.00,10\n");
  same(briefs(t), {"2 n field.maximum error", "4 n field.type error", "5 n sum_of.rule error", "6 n field.type error"});
  BOOST_TEST(t.findings[2].hint == "The parts add up to 2,5");
}

// A column that the file lacks, a record that is too short: told once, by their own findings.
BOOST_AUTO_TEST_CASE(rules_without_their_inputs_say_nothing) {
  const auto plan = with_rules(R"({"name":"t","type":"integer"},{"name":"x","type":"integer"},{"name":"y","type":"integer"},{"name":"z","type":"integer"})",
                               R"({"rule":"sum_of","total":"t","parts":["x","y"]},{"rule":"one_of","fields":["x","y"]})");
  same(briefs(run(plan, "t,x,z\n9,1,0\n9,,0\n")), {"0 y file.header error"});
  same(briefs(run(plan, "t,x,z,y\n9,1,0\n9,,0,\n")), {"1 - record.structure error", "2 x one_of.rule error"});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(rules_of_numbers)

BOOST_AUTO_TEST_CASE(region_of_a_nik_and_zone_of_a_postal_code) {
  const auto plan = with_rules(R"({"name":"nik","spbe":{"type":"nik"}},{"name":"wilayah","spbe":{"type":"kode_wilayah"}},{"name":"pos","spbe":{"type":"kode_pos"}})",
                               R"({"rule":"nik_region","fields":{"nik":"nik","region":"wilayah"}},{"rule":"postal_province","fields":{"region":"wilayah","postal":"pos"}})");
  const auto t = run(plan, "nik,wilayah,pos\n3171015708459901,31.71.01.1001,10110\n3171015708459902,3273051001,40111\n3171015708459903,32.73,16110\n"
                           "3171015708459904,31,40111\n3171015708459905,,40111\n");
  same(briefs(t), {"2 wilayah nik_region.rule info", "3 wilayah nik_region.rule info", "4 pos postal_province.rule warning"});
  BOOST_TEST(t.findings[0].hint.find("31.71") != std::string::npos);
  BOOST_TEST(t.findings[2].hint == "Postal codes of that province begin with: 1");
  BOOST_TEST(t.summary.valid_rows == 5U);
}

BOOST_AUTO_TEST_CASE(birth_date_and_sex_of_a_nip) {
  const auto plan = with_rules(R"({"name":"nip","spbe":{"type":"nip"}},{"name":"lahir","type":"date","spbe":{"personal":true}},{"name":"jk","spbe":{"codes":"jenis_kelamin","match":"name"}})",
                               R"({"rule":"nip_birth_date","fields":{"nip":"nip","date":"lahir"}},{"rule":"nip_sex","fields":{"nip":"nip","sex":"jk"}})");
  const auto t = run(plan, "nip,lahir,jk\n198009262005051987,1980-09-26,L\n19800926 200505 1 987,1980-09-27,P\n198012312005122987,1980-12-31,Perempuan\n"
                           "199001012022211987,1990-01-02,L\n130456789,1980-01-01,P\n");
  same(briefs(t), {"2 lahir nip_birth_date.rule warning", "2 jk nip_sex.rule warning", "4 lahir nip_birth_date.rule warning"});
  BOOST_TEST(t.findings[0].hint.find("1980-**-**") != std::string::npos);
  BOOST_TEST(t.findings[1].hint.find("NIP says L") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_npwp_that_is_a_nik_is_one_s_own) {
  const auto plan = with_rules(R"({"name":"nik","spbe":{"type":"nik"}},{"name":"npwp","spbe":{"type":"npwp"}})", R"({"rule":"npwp_nik","fields":{"nik":"nik","npwp":"npwp"}})");
  const auto t = run(plan, "nik,npwp\n3171015708459901,3171015708459901\n3171015708459902,3171015708459903\n3171015708459904,0019999994999000\n"
                           "3171015708459905,019999994999000\n3171015708459906,1019999994999000\n");
  same(briefs(t), {"2 npwp npwp_nik.rule warning", "5 npwp npwp16.province warning"});
  BOOST_TEST(t.findings[0].hint == "The NPWP of a resident is the own NIK: 317101**********");
}

BOOST_AUTO_TEST_SUITE_END()
