// The derived sections of a list, a pure function of the base ones.  The compiler writes what this gives; opening a file compares.
#pragma once

#include <string>

#include <spbe/result.hpp>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

struct derived_sections {
  std::string spells;       // with their flags
  std::string changes;      // with `change_ends`
  std::string by_from, by_to, code_index, digits, name_index, folded, by_target, by_letters, by_ending;
};

// Fails where two codes share a form or two names of a list matched by name fold alike.
[[nodiscard]] result<derived_sections> derive(const list_table& table);

}  // namespace spbe::inline v1::detail
