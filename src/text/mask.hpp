// Masking and cutting in place, for values on their way into a finding (spbe/text.hpp says what is masked and how it is shown).
#pragma once

#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

void mask_shape(std::string& text, bool strict);
// A name that somebody chose, of which nothing is known: a telephone in it is masked too.
[[nodiscard]] std::string masked_strictly(std::string_view name);
void make_printable(std::string& text);
// The first line of a text of several: behind a quote that nobody closed stand the records of other people.
void keep_first_line(std::string& text);

}  // namespace spbe::inline v1::detail
