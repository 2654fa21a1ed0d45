// The plate of a vehicle read into its parts, and judged.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <spbe/codelist.hpp>

#include "digits/decimal.hpp"
#include "text/letters.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t most_number = 4, most_suffix = 3, most_state = 3;

// A plate in its parts, small letters and all; the parts are views of the value.
struct plate {
  std::array<char, 2> letters{};   // in front, as capitals
  std::string_view area, country, number, suffix;
  bool readable = false;
  [[nodiscard]] bool small() const noexcept {   // are there small letters?
    return std::any_of(area.begin(), area.end(), is_small) || std::any_of(suffix.begin(), suffix.end(), is_small);
  }
  [[nodiscard]] constexpr bool begins(std::string_view two) const noexcept { return letters[0] == two[0] && letters[1] == two[1]; }
  [[nodiscard]] constexpr bool is_state() const noexcept { return begins("RI") && suffix.empty() && number.size() <= most_state; }
  [[nodiscard]] constexpr bool is_foreign() const noexcept { return begins("CD") || begins("CC") || begins("CH"); }
  // Can the number be told from what stands before it?
  [[nodiscard]] constexpr bool numbered() const noexcept { return !is_foreign() || !country.empty(); }
};

// Takes what `belongs` off the front of `rest`.
template <class Belongs>
constexpr std::string_view take(std::string_view& rest, Belongs belongs) noexcept {
  std::size_t size = 0;
  while (size < rest.size() && belongs(rest[size])) ++size;
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return taken;
}
constexpr void skip_one_blank(std::string_view& rest) noexcept {
  if (rest.size() > 1 && rest.front() == ' ') rest.remove_prefix(1);
}

// Without a blank the country's two or three digits can be told from the number's one to four only where there are three or seven.
constexpr void part_country(plate& p) noexcept {
  if (p.number.size() != 3 && p.number.size() != 7) return;
  p.country = p.number.substr(0, p.number.size() == 3 ? 2 : 3);
  p.number.remove_prefix(p.country.size());
}

[[nodiscard]] inline plate read_plate(std::string_view value) noexcept {
  plate p;
  std::string_view rest = value;
  p.area = take(rest, is_letter);
  if (p.area.empty() || p.area.size() > 2) return p;
  for (std::size_t i = 0; i < p.area.size(); ++i) p.letters[i] = capital(p.area[i]);
  skip_one_blank(rest);
  p.number = take(rest, is_digit);
  if (p.number.empty()) return p;
  skip_one_blank(rest);
  if (!rest.empty() && is_digit(rest.front()) && p.is_foreign()) {
    p.country = p.number;
    p.number = take(rest, is_digit);
  } else {
    p.suffix = take(rest, is_letter);
    if (p.is_foreign() && p.suffix.empty()) part_country(p);
  }
  p.readable = rest.empty();
  return p;
}

// Digits of country and number in one, two or three and one to four: does one of the ways to part them give a number without a leading zero?
[[nodiscard]] constexpr bool parts_well(std::string_view both) noexcept {
  for (const std::size_t country : {2U, 3U}) {
    if (both.size() > country && both.size() - country <= most_number && both[country] != '0') return true;
  }
  return false;
}

// Country and number, or both in one.
[[nodiscard]] constexpr verdict_byte judge_foreign_plate(const plate& p) noexcept {
  constexpr std::size_t most_country = 3;
  if (!p.country.empty() && (p.country.size() < 2 || p.country.size() > most_country)) return error_byte(finding_class::format);
  if (p.number.size() > most_number + (p.country.empty() ? most_country : 0)) return error_byte(finding_class::length);
  const bool good = p.country.empty() ? parts_well(p.number) : p.number.front() != '0';
  return good ? valid_byte : error_byte(finding_class::range);
}

// `listed`: is a plate's area in the list?
template <class Listed>
[[nodiscard]] verdict_byte judge_plate_parts(const plate& p, const check_context& context, Listed&& listed) noexcept {
  if (p.is_foreign() && (!p.country.empty() || (p.suffix.empty() && p.number.size() > 2))) return judge_foreign_plate(p);
  if (p.number.size() > most_number || p.suffix.size() > most_suffix) return error_byte(finding_class::length);
  if (p.number.front() == '0') return error_byte(finding_class::range);
  return p.is_state() || context.tnkb == nullptr || listed(p) ? valid_byte : error_byte(finding_class::prefix);
}

// Small letters are a fault of their own where nothing else is wrong; else they are none that a plate has, and it cannot be read.
template <class Listed>
[[nodiscard]] verdict_byte judge_plate(std::string_view value, const check_context& context, Listed&& listed) noexcept {
  const plate p = read_plate(value);
  if (!p.readable) return unreadable(value);
  const verdict_byte byte = judge_plate_parts(p, context, listed);
  if (!p.small()) return byte;
  return error_byte(byte == valid_byte ? finding_class::letter_case : finding_class::format);
}

[[nodiscard]] inline bool is_area(const plate& p, const list& areas) noexcept {
  return areas.judge({p.letters.data(), p.area.size()}, {}).standing != standing::unknown;
}

}  // namespace spbe::inline v1::detail
