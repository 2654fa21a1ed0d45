#include "codelist/resolve/scope.hpp"

#include <algorithm>

#include "codelist/lineage.hpp"

namespace spbe::inline v1::detail {

scope::state scope::state_of(std::uint32_t i) const noexcept {
  const spell_row row = table_.spell(i);
  if (!day_.has_value()) return row.to + 1U == table_.day_count ? state::living : state::gone;
  if (day_.days() < table_.day(row.from)) return state::future;
  return day_.days() < table_.day(row.to) ? state::living : state::gone;
}

std::uint32_t scope::parent_of(std::uint32_t i) const {
  const std::string above = table_.parent(i);
  return above.empty() ? nothing : table_.first_of(above);
}

std::vector<std::uint32_t> scope::living_heirs(std::uint32_t spell) const {
  std::vector<std::uint32_t> out, seen = {spell};
  for (std::size_t next = 0; next < seen.size(); ++next) {
    each_heir(table_, seen[next], [&](const change_row& c) {
      if (std::find(seen.begin(), seen.end(), c.to) != seen.end()) return;
      seen.push_back(c.to);
      if (state_of(c.to) == state::living) out.push_back(c.to);
    });
  }
  return out;
}

std::vector<range> scope::under(std::span<const std::uint32_t> parents) const {
  std::vector<range> out;
  for (const auto parent : parents) out.push_back({table_.last_of(parent) + 1, behind(parent)});
  if (parents.empty()) out.push_back({0, table_.spell_count});
  return out;
}

std::uint32_t scope::behind(std::uint32_t i) const noexcept {
  if (table_.form.digits()) return table_.behind(i);
  const unsigned level = table_.spell(i).level;
  for (i = table_.last_of(i) + 1; i < table_.spell_count && table_.spell(i).level > level;) ++i;
  return i;
}

}  // namespace spbe::inline v1::detail
