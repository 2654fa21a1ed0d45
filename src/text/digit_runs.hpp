// Where the digits of one number stand in a text: a NIK is one whatever stands between its digits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace spbe::inline v1::detail {

// Digits that plain() leaves alone, because elsewhere they mean something else ("m²"): superscript, subscript, circled, in brackets.
[[nodiscard]] std::string with_plain_digits(std::string_view text);

// From the digit at `at`: digits with at most a few signs between two of them that part groups of one number ("31.71.01", "(0812) 3456").
// Says where they stand; the answer is behind the last.
[[nodiscard]] std::size_t close_run(std::string_view text, std::size_t at, std::vector<std::size_t>& digits);

// The same across any one sign, or many blanks, between all groups ("317101;010127;9991", "3, 1, 7, 1 …").  Lists are written like that, too:
// none stands in `digits` unless their groups look like those of a NIK, NIP or NPWP.  The answer is where to go on.
[[nodiscard]] std::size_t loose_run(std::string_view text, std::size_t at, std::vector<std::size_t>& digits);

}  // namespace spbe::inline v1::detail
