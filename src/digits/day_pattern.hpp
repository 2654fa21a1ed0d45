// Days as a pattern writes them ("%d/%m/%Y").
#pragma once

#include <cstddef>
#include <string_view>

#include <spbe/date.hpp>

#include "digits/decimal.hpp"

namespace spbe::inline v1::detail {

// One directive of a strptime pattern; answers the digits used, 0 when it does not fit.
[[nodiscard]] constexpr std::size_t take_of_day(std::string_view text, std::size_t most, int& out) noexcept {
  std::size_t used = 0;
  out = 0;
  while (used < most && used < text.size() && is_digit(text[used])) out = out * 10 + (text[used++] - '0');
  return used;
}

// %d %m %Y %y and literal signs: what dates in tables need.  Two digits of a year mean 1969 to 2068.  None where the text is not written so, or there is no such day.
[[nodiscard]] inline date day_by_pattern(std::string_view text, std::string_view pattern) noexcept {
  int year = 0, month = 1, day = 1;
  std::size_t at = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || i + 1 == pattern.size()) {
      if (at == text.size() || text[at++] != pattern[i]) return {};
      continue;
    }
    const char what = pattern[++i];
    int value = 0;
    const std::size_t used = take_of_day(text.substr(at), what == 'Y' ? 4 : 2, value);
    if (used == 0 || (what == 'Y' && used != 4)) return {};
    at += used;
    if (what == 'Y') year = value;
    else if (what == 'y') year = value + (value < 69 ? 2000 : 1900);
    else if (what == 'm') month = value;
    else if (what == 'd') day = value;
    else return {};
  }
  if (at != text.size()) return {};
  return date::from_ymd(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).value_or(date{});
}

[[nodiscard]] constexpr bool is_day_pattern(std::string_view format) noexcept { return format.find('%') != std::string_view::npos; }

}  // namespace spbe::inline v1::detail
