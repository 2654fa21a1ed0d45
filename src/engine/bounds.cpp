#include "engine/bounds.hpp"

#include <cmath>

#include "digits/decimal_order.hpp"
#include "engine/scalar.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

// The digits of the cell are made plain only where its double is the bound's own: nearly never.
[[nodiscard]] int side_of(double number, std::string_view cell, const field_plan& field, const bound& b) noexcept {
  if (number != b.number || (is_told_by_double(cell) && is_told_by_double(b.digits))) return number < b.number ? -1 : number > b.number ? 1 : 0;
  const plain_number plain = plain_number_of(cell, field);
  return order_of({number, plain.view()}, {b.number, b.digits});
}

[[nodiscard]] int beyond_days(date day, const std::optional<bound>& least, const std::optional<bound>& most) noexcept {
  if (!day) return 0;
  if (least && day < least->day) return -1;
  return most && day > most->day ? 1 : 0;
}

}  // namespace

int beyond(std::string_view cell, const field_plan& field, const std::optional<bound>& least, const std::optional<bound>& most) noexcept {
  if (holds_days(field)) return beyond_days(day_in(cell, field), least, most);
  const auto number = number_of(cell, field);
  if (!number || std::isnan(*number)) return 0;   // what is no number lies neither inside nor outside
  if (least) {
    const int side = side_of(*number, cell, field, *least);
    if (side < 0 || (side == 0 && !least->inside)) return -1;
  }
  if (!most) return 0;
  const int side = side_of(*number, cell, field, *most);
  return side > 0 || (side == 0 && !most->inside) ? 1 : 0;
}

}  // namespace spbe::inline v1::detail
