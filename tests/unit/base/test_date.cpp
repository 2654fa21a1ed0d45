#include <boost/test/unit_test.hpp>

#include <chrono>

#include <spbe/date.hpp>

using spbe::date;

BOOST_AUTO_TEST_CASE(every_day_from_year_1_to_9999_agrees_with_chrono) {
  using namespace std::chrono;
  std::int32_t expected = sys_days(year(1) / 1 / 1).time_since_epoch().count();
  for (int y = 1; y <= 9999; ++y) {
    for (unsigned m = 1; m <= 12; ++m) {
      for (unsigned d = 1; d <= 31; ++d) {
        const auto mine = date::from_ymd(y, m, d);
        const bool exists = (year(y) / month(m) / day(d)).ok();
        if (mine.has_value() != exists) BOOST_FAIL("existence differs at " << y << '-' << m << '-' << d);
        if (!exists) continue;
        const bool same = mine->days() == expected && mine->year() == y && mine->month() == m && mine->day() == d;
        if (!same) BOOST_FAIL("count differs at " << y << '-' << m << '-' << d);
        ++expected;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(only_the_iso_form_is_read) {
  BOOST_TEST(date::parse("2024-02-29")->iso() == "2024-02-29");
  for (const char* bad : {"", "2024-2-29", "2023-02-29", "2024-02-30", "2024/02/29", "0000-01-01", "2024-00-10", "2024-13-10", " 2024-02-29", "2024-02-29 ", "+024-02-29"}) {
    BOOST_TEST(!date::parse(bad).has_value(), bad);
  }
}

BOOST_AUTO_TEST_CASE(intervals_are_half_open_and_open_ended) {
  const spbe::interval closed{date(2020, 1, 1), date(2020, 2, 1)};
  BOOST_TEST(closed.contains(date(2020, 1, 1)));
  BOOST_TEST(!closed.contains(date(2020, 2, 1)));
  const spbe::interval open{};
  BOOST_TEST(open.contains(date(1, 1, 1)));
  BOOST_TEST(!date().has_value());
  BOOST_TEST(date().iso().empty());
}
