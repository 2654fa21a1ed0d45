// A total is what its parts add up to: decimal places as they are written, no rounding on the way.
#include "digits/decimal_sum.hpp"
#include "engine/rule_bench.hpp"
#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {

void check_sum(rule_bench& at) {
  const std::uint32_t total = at.rule().a;
  const auto add = [&at](decimal_sum& sum, std::uint32_t field, std::uint32_t row, bool take_away) {
    if (at.states(field)[row] != cell_ok) return false;
    return sum.add(plain_number_of(at.cell(field, row), at.plan(field)).view(), take_away);
  };
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    decimal_sum sum;
    bool known = add(sum, total, i, true);
    for (std::size_t p = 0; known && p < at.rule().fields.size(); ++p) known = add(sum, at.rule().fields[p], i, false);
    if (known && !sum.within(at.rule().tolerance)) at.fail(total, i);
  }
}

}  // namespace spbe::inline v1::detail
