// Why a value probably is as it is: in findings, and counted in the summary.
#include "run_text.hpp"

using namespace engine_test;

namespace {

constexpr const char* schema = R"({"fields": [
  {"name": "nik", "type": "string", "spbe": {"type": "nik"}},
  {"name": "no_kk", "type": "string", "spbe": {"type": "no_kk"}},
  {"name": "lahir", "type": "date"},
  {"name": "agama", "type": "string", "spbe": {"codes": "agama", "match": "name"}},
  {"name": "kode_pos", "type": "string", "spbe": {"type": "kode_pos"}}]})";
constexpr const char* header = "nik,no_kk,lahir,agama,kode_pos\n";

std::vector<std::string> causes(const told& t) {
  std::vector<std::string> out;
  for (const auto& f : t.findings) out.push_back(f.column + ' ' + f.code + ' ' + f.cause);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(causes_of_findings)

BOOST_AUTO_TEST_CASE(placeholders_and_spreadsheets) {
  const auto t = run(compiled(schema), std::string(header) + "3.17102E+15,-,14-Oct,TIDAK ADA,10110.0\n'3171015708459901,,,,10110\n");
  same(causes(t), {"nik nik.character excel.exponent", "no_kk no_kk.separator placeholder", "lahir field.type excel.date", "agama agama.code placeholder",
                   "kode_pos kode_pos.separator excel.float", "nik nik.character excel.apostrophe"});
  const std::map<std::string, std::uint64_t> counts{
      {"excel.apostrophe", 1}, {"excel.date", 1}, {"excel.exponent", 1}, {"excel.float", 1}, {"placeholder", 2}};
  BOOST_TEST((t.summary.by_cause == counts));
}

// The head of a family, 1, and a farmer: no other code is read into what a spreadsheet added to theirs.
BOOST_AUTO_TEST_CASE(codes_of_a_list_with_decimals) {
  const auto plan = compiled(R"({"fields": [{"name": "shdk", "spbe": {"codes": "shdk"}}, {"name": "kerja", "spbe": {"codes": "pekerjaan"}}]})");
  const auto t = run(plan, "shdk,kerja\n1.0,\"9,00\"\n1,9\n1.1,.1\n");
  same(causes(t), {"shdk shdk.code excel.float", "kerja pekerjaan.code excel.float", "shdk shdk.code ", "kerja pekerjaan.code "});
}

// A KK number in the NIK column, and the NIK in that of the KK: only the second has a fault of its own, a day that no card was issued on.
BOOST_AUTO_TEST_CASE(exchanged_columns) {
  const auto t = run(compiled(schema), std::string(header) + "3273050505109999,3171015708459901,2020-01-01,Islam,10110\n");
  same(causes(t), {"no_kk no_kk.date swapped.nik"});
  BOOST_TEST(t.findings.front().hint.find("column nik") != std::string::npos);
  BOOST_TEST(t.summary.by_cause.at("swapped.nik") == 1U);
}

// A field of days has no type of its own, and still is told apart from numbers.  Two fields of days are not: a day is at home in both.
BOOST_AUTO_TEST_CASE(exchanged_with_a_day) {
  const auto t = run(compiled(schema), std::string(header) + "2019-08-17,3273050505109999,3171015708459901,Islam,10110\n");
  same(causes(t), {"nik nik.separator swapped.lahir", "lahir field.type swapped.nik"});
  BOOST_TEST(t.findings.back().value.value().find("9901") == std::string::npos);
  const auto days = run(compiled(R"({"fields": [{"name": "lahir", "type": "date"}, {"name": "wafat", "type": "date", "format": "%d/%m/%Y"}]})"),
                        "lahir,wafat\n17/08/2019,2020-01-01\n");
  same(causes(days), {"lahir field.type ", "wafat field.type "});
}

// However many days stand between them: those cannot hold a number of a card, and are not asked.  Columns on either side of 64 are.
BOOST_AUTO_TEST_CASE(exchanged_across_many_columns) {
  for (const int between : {61, 62, 63, 64, 65, 126, 127, 128}) {
    std::string fields = R"({"name": "nik", "spbe": {"type": "nik"}})", names = "nik", cells = "3273050505109999";
    for (int i = 0; i < between; ++i) {
      const std::string name = "hari" + std::to_string(i);
      fields += R"(, {"name": ")" + name + R"(", "type": "date"})";
      names += ',' + name;
      cells += ",2020-01-01";
    }
    fields += R"(, {"name": "no_kk", "spbe": {"type": "no_kk"}})";
    const auto t = run(compiled(R"({"fields": [)" + fields + "]}"), names + ",no_kk\n" + cells + ",3171015708459901\n");
    same(causes(t), {"no_kk no_kk.date swapped.nik"});
  }
}

// A KPJ of another shape is only suspect, and is good in the other column all the same.
BOOST_AUTO_TEST_CASE(exchanged_suspects) {
  const auto t = run(compiled(R"({"fields": [{"name": "kpj", "spbe": {"type": "kpj"}}, {"name": "bpjs", "spbe": {"type": "bpjs_kesehatan"}}]})"),
                     "kpj,bpjs\n0009999999987,99999999987\n");
  same(causes(t), {"kpj kpj.length swapped.bpjs", "bpjs bpjs_kesehatan.length swapped.kpj"});
}

// Counts are exact however few findings are worded.
BOOST_AUTO_TEST_CASE(counted_when_nothing_is_worded) {
  std::string text = header;
  for (int i = 0; i < 5000; ++i) text += "-,,,,\n";
  spbe::validate_options options;
  options.per_code = 0;
  options.threads = 2;
  const auto t = run(compiled(schema), text, options);
  BOOST_TEST(t.findings.empty());
  BOOST_TEST(t.summary.by_cause.at("placeholder") == 5000U);
}

BOOST_AUTO_TEST_CASE(good_values_have_no_cause) {
  const auto t = run(compiled(schema), std::string(header) + "3171015708459901,3273050505109999,2020-01-01,Islam,10110\n");
  BOOST_TEST(t.findings.empty());
  BOOST_TEST(t.summary.by_cause.empty());
}

BOOST_AUTO_TEST_SUITE_END()
