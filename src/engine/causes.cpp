// Why a cell that is not good probably is as it is.  Asked for findings only, so it may look at the whole record.
#include "engine/scalar.hpp"
#include "engine/worker.hpp"
#include "types/causes.hpp"

namespace spbe::inline v1::detail {
namespace {

[[nodiscard]] bool belongs(std::string_view cell, const field_plan& f, const check_context& context) noexcept {
  return f.canonical == nullptr ? fits(cell, f) : f.canonical->judge(cell, context) == valid_byte;
}

// A code of a list as a spreadsheet writes a number: 1.0 where 1 is meant.
[[nodiscard]] bool is_code_with_decimals(std::string_view cell, const field_plan& f) noexcept {
  if (f.codes == nullptr || f.by_name) return false;
  const std::string_view whole = without_decimals(cell);
  return !whole.empty() && f.codes->judge(whole, {}).standing != standing::unknown;
}

}  // namespace

// Two cells of one record, each of them good in the other's column; where what belongs into one of them is not at home in the other anyway.
spbe::cause worker::exchanged_with(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view own = rows_.column(column)[row];
  if (own.empty()) return spbe::cause::none;
  const auto belongs_there = [&](const exchanges::telling_column& there) {
    if (there.column >= rows_.columns) return false;
    const std::string_view theirs = rows_.column(there.column)[row];
    if (f.canonical != nullptr && !f.canonical->may_be(theirs)) return false;
    return belongs(own, run_.data->fields[there.field], context_) && belongs(theirs, f, context_);
  };
  const auto* const there = file_.may_exchange.partner_of(column, own, belongs_there);
  if (there == nullptr) return spbe::cause::none;
  return static_cast<spbe::cause>(static_cast<std::uint32_t>(spbe::cause::swapped) + 1 + there->field);
}

spbe::cause worker::cause_of(std::uint32_t column, const field_plan& f, std::uint32_t row, verdict_byte byte) const noexcept {
  // A suspect cell may be good elsewhere, too.
  if (const spbe::cause exchanged = exchanged_with(column, f, row); exchanged != spbe::cause::none) return exchanged;
  return f.canonical->cause(rows_.column(column)[row], byte, f.codes != nullptr ? structure_context_ : context_);
}

// A field without a canonical type: placeholders, and what spreadsheets do to codes of a list and to days.
spbe::cause worker::cause_of_plain(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view cell = rows_.column(column)[row];
  if (is_code_with_decimals(cell, f)) return spbe::cause::excel_float;
  if (!is_day_like(f.type)) return is_placeholder(cell) ? spbe::cause::placeholder : spbe::cause::none;
  if (const spbe::cause exchanged = exchanged_with(column, f, row); exchanged != spbe::cause::none) return exchanged;
  const type* day = type::find(type_id::tanggal);
  return day->cause(cell, error_byte(finding_class::format), context_);
}

}  // namespace spbe::inline v1::detail
