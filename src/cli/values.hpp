// Where the values of `check` and `normalize` come from: the command line, else standard input, one a line.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

#include "cli/output.hpp"

namespace cli {

// Hands every value to `each` until that answers false.  A line ends at LF or CRLF.  Of a
// line beyond 1 MiB the first MiB is judged, so memory stays bounded.  `out` is flushed before every wait for input, so that
// a program which talks to us line by line gets its answers.  What it returns is why standard input could not be read.
[[nodiscard]] std::optional<spbe::bilingual> for_each_value(std::span<const std::string> given, output& out,
                                                            const std::function<bool(std::string_view)>& each);

}  // namespace cli
