#include "codelist/resolve/finder.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

constexpr int by_former_name = 40, other_kind = 310;

// A village may be called what elsewhere only says what a place is: Kemantren.
spelled spelled_name(std::string_view text, bool regions) noexcept {
  const spelled name = spell(text, regions);
  return name.size == 0 && regions ? spell(text, false) : name;
}

}  // namespace

likeness finder::compare(std::string_view text, int level, bool thorough) const {
  const spelled whole = spelled_name(text, asked_.regions);
  const spelled name = asked_.regions && level <= 2 ? peeled(whole) : whole;
  likeness best;
  for (const reading& r : asked_.readings) {
    if (r.level != 0 && r.level != level) continue;
    likeness like = alike(r.name, r.letters, name, thorough);
    if (like.score == 0) continue;
    like.score -= r.penalty;
    if (r.respelled && like.reason <= match_reason::abbreviation) like.reason = match_reason::spelling;
    if (r.name.kind != word_role::name && name.kind != word_role::name && r.name.kind != name.kind) like.score -= other_kind;
    if (like.score > best.score) best = like;
  }
  return best;
}

likeness finder::like(std::string_view text, int level, bool thorough) {
  if (last_.is_of(text, level, thorough)) return last_.like;
  last_.size = std::min(text.size(), sizeof last_.text);
  std::copy_n(text.begin(), last_.size, last_.text);
  last_.level = level;
  last_.thorough = thorough;
  last_.like = compare(text, level, thorough);
  return last_.like;
}

void finder::look_at(std::uint32_t spell, bool thorough) {
  const auto state = asked_.where.state_of(spell);
  if (state == scope::state::future) return;
  const int level = asked_.where.table().spell(spell).level;
  match best{spell, 0, match_reason::typo};
  asked_.where.each_name(spell, [&](std::uint32_t name, name_source source) {
    char buffer[longest_name];
    likeness one = like(asked_.where.text_of(name, buffer), level, thorough);
    if (source == name_source::synonym) {
      one.score -= by_synonym;
      if (one.reason <= match_reason::abbreviation) one.reason = match_reason::synonym;
    } else if (source == name_source::former) {
      one.score -= by_former_name;
      one.reason = match_reason::old_name;
    }
    if (one.score > best.score) best = {spell, one.score, one.reason};
  });
  if (best.score == 0) return;
  best.score -= asked_.fine;
  if (state == scope::state::gone) {
    best.score -= by_gone_code;
    best.reason = match_reason::old_name;
  }
  if (best.score < least_score) return;
  best_ = std::max(best_, best.score);
  found.push_back(best);
}

}  // namespace spbe::inline v1::detail
