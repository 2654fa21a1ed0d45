#include "engine/scalar.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

#include "digits/day_pattern.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

// Z, +07, +0700, +07:00 or nothing.
[[nodiscard]] bool is_zone(std::string_view text) noexcept {
  if (text.empty() || text == "Z" || text == "z") return true;
  if (text[0] != '+' && text[0] != '-') return false;
  text.remove_prefix(1);
  if (text.size() == 5 && text[2] == ':') return all_digits(text.substr(0, 2)) && all_digits(text.substr(3));
  return (text.size() == 2 || text.size() == 4) && all_digits(text);
}

[[nodiscard]] date day_of_datetime(std::string_view text) noexcept {
  if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ')) return {};
  const date day = iso_day(text.data(), 10);
  if (!day) return {};
  std::string_view time = text.substr(11);
  const std::size_t zone = time.find_first_of("Zz+-");
  const std::string_view offset = zone == std::string_view::npos ? std::string_view{} : time.substr(zone);
  return is_time(time.substr(0, zone)) && is_zone(offset) ? day : date{};
}

[[nodiscard]] bool is_boolean(std::string_view text, const field_plan& field) noexcept {
  constexpr std::string_view usual[] = {"true", "True", "TRUE", "1", "false", "False", "FALSE", "0"};
  const auto same = [text](std::string_view v) { return v == text; };
  if (field.true_values.empty() && field.false_values.empty()) return std::any_of(std::begin(usual), std::end(usual), same);
  return std::any_of(field.true_values.begin(), field.true_values.end(), same) ||
         std::any_of(field.false_values.begin(), field.false_values.end(), same);
}

// Without the signs in front and behind that `bareNumber: false` allows ("Rp 5.000", "12%").  A decimal sign belongs to the digit behind it (".5 kg"),
// but a dot to the letters before it ("Rp.500").
[[nodiscard]] std::string_view bare(std::string_view text, const field_plan& field) noexcept {
  if (field.bare_number) return text;
  std::size_t first = text.find_first_of("+-0123456789");
  const std::size_t last = text.find_last_of("0123456789");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return text;
  const bool decimal = first > 0 && text[first - 1] == field.decimal_char && is_digit(text[first]);
  if (decimal && (first == 1 || !is_letter(text[first - 2]))) --first;
  return text.substr(first, last + 1 - first);
}

// A sign in front says nothing, unless another follows it: that is no number.
[[nodiscard]] std::string_view without_plus(std::string_view text) noexcept {
  const bool one = text.size() > 1 && text[0] == '+' && text[1] != '-' && text[1] != '+';
  return one ? text.substr(1) : text;
}

// Digits in groups of thousands: the first has one to three, each other three.  Without a group sign there may be any number of digits.  1.0 is
// no way to write ten, nor 12.5 one to write 125: who wrote that meant a decimal sign.
class digit_groups {
 public:
  void add_digit() noexcept { ++digits_; }
  // At a group sign; false where none can stand.
  [[nodiscard]] bool begin_next() noexcept {
    if (any_ ? digits_ != 3 : digits_ == 0 || digits_ > 3) return false;
    any_ = true;
    digits_ = 0;
    return true;
  }
  [[nodiscard]] bool are_whole() const noexcept { return !any_ || digits_ == 3; }

 private:
  std::size_t digits_ = 0;   // of the group at hand
  bool any_ = false;
};

[[nodiscard]] bool is_year(std::string_view text) noexcept { return text.size() == 4 && all_digits(text); }

}  // namespace

bool is_integer(std::string_view text, std::string_view group) noexcept {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (text.empty() || !is_digit(text[0])) return false;
  if (group.empty()) return all_digits(text);
  digit_groups groups;
  while (!text.empty()) {
    if (is_digit(text[0])) {
      groups.add_digit();
      text.remove_prefix(1);
    } else if (!text.starts_with(group) || !groups.begin_next()) {
      return false;
    } else {
      text.remove_prefix(group.size());
    }
  }
  return groups.are_whole();
}

plain_number plain_number_of(std::string_view text, const field_plan& field) noexcept {
  const std::string_view group = field.group_char;
  text = without_plus(bare(text, field));
  if (text.starts_with('+')) return {};
  plain_number plain;
  digit_groups groups;
  bool whole = true;   // before the decimals
  for (std::size_t i = 0; i < text.size();) {
    if (!group.empty() && i > 0 && text.substr(i).starts_with(group)) {
      if (!whole || !groups.begin_next()) return {};
      i += group.size();
      continue;
    }
    const char c = text[i++];
    const bool digit = is_digit(c);
    const bool known = digit || c == field.decimal_char || c == '-' || c == '+' || c == 'e' || c == 'E';
    if (!known || plain.size == plain_number::longest) return {};
    if (whole && digit) groups.add_digit();
    whole = whole && (digit || c == '-');
    plain.text[plain.size++] = c == field.decimal_char ? '.' : c;
  }
  return groups.are_whole() ? plain : plain_number{};
}

// A number that no double holds: too large, or too near to zero.
static double beyond_double(std::string_view number) noexcept {
  const bool minus = number.starts_with('-');
  if (minus) number.remove_prefix(1);
  const auto e = number.find_first_of("eE");
  const bool small = e == std::string_view::npos ? number.starts_with('0') || number.starts_with('.') : number.substr(e + 1).starts_with('-');
  const double size = small ? 0 : std::numeric_limits<double>::infinity();
  return minus ? -size : size;
}

std::optional<double> number_of(std::string_view text, const field_plan& field) noexcept {
  const std::string_view said = bare(text, field);
  if (same_letters(said, "nan")) return std::numeric_limits<double>::quiet_NaN();
  if (same_letters(said, "inf")) return std::numeric_limits<double>::infinity();
  if (same_letters(said, "-inf")) return -std::numeric_limits<double>::infinity();
  const plain_number plain = plain_number_of(text, field);
  std::string_view digits = plain.view();
  if (digits.empty() && field.type == field_type::integer) digits = without_plus(said);   // as long as anyone likes
  double value = 0;
  const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || end != digits.data() + digits.size() || (wrong != std::errc{} && wrong != std::errc::result_out_of_range)) return std::nullopt;
  return wrong == std::errc{} ? value : beyond_double(digits);
}

bool is_time(std::string_view text) noexcept {
  const auto pair = [text](std::size_t at) { return is_digit(text[at]) && is_digit(text[at + 1]); };
  if (text.size() < 5 || !pair(0) || text[2] != ':' || !pair(3) || two_digits(text.data()) > 23 || two_digits(text.data() + 3) > 59) return false;
  if (text.size() == 5) return true;
  if (text.size() < 8 || text[5] != ':' || !pair(6) || two_digits(text.data() + 6) > 60) return false;
  return text.size() == 8 || (text.size() > 9 && text[8] == '.' && all_digits(text.substr(9)));
}

date day_of(std::string_view text, const field_plan& field) noexcept {
  if (field.type == field_type::datetime) return day_of_datetime(text);
  if (field.type == field_type::yearmonth) {
    if (text.size() != 7 || text[4] != '-' || !all_digits(text.substr(0, 4)) || !all_digits(text.substr(5))) return {};
    char full[10];
    std::memcpy(full, text.data(), 7);
    std::memcpy(full + 7, "-01", 3);
    return iso_day(full, 10);
  }
  if (is_day_pattern(field.format)) return day_by_pattern(text, field.format);
  const date day = iso_day(text.data(), text.size());
  if (day || field.format != "any") return day;
  for (const std::string_view pattern : {"%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y/%m/%d"}) {
    if (const date other = day_by_pattern(text, pattern)) return other;
  }
  return {};
}

bool is_truth(std::string_view text, const field_plan& field) noexcept {
  return field.type == field_type::boolean && (text == "true" || text == "false" || text == "TRUE" || text == "FALSE");
}

bool fits(std::string_view text, const field_plan& field) noexcept {
  switch (field.type) {
    case field_type::integer: return is_integer(bare(text, field), field.group_char);
    case field_type::number: return number_of(text, field).has_value();
    case field_type::boolean: return is_boolean(text, field);
    case field_type::date:
    case field_type::datetime:
    case field_type::yearmonth: return day_of(text, field).has_value();
    case field_type::time: return is_time(text);
    case field_type::year: return is_year(text);
    case field_type::string:
    case field_type::any: return true;
  }
  return true;
}

bool only_blanks(std::string_view text) noexcept { return std::all_of(text.begin(), text.end(), is_blank); }

std::size_t characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace spbe::inline v1::detail
