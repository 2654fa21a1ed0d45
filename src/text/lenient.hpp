// What spreadsheets and people put around and inside a value, made plain for `normalize`.
#pragma once

#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

// Digits of other scripts (fullwidth, Arabic-Indic, Devanagari …) and fullwidth letters become ASCII; no-break, zero-width and other blanks become
// a blank or nothing; dashes become '-'; typographic quotes become plain; then blanks are trimmed at both ends.
[[nodiscard]] std::string plain(std::string_view text);

// Takes the quotes around a text off, those of a spreadsheet's ="0123" too, or the apostrophe in front of it.
[[nodiscard]] std::string_view without_quotes(std::string_view text) noexcept;

// Takes quotes, and a label like "NIK:", "NPWP.", "tel.", "No. HP" off; compares without case.
[[nodiscard]] std::string_view without_label(std::string_view text, std::initializer_list<std::string_view> labels) noexcept;

// Without blanks, dots, hyphens and slashes; a number with a spreadsheet's decimals ("14.0") stays as it is.
[[nodiscard]] std::string without_separators(std::string_view text);

// ASCII letters as capitals.
[[nodiscard]] std::string in_capitals(std::string_view text);

// Masks `text` but for its first `kept` characters; every hidden character becomes '*' (a mask shows the length).
[[nodiscard]] std::string keep_first(std::string_view text, std::size_t kept);

}  // namespace spbe::inline v1::detail
