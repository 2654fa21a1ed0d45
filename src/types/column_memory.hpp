// What a list answered about a code, kept for the rest of a column: columns repeat a few codes, and asking the list takes longer than all
// else that is judged of a value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace spbe::inline v1::detail {

// `Codes`: how many codes there can be, each by its number.  Lies on the stack of one column's loop.
template <std::size_t Codes>
class column_memory {
 public:
  // What `ask()` said, a number below 255, the first time that it was needed.
  template <class Ask>
  [[nodiscard]] std::uint8_t of(std::size_t code, Ask ask) noexcept {
    if (answers_[code] == 0) answers_[code] = static_cast<std::uint8_t>(ask() + 1);
    return static_cast<std::uint8_t>(answers_[code] - 1);
  }

 private:
  std::array<std::uint8_t, Codes> answers_{};   // 0 = not asked yet
};

}  // namespace spbe::inline v1::detail
