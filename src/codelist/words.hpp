// Names of an enumeration: for programs, and for people in both languages.
#pragma once

#include <cstddef>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct words {
  std::string_view name, id, en;
  [[nodiscard]] constexpr std::string_view in(language lang) const noexcept { return lang == language::en ? en : id; }
};

// Empty beyond the table.
template <std::size_t Size, class Enum>
[[nodiscard]] constexpr words words_at(const words (&table)[Size], Enum which) noexcept {
  const auto i = static_cast<std::size_t>(which);
  return i < Size ? table[i] : words{};
}

}  // namespace spbe::inline v1::detail
