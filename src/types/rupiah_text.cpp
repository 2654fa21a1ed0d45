#include "types/rupiah_text.hpp"

#include <algorithm>

#include "text/lenient.hpp"

namespace spbe::inline v1::detail {
namespace {

void skip_blanks(std::string_view& text) noexcept {
  while (take_sign(text, ' ')) {}
}

// "1 000 000": blanks between digits are the dots of other countries.  The judge sees whether the groups have three digits.
std::string grouped_by_dots(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between = text[i] == ' ' && i != 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (between)
      out += '.';
    else if (text[i] != ' ')
      out += text[i];
  }
  return out;
}

constexpr bool ends_with(std::string_view text, std::string_view end) noexcept {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

// Sign and label in either order and any case, blanks anywhere, "rupiah" or dashes behind.  What is English, or ambiguous, stays a fault.
std::string strip_rupiah(std::string_view raw) {
  const std::string clean = plain(raw);
  std::string_view text = without_label(clean, {"Jumlah", "Nilai", "Total"});
  bool negative = take_sign(text, '-');
  skip_blanks(text);
  if (take_label(text, "RP", true) || take_label(text, "IDR", true)) {
    while (take_sign(text, '.') || take_sign(text, ':') || take_sign(text, ' ')) {}
    negative = take_sign(text, '-') || negative;
    skip_blanks(text);
  }
  std::string amount = grouped_by_dots(text);
  constexpr std::string_view unit = "RUPIAH";
  std::string_view end = amount;
  end.remove_prefix(end.size() - std::min(end.size(), unit.size()));
  if (take_label(end, unit, true)) amount.resize(amount.size() - unit.size());
  for (const std::string_view dashes : {",-", ",--", ",=", ".-", ".--"}) {
    if (ends_with(amount, dashes)) amount.resize(amount.size() - dashes.size());
  }
  return negative ? '-' + amount : amount;
}

}  // namespace spbe::inline v1::detail
