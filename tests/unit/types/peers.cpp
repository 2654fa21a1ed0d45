// What other validators were seen to get wrong, value by value (peers.csv): here it must stay right.
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include <spbe/type.hpp>

#include "text/split.hpp"

using namespace spbe;

BOOST_AUTO_TEST_CASE(what_peers_get_wrong_is_right_here) {
  std::ifstream in(std::string(SPBE_SOURCE_DIR) + "/tests/unit/types/peers.csv", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const auto records = detail::split_csv(text);
  BOOST_REQUIRE(records.has_value());
  BOOST_REQUIRE(records->size() > 60U);
  const check_options at_reference{.as_of = date(2026, 11, 24)};
  for (std::size_t i = 1; i < records->size(); ++i) {
    const auto& c = (*records)[i].cells;
    BOOST_REQUIRE(c.size() == 5U);
    const type* t = type::find(c[0]);
    BOOST_REQUIRE_MESSAGE(t != nullptr, c[0]);
    const checked answer = t->check(c[1], at_reference);
    BOOST_CHECK_MESSAGE(name_of(answer.verdict) == c[2], c[0] << " " << c[1] << ": " << name_of(answer.verdict) << "; " << c[4]);
    const std::string found = answer.verdict == verdict::valid ? std::string() : answer.findings.front().code;
    BOOST_CHECK_MESSAGE(found.substr(found.find('.') + 1) == c[3], c[0] << " " << c[1] << ": " << found << "; " << c[4]);
  }
}

// A child born in 2015 is not a person of a hundred years, and neither reading is guessed away.
BOOST_AUTO_TEST_CASE(both_centuries_are_offered) {
  const checked answer = type::find("nik")->check("3171010101159991", {.as_of = date(2026, 11, 24)});
  for (const part& p : answer.parts) {
    if (p.name == "birth_dates") BOOST_TEST((std::get<std::vector<std::string>>(p.value) == std::vector<std::string>{"1915-01-01", "2015-01-01"}));
  }
}
