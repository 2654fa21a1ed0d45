// The way to a value of a document, found from where it begins in the text: only findings need it, so nothing is carried along for it.
#pragma once

#include <string>
#include <string_view>

#include "json/document.hpp"

namespace spbe::inline v1::detail {

// "/aplikasi/3/raa"; empty for the root.  `masked`: a name of a member that looks like somebody's number is masked in it.
[[nodiscard]] std::string pointer_to(const json_value& root, const json_value& value, bool masked = false);

// The identifier of the nearest object around the value that has one, or of the value itself; empty where none has.
[[nodiscard]] std::string_view nearest_id(const json_value& root, const json_value& value) noexcept;

}  // namespace spbe::inline v1::detail
