// The steps "text" and "shape" of contract section 1, for the kinds of type that share them.
// These are the slow roads: a kernel comes here only when the value is not in an accepted form.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <spbe/finding.hpp>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] constexpr bool is_separator(char c) noexcept { return c == ' ' || c == '.' || c == '-' || c == '/'; }

// Missing, whitespace or unicode; 0 where the text is plain ASCII without blanks at its ends.
[[nodiscard]] verdict_byte judge_text(std::string_view value) noexcept;

// Whether `judge_text` would surely pass this, eight characters a step: for long values.  Where it says no, `judge_text` decides.
[[nodiscard]] inline bool surely_plain(std::string_view text) noexcept {
  if (text.size() < sizeof(eight) || text.front() == ' ' || text.back() == ' ') return false;
  constexpr eight ones = 0x0101010101010101U, high = ones * 0x80, blanks = ones * ' ';
  const auto foreign = [](eight word) { return word | (word + ones) | (word - blanks); };  // 7F carries into the high bit, 1F borrows
  eight seen = foreign(load_eight(text.data() + text.size() - sizeof(eight)));
  for (std::size_t at = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) seen |= foreign(load_eight(text.data() + at));
  return (seen & high) == 0;
}

// Why a value of a digits type is in none of its accepted forms: text, character, separator, else length.
[[nodiscard]] verdict_byte irregular_digits(std::string_view value) noexcept;

// The same of a code type, whose own signs are letters and digits: text, character, length (it has none of `lengths`), else format.
[[nodiscard]] verdict_byte irregular_code(std::string_view value, std::initializer_list<std::size_t> lengths) noexcept;

// The same of a type that is `letters`, and then so many digits: text, prefix, character, else length.
[[nodiscard]] verdict_byte irregular_with_letters(std::string_view value, std::string_view letters) noexcept;

// The same of a grammar, in which only its own parser knows its way: text, else format.
[[nodiscard]] verdict_byte unreadable(std::string_view value) noexcept;

// `case` takes the place of a finding when capital letters would leave nothing, or only a warning: `judge` is asked about the value in
// capitals, where there are small letters.  Values longer than `Most` keep their finding.  Allocates nothing.
template <std::size_t Most = 32, class Judge>
[[nodiscard]] verdict_byte case_or(verdict_byte finding, std::string_view value, Judge judge) noexcept {
  if (finding == valid_byte || finding == missing_byte || value.size() > Most) return finding;
  std::array<char, Most> capitals;
  bool small = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    capitals[i] = capital(value[i]);
    small = small || is_small(value[i]);
  }
  if (!small) return finding;
  const verdict_byte rest = judge(std::string_view(capitals.data(), value.size()));
  return rest == valid_byte || severity_of(rest) == severity::warning ? error_byte(finding_class::letter_case) : finding;
}

// How many digits a value has when it holds nothing but digits and separators; `npos` otherwise (and where it holds none).
[[nodiscard]] std::size_t count_digits(std::string_view value) noexcept;

// The first byte of the first sign that `irregular_digits` would complain about, as people can read it: `x`, `U+00A0`, `\xFF`.
[[nodiscard]] std::string offending_sign(std::string_view value, finding_class what);

// The same for the types of letters and digits, to which separators are foreign too: the first sign that is no digit, nor a letter where
// `letters` are among the type's own; empty where there is none.
[[nodiscard]] std::string foreign_sign(std::string_view value, bool letters);

// Characters of UTF-8; bad bytes count one each.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

// The digits of a value that is written exactly as `pattern` ("##.###"): '#' stands for a digit, all else for itself.
template <std::size_t Digits>
struct gathered {
  std::array<char, Digits> digits{};
  bool fits = false;
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {digits.data(), Digits}; }
};
template <std::size_t Digits>
[[nodiscard]] constexpr gathered<Digits> gather(std::string_view value, std::string_view pattern) noexcept {
  gathered<Digits> out;
  if (value.size() != pattern.size()) return out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '#') {
      if (value[i] != pattern[i]) return out;
    } else {
      if (!is_digit(value[i]) || at == Digits) return out;
      out.digits[at++] = value[i];
    }
  }
  out.fits = at == Digits;
  return out;
}

// The same as a text; a value that is written otherwise stays as it is.
[[nodiscard]] std::string unpoured(std::string_view value, std::string_view pattern);
// The way back: digits poured into a pattern; what is too short for it stays as it is.
[[nodiscard]] std::string pour(std::string_view digits, std::string_view pattern);

// Both, for a type of one pattern.
template <const std::string_view& Pattern>
[[nodiscard]] std::string canonical_by(std::string_view value) { return unpoured(value, Pattern); }
template <const std::string_view& Pattern>
[[nodiscard]] std::string display_by(std::string_view digits) { return pour(digits, Pattern); }

}  // namespace spbe::inline v1::detail
