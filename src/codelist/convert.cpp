// From day to day within one list.
#include <algorithm>

#include <spbe/codelist.hpp>

#include "codelist/lineage.hpp"

namespace spbe::inline v1 {
namespace {

using detail::list_table;
using detail::reached;

constexpr std::string_view same = "same";

std::int32_t days_of(date day) noexcept { return day.has_value() ? day.days() : detail::end_of_days; }

// The spell that lives on the day, or `nothing`.
std::uint32_t spell_on(const list_table& t, std::string_view code, date day) noexcept {
  const membership m = t.judge(t.first_of(code), day);
  return m.standing == standing::current ? m.spell : detail::nothing;
}

// Two spells of one code may be reached: the better way stands for both.
void put(std::vector<conversion>& out, const list_table& t, const reached& r) {
  conversion next{t.code(r.spell), std::string(name_of(r.kind)), r.certainty};
  if (out.empty() || out.back().code != next.code) out.push_back(std::move(next));
  else if (next.certainty < out.back().certainty) out.back() = std::move(next);
}

}  // namespace

std::vector<conversion> list::convert(std::string_view code, date from, date to) const {
  const list_table& t = *table_;
  const std::uint32_t spell = spell_on(t, code, from);
  const std::int32_t day = days_of(to);
  if (spell == detail::nothing || day < t.first_day) return {};
  if (detail::lives_on(t, spell, day)) return {{t.code(spell), std::string(same), certainty::high}};
  const bool forwards = t.day(t.spell(spell).to) <= day;
  std::vector<conversion> out;
  for (const auto& r : forwards ? detail::heirs_on(t, spell, day) : detail::forebears_on(t, spell, day, days_of(from))) put(out, t, r);
  return out;
}

bool list::stays(std::string_view code, date from, date to) const noexcept {
  const list_table& t = *table_;
  if (!from.has_value() || !to.has_value() || to.days() < t.first_day) return false;
  const std::uint32_t spell = spell_on(t, code, from);
  if (spell == detail::nothing || !detail::lives_on(t, spell, to.days())) return false;
  if (to <= from) return true;
  const detail::range r = t.changes_to(spell, spell);
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    const auto c = t.change(t.by_to(k));
    if ((c.flags & detail::change_ends) != 0 && t.day(c.on) > from.days() && t.day(c.on) <= to.days()) return false;
  }
  return true;
}

std::vector<conversion> list::origins(std::string_view code, date from, date to) const {
  const list_table& t = *table_;
  const std::uint32_t spell = spell_on(t, code, to);
  const std::int32_t day = days_of(from);
  if (spell == detail::nothing || day < t.first_day) return {};
  const bool itself = detail::lives_on(t, spell, day);
  auto others = day < days_of(to) ? detail::forebears_on(t, spell, day, days_of(to))
                : itself          ? std::vector<reached>{}   // a code that lives on is nobody else's in the past
                                  : detail::heirs_on(t, spell, day);
  std::vector<conversion> out;
  if (itself) out.push_back({t.code(spell), std::string(same), certainty::high});
  for (const auto& r : others) put(out, t, r);
  std::sort(out.begin(), out.end(), [](const conversion& a, const conversion& b) { return a.code < b.code; });
  return out;
}

}  // namespace spbe::inline v1
