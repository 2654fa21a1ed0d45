// The values that a rule names for a field with a list: a name, a synonym and a code in another way of writing are one value there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

struct rule_values {
  std::vector<std::int32_t> of_spell;   // the place among the rule's values, or -1; empty where a value is only what is written

  // Of rules `required_if` and `range`.
  [[nodiscard]] static rule_values of(const plan_data& plan, const rule_plan& rule);

  // Is the cell one of `required_if`'s?  `said`: what the list makes of it.
  [[nodiscard]] bool any(const rule_plan& rule, std::string_view cell, const membership& said) const noexcept;
  // The group of `range`; null where nothing bounds it.
  [[nodiscard]] const group_range* range(const rule_plan& rule, std::string_view cell, const membership& said) const noexcept;

 private:
  [[nodiscard]] std::int32_t place(const membership& said) const noexcept {
    return said.standing != standing::unknown && said.spell < of_spell.size() ? of_spell[said.spell] : -1;
  }
};

}  // namespace spbe::inline v1::detail
