// Rules about any fields: compared, required, filled, within the range of their group.

#include "digits/decimal_order.hpp"
#include "engine/bounds.hpp"
#include "engine/rule_bench.hpp"
#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {
namespace {

template <class T>
[[nodiscard]] bool holds(compare_op op, const T& left, const T& right) {
  switch (op) {
    case compare_op::lt: return left < right;
    case compare_op::le: return left <= right;
    case compare_op::eq: return left == right;
    case compare_op::ne: return left != right;
    case compare_op::ge: return left >= right;
    case compare_op::gt: return left > right;
  }
  return true;
}

[[nodiscard]] bool compares(const rule_plan& rule, const field_plan& a, std::string_view left, const field_plan& b, std::string_view right) {
  if (holds_days(a) && holds_days(b)) {
    const date x = day_in(left, a);
    const date y = day_in(right, b);
    return !x || !y || holds(rule.op, x, y);
  }
  if (is_number_like(a.type) && is_number_like(b.type)) {
    const auto x = number_of(left, a);
    const auto y = number_of(right, b);
    if (!x || !y) return true;
    if (*x != *y || (is_told_by_double(left) && is_told_by_double(right))) return holds(rule.op, *x, *y);
    const plain_number p = plain_number_of(left, a), q = plain_number_of(right, b);
    return holds(rule.op, order_of({*x, p.view()}, {*y, q.view()}), 0);
  }
  return holds(rule.op, left, right);
}

}  // namespace

void check_comparison(rule_bench& at) {
  const std::uint32_t left = at.rule().a, right = at.rule().b;
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(left)[i] | at.states(right)[i]) != cell_ok) continue;
    if (!compares(at.rule(), at.plan(left), at.cell(left, i), at.plan(right), at.cell(right, i))) at.fail(left, i);
  }
}

void check_required_if(rule_bench& at) {
  const std::uint32_t field = at.rule().a, when = at.rule().b;
  if (at.plan(field).required) return;  // said already
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    const std::uint8_t condition = at.states(when)[i];
    if (at.states(field)[i] != cell_missing || condition == cell_bad || at.lacks(field, i) || at.lacks(when, i)) continue;
    const membership said = condition == cell_ok ? at.said(when, i) : membership{};   // what is empty may be asked for as it is written, no list says anything of it
    if (at.values().any(at.rule(), at.cell(when, i), said)) at.fail(field, i);
  }
}

// Told at the first field where none is filled, at the second filled one where there are too many.
void check_one_of(rule_bench& at) {
  const auto& fields = at.rule().fields;
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    std::uint8_t known = cell_ok;
    std::uint32_t filled = 0, second = fields.front();
    for (const std::uint32_t f : fields) {
      const std::uint8_t state = at.states(f)[i];
      if (state == cell_bad || at.lacks(f, i)) known = cell_bad;
      if (state == cell_ok && ++filled == 2) second = f;
    }
    if (known != cell_ok) continue;
    const bool none = filled == 0 && at.rule().filled != fill_op::at_most;
    const bool many = filled > 1 && at.rule().filled != fill_op::at_least;
    if (none || many) at.fail(second, i);
  }
}

void check_range(rule_bench& at) {
  const std::uint32_t field = at.rule().a, by = at.rule().b;
  const field_plan& f = at.plan(field);
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(field)[i] | at.states(by)[i]) != cell_ok) continue;
    const group_range* const range = at.values().range(at.rule(), at.cell(by, i), at.said(by, i));
    if (range != nullptr && beyond(at.cell(field, i), f, range->minimum, range->maximum) != 0) at.fail(field, i);
  }
}

}  // namespace spbe::inline v1::detail
