#include "table/column_form.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t day_size = column_form::day_size;

// The part of a day that a letter of a pattern stands for; nothing where it cannot be said.
[[nodiscard]] std::string_view part_of(std::string_view day, char letter) noexcept {
  switch (letter) {
    case 'd': return day.substr(8, 2);
    case 'm': return day.substr(5, 2);
    case 'Y': return day.substr(0, 4);
    case 'y': return day >= "1969" && day < "2069" ? day.substr(2, 2) : std::string_view{};
    default: return {};
  }
}

[[nodiscard]] std::uint32_t by_pattern(std::string_view pattern, char* text, std::uint32_t size) noexcept {
  char anew[day_size];
  std::uint32_t used = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool letter = pattern[i] == '%' && i + 1 < pattern.size();
    const std::string_view part = letter ? part_of({text, size}, pattern[++i]) : pattern.substr(i, 1);
    if (part.empty() || used + part.size() > day_size) return size;
    std::memcpy(anew + used, part.data(), part.size());
    used += static_cast<std::uint32_t>(part.size());
  }
  std::memcpy(text, anew, used);
  return used;
}

}  // namespace

std::uint32_t column_form::restate_number(char* text, std::uint32_t size, std::uint32_t room) const noexcept {
  std::replace(text, text + size, '.', decimal);
  const bool one_decimal = size >= 3 && text[size - 2] == decimal;
  if (!money || !one_decimal || room <= size) return size;
  text[size] = '0';
  return size + 1;
}

std::uint32_t column_form::restate_day(char* text, std::uint32_t size, std::uint32_t room) const noexcept {
  if (size != day_size || text[4] != '-' || text[7] != '-') return size;
  const std::string_view stored(text, size);
  switch (of) {
    case moment::month: return stored.ends_with("-01") ? 7 : size;
    case moment::year: return stored.ends_with("-01-01") ? 4 : size;
    case moment::time:
      if (room < time_size) return size;
      std::memcpy(text + size, " 00:00:00", time_size - day_size);
      return time_size;
    case moment::day: break;
  }
  return day.empty() ? size : by_pattern(day, text, size);
}

}  // namespace spbe::inline v1::detail
