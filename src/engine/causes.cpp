// Why a cell that is not good probably is as it is.  Asked for findings only, so it may look at the whole record.
#include "engine/scalar.hpp"
#include "engine/worker.hpp"
#include "types/causes.hpp"

namespace spbe::inline v1::detail {

// Two cells of one record, each of them good in the other's column.
spbe::cause worker::exchanged_with(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view own = rows_.column(column)[row];
  for (const canonical_column& there : canonical_) {
    // A glance tells most of them apart, before a judge looks for reasons that nobody asks for.
    if (there.column == column || there.kind == f.canonical || there.column >= rows_.columns || !there.kind->may_be(own)) continue;
    const std::string_view theirs = rows_.column(there.column)[row];
    if (!f.canonical->may_be(theirs) || there.kind->judge(own, context_) != valid_byte) continue;
    if (f.canonical->judge(theirs, context_) != valid_byte) continue;
    return static_cast<spbe::cause>(static_cast<std::uint32_t>(spbe::cause::swapped) + 1 + there.field);
  }
  return spbe::cause::none;
}

spbe::cause worker::cause_of(std::uint32_t column, const field_plan& f, std::uint32_t row, verdict_byte byte) const noexcept {
  // A suspect cell may be good elsewhere, too.
  if (const spbe::cause exchanged = exchanged_with(column, f, row); exchanged != spbe::cause::none) return exchanged;
  return f.canonical->cause(rows_.column(column)[row], byte, f.codes != nullptr ? structure_context_ : context_);
}

// A field without a canonical type: placeholders, and in a field of days what spreadsheets do to days.
spbe::cause worker::cause_of_plain(const field_plan& f, std::string_view cell) const noexcept {
  if (!is_day_like(f.type)) return is_placeholder(cell) ? spbe::cause::placeholder : spbe::cause::none;
  const type* day = type::find(type_id::tanggal);
  return day->cause(cell, error_byte(finding_class::format), context_);
}

}  // namespace spbe::inline v1::detail
