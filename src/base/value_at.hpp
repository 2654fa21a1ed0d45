// A value as it lies in memory, at an address that need not be aligned for it.
#pragma once

#include <cstring>
#include <type_traits>

namespace spbe::inline v1::detail {

template <class T>
[[nodiscard]] inline T value_at(const void* p) noexcept {
  static_assert(std::is_trivially_copyable_v<T>);
  T value;
  std::memcpy(&value, p, sizeof value);
  return value;
}

}  // namespace spbe::inline v1::detail
