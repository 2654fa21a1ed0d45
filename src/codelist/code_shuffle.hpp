// A code read by one shuffle of its bytes, where the processor has one (SSSE3: x86-64 since 2006).  A third of the plain road's work.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace spbe::inline v1::detail {

// Of one written form: where each digit comes from.
class code_shuffle {
 public:
  static constexpr std::size_t bytes = 16;

  // Has this processor the instruction?
  [[nodiscard]] static bool possible() noexcept;

  // The byte at `from` is digit number `digit` of a code whose longest form has `longest`.
  void take(unsigned digit, unsigned from, unsigned longest) noexcept {
    value_[bytes - longest + digit] = static_cast<std::uint8_t>(from);
    if (digit < 6) front_[digit] = static_cast<std::uint8_t>(from);
  }

  struct numbers {
    bool digits = false;         // else nothing was read
    std::uint64_t value = 0;     // padded with zeros to the longest form
    std::uint32_t prefix = 0;    // the first four digits
    std::uint8_t next = 0;       // the fifth and sixth
  };
  // `low` and `high` hold the code, its first byte lowest.  Only where `possible()`.
  [[nodiscard]] numbers read(std::uint64_t low, std::uint64_t high) const noexcept;

 private:
  using picks = std::array<std::uint8_t, bytes>;
  static constexpr std::uint8_t zero = 0x80;   // takes no byte
  [[nodiscard]] static constexpr picks nothing_taken() noexcept {
    picks p{};
    for (auto& pick : p) pick = zero;
    return p;
  }
  picks value_ = nothing_taken();
  picks front_ = nothing_taken();
};

}  // namespace spbe::inline v1::detail
