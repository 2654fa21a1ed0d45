// A code of the first edition leads to codes of the last one, through as many changes as it takes.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <spbe/catalog.hpp>

namespace {

using spbe::date;
using spbe::standing;

const spbe::list& wilayah() { return *spbe::builtin().find("wilayah"); }

bool lives(const std::string& code, date day) { return wilayah().judge(code, day).standing == standing::current; }

bool reaches(const std::string& code, date day) {
  if (lives(code, day)) return true;
  const auto heirs = wilayah().living_successors(code, day);
  return std::any_of(heirs.begin(), heirs.end(), [day](const std::string& heir) { return lives(heir, day); });
}

// By level, of the codes of a day: all, and those that reach a code of the last edition.
struct tally {
  std::array<std::size_t, 5> all{}, reached{};
};

tally follow(date from, date to) {
  tally counts;
  for (const auto& r : wilayah().all(from)) {
    const auto level = static_cast<std::size_t>(r.level);
    ++counts.all.at(level);
    const bool arrives = reaches(r.code, to);
    counts.reached.at(level) += arrives;
    if (level < 4) BOOST_TEST(arrives, r.code);
  }
  return counts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chains)

BOOST_AUTO_TEST_CASE(codes_of_2015_reach_those_of_2025) {
  const auto counts = follow(date(2015, 7, 13), date(2025, 4, 25));
  BOOST_TEST(counts.all == (std::array<std::size_t, 5>{0, 34, 514, 7160, 83184}), boost::test_tools::per_element());
  BOOST_TEST(counts.reached[4] * 1000 >= counts.all[4] * 998);
}

BOOST_AUTO_TEST_CASE(so_do_those_of_the_editions_between) {
  for (const date from : {date(2017, 12, 29), date(2019, 10, 25), date(2022, 2, 14), date(2022, 11, 9)}) {
    const auto counts = follow(from, date(2025, 4, 25));
    BOOST_TEST_CONTEXT(from.iso()) BOOST_TEST(counts.reached[4] * 1000 >= counts.all[4] * 998);
  }
}

BOOST_AUTO_TEST_SUITE_END()
