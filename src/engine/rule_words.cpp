// What the findings of rules across the fields of a record say.
#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "digits/decimal_sum.hpp"
#include "engine/mask.hpp"
#include "engine/scalar.hpp"
#include "engine/words.hpp"
#include "types/nip_number.hpp"
#include "types/postal_zone.hpp"

namespace spbe::inline v1::detail {
namespace {

// What tells the sex of the owner: the seventh digit of a NIK, the fifteenth of a NIP.
[[nodiscard]] std::string sex_in(std::string_view number, std::size_t place, char from) {
  std::size_t digits = 0;
  for (const char c : number) {
    if (is_digit(c) && ++digits == place) return c >= from ? "P" : "L";
  }
  return {};
}

[[nodiscard]] std::string joined(const std::vector<std::uint32_t>& fields, const plan_data& plan, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) (out += i == 0 ? std::string_view{} : between) += plan.fields[fields[i]].name;
  return out;
}

[[nodiscard]] std::string zones_of(std::string_view region) {
  if (region.size() < 2) return {};
  std::string out;
  for (const char zone : postal_zones_of(static_cast<std::uint32_t>((region[0] - '0') * 10 + (region[1] - '0')))) (out += out.empty() ? "" : ", ") += zone;
  return out;
}

[[nodiscard]] std::string_view how_many(fill_op filled, language lang) {
  const bool en = lang == language::en;
  switch (filled) {
    case fill_op::exactly: return en ? "exactly one" : "tepat satu";
    case fill_op::at_least: return en ? "at least one" : "paling sedikit satu";
    case fill_op::at_most: return en ? "at most one" : "paling banyak satu";
  }
  return {};
}

}  // namespace

// The date in a NIK has a year of two digits; masked, only that stays.
std::string wordsmith::birth_date_of(std::string_view nik) const {
  std::string digits;
  for (const char c : nik) {
    if (is_digit(c)) digits += c;
  }
  if (digits.size() != 16) return {};
  const std::string year = digits.substr(10, 2);
  if (!run_.options.unmask) return "**-**-" + year;
  std::string day = digits.substr(6, 2);
  if (day[0] >= '4') day[0] = static_cast<char>(day[0] - 4);
  return day + '-' + digits.substr(8, 2) + '-' + year;
}

std::string wordsmith::sum_of(const rule_plan& rule, const job& j, const raw_finding& raw) const {
  decimal_sum sum;
  bool personal = run_.data->fields[rule.a].personal;   // a sum of what is personal is personal, and a mask that leaves some digits would tell it
  for (const std::uint32_t part : rule.fields) {
    const field_plan& field = run_.data->fields[part];
    personal = personal || field.personal;
    (void)sum.add(plain_number_of(context_cell(j, raw, file_.bound.column_of[part]), field).view(), false);
  }
  if (personal && !run_.options.unmask) return "***";
  const field_plan& total = run_.data->fields[rule.a];
  return shown(total, written_in(total, std::string(sum.write().view())), run_.options.unmask);   // a NIK in the wrong column adds up to itself
}

// The values that a schema names are as personal as the cells that hold them.
std::string wordsmith::shown_choices(const rule_plan& rule) const {
  std::vector<std::string> masked;
  for (const std::string& value : rule.equals) masked.push_back(value.empty() ? "\"\"" : shown(run_.data->fields[rule.b], value, run_.options.unmask));
  return choices(masked, words_ == language::en ? " or " : " atau ");
}

std::string wordsmith::range_words(const group_range& range, const field_plan& field) const {
  const bool en = words_ == language::en;
  const std::string least = range.minimum ? bound_text(*range.minimum, field) : std::string(), most = range.maximum ? bound_text(*range.maximum, field) : std::string();
  if (!range.maximum) return least + (en ? " or more" : " atau lebih");
  if (!range.minimum) return most + (en ? " or less" : " atau kurang");
  return least + (en ? " to " : " sampai ") + most;
}

slots wordsmith::words_of(const rule_plan& rule, const job& j, const raw_finding& raw) const {
  constexpr std::string_view signs[] = {"<", "<=", "=", "!=", ">=", ">"};
  const auto name = [this](std::uint32_t field) { return run_.data->fields[field].name; };
  const auto cell = [&](std::uint32_t field) { return context_cell(j, raw, file_.bound.column_of[field]); };
  switch (rule.kind) {
    case rule_kind::nik_birth_date: return {{"expected", birth_date_of(cell(rule.a))}};
    case rule_kind::nik_sex: return {{"expected", sex_in(cell(rule.a), 7, '4')}};
    case rule_kind::nip_sex: return {{"expected", sex_in(cell(rule.a), 15, '2')}};
    case rule_kind::compare: return {{"expected", name(rule.a) + ' ' + std::string(signs[static_cast<std::size_t>(rule.op)]) + ' ' + name(rule.b)}};
    case rule_kind::required_if: return {{"expected", name(rule.b) + " = " + shown_choices(rule)}};
    case rule_kind::sum_of: return {{"expected", joined(rule.fields, *run_.data, " + ")}, {"detail", sum_of(rule, j, raw)}};
    case rule_kind::one_of: return {{"expected", joined(rule.fields, *run_.data, ", ")}, {"detail", std::string(how_many(rule.filled, words_))}};
    case rule_kind::range: {
      const field_plan& by = run_.data->fields[rule.b];
      const membership said = by.codes == nullptr ? membership{} : by.by_name ? by.codes->judge_name(cell(rule.b), {}) : by.codes->judge(cell(rule.b), {});
      const group_range* const range = run_.values_of_rules[raw.extra].range(rule, cell(rule.b), said);
      if (range == nullptr) return {};
      const std::string_view of = rule.otherwise && range == &*rule.otherwise ? cell(rule.b) : std::string_view(range->value);
      const std::string group = shown(run_.data->fields[rule.b], of, run_.options.unmask);
      return {{"expected", range_words(*range, run_.data->fields[rule.a])}, {"detail", name(rule.b) + " = " + group}};
    }
    case rule_kind::nik_region: return {{"expected", std::string(cell(rule.a).substr(0, 2)) + '.' + std::string(cell(rule.a).substr(2, 2))}};
    case rule_kind::postal_province: return {{"expected", zones_of(cell(rule.a))}, {"detail", std::string(cell(rule.a).substr(0, 2))}};
    case rule_kind::nip_birth_date: {
      const eighteen n = read_nip(cell(rule.a));
      const std::string day = n.digits && date::exists(n.birth_year, n.birth_month, n.birth_day) ? date(n.birth_year, n.birth_month, n.birth_day).iso() : std::string();
      return {{"expected", run_.options.unmask ? day : only_year(day)}};
    }
    case rule_kind::npwp_nik: return {{"expected", shown(run_.data->fields[rule.a], cell(rule.a), run_.options.unmask)}};
    default: break;   // over the whole dataset: dataset_book.cpp
  }
  return {};
}

void wordsmith::say_rule(finding& f, const job& j, const raw_finding& raw) const {
  const rule_plan& rule = run_.data->rules[raw.extra];
  f.rule = rule.name;
  render(f, rule.name, finding_class::rule, words_, words_of(rule, j, raw));
}

}  // namespace spbe::inline v1::detail
