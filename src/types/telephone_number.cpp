#include "types/telephone_number.hpp"

#include "text/lenient.hpp"

namespace spbe::inline v1::detail {
namespace {

// What is left behind the plus that only the front of a number may have.
std::string_view behind_plus(std::string_view value) noexcept { return value.substr(!value.empty() && value.front() == '+' ? 1 : 0); }

// Brackets are a landline's own signs; where they stand wrongly they part its digits wrongly.
bool is_own_sign(char c, brackets how) noexcept {
  return is_digit(c) || is_separator(c) || (how == brackets::around_area && (c == '(' || c == ')'));
}

// "8350123/4" are two lines, 8350123 and 8350124: the slash before so few digits is none that parts one number.
bool names_more_lines(std::string_view text) noexcept {
  constexpr std::size_t fewest_of_a_group = 3;
  const std::size_t slash = text.rfind('/');
  return slash != std::string_view::npos && text.size() - slash - 1 < fewest_of_a_group;
}

}  // namespace

verdict_byte irregular_telephone(std::string_view value, brackets how) noexcept {
  if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  const std::string_view rest = behind_plus(value);
  const bool own = std::all_of(rest.begin(), rest.end(), [how](char c) { return is_own_sign(c, how); });
  return error_byte(own ? finding_class::separator : finding_class::character);
}

std::string foreign_sign_of_telephone(std::string_view value, brackets how) {
  std::string_view rest = behind_plus(value);
  while (!rest.empty() && is_own_sign(rest.front(), how)) rest.remove_prefix(1);
  return offending_sign(rest, finding_class::character);
}

std::string e164_of(std::string_view value) {
  std::string digits;
  std::copy_if(value.begin(), value.end(), std::back_inserter(digits), [](char c) { return is_digit(c); });
  return "+62" + digits.substr(read_telephone(value, brackets::around_area).lead());
}

std::string strip_telephone(std::string_view raw) {
  const std::string text = plain(raw);
  const std::string_view bare = without_label(
      text, {"HP/WA", "WA/HP", "Telp/HP", "Telepon/HP", "HP/Telp", "Telepon Seluler", "Telepon Genggam", "Telepon Rumah", "Telepon Kantor", "Telepon", "Telp", "Tel", "Tlp", "HP", "Handphone", "WhatsApp", "WA", "Ponsel", "Seluler", "Faksimile", "Faks", "Fax"});
  if (names_more_lines(bare)) return std::string(bare);
  std::string number = without_separators(bare);
  std::erase_if(number, [](char c) { return c == '(' || c == ')'; });
  std::string_view rest = number;
  const bool plus = !rest.empty() && rest.front() == '+';
  if (plus) rest.remove_prefix(1);
  if (!all_digits(rest)) return number;
  if (rest.substr(0, 2) == "62") {
    rest.remove_prefix(2);
    if (!rest.empty() && rest.front() == '0') rest.remove_prefix(1);
    return "+62" + std::string(rest);
  }
  // "0062": the prefix of calls to another country, for no area or operator begins with 0.
  if (!plus && rest.substr(0, 4) == "0062") return "+62" + std::string(rest.substr(4));
  if (!plus && !rest.empty() && rest.front() == '0') return "+62" + std::string(rest.substr(1));
  return number;
}

// Labels and other texts in the column keep no more than a number does.
std::string mask_telephone(std::string_view value) { return mask_keeping(value, 4); }

}  // namespace spbe::inline v1::detail
