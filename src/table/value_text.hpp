// Numbers and times of day that an input does not keep as text, as a cell has them: of workbooks and of Arrow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

// "-1.250e-03", as std::to_chars writes it, without an exponent up to 21 digits and without zeros that say nothing: -0.00125, 3171015708459900, 1E+21.
[[nodiscard]] std::string written_out(std::string_view scientific);
// 13:05:00; of more than a day 27:00:00.
[[nodiscard]] std::string clock_text(std::int64_t seconds);

}  // namespace spbe::inline v1::detail
