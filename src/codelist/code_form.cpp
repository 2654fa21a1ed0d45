#include "codelist/code_form.hpp"

#include <bit>

#include "codelist/bytes.hpp"

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
  return before >= least_digits && before + digits_after.size() - 1 <= most_written;
}

code_form::code_form(const std::vector<std::uint8_t>& digits_after, bool dotted, bool shuffled) : dotted_(dotted) {
  std::uint8_t level = 0;
  for (const std::uint8_t n : digits_after) {
    level_of_[n] = ++level;
    digits_of_[level] = n;
    most_ = n;
  }
  level_bits_ = level == 0 ? 0U : static_cast<unsigned>(std::bit_width(level - 1U));
  shuffled_ = shuffled && level != 0 && most_ + level - 1U <= code_shuffle::bytes;
  add_written();
}

void code_form::add_written() {
  if (shuffled_) shuffles_.resize(level_written_.size());
  for (unsigned level = 1; level <= most_digits && digits_of_[level] != 0; ++level) {
    const unsigned digits = digits_of_[level];
    const unsigned written = digits + level - 1;
    level_written_[0][digits] = static_cast<std::uint8_t>(level);
    if (dotted_ && level > 1) level_written_[1][written] = static_cast<std::uint8_t>(level);
    if (!shuffled_) continue;
    code_shuffle& compact = shuffles_[0][digits];
    compact.begin(level, digits);
    for (unsigned digit = 0; digit < digits; ++digit) compact.take(digit, digit, most_);
    if (level == 1 || !dotted_) continue;
    code_shuffle& official = shuffles_[1][written];
    official.begin(level, digits);
    unsigned dots = 0;   // in front of the digit
    for (unsigned digit = 0; digit < digits; ++digit) {
      if (digit == digits_of_[dots + 1]) official.expect_dot(digit + dots++);
      official.take(digit, digit + dots, most_);
    }
  }
}

bool code_form::dots_stand(std::string_view code, unsigned level) const noexcept {
  bool all = true;
  for (unsigned l = 1; l < level; ++l) all &= code[digits_of_[l] + l - 1U] == '.';
  return all;
}

// Once its dots stand where they should, what else is no digit makes it no code.
digit_key code_form::plainly(std::string_view code) const noexcept {
  if (code.size() > most_written) return {};
  const bool dotted = is_dotted(code);
  const unsigned level = level_written_[dotted ? 1 : 0][code.size()];
  if (level == 0 || (dotted && !dots_stand(code, level))) return {};
  std::uint64_t number = 0;
  unsigned digits = 0;
  for (const char c : code) {
    const auto digit = static_cast<unsigned>(static_cast<unsigned char>(c)) - '0';
    if (digit > 9) continue;
    number = number * 10 + digit;
    ++digits;
  }
  return digits == digits_of_[level] ? of_number(digits, number) : digit_key{};
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

std::uint64_t code_form::front_unit() const noexcept { return most_ == 0 ? 0 : powers[most_ - 6] * 16; }

std::string code_form::write(std::uint64_t key) const {
  std::uint64_t value = key / 16;
  char digits[most_digits];
  for (unsigned i = most_; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  std::string out;
  const unsigned level = key & 15U;
  for (unsigned l = 1; l <= level; ++l) {
    if (l > 1 && dotted_) out += '.';
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
