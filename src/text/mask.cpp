// Masking by shape: what a value gives away when nobody knows what it is.
#include <algorithm>
#include <vector>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "text/digit_runs.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "text/mask.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1 {
namespace {

using detail::is_digit;
using detail::is_letter;

constexpr std::size_t always_masked = 14;   // digits in a run: a NIK, a card number
constexpr std::size_t strictly_masked = 9;  // digits: a telephone, an account
constexpr std::size_t kept_digits = 4;

bool beyond_ascii(char c) noexcept { return static_cast<unsigned char>(c) > 0x7F; }
bool continues(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }   // a sign of several bytes
// What stands before an @, but for / = ? that part an address from what it stands in: a pointer, a question.
bool address_sign(char c) noexcept {
  return is_digit(c) || is_letter(c) || beyond_ascii(c) || std::string_view(".!#$%&'*+-^_`{|}~").find(c) != std::string_view::npos;
}

void hide(std::string& text, const std::vector<std::size_t>& digits) {
  for (std::size_t i = kept_digits; i < digits.size(); ++i) text[digits[i]] = '*';
}

void mask_runs(std::string& text, std::size_t least) {
  if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)) < least) return;
  std::vector<std::size_t> digits;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) { ++at; continue; }
    at = detail::close_run(text, at, digits);
    if (digits.size() >= least) hide(text, digits);
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) { ++at; continue; }
    at = detail::loose_run(text, at, digits);
    hide(text, digits);
  }
}

// "contoh.go.id" or "[10.0.0.1]" behind the @ of an address.  What else stands there ("prefLabel@en") may be no person.
bool begins_with_domain(std::string_view text) noexcept {
  if (text.substr(0, 1) == "[") return true;
  const auto in_name = [](char c) { return is_letter(c) || is_digit(c) || beyond_ascii(c) || c == '-' || c == '.' || c == '_'; };
  const auto end = std::find_if_not(text.begin(), text.end(), in_name);
  std::string_view name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  while (!name.empty() && name.back() == '.') name.remove_suffix(1);   // of the sentence
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && dot != 0 && (is_letter(name[dot + 1]) || beyond_ascii(name[dot + 1]));
}

// What stands before an @: signs, or anything in quotes ("budi santoso"@contoh.go.id).
struct local_part { std::size_t first; std::size_t end; };
local_part local_part_at(std::string_view text, std::size_t at) noexcept {
  local_part found{at, at};
  while (found.end > 0 && text[found.end - 1] == '"') --found.end;
  const std::size_t open = found.end == at || found.end == 0 ? std::string_view::npos : text.rfind('"', found.end - 1);
  if (open != std::string_view::npos) return {open + 1, found.end};
  for (found.first = found.end; found.first > 0 && address_sign(text[found.first - 1]);) --found.first;
  return found;
}

void mask_addresses(std::string& text, bool strict) {
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    const std::size_t behind = std::min(text.find_first_not_of('@', at), text.size());
    if (!strict && !begins_with_domain(std::string_view(text).substr(behind))) continue;
    const local_part local = local_part_at(text, at);
    std::size_t i = local.first + 1;   // behind the first sign, whole
    while (i < local.end && continues(text[i])) ++i;
    for (; i < local.end; ++i) text[i] = '*';
  }
}

// ASCII that can be shown as it is: nearly all of nearly every value.
std::size_t plain_prefix(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size() && text[i] >= ' ' && text[i] <= '~') ++i;
  return i;
}

}  // namespace

namespace detail {

void mask_shape(std::string& text, bool strict) {
  const std::size_t least = strict ? strictly_masked : always_masked;
  // Digits of other scripts hide nothing: where making the text plain uncovers a run, the plain text is what is masked and shown.
  if (ascii_prefix(text) != text.size()) {
    std::string plain = with_plain_digits(detail::plain(text));
    std::string masked = plain;
    mask_runs(masked, least);
    if (masked != plain) text = std::move(plain);
  }
  mask_runs(text, least);
  mask_addresses(text, strict);
}

void keep_first_line(std::string& text) {
  constexpr std::string_view blanks = " \t\v\f\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  const std::size_t end = first == std::string::npos ? first : text.find('\n', first);   // no record ends with CR alone
  if (end == std::string::npos || text.find_first_not_of(blanks, end) == std::string::npos) return;   // line ends around a value are all there is
  text.resize(text[end - 1] == '\r' ? end - 1 : end);
  text += "…";
}

void make_printable(std::string& text) {
  if (text.size() > most_shown || plain_prefix(text) != text.size()) text = printable(text);
}

}  // namespace detail

std::string mask_by_shape(std::string_view text, bool strict) {
  std::string out(text);
  detail::mask_shape(out, strict);
  return out;
}

std::string printable(std::string_view text, std::size_t most) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::size_t shown = plain_prefix(text.substr(0, most));
  std::string out(text.substr(0, shown));
  text.remove_prefix(shown);
  while (!text.empty() && shown < most) {
    const auto c = detail::next_scalar(text);
    const bool control = c.length != 0 && (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || detail::unseen(c.value));
    if (c.length == 0 || control) {
      for (std::size_t i = 0; i < std::max<std::size_t>(c.length, 1); ++i) {
        const auto b = static_cast<unsigned char>(text[i]);
        out += "\\x";
        out += hex[b >> 4U];
        out += hex[b & 15U];
      }
    } else {
      out.append(text.substr(0, c.length));
    }
    text.remove_prefix(c.length == 0 ? 1 : c.length);
    ++shown;
  }
  if (!text.empty()) out += "…";
  return out;
}

static std::string masked(std::string_view name, bool strict) {
  std::string out = mask_by_shape(name, strict);
  detail::make_printable(out);
  return out;
}

std::string masked_name(std::string_view name) { return masked(name, false); }
std::string detail::masked_strictly(std::string_view name) { return masked(name, true); }

}  // namespace spbe::inline v1
