#include "codelist/resolve/scope.hpp"

#include <algorithm>

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
    const range r = table_.changes_from(seen[next], seen[next]);
    for (std::uint32_t k = r.begin; k < r.end; ++k) {
      const change_row c = table_.change(table_.by_from(k));
      if ((c.flags & change_ends) == 0 || std::find(seen.begin(), seen.end(), c.to) != seen.end()) continue;
      seen.push_back(c.to);
      if (state_of(c.to) == state::living) out.push_back(c.to);
    }
  }
  return out;
}

std::uint32_t scope::behind(std::uint32_t i) const noexcept {
  if (table_.form.digits()) return table_.first_at_or_behind(table_.form.behind(table_.key(i)));
  const unsigned level = table_.spell(i).level;
  for (i = table_.last_of(i) + 1; i < table_.spell_count && table_.spell(i).level > level;) ++i;
  return i;
}

std::uint32_t scope::first_day_name(std::uint32_t spell) const noexcept {
  std::uint32_t begin = 0, end = table_.day_name_count;
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (table_.day_name(middle).spell < spell) begin = middle + 1;
    else end = middle;
  }
  return begin;
}

}  // namespace spbe::inline v1::detail
