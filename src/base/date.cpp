#include <spbe/date.hpp>

#include <chrono>

#include "base/digit.hpp"

namespace spbe::inline v1 {
namespace {

// Hinnant's civil_from_days.
constexpr date::parts civil_from_days(std::int32_t days) noexcept {
  const std::int64_t z = std::int64_t{days} + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const auto doe = static_cast<unsigned>(z - era * 146097);
  const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const unsigned mp = (5 * doy + 2) / 153;
  const unsigned month = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<int>(yoe + era * 400) + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

}  // namespace

std::optional<date> date::parse(std::string_view iso) noexcept {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  for (const unsigned i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!detail::is_digit(iso[i])) return std::nullopt;
  }
  const auto number = [iso](unsigned at, unsigned n) {
    unsigned value = 0;
    for (unsigned i = at; i < at + n; ++i) value = value * 10 + static_cast<unsigned>(iso[i] - '0');
    return value;
  };
  return from_ymd(static_cast<int>(number(0, 4)), number(5, 2), number(8, 2));
}

date::parts date::split() const noexcept { return civil_from_days(days_); }
int date::year() const noexcept { return split().year; }
unsigned date::month() const noexcept { return split().month; }
unsigned date::day() const noexcept { return split().day; }

std::string date::iso() const {
  if (!has_value()) return {};
  const auto [y, m, d] = split();
  const auto two = [](unsigned n) { return std::string{static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; };
  return two(static_cast<unsigned>(y) / 100) + two(static_cast<unsigned>(y) % 100) + '-' + two(m) + '-' + two(d);
}

date today() noexcept {
  using namespace std::chrono;
  const auto wib = system_clock::now() + hours(7);
  return date::from_days(static_cast<std::int32_t>(floor<days>(wib).time_since_epoch().count()));
}

}  // namespace spbe::inline v1
