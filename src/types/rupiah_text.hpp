// How an amount of rupiah is written, and what people write instead.
#pragma once

#include <string>
#include <string_view>

#include "digits/decimal.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t most_rupiah_digits = 18;

// An amount taken apart; views of the text that was read.
struct rupiah_text {
  std::string_view whole;  // digits, with dots between groups of three or without
  std::string_view sen;    // two digits, or nothing
  std::size_t digits = 0;  // of the whole
  bool negative = false;
  bool fits = false;
  // A zero in front of other digits; more digits than whole numbers of 64 bits hold whatever the digits are.
  [[nodiscard]] constexpr bool padded() const noexcept { return digits > 1 && whole.front() == '0'; }
  [[nodiscard]] constexpr bool in_range() const noexcept { return !padded() && digits <= most_rupiah_digits; }
};

// Takes `label` off the front; with `any_case` in any letter case, `label` being in capitals then.
constexpr bool take_label(std::string_view& text, std::string_view label, bool any_case) noexcept {
  if (text.size() < label.size()) return false;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = any_case ? capital(text[i]) : text[i];
    if (c != label[i]) return false;
  }
  text.remove_prefix(label.size());
  return true;
}

constexpr bool take_sign(std::string_view& text, char sign) noexcept {
  const bool there = !text.empty() && text.front() == sign;
  if (there) text.remove_prefix(1);
  return there;
}

constexpr std::size_t digits_in_front(std::string_view text) noexcept {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

// The strict grammar; with `any_case` RP and idr are labels too.
[[nodiscard]] constexpr rupiah_text read_rupiah(std::string_view text, bool any_case) noexcept {
  rupiah_text r;
  r.negative = take_sign(text, '-');
  if (take_label(text, any_case ? "RP" : "Rp", any_case)) {
    take_sign(text, '.');
    take_sign(text, ' ');
  } else {
    take_label(text, "IDR ", any_case);
  }
  const char* const begin = text.data();
  const std::size_t first = digits_in_front(text);
  if (first == 0) return r;
  text.remove_prefix(first);
  r.digits = first;
  if (first <= 3) {
    for (; text.size() > 3 && text.front() == '.' && digits_in_front(text.substr(1)) == 3; r.digits += 3) text.remove_prefix(4);
  }
  r.whole = {begin, static_cast<std::size_t>(text.data() - begin)};
  if (text.size() == 3 && text.front() == ',' && is_digit(text[1]) && is_digit(text[2])) r.sen = text.substr(1);
  r.fits = text.empty() || text == ",-" || !r.sen.empty();
  return r;
}

// The lenient door.
[[nodiscard]] std::string strip_rupiah(std::string_view raw);

}  // namespace spbe::inline v1::detail
