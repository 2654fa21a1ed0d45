#include "engine/rule_values.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace spbe::inline v1::detail {

rule_values rule_values::of(const plan_data& plan, const rule_plan& rule) {
  rule_values out;
  if (rule.kind != rule_kind::required_if && rule.kind != rule_kind::range) return out;
  const field_plan& field = plan.fields[rule.b];
  if (field.codes == nullptr) return out;
  const list& codes = *field.codes;
  std::unordered_map<std::string, std::int32_t> places;   // by code: a code may have many spells
  const auto add = [&](const std::string& value, std::size_t place) {
    const membership said = field.by_name ? codes.judge_name(value, {}) : codes.judge(value, {});
    if (said.standing != standing::unknown) places.emplace(codes.code_of(said.spell), static_cast<std::int32_t>(place));
  };
  for (std::size_t i = 0; i < rule.equals.size(); ++i) add(rule.equals[i], i);
  for (std::size_t i = 0; i < rule.ranges.size(); ++i) add(rule.ranges[i].value, i);
  if (places.empty()) return out;
  out.of_spell.assign(codes.info().records, -1);
  for (std::uint32_t i = 0; i < out.of_spell.size(); ++i) {
    if (const auto found = places.find(codes.code_of(i)); found != places.end()) out.of_spell[i] = found->second;
  }
  return out;
}

bool rule_values::any(const rule_plan& rule, std::string_view cell, const membership& said) const noexcept {
  return place(said) >= 0 || std::find(rule.equals.begin(), rule.equals.end(), cell) != rule.equals.end();
}

const group_range* rule_values::range(const rule_plan& rule, std::string_view cell, const membership& said) const noexcept {
  const std::int32_t at = place(said);
  const group_range* const written = rule.range_of(cell);
  const bool named = written != nullptr && (!rule.otherwise || written != &*rule.otherwise);
  return named || at < 0 ? written : &rule.ranges[static_cast<std::size_t>(at)];
}

}  // namespace spbe::inline v1::detail
