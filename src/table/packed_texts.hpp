// Many texts by number, one behind the other in blocks that never move: the shared strings of a workbook.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace spbe::inline v1::detail {

class packed_texts {
 public:
  explicit packed_texts(std::size_t budget) : budget_(budget) {}

  // False where the budget does not hold it.
  [[nodiscard]] bool add(std::string_view text) {
    if (used_ + text.size() + (count_ + 1) * sizeof(std::uint32_t) > budget_) return false;
    while (!text.empty()) {
      const std::size_t at = used_ % block;
      if (at == 0) bytes_.push_back(std::make_unique<char[]>(block));
      const std::size_t n = std::min(text.size(), block - at);
      std::memcpy(bytes_.back().get() + at, text.data(), n);
      used_ += n;
      text.remove_prefix(n);
    }
    if (count_ % ends == 0) ends_.push_back(std::make_unique<std::uint32_t[]>(ends));
    ends_.back()[count_++ % ends] = static_cast<std::uint32_t>(used_);
    return true;
  }

  [[nodiscard]] std::size_t budget() const noexcept { return budget_; }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  [[nodiscard]] std::size_t size(std::size_t i) const noexcept { return end(i) - begin(i); }
  // Room for `size(i)` bytes.
  void copy(std::size_t i, char* to) const noexcept {
    for (std::size_t at = begin(i); at < end(i);) {
      const std::size_t n = std::min(end(i) - at, block - at % block);
      std::memcpy(to, bytes_[at / block].get() + at % block, n);
      to += n;
      at += n;
    }
  }

 private:
  static constexpr std::size_t block = 1U << 20U;
  static constexpr std::size_t ends = 1U << 16U;
  [[nodiscard]] std::size_t end(std::size_t i) const noexcept { return ends_[i / ends][i % ends]; }
  [[nodiscard]] std::size_t begin(std::size_t i) const noexcept { return i == 0 ? 0 : end(i - 1); }

  std::size_t budget_;   // below 4 GiB
  std::size_t used_ = 0, count_ = 0;
  std::vector<std::unique_ptr<char[]>> bytes_;
  std::vector<std::unique_ptr<std::uint32_t[]>> ends_;
};

}  // namespace spbe::inline v1::detail
