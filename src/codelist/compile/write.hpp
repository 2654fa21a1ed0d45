// Tables into bytes: the layout of format.hpp.
#pragma once

#include <string>

#include "codelist/compile/source.hpp"

namespace spbe::inline v1::detail {

// The bytes of a `.spbelist`; what comes out has passed the same check as a file of a stranger.
[[nodiscard]] result<std::string> write_list(const source_list& list);

// The same bytes as C++: `extern const char list_<id>[]`.
[[nodiscard]] std::string as_cpp(const std::string& id, std::string_view bytes);

}  // namespace spbe::inline v1::detail
