// Sums on paper against sums of whole numbers.
#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <string>
#include <utility>

#include "digits/decimal_sum.hpp"

using namespace spbe::detail;

namespace {

// A number of hundredths as people write it.
std::string hundredths(int n) {
  const std::string digits = std::to_string(n < 0 ? -n : n);
  const std::string padded = digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
  return (n < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + '.' + padded.substr(padded.size() - 2);
}

std::string plain(std::string text) {
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sums_of_two_are_those_of_whole_numbers) {
  for (int a = -1203; a <= 1203; a += 7) {
    for (int b = -1199; b <= 1199; b += 11) {
      decimal_sum sum;
      BOOST_REQUIRE(sum.add(hundredths(a), false));
      BOOST_REQUIRE(sum.add(hundredths(b), true));
      const int c = a - b;
      BOOST_REQUIRE_EQUAL(sum.sign(), c < 0 ? -1 : c > 0 ? 1 : 0);
      BOOST_REQUIRE_EQUAL(sum.write().view(), plain(hundredths(c)));
      BOOST_REQUIRE_EQUAL(sum.within("0.5"), c >= -50 && c <= 50);
      BOOST_REQUIRE_EQUAL(sum.within(""), c == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_doubles_cannot_hold) {
  decimal_sum sum;
  for (int i = 0; i < 10; ++i) BOOST_TEST(sum.add("0.1", false));
  BOOST_TEST(sum.add("1", true));
  BOOST_TEST(sum.sign() == 0);
  BOOST_TEST(sum.add("9007199254740993", false));
  BOOST_TEST(sum.add("9007199254740992", true));
  BOOST_TEST(sum.write().view() == "1");
}

BOOST_AUTO_TEST_CASE(all_places_and_no_more) {
  const std::string longest(64, '9');
  decimal_sum sum;
  BOOST_TEST(sum.add(longest, false));
  BOOST_TEST(sum.add(longest, false));
  BOOST_TEST(sum.add("." + longest, false));
  BOOST_TEST(sum.write().view() == "1" + std::string(63, '9') + "8." + longest);
  BOOST_TEST(!sum.add(longest + '9', false));
  BOOST_TEST(!sum.add("0." + longest + '9', false));
  for (const char* text : {"", "-", ".", "1e", "e3", "1e+-3", "1e3.5", "1e64", "1e-65", "1.2.3", "1,5", "NaN", "--1", " 1"}) BOOST_TEST(!sum.add(text, false), text);
  decimal_sum other;
  for (const char* text : {"+1", "1.", ".5", "-.5", "007"}) BOOST_TEST(other.add(text, false), text);
  BOOST_TEST(other.write().view() == "9");
  BOOST_TEST(decimal_sum().write().view() == "0");
}

BOOST_AUTO_TEST_CASE(exponents_move_the_point) {
  for (const auto& [number, text] : std::initializer_list<std::pair<const char*, const char*>>{{"1e3", "1000"}, {"1E+3", "1000"}, {"-2.5e1", "-25"}, {"2.5E-03", "0.0025"}, {"0012e0", "12"}, {"1e63", ""}, {"1e-64", ""},
                                     {"0e99999999999", "0"}, {"0.00e-70", "0"}, {"123456789012345678e-17", "1.23456789012345678"}}) {
    decimal_sum sum;
    BOOST_TEST(sum.add(number, false), number);
    BOOST_TEST((sum.write().view() == text || *text == '\0'), number << " reads " << sum.write().view());
    BOOST_TEST(sum.add(number, true));
    BOOST_TEST(sum.sign() == 0);
  }
}
