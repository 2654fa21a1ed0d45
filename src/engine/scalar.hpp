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

// The same question without the answer's day: all but the century is one word, YY-MM-DD, whose hyphens are turned into zeros.
[[nodiscard]] inline bool is_iso_day(const char* s, std::size_t size) noexcept {
  if (size != 10) return false;
  constexpr eight hyphens = 0x00002D00002D0000U;
  constexpr eight zeros = 0x0000300000300000U;
  constexpr eight between = 0x0000FF0000FF0000U;
  const eight text = load_eight(s + 2);
  const unsigned thousands = static_cast<unsigned>(static_cast<unsigned char>(s[0])) - '0';
  const unsigned hundreds = static_cast<unsigned>(static_cast<unsigned char>(s[1])) - '0';
  const eight digits = text ^ hyphens ^ zeros;
  if ((text & between) != hyphens || !all_digits(digits) || thousands > 9 || hundreds > 9) return false;
  // Every byte becomes the number that it writes with its neighbour.
  const eight values = digits - 0x3030303030303030U;
  const eight numbers = values * 10 + (values >> 8U);
  const auto month = static_cast<unsigned>(numbers >> 24U & 0xFFU);
  const auto day = static_cast<unsigned>(numbers >> 48U & 0xFFU);
  const auto year = thousands * 1000 + hundreds * 100 + static_cast<unsigned>(numbers & 0xFFU);
  if (month - 1U >= 12U || day - 1U >= 31U || year == 0) return false;
  return day <= 28 || day <= date::days_in_month(static_cast<int>(year), month);
}

[[nodiscard]] bool is_integer(std::string_view text, std::string_view group) noexcept;
[[nodiscard]] std::optional<double> number_of(std::string_view text, const field_plan& field) noexcept;
// The signs of a number as a field writes it, made plain: a point before the decimals, no grouping, no currency.
struct plain_number {
  static constexpr std::size_t longest = 1024;
  char text[longest];
  std::size_t size = 0;      // 0: no number, or a longer one
  [[nodiscard]] std::string_view view() const noexcept { return {text, size}; }
};
[[nodiscard]] plain_number plain_number_of(std::string_view text, const field_plan& field) noexcept;
// A day in the field's format; for datetime and yearmonth the day (or first day) of it.
[[nodiscard]] date day_of(std::string_view text, const field_plan& field) noexcept;
[[nodiscard]] bool is_time(std::string_view text) noexcept;
// A yes or no of an input whose cells have kinds: the words of the schema (trueValues, falseValues) are for texts.
[[nodiscard]] bool is_truth(std::string_view text, const field_plan& field) noexcept;
// Does the cell fit the field's type?
[[nodiscard]] bool fits(std::string_view text, const field_plan& field) noexcept;

[[nodiscard]] constexpr bool is_day_like(field_type t) noexcept {
  return t == field_type::date || t == field_type::datetime || t == field_type::yearmonth;
}
// A field whose days are written YYYY-MM-DD and nothing else: what the quick paths may lean on.
[[nodiscard]] inline bool is_iso_date(const field_plan& f) noexcept {
  return f.type == field_type::date && f.canonical == nullptr && f.format.find('%') == std::string::npos && f.format != "any";
}
// A field whose days leave the century open: "%d/%m/%y".
[[nodiscard]] inline bool has_short_years(const field_plan& f) noexcept { return f.type == field_type::date && f.format.find("%y") != std::string::npos; }
// Are its cells judged as days: by the field's type, or by the canonical one?
[[nodiscard]] inline bool holds_days(const field_plan& f) noexcept {
  return is_day_like(f.type) || (f.canonical != nullptr && f.canonical->info().id == type_id::tanggal);
}
[[nodiscard]] inline bool holds_money(const field_plan& f) noexcept { return f.canonical != nullptr && f.canonical->info().id == type_id::rupiah; }
[[nodiscard]] constexpr bool is_number_like(field_type t) noexcept {
  return t == field_type::integer || t == field_type::number || t == field_type::year;
}
[[nodiscard]] bool only_blanks(std::string_view text) noexcept;
// Characters, not bytes; a stray byte counts as one.
[[nodiscard]] std::size_t characters(std::string_view text) noexcept;

}  // namespace spbe::inline v1::detail
