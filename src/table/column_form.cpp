#include "table/column_form.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t day_size = 10;   // YYYY-MM-DD

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

}  // namespace

void column_form::restate_number(char* text, std::uint32_t size) const noexcept { std::replace(text, text + size, '.', decimal); }

std::uint32_t column_form::restate_day(char* text, std::uint32_t size) const noexcept {
  if (day.empty() || size != day_size || text[4] != '-' || text[7] != '-') return size;
  char anew[day_size];
  std::uint32_t used = 0;
  for (std::size_t i = 0; i < day.size(); ++i) {
    const bool letter = day[i] == '%' && i + 1 < day.size();
    const std::string_view part = letter ? part_of({text, size}, day[++i]) : std::string_view(day).substr(i, 1);
    if (part.empty() || used + part.size() > day_size) return size;
    std::memcpy(anew + used, part.data(), part.size());
    used += static_cast<std::uint32_t>(part.size());
  }
  std::memcpy(text, anew, used);
  return used;
}

}  // namespace spbe::inline v1::detail
