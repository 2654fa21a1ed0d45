// Columns of sixteen digits are judged sixteen rows at a time where the processor can: the answers are those of the judge of one value.
#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

#include <spbe/type.hpp>

using namespace spbe;

namespace {

std::string two(unsigned n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

// Mostly a number that may stand, each part of it now and then at the edge or beyond.
std::string number(std::mt19937& random) {
  const auto rarely = [&random] { return random() % 24 == 0; };
  constexpr std::array regions{"317101", "950601", "110101", "000000", "317001", "999999", "019999"};
  std::string text = regions[rarely() ? random() % regions.size() : 0];
  const unsigned raised = random() % 2 * 40;
  text += two(rarely() ? random() % 100 : random() % 28 + 1 + raised) + two(rarely() ? random() % 100 : random() % 12 + 1) + two(random() % 100);
  if (rarely()) text = text.substr(0, 6) + "290200";
  if (rarely()) text = text.substr(0, 6) + (random() % 2 == 0 ? "311226" : "241126");
  text += rarely() ? "0000" : "99" + two(random() % 100);
  if (rarely()) text[random() % text.size()] = "/:a \xFF"[random() % 5];
  if (random() % 200 == 0) text.pop_back();
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_row_among_sixteen_gets_the_answer_it_gets_alone) {
  std::mt19937 random(20261128);
  for (const date as_of : {date(1999, 12, 31), date(2000, 1, 1), date(2026, 11, 24), date(2099, 12, 31), date(2150, 6, 1)}) {
    const check_context context = prepare({.as_of = as_of});
    for (const auto* name : {"nik", "no_kk", "npwp", "npwp16"}) {
      const type* t = type::find(name);
      BOOST_REQUIRE(t != nullptr);
      std::string text;
      std::vector<std::uint32_t> at, size;
      for (unsigned i = 0; i < 5003; ++i) {
        const std::string value = number(random);
        at.push_back(static_cast<std::uint32_t>(text.size()));
        size.push_back(static_cast<std::uint32_t>(value.size()));
        text += value;
      }
      std::vector<verdict_byte> verdicts(at.size());
      t->judge_column({text.data(), at.data(), size.data(), at.size()}, context, verdicts.data());
      std::size_t valid = 0;
      for (std::size_t i = 0; i < at.size(); ++i) {
        const verdict_byte alone = t->judge({text.data() + at[i], size[i]}, context);
        valid += alone == valid_byte ? 1 : 0;
        BOOST_REQUIRE_MESSAGE(alone == verdicts[i], name << ' ' << text.substr(at[i], size[i]) << " on " << as_of.iso());
      }
      BOOST_TEST((valid > 100 || as_of <= date(2000, 1, 1)));   // cards of families are of 2000 and later
    }
  }
}
