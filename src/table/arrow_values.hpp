// The values of Arrow's columns of fixed width that are no whole numbers, as text: reals, decimals, days, moments, times of day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "table/column_form.hpp"

namespace spbe::inline v1::detail {

// Where a moment's clock stands: no zone is said, that of UTC, another one.
enum class arrow_zone : std::uint8_t { none, utc, elsewhere };

// The shortest digits that are this number and no other of its width (`e` `f` `g`, as formats have it); INF, -INF; of what is no number nothing.
[[nodiscard]] std::string arrow_real_text(const char* at, char width);
// All digits of a whole number of 4, 8, 16 or 32 bytes, so many of them behind the point: -0.05.  Fewer than none: so many zeros behind them.
[[nodiscard]] std::string arrow_decimal_text(const char* at, std::size_t bytes, int scale);

// What no year of four digits has stays the number that it is: that says more than a guess.
// A day since 1970-01-01, as its column has it.
[[nodiscard]] std::string arrow_day_text(std::int64_t day, const column_form& form);
// 2024-02-29T13:05:00.25, with a zone that of UTC: …Z.  A midnight is a day where the column wants no moment and it is midnight where the data are from.
[[nodiscard]] std::string arrow_moment_text(std::int64_t count, std::int64_t per_second, arrow_zone zone, const column_form& form);
// 13:05:00.25; what no day has stays the number that it is.
[[nodiscard]] std::string arrow_time_text(std::int64_t count, std::int64_t per_second);

}  // namespace spbe::inline v1::detail
