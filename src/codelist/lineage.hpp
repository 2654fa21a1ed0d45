// The lines that changes draw between spells, followed for any number of steps to a day.
#pragma once

#include <cstdint>
#include <vector>

#include <spbe/codelist.hpp>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// A spell that a line leads to.
struct reached {
  std::uint32_t spell = 0;
  spbe::certainty certainty = spbe::certainty::high;   // the lowest of its changes
  change_kind kind = change_kind::recode;              // the weightiest of its changes
};

inline constexpr std::int32_t end_of_days = 0x7FFFFFFE;   // behind every change, before the open end

[[nodiscard]] bool lives_on(const list_table& t, std::uint32_t spell, std::int32_t day) noexcept;

// Calls `visit` with every change that ended the spell for another.
template <class Visit>
void each_heir(const list_table& t, std::uint32_t spell, Visit visit) {
  const range r = t.changes_from(spell, spell);
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    const change_row c = t.change(t.by_from(k));
    if ((c.flags & change_ends) != 0) visit(c);
  }
}

// The spells that live on `day` and took over from this one, which ended before; by spell.
[[nodiscard]] std::vector<reached> heirs_on(const list_table& t, std::uint32_t spell, std::int32_t day);
// The spells that lived on `day` and ended for this one, by changes not later than `until`; by spell.
[[nodiscard]] std::vector<reached> forebears_on(const list_table& t, std::uint32_t spell, std::int32_t day, std::int32_t until);

}  // namespace spbe::inline v1::detail
