#include "table/value_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace spbe::inline v1::detail {
namespace {

void append_two(std::string& out, std::int64_t number) {
  if (number < 10) out += '0';
  out += std::to_string(number);
}

}  // namespace

std::string written_out(std::string_view scientific) {
  const bool minus = scientific.starts_with('-');
  if (minus) scientific.remove_prefix(1);
  const std::size_t mark = scientific.find('e');
  std::string digits(scientific.substr(0, mark));
  digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
  digits.erase(std::max<std::size_t>(digits.find_last_not_of('0') + 1, 1));
  int exponent = 0;
  const std::string_view power = scientific.substr(mark + (scientific[mark + 1] == '+' ? 2 : 1));
  std::from_chars(power.data(), power.data() + power.size(), exponent);
  const std::string sign = minus && digits != "0" ? "-" : "";
  const int count = static_cast<int>(digits.size());
  if (exponent < -9 || exponent > 20) {
    if (count > 1) digits.insert(1, 1, '.');
    return sign + digits + (exponent < 0 ? "E-" : "E+") + std::to_string(std::abs(exponent));
  }
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  if (exponent + 1 >= count) return sign + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0');
  digits.insert(static_cast<std::size_t>(exponent) + 1, 1, '.');
  return sign + digits;
}

std::string clock_text(std::int64_t seconds) {
  std::string out;
  append_two(out, seconds / 3600);
  out += ':';
  append_two(out, seconds / 60 % 60);
  out += ':';
  append_two(out, seconds % 60);
  return out;
}

}  // namespace spbe::inline v1::detail
