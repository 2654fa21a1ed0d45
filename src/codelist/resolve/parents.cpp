#include "codelist/resolve/parents.hpp"

#include <algorithm>

#include "codelist/resolve/in_order.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_parents = 8;
constexpr int clearly_meant = 980;   // by its name or a rule: nothing below is looked at
constexpr int least_parent = 750, least_among_many = 850, near_best = 40;   // many: the districts of all regions

// Levels that a list has from the top to the one above `below`.
int deepest(const scope& where, int below) noexcept {
  constexpr int most = 3;
  if (below > 0) return below - 1;
  return where.table().form.digits() ? most : 1;
}

std::vector<std::uint32_t> best_of(const scope& where, const std::vector<match>& found) {
  std::vector<std::uint32_t> out;
  for (const match& m : found) {
    if (m.score < least_parent || m.score + near_best < found[0].score || out.size() == most_parents) break;
    // Of several levels the upper: Aceh is the province before it is a village.
    if (!out.empty() && where.table().spell(m.spell).level != where.table().spell(out[0]).level) continue;
    out.push_back(where.table().first_beside(m.spell));
  }
  return out;
}

bool is_meant(const std::vector<match>& found) noexcept {
  return !found.empty() && found[0].score >= clearly_meant && found[0].reason != match_reason::synonym;
}

std::vector<std::uint32_t> places_named(const scope& where, std::string_view place, const std::vector<std::uint32_t>& within, const parent_question& asked) {
  if (const auto code = by_code(where, place, 0); !code.empty()) return best_of(where, code);
  const auto readings = readings_of(place, asked.regions);
  const auto under = where.under(within);
  const auto question_of = [&](int level) { return question{where, readings, level, asked.regions, 0}; };
  const int last = deepest(where, asked.below);
  // Most hints are names as they stand: sooner found than all names of a level are read.
  for (int level = 1; level <= last && order_helps(where, under); ++level) {
    const auto found = ranked(where, exact_in_order(question_of(level), place, under));
    if (is_meant(found)) return best_of(where, found);
  }
  std::vector<match> best;
  for (int level = 1; level <= last && !is_meant(best); ++level) {
    auto found = ranked(where, matches_somehow(question_of(level), place, under));
    if (asked.regions && level > 2 && within.empty() && !found.empty() && found[0].score < least_among_many) continue;
    if (found.empty()) continue;
    const bool itself = found[0].reason <= match_reason::exact;   // Makasar is a district of Jakarta, however near Makassar is
    if (best.empty() || itself || found[0].score > best[0].score + near_best) best = std::move(found);
  }
  return best_of(where, best);
}

}  // namespace

std::vector<std::uint32_t> parents_named(const scope& where, std::string_view hint, const parent_question& asked) {
  const auto first = where.table().first_of(hint);
  if (first != nothing && where.state_of(first) == scope::state::living) return {first};
  if (first != nothing) return best_of(where, by_code(where, hint, 0));
  const auto places = asked.regions ? places_of(hint) : std::vector<std::string_view>{hint};
  std::vector<std::uint32_t> within = asked.within, named;
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    auto found = places_named(where, *place, within, asked);
    if (found.empty()) continue;
    within = found;
    named = std::move(found);
  }
  return named;
}

std::vector<std::uint32_t> above(const scope& where, const std::vector<std::uint32_t>& parents) {
  std::vector<std::uint32_t> out;
  for (const auto parent : parents) {
    const auto upper = where.parent_of(parent);
    if (upper == nothing) return {};
    if (std::find(out.begin(), out.end(), upper) == out.end()) out.push_back(upper);
  }
  return out;
}

std::vector<match> by_code(const scope& where, std::string_view text, int level) {
  const list_table& table = where.table();
  const auto first = table.first_of(text);
  if (first == nothing || (level != 0 && table.spell(first).level != level)) return {};
  std::vector<match> found;
  for (auto i = first, last = table.last_of(first); i <= last; ++i) {
    const auto state = where.state_of(i);
    if (state == scope::state::living) return {{i, 1000, match_reason::code}};
    if (state == scope::state::gone) found = {{i, 1000 - by_gone_code, match_reason::old_name}};
  }
  return ranked(where, found);
}

}  // namespace spbe::inline v1::detail
