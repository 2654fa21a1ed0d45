// Each of sixteen cells that is surely a day is one by itself; and every day is, but for February 29.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include "engine/days.hpp"
#include "engine/scalar.hpp"
#include "text/simd.hpp"

using namespace spbe;
using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(sixteen_days_at_once_are_days_one_by_one) {
  std::mt19937 random(20261128);
  const auto digits = [](unsigned n, unsigned width) {
    std::string out = std::to_string(n);
    return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
  };
  unsigned sure = 0;
  for (unsigned round = 0; round < 20000; ++round) {
    std::string text;
    std::vector<std::uint32_t> at, size;
    unsigned days = 0, leap_days = 0;
    for (unsigned i = 0; i < days_at_once; ++i) {
      const bool odd = random() % 64 == 0;
      std::string day = digits(odd ? random() % 10000 : 1900 + random() % 130, 4) + '-' + digits(odd ? random() % 100 : 1 + random() % 12, 2) + '-' +
                        digits(odd ? random() % 100 : 1 + random() % 28, 2);
      if (random() % 64 == 0) day[random() % day.size()] = "/:-0a\xFF"[random() % 6];
      if (random() % 256 == 0) day.pop_back();
      at.push_back(static_cast<std::uint32_t>(text.size()));
      size.push_back(static_cast<std::uint32_t>(day.size()));
      if (is_iso_day(day.data(), day.size())) days |= 1U << i;
      if (day.ends_with("-02-29")) leap_days |= 1U << i;
      text += day;
    }
    const std::vector<char> exact(text.begin(), text.end());   // with nothing to read behind the last one
    const unsigned said = sixteen_days(exact.data(), at.data(), size.data());
    BOOST_REQUIRE((said & ~days) == 0);
    if (has_avx512()) BOOST_REQUIRE((days & ~said & ~leap_days) == 0);
    sure += said != 0 ? 1 : 0;
  }
  BOOST_TEST((sure > 19000U || !has_avx2()));
}
