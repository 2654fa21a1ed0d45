// The types of Table Schema that a cell of text can be asked to be: their names in the standard, their words for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

enum class field_type : std::uint8_t { string, integer, number, boolean, date, datetime, time, year, yearmonth, any };

[[nodiscard]] std::string_view name_of(field_type type) noexcept;                 // "integer"
[[nodiscard]] std::string_view word_for(field_type type, language lang) noexcept;  // "bilangan bulat", "whole number"
[[nodiscard]] std::optional<field_type> field_type_of(std::string_view name) noexcept;
[[nodiscard]] std::vector<std::string_view> field_type_names();

}  // namespace spbe::inline v1::detail
