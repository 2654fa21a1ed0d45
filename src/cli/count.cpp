#include "cli/count.hpp"

#include <charconv>

namespace cli {

std::optional<std::uint64_t> count_of(std::string_view text) noexcept {
  std::uint64_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace cli
