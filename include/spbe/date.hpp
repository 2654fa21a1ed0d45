/// @file
/// Room: base.  A day, and an interval of days.
///
///     spbe::date day{2022, 7, 1};  day.days();  // 19174, as in Arrow's date32
///     auto d = spbe::date::parse("2024-02-30"); // none: no such day
///
/// Proleptic Gregorian calendar.  No clocks, zones or locales, except `today()`, which is the day at UTC+7.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1 {

/// A day, counted from 1970-01-01.  A default-made date is "no day".  Cost: one int32.  Threads: any.
class date {
 public:
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();

  constexpr date() noexcept = default;
  /// A day that exists; asserts otherwise.  For input use `from_ymd` or `parse`.
  constexpr date(int year, unsigned month, unsigned day) noexcept : days_(count(year, month, day)) {}
  [[nodiscard]] static constexpr date from_days(std::int32_t days) noexcept { date d; d.days_ = days; return d; }
  /// The day, or nothing where the calendar has no such day.  Years 1 to 9999.
  [[nodiscard]] static constexpr std::optional<date> from_ymd(int year, unsigned month, unsigned day) noexcept {
    if (!exists(year, month, day)) return std::nullopt;
    return date(year, month, day);
  }
  /// Exactly `YYYY-MM-DD`, else nothing.
  [[nodiscard]] static std::optional<date> parse(std::string_view iso) noexcept;

  [[nodiscard]] constexpr std::int32_t days() const noexcept { return days_; }
  [[nodiscard]] constexpr bool has_value() const noexcept { return days_ != none; }
  constexpr explicit operator bool() const noexcept { return has_value(); }
  /// All three at once, in the time that one of them takes.
  struct parts { int year; unsigned month, day; };
  [[nodiscard]] parts split() const noexcept;
  [[nodiscard]] int year() const noexcept;
  [[nodiscard]] unsigned month() const noexcept;
  [[nodiscard]] unsigned day() const noexcept;
  /// `YYYY-MM-DD`; empty for "no day".
  [[nodiscard]] std::string iso() const;

  [[nodiscard]] static constexpr bool leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
  [[nodiscard]] static constexpr unsigned days_in_month(int year, unsigned month) noexcept {
    constexpr unsigned char length[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : month <= 12 ? length[month] : 0;
  }
  [[nodiscard]] static constexpr bool exists(int year, unsigned month, unsigned day) noexcept {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
  }

  friend constexpr auto operator<=>(date, date) noexcept = default;

 private:
  // Howard Hinnant's days_from_civil: exact for every year, no table.
  static constexpr std::int32_t count(int y, unsigned m, unsigned d) noexcept {
    y -= m <= 2;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = static_cast<unsigned>(y - era * 400);
    const unsigned doy = (153 * (m + (m > 2 ? -3U : 9U)) + 2) / 5 + d - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + static_cast<std::int32_t>(doe) - 719468;
  }

  std::int32_t days_ = none;
};

/// Half-open: `from` is inside, `to` is not.  No day at an end means that end is open (not known, or still running).
struct interval {
  date from;
  date to;
  [[nodiscard]] constexpr bool contains(date day) const noexcept {
    return (!from.has_value() || from <= day) && (!to.has_value() || day < to);
  }
};

/// Today at UTC+7 (WIB), whatever the machine's zone.
[[nodiscard]] date today() noexcept;

}  // namespace spbe::inline v1
