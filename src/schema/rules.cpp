#include <array>

#include "schema/steps.hpp"

namespace spbe::inline v1::detail {
namespace {

struct op_name {
  std::string_view name;
  compare_op op;
};
constexpr std::array<op_name, 7> ops{{{"<", compare_op::lt}, {"<=", compare_op::le}, {"=", compare_op::eq}, {"==", compare_op::eq},
                                      {"!=", compare_op::ne}, {">=", compare_op::ge}, {">", compare_op::gt}}};

class rule_builder {
 public:
  rule_builder(const place& at, const field_names& names, const plan_data& plan) : at_(at), names_(names), plan_(plan) {}

  std::optional<rule_plan> build() {
    if (!at_.is_object()) return std::nullopt;
    const auto name = at_.member("rule");
    if (!name) {
      at_.complain_absent("rule");
      return std::nullopt;
    }
    const auto text = name->text();
    if (!text) return std::nullopt;
    rule_.name = *text;
    if (!dispatch(*name)) return std::nullopt;
    read_severity();
    return std::move(rule_);
  }

 private:
  bool dispatch(const place& name) {
    if (rule_.name == "nik_birth_date") return nik_rule(rule_kind::nik_birth_date, "date");
    if (rule_.name == "nik_sex") return nik_rule(rule_kind::nik_sex, "sex");
    if (rule_.name == "compare") return compare();
    if (rule_.name == "required_if") return required_if();
    name.complain("schema.unknown_rule", "aturan {found} tidak dikenal; yang dikenal: nik_birth_date, nik_sex, compare, required_if",
                  "unknown rule {found}; known are: nik_birth_date, nik_sex, compare, required_if", {{"found", quoted(rule_.name)}});
    return false;
  }

  // The severity of the finding's row in the table of codes, unless the rule says its own.
  void read_severity() {
    const finding_code* const row = find_finding_code(rule_.name + ".rule");
    if (row != nullptr) rule_.severity = row->default_severity;
    const auto at = at_.member("severity");
    if (const auto chosen = at ? read_severity_name(*at) : std::nullopt) rule_.severity = *chosen;
  }

  // The field that a member of `at` names, or nothing.
  static std::optional<std::uint32_t> field_at(const place& at, std::string_view member, const field_names& names) {
    const auto found = at.member(member);
    if (!found) {
      at.complain_absent(member);
      return std::nullopt;
    }
    return find_field(*found, names);
  }

  void wrong_field(const place& at, std::string_view member, std::string_view id, std::string_view en) {
    at.member(member).value_or(at).complain("schema.contradiction", "aturan '{rule}' memerlukan {id}", "the rule '{rule}' needs {en}",
                                            {{"rule", rule_.name}, {"id", std::string(id)}, {"en", std::string(en)}});
  }

  bool nik_rule(rule_kind kind, std::string_view other) {
    rule_.kind = kind;
    at_.allow_only({"rule", "fields", "severity"});
    const auto fields = at_.member("fields");
    if (!fields) at_.complain_absent("fields");
    if (!fields || !fields->is_object()) return false;
    fields->allow_only({"nik", other});
    const auto nik = field_at(*fields, "nik", names_);
    const auto second = field_at(*fields, other, names_);
    bool fits = nik.has_value() && second.has_value();
    if (nik && !is_nik(*nik)) {
      wrong_field(*fields, "nik", "kolom bertipe nik (\"spbe\": {\"type\": \"nik\"})", "a field of the type nik (\"spbe\": {\"type\": \"nik\"})");
      fits = false;
    }
    if (second && !fits_nik(kind, *second)) {
      kind == rule_kind::nik_birth_date ? wrong_field(*fields, other, "kolom tanggal (tipe 'date')", "a field of days (type 'date')")
                                        : wrong_field(*fields, other, "kolom dengan 'codes': 'jenis_kelamin'", "a field with 'codes': 'jenis_kelamin'");
      fits = false;
    }
    if (fits) {
      rule_.a = *nik;
      rule_.b = *second;
    }
    return fits;
  }

  [[nodiscard]] bool is_nik(std::uint32_t field) const {
    const type* const canonical = plan_.fields[field].canonical;
    return canonical != nullptr && canonical->info().id == type_id::nik;
  }

  [[nodiscard]] bool fits_nik(rule_kind kind, std::uint32_t field) const {
    const field_plan& f = plan_.fields[field];
    if (kind == rule_kind::nik_birth_date) return is_day(f);
    return f.codes != nullptr && f.codes->id() == "jenis_kelamin";
  }

  bool compare() {
    rule_.kind = rule_kind::compare;
    at_.allow_only({"rule", "left", "op", "right", "severity"});
    const auto left = field_at(at_, "left", names_);
    const bool op = read_op();
    const auto right = field_at(at_, "right", names_);
    if (!left || !op || !right) return false;
    const field_plan& a = plan_.fields[*left];
    const field_plan& b = plan_.fields[*right];
    const bool alike = (is_day(a) && is_day(b)) || (is_number(a) && is_number(b));
    if (*left == *right || !alike) {
      wrong_field(at_, "right", "dua kolom berbeda yang sama-sama tanggal atau sama-sama bilangan", "two different fields, both days or both numbers");
      return false;
    }
    rule_.a = *left;
    rule_.b = *right;
    return true;
  }

  bool read_op() {
    const auto at = at_.member("op");
    if (!at) {
      at_.complain_absent("op");
      return false;
    }
    const auto text = at->text();
    if (!text) return false;
    for (const auto& each : ops) {
      if (each.name != *text) continue;
      rule_.op = each.op;
      return true;
    }
    at->complain("schema.value", "pembanding {found} tidak dikenal; yang dikenal: < <= = != >= >", "unknown comparison {found}; known are: < <= = != >= >",
                 {{"found", quoted(*text)}});
    return false;
  }

  bool required_if() {
    rule_.kind = rule_kind::required_if;
    at_.allow_only({"rule", "field", "when", "severity"});
    const auto field = field_at(at_, "field", names_);
    const auto when = at_.member("when");
    if (!when) at_.complain_absent("when");
    if (!when || !when->is_object()) return false;
    when->allow_only({"field", "equals"});
    const auto other = field_at(*when, "field", names_);
    const auto equals = when->member("equals");
    if (!equals) when->complain_absent("equals");
    auto values = equals ? equals->texts(true) : std::nullopt;
    if (values && values->empty()) {
      equals->complain("schema.contradiction", "daftar ini tidak boleh kosong: aturan tidak akan pernah berlaku", "this list must not be empty: the rule would never apply");
      return false;
    }
    if (!field || !other || !values) return false;
    if (*field == *other) {
      wrong_field(*when, "field", "kolom lain sebagai syarat", "another field as its condition");
      return false;
    }
    rule_.a = *field;
    rule_.b = *other;
    rule_.equals = std::move(*values);
    return true;
  }

  const place& at_;
  const field_names& names_;
  const plan_data& plan_;
  rule_plan rule_;
};

}  // namespace

std::vector<rule_plan> compile_rules(const place& rules, const field_names& names, const plan_data& plan) {
  std::vector<rule_plan> out;
  if (!rules.is_array()) return out;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (auto rule = rule_builder(rules.item(i), names, plan).build()) out.push_back(std::move(*rule));
  }
  return out;
}

}  // namespace spbe::inline v1::detail
