// The way from a day or list to another: with crosswalks made here, so that everything a correspondence can do is in sight.
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

#include <spbe/convert.hpp>

#include "codelist/crosswalk.hpp"
#include "small_list.hpp"

namespace {

using spbe::date;
using spbe::detail::crosswalk;
using namespace small_list;
using outcome = spbe::conversion_outcome;

struct row {
  const char* from;
  const char* to;
  const char* match;
  spbe::certainty certainty;
};

// Of `groups` (G, G.1 …) with the codes that `small` has from 2020 on.
constexpr std::array<row, 6> rows = {{{"G", "11", "exact", spbe::certainty::high},
                                      {"G.1", "11.02.02", "similar", spbe::certainty::medium},
                                      {"G.1", "11.02.03", "similar", spbe::certainty::high},
                                      {"G.2", "11.01", "exact", spbe::certainty::high},
                                      {"G.3", "11.01", "different", spbe::certainty::low},
                                      {"Z", "12", "exact", spbe::certainty::high}}};

std::vector<spbe::conversion> read(std::string_view code, bool back) {
  std::vector<spbe::conversion> out;
  for (const auto& r : rows) {
    if (code == (back ? r.to : r.from)) out.push_back({back ? r.from : r.to, r.match, r.certainty});
  }
  return out;
}

std::vector<crosswalk> crosswalks() {
  const auto forth = [](std::string_view code) { return read(code, false); };
  const auto back = [](std::string_view code) { return read(code, true); };
  const auto codes = [](bool targets) {
    std::vector<std::string> out;
    for (const auto& r : rows) out.emplace_back(targets ? r.to : r.from);
    return out;
  };
  return {{"between", "groups", "small", {}, forth, back, codes, false},
          {"between", "small", "groups", {}, back, forth, [codes](bool targets) { return codes(!targets); }, true},
          {"elsewhere", "alien", "small", {}, forth, back, codes, false},
          {"agama", "alien", "groups", {}, forth, back, codes, false}};
}

spbe::catalog lists() {
  auto small = spbe::list::open(bytes_of(tables()));
  auto groups = spbe::list::open(bytes_of(small_list::groups()));
  BOOST_REQUIRE(small.has_value());
  BOOST_REQUIRE(groups.has_value());
  return spbe::builtin().with(*small).with(*groups);
}

spbe::result<spbe::converter> way(std::string_view list, std::string_view from, std::string_view to) {
  return spbe::detail::between(lists(), crosswalks(), list, from, to);
}

// "outcome[+shared]: code match certainty, …"
std::string told(const spbe::converted& c) {
  std::string out(name_of(c.outcome));
  if (c.shared) out += "+shared";
  for (const auto& t : c.targets) out += (&t == c.targets.data() ? ": " : ", ") + t.code + " " + t.match + " " + std::string(name_of(t.certainty));
  return out;
}

std::string told(std::string_view list, std::string_view from, std::string_view to, std::string_view code) {
  const auto found = way(list, from, to);
  BOOST_REQUIRE(found.has_value());
  return told(found->convert(code));
}

std::string refusal(std::string_view list, std::string_view from, std::string_view to) {
  const auto found = way(list, from, to);
  return found ? "" : found.error().message.en;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(converter)

BOOST_AUTO_TEST_CASE(from_day_to_day) {
  BOOST_TEST(told("small", "2015-01-01", "2018-01-01", "11.01.01") == "one: 11.02.01 recode medium");
  BOOST_TEST(told("small", "2015-01-01", "2020-01-01", "110101") == "many: 11.02.02 split medium, 11.02.03 split medium");
  BOOST_TEST(told("small", "2015-01-01", "2022-01-01", "12.01") == "none");
  BOOST_TEST(told("small", "2015-01-01", "2022-01-01", "99") == "unknown");
  BOOST_TEST(told("small", "2015-01-01", "2022-01-01", "") == "missing");
  const auto found = way("small", "2019-01-01", "2022-01-01");
  BOOST_TEST((found->convert("11.01.01").standing == spbe::standing::superseded));
  BOOST_TEST((found->convert("11.02.02").standing == spbe::standing::not_yet_valid));
  BOOST_TEST((found->convert("99").standing == spbe::standing::unknown));
  BOOST_TEST(found->target()->id() == "small");
  BOOST_TEST(found->target_day().iso() == "2022-01-01");
}

BOOST_AUTO_TEST_CASE(from_list_to_list_in_either_direction) {
  BOOST_TEST(told("", "groups", "small", "G") == "one: 11 exact high");
  BOOST_TEST(told("", "groups", "small", "G.1") == "many: 11.02.02 similar medium, 11.02.03 similar high");
  BOOST_TEST(told("", "groups", "small", "G.2") == "one+shared: 11.01 exact high");
  BOOST_TEST(told("", "groups", "small", "H") == "none");         // known, but nothing corresponds to it
  BOOST_TEST(told("", "groups", "small", "Z") == "unknown");      // in the correspondence alone
  BOOST_TEST(told("groups", "small", "groups", "1101") == "many: G.2 exact high, G.3 different low");
  BOOST_TEST(told("", "small", "groups", "11.02.02") == "one+shared: G.1 similar medium");
  BOOST_TEST(told("between", "small", "groups", "11") == "one: G exact high");
  // A list that is itself the correspondence: its codes are those it leads from.
  BOOST_TEST(told("", "agama", "groups", "1") == "none");
  // A list that only a correspondence knows.
  BOOST_TEST(told("", "alien", "small", "G") == "one: 11 exact high");
  BOOST_TEST(told("", "alien", "small", "H") == "unknown");
}

BOOST_AUTO_TEST_CASE(across_lists_and_days) {
  // The codes of the correspondence are those of 2020: back to 2015 both parts are one.
  BOOST_TEST(told("small", "groups", "2015-01-01", "G.1") == "one+shared: 11.01.01 similar medium");
  BOOST_TEST(told("small", "groups", "2022-01-01", "G.1") == "one: 11.02.02 similar medium");
  BOOST_TEST(told("small", "2015-01-01", "groups", "11.01.01") == "one+shared: G.1 similar medium");
  BOOST_TEST(told("small", "2015-01-01", "groups", "12.01") == "none");
  BOOST_TEST(told("small", "small", "2015-01-01", "11.02.01") == "one: 11.01.01 recode medium");   // whenever it lived
}

BOOST_AUTO_TEST_CASE(the_edition_of_a_correspondence_is_the_one_its_codes_live_in) {
  const auto all = lists();
  BOOST_TEST(spbe::detail::edition_day(crosswalks()[0], *all.find("small"), true).iso() == "2020-01-01");
  auto dated = crosswalks()[0];
  dated.edition = date(2021, 5, 1);
  BOOST_TEST(spbe::detail::edition_day(dated, *all.find("small"), true).iso() == "2021-05-01");
}

// A real correspondence, where the catalog has it.
BOOST_AUTO_TEST_CASE(the_statistical_codes_of_regions) {
  const auto& all = spbe::builtin();
  if (all.find("bps") == nullptr) { BOOST_TEST_MESSAGE("skipped: no list bps"); return; }
  const auto ask = [&all](std::string_view list, std::string_view from, std::string_view to, std::string_view code) {
    const auto found = spbe::converter::between(all, list, from, to);
    BOOST_REQUIRE(found.has_value());
    return told(found->convert(code));
  };
  BOOST_TEST(ask("", "bps", "wilayah", "3273") == "one: 32.73 exact high");
  BOOST_TEST(ask("", "bps", "wilayah", "1101010") == "one: 11.09.07 exact high");
  BOOST_TEST(ask("", "wilayah", "bps", "110907") == "one: 1101010 exact high");
  BOOST_TEST(ask("wilayah", "2022-02-14", "bps", "92.71") == "one: 9271 exact high");     // 96.71 in the edition of the correspondence
  BOOST_TEST(ask("wilayah", "bps", "2022-02-14", "9271") == "one: 92.71 exact high");
  BOOST_TEST(ask("", "wilayah", "bps", "92.71") == "none");                               // a code of before, and no day said
  BOOST_TEST(ask("", "bps", "wilayah", "9671") == "unknown");
}

BOOST_AUTO_TEST_CASE(where_there_is_no_way_the_error_says_what_there_is) {
  BOOST_TEST(refusal("", "groups", "agama") == "there is no correspondence of groups and agama; groups leads to: small");
  BOOST_TEST(refusal("", "agama", "kbli2020").find("there are: alien - groups, alien - small, groups - small") != std::string::npos);
  BOOST_TEST(refusal("", "2015-01-01", "2020-01-01") == "a day needs a list (LIST)");
  BOOST_TEST(refusal("smal", "2015-01-01", "2020-01-01") == "unknown list: 'smal'");
  BOOST_TEST(refusal("small", "2014-12-31", "2020-01-01") == "the list small is not known before 2015-01-01");
  BOOST_TEST(refusal("small", "2015-01-01", "2015-02-30") == "'2015-02-30' is neither a day (YYYY-MM-DD) nor a known list");
  BOOST_TEST(refusal("small", "", "2015-02-03") == "'' is neither a day (YYYY-MM-DD) nor a known list");
  BOOST_TEST(refusal("agama", "groups", "small") == "the list 'agama' is neither groups nor small");
  BOOST_TEST(refusal("agama", "groups", "2020-01-01") == "there is no correspondence of groups and agama; groups leads to: small");
  BOOST_TEST(refusal("", "alien", "alien") != "");
}

BOOST_AUTO_TEST_CASE(a_column_is_converted_like_its_cells) {
  const auto found = way("small", "2015-01-01", "2020-01-01");
  const std::string text = "11.01.0199110101";
  const std::uint32_t at[] = {0, 0, 8, 10, 10, 0};
  const std::uint32_t size[] = {8, 8, 2, 6, 0, spbe::cells::absent};
  const auto answers = found->convert(spbe::cells{text.data(), at, size, 6});
  BOOST_TEST(answers.which.size() == 6U);
  BOOST_TEST(answers.answers.size() == 4U);
  for (std::size_t i = 0; i < 4; ++i) BOOST_TEST(told(answers[i]) == told(found->convert(std::string_view(text).substr(at[i], size[i]))));
  BOOST_TEST(told(answers[4]) == "missing");
  BOOST_TEST(told(answers[5]) == "missing");
  spbe::conversion_counts counts;
  for (std::size_t i = 0; i < 6; ++i) counts.add(answers[i]);
  BOOST_TEST(counts.rows == 6U);
  BOOST_TEST(counts.many == 3U);
  BOOST_TEST(counts.unknown == 1U);
  BOOST_TEST(counts.missing == 2U);
  BOOST_TEST(!counts.clean());
}

BOOST_AUTO_TEST_SUITE_END()
