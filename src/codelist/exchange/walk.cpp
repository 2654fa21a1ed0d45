#include "codelist/exchange/walk.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace spbe::inline v1::detail {
namespace {

// The days inside a spell on which its name may have become another: those of the editions and of its own renames.
std::set<date> turning_days(const list& l, const record& spell) {
  std::set<date> days;
  const auto add = [&](date day) {
    const bool inside = day.has_value() && (!spell.valid.from.has_value() || spell.valid.from < day) && spell.valid.contains(day);
    if (inside) days.insert(day);
  };
  for (const auto& e : l.info().editions) add(e.from);
  for (const auto& c : l.history(spell.code)) {
    if (c.kind == change_kind::rename || c.kind == change_kind::respell) add(c.on);
  }
  return days;
}

void append_names(std::vector<dated_name>& out, const list& l, std::uint32_t index, const record& spell) {
  const auto days = turning_days(l, spell);
  if (days.empty()) return out.push_back({spell.name, spell.valid});
  const date eve = date::from_days(days.begin()->days() - 1);
  out.push_back({l.spell(index, eve).name, {spell.valid.from, {}}});
  for (const date day : days) {
    std::string name = l.spell(index, day).name;
    if (name == out.back().name) continue;
    out.back().valid.to = day;
    out.push_back({std::move(name), {day, {}}});
  }
  out.back().valid.to = spell.valid.to;
}

bool is_asked_for(const list& l, const record& spell, date day) {
  if (!day.has_value()) return true;
  const auto& editions = l.info().editions;
  const bool begun = editions.empty() || !editions.front().from.has_value() || editions.front().from <= day;
  return begun && spell.valid.contains(day);
}

void each_spell(const list& l, date day, const std::function<bool(std::uint32_t, const record&)>& take) {
  const auto count = static_cast<std::uint32_t>(l.info().records);
  for (std::uint32_t i = 0; i < count; ++i) {
    const record spell = l.spell(i, day);
    if (is_asked_for(l, spell, day) && !take(i, spell)) return;
  }
}

}  // namespace

std::string days_of(const interval& i) { return (i.from.has_value() ? i.from.iso() : "..") + "/" + (i.to.has_value() ? i.to.iso() : ".."); }

void each_record(const list& l, date day, const std::function<bool(const record&)>& take) {
  each_spell(l, day, [&take](std::uint32_t, const record& r) { return take(r); });
}

void each_code(const list& l, date day, bool with_names, const std::function<bool(const walked_code&)>& take) {
  walked_code now;
  bool more = true;
  each_spell(l, day, [&](std::uint32_t index, const record& r) {
    if (!now.records.empty() && now.records.back().code != r.code) {
      more = take(now);
      now = {};
    }
    if (!more) return false;
    if (day.has_value()) now.names.push_back({r.name, {}});
    else if (with_names) append_names(now.names, l, index, r);
    now.records.push_back(r);
    return true;
  });
  if (more && !now.records.empty()) take(now);
}

std::vector<change> all_changes(const list& l) {
  std::vector<change> out;
  std::string before;
  each_record(l, {}, [&](const record& r) {
    if (r.code == before) return true;
    before = r.code;
    for (auto& c : l.history(r.code)) {
      // A change stands in the history of both its codes: taken at the one it comes from, unless the list does not know that.
      const bool from_known = !c.from.empty() && l.judge(c.from, {}).standing != standing::unknown;
      if (r.code == (from_known ? c.from : c.to)) out.push_back(std::move(c));
    }
    return true;
  });
  std::stable_sort(out.begin(), out.end(), [](const change& a, const change& b) {
    return std::tie(a.on, a.from, a.to, a.kind) < std::tie(b.on, b.from, b.to, b.kind);
  });
  return out;
}

table_shape shape_of(const list& l, date day) {
  table_shape shape;
  std::string before;
  each_record(l, day, [&](const record& r) {
    ++shape.records;
    shape.codes_repeat = shape.codes_repeat || r.code == before;
    shape.levels = std::max(shape.levels, r.level);
    before = r.code;
    if (shape.parents_exist && !r.parent.empty()) {
      const auto above = l.judge(r.parent, day).standing;
      shape.parents_exist = day.has_value() ? above == standing::current : above != standing::unknown;
    }
    return true;
  });
  return shape;
}

}  // namespace spbe::inline v1::detail
