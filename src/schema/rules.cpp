// Rules across fields: which there are, and what all of them have.
#include <algorithm>

#include "schema/rule_reader.hpp"

namespace spbe::inline v1::detail {
namespace {

struct known_rule {
  std::string_view name;
  rule_kind kind;
  bool (*read)(rule_reader&);
};
constexpr known_rule known_rules[] = {
    {"nik_birth_date", rule_kind::nik_birth_date, read_rule_by_roles},
    {"nik_sex", rule_kind::nik_sex, read_rule_by_roles},
    {"compare", rule_kind::compare, read_compare},
    {"required_if", rule_kind::required_if, read_required_if},
    {"sum_of", rule_kind::sum_of, read_sum_of},
    {"one_of", rule_kind::one_of, read_one_of},
    {"range", rule_kind::range, read_range},
    {"nik_region", rule_kind::nik_region, read_rule_by_roles},
    {"postal_province", rule_kind::postal_province, read_rule_by_roles},
    {"nip_birth_date", rule_kind::nip_birth_date, read_rule_by_roles},
    {"nip_sex", rule_kind::nip_sex, read_rule_by_roles},
    {"npwp_nik", rule_kind::npwp_nik, read_rule_by_roles},
    {"unique_together", rule_kind::unique_together, read_unique_together},
    {"kk_one_head", rule_kind::kk_one_head, read_rule_by_roles},
    {"kk_shdk", rule_kind::kk_shdk, read_rule_by_roles},
    {"parent_older", rule_kind::parent_older, read_rule_by_roles},
    {"same_person", rule_kind::same_person, read_rule_by_roles},
    {"nik_two_kk", rule_kind::nik_two_kk, read_rule_by_roles},
};

void complain_unknown(const place& name, std::string_view found) {
  std::vector<std::string_view> known;
  for (const known_rule& each : known_rules) known.push_back(each.name);
  name.complain("schema.unknown_rule", "aturan {found} tidak dikenal; yang dikenal: {known}", "unknown rule {found}; known are: {known}",
                {{"found", quoted(found)}, {"known", listed(known)}});
}

// The severity of the finding's row in the table of codes, unless the rule says its own.
void read_severity(const place& at, rule_plan& rule) {
  if (const auto row = find_finding_code(rule.name + ".rule")) rule.severity = row->default_severity;
  const auto own = at.member("severity");
  if (const auto chosen = own ? read_severity_name(*own) : std::nullopt) rule.severity = *chosen;
}

std::optional<rule_plan> compile_rule(const place& at, const field_names& names, const plan_data& plan) {
  if (!at.is_object()) return std::nullopt;
  const auto name = at.member("rule");
  if (!name) {
    at.complain_absent("rule");
    return std::nullopt;
  }
  const auto text = name->text();
  if (!text) return std::nullopt;
  const auto* const known = std::find_if(std::begin(known_rules), std::end(known_rules), [&text](const known_rule& r) { return r.name == *text; });
  if (known == std::end(known_rules)) {
    complain_unknown(*name, *text);
    return std::nullopt;
  }
  rule_plan rule;
  rule.kind = known->kind;
  rule.name = *text;
  rule_reader in(at, names, plan, rule);
  if (!known->read(in)) return std::nullopt;
  read_severity(at, rule);
  return rule;
}

}  // namespace

std::optional<std::uint32_t> rule_reader::field_at(const place& object, std::string_view member) const {
  const auto found = object.member(member);
  if (!found) {
    object.complain_absent(member);
    return std::nullopt;
  }
  return find_field(*found, names_);
}

std::optional<std::vector<std::uint32_t>> rule_reader::fields_at(std::string_view member, std::size_t least) const {
  const auto found = at.member(member);
  if (!found) {
    at.complain_absent(member);
    return std::nullopt;
  }
  if (!found->is_array()) return std::nullopt;
  std::vector<std::uint32_t> out;
  bool sound = true;
  for (std::size_t i = 0; i < found->size(); ++i) {
    const auto field = find_field(found->item(i), names_);
    const bool twice = field && std::find(out.begin(), out.end(), *field) != out.end();
    if (twice) found->item(i).complain("schema.contradiction", "kolom ini disebut dua kali dalam satu aturan", "this field is named twice in one rule");
    sound = sound && field && !twice;
    if (field && !twice) out.push_back(*field);
  }
  if (sound && out.size() < least) {
    found->complain("schema.value", "paling sedikit {least} kolom", "{least} fields or more", {{"least", std::to_string(least)}});
    return std::nullopt;
  }
  if (!sound) return std::nullopt;
  return out;
}

std::optional<place> rule_reader::object_at(std::string_view member) const {
  auto found = at.member(member);
  if (!found) at.complain_absent(member);
  if (!found || !found->is_object()) return std::nullopt;
  return found;
}

bool rule_reader::wrong_field(const place& object, std::string_view member, std::string_view id, std::string_view en) const {
  object.member(member).value_or(object).complain("schema.contradiction", "aturan '{rule}' memerlukan {id}", "the rule '{rule}' needs {en}",
                                                  {{"rule", rule.name}, {"id", std::string(id)}, {"en", std::string(en)}});
  return false;
}

std::vector<rule_plan> compile_rules(const place& rules, const field_names& names, rule_quota& whole, const plan_data& plan) {
  std::vector<rule_plan> out;
  if (!rules.is_array()) return out;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto rule = compile_rule(rules.item(i), names, plan);
    if (!rule) continue;
    if (rule->kind >= rule_kind::unique_together) whole.count(rules.item(i));
    out.push_back(std::move(*rule));
  }
  return out;
}

}  // namespace spbe::inline v1::detail
