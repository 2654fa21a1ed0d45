// Why a value that is not good probably is as it is: placeholders, what spreadsheets do to codes, values of another type.
#pragma once

#include <cstddef>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

// One digit eight times or more, separators aside (00.000.000.0-000.000); nines and zeros alone from four on: a short code may repeat a
// digit by chance.
[[nodiscard]] bool all_alike(std::string_view value) noexcept;

// What people write where nothing is known, at the ends of which blanks do not count: the table in causes.cpp, and digits all alike.
[[nodiscard]] bool is_placeholder(std::string_view value) noexcept;

[[nodiscard]] constexpr spbe::cause looks_like(type_id other) noexcept {
  return static_cast<spbe::cause>(static_cast<std::int32_t>(spbe::cause::looks_like) + static_cast<std::int32_t>(other));
}

// Of long numbers a spreadsheet keeps fifteen digits and writes zeros for the rest: the serials 0001 to 0009, which most people have,
// become 0000, and every serial of an 18-digit number 000.
[[nodiscard]] constexpr spbe::cause cause_of_cut_serial(finding_class what) noexcept {
  return what == finding_class::serial ? spbe::cause::excel_exponent : spbe::cause::none;
}

// "317101….0", "…,00": a number with decimals that it never had; nothing where the text is no such number.
[[nodiscard]] std::string_view without_decimals(std::string_view text) noexcept;

// The short name of a month, English or Indonesian, in any letter case: "Oct", "Okt".
[[nodiscard]] bool is_month_word(std::string_view text) noexcept;

// Writes the cause into a finding; where there is something to do about it, that is the hint.
void tell_cause(finding& f, spbe::cause why, language lang);

}  // namespace spbe::inline v1::detail
