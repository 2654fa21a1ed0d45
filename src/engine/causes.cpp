// Why a cell that is not good probably is as it is.  Asked for findings only, so it may look at the whole record.
#include "engine/scalar.hpp"
#include "engine/worker.hpp"
#include "types/causes.hpp"

namespace spbe::inline v1::detail {

namespace {

// Does a cell of such a field tell whether it belongs there?  A type with a judge of its own and days do; most things pass as texts or numbers.
[[nodiscard]] bool tells_its_own(const field_plan& f) noexcept { return f.canonical != nullptr || is_day_like(f.type); }

// Is what belongs into one of them at home in the other, too?
[[nodiscard]] bool are_alike(const field_plan& a, const field_plan& b) noexcept {
  return holds_days(a) ? holds_days(b) : a.canonical == b.canonical;
}

// A glance tells most cells apart, before a judge looks for reasons that nobody asks for.
[[nodiscard]] bool may_belong(std::string_view cell, const field_plan& f) noexcept {
  constexpr std::size_t iso_day = 10;
  if (f.canonical != nullptr) return f.canonical->may_be(cell);
  return is_iso_date(f) ? cell.size() == iso_day : !cell.empty();
}

[[nodiscard]] bool belongs(std::string_view cell, const field_plan& f, const check_context& context) noexcept {
  return f.canonical == nullptr ? fits(cell, f) : f.canonical->judge(cell, context) == valid_byte;
}

}  // namespace

void worker::find_telling_columns() {
  for (std::uint32_t c = 0; c < file_.bound.field_of.size(); ++c) {
    const std::uint32_t field = file_.bound.field_of[c];
    if (field != no_field && tells_its_own(run_.data->fields[field])) telling_.push_back({c, field});
  }
}

// Two cells of one record, each of them good in the other's column.
spbe::cause worker::exchanged_with(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view own = rows_.column(column)[row];
  for (const telling_column& there : telling_) {
    const field_plan& other = run_.data->fields[there.field];
    if (there.column == column || are_alike(other, f) || there.column >= rows_.columns || !may_belong(own, other)) continue;
    const std::string_view theirs = rows_.column(there.column)[row];
    if (!may_belong(theirs, f) || !belongs(own, other, context_) || !belongs(theirs, f, context_)) continue;
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
spbe::cause worker::cause_of_plain(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view cell = rows_.column(column)[row];
  if (!is_day_like(f.type)) return is_placeholder(cell) ? spbe::cause::placeholder : spbe::cause::none;
  if (const spbe::cause exchanged = exchanged_with(column, f, row); exchanged != spbe::cause::none) return exchanged;
  const type* day = type::find(type_id::tanggal);
  return day->cause(cell, error_byte(finding_class::format), context_);
}

}  // namespace spbe::inline v1::detail
