// What refers to other fields: asOf, nameOf, keys; and whether headers can tell the fields apart.
#include <algorithm>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

void resolve_as_of(const place& at, const field_names& names, std::uint32_t self, plan_data& plan) {
  const auto text = at.text();
  if (!text) return;
  field_plan& field = plan.fields[self];
  if (const auto day = date::parse(*text)) {
    field.as_of = *day;
    return;
  }
  const auto found = names.find(*text);
  if (found == names.end()) {
    at.complain("schema.unknown_field", "{found} bukan tanggal (TTTT-BB-HH) dan bukan nama kolom skema ini",
                "{found} is neither a day (YYYY-MM-DD) nor a field of this schema", {{"found", quoted(*text)}});
    return;
  }
  if (!is_day(plan.fields[found->second])) {
    at.complain("schema.contradiction", "kolom {found} tidak berisi tanggal; beri tipe 'date'", "the field {found} holds no days; give it the type 'date'",
                {{"found", quoted(*text)}});
    return;
  }
  field.as_of_field = found->second;
}

void resolve_name_of(const place& at, const field_names& names, std::uint32_t self, plan_data& plan) {
  const auto target = find_field(at, names);
  if (!target) return;
  const field_plan& codes = plan.fields[*target];
  field_plan& field = plan.fields[self];
  const bool fits = *target != self && codes.codes != nullptr && !codes.by_name && field.codes == nullptr && is_text(field);
  if (!fits) {
    at.complain("schema.contradiction", "'nameOf' harus menunjuk kolom lain yang punya 'codes' (menurut kode), dari kolom teks tanpa 'codes'",
                "'nameOf' must name another field with 'codes' (by code), from a text field without 'codes'");
    return;
  }
  field.name_of_code = *target;
}

}  // namespace

void rule_quota::count(const place& at) {
  if (++counted_ != most + 1) return;
  at.complain("schema.value", "paling banyak {most} aturan atas seluruh data dalam satu skema: unique, primaryKey, uniqueKeys, foreignKeys, dan aturan antarbaris",
              "a schema has {most} rules over the whole dataset at most: unique, primaryKey, uniqueKeys, foreignKeys and rules across rows",
              {{"most", std::to_string(most)}});
}

std::optional<std::uint32_t> find_field(const place& name, const field_names& names) {
  const auto text = name.text();
  if (!text) return std::nullopt;
  const auto found = names.find(*text);
  if (found != names.end()) return found->second;
  std::vector<std::string_view> known;
  if (name.is_heard()) {
    for (const auto& each : names) known.push_back(each.first);
  }
  name.complain("schema.unknown_field", "tidak ada kolom {found} dalam skema ini; yang ada: {known}", "this schema has no field {found}; it has: {known}",
                {{"found", quoted(*text)}, {"known", listed(known)}});
  return std::nullopt;
}

void resolve_references(const place& spbe, const field_names& names, std::uint32_t self, plan_data& plan) {
  const auto as_of = spbe.member("asOf");
  if (as_of && plan.fields[self].codes != nullptr) resolve_as_of(*as_of, names, self, plan);
  if (const auto name_of = spbe.member("nameOf")) resolve_name_of(*name_of, names, self, plan);
}

bool fits_key(const place& at) {
  if (!at.value().is(json_value::kind::array) || at.size() <= most_fields) return true;
  at.complain("schema.value", "satu kunci paling banyak memuat {most} kolom", "a key has {most} fields at most", {{"most", std::to_string(most_fields)}});
  return false;
}

std::vector<std::uint32_t> read_key(const place& at, const field_names& names) {
  std::vector<std::uint32_t> key;
  if (!fits_key(at)) return key;
  const auto add = [&](const place& each) {
    const auto field = find_field(each, names);
    if (!field) return;
    if (std::find(key.begin(), key.end(), *field) == key.end()) key.push_back(*field);
    else each.complain("schema.contradiction", "kolom ini disebut dua kali dalam satu kunci", "this field is named twice in one key");
  };
  if (at.value().is(json_value::kind::text)) add(at);
  else if (at.is_array()) {
    for (std::size_t i = 0; i < at.size(); ++i) add(at.item(i));
  }
  return key;
}

void read_keys(const place& schema, const field_names& names, rule_quota& whole, plan_data& plan) {
  if (const auto at = schema.member("primaryKey")) {
    whole.count(*at);
    plan.primary_key = read_key(*at, names);
    // The standard: a primary key makes its fields required.
    for (const auto field : plan.primary_key) plan.fields[field].required = true;
  }
  if (const auto at = schema.member("uniqueKeys"); at && at->is_array()) {
    for (std::size_t i = 0; i < at->size(); ++i) {
      whole.count(at->item(i));
      auto key = read_key(at->item(i), names);
      if (!key.empty()) plan.unique_keys.push_back(std::move(key));
    }
  }
  if (const auto at = schema.member("foreignKeys"); at && at->is_array()) read_foreign_keys(*at, names, whole, plan);
}

void bind_headers(const std::vector<place>& fields, plan_data& plan) {
  for (std::uint32_t i = 0; i < plan.fields.size(); ++i) {
    for (const auto& name : plan.fields[i].match_names) {
      const auto [found, fresh] = plan.headers.emplace(name, i);
      if (fresh || found->second == i) continue;
      fields[i].complain("schema.contradiction", "kolom {this} dan {other} memakai judul yang sama: {name} (huruf besar, spasi dan tanda baca tidak dibedakan)",
                         "the fields {this} and {other} answer to the same header: {name} (case, blanks and punctuation make no difference)",
                         {{"this", quoted(plan.fields[i].name)}, {"other", quoted(plan.fields[found->second].name)}, {"name", quoted(name)}});
      break;
    }
  }
}

}  // namespace spbe::inline v1::detail
