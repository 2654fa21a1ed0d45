// Rules that look across rows: who is the head of a family, who belongs to it, who is there twice.
#include <algorithm>
#include <map>
#include <set>

#include "engine/row_groups.hpp"
#include "run_text.hpp"

using namespace engine_test;

namespace {

const std::string members = R"({"name":"nik","spbe":{"type":"nik"}},{"name":"no_kk","spbe":{"type":"no_kk"}},{"name":"nama","type":"string","spbe":{"personal":true}},
  {"name":"shdk","spbe":{"codes":"shdk","match":"name"}},{"name":"jk","spbe":{"codes":"jenis_kelamin","match":"name"}},{"name":"lahir","type":"date","spbe":{"personal":true}})";
const std::string title = "nik,no_kk,nama,shdk,jk,lahir\n";
const std::string one_head = R"({"rule":"kk_one_head","fields":{"no_kk":"no_kk","shdk":"shdk"}})";
const std::string shdk = R"({"rule":"kk_shdk","fields":{"no_kk":"no_kk","shdk":"shdk","sex":"jk"}})";
const std::string older = R"({"rule":"parent_older","fields":{"no_kk":"no_kk","shdk":"shdk","date":"lahir"}})";
const std::string same_person = R"({"rule":"same_person","fields":{"nik":"nik","name":"nama","date":"lahir"}})";
const std::string two_kk = R"({"rule":"nik_two_kk","fields":{"nik":"nik","no_kk":"no_kk"}})";

spbe::plan plan_of(const std::string& rules) {
  return compiled(R"({"fieldsMatch":"subset","fields":[)" + members + R"(],"spbe":{"schema":1,"rules":[)" + rules + "]}}");
}

std::string kk(int n) { return "31710131122" + std::to_string(49900 + n); }   // of 31 December 2024

// A member of family `n`; the serial of its NIK is no matter.
std::string row(int n, const char* relation, const char* sex, const char* born) {
  return "3171015708459901," + kk(n) + ",Siti Aminah," + relation + ',' + sex + ',' + born + '\n';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(families)

BOOST_AUTO_TEST_CASE(a_member_is_packed_and_unpacked) {
  using spbe::detail::member;
  for (const std::int32_t day : {-40000, -1, 0, 1, 40000}) {
    const member m = member::unpack(member{11, 'P', true, day}.pack());
    BOOST_TEST((m.shdk == 11U && m.sex == 'P' && m.dated && m.day == day));
  }
  BOOST_TEST(!member::unpack(member{}.pack()).dated);
}

BOOST_AUTO_TEST_CASE(exactly_one_head) {
  const auto t = run(plan_of(one_head), title + row(1, "KEPALA KELUARGA", "L", "1980-01-01") + row(1, "ISTRI", "P", "1981-01-01") + row(2, "ANAK", "L", "2001-01-01") +
                                            row(2, "ANAK", "L", "2002-01-01") + row(3, "Kepala", "L", "1980-01-01") + row(3, "KK", "P", "1980-01-01") +
                                            row(3, "KEPALA KELUARGA", "P", "1980-01-01"));
  same(briefs(t), {"3 shdk kk_one_head.rule error", "6 shdk kk_one_head.rule error", "7 shdk kk_one_head.rule error"});
  BOOST_TEST(t.findings[0].message == "A family has exactly one head; this one has none");
  BOOST_TEST(t.findings[0].value.value() == "ANAK");
  BOOST_TEST(t.findings[1].message == "A family has exactly one head; the first is in row 5");
  BOOST_TEST(t.findings[1].value.value() == "KK");
  BOOST_TEST(t.findings[1].line == 7U);
  BOOST_TEST(t.findings[1].rule == "kk_one_head");
  BOOST_TEST(t.summary.valid_rows == 4U);
  BOOST_TEST(t.summary.errors == 3U);
}

// Who may be the head, for all that is known, keeps the family from being without one; so does nobody who has no family.
BOOST_AUTO_TEST_CASE(a_relation_that_is_not_known_may_be_the_head) {
  const auto t = run(plan_of(one_head), title + row(1, "ANAK", "L", "2001-01-01") + row(1, "", "L", "1980-01-01") + row(2, "ANAK", "L", "2001-01-01") + row(2, "BOS", "L", "1980-01-01") +
                                            "3171015708459901,,Siti Aminah,ANAK,P,2001-01-01\n3171015708459901,317,Siti Aminah,ANAK,P,2001-01-01\n");
  same(briefs(t), {"4 shdk shdk.code warning", "6 no_kk no_kk.length error"});
}

BOOST_AUTO_TEST_CASE(relations_that_contradict_each_other) {
  const auto t = run(plan_of(shdk), title + row(1, "KEPALA KELUARGA", "L", "") + row(1, "ISTRI", "P", "") + row(1, "ISTRI", "P", "") + row(1, "ISTRI", "L", "") +
                                        row(2, "SUAMI", "L", "") + row(2, "KEPALA KELUARGA", "L", "") + row(3, "KEPALA KELUARGA", "P", "") + row(3, "SUAMI", "L", "") +
                                        row(3, "SUAMI", "L", "") + row(3, "SUAMI", "P", "") + row(4, "ISTRI", "P", "") + row(4, "SUAMI", "L", "") +
                                        row(5, "KEPALA KELUARGA", "P", "") + row(5, "ISTRI", "P", "") + row(6, "KEPALA KELUARGA", "", "") + row(6, "ISTRI", "", ""));
  same(briefs(t), {"4 shdk kk_shdk.rule error", "5 shdk kk_shdk.rule error", "9 shdk kk_shdk.rule error", "10 shdk kk_shdk.rule error", "12 shdk kk_shdk.rule error",
                   "14 shdk kk_shdk.rule error"});
  const char* const words[] = {"a wife who is a man", "the husband of a head who is a man (row 6)", "a second husband in one family (the first is in row 8)", "a husband who is a woman",
                               "a husband and a wife of one head (row 11)", "the wife of a head who is a woman (row 13)"};
  for (std::size_t i = 0; i < 6; ++i) BOOST_TEST(t.findings[i].message == std::string("The relations in the family contradict each other: ") + words[i]);
}

BOOST_AUTO_TEST_CASE(children_are_younger_and_parents_older_than_the_head) {
  const auto t = run(plan_of(older), title + row(1, "ANAK", "L", "1980-01-01") + row(1, "KEPALA KELUARGA", "L", "1980-01-01") + row(1, "ANAK", "L", "1980-01-02") +
                                         row(1, "ISTRI", "P", "2000-01-01") + row(1, "ORANG TUA", "P", "1980-01-01") + row(1, "ORANG TUA", "P", "1979-12-31") + row(1, "ANAK", "L", "") +
                                         row(2, "KEPALA KELUARGA", "L", "") + row(2, "ANAK", "L", "1900-01-01") + row(3, "KEPALA KELUARGA", "L", "2000-01-01") +
                                         row(3, "KEPALA KELUARGA", "L", "2001-01-01") + row(3, "ANAK", "L", "1900-01-01"));
  same(briefs(t), {"1 lahir parent_older.rule error", "5 lahir parent_older.rule error"});
  BOOST_TEST(t.findings[0].message == "A birth date that cannot be: a child is not younger than the head of the family in row 2");
  BOOST_TEST(t.findings[0].value.value() == "1980-**-**");
  BOOST_TEST(t.findings[0].byte == 29 + 16 + 1 + 16 + 1 + 11 + 1 + 4 + 1 + 1 + 1);
}

// Delivered twice a family has one head all the same; of two heads is known what they have in common, the day here.
BOOST_AUTO_TEST_CASE(a_family_that_was_delivered_twice_keeps_its_head) {
  const std::string once = row(1, "KEPALA KELUARGA", "L", "1980-01-01") + row(1, "CUCU", "L", "1980-01-01") + row(1, "CUCU", "P", "1980-01-02") + row(1, "SUAMI", "L", "1979-01-01");
  const auto t = run(plan_of(older + ',' + shdk), title + once + once + row(2, "KEPALA KELUARGA", "L", "1980-01-01") + row(2, "KEPALA KELUARGA", "P", "1980-01-01") + row(2, "CUCU", "P", "1970-01-01"));
  same(briefs(t), {"2 lahir parent_older.rule error", "4 shdk kk_shdk.rule error", "6 lahir parent_older.rule error", "8 shdk kk_shdk.rule error", "11 lahir parent_older.rule error"});
  BOOST_TEST(t.findings[0].message == "A birth date that cannot be: a grandchild is not younger than the head of the family in row 1");
  BOOST_TEST(t.findings[2].message == t.findings[0].message);
}

// Born in 1960 and 1985, and not in 2060.
BOOST_AUTO_TEST_CASE(years_of_two_digits_lie_in_the_past) {
  const auto plan = compiled(R"({"fields":[{"name":"no_kk","spbe":{"type":"no_kk"}},{"name":"shdk","spbe":{"codes":"shdk","match":"name"}},
    {"name":"lahir","type":"date","format":"%d/%m/%y"}],"spbe":{"schema":1,"rules":[)" + older + "]}}");
  const auto member = [](int n, const char* relation, const char* born) { return kk(n) + ',' + relation + ',' + born + '\n'; };
  const auto t = run(plan, "no_kk,shdk,lahir\n" + member(1, "KEPALA KELUARGA", "01/01/60") + member(1, "ANAK", "01/01/85") + member(1, "ORANG TUA", "01/01/35") +
                               member(1, "CUCU", "01/01/10") + member(1, "ANAK", "31/12/59") + member(2, "KEPALA KELUARGA", "01/01/85") + member(2, "ORANG TUA", "01/01/60") +
                               member(3, "KEPALA KELUARGA", "05/03/90") + member(3, "ANAK", "05/08/28"));   // of 1928, or born since the day of judgement
  same(briefs(t), {"5 lahir parent_older.rule error"});
}

// What a rule tells is the same beside others that ask for the same family.
BOOST_AUTO_TEST_CASE(a_rule_over_families_is_judged_by_its_own_fields) {
  const std::string text = title + row(1, "KEPALA KELUARGA", "P", "1980-01-01") + row(1, "ISTRI", "P", "1981-01-01") + row(1, "KEPALA KELUARGA", "P", "") +
                           row(2, "KEPALA KELUARGA", "L", "1980-01-01") + row(2, "KEPALA KELUARGA", "", "1980-01-01") + row(2, "ANAK", "L", "1970-01-01");
  same(briefs(run(plan_of(shdk), text)), {"2 shdk kk_shdk.rule error"});
  same(briefs(run(plan_of(older), text)), {"6 lahir parent_older.rule error"});
  for (const auto& both : {shdk + ',' + older, older + ',' + shdk}) same(briefs(run(plan_of(both), text)), {"2 shdk kk_shdk.rule error", "6 lahir parent_older.rule error"});
}

BOOST_AUTO_TEST_CASE(a_rule_without_the_sex_does_not_look_at_it) {
  const std::string plain = R"({"rule":"kk_shdk","severity":"warning","fields":{"no_kk":"no_kk","shdk":"shdk"}})";
  const std::string text = title + row(1, "KEPALA KELUARGA", "P", "") + row(1, "ISTRI", "L", "") + row(1, "ISTRI", "P", "") + row(1, "SUAMI", "P", "");
  const std::vector<std::string> of_plain{"4 shdk kk_shdk.rule warning"};
  const std::vector<std::string> of_sex{"2 shdk kk_shdk.rule error", "3 shdk kk_shdk.rule error", "4 shdk kk_shdk.rule error"};
  same(briefs(run(plan_of(plain), text)), of_plain);
  same(briefs(run(plan_of(shdk), text)), of_sex);
  for (const auto& both : {plain + ',' + shdk, shdk + ',' + plain}) {
    auto found = briefs(run(plan_of(both), text));
    std::sort(found.begin(), found.end());
    same(found, {of_sex[0], of_sex[1], of_sex[2], of_plain[0]});
  }
}

BOOST_AUTO_TEST_CASE(one_person_and_two_numbers) {
  const auto t = run(plan_of(same_person), title + "3171015708459901,,SITI  AMINAH,,,1945-08-17\n3171015708459902,,Siti Aminah,,,1945-08-17\n3171015708459901,,siti aminah,,,1945-08-17\n"
                                               "3171015708459903,,Siti Aminah,,,1945-08-18\n3171015708459904,,,,,1945-08-17\n3171015708459905,,-,,,1945-08-17\n3171015708459906,,-,,,1945-08-17\n");
  same(briefs(t), {"2 nik same_person.rule warning"});
  BOOST_TEST(t.findings[0].value.value() == "317101**********");
  BOOST_TEST(t.findings[0].hint == "First seen in row 1; perhaps one person with two NIK, perhaps two persons");
  BOOST_TEST(t.summary.valid_rows == 7U);
}

BOOST_AUTO_TEST_CASE(one_number_in_two_families) {
  const auto t = run(plan_of(two_kk), title + "3171015708459901," + kk(1) + ",,,,\n3171015708459901," + kk(1) + ",,,,\n3171015708459902," + kk(1) + ",,,,\n3171015708459901," + kk(2) + ",,,,\n3171015708459901,,,,,\n");
  same(briefs(t), {"4 no_kk nik_two_kk.rule error"});
  BOOST_TEST(t.findings[0].value.value() == "317101**********");
  BOOST_TEST(t.findings[0].hint.find("row 1") != std::string::npos);
}

// Several rules share what is kept of a family; findings of all of them, and of keys, come in the order of records.
BOOST_AUTO_TEST_CASE(all_in_the_order_of_records) {
  const auto plan = compiled(R"({"fieldsMatch":"subset","fields":[)" + members + R"(],"primaryKey":"nik","spbe":{"schema":1,"rules":[)" + two_kk + ',' + older + ',' + one_head + ',' + shdk + ',' + same_person +
                             R"(,{"rule":"unique_together","fields":["nama","lahir"],"severity":"warning"}]}})");
  spbe::validate_options options;
  const auto t = run(plan, title + row(1, "ANAK", "L", "1980-01-01") + row(2, "KEPALA KELUARGA", "P", "1980-01-01") + row(2, "ISTRI", "P", "1980-01-01"), options);
  same(briefs(t), {"1 shdk kk_one_head.rule error", "2 - unique_together.rule warning", "2 nik field.unique error", "2 no_kk nik_two_kk.rule error", "3 - unique_together.rule warning",
                   "3 nik field.unique error", "3 no_kk nik_two_kk.rule error", "3 shdk kk_shdk.rule error"});
}

BOOST_AUTO_TEST_CASE(over_several_files_and_their_columns) {
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(title + row(1, "KEPALA KELUARGA", "L", "1980-01-01"), "satu.csv"));
  inputs.push_back(spbe::rows::csv_text("shdk,no_kk,jk,lahir\nKEPALA KELUARGA," + kk(1) + ",L,1980-01-01\nANAK," + kk(1) + ",L,1970-01-01\n", "dua.csv"));
  const auto t = run(plan_of(one_head + ',' + older), std::move(inputs), {.as_of = spbe::date(2026, 1, 1), .lang = spbe::language::en});
  std::vector<std::string> last(briefs(t));
  last.erase(std::remove_if(last.begin(), last.end(), [](const std::string& b) { return b.find("header") != std::string::npos; }), last.end());
  same(last, {"1 shdk kk_one_head.rule error", "2 lahir parent_older.rule error"});   // the head came twice, and is the same
  const auto& second = t.findings[t.findings.size() - 2];
  BOOST_TEST(second.file == "dua.csv");
  BOOST_TEST(second.message == "A family has exactly one head; the first is in row 1 (satu.csv)");
  BOOST_TEST(t.findings.back().message == "A birth date that cannot be: a child is not younger than the head of the family in row 1 (satu.csv)");
}

// Thousands of families and one that half of the rows belong to: the same bytes whatever the memory and the threads, and the counts of a plain reading.
BOOST_AUTO_TEST_CASE(any_memory_and_any_threads_give_the_same_bytes) {
  std::string text = title;
  std::map<int, int> heads;
  std::set<int> families;
  std::uint64_t x = 7;
  for (int i = 0; i < 30000; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    const int family = (x >> 60U & 1U) != 0 ? 99 : static_cast<int>(x >> 33U) % 90;
    const bool head = (x >> 24U & 31U) == 0;
    families.insert(family);
    heads[family] += head ? 1 : 0;
    text += "317101570845" + std::to_string(9900 + static_cast<int>(x >> 40U) % 100) + ',' + kk(family) + ",Nama " + std::to_string(x >> 50U) + (head ? ",KEPALA KELUARGA,L" : ",ANAK,P") + ",19" +
            std::to_string(10 + static_cast<int>(x >> 20U) % 90) + "-01-01\n";
  }
  std::uint64_t expected = 0;
  for (const int f : families) expected += heads[f] == 0 ? 1U : static_cast<std::uint64_t>(heads[f] - 1);
  const auto plan = plan_of(one_head + ',' + older + ',' + same_person + ',' + two_kk);
  spbe::validate_options options;
  options.threads = 1;
  options.key = {"nik", "nama"};
  const auto plain = run(plan, text, options);
  BOOST_TEST(plain.summary.by_code.at("kk_one_head.rule") == expected);
  BOOST_TEST(plain.findings.size() > 10000U);
  for (const auto& [threads, memory] : {std::pair<unsigned, std::uint64_t>{1, 1U << 16U}, {2, 1U << 20U}, {7, 256U << 20U}, {7, 1}}) {
    options.threads = threads;
    options.memory = memory;
    const auto other = run(plan, text, options);
    BOOST_TEST(other.trouble.empty());
    BOOST_CHECK(whole(other) == whole(plain));
    BOOST_TEST(other.summary.valid_rows == plain.summary.valid_rows);
  }
  options.per_code = 0;
  const auto counted = run(plan, text, options);
  BOOST_CHECK(counted.summary.by_code == plain.summary.by_code);
  BOOST_TEST(counted.summary.valid_rows == plain.summary.valid_rows);
}

// Bytes count in the input, whatever it was written in.
BOOST_AUTO_TEST_CASE(bytes_of_decoded_text) {
  std::string text = title + "3171015708459901," + kk(1) + ",Ren\xE9,ANAK,L,2001-01-01\n";
  const auto t = run(plan_of(one_head), text);
  same(briefs(t), {"1 shdk kk_one_head.rule error"});
  BOOST_TEST(t.findings[0].byte == static_cast<std::int64_t>(text.find("ANAK")));
}

BOOST_AUTO_TEST_SUITE_END()
