#include "types/shape.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint8_t control = 1, beyond_ascii = 2, digit = 4, separator = 8, letter = 16;

constexpr auto kinds = [] {
  std::array<std::uint8_t, 256> kind{};
  for (unsigned c = 0; c < 256; ++c) {
    if (c < 0x20 || c == 0x7F) kind[c] |= control;
    if (c > 0x7F) kind[c] |= beyond_ascii;
    if (is_digit(static_cast<char>(c))) kind[c] |= digit;
    if (is_separator(static_cast<char>(c))) kind[c] |= separator;
    if (is_letter(static_cast<char>(c))) kind[c] |= letter;
  }
  return kind;
}();

constexpr std::uint8_t kind_of(char c) noexcept { return kinds[static_cast<unsigned char>(c)]; }

struct survey {
  unsigned seen = 0;     // every kind that occurs
  bool foreign = false;  // a sign that is none of the type's own
};

// `own`: the kinds that are not foreign.
survey look_at(std::string_view value, std::uint8_t own = digit | separator) noexcept {
  unsigned seen = 0;
  unsigned foreign = 0;
  for (const char c : value) {   // without a branch: any sign may come next
    const unsigned kind = kind_of(c);
    seen |= kind;
    foreign |= (kind & own) - 1U;   // wraps where it is none of them
  }
  return {seen, foreign >> 31U != 0};
}

verdict_byte text_step(std::string_view value, const survey& s) noexcept {
  if (value.empty()) return missing_byte;
  if ((s.seen & control) != 0 || value.front() == ' ' || value.back() == ' ') return error_byte(finding_class::whitespace);
  if ((s.seen & beyond_ascii) != 0) return error_byte(finding_class::unicode);
  return valid_byte;
}

std::string hexadecimal(unsigned number, unsigned width) {
  std::string text;
  for (unsigned i = width; i-- > 0;) text += "0123456789ABCDEF"[(number >> (4 * i)) & 15U];
  return text;
}

std::string name_of_sign(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  const auto [point, length] = next_scalar(rest);
  if (length == 0 || (kinds[first] & control) != 0) return "\\x" + hexadecimal(first, 2);
  if (length == 1) return std::string(1, rest.front());
  return "U+" + hexadecimal(point, point > 0xFFFFF ? 6 : point > 0xFFFF ? 5 : 4);
}

}  // namespace

verdict_byte judge_text(std::string_view value) noexcept { return text_step(value, look_at(value)); }

verdict_byte irregular_digits(std::string_view value) noexcept {
  // Most often one is lacking, or there is one too many.
  if (!value.empty() && all_digits(value)) return error_byte(finding_class::length);
  const survey s = look_at(value);
  if (const verdict_byte text = text_step(value, s); text != valid_byte) return text;
  if (s.foreign) return error_byte(finding_class::character);
  if ((s.seen & separator) != 0) return error_byte(finding_class::separator);
  return error_byte(finding_class::length);
}

verdict_byte irregular_code(std::string_view value, std::initializer_list<std::size_t> lengths) noexcept {
  const survey s = look_at(value, digit | letter);
  if (const verdict_byte text = text_step(value, s); text != valid_byte) return text;
  if (s.foreign) return error_byte(finding_class::character);
  const bool fits = std::find(lengths.begin(), lengths.end(), value.size()) != lengths.end();
  return error_byte(fits ? finding_class::format : finding_class::length);
}

verdict_byte irregular_with_letters(std::string_view value, std::string_view letters) noexcept {
  if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  if (value.substr(0, letters.size()) != letters) return error_byte(finding_class::prefix);
  return error_byte(look_at(value.substr(letters.size()), digit).foreign ? finding_class::character : finding_class::length);
}

verdict_byte unreadable(std::string_view value) noexcept {
  const verdict_byte text = judge_text(value);
  return text != valid_byte ? text : error_byte(finding_class::format);
}

std::size_t count_digits(std::string_view value) noexcept {
  std::size_t count = 0;
  for (const char c : value) {
    if (is_digit(c))
      ++count;
    else if (!is_separator(c))
      return std::string_view::npos;
  }
  return count == 0 ? std::string_view::npos : count;
}

std::string offending_sign(std::string_view value, finding_class what) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::uint8_t kind = kind_of(value[i]);
    const bool own = (kind & (digit | separator)) != 0;
    if (what == finding_class::unicode ? (kind & beyond_ascii) != 0 : !own) return name_of_sign(value.substr(i));
  }
  return {};
}

std::string foreign_sign(std::string_view value, bool letters) {
  const std::uint8_t own = letters ? digit | letter : digit;
  const auto* sign = std::find_if(value.begin(), value.end(), [own](char c) { return (kind_of(c) & own) == 0; });
  return sign == value.end() ? std::string() : name_of_sign(value.substr(static_cast<std::size_t>(sign - value.begin())));
}

std::size_t count_characters(std::string_view text) noexcept {
  std::size_t count = 0;
  for (; !text.empty(); ++count) {
    text.remove_prefix(std::max<std::size_t>(next_scalar(text).length, 1));
  }
  return count;
}

std::string unpoured(std::string_view value, std::string_view pattern) {
  if (value.size() != pattern.size()) return std::string(value);
  std::string digits;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '#' ? !is_digit(value[i]) : value[i] != pattern[i]) return std::string(value);
    if (pattern[i] == '#') digits += value[i];
  }
  return digits;
}

std::string pour(std::string_view digits, std::string_view pattern) {
  std::string text;
  std::size_t at = 0;
  for (const char c : pattern) {
    if (at == digits.size()) break;
    text += c == '#' ? digits[at++] : c;
  }
  return text.append(digits.substr(at));
}

}  // namespace spbe::inline v1::detail
