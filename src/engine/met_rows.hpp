// Which rows of the batch at hand have a finding of which code: whoever counts rows counts one with several of a code once.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/codes.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

class met_rows {
 public:
  explicit met_rows(std::size_t codes) : of_(codes) {}

  void begin_batch() noexcept { ++batch_; }
  // False: it had one already.
  [[nodiscard]] bool add(code_index code, std::uint32_t row) noexcept {
    rows& met = of_[code];
    if (met.batch != batch_) met = {batch_, {}};   // of a code that nothing has, nothing is cleared
    std::uint64_t& part = met.bits[row / 64];
    const std::uint64_t bit = std::uint64_t{1} << row % 64;
    const bool fresh = (part & bit) == 0;
    part |= bit;
    return fresh;
  }

 private:
  struct rows {
    std::uint64_t batch = 0;   // that the bits are of
    std::array<std::uint64_t, (batch::capacity + 63) / 64> bits{};
  };

  std::vector<rows> of_;       // by code
  std::uint64_t batch_ = 0;
};

}  // namespace spbe::inline v1::detail
