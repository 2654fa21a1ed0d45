// Table Schema's constraints on one cell.  Each says what it has to say; the order in the report is by code.
#include <algorithm>

#include "engine/scalar.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

// -1 below the minimum, 1 above the maximum, 0 within or not comparable.
[[nodiscard]] int beyond(std::string_view cell, const field_plan& f) {
  const bool by_day = is_day_like(f.type) || (f.canonical != nullptr && f.canonical->info().id == type_id::tanggal);
  if (by_day) {
    const date day = day_in(cell, f);
    if (!day) return 0;
    if (f.minimum && f.minimum->day && day < f.minimum->day) return -1;
    return f.maximum && f.maximum->day && day > f.maximum->day ? 1 : 0;
  }
  const auto number = number_of(cell, f);
  if (!number) return 0;
  if (f.minimum && *number < f.minimum->number) return -1;
  return f.maximum && *number > f.maximum->number ? 1 : 0;
}

}  // namespace

void worker::fail_cell(std::uint32_t column, std::uint32_t row, code_index code, field_facts& facts, spbe::cause why) {
  const cells col = rows_.column(column);
  fail(row, column + 1, code, severity::error, origin::field, {col.at[row], col.size[row] == cells::absent ? 0 : col.size[row]}, 0, why);
  facts.state[row] = cell_bad;
}

void worker::check_constraints(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const bool sized = f.min_length || f.max_length;
  const bool bounded = f.minimum || f.maximum;
  if (!sized && !bounded && !f.enumeration && !f.regex) return;
  const cells col = rows_.column(column);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok) continue;
    const std::string_view cell = col[i];
    if (f.enumeration && !std::binary_search(facts.allowed.begin(), facts.allowed.end(), cell)) fail_cell(column, i, run_.fixed.enumeration, facts);
    if (f.regex && !f.regex->matches(cell)) fail_cell(column, i, run_.fixed.pattern, facts);
    if (bounded) {
      const int side = beyond(cell, f);
      if (side != 0) fail_cell(column, i, side < 0 ? run_.fixed.minimum : run_.fixed.maximum, facts);
    }
    if (!sized) continue;
    const std::size_t length = characters(cell);
    if (f.min_length && length < *f.min_length) fail_cell(column, i, run_.fixed.min_length, facts);
    if (f.max_length && length > *f.max_length) fail_cell(column, i, run_.fixed.max_length, facts);
  }
}

}  // namespace spbe::inline v1::detail
