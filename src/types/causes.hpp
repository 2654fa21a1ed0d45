// Why a value that is not good probably is as it is: placeholders, what spreadsheets do to codes, values of another type.
#pragma once

#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

// What people write where nothing is known, at the ends of which blanks do not count: the table in causes.cpp, and 9999… of any length.
[[nodiscard]] bool is_placeholder(std::string_view value) noexcept;

[[nodiscard]] constexpr spbe::cause looks_like(type_id other) noexcept {
  return static_cast<spbe::cause>(static_cast<std::int32_t>(spbe::cause::looks_like) + static_cast<std::int32_t>(other));
}

// Writes the cause into a finding; where there is something to do about it, that is the hint.
void tell_cause(finding& f, spbe::cause why, language lang);

}  // namespace spbe::inline v1::detail
