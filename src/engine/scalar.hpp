// What a cell of text is in the types of Table Schema.  Pure, allocation-free, locale-free.
#pragma once

#include <optional>
#include <string_view>

#include <spbe/date.hpp>

#include "digits/eight.hpp"
#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// Exactly YYYY-MM-DD.
[[nodiscard]] inline date iso_day(const char* s, std::size_t size) noexcept {
  if (size != 10 || s[4] != '-' || s[7] != '-') return {};
  const auto digit = [s](int i) { return static_cast<unsigned>(static_cast<unsigned char>(s[i])) - '0'; };
  const unsigned d[8] = {digit(0), digit(1), digit(2), digit(3), digit(5), digit(6), digit(8), digit(9)};
  unsigned worst = 0;
  for (const unsigned x : d) worst = x > worst ? x : worst;
  if (worst > 9) return {};
  const int year = static_cast<int>(d[0] * 1000 + d[1] * 100 + d[2] * 10 + d[3]);
  const unsigned month = d[4] * 10 + d[5];
  const unsigned day = d[6] * 10 + d[7];
  return date::exists(year, month, day) ? date(year, month, day) : date{};
}

// The same question without the answer's day: one word of digits, the hyphens turned into zeros.
[[nodiscard]] inline bool is_iso_day(const char* s, std::size_t size) noexcept {
  if (size != 10) return false;
  const eight w = sign_as_zero(sign_as_zero(load_eight(s), '-', 4), '-', 7);
  const unsigned tens = static_cast<unsigned>(static_cast<unsigned char>(s[8])) - '0';
  const unsigned ones = static_cast<unsigned>(static_cast<unsigned char>(s[9])) - '0';
  if (!all_digits(w) || tens > 3 || ones > 9) return false;
  const eight years = pairs_of(w);
  const eight months = pairs_of(w << 8U | '0');
  const unsigned month = pair_at(months, 3);
  const unsigned day = tens * 10 + ones;
  if (month - 1U >= 12U || day - 1U >= 31U) return false;
  const auto year = static_cast<int>(pair_at(years, 0) * 100 + pair_at(years, 1));
  return year != 0 && (day <= 28 || day <= date::days_in_month(year, month));
}

[[nodiscard]] bool is_integer(std::string_view text, std::string_view group) noexcept;
[[nodiscard]] std::optional<double> number_of(std::string_view text, const field_plan& field) noexcept;
// A day in the field's format; for datetime and yearmonth the day (or first day) of it.
[[nodiscard]] date day_of(std::string_view text, const field_plan& field) noexcept;
[[nodiscard]] bool is_time(std::string_view text) noexcept;
// Does the cell fit the field's type?
[[nodiscard]] bool fits(std::string_view text, const field_plan& field) noexcept;

[[nodiscard]] constexpr bool is_day_like(field_type t) noexcept {
  return t == field_type::date || t == field_type::datetime || t == field_type::yearmonth;
}
// A field whose days are written YYYY-MM-DD and nothing else: what the quick paths may lean on.
[[nodiscard]] inline bool is_iso_date(const field_plan& f) noexcept {
  return f.type == field_type::date && f.canonical == nullptr && f.format.find('%') == std::string::npos && f.format != "any";
}
[[nodiscard]] constexpr bool is_number_like(field_type t) noexcept {
  return t == field_type::integer || t == field_type::number || t == field_type::year;
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] bool only_blanks(std::string_view text) noexcept;
// Characters, not bytes; a stray byte counts as one.
[[nodiscard]] std::size_t characters(std::string_view text) noexcept;

}  // namespace spbe::inline v1::detail
