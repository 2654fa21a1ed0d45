#include "engine/allowed_values.hpp"

#include <algorithm>
#include <cmath>

#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {
namespace {

[[nodiscard]] bool is_before(const near_number& a, const near_number& b) noexcept { return order_of(a, b) < 0; }
[[nodiscard]] bool is_one_of(const std::vector<std::string>& words, std::string_view text) noexcept {
  return std::find(words.begin(), words.end(), text) != words.end();
}
[[nodiscard]] bool is_day(const field_plan& field) noexcept { return field.type == field_type::date || field.type == field_type::yearmonth; }

// Of a text that fits.  Without words of its own a field has those of the standard, of which the true ones begin with t or 1.
[[nodiscard]] bool says_yes(std::string_view text, const field_plan& field) noexcept {
  if (is_one_of(field.true_values, text)) return true;
  if (is_one_of(field.false_values, text)) return false;
  return text.starts_with('1') || text.starts_with('t') || text.starts_with('T');
}

}  // namespace

allowed_values::allowed_values(const field_plan& field) : field_(&field) {
  if (!field.enumeration) return;
  for (const std::string& text : *field.enumeration) add(text);
  std::sort(texts_.begin(), texts_.end());
  std::sort(numbers_.begin(), numbers_.end(), is_before);
  std::sort(days_.begin(), days_.end());
}

// A schema writes numbers as JSON does; truths so, or by the field's own words; days as its cells, or as they are written everywhere.
void allowed_values::add(std::string_view text) {
  static const field_plan plain;
  texts_.push_back(text);
  if (is_number_like(field_->type)) {
    const auto number = number_of(text, plain);
    if (number && !std::isnan(*number)) numbers_.push_back({*number, text});   // nothing has an order beside it
  } else if (field_->type == field_type::boolean) {
    add_truth(text);
  } else if (is_day(*field_)) {
    add_day(text);
  }
}

void allowed_values::add_truth(std::string_view text) {
  const bool word = fits(text, *field_), yes = word && says_yes(text, *field_);
  yes_ = yes_ || yes || text == "true";
  no_ = no_ || (word && !yes) || text == "false";
}

void allowed_values::add_day(std::string_view text) {
  date day = day_of(text, *field_);
  if (!day) day = iso_day(text.data(), text.size());
  if (day) days_.push_back(day.days());
}

bool allowed_values::has(std::string_view cell) const noexcept {
  if (std::binary_search(texts_.begin(), texts_.end(), cell)) return true;
  if (field_->type == field_type::boolean) return says_yes(cell, *field_) ? yes_ : no_;
  if (is_day(*field_)) {
    const date day = day_of(cell, *field_);
    return day.has_value() && std::binary_search(days_.begin(), days_.end(), day.days());
  }
  if (!is_number_like(field_->type)) return false;
  const auto number = number_of(cell, *field_);
  const plain_number digits = plain_number_of(cell, *field_);
  return number && !std::isnan(*number) && std::binary_search(numbers_.begin(), numbers_.end(), near_number{*number, digits.view()}, is_before);
}

}  // namespace spbe::inline v1::detail
