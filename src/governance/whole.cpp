#include "governance/whole.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>

namespace spbe::inline v1::detail {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

// The exponent behind the e; far beyond any of ours where it does not fit.
int exponent_in(std::string_view text) noexcept {
  constexpr int beyond = 1000000;
  const bool minus = text.starts_with('-');
  if (text.starts_with('+') || minus) text.remove_prefix(1);
  int out = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), out);
  (void)end;
  const int size = trouble == std::errc{} ? std::min(out, beyond) : beyond;
  return minus ? -size : size;
}

// Digits with a point among them, moved by the exponent; the point ends up behind `places` digits.
std::optional<std::int64_t> shifted(std::string_view digits, int exponent) noexcept {
  const auto point = std::min(digits.find('.'), digits.size());
  std::int64_t places = static_cast<std::int64_t>(point) + exponent, at = 0, out = 0;
  for (const char c : digits) {
    if (c == '.') continue;
    const int digit = c - '0';
    if (at++ >= places) {
      if (digit != 0) return std::nullopt;
      continue;
    }
    if (out > (largest - digit) / 10) return std::nullopt;
    out = out * 10 + digit;
  }
  for (; at < places && out != 0; ++at) {
    if (out > largest / 10) return std::nullopt;
    out *= 10;
  }
  return out;
}

}  // namespace

std::optional<std::int64_t> whole_of(const json_value& value) noexcept {
  if (value.is(json_value::kind::integer)) return value.integer();
  if (!value.is(json_value::kind::number)) return std::nullopt;
  const std::string_view written = value.text();
  const bool minus = written.starts_with('-');
  const auto e = std::min(written.find_first_of("eE"), written.size());
  const auto out = shifted(written.substr(minus ? 1 : 0, e - (minus ? 1 : 0)), e == written.size() ? 0 : exponent_in(written.substr(e + 1)));
  return out && minus ? -*out : out;
}

}  // namespace spbe::inline v1::detail
