// Table Schema's constraints on one cell.  Each says what it has to say; the order in the report is by code.
#include "engine/bounds.hpp"
#include "engine/scalar.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
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
    if (facts.allowed && !facts.allowed->has(cell)) fail_cell(column, i, run_.fixed.enumeration, facts);
    if (f.regex && !f.regex->matches(cell)) fail_cell(column, i, run_.fixed.pattern, facts);
    if (bounded) {
      const int side = beyond(cell, f, f.minimum, f.maximum);
      if (side != 0) fail_cell(column, i, side < 0 ? run_.fixed.minimum : run_.fixed.maximum, facts);
    }
    if (!sized) continue;
    const std::size_t length = characters(cell);
    if (f.min_length && length < *f.min_length) fail_cell(column, i, run_.fixed.min_length, facts);
    if (f.max_length && length > *f.max_length) fail_cell(column, i, run_.fixed.max_length, facts);
  }
}

}  // namespace spbe::inline v1::detail
