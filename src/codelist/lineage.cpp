#include "codelist/lineage.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace spbe::inline v1::detail {
namespace {

// A recode hides nothing; after a split or merge the target is not all, or not only, what the code was.
unsigned weight(change_kind k) noexcept {
  switch (k) {
    case change_kind::split: return 3;
    case change_kind::merge: return 2;
    case change_kind::status: return 1;
    default: return 0;
  }
}

bool better(const reached& a, const reached& b) noexcept {
  return a.certainty != b.certainty ? a.certainty < b.certainty : weight(a.kind) < weight(b.kind);
}

reached along(const reached& way, const change_row& c, std::uint32_t next) noexcept {
  const auto kind = static_cast<change_kind>(c.kind);
  return {next, std::max(way.certainty, static_cast<certainty>(c.certainty)), way.spell == nothing || weight(kind) > weight(way.kind) ? kind : way.kind};
}

// Lines may meet again: a spell is walked from once more only where the way to it is a better one, so a walk ends whatever the list.
template <class Step>
std::vector<reached> walk(std::uint32_t start, Step step) {
  std::map<std::uint32_t, reached> found;
  std::map<std::uint32_t, reached> passed;
  std::vector<std::pair<std::uint32_t, reached>> open = {{start, {nothing, certainty::high, change_kind::recode}}};
  while (!open.empty()) {
    const auto [spell, way] = open.back();
    open.pop_back();
    step(spell, [&, way_so_far = way](const change_row& c, std::uint32_t next, bool arrived) {
      const reached now = along(way_so_far, c, next);
      auto& known = arrived ? found : passed;
      const auto [at, fresh] = known.emplace(next, now);
      if (!fresh && !better(now, at->second)) return;
      at->second = now;
      if (!arrived) open.emplace_back(next, now);
    });
  }
  std::vector<reached> out;
  for (const auto& [spell, way] : found) out.push_back(way);
  return out;
}

}  // namespace

bool lives_on(const list_table& t, std::uint32_t spell, std::int32_t day) noexcept {
  const spell_row row = t.spell(spell);
  return day >= t.day(row.from) && day < t.day(row.to);
}

std::vector<reached> heirs_on(const list_table& t, std::uint32_t spell, std::int32_t day) {
  return walk(spell, [&t, day](std::uint32_t from, const auto& arrive) {
    each_heir(t, from, [&](const change_row& c) {
      if (t.day(c.on) <= day) arrive(c, c.to, lives_on(t, c.to, day));
    });
  });
}

std::vector<reached> forebears_on(const list_table& t, std::uint32_t spell, std::int32_t day, std::int32_t until) {
  return walk(spell, [&t, day, until](std::uint32_t to, const auto& arrive) {
    const range r = t.changes_to(to, to);
    for (std::uint32_t k = r.begin; k < r.end; ++k) {
      const change_row c = t.change(t.by_to(k));
      const std::int32_t on = t.day(c.on);
      if ((c.flags & change_ends) != 0 && on > day && on <= until) arrive(c, c.from, lives_on(t, c.from, day));
    }
  });
}

}  // namespace spbe::inline v1::detail
