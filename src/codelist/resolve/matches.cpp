#include "codelist/resolve/matches.hpp"

#include <algorithm>

#include "codelist/resolve/alike.hpp"
#include "codelist/resolve/plain_text.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr int by_synonym = 5, by_former_name = 40, other_kind = 310;
constexpr std::size_t most_thorough = 2000;   // names that may be compared word by word

class finder {
 public:
  explicit finder(const question& asked) : asked_(asked) {}

  void look_at(std::uint32_t spell, bool thorough) {
    const auto state = asked_.where.state_of(spell);
    if (state == scope::state::future) return;
    match best{spell, 0, match_reason::typo};
    asked_.where.each_name(spell, [&](std::string_view text, name_source source) { compare(best, text, source, thorough); });
    if (best.score == 0) return;
    best.score -= asked_.fine;
    if (state == scope::state::gone) {
      best.score -= by_gone_code;
      best.reason = match_reason::old_name;
    }
    if (best.score >= least_score) found.push_back(best);
  }

  std::vector<match> found;

 private:
  void compare(match& best, std::string_view text, name_source source, bool thorough) const {
    const int level = asked_.where.table().spell(best.spell).level;
    const spelled whole = spell(text, asked_.regions);
    const spelled name = asked_.regions && level <= 2 ? peeled(whole) : whole;
    for (const reading& r : asked_.readings) {
      if (r.level != 0 && r.level != level) continue;
      likeness like = alike(r.name, r.letters, name, thorough);
      if (like.score == 0) continue;
      like.score -= r.penalty;
      if (r.respelled && like.reason <= match_reason::abbreviation) like.reason = match_reason::spelling;
      if (r.name.kind != word_role::name && name.kind != word_role::name && r.name.kind != name.kind) like.score -= other_kind;
      if (source == name_source::synonym) {
        like.score -= by_synonym;
        if (like.reason <= match_reason::abbreviation) like.reason = match_reason::synonym;
      } else if (source == name_source::former) {
        like.score -= by_former_name;
        like.reason = match_reason::old_name;
      }
      if (like.score > best.score) best = {best.spell, like.score, like.reason};
    }
  }

  const question& asked_;
};

template <class Visit>
void each_under(const scope& where, std::span<const std::uint32_t> parents, int level, Visit visit) {
  if (parents.empty()) where.each(nothing, level, visit);
  for (const auto parent : parents) where.each(parent, level, visit);
}

}  // namespace

std::vector<match> namesakes(const scope& where, std::string_view text, int level, std::span<const std::uint32_t> parents) {
  std::vector<match> out;
  const plain_text wanted(text);
  if (!wanted.usable()) return out;
  each_under(where, parents, level, [&](std::uint32_t spell) {
    if (where.state_of(spell) != scope::state::living) return;
    char buffer[longest_name];
    if (wanted.is(where.name(spell, buffer))) out.push_back({spell, 1000, match_reason::exact});
  });
  return out;
}

std::vector<match> neighbours(const question& asked, std::string_view text, std::span<const std::uint32_t> parents) {
  // Beyond `reach` of the nearest, what costs little may weigh more than letters: the thorough way decides.
  constexpr unsigned letters_a_slip = 4, farthest = 3;
  const plain_text wanted(text);
  if (wanted.size() < letters_a_slip) return {};
  struct near {
    std::uint32_t spell;
    unsigned apart;
    bool longer;
  };
  std::vector<near> seen;
  auto nearest = std::min(static_cast<unsigned>(wanted.size() + 1) / letters_a_slip, farthest);
  const unsigned reach = nearest;
  each_under(asked.where, parents, asked.level, [&](std::uint32_t spell) {
    asked.where.each_name(spell, [&](std::string_view name, name_source) {
      const unsigned apart = wanted.distance(name);
      const bool longer = wanted.begins(name);   // the beginning of a longer name is as good a guess as a slip
      if (apart > nearest + reach && !longer) return;
      nearest = std::min(nearest, apart);
      if (seen.empty() || seen.back().spell != spell) seen.push_back({spell, apart, longer});
      else seen.back() = {spell, std::min(seen.back().apart, apart), seen.back().longer || longer};
    });
  });
  const auto close = [&](const near& n) { return n.apart <= nearest; };
  if (std::none_of(seen.begin(), seen.end(), close)) return {};
  finder found(asked);
  for (const near& n : seen) {
    if (n.longer || n.apart <= nearest + reach) found.look_at(n.spell, false);
  }
  return std::move(found.found);
}

std::vector<match> matches_under(const question& asked, std::span<const std::uint32_t> parents) {
  finder found(asked);
  std::size_t seen = 0;
  const auto visit = [&](std::uint32_t spell) { found.look_at(spell, ++seen <= most_thorough); };
  each_under(asked.where, parents, asked.level, visit);
  return std::move(found.found);
}

std::vector<match> ranked(const scope& where, std::vector<match> found) {
  std::vector<match> living;
  for (const match& m : found) {
    if (where.state_of(m.spell) == scope::state::living) living.push_back(m);
    else for (const auto heir : where.living_heirs(m.spell)) living.push_back({heir, m.score, m.reason});
  }
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
