// Rules across the fields of a record: which check belongs to which.  A rule is skipped where one of its inputs is missing or already in error.
#include <algorithm>

#include "engine/rule_bench.hpp"

namespace spbe::inline v1::detail {
namespace {

// By rule_kind; null for the rules over the whole dataset, which are none of a record.
constexpr void (*checks[])(rule_bench&) = {
    check_nik_birth_date, check_nik_sex, check_comparison, check_required_if,
    check_sum, check_one_of, check_range, check_nik_region, check_postal_province, check_nip_birth_date, check_nip_sex, check_npwp_nik,
    nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
};
static_assert(std::size(checks) == static_cast<std::size_t>(rule_kind::nik_two_kk) + 1);

}  // namespace

bool rule_bench::bound() const {
  const auto is_bound = [this](std::uint32_t field) { return worker_.file_.bound.column_of[field] != no_column; };
  const rule_plan& r = rule();
  return (r.a == no_field || is_bound(r.a)) && (r.b == no_field || is_bound(r.b)) && std::all_of(r.fields.begin(), r.fields.end(), is_bound);
}

std::string_view worker::cell_of(std::uint32_t field, std::uint32_t row) const { return rows_.column(file_.bound.column_of[field])[row]; }

void worker::fail_rule(std::uint32_t rule, std::uint32_t field, std::uint32_t row) {
  const std::uint32_t column = file_.bound.column_of[field];
  const cells col = rows_.column(column);
  const std::uint32_t size = col.size[row] == cells::absent ? 0 : col.size[row];
  fail(row, column + 1, run_.rule_codes[rule], run_.data->rules[rule].severity, origin::rule, {col.at[row], size}, rule);
}

void worker::check_rules() {
  for (std::uint32_t r = 0; r < run_.data->rules.size(); ++r) {
    const auto check = checks[static_cast<std::size_t>(run_.data->rules[r].kind)];
    rule_bench bench(*this, r);
    if (check != nullptr && bench.bound()) check(bench);
  }
  const auto bound = [this](std::uint32_t field) { return file_.bound.column_of[field] != no_column; };
  for (std::uint32_t f = 0; f < run_.data->fields.size(); ++f) {
    const std::uint32_t code = run_.data->fields[f].name_of_code;
    if (code != no_field && bound(f) && bound(code) && run_.data->fields[code].codes != nullptr) check_names(f);
  }
}

// A field that holds the name of another field's code.
void worker::check_names(std::uint32_t field) {
  const std::uint32_t code = run_.data->fields[field].name_of_code;
  const field_plan& coded = run_.data->fields[code];
  const field_facts& codes = facts_[code];
  const std::uint32_t column = file_.bound.column_of[field];
  const cells col = rows_.column(column);
  const date usual = run_.day_for(coded);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if ((codes.state[i] | facts_[field].state[i]) != cell_ok || codes.codes[i].standing == standing::unknown) continue;
    const date day = codes.as_of.empty() ? usual : date::from_days(codes.as_of[i]);
    if (coded.codes->named(codes.codes[i].spell, col[i], day)) continue;
    fail(i, column + 1, run_.fields[code].list_name, severity::info, origin::name, {col.at[i], col.size[i]}, static_cast<std::uint32_t>(day.days()));
  }
}

}  // namespace spbe::inline v1::detail
