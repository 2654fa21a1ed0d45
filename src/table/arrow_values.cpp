#include "table/arrow_values.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

#include <spbe/date.hpp>

#include "base/value_at.hpp"
#include "table/value_text.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::int64_t day_seconds = 86400;

template <class Real>
std::string shortest(Real number) {
  char buffer[40];
  const auto [end, trouble] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
  static_cast<void>(trouble);   // there is room for every number
  return written_out({buffer, static_cast<std::size_t>(end - buffer)});
}

// Five bits of exponent, ten of fraction.  What would be infinite has its place behind the largest number.
double half_size(unsigned bits) noexcept {
  const int exponent = static_cast<int>(bits >> 10U & 0x1FU);
  const double fraction = bits & 0x3FFU;
  return exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25);
}

// The fewest digits that lie nearer to this number than to those beside it; five are enough for all.
std::string shortest_half(unsigned bits) {
  const std::string sign = (bits & 0x8000U) != 0 && (bits & 0x7FFFU) != 0 ? "-" : "";
  bits &= 0x7FFFU;
  if (bits == 0) return "0";
  const double size = half_size(bits), low = (half_size(bits - 1) + size) / 2, high = (half_size(bits + 1) + size) / 2;
  char buffer[40];
  const char* end = buffer;
  for (int decimals = 0; decimals < 5; ++decimals) {
    end = std::to_chars(buffer, buffer + sizeof buffer, size, std::chars_format::scientific, decimals).ptr;
    double read = 0;
    std::from_chars(buffer, end, read);
    if (read > low && read < high) break;
  }
  return sign + written_out({buffer, static_cast<std::size_t>(end - buffer)});
}

// What is no finite number, by its sign.
std::string unbounded(bool nan, bool minus) { return nan ? "" : minus ? "-INF" : "INF"; }

template <class Real>
std::string real_text(const char* at) {
  const auto number = value_at<Real>(at);
  return std::isfinite(number) ? shortest(number) : unbounded(std::isnan(number), number < 0);
}

std::string half_text(const char* at) {
  const unsigned bits = value_at<std::uint16_t>(at);
  const bool finite = (bits & 0x7C00U) != 0x7C00U;
  return finite ? shortest_half(bits) : unbounded((bits & 0x3FFU) != 0, (bits & 0x8000U) != 0);
}

// A whole number of two's complement, in words of which the first is the lowest.
struct wide_number {
  static constexpr std::uint32_t step = 1'000'000'000;   // nine digits at a time
  std::array<std::uint32_t, 8> words{};
  std::size_t count = 0;
  bool minus = false;

  wide_number(const char* at, std::size_t bytes) : count(bytes / sizeof(std::uint32_t)) {
    std::memcpy(words.data(), at, bytes);
    if constexpr (std::endian::native == std::endian::big) { std::reverse(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count)); }
    minus = words[count - 1] >> 31U != 0;
    if (minus) negate();
    trim();
  }
  void negate() noexcept {
    std::uint64_t carry = 1;
    for (std::size_t i = 0; i < count; ++i) {
      carry += ~words[i];
      words[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
  }
  void trim() noexcept {
    while (count != 0 && words[count - 1] == 0) --count;
  }
  // Leaves what `step` goes into; the answer is the rest.
  std::uint32_t divide() noexcept {
    std::uint64_t rest = 0;
    for (std::size_t i = count; i-- != 0;) {
      rest = rest << 32U | words[i];
      words[i] = static_cast<std::uint32_t>(rest / step);
      rest %= step;
    }
    trim();
    return static_cast<std::uint32_t>(rest);
  }
  // Of its size; it is used up.
  [[nodiscard]] std::string digits() {
    std::string low;
    while (count > 2) low.insert(0, std::to_string(step + divide()), 1);
    return std::to_string(std::uint64_t{words[1]} << 32U | words[0]) + low;
  }
};

// The decimals of a second: ".25", nothing where there are none.
std::string fraction_text(std::int64_t count, std::int64_t per_second) {
  if (count == 0) return {};
  std::string out = std::to_string(per_second + count);   // so that zeros in front of it stand
  out[0] = '.';
  out.erase(out.find_last_not_of('0') + 1);
  return out;
}

// As calendars divide: the rest counts up from the earlier one.
struct divided {
  std::int64_t whole, rest;
  divided(std::int64_t number, std::int64_t by) noexcept : whole(number / by), rest(number % by) {
    if (rest >= 0) return;
    rest += by;
    --whole;
  }
};

bool has_iso_year(std::int64_t day) noexcept { return day >= date(1, 1, 1).days() && day <= date(9999, 12, 31).days(); }

}  // namespace

std::string arrow_real_text(const char* at, char width) {
  switch (width) {
    case 'e': return half_text(at);
    case 'f': return real_text<float>(at);
    default: return real_text<double>(at);
  }
}

std::string arrow_decimal_text(const char* at, std::size_t bytes, int scale) {
  wide_number number(at, bytes);
  std::string out = number.digits();
  if (scale < 0 && out != "0") out.append(static_cast<std::size_t>(-scale), '0');
  if (scale > 0) {
    const auto behind = static_cast<std::size_t>(scale);
    if (out.size() <= behind) out.insert(0, behind + 1 - out.size(), '0');
    out.insert(out.size() - behind, 1, '.');
  }
  return number.minus ? '-' + out : out;
}

std::string arrow_day_text(std::int64_t day, const column_form& form) {
  if (!has_iso_year(day)) return std::to_string(day);
  std::string text = date::from_days(static_cast<std::int32_t>(day)).iso();
  text.resize(column_form::time_size);
  text.resize(form.restate_day(text.data(), column_form::day_size, column_form::time_size));
  return text;
}

std::string arrow_moment_text(std::int64_t count, std::int64_t per_second, arrow_zone zone, const column_form& form) {
  const divided seconds(count, per_second), days(seconds.whole, day_seconds);
  if (!has_iso_year(days.whole)) return std::to_string(count);
  const bool midnight = days.rest == 0 && seconds.rest == 0 && zone != arrow_zone::elsewhere;
  if (midnight && form.of != column_form::moment::time) return arrow_day_text(days.whole, form);
  std::string out = date::from_days(static_cast<std::int32_t>(days.whole)).iso() + 'T' + clock_text(days.rest) + fraction_text(seconds.rest, per_second);
  if (zone != arrow_zone::none) out += 'Z';
  return out;
}

std::string arrow_time_text(std::int64_t count, std::int64_t per_second) {
  const divided seconds(count, per_second);
  if (count < 0 || seconds.whole >= day_seconds) return std::to_string(count);
  return clock_text(seconds.whole) + fraction_text(seconds.rest, per_second);
}

}  // namespace spbe::inline v1::detail
