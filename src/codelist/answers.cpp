// The answers for people: records, changes, the way from a code that is gone to those that took over.
#include <algorithm>
#include <set>

#include <spbe/codelist.hpp>

#include "codelist/lineage.hpp"

namespace spbe::inline v1 {
namespace {

using detail::change_row;
using detail::list_table;
using detail::nothing;
using detail::range;
using detail::section;
using detail::spell_row;

// The law behind the beginning of a spell: that of the change which began it, else the edition of that day, else the first edition.
std::string basis(const list_table& t, std::uint32_t i) {
  const spell_row row = t.spell(i);
  if (row.from != 0) {
    const range r = t.changes_to(i, i);
    for (std::uint32_t k = r.begin; k < r.end; ++k) {
      const change_row c = t.change(t.by_to(k));
      std::string law = c.on == row.from ? t.text(c.basis) : std::string();
      if (!law.empty()) return law;
    }
  }
  std::string known;
  for (const auto& e : t.info.editions) {
    if (!known.empty() && (row.from == 0 || e.from > t.day_of(row.from))) break;
    known = e.title;
  }
  return known;
}

interval days_of(const list_table& t, std::uint32_t i) noexcept {
  const spell_row row = t.spell(i);
  return {t.day_of(row.from), t.day_of(row.to)};
}

record make_record(const list_table& t, std::uint32_t i, date day) {
  return {t.code(i), t.text(t.name(i, day)), t.spell(i).level, t.parent(i), days_of(t, i), basis(t, i)};
}

bool lives(const list_table& t, std::uint32_t i, date day) {
  return !day.has_value() || (day.days() >= t.first_day && detail::lives_on(t, i, day.days()));
}

std::string side(const list_table& t, std::uint32_t value, bool is_text) {
  if (value == nothing) return {};
  return is_text ? t.text(value) : t.code(value);
}

change make_change(const list_table& t, std::uint32_t i) {
  const change_row c = t.change(i);
  return {t.day_of(c.on), t.day_of(c.legal), static_cast<change_kind>(c.kind), side(t, c.from, (c.flags & detail::change_from_text) != 0),
          side(t, c.to, (c.flags & detail::change_to_text) != 0), t.text(c.basis), static_cast<certainty>(c.certainty)};
}

mapping make_mapping(const list_table& t, std::uint32_t i) {
  const detail::map_row row = t.map(i);
  const char* word = t.at(section::map_words).data() + std::size_t{row.word} * detail::map_word_size;
  return {t.code(t.map_spell(i)), t.target(row), t.text(detail::load24(word)), static_cast<certainty>(word[3])};
}

// The spells that took over from one that ended.
std::vector<std::uint32_t> heirs(const list_table& t, std::uint32_t spell) {
  std::vector<std::uint32_t> out;
  detail::each_heir(t, spell, [&out](const change_row& c) { out.push_back(c.to); });
  return out;
}

// One code each, in code order.
std::vector<std::string> codes_of(const list_table& t, const std::set<std::uint32_t>& spells) {
  std::vector<std::string> out;
  for (const auto i : spells) {
    std::string code = t.code(i);
    if (out.empty() || out.back() != code) out.push_back(std::move(code));
  }
  return out;
}

}  // namespace

std::optional<record> list::find(std::string_view code, date day) const {
  const membership m = judge(code, day);
  if (m.standing != standing::current) return std::nullopt;
  return make_record(*table_, m.spell, day);
}

std::optional<record> list::find_name(std::string_view text, date day) const {
  const membership m = judge_name(text, day);
  if (m.standing != standing::current) return std::nullopt;
  return make_record(*table_, m.spell, day);
}

std::vector<record> list::spells(std::string_view code) const {
  std::vector<record> out;
  const std::uint32_t first = table_->first_of(code);
  if (first == nothing) return out;
  for (std::uint32_t i = first, last = table_->last_of(first); i <= last; ++i) out.push_back(make_record(*table_, i, {}));
  return out;
}

record list::spell(std::uint32_t index, date day) const {
  if (index >= table_->spell_count) return {};
  return make_record(*table_, index, day);
}

std::string list::code_of(std::uint32_t spell) const { return spell < table_->spell_count ? table_->code(spell) : std::string(); }

interval list::valid_of(std::uint32_t spell) const noexcept { return spell < table_->spell_count ? days_of(*table_, spell) : interval{}; }

std::vector<record> list::all(date day) const {
  std::vector<record> out;
  for (std::uint32_t i = 0; i < table_->spell_count; ++i) {
    if (lives(*table_, i, day)) out.push_back(make_record(*table_, i, day));
  }
  return out;
}

std::vector<record> list::children(std::string_view code, date day) const {
  std::vector<record> out;
  const list_table& t = *table_;
  const std::uint32_t first = t.first_of(code);
  if (first == nothing) return out;
  const unsigned level = t.spell(first).level;
  // What is below a code stands right behind it; digit codes also say so themselves, which keeps orphans of a neighbour out.
  const std::uint64_t behind = t.form.digits() ? t.form.behind(t.key(first)) : 0;
  for (std::uint32_t i = t.last_of(first) + 1; i < t.spell_count; ++i) {
    const unsigned below = t.spell(i).level;
    if (t.form.digits() ? t.key(i) >= behind : below <= level) break;
    if (below == level + 1 && lives(t, i, day)) out.push_back(make_record(t, i, day));
  }
  return out;
}

std::vector<record> list::ancestors(std::string_view code, date day) const {
  std::vector<record> out;
  std::uint32_t i = table_->first_of(code);
  while (i != nothing) {
    const std::string above = table_->parent(i);
    i = above.empty() ? nothing : table_->first_of(above);
    const membership m = table_->judge(i, day);
    if (m.standing == standing::current) out.push_back(make_record(*table_, m.spell, day));
  }
  return out;
}

std::vector<std::string> list::synonyms(std::string_view code) const {
  std::vector<std::string> out;
  const std::uint32_t first = table_->first_of(code);
  if (first == nothing) return out;
  const range r = table_->synonyms_of(first);
  for (std::uint32_t k = r.begin; k < r.end; ++k) out.push_back(table_->text(table_->synonym(k).text));
  return out;
}

std::vector<change> list::history(std::string_view code) const {
  std::vector<change> out;
  const list_table& t = *table_;
  const std::uint32_t first = t.first_of(code);
  if (first == nothing) return out;
  const std::uint32_t last = t.last_of(first);
  std::set<std::uint32_t> named;   // changes are numbered by day
  const range from = t.changes_from(first, last);
  const range to = t.changes_to(first, last);
  for (std::uint32_t k = from.begin; k < from.end; ++k) named.insert(t.by_from(k));
  for (std::uint32_t k = to.begin; k < to.end; ++k) named.insert(t.by_to(k));
  for (const auto i : named) out.push_back(make_change(t, i));
  return out;
}

std::vector<std::string> list::successors(std::string_view code) const {
  const list_table& t = *table_;
  const std::uint32_t first = t.first_of(code);
  if (first == nothing) return {};
  std::set<std::uint32_t> found;
  for (std::uint32_t i = first, last = t.last_of(first); i <= last; ++i) {
    for (const auto heir : heirs(t, i)) found.insert(heir);
  }
  return codes_of(t, found);
}

std::vector<std::string> list::predecessors(std::string_view code) const {
  const list_table& t = *table_;
  const std::uint32_t first = t.first_of(code);
  if (first == nothing) return {};
  std::set<std::uint32_t> found;
  const range r = t.changes_to(first, t.last_of(first));
  for (std::uint32_t k = r.begin; k < r.end; ++k) {
    const change_row c = t.change(t.by_to(k));
    if ((c.flags & detail::change_ends) != 0) found.insert(c.from);
  }
  return codes_of(t, found);
}

std::vector<std::string> list::living_successors(std::string_view code, date day) const {
  const list_table& t = *table_;
  const std::uint32_t first = t.first_of(code);
  const membership m = t.judge(first, day.has_value() ? day : date(9999, 12, 31));
  if (m.standing != standing::superseded) return {};
  std::set<std::uint32_t> found;
  std::set<std::uint32_t> seen = {m.spell};
  std::vector<std::uint32_t> open = {m.spell};
  // Each step leads to a spell that ends later, so the walk ends; `seen` keeps lines that meet again from being walked twice.
  while (!open.empty()) {
    const std::uint32_t spell = open.back();
    open.pop_back();
    const auto next = heirs(t, spell);
    if (next.empty()) found.insert(spell);   // the line ends retired: its last code is what there is to say
    for (const auto heir : next) {
      const auto until = t.day_of(t.spell(heir).to);
      const bool living = !until.has_value() || (day.has_value() && day < until);
      if (living) found.insert(heir);
      else if (seen.insert(heir).second) open.push_back(heir);
    }
  }
  return codes_of(t, found);
}

std::vector<mapping> list::maps(std::string_view code) const {
  std::vector<mapping> out;
  const std::uint32_t first = table_->first_of(code);
  if (first == nothing) return out;
  const range r = table_->maps_of(first);
  for (std::uint32_t i = r.begin; i < r.end; ++i) out.push_back(make_mapping(*table_, i));
  return out;
}

std::vector<mapping> list::maps_back(std::string_view target) const {
  std::vector<mapping> out;
  const range r = table_->maps_to(target);
  for (std::uint32_t i = r.begin; i < r.end; ++i) out.push_back(make_mapping(*table_, table_->by_target(i)));
  return out;
}

std::string list::official(std::string_view code) const {
  const list_table& t = *table_;
  if (t.form.digits()) {
    const auto k = t.form.read(code);
    return k.level == 0 ? std::string(code) : t.form.write(k.key);
  }
  const std::uint32_t first = t.first_of(code);
  return first == nothing ? std::string(code) : t.code(first);
}

}  // namespace spbe::inline v1
