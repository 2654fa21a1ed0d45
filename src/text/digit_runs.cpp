#include "text/digit_runs.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t widest_gap = 3;     // signs between two digits of a close run: "(0812) 3456", "0812 - 3456"
constexpr std::size_t most_blanks = 8;    // between two groups of a loose run
constexpr std::size_t most_unseen = 16;   // one after another

struct span_of_digits { char32_t first, last; char begins; };
constexpr std::array<span_of_digits, 16> odd_digits{{{0xB2, 0xB3, '2'}, {0xB9, 0xB9, '1'}, {0x2070, 0x2070, '0'}, {0x2074, 0x2079, '4'},
                                                     {0x2080, 0x2089, '0'}, {0x2460, 0x2468, '1'}, {0x2474, 0x247C, '1'}, {0x2488, 0x2490, '1'},
                                                     {0x24EA, 0x24EA, '0'}, {0x24F5, 0x24FD, '1'}, {0x24FF, 0x24FF, '0'}, {0x2776, 0x277E, '1'},
                                                     {0x2780, 0x2788, '1'}, {0x278A, 0x2792, '1'}, {0x1F101, 0x1F10A, '0'}, {0x1FBF0, 0x1FBF9, '0'}}};

char odd_digit(char32_t c) noexcept {
  const auto found = std::find_if(odd_digits.begin(), odd_digits.end(), [c](const span_of_digits& s) { return c >= s.first && c <= s.last; });
  return found == odd_digits.end() ? '\0' : static_cast<char>(found->begins + static_cast<char>(c - found->first));
}

bool joins(char c) noexcept { return is_blank(c) || c == '.' || c == '-' || c == '/' || c == '(' || c == ')'; }   // a cell may hold line ends

// Marks above, below and around a sign.
bool combines(char32_t c) noexcept {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

// Controls, joiners, what stands for bytes that were no character.
bool shows_nothing(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x200C || c == 0x200D || c == 0xFFFD || (c >= 0xE0000 && c <= 0xE0FFF) || unseen(c) || combines(c);
}

bool is_hex(char c) noexcept { return is_digit(c) || (small(c) >= 'a' && small(c) <= 'f'); }

// How long an escape is by which JSON and our own messages write what is not seen: "\u0000", "\t", "\x1F"; 0: there is none.
std::size_t escape_at(std::string_view text) noexcept {
  if (text.size() < 2 || text[0] != '\\') return 0;
  const std::size_t hex = text[1] == 'u' ? 4 : text[1] == 'x' ? 2 : 0;
  if (hex == 0) return std::string_view("bfnrt/").find(text[1]) == none ? 0 : 2;
  const std::string_view code = text.substr(2, hex);
  return code.size() == hex && std::all_of(code.begin(), code.end(), is_hex) ? 2 + hex : 0;
}

// How long what is not seen is, a bad byte, or an escape for them; 0: a sign that is seen.
std::size_t unseen_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return 0;
  if (rest[0] == '\\') return escape_at(rest);
  const scalar c = next_scalar(rest);
  if (c.length == 0) return 1;
  return shows_nothing(c.value) && !is_blank(rest[0]) ? c.length : 0;
}

std::size_t behind_unseen(std::string_view text, std::size_t at) noexcept {
  for (std::size_t i = 0; i < most_unseen; ++i) {
    const std::size_t length = unseen_at(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

bool digit_at(std::string_view text, std::size_t at) noexcept { return at < text.size() && is_digit(text[at]); }

// Where the next digit of a close run is, across a few separators; none: nowhere.
std::size_t bridge(std::string_view text, std::size_t at) noexcept {
  at = behind_unseen(text, at);
  for (std::size_t i = 0; i < widest_gap && at < text.size() && joins(text[at]); ++i) at = behind_unseen(text, at + 1);
  return digit_at(text, at) ? at : none;
}

// "3,171,010,101,279,991": the groups of three or four that spreadsheets and people make.  Commas of other lists of numbers join nothing.
bool comma_joins(std::string_view text, std::size_t comma) noexcept {
  if (comma >= text.size() || text[comma] != ',') return false;
  const std::string_view next = text.substr(comma + 1);
  const auto group = static_cast<std::size_t>(std::find_if_not(next.begin(), next.end(), is_digit) - next.begin());
  return group == 3 || group == 4;
}

// Signs beyond ASCII that are no letters: "·", "•", "→", "。", pictures.
bool sign_beyond_ascii(char32_t c) noexcept {
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) ||
         (c >= 0x1F000 && c <= 0x1FAFF);
}
bool parts(char32_t c) noexcept { return c < 0x80 ? c > ' ' && !is_letter(static_cast<char>(c)) : sign_beyond_ascii(c); }

// What parts two groups of a loose run, blanks around it left out (a blank where there is nothing else), and where the next group begins.
struct parting { std::size_t next; char32_t sign; };
parting parting_at(std::string_view text, std::size_t at) noexcept {
  parting found{none, ' '};
  std::size_t blanks = 0;
  for (at = behind_unseen(text, at); at < text.size() && !is_digit(text[at]);) {
    const scalar c = next_scalar(text.substr(at));
    if (c.length == 0) return {none, 0};
    if (is_blank(text[at])) {
      if (++blanks > most_blanks) return {none, 0};
    } else {
      if (found.sign != ' ' || !parts(c.value)) return {none, 0};
      found.sign = c.value;
    }
    at = behind_unseen(text, at + c.length);
  }
  if (at < text.size()) found.next = at;
  return found;
}

// A group: digits with nothing seen between them.  The answer is behind the last.
std::size_t take_group(std::string_view text, std::size_t at, std::vector<std::size_t>& digits) {
  for (;;) {
    digits.push_back(at++);
    const std::size_t next = behind_unseen(text, at);
    if (!digit_at(text, next)) return at;
    at = next;
  }
}

bool are_years(std::string_view text, const std::vector<std::size_t>& digits) noexcept {
  for (std::size_t i = 0; i + 1 < digits.size(); i += 4) {
    const std::string_view century = text.substr(digits[i], 2);
    if (century != "19" && century != "20") return false;
  }
  return true;
}

// Are groups of these sizes ('1' is 1, ':' is 10) those of one number of 15, 16 or 18 digits?  Two of eight are rather days, four of four may be years.
bool like_one_number(std::string_view sizes, std::string_view text, const std::vector<std::size_t>& digits) noexcept {
  if (digits.size() != 15 && digits.size() != 16 && digits.size() != 18) return false;
  if (sizes.size() == digits.size()) return true;
  for (const std::string_view usual : {"233133", "8613", "864", "133333", "333333", "33333"}) {
    if (sizes == usual) return true;
  }
  const bool even = std::all_of(sizes.begin(), sizes.end(), [](char size) { return (size - '0') % 2 == 0; });
  return even && digits.size() == 16 && sizes.size() > 1 && sizes != "88" && !(sizes == "4444" && are_years(text, digits));
}

}  // namespace

std::string with_plain_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const scalar c = next_scalar(text);
    const std::size_t length = std::max<std::size_t>(c.length, 1);
    if (const char digit = c.length == 0 ? '\0' : odd_digit(c.value); digit != '\0') out += digit;
    else out.append(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

std::size_t close_run(std::string_view text, std::size_t at, std::vector<std::size_t>& digits) {
  digits.clear();
  bool dotted = false;   // commas behind a dot part decimal numbers: "-6.175392,106.827153"
  for (std::size_t i = at; i != none;) {
    digits.push_back(i);
    const std::size_t next = !dotted && comma_joins(text, i + 1) ? i + 2 : bridge(text, i + 1);
    dotted = dotted || (next != none && text.substr(i, next - i).find('.') != none);
    i = next;
  }
  return digits.back() + 1;
}

std::size_t loose_run(std::string_view text, std::size_t at, std::vector<std::size_t>& digits) {
  digits.clear();
  std::string sizes;
  for (char32_t sign = 0;;) {
    const std::size_t before = digits.size(), end = take_group(text, at, digits);
    sizes += static_cast<char>('0' + std::min<std::size_t>(digits.size() - before, 64));
    const parting next = parting_at(text, end);
    if (next.next == none || (sign != 0 && next.sign != sign)) {
      if (!like_one_number(sizes, text, digits)) digits.clear();
      return sizes.size() == 1 ? end : at;   // behind another sign the last group may begin another run
    }
    sign = next.sign;
    at = next.next;
  }
}

}  // namespace spbe::inline v1::detail
