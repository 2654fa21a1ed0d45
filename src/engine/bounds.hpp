// Where a cell lies against the bounds of its field, or of its group.
#pragma once

#include <optional>
#include <string_view>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// -1 below the least, 1 above the most, 0 within or not comparable.
[[nodiscard]] int beyond(std::string_view cell, const field_plan& field, const std::optional<bound>& least, const std::optional<bound>& most) noexcept;

}  // namespace spbe::inline v1::detail
