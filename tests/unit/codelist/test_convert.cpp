// What a code of one day is on another: in a list that can be read at a glance, and in that of the regions.
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>

#include "small_list.hpp"

namespace {

using spbe::date;
using namespace small_list;
using texts = std::vector<std::string>;

const spbe::list& wilayah() { return *spbe::builtin().find("wilayah"); }

spbe::list opened(const spbe::detail::source_list& s) {
  auto l = spbe::list::open(bytes_of(s));
  BOOST_REQUIRE(l.has_value());
  return *std::move(l);
}

texts split(const std::string& text, char at) {
  texts out;
  std::istringstream in(text + at);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

// "code match certainty, …"
std::string told(const std::vector<spbe::conversion>& all) {
  std::string out;
  for (const auto& c : all) out += (out.empty() ? "" : ", ") + c.code + " " + c.match + " " + std::string(name_of(c.certainty));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(convert)

BOOST_AUTO_TEST_CASE(what_became_of_the_codes_of_regions) {
  std::ifstream in(std::string(SPBE_SOURCE_DIR) + "/tests/vectors/lists/convert.csv");
  std::string line;
  std::getline(in, line);
  std::size_t rows = 0;
  for (; std::getline(in, line); ++rows) {
    const auto row = split(line, ',');
    BOOST_REQUIRE(row.size() >= 6U);
    std::string targets, matches;
    for (const auto& c : wilayah().convert(row[0], *date::parse(row[1]), *date::parse(row[2]))) {
      targets += (targets.empty() ? "" : "|") + c.code;
      matches += (matches.empty() ? "" : "|") + c.match;
    }
    BOOST_TEST(targets == row[3], line);
    BOOST_TEST(matches == row[4], line);
  }
  BOOST_TEST(rows > 20U);
}

BOOST_AUTO_TEST_CASE(changes_count_from_the_day_after_to_the_day_itself) {
  const auto small = opened(tables());
  const date eve = date::from_days(two.days() - 1);
  BOOST_TEST(told(small.convert("11.01.01", one, eve)) == "11.01.01 same high");
  BOOST_TEST(told(small.convert("11.01.01", eve, two)) == "11.02.01 recode medium");
  BOOST_TEST(told(small.convert("11.02.01", two, eve)) == "11.01.01 recode medium");
  BOOST_TEST(told(small.convert("11.02.01", two, date::from_days(two.days() + 1))) == "11.02.01 same high");
}

BOOST_AUTO_TEST_CASE(any_number_of_steps_and_the_weightiest_tells) {
  const auto small = opened(tables());
  BOOST_TEST(told(small.convert("11.01.01", one, three)) == "11.02.02 split medium, 11.02.03 split medium");
  // One of the two parts is retired by then.
  BOOST_TEST(told(small.convert("11.01.01", one, four)) == "11.02.02 split medium");
  BOOST_TEST(told(small.convert("11.02.03", three, one)) == "11.01.01 split medium");
  BOOST_TEST(told(small.convert("12.01", one, four)) == "");
}

BOOST_AUTO_TEST_CASE(a_code_given_to_another_place_is_not_itself) {
  const auto small = opened(tables());
  BOOST_TEST(told(small.convert("11.01.01", four, one)) == "");
  BOOST_TEST(told(small.convert("11.01.01", one, {})) == "11.02.02 split medium");
  BOOST_TEST(told(small.convert("11.01.01", {}, four)) == "11.01.01 same high");   // its last spell
  BOOST_TEST(told(small.convert("11.01.01", {}, one)) == "");
  BOOST_TEST(told(small.convert("11.01.02", one, four)) == "11.01.02 same high");  // a new name is no new code
  BOOST_TEST(told(small.convert("11.01", one, four)) == "11.01 same high");        // a split without a day, from a code that lives on
}

BOOST_AUTO_TEST_CASE(the_way_back_is_all_of_it) {
  const auto small = opened(tables());
  BOOST_TEST(told(small.origins("11.02.02", one, four)) == "11.01.01 split medium");
  BOOST_TEST(told(small.origins("11.01", one, four)) == "11.01 same high");
  BOOST_TEST(told(small.origins("11.01.01", one, four)) == "");
  // Merged into a code that lives on.
  auto s = tables();
  s.spells.push_back({90, "12.03", "12", "Teluk", {{}, three}});
  s.spells.push_back({91, "12.04", "12", "Tanjung", {}});
  spbe::detail::source_change c;
  c.what = {three, {}, change_kind::merge, "12.03", "12.04", "Tiga", spbe::certainty::low};
  s.changes.push_back(c);
  const auto merged = opened(s);
  BOOST_TEST(told(merged.convert("12.03", one, four)) == "12.04 merge low");
  BOOST_TEST(told(merged.convert("12.04", four, one)) == "12.04 same high");
  BOOST_TEST(told(merged.origins("12.04", one, four)) == "12.03 merge low, 12.04 same high");
  BOOST_TEST(told(merged.origins("12.04", three, four)) == "12.04 same high");
  BOOST_TEST(!merged.stays("12.04", one, four));   // it is itself, but more than it was
  BOOST_TEST(merged.stays("12.04", three, four));
  BOOST_TEST(merged.stays("12.04", four, one));
  BOOST_TEST(!merged.stays("12.03", one, four));
  BOOST_TEST(!merged.stays("99", one, four));
}

BOOST_AUTO_TEST_CASE(a_list_without_days_has_nothing_to_convert) {
  const auto groups = opened(small_list::groups());
  BOOST_TEST(told(groups.convert("G.2", one, four)) == "G.2 same high");
  BOOST_TEST(told(groups.convert("X", one, four)) == "");
}

// Swapping the prefix of a recoded regency gives, of the districts, a wrong code in hundreds of cases.
BOOST_AUTO_TEST_CASE(no_prefix_is_ever_swapped) {
  const date before(2022, 2, 14), after(2025, 4, 25);
  std::size_t moved = 0, swapped_right = 0, other_place = 0, nowhere = 0;
  for (const auto& district : wilayah().all(before)) {
    if (district.level != 3) continue;
    const auto regency = wilayah().convert(district.parent, before, after);
    const auto to = wilayah().convert(district.code, before, after);
    if (regency.size() != 1 || regency[0].match != "recode" || to.size() != 1) continue;
    ++moved;
    const std::string swapped = regency[0].code + district.code.substr(5);
    if (swapped == to[0].code) ++swapped_right;
    else if (wilayah().find(swapped, after)) ++other_place;
    else ++nowhere;
  }
  BOOST_TEST(moved == 589U);
  BOOST_TEST(swapped_right == 359U);
  BOOST_TEST(other_place == 151U);
  BOOST_TEST(nowhere == 79U);
}

// The changes as they were gathered from the decrees, where they are at hand.
BOOST_AUTO_TEST_CASE(the_recodes_of_papua) {
  std::ifstream in(std::string(SPBE_SOURCE_DIR) + "/../shared/facts/wilayah/history.csv");
  if (!in) { BOOST_TEST_MESSAGE("skipped: the shared facts are absent"); return; }
  const std::vector<std::pair<std::string, date>> editions = {{"K050-145/2022", {2022, 2, 14}}, {"K100.1.1-6117/2022", {2022, 11, 9}}, {"K300.2.2-2138/2025", {2025, 4, 25}}};
  const auto day_of = [&editions](const std::string& name) {
    for (const auto& [known, day] : editions) {
      if (known == name) return day;
    }
    return date{};
  };
  std::size_t recodes = 0;
  for (std::string line; std::getline(in, line);) {
    const auto row = split(line, ',');
    if (row.size() < 5 || row[2] != "recode" || !day_of(row[3]).has_value() || !day_of(row[4]).has_value()) continue;
    ++recodes;
    const auto to = wilayah().convert(row[0], day_of(row[3]), day_of(row[4]));
    BOOST_TEST(std::any_of(to.begin(), to.end(), [&](const auto& c) { return c.code == row[1] && c.match == "recode"; }), line);
    const auto back = wilayah().convert(row[1], day_of(row[4]), day_of(row[3]));
    BOOST_TEST(std::any_of(back.begin(), back.end(), [&](const auto& c) { return c.code == row[0]; }), line);
  }
  BOOST_TEST(recodes == 616U);
}

// There and back again, for every code of every edition.
BOOST_AUTO_TEST_CASE(forwards_and_backwards_agree) {
  const auto& editions = wilayah().info().editions;
  const date first = editions.front().from, last = editions.back().from;
  std::size_t lost = 0, wrong = 0;
  for (const auto& r : wilayah().all(first)) {
    const auto to = wilayah().convert(r.code, first, last);
    lost += r.level < 4 && to.empty() ? 1 : 0;
    for (const auto& c : to) {
      const auto from = wilayah().origins(c.code, first, last);
      wrong += std::any_of(from.begin(), from.end(), [&](const auto& back) { return back.code == r.code && back.certainty == c.certainty; }) ? 0 : 1;
    }
  }
  BOOST_TEST(lost == 0U);
  BOOST_TEST(wrong == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
