// The two roads to a day written YYYY-MM-DD: the quick question and the one with an answer.
#include <boost/test/unit_test.hpp>

#include <string>

#include "digits/decimal.hpp"
#include "engine/scalar.hpp"

using namespace spbe;
using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(a_day_is_one_where_the_calendar_has_it) {
  for (const unsigned year : {0U, 1U, 1900U, 1999U, 2000U, 2023U, 2024U, 9999U}) {
    for (unsigned month = 0; month < 100; ++month) {
      for (unsigned day = 0; day < 100; ++day) {
        const std::string text = std::string(digits_of<4>(year).view()) + '-' + std::string(digits_of<2>(month).view()) + '-' + std::string(digits_of<2>(day).view());
        const bool exists = date::exists(static_cast<int>(year), month, day);
        if (is_iso_day(text.data(), text.size()) != exists || iso_day(text.data(), text.size()).has_value() != exists) BOOST_FAIL(text);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(any_other_byte_anywhere_makes_it_no_day) {
  const std::string day = "2024-02-29";
  for (std::size_t place = 0; place < day.size(); ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string text = day;
      text[place] = static_cast<char>(byte);
      BOOST_REQUIRE_EQUAL(is_iso_day(text.data(), text.size()), iso_day(text.data(), text.size()).has_value());
    }
  }
  BOOST_TEST(!is_iso_day("2024-02-2", 9));
  BOOST_TEST(!is_iso_day("2024-02-290", 11));
}
