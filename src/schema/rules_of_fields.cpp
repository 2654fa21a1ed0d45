// Rules about any fields: compared, required, added up, filled, unique together.
#include <algorithm>
#include <array>

#include "schema/rule_reader.hpp"

namespace spbe::inline v1::detail {
namespace {

template <class Value>
struct named {
  std::string_view name;
  Value value;
};
constexpr std::array<named<compare_op>, 7> ops{{{"<", compare_op::lt}, {"<=", compare_op::le}, {"=", compare_op::eq}, {"==", compare_op::eq},
                                                {"!=", compare_op::ne}, {">=", compare_op::ge}, {">", compare_op::gt}}};
constexpr std::array<named<fill_op>, 3> fills{{{"exactly", fill_op::exactly}, {"at_least", fill_op::at_least}, {"at_most", fill_op::at_most}}};

bool read_op(rule_reader& in) {
  const auto at = in.at.member("op");
  if (!at) {
    in.at.complain_absent("op");
    return false;
  }
  const auto text = at->text();
  if (!text) return false;
  for (const auto& each : ops) {
    if (each.name != *text) continue;
    in.rule.op = each.value;
    return true;
  }
  at->complain("schema.value", "pembanding {found} tidak dikenal; yang dikenal: < <= = != >= >", "unknown comparison {found}; known are: < <= = != >= >",
               {{"found", quoted(*text)}});
  return false;
}

// Digits, and a point among them: what can be added up without loss.
bool is_plain_decimal(std::string_view text) {
  constexpr std::size_t longest = 40;
  return text.size() <= longest && text.find_first_not_of("0123456789.") == std::string_view::npos && std::count(text.begin(), text.end(), '.') <= 1 &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

bool read_tolerance(rule_reader& in) {
  const auto at = in.at.member("tolerance");
  if (!at) return true;
  const json_value& value = at->value();
  if (value.is(json_value::kind::integer)) in.rule.tolerance = std::to_string(value.integer());
  else if (value.is(json_value::kind::number) || value.is(json_value::kind::text)) in.rule.tolerance = value.text();
  if (is_plain_decimal(in.rule.tolerance)) return true;
  at->complain("schema.value", "toleransi harus berupa bilangan nol atau lebih, tanpa pangkat", "the tolerance must be a number, zero or more, without an exponent");
  return false;
}

}  // namespace

bool read_compare(rule_reader& in) {
  in.at.allow_only({"rule", "left", "op", "right", "severity"});
  const auto left = in.field_at(in.at, "left");
  const bool op = read_op(in);
  const auto right = in.field_at(in.at, "right");
  if (!left || !op || !right) return false;
  const field_plan& a = in.field(*left);
  const field_plan& b = in.field(*right);
  const bool alike = (is_day(a) && is_day(b)) || (is_number(a) && is_number(b));
  if (*left == *right || !alike) {
    return in.wrong_field(in.at, "right", "dua kolom berbeda yang sama-sama tanggal atau sama-sama bilangan", "two different fields, both days or both numbers");
  }
  in.rule.a = *left;
  in.rule.b = *right;
  return true;
}

bool read_required_if(rule_reader& in) {
  in.at.allow_only({"rule", "field", "when", "severity"});
  const auto field = in.field_at(in.at, "field");
  const auto when = in.object_at("when");
  if (!when) return false;
  when->allow_only({"field", "equals"});
  const auto other = in.field_at(*when, "field");
  const auto equals = when->member("equals");
  if (!equals) when->complain_absent("equals");
  auto values = equals ? equals->texts(true) : std::nullopt;
  if (values && values->empty()) {
    equals->complain("schema.contradiction", "daftar ini tidak boleh kosong: aturan tidak akan pernah berlaku", "this list must not be empty: the rule would never apply");
    return false;
  }
  if (!field || !other || !values) return false;
  if (*field == *other) return in.wrong_field(*when, "field", "kolom lain sebagai syarat", "another field as its condition");
  in.rule.a = *field;
  in.rule.b = *other;
  in.rule.equals = std::move(*values);
  return true;
}

bool read_sum_of(rule_reader& in) {
  in.at.allow_only({"rule", "total", "parts", "tolerance", "severity"});
  const auto total = in.field_at(in.at, "total");
  auto parts = in.fields_at("parts", 1);
  const bool tolerance = read_tolerance(in);
  if (!total || !parts || !tolerance) return false;
  if (!is_number(in.field(*total))) return in.wrong_field(in.at, "total", "kolom bilangan (tipe 'integer' atau 'number')", "a field of numbers (type 'integer' or 'number')");
  const auto listed = in.at.member("parts");
  for (std::size_t i = 0; i < parts->size(); ++i) {
    const std::uint32_t part = (*parts)[i];
    if (part != *total && is_number(in.field(part))) continue;
    listed->item(i).complain("schema.contradiction", "aturan 'sum_of' memerlukan kolom bilangan selain jumlahnya", "the rule 'sum_of' needs fields of numbers other than the total");
    return false;
  }
  in.rule.a = *total;
  in.rule.fields = std::move(*parts);
  return true;
}

bool read_one_of(rule_reader& in) {
  in.at.allow_only({"rule", "fields", "filled", "severity"});
  auto fields = in.fields_at("fields", 2);
  if (const auto at = in.at.member("filled")) {
    const auto text = at->text();
    const auto* const known = std::find_if(fills.begin(), fills.end(), [&text](const auto& f) { return text && f.name == *text; });
    if (known == fills.end()) {
      if (!text) return false;
      at->complain("schema.value", "'filled' harus 'exactly', 'at_least', atau 'at_most', ditemukan {found}",
                   "'filled' must be 'exactly', 'at_least' or 'at_most', found {found}", {{"found", quoted(*text)}});
      return false;
    }
    in.rule.filled = known->value;
  }
  if (!fields) return false;
  in.rule.fields = std::move(*fields);
  return true;
}

bool read_unique_together(rule_reader& in) {
  in.at.allow_only({"rule", "fields", "severity"});
  auto fields = in.fields_at("fields", 1);
  if (!fields) return false;
  in.rule.fields = std::move(*fields);
  return true;
}

}  // namespace spbe::inline v1::detail
