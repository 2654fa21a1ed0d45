#include "codelist/code_form.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::array<std::uint64_t, code_form::most_digits + 1> powers = [] {
  std::array<std::uint64_t, code_form::most_digits + 1> p{};
  p[0] = 1;
  for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
  return p;
}();

}  // namespace

bool code_form::possible(const std::vector<std::uint8_t>& digits_after) noexcept {
  unsigned before = 0;
  for (const unsigned n : digits_after) {
    if (n <= before || n > most_digits) return false;
    before = n;
  }
  return before >= least_digits;
}

code_form::code_form(const std::vector<std::uint8_t>& digits_after) {
  std::uint8_t level = 0;
  for (const std::uint8_t n : digits_after) {
    level_of_[n] = ++level;
    digits_of_[level] = n;
    most_ = n;
  }
}

digit_key code_form::read(std::string_view code) const noexcept {
  std::uint64_t value = 0;
  std::uint64_t four = 0;
  std::uint64_t six = 0;
  unsigned n = 0;
  unsigned dots = 0;
  for (const char c : code) {
    if (c == '.') {
      if (n > most_ || level_of_[n] == 0 || level_of_[n] != ++dots) return {};   // a dot ends each level, or none does
      continue;
    }
    if (c < '0' || c > '9' || n == most_) return {};
    value = value * 10 + static_cast<unsigned>(c - '0');
    ++n;
    if (n == 4) four = value;
    if (n == 6) six = value;
  }
  const std::uint8_t level = level_of_[n];
  if (level == 0 || (dots != 0 && dots + 1 != level)) return {};
  digit_key out;
  out.key = value * powers[most_ - n] * 16 + level;
  if (n < 4) four = value * powers[4 - n];
  if (n < 6) six = n <= 4 ? four * 100 : value * 10;
  out.prefix = static_cast<std::uint32_t>(four);
  out.next = static_cast<std::uint8_t>(six - four * 100);
  out.digits = static_cast<std::uint8_t>(n);
  out.level = level;
  return out;
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
