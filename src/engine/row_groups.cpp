#include "engine/row_groups.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

// What a rule asks of its group; the fields stand in the order of their roles (schema/rules_by_roles.cpp).
[[nodiscard]] row_group wanted_by(const rule_plan& rule) {
  const auto field = [&rule](std::size_t role) { return role < rule.fields.size() ? rule.fields[role] : no_field; };
  row_group g;
  switch (rule.kind) {
    case rule_kind::kk_one_head:
    case rule_kind::kk_shdk:
    case rule_kind::parent_older:
      g.no_kk = field(0);
      g.shdk = field(1);
      (rule.kind == rule_kind::parent_older ? g.day : g.sex) = field(2);
      g.shown = {rule.kind == rule_kind::parent_older ? g.day : g.shdk};
      break;
    case rule_kind::same_person:
      g.by = group_key::person;
      g.nik = field(0);
      g.name = field(1);
      g.day = field(2);
      g.shown = {g.nik};
      break;
    case rule_kind::nik_two_kk:
      g.by = group_key::nik;
      g.nik = field(0);
      g.no_kk = field(1);
      g.shown = {g.no_kk};
      break;
    default: break;
  }
  return g;
}

[[nodiscard]] bool agree(std::uint32_t a, std::uint32_t b) noexcept { return a == b || a == no_field || b == no_field; }

// Families alone are asked for in several ways: with the sex, with the birthday, with neither.
[[nodiscard]] bool can_share(const row_group& a, const row_group& b) noexcept {
  if (a.by != b.by || a.nik != b.nik || a.no_kk != b.no_kk || a.name != b.name || a.shdk != b.shdk) return false;
  return agree(a.sex, b.sex) && agree(a.day, b.day);
}

void merge(row_group& into, const row_group& more) {
  into.sex = std::min(into.sex, more.sex);   // no_field is the largest
  into.day = std::min(into.day, more.day);
  for (const std::uint32_t f : more.shown) {
    if (std::find(into.shown.begin(), into.shown.end(), f) == into.shown.end()) into.shown.push_back(f);
  }
}

}  // namespace

void read_groups(const plan_data& plan, std::vector<row_group>& groups, std::vector<group_rule>& rules) {
  for (std::uint32_t r = 0; r < plan.rules.size(); ++r) {
    const row_group wanted = wanted_by(plan.rules[r]);
    if (wanted.shown.empty()) continue;
    auto at = std::find_if(groups.begin(), groups.end(), [&wanted](const row_group& g) { return can_share(g, wanted); });
    if (at == groups.end()) at = groups.insert(at, wanted);
    else merge(*at, wanted);
    rules.push_back({r, static_cast<std::uint32_t>(at - groups.begin()), wanted.shown.front()});
  }
}

}  // namespace spbe::inline v1::detail
