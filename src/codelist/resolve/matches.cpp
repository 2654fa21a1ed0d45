#include "codelist/resolve/matches.hpp"

#include <algorithm>

#include "codelist/resolve/finder.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_thorough = 2000;   // names that may be compared word by word

}  // namespace

std::vector<match> matches_of(const question& asked, std::span<const std::uint32_t> spells) {
  finder found(asked);
  for (const auto spell : spells) found.look_at(spell, false);
  return std::move(found.found);
}

std::vector<match> matches_within(const question& asked, std::span<const range> within) {
  finder quickly(asked), found(asked);
  if (spells_in(within) <= most_thorough) {
    asked.where.each(within, asked.level, [&](std::uint32_t spell) { quickly.look_at(spell, false); });
    if (quickly.best_score() >= settled) return std::move(quickly.found);
  }
  std::size_t seen = 0;
  asked.where.each(within, asked.level, [&](std::uint32_t spell) { found.look_at(spell, ++seen <= most_thorough); });
  return std::move(found.found);
}

std::vector<match> ranked(const scope& where, std::vector<match> found) {
  std::vector<match> living;
  for (const match& m : found) {
    if (where.state_of(m.spell) == scope::state::living) living.push_back(m);
    else for (const auto heir : where.living_heirs(m.spell)) living.push_back({heir, m.score, m.reason});
  }
  if (living.size() < 2) return living;
  // Spells stand in code order, so their numbers order codes.
  std::sort(living.begin(), living.end(), [](const match& a, const match& b) { return a.spell != b.spell ? a.spell < b.spell : a.score > b.score; });
  living.erase(std::unique(living.begin(), living.end(), [](const match& a, const match& b) { return a.spell == b.spell; }), living.end());
  const auto level = [&where](const match& m) { return where.table().spell(m.spell).level; };
  std::stable_sort(living.begin(), living.end(), [&](const match& a, const match& b) { return a.score != b.score ? a.score > b.score : level(a) < level(b); });
  return living;
}

bool is_ambiguous(std::span<const match> ranked) noexcept {
  constexpr int margin = 30, near_whole = 250;
  if (ranked.size() < 2) return false;
  const match& best = ranked[0];
  // A slip of typing, a word made shorter or left out is no better guess than the beginning of a longer name, letter by letter the same.
  if (best.reason == match_reason::typo || best.reason == match_reason::abbreviation || best.reason == match_reason::part) {
    return std::any_of(ranked.begin() + 1, ranked.end(), [&](const match& m) {
      return best.score - m.score < margin || (m.reason == match_reason::truncated && best.score - m.score < near_whole);
    });
  }
  const bool certain = (best.reason <= match_reason::exact && ranked[1].reason > match_reason::exact) ||
                       (best.reason == match_reason::synonym && best.score >= 1000 - by_synonym && ranked[1].reason == match_reason::abbreviation);
  return !certain && best.score - ranked[1].score < margin;
}

}  // namespace spbe::inline v1::detail
