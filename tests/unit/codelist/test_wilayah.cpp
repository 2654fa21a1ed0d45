// The regions of Indonesia through six editions: what the field knows to be true of them.
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>
#include <map>
#include <string>

#include <spbe/catalog.hpp>

#include "base/file.hpp"

namespace {

using spbe::date;
using spbe::standing;

const spbe::list& wilayah() { return *spbe::builtin().find("wilayah"); }
using texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(wilayah_list)

BOOST_AUTO_TEST_CASE(it_holds_six_editions_and_says_which_day_is_not_verified) {
  const auto& info = wilayah().info();
  BOOST_TEST(info.records == 99135U);
  BOOST_TEST(info.codes == 99132U);
  BOOST_TEST(info.editions.size() == 6U);
  for (const auto& e : info.editions) BOOST_TEST(e.verified == (e.from != date(2019, 10, 25)), e.title);
  BOOST_TEST((info.certainty == spbe::certainty::high));
  BOOST_TEST(!info.matched_by_name);
}

BOOST_AUTO_TEST_CASE(each_edition_counts_what_its_decree_counts) {
  struct edition { date day; std::size_t provinces, regencies, districts, villages; };
  // Recapitulations of the decrees; the file of 72/2019 holds one village more, the orphan.
  for (const auto& e : {edition{{2015, 7, 13}, 34, 514, 7160, 83184}, {{2017, 12, 29}, 34, 514, 7201, 83436}, {{2019, 10, 25}, 34, 514, 7230, 83442},
                        {{2022, 2, 14}, 34, 514, 7266, 83467}, {{2022, 11, 9}, 37, 514, 7277, 83763}, {{2025, 4, 25}, 38, 514, 7285, 83762}}) {
    std::map<int, std::size_t> counts;
    for (const auto& r : wilayah().all(e.day)) ++counts[r.level];
    BOOST_TEST_CONTEXT(e.day.iso()) {
      BOOST_TEST(counts[1] == e.provinces);
      BOOST_TEST(counts[2] == e.regencies);
      BOOST_TEST(counts[3] == e.districts);
      BOOST_TEST(counts[4] == e.villages);
    }
  }
}

BOOST_AUTO_TEST_CASE(sorong_moved_to_another_province) {
  const auto then = wilayah().find("92.71", date(2022, 7, 1));
  BOOST_REQUIRE(then.has_value());
  BOOST_TEST(then->name == "Kota Sorong");
  BOOST_TEST(then->parent == "92");
  BOOST_TEST(!wilayah().find("92.71", date(2025, 4, 25)).has_value());
  BOOST_TEST((wilayah().judge("9271", date(2025, 4, 24)).standing == standing::current));
  BOOST_TEST((wilayah().judge("9271", date(2025, 4, 25)).standing == standing::superseded));
  BOOST_TEST((wilayah().successors("92.71") == texts{"96.71"}));
  BOOST_TEST((wilayah().predecessors("96.71") == texts{"92.71"}));
  const auto history = wilayah().history("92.71");
  BOOST_REQUIRE(!history.empty());
  BOOST_TEST(history.back().on.iso() == "2025-04-25");
  BOOST_TEST((history.back().kind == spbe::change_kind::recode));
  BOOST_TEST(history.back().to == "96.71");
}

BOOST_AUTO_TEST_CASE(a_name_has_its_own_days) {
  BOOST_TEST(wilayah().find("12.12", date(2022, 2, 13))->name == "Kabupaten Toba Samosir");
  BOOST_TEST(wilayah().find("12.12", date(2022, 2, 14))->name == "Kabupaten Toba");
  BOOST_TEST(wilayah().find("76.01", date(2018, 1, 1))->name == "Kabupaten Mamuju Utara");
  BOOST_TEST(wilayah().find("76.01", date(2026, 1, 1))->name == "Kabupaten Pasangkayu");
  BOOST_TEST(wilayah().find("76.01", {})->name == "Kabupaten Pasangkayu");
}

BOOST_AUTO_TEST_CASE(a_code_may_come_back) {
  const auto spells = wilayah().spells("12.13.08.2013");
  BOOST_REQUIRE(spells.size() == 2U);
  BOOST_TEST(spells[0].valid.to.iso() == "2019-10-25");
  BOOST_TEST(spells[1].valid.from.iso() == "2022-11-09");
  BOOST_TEST((wilayah().judge("12.13.08.2013", date(2020, 1, 1)).standing == standing::superseded));
  BOOST_TEST((wilayah().judge("12.13.08.2013", date(2023, 1, 1)).standing == standing::current));
}

BOOST_AUTO_TEST_CASE(before_the_first_edition_nothing_is_known) {
  BOOST_TEST((wilayah().judge("31.71", date(2015, 7, 12)).standing == standing::before_first));
  BOOST_TEST((wilayah().judge("31.71", date(2015, 7, 13)).standing == standing::current));
  BOOST_TEST((wilayah().judge("96", date(2022, 12, 1)).standing == standing::not_yet_valid));
  BOOST_TEST((wilayah().judge("99", date(2022, 12, 1)).standing == standing::unknown));
  BOOST_TEST(!wilayah().find("31.71", date(2014, 1, 1)).has_value());
}

BOOST_AUTO_TEST_CASE(codes_are_official_or_compact_and_nothing_between) {
  const date day(2026, 1, 1);
  for (const char* good : {"31", "3171", "31.71", "317101", "31.71.01", "3171011001", "31.71.01.1001"}) BOOST_TEST((wilayah().judge(good, day).standing == standing::current), good);
  for (const char* bad : {"", ".", "31.", ".31", "3.171", "31.7101", "3171.01", "31..71", "31.71.", "317", "31710", "3171 01", "31.71.01.1001.", "31710110011", "31.71.01.10O1", "31-71"}) {
    BOOST_TEST((wilayah().judge(bad, day).standing == standing::unknown), bad);
  }
  BOOST_TEST(wilayah().official("3171011001") == "31.71.01.1001");
  BOOST_TEST(wilayah().official("31x") == "31x");
}

BOOST_AUTO_TEST_CASE(the_orphan_is_kept_as_printed) {
  const auto orphan = wilayah().find("13.02.02.1036", date(2020, 1, 1));
  BOOST_REQUIRE(orphan.has_value());
  BOOST_TEST(orphan->parent == "13.02.02");
  BOOST_TEST(wilayah().ancestors("13.02.02.1036", date(2020, 1, 1)).empty());
  for (const auto& child : wilayah().children("13.02.01", {})) BOOST_TEST(child.parent == "13.02.01");
}

BOOST_AUTO_TEST_CASE(families) {
  const date day(2026, 1, 1);
  const auto up = wilayah().ancestors("31.71.01.1001", day);
  BOOST_REQUIRE(up.size() == 3U);
  BOOST_TEST(up[0].code == "31.71.01");
  BOOST_TEST(up[2].code == "31");
  BOOST_TEST(wilayah().children("31", day).size() == 6U);
  BOOST_TEST(wilayah().children("92", date(2022, 11, 9)).size() == 13U);
  BOOST_TEST(wilayah().children("92", date(2025, 4, 25)).size() == 7U);
}

BOOST_AUTO_TEST_CASE(names_are_compared_with_synonyms_of_the_code) {
  const date day(2022, 6, 1);
  const auto m = wilayah().judge("11.01", day);
  for (const char* alike : {"Kabupaten Aceh Selatan", "KAB. ACEH SELATAN", "kab aceh  selatan"}) BOOST_TEST(wilayah().named(m.spell, alike, day), alike);
  for (const char* other : {"", "Aceh Timur", "Kabupaten"}) BOOST_TEST(!wilayah().named(m.spell, other, day), other);
  BOOST_TEST((wilayah().judge_name("Aceh", day).standing == standing::unknown));
}

BOOST_AUTO_TEST_CASE(numbers_that_were_ever_codes) {
  BOOST_TEST(wilayah().ever(2, 31));
  BOOST_TEST(!wilayah().ever(2, 99));
  BOOST_TEST(!wilayah().ever(2, 3100));
  BOOST_TEST(wilayah().ever(4, 9271));
  BOOST_TEST(wilayah().ever(6, 317101));
  BOOST_TEST(!wilayah().ever(6, 130202));
  BOOST_TEST(wilayah().ever(10, 1302021036));
  BOOST_TEST(!wilayah().ever(10, 3171019999));
  BOOST_TEST(!wilayah().ever(3, 317));
  BOOST_TEST(!wilayah().ever(10, ~std::uint64_t{0}));
}

BOOST_AUTO_TEST_CASE(a_column_is_judged_like_its_cells) {
  // Every form of code, wrong ones, empty and absent cells; at the very end of their bytes, so that a read beyond it is seen by the sanitizer.
  const std::string_view values[] = {"31", "31.71", "3171", "31.71.01", "317101", "31.71.01.1001", "3171011001", "92.71", "96.71", "31.71.01.9999",
                                     "99", "31.71.0110.01", "31-71", "3171O1", "", "31.71.01.1001 ", "0123456789012345678", ".", "91.16.03.2004"};
  std::vector<char> bytes;
  std::vector<std::uint32_t> at, size;
  for (const auto v : values) {
    at.push_back(static_cast<std::uint32_t>(bytes.size()));
    size.push_back(static_cast<std::uint32_t>(v.size()));
    bytes.insert(bytes.end(), v.begin(), v.end());
  }
  at.push_back(0);
  size.push_back(spbe::cells::absent);
  bytes.shrink_to_fit();
  const spbe::cells column{bytes.data(), at.data(), size.data(), at.size()};
  for (const date day : {date(2014, 1, 1), date(2018, 6, 1), date(2022, 6, 1), date(2026, 11, 24), date{}}) {
    std::vector<spbe::membership> answers(column.count);
    wilayah().judge(column, day, answers.data());
    for (std::size_t i = 0; i < column.count; ++i) {
      const auto alone = wilayah().judge(column[i], day);
      BOOST_TEST((answers[i].standing == alone.standing && answers[i].level == alone.level && answers[i].spell == alone.spell), column[i] << " on " << day.iso());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_real_list_of_2022) {
  const auto text = spbe::detail::read_file(std::string(SPBE_SOURCE_DIR) + "/../shared/real/kodewilayah-2022.csv");
  if (!text) { BOOST_TEST_MESSAGE("skipped: the shared real files are absent"); return; }
  std::size_t regencies = 0, districts = 0, villages = 0, superseded = 0, expired = 0;
  texts lines_that_end_retired;
  std::size_t begin = 0;
  while (begin < text->size()) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const std::string line = text->substr(begin, end - begin);
    begin = end + 1;
    const std::string code = line.substr(0, line.find(','));
    if (code.empty() || code == "code" || code[0] < '0' || code[0] > '9') continue;
    BOOST_TEST((wilayah().judge(code, date(2022, 6, 1)).standing == standing::current), code);
    const date now(2026, 11, 24);
    const auto m = wilayah().judge(code, now);
    if (m.standing == standing::current) continue;
    regencies += m.level == 2;
    districts += m.level == 3;
    villages += m.level == 4;
    expired += m.standing == standing::expired;
    if (m.standing != standing::superseded) continue;
    ++superseded;
    const auto heirs = wilayah().living_successors(code, now);
    BOOST_TEST(!heirs.empty(), code);
    for (const auto& heir : heirs) {
      if (wilayah().judge(heir, now).standing != standing::current) { lines_that_end_retired.push_back(code); break; }
    }
  }
  BOOST_TEST(regencies == 26U);
  BOOST_TEST(districts == 593U);
  BOOST_TEST(villages == 5714U);
  BOOST_TEST(superseded == 6270U);
  BOOST_TEST(expired == 63U);
  BOOST_TEST((lines_that_end_retired == texts{"91.16.03.2004", "91.18.08.2007"}));
}

BOOST_AUTO_TEST_SUITE_END()
