// Reading the text layouts of the Arrow C data interface, without trusting them.
#pragma once

#include <spbe.h>

#include <cstdint>
#include <string_view>

#include <spbe/result.hpp>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail::capi {

// Buffers come from strangers: not even their alignment is taken on trust.
template <class T>
[[nodiscard]] T load(const void* from, std::int64_t index) noexcept {
  return value_at<T>(static_cast<const char*>(from) + index * static_cast<std::int64_t>(sizeof(T)));
}

// One value.  `size` is its length, or says why there is none.
struct arrow_cell {
  static constexpr std::int64_t null = -1;
  static constexpr std::int64_t broken = -2;  // offsets run backwards, or a view points outside its buffers
  const char* at = nullptr;
  std::int64_t size = null;
  [[nodiscard]] std::string_view text() const noexcept { return {at, static_cast<std::size_t>(size)}; }
};

// A checked utf8, large_utf8, utf8_view or null array (or binary twin).  Borrows the array.
class arrow_text {
 public:
  [[nodiscard]] static result<arrow_text> read(const ArrowSchema& schema, const ArrowArray& array);

  [[nodiscard]] std::int64_t length() const noexcept { return length_; }
  // 0 <= row < length().
  [[nodiscard]] arrow_cell operator[](std::int64_t row) const noexcept;
  // One text block, rows in ascending order: what the column kernels can read.
  [[nodiscard]] bool contiguous() const noexcept { return layout_ == layout::offsets32 || layout_ == layout::offsets64; }

 private:
  enum class layout : std::uint8_t { nulls, offsets32, offsets64, views };
  static bool find_layout(const char* format, layout& out) noexcept;
  [[nodiscard]] arrow_cell view(std::int64_t physical) const noexcept;

  layout layout_ = layout::nulls;
  std::int64_t length_ = 0;
  std::int64_t offset_ = 0;
  const void* validity_ = nullptr;
  const void* places_ = nullptr;        // offsets or views
  const char* bytes_ = nullptr;
  const void* const* blocks_ = nullptr;  // of views
  std::int64_t block_count_ = 0;
  const void* block_sizes_ = nullptr;
};

// The indices of a dictionary column.
class arrow_indices {
 public:
  [[nodiscard]] static result<arrow_indices> read(const ArrowSchema& schema, const ArrowArray& array);
  [[nodiscard]] std::int64_t length() const noexcept { return length_; }
  // -1 for null; a negative index comes out as one that no dictionary has.
  [[nodiscard]] std::int64_t operator[](std::int64_t row) const noexcept;

 private:
  char kind_ = 0;
  std::int64_t length_ = 0;
  std::int64_t offset_ = 0;
  const void* validity_ = nullptr;
  const void* values_ = nullptr;
};

// What every array must satisfy before a row of it is touched: not released, sane lengths, the number of buffers its layout has.
[[nodiscard]] outcome check_array(const ArrowArray& array, std::int64_t least_buffers, std::int64_t most_buffers);

}  // namespace spbe::inline v1::detail::capi
