#include "engine/shapes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/digit.hpp"
#include "digits/day_order.hpp"
#include "digits/eight.hpp"
#include "engine/scalar.hpp"
#include "text/letters.hpp"
#include "types/causes.hpp"

namespace spbe::inline v1::detail {
namespace {

// Kinds of bytes; ORed over a cell they say most of what there is to know.
enum kind : std::uint8_t { digit = 1, letter = 2, blank = 4, dot = 8, comma = 16, hyphen = 32, slash = 64, sign = 128 };

constexpr auto kinds = [] {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<char>(i);
    out[i] = is_digit(c) ? digit : i >= 0x80U || is_letter(c) ? letter : is_blank(c) ? blank : sign;
  }
  out['.'] = dot;
  out[','] = comma;
  out['-'] = hyphen;
  out['/'] = slash;
  return out;
}();


[[nodiscard]] bool one_of(std::string_view cell, const std::string_view* begin, const std::string_view* end) noexcept {
  return std::any_of(begin, end, [cell](std::string_view known) { return cell.size() == known.size() && same_letters(cell, known); });
}

}  // namespace

bool is_error_mark(std::string_view cell) noexcept {
  constexpr std::string_view marks[] = {"#ref!", "#n/a", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#spill!", "#calc!"};
  return one_of(cell, std::begin(marks), std::end(marks)) || (cell.size() >= 3 && cell.find_first_not_of('#') == std::string_view::npos);
}

namespace {

constexpr std::size_t longest_mark = 14;

// Short, so that long texts are not asked.
[[nodiscard]] shape wordless(std::string_view cell, std::uint8_t seen) noexcept {
  constexpr std::string_view marks[] = {"-", "--", "---", ".", "..", "...", "?", "n/a", "na", "nan", "null", "none", "\xE2\x80\x93", "\xE2\x80\x94"};
  constexpr std::string_view words[] = {"tidak ada", "tidak ada data", "belum ada", "kosong", "nihil", "no data", "t/a"};
  if (cell.front() == '#' && is_error_mark(cell)) return shape::error_mark;
  if (cell == "-") return shape::minus_mark;
  if (cell == "NA") return shape::na_mark;
  if (cell.size() <= 4 && one_of(cell, std::begin(marks), std::end(marks))) return shape::missing_mark;
  if (cell.size() <= longest_mark && one_of(cell, std::begin(words), std::end(words))) return shape::missing_word;
  return (seen & letter) != 0 ? shape::text : shape::other;
}

// "14-Oct", "Oct-14", "10-Mei": what a spreadsheet makes of 10-14; written as it writes them, so that codes (JAN-12) are none.
[[nodiscard]] bool is_month_day(std::string_view cell) noexcept {
  const std::size_t at = cell.find('-');
  if (at == std::string_view::npos) return false;
  std::string_view number = cell.substr(0, at), month = cell.substr(at + 1);
  if (!is_digit(number.empty() ? '-' : number.front())) std::swap(number, month);
  const bool counts = !number.empty() && number.size() <= 2 && std::all_of(number.begin(), number.end(), is_digit);
  return counts && month.size() == 3 && is_capital(month[0]) && is_small(month[1]) && is_small(month[2]) && is_month_word(month);
}

// "3.17E+15".  Below a thousand millions, people of science write exponents themselves.
constexpr std::size_t longest_exponent = 24;
[[nodiscard]] bool is_long_exponent(std::string_view cell) noexcept {
  const std::size_t at = cell.find_first_of("Ee");
  if (at == 0 || at == std::string_view::npos || at + 3 > cell.size() || cell.size() - at > 4 || cell[at + 1] != '+') return false;
  int power = 0;
  for (const char c : cell.substr(at + 2)) {
    if (!is_digit(c)) return false;
    power = power * 10 + (c - '0');
  }
  std::string_view front = cell.substr(0, at);
  if (front.size() > 1 && (front[1] == '.' || front[1] == ',')) front.remove_prefix(2);
  return power >= 9 && std::all_of(front.begin(), front.end(), is_digit) && is_digit(cell.front());
}

[[nodiscard]] shape day_shape(std::string_view cell, std::uint8_t seen) noexcept {
  if (cell.size() >= 10 && iso_day(cell.data(), 10) && (cell.size() == 10 || cell[10] == ' ')) return shape::iso_day;
  switch (order_of_day(cell, (seen & slash) != 0 ? '/' : '-')) {
    case day_order::none: return shape::other;
    case day_order::either: return shape::either_day;
    default: return shape::slashed_day;
  }
}

// "192.168.100.101": four numbers of up to 255.
[[nodiscard]] bool is_machine_address(std::string_view cell) noexcept {
  unsigned part = 0, parts = 1;
  for (const char c : cell) {
    if (c == '.') {
      part = 0;
      ++parts;
    } else if (!is_digit(c) || (part = part * 10 + static_cast<unsigned>(c - '0')) > 255) {
      return false;
    }
  }
  return parts == 4;
}

// Digits with dots, commas or blanks between them, no sign in front.
[[nodiscard]] shape number_shape(std::string_view cell) noexcept {
  std::size_t signs = 0, last = 0, run = 0, first_run = 0;
  char mark = 0;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (is_digit(cell[i])) {
      ++run;
      continue;
    }
    if (cell[i] != '.' && cell[i] != ',' && cell[i] != ' ') return shape::other;
    if (signs == 0) first_run = run, mark = cell[i];
    else if (run != 3 || cell[last] != mark) return shape::other;
    if (run == 0) return shape::other;
    ++signs;
    last = i;
    run = 0;
  }
  if (run == 0) return shape::other;
  if (signs == 0) return could_be_day(cell) ? shape::serial_day : shape::integer;
  const bool group_first = first_run <= 3 && cell.front() != '0';
  const char end = cell[last];
  if (signs == 1) {
    if (mark == ' ') return group_first && run == 3 ? shape::groups_blank : shape::other;
    if (first_run > 1 && cell.front() == '0') return shape::other;   // "001.1" is a code
    if (could_be_day(cell.substr(0, last)) && run != 2) return shape::serial_day;
    const bool dotted = mark == '.';
    if (group_first && run == 3) return dotted ? shape::short_dot : shape::short_comma;
    return dotted ? shape::decimal_dot : shape::decimal_comma;
  }
  const bool decimals = end != mark && end != ' ';
  if (mark == '.' && !decimals && is_machine_address(cell)) return shape::other;
  if (!group_first || (!decimals && (end != mark || run != 3))) return shape::other;
  return mark == '.' ? shape::groups_dot : mark == ',' ? shape::groups_comma : shape::groups_blank;
}

[[nodiscard]] shape shape_of(std::string_view cell, std::uint8_t seen) noexcept {
  if (seen == digit) return could_be_day(cell) ? shape::serial_day : shape::integer;
  if ((seen & digit) == 0) return wordless(cell, seen);
  if ((seen & letter) != 0) {
    if (cell.front() == '#' && is_error_mark(cell)) return shape::error_mark;
    if (cell.size() <= 6 && is_month_day(cell)) return shape::month_day;
    return cell.size() <= longest_exponent && is_digit(cell.front()) && is_long_exponent(cell) ? shape::exponent : shape::text;
  }
  const bool minus = cell.size() > 1 && cell.front() == '-' && is_digit(cell[1]);   // what begins with + is a telephone or the like
  if (minus) cell.remove_prefix(1);
  const auto beyond = static_cast<std::uint8_t>(seen & ~(digit | blank | dot | comma));
  if (beyond == 0 || (minus && cell.find_first_not_of("0123456789., ") == std::string_view::npos)) return number_shape(cell);
  return beyond == slash || (beyond & hyphen) != 0 ? day_shape(cell, seen) : shape::other;
}

// At least three single letters with blanks between them; of capitals four, as "BLOK A B C" is none.
class spaced_letters {
 public:
  void word(std::string_view one) noexcept {
    const bool single = one.size() == 1 && is_letter(one.front());
    run_ = single ? run_ + 1 : 0;
    small_ = single && (is_small(one.front()) || (run_ > 1 && small_));
    found_ = found_ || run_ >= (small_ ? 3U : 4U);
  }
  [[nodiscard]] bool found() const noexcept { return found_; }

 private:
  unsigned run_ = 0;
  bool small_ = false, found_ = false;
};

// Of a cell that has blanks inside.
[[nodiscard]] std::uint8_t blanks_inside(std::string_view cell, std::uint8_t seen) noexcept {
  std::uint8_t out = 0;
  spaced_letters spaced;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    if (i < cell.size() && !is_blank(cell[i])) continue;
    if (i > begin) spaced.word(cell.substr(begin, i - begin));
    if (i < cell.size() && (cell[i] == '\n' || cell[i] == '\r')) out |= line_end;
    else if (i == begin) out |= inner_blanks;
    begin = i + 1;
  }
  if ((seen & letter) != 0 && spaced.found()) out |= letter_spaced;
  return out;
}

// "01   Nias", "1. Nias": a running number in front of a name.
[[nodiscard]] bool is_numbered(std::string_view cell) noexcept {
  std::size_t i = 0;
  while (i < cell.size() && i < 4 && is_digit(cell[i])) ++i;
  const std::size_t digits = i;
  const bool marked = i + 1 < cell.size() && (cell[i] == '.' || cell[i] == ')');
  if (marked) ++i;
  std::size_t blanks = 0;
  while (i < cell.size() && cell[i] == ' ') ++i, ++blanks;
  if (digits == 0 || blanks == 0 || i == cell.size() || (!marked && blanks == 1 && cell.front() != '0')) return false;
  return std::none_of(cell.begin() + static_cast<std::ptrdiff_t>(i), cell.end(), is_digit) && is_letter(cell[i]);
}

// A bit for each byte that is a blank or a control sign, of 8 to 64 bytes; `odd`: one of them is no plain blank.
struct low_bytes {
  std::uint64_t at = 0;
  bool odd = false;
};
[[nodiscard]] low_bytes low_bytes_of(std::string_view cell) noexcept {
  constexpr eight ones = 0x0101010101010101U, tops = ones * 0x80U, rest = ones * 0x7FU;
  low_bytes out;
  const auto add = [&](std::size_t at) {
    const eight word = load_eight(cell.data() + at);
    // A byte below 0x21 (0x20) is one that does not reach its highest bit when 0x5F (0x60) is added: no byte carries into the next.
    const eight low = ~(((word & rest) + ones * 0x5FU) | word) & tops;
    out.odd = out.odd || (~(((word & rest) + ones * 0x60U) | word) & tops) != 0;
    if (low != 0) out.at |= ((low >> 7U) * 0x0102040810204080U >> 56U) << at;
  };
  std::size_t at = 0;
  for (; at + 8 <= cell.size(); at += 8) add(at);
  if (at < cell.size()) add(cell.size() - 8);
  return out;
}

// Most cells of words: they begin with a letter, and blanks stand alone between words of two letters or more.
[[nodiscard]] bool is_plain_text(std::string_view cell) noexcept {
  if (cell.size() < 8 || cell.size() > 64 || !is_letter(cell.front())) return false;
  const low_bytes low = low_bytes_of(cell);
  if (low.at == 0) return !low.odd;
  const char first = small(cell.front());
  const bool could_be_mark = cell.size() <= longest_mark && (first == 't' || first == 'b' || first == 'n');
  return !low.odd && !could_be_mark && (low.at & (low.at >> 1U | low.at >> 2U)) == 0 && (low.at >> (cell.size() - 1) & 1U) == 0;
}

}  // namespace

namespace {

// What it says to those who read a whole column; `cell` without blanks at its ends.
[[nodiscard]] std::uint8_t hints_of(std::string_view cell, shape looks) noexcept {
  if (cell == "+") return plus_alone;
  if (cell.size() == 2 && is_capital(cell[0]) && is_capital(cell[1])) return two_capitals;
  return looks <= shape::groups_blank && cell.front() == '-' ? negative : 0;
}

[[nodiscard]] appearance with_hints(std::string_view cell, std::uint8_t seen, std::uint8_t traits) noexcept {
  const shape looks = shape_of(cell, seen);
  return {looks, static_cast<std::uint8_t>(traits | hints_of(cell, looks))};
}

}  // namespace

appearance appearance_of(std::string_view cell) noexcept {
  if (is_plain_text(cell)) return {shape::text, 0};
  std::uint8_t seen = 0;
  for (const char c : cell) seen |= kinds[static_cast<unsigned char>(c)];
  if ((seen & blank) == 0) return with_hints(cell, seen, 0);
  std::uint8_t traits = 0;
  const std::string_view inner = trimmed(cell);
  if (inner.size() != cell.size()) {
    traits = edge_blanks;
    if (inner.empty()) return {shape::other, traits};
    seen = 0;
    for (const char c : inner) seen |= kinds[static_cast<unsigned char>(c)];
  }
  if ((seen & blank) == 0) return with_hints(inner, seen, traits);
  traits |= blanks_inside(inner, seen);
  if ((seen & (letter | digit)) == (letter | digit) && is_digit(inner.front()) && is_numbered(inner)) traits |= numbered;
  return with_hints(inner, seen, traits);
}

}  // namespace spbe::inline v1::detail
