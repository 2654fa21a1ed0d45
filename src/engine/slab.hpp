// Blocks of one size, carved from slabs of up to two megabytes that the system is asked to back with one large page each: touching a fresh
// small page costs more than all that is written to it.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace spbe::inline v1::detail {

class slab_pool {
 public:
  static constexpr std::size_t largest_slab = std::size_t{2} << 20U;
  static constexpr std::size_t smallest_slab = std::size_t{64} << 10U;

  // Neighbouring blocks begin in different sets of the cache: their bytes are written side by side in time.
  // Blocks are small where memory is: so are the slabs, of which the last one stays half empty.
  explicit slab_pool(std::size_t block)
      : stride_(block + 64), slab_(std::clamp(std::bit_floor(blocks_a_slab * stride_), smallest_slab, largest_slab)) {}

  // Not zeroed; lives until `clear`.
  [[nodiscard]] char* take();
  void clear() noexcept { slabs_.clear(); left_ = 0; }

 private:
  struct release { void operator()(char* slab) const noexcept { std::free(slab); } };
  static constexpr std::size_t blocks_a_slab = 256;
  std::size_t stride_;
  std::size_t slab_;
  std::size_t left_ = 0;   // bytes of the last slab
  std::vector<std::unique_ptr<char, release>> slabs_;
};

}  // namespace spbe::inline v1::detail
