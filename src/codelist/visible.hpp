// Texts of a list are shown to people, on terminals too: what cannot be seen there may hide, reverse or colour what stands beside it.
#pragma once

#include <string_view>

namespace spbe::inline v1::detail {

// The first sign of valid UTF-8 that is none to be seen: a control character, also of those at U+0080, a soft hyphen, a blank or joiner of no width,
// a mark that turns the direction of writing, an end of line.  0: there is none.
[[nodiscard]] char32_t first_hidden(std::string_view text) noexcept;

}  // namespace spbe::inline v1::detail
