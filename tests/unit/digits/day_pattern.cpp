// Days by a pattern, against the calendar: every day of a century in every order of its parts.
#include <string>

#include <boost/test/unit_test.hpp>

#include "digits/day_pattern.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

std::string two(unsigned n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); }

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_of_a_century_in_every_order) {
  for (date day(1969, 1, 1); day <= date(2068, 12, 31); day = date::from_days(day.days() + 1)) {
    const std::string d = two(day.day()), m = two(day.month()), year = std::to_string(day.year());
    BOOST_TEST_REQUIRE((day_by_pattern(d + '/' + m + '/' + year, "%d/%m/%Y") == day));
    BOOST_TEST_REQUIRE((day_by_pattern(year + m + d, "%Y%m%d") == day));
    BOOST_TEST_REQUIRE((day_by_pattern(m + '.' + d + '.' + year.substr(2), "%m.%d.%y") == day));
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_such_day) {
  BOOST_TEST((day_by_pattern("1/2/2020", "%d/%m/%Y") == date(2020, 2, 1)));   // as people write it
  BOOST_TEST((day_by_pattern("05-2020", "%m-%Y") == date(2020, 5, 1)));
  for (const char* text : {"", "31/02/2020", "00/01/2020", "01/13/2020", "01/01/20", "01/01/20200", "01-01-2020", "01/01/", "x1/01/2020", "01/01/2020 ", " 01/01/2020"})
    BOOST_CHECK_MESSAGE(!day_by_pattern(text, "%d/%m/%Y"), text);
  for (const char* pattern : {"%H/%m/%Y", "%d/%m/%Y%", "%d/%m/%Y %d"}) BOOST_CHECK_MESSAGE(!day_by_pattern("01/01/2020", pattern), pattern);
}
