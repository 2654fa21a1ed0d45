#include "text/lenient.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/digit.hpp"
#include "text/letters.hpp"
#include "text/plain_signs.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1::detail {
namespace {

bool begins(std::string_view text, std::string_view label) noexcept {
  if (text.size() < label.size()) return false;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (small(text[i]) != small(label[i])) return false;
  }
  return true;
}

// "No. NIK", "No NIK", "Nomor NIK": the word in front of a label belongs to it.
std::string_view without_number_word(std::string_view text) noexcept {
  for (const std::string_view word : {"Nomor", "No"}) {
    if (!begins(text, word)) continue;
    std::string_view rest = text.substr(word.size());
    while (!rest.empty() && (is_blank(rest.front()) || rest.front() == '.')) rest.remove_prefix(1);
    if (rest.size() < text.size() - word.size()) return rest;
  }
  return text;
}

// Behind the label; null where the text does not begin with it.
std::optional<std::string_view> behind(std::string_view text, std::string_view label) noexcept {
  if (!begins(text, label)) return std::nullopt;
  std::string_view rest = text.substr(label.size());
  // A label ends at a blank, a dot, a colon, an equals sign or a digit; "NIKMATUL" has none.
  // Behind a label like "NPWP 16" a digit is the number's own: 16.71.01… is no label and 71.01….
  const bool numbered = is_digit(label.back());
  const auto is_digit_at = [rest](std::size_t i) { return i < rest.size() && is_digit(rest[i]); };
  if (numbered && (is_digit_at(0) || (is_digit_at(1) && rest.front() == '.'))) return std::nullopt;
  const bool ends = !rest.empty() && (is_blank(rest.front()) || rest.front() == ':' || rest.front() == '.' || rest.front() == '=' || rest.front() == '+' ||
                                      rest.front() == '(' || is_digit(rest.front()));
  if (!ends) return std::nullopt;
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == ':' || rest.front() == '.' || rest.front() == '=')) rest.remove_prefix(1);
  return rest;
}

bool separates(char c) noexcept { return is_blank(c) || c == '.' || c == '-' || c == '/'; }

// "14.0", "2.00": a spreadsheet's decimals behind what has no other separator.  Without the dot they would be digits of another value.
bool has_decimals(std::string_view text) noexcept {
  const std::size_t dot = text.find_last_not_of('0');
  if (dot == std::string_view::npos || dot == 0 || text[dot] != '.') return false;
  const std::size_t zeros = text.size() - dot - 1;
  return (zeros == 1 || zeros == 2) && std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dot), separates);
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [value, length] = next_scalar(text);
    if (length == 0) { out += text[0]; text.remove_prefix(1); continue; }
    const char sign = plain_sign(value);
    if (sign == 0) out.append(text.substr(0, length));
    else if (sign != vanishes) out += sign;
    text.remove_prefix(length);
  }
  return std::string(trimmed(out));
}

std::string_view without_quotes(std::string_view text) noexcept {
  text = trimmed(text);
  if (text.size() > 3 && text.substr(0, 2) == "=\"" && text.back() == '"') text.remove_prefix(1);
  for (const char quote : {'"', '\''}) {
    const bool around = text.size() > 2 && text.front() == quote && text.find(quote, 1) == text.size() - 1;
    if (around) return trimmed(text.substr(1, text.size() - 2));
  }
  if (!text.empty() && text.front() == '\'') text.remove_prefix(1);
  return text;
}

std::string_view without_label(std::string_view text, std::initializer_list<std::string_view> labels) noexcept {
  text = without_quotes(text);
  const std::string_view bare = without_number_word(text);
  for (const auto label : labels) {
    if (const auto rest = behind(text, label)) return *rest;
    if (const auto rest = behind(bare, label)) return *rest;
  }
  return text;
}

std::string without_separators(std::string_view text) {
  if (has_decimals(text)) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (!separates(c)) out += c;
  }
  return out;
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = capital(c);
  return out;
}

std::string keep_first(std::string_view text, std::size_t kept) {
  std::string out;
  if (ascii_prefix(text) == text.size()) return out.assign(text.size(), '*').replace(0, std::min(kept, text.size()), text.substr(0, kept));
  for (std::size_t shown = 0; !text.empty(); ++shown) {
    const auto [value, length] = next_scalar(text);
    const std::size_t n = length == 0 ? 1 : length;
    if (shown < kept) out.append(text.substr(0, n));
    else out += '*';
    text.remove_prefix(n);
  }
  return out;
}

}  // namespace spbe::inline v1::detail
