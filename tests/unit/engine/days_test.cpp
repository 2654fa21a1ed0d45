// Sixteen cells that are surely days are days one by one; what is no day is never surely one.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include "engine/days.hpp"
#include "engine/scalar.hpp"

using namespace spbe;
using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(sixteen_days_at_once_are_days_one_by_one) {
  if (!sixteen_days_possible()) return;
  std::mt19937 random(20261128);
  const auto digits = [](unsigned n, unsigned width) {
    std::string out = std::to_string(n);
    return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
  };
  unsigned sure = 0;
  for (unsigned round = 0; round < 20000; ++round) {
    std::string text;
    std::vector<std::uint32_t> at, size;
    bool all_days = true, leap_day = false;
    for (unsigned i = 0; i < days_at_once; ++i) {
      const bool odd = random() % 64 == 0;
      std::string day = digits(odd ? random() % 10000 : 1900 + random() % 130, 4) + '-' + digits(odd ? random() % 100 : 1 + random() % 12, 2) + '-' +
                        digits(odd ? random() % 100 : 1 + random() % 28, 2);
      if (random() % 64 == 0) day[random() % day.size()] = "/:-0a\xFF"[random() % 6];
      if (random() % 256 == 0) day.pop_back();
      at.push_back(static_cast<std::uint32_t>(text.size()));
      size.push_back(static_cast<std::uint32_t>(day.size()));
      all_days = all_days && is_iso_day(day.data(), day.size());
      leap_day = leap_day || day.ends_with("-02-29");
      text += day;
    }
    const bool said = are_sixteen_days(text.data(), at.data(), size.data());
    BOOST_REQUIRE(said ? all_days : !all_days || leap_day);
    sure += said ? 1 : 0;
  }
  BOOST_TEST(sure > 1000U);
}
