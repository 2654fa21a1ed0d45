// The one place where a cell becomes something that may leave (contract section 7).
#pragma once

#include <string>
#include <string_view>

#include <spbe/date.hpp>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// A cell as findings show it: masked unless told otherwise, cut, printable.
[[nodiscard]] std::string shown(const field_plan& field, std::string_view value, bool unmask);
// The same where the schema may not know the column (null): then its header alone says whether a person stands there.
[[nodiscard]] std::string shown(const field_plan* field, std::string_view header, std::string_view value, bool unmask);

// Only the year stays readable: "1985-**-**".  Text without a year keeps nothing.
[[nodiscard]] std::string only_year(std::string_view text);

}  // namespace spbe::inline v1::detail
