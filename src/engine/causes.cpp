// Why a cell that is not good probably is as it is.  Asked for findings only, so it may look at the whole record.
#include <algorithm>

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

// A glance tells most cells apart, before a judge looks for reasons that nobody asks for.
[[nodiscard]] type::value_outline outline_of(const field_plan& f) noexcept {
  constexpr std::uint16_t iso_day = 10;
  if (f.canonical != nullptr) return f.canonical->outline();
  return is_iso_date(f) ? type::value_outline{.least = iso_day, .most = iso_day} : type::value_outline{};
}

}  // namespace

// A type with a judge of its own tells, and days do; most things pass as texts or numbers.
void worker::find_telling_columns() {
  for (std::uint32_t c = 0; c < file_.bound.field_of.size(); ++c) {
    const field_plan* const f = file_.field_at(c);
    if (f == nullptr || (f->canonical == nullptr && !is_day_like(f->type))) continue;
    telling_.push_back({c, file_.bound.field_of[c], f->canonical, holds_days(*f), outline_of(*f)});
    const std::size_t last = telling_of_size_.size() - 1;
    for (std::size_t size = 0; size <= last; ++size) {
      if (size == last || telling_.back().outline.fits(size)) telling_of_size_[size].push_back(static_cast<std::uint16_t>(telling_.size() - 1));
    }
  }
}

// Those around a column: of thousands that might hold a cell, the far ones are not asked.
std::span<const std::uint16_t> worker::neighbours(const std::vector<std::uint16_t>& all, std::uint32_t column) const noexcept {
  constexpr std::size_t most = 64;
  if (all.size() <= most) return all;
  const auto at = std::lower_bound(all.begin(), all.end(), column, [this](std::uint16_t t, std::uint32_t wanted) { return telling_[t].column < wanted; });
  const auto before = std::min(static_cast<std::size_t>(at - all.begin()), most / 2);
  const auto first = std::min(static_cast<std::size_t>(at - all.begin()) - before, all.size() - most);
  return std::span(all).subspan(first, most);
}

// Two cells of one record, each of them good in the other's column; where what belongs into one of them is not at home in the other anyway.
spbe::cause worker::exchanged_with(std::uint32_t column, const field_plan& f, std::uint32_t row) const noexcept {
  const std::string_view own = rows_.column(column)[row];
  for (const std::uint16_t t : neighbours(telling_of_size_[std::min(own.size(), telling_of_size_.size() - 1)], column)) {
    const telling_column& there = telling_[t];
    const bool alike = there.days ? holds_days(f) : there.kind == f.canonical;
    if (there.column == column || alike || there.column >= rows_.columns || !there.outline.fits(own)) continue;
    const std::string_view theirs = rows_.column(there.column)[row];
    if (f.canonical != nullptr && !f.canonical->may_be(theirs)) continue;
    if (!belongs(own, run_.data->fields[there.field], context_) || !belongs(theirs, f, context_)) continue;
    return static_cast<spbe::cause>(static_cast<std::uint32_t>(spbe::cause::swapped) + 1 + there.field);
  }
  return spbe::cause::none;
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
