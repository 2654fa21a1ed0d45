// The bytes of a value as it lies in memory; the other way is value_at.
#pragma once

#include <string_view>
#include <type_traits>

namespace spbe::inline v1::detail {

template <class T>
[[nodiscard]] inline std::string_view as_bytes(const T& value) noexcept {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

}  // namespace spbe::inline v1::detail
