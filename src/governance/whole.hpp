// Whole numbers as JSON Schema has them: 3, 3.0 and 3e0 are one number, whatever it is written like.
#pragma once

#include <cstdint>
#include <optional>

#include "json/document.hpp"

namespace spbe::inline v1::detail {

// Nothing where the value is no number, has a fraction, or lies beyond 64 bits.  Exact: read from what is written, not from its nearest double.
[[nodiscard]] std::optional<std::int64_t> whole_of(const json_value& value) noexcept;

}  // namespace spbe::inline v1::detail
