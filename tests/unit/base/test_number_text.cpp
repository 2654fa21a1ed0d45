#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <limits>
#include <utility>

#include "base/number_text.hpp"

using spbe::detail::number_text;

BOOST_AUTO_TEST_CASE(numbers_are_written_as_people_write_them) {
  for (const auto& [number, text] : std::initializer_list<std::pair<double, const char*>>{{0.0, "0"}, {1.0, "1"}, {-2.5, "-2.5"}, {0.1, "0.1"}, {0.0000001234, "1.234e-07"}, {0.000001, "0.000001"}, {100000.0, "100000"},
                                     {1e15, "1000000000000000"}, {1e30, "1e+30"}, {123456.789, "123456.789"}, {9007199254740991.0, "9007199254740991"}}) {
    BOOST_TEST(number_text(number) == text);
  }
  BOOST_TEST(number_text(std::numeric_limits<double>::denorm_min()) == "5e-324");
  BOOST_TEST(number_text(0.30000000000000004) == "0.30000000000000004");
}
