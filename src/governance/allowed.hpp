// What a model lists for a member, so that rules over such words name them nowhere else.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "governance/model.hpp"

namespace spbe::inline v1::detail {

// The enumeration at the end of a path of members; arrays on the way stand for their items.  Empty where there is none.
[[nodiscard]] std::vector<std::string_view> allowed_at(const model& what, std::initializer_list<std::string_view> path);

}  // namespace spbe::inline v1::detail
