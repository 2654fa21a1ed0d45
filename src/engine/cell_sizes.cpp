#include "engine/cell_sizes.hpp"

#include <algorithm>
#include <cstddef>

#include "text/simd.hpp"

namespace spbe::inline v1::detail {
namespace {

static_assert(cells::absent + 1U == 0);   // less one it has the highest bit, as zero has

size_bits mark_empty_plain(const cells& column, row_bytes& state) noexcept {
  size_bits bits;
  for (std::size_t i = 0; i < column.count; ++i) bits.less |= column.size[i] - 1U;
  std::fill_n(state.data(), (column.count + 15) / 16 * 16, std::uint8_t{0});
  // As signed numbers, which every vector can compare: -1 is absent, and no cell has two gigabytes.
  for (std::size_t i = 0; i < column.count && bits.any_empty(); ++i) state[i] = static_cast<std::int32_t>(column.size[i]) < 1 ? 1 : 0;
  return bits;
}

// No question is asked of a cell: whether the next one is empty would be guessed wrong too often.
std::size_t fill_plain(filled_cells& out, const cells& column) noexcept {
  std::size_t n = 0;
  for (std::uint32_t i = 0; i < column.count; ++i) {
    out.at[n] = column.at[i];
    out.size[n] = column.size[i];
    out.row[n] = i;
    n += static_cast<std::int32_t>(column.size[i]) > 0 ? 1 : 0;
  }
  return n;
}

#if defined(__x86_64__)
// Calls `use(row, there)` for each sixteen rows, the last ones with a bit for each row that there is: for all others the bits are known when this is
// compiled, and cost nothing.
template <class Use>
SPBE_AVX512 inline void each_sixteen(std::size_t rows, Use use) noexcept {
  std::size_t row = 0;
  for (; row + 16 <= rows; row += 16) use(row, __mmask16{0xFFFF});
  if (row != rows) use(row, static_cast<__mmask16>((1U << (rows - row)) - 1U));
}

SPBE_AVX512 size_bits mark_empty_wide(const cells& column, row_bytes& state) noexcept {
  const __m512i one = _mm512_set1_epi32(1), zero = _mm512_setzero_si512();
  const std::uint32_t* const sizes = column.size;
  std::uint8_t* const out = state.data();
  __m512i less = zero;
  each_sixteen(column.count, [&](std::size_t row, __mmask16 there) SPBE_AVX512 {
    const __m512i size_less = _mm512_maskz_sub_epi32(there, _mm512_maskz_loadu_epi32(there, sizes + row), one);
    less = _mm512_or_si512(less, size_less);
    const __m128i empty = _mm_maskz_set1_epi8(_mm512_cmplt_epi32_mask(size_less, zero), 1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + row), empty);
  });
  return {static_cast<std::uint32_t>(_mm512_reduce_or_epi32(less))};
}

SPBE_AVX512 std::size_t fill_wide(filled_cells& out, const cells& column) noexcept {
  const __m512i places = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  std::size_t n = 0;
  each_sixteen(column.count, [&](std::size_t row, __mmask16 there) SPBE_AVX512 {
    const __m512i size = _mm512_maskz_loadu_epi32(there, column.size + row);
    const __mmask16 filled = _mm512_cmpgt_epi32_mask(size, _mm512_setzero_si512());
    const __m512i from = _mm512_maskz_compress_epi32(filled, places);   // once: it takes some processors five times as long as to move by places
    _mm512_storeu_si512(out.at.data() + n, _mm512_permutexvar_epi32(from, _mm512_maskz_loadu_epi32(there, column.at + row)));
    _mm512_storeu_si512(out.size.data() + n, _mm512_permutexvar_epi32(from, size));
    _mm512_storeu_si512(out.row.data() + n, _mm512_add_epi32(from, _mm512_set1_epi32(static_cast<int>(row))));
    n += static_cast<std::size_t>(__builtin_popcount(filled));
  });
  return n;
}
#endif

}  // namespace

size_bits mark_empty(const cells& column, row_bytes& state) noexcept {
#if defined(__x86_64__)
  if (has_avx512()) return mark_empty_wide(column, state);
#endif
  return mark_empty_plain(column, state);
}

cells filled_cells::of(const cells& column) noexcept {
#if defined(__x86_64__)
  const std::size_t n = has_avx512() ? fill_wide(*this, column) : fill_plain(*this, column);
#else
  const std::size_t n = fill_plain(*this, column);
#endif
  return {column.text, at.data(), size.data(), n};
}

}  // namespace spbe::inline v1::detail
