// The sections of the text report, in the order they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <spbe/validate.hpp>

namespace spbe::inline v1::detail {

// What is wrong with whole columns; it is counted by column, not by row.
inline constexpr std::string_view damage_code = "field.damage";

// All findings of one code.
struct code_group {
  std::string code;
  severity worst = severity::none;
  std::uint64_t count = 0;
  std::vector<finding> examples;
};

void append_head(std::string& out, const validation_summary& s, language lang);
void append_warnings(std::string& out, const validation_summary& s, language lang);  // unmasked, incomplete
void append_groups(std::string& out, const validation_summary& s, const std::vector<code_group>& groups, language lang);
void append_causes(std::string& out, const validation_summary& s, language lang);
void append_columns(std::string& out, const validation_summary& s, language lang);
void append_notes(std::string& out, const validation_summary& s, language lang);

}  // namespace spbe::inline v1::detail
