// Decimal numbers added up without loss, as they are added up on paper: every place has its own column, and nothing is carried before the end.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "digits/decimal.hpp"

namespace spbe::inline v1::detail {

class decimal_sum {
 public:
  static constexpr int places = 64;   // on either side of the point

  // Adds a number, or takes it away: a sign, digits, a point among them, an exponent.  False, and nothing is added, for every other text and
  // for more places than there are.
  constexpr bool add(std::string_view number, bool take_away) noexcept {
    if (!number.empty() && (number.front() == '-' || number.front() == '+')) {
      if (number.front() == '-') take_away = !take_away;
      number.remove_prefix(1);
    }
    int shift = 0;
    if (const std::size_t e = number.find_first_of("eE"); e != std::string_view::npos) {
      const std::optional<int> said = exponent(number.substr(e + 1));
      if (!said) return false;
      shift = *said;
      number = number.substr(0, e);
    }
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point), part = number.substr(std::min(point + 1, number.size()));
    if (whole.size() + part.size() == 0 || !all_digits(whole) || !all_digits(part)) return false;
    if (whole.size() > static_cast<std::size_t>(places) || part.size() > static_cast<std::size_t>(places)) return false;
    const auto column = [shift](std::size_t above, std::size_t below) { return places + shift + static_cast<int>(above) - static_cast<int>(below); };
    const auto room = [](int at, char digit) { return digit == '0' || (at >= 0 && at < 2 * places); };
    for (std::size_t i = 0; shift != 0 && i < whole.size(); ++i) {
      if (!room(column(whole.size() - 1, i), whole[i])) return false;
    }
    for (std::size_t i = 0; shift != 0 && i < part.size(); ++i) {
      if (!room(column(0, i + 1), part[i])) return false;
    }
    const auto put = [&](int at, char digit) {
      if (digit != '0') columns_[static_cast<std::size_t>(at)] += take_away ? '0' - digit : digit - '0';
    };
    for (std::size_t i = 0; i < whole.size(); ++i) put(column(whole.size() - 1, i), whole[i]);
    for (std::size_t i = 0; i < part.size(); ++i) put(column(0, i + 1), part[i]);
    return true;
  }

  // Is the sum no farther from zero than this number (as `add` reads it; empty = zero)?
  [[nodiscard]] constexpr bool within(std::string_view distance) const noexcept {
    decimal_sum far = *this;
    if (far.sign() < 0) {
      for (std::int64_t& c : far.columns_) c = -c;
    }
    if (!distance.empty()) (void)far.add(distance, true);
    return far.sign() <= 0;
  }

  // -1, 0 or 1.
  [[nodiscard]] constexpr int sign() const noexcept {
    std::int64_t carried = 0;
    bool some = false;
    for (const std::int64_t column : columns_) {
      const std::int64_t here = column + carried;
      const std::int64_t digit = (here % 10 + 10) % 10;
      some = some || digit != 0;
      carried = (here - digit) / 10;
    }
    return carried < 0 ? -1 : some || carried > 0 ? 1 : 0;
  }

  // As a number is written: no zeros in front or at the end of decimals.
  struct written {
    std::array<char, std::size_t{2} * places + 24> text{};   // the places, what is carried beyond them, sign and point
    std::size_t begin = 0, end = 0;
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text.data() + begin, end - begin}; }
  };
  [[nodiscard]] constexpr written write() const noexcept {
    written out;
    const bool below = sign() < 0;
    std::size_t at = out.end = out.text.size();
    std::int64_t carried = 0;
    const auto put = [&](std::int64_t column) {
      const std::int64_t here = (below ? -column : column) + carried;
      const std::int64_t digit = (here % 10 + 10) % 10;
      carried = (here - digit) / 10;
      out.text[--at] = static_cast<char>('0' + digit);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == static_cast<std::size_t>(places)) out.text[--at] = '.';
      put(columns_[i]);
    }
    while (carried != 0) put(0);
    while (out.text[out.end - 1] == '0') --out.end;
    if (out.text[out.end - 1] == '.') --out.end;
    while (out.text[at] == '0' && at + 1 < out.end && out.text[at + 1] != '.') ++at;
    if (below) out.text[--at] = '-';
    out.begin = at;
    return out;
  }

 private:
  // What stands behind an e.  More than all places together moves every digit out of them: three digits say enough.
  [[nodiscard]] static constexpr std::optional<int> exponent(std::string_view text) noexcept {
    const bool minus = !text.empty() && text.front() == '-';
    if (!text.empty() && (minus || text.front() == '+')) text.remove_prefix(1);
    if (text.empty() || !all_digits(text)) return std::nullopt;
    int out = 0;
    for (const char c : text) out = std::min(out * 10 + (c - '0'), 999);
    return minus ? -out : out;
  }

  std::array<std::int64_t, std::size_t{2} * places> columns_{};   // smallest place first
};

}  // namespace spbe::inline v1::detail
