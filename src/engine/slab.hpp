// Blocks of one size, carved from slabs of up to two megabytes that the system is asked to back with one large page each: touching a fresh
// small page costs more than all that is written to it.  All stores of a run share them: what one has spilled, another may fill.
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
      : block_(block), stride_(block + 64), slab_(std::clamp(std::bit_floor(blocks_a_slab * stride_), smallest_slab, largest_slab)) {}

  [[nodiscard]] std::size_t block() const noexcept { return block_; }
  // Not zeroed; lives until the blocks are taken back.
  [[nodiscard]] char* take();
  // Bytes of the slabs that blocks were taken from.
  [[nodiscard]] std::size_t taken() const noexcept { return used_ * slab_; }
  // No block is used any more.  Slabs stay: a fresh one would have to be zeroed by the system.
  void take_back() noexcept { used_ = left_ = 0; }
  void release() noexcept { take_back(); slabs_.clear(); }

 private:
  void add();

  struct free_slab { void operator()(char* slab) const noexcept { std::free(slab); } };
  static constexpr std::size_t blocks_a_slab = 256;
  std::size_t block_, stride_, slab_;
  std::size_t used_ = 0;   // slabs
  std::size_t left_ = 0;   // bytes of the last used one
  std::vector<std::unique_ptr<char, free_slab>> slabs_;
};

}  // namespace spbe::inline v1::detail
