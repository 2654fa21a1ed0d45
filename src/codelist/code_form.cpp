#include "codelist/code_form.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::array<std::uint64_t, code_form::most_digits + 1> powers = [] {
  std::array<std::uint64_t, code_form::most_digits + 1> p{};
  p[0] = 1;
  for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
  return p;
}();

// Eight ASCII digits at once, the first in the lowest byte (little-endian as `load` gives them).
bool all_digits(std::uint64_t chunk) noexcept {
  constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0ULL;
  return (chunk & high) == sixteen_bytes::zeros && ((chunk + 0x0606060606060606ULL) & high) == sixteen_bytes::zeros;
}
std::uint64_t eight_digits(std::uint64_t chunk) noexcept {
  chunk = (chunk & 0x0F0F0F0F0F0F0F0FULL) * 2561 >> 8U;
  chunk = (chunk & 0x00FF00FF00FF00FFULL) * 6553601 >> 16U;
  return (chunk & 0x0000FFFF0000FFFFULL) * 42949672960001ULL >> 32U;
}

// The same of the first four.
std::uint64_t four_digits(std::uint64_t chunk) noexcept {
  chunk = (chunk & 0x0F0F0F0FULL) * 2561 >> 8U;
  return (chunk & 0x00FF00FFULL) * 6553601 >> 16U & 0xFFFFU;
}

// A word without its dots.
std::uint64_t squeezed(std::uint64_t word, const code_form::word_dots& dots) noexcept {
  return (word & dots.moved[0]) | (word & dots.moved[1]) >> 8U | (word & dots.moved[2]) >> 16U | (word & dots.moved[3]) >> 24U |
         (word & dots.moved[4]) >> 32U;
}

}  // namespace

bool code_form::possible(const std::vector<std::uint8_t>& digits_after) noexcept {
  unsigned before = 0;
  for (const unsigned n : digits_after) {
    if (n <= before || n > most_digits) return false;
    before = n;
  }
  return before >= least_digits && before + digits_after.size() - 1 <= most_written;
}

code_form::code_form(const std::vector<std::uint8_t>& digits_after, bool shuffled) : shuffled_(shuffled) {
  std::uint8_t level = 0;
  for (const std::uint8_t n : digits_after) {
    level_of_[n] = ++level;
    digits_of_[level] = n;
    most_ = n;
    if (level == 1 || n + level - 1U > most_written) continue;
    level_of_official_[n + level - 1U] = level;
    dots_of_[level] = dots_of_[level - 1];
    add_dot(dots_of_[level], digits_of_[level - 1] + level - 2U);
  }
  add_shuffles();
}

void code_form::add_shuffles() noexcept {
  for (unsigned level = 1; level <= most_digits && digits_of_[level] != 0; ++level) {
    unsigned dots = 0;   // in front of the digit
    for (unsigned digit = 0; digit < digits_of_[level]; ++digit) {
      if (digit == digits_of_[dots + 1]) ++dots;
      shuffles_[level][0].take(digit, digit, most_);
      if (digit + dots < most_written) shuffles_[level][1].take(digit, digit + dots, most_);
    }
  }
}

// The bytes behind a dot move down by one more than those in front of it.
void code_form::add_dot(dots& d, unsigned at) noexcept {
  word_dots& w = at < 8 ? d.low : d.high;
  const std::uint64_t behind = at % 8 == 7 ? 0 : ~std::uint64_t{0} << (8 * (at % 8 + 1));
  w.dot |= std::uint64_t{0xFF} << (8 * (at % 8));
  w.moved[w.count] &= ~behind & ~w.dot;
  w.moved[++w.count] = behind;
}

digit_key code_form::read(std::string_view code) const noexcept {
  if (code.size() > sixteen_bytes::most) return {};
  const bool dotted = code.size() > digits_of_[1] && code[digits_of_[1]] == '.';
  const unsigned level = dotted ? level_of_official_[code.size()] : level_of(static_cast<unsigned>(code.size()));
  if (level == 0) return {};
  const sixteen_bytes text(code);
  if (dotted) {
    const dots& d = dots_of_[level];
    constexpr std::uint64_t all_dots = 0x2E2E2E2E2E2E2E2EULL;
    if ((((text.low ^ all_dots) & d.low.dot) | ((text.high ^ all_dots) & d.high.dot)) != 0) return {};
  }
  const code_shuffle::numbers n = shuffled_ ? shuffles_[level][dotted ? 1 : 0].read(text.low, text.high) : plainly(text, level, dotted);
  if (!n.digits) return {};
  digit_key out;
  out.key = n.value * 16 + level;
  out.prefix = n.prefix;
  out.next = n.next;
  out.digits = digits_of_[level];
  out.level = static_cast<std::uint8_t>(level);
  return out;
}

code_shuffle::numbers code_form::plainly(sixteen_bytes text, unsigned level, bool dotted) const noexcept {
  if (dotted) {
    const dots& d = dots_of_[level];
    text.join(squeezed(text.low, d.low), d.low.count, squeezed(text.high, d.high));
  }
  text.fill_with_zeros(digits_of_[level]);
  const std::uint64_t front = text.low;
  text.move_up(16 - most_);
  if (!all_digits(text.low) || !all_digits(text.high)) return {};
  return {true, eight_digits(text.low) * 100000000U + eight_digits(text.high), static_cast<std::uint32_t>(four_digits(front)),
          static_cast<std::uint8_t>((front >> 32U & 15U) * 10 + (front >> 40U & 15U))};
}

digit_key code_form::of_number(unsigned digits, std::uint64_t number) const noexcept {
  const unsigned level = level_of(digits);
  if (level == 0 || number >= powers[digits]) return {};
  return split(number * powers[most_ - digits] * 16 + level);
}

digit_key code_form::split(std::uint64_t key) const noexcept {
  const std::uint64_t padded = key / 16;
  digit_key out;
  out.key = key;
  out.level = static_cast<std::uint8_t>(key & 15U);
  out.digits = digits_of_[out.level];
  out.prefix = static_cast<std::uint32_t>(padded / powers[most_ - 4]);
  out.next = static_cast<std::uint8_t>(padded / powers[most_ - 6] % 100);
  return out;
}

std::string code_form::write(std::uint64_t key) const {
  std::uint64_t value = key / 16;
  char digits[most_digits];
  for (unsigned i = most_; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  std::string out;
  const unsigned level = key & 15U;
  for (unsigned l = 1; l <= level; ++l) {
    if (l > 1) out += '.';
    out.append(digits + digits_of_[l - 1], digits + digits_of_[l]);
  }
  return out;
}

std::uint64_t code_form::parent(std::uint64_t key) const noexcept {
  const unsigned level = key & 15U;
  if (level <= 1) return 0;
  const std::uint64_t unit = powers[most_ - digits_of_[level - 1]];
  return key / 16 / unit * unit * 16 + (level - 1);
}

std::uint64_t code_form::behind(std::uint64_t key) const noexcept {
  const std::uint64_t unit = powers[most_ - digits_of_[key & 15U]];
  return (key / 16 / unit + 1) * unit * 16;
}

bool code_form::sound(std::uint64_t key) const noexcept {
  const unsigned level = key & 15U;
  if (level == 0 || digits_of_[level] == 0 || key / 16 >= powers[most_]) return false;
  return key / 16 % powers[most_ - digits_of_[level]] == 0;
}

}  // namespace spbe::inline v1::detail
