// Where in an ascending row does it begin?
#pragma once

#include <cstdint>

namespace spbe::inline v1::detail {

// The first of [begin, end) for which `before` does not hold; those for which it does stand in front.
template <class Before>
[[nodiscard]] std::uint32_t first_not(std::uint32_t begin, std::uint32_t end, Before before) noexcept {
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (before(middle)) begin = middle + 1;
    else end = middle;
  }
  return begin;
}

}  // namespace spbe::inline v1::detail
