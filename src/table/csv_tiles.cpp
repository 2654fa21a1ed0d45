#include "table/csv_tiles.hpp"

#include <algorithm>
#include <cstring>

#include "base/value_at.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace spbe::inline v1::detail {
namespace {

// Vectors of the compiler's own: it knows what each machine has for them.
constexpr std::uint32_t tile = 4;
using four = std::uint32_t __attribute__((vector_size(16)));
using square = four[tile];

[[nodiscard]] four load_tile(const std::uint32_t* from) noexcept { return value_at<four>(from); }

// Columns become rows, each `stride` from the one before: neighbours in pairs, then pairs of pairs.
void store_turned(const square& m, std::uint32_t* to, std::size_t stride) noexcept {
  const four low01 = __builtin_shufflevector(m[0], m[1], 0, 4, 1, 5);
  const four low23 = __builtin_shufflevector(m[2], m[3], 0, 4, 1, 5);
  const four high01 = __builtin_shufflevector(m[0], m[1], 2, 6, 3, 7);
  const four high23 = __builtin_shufflevector(m[2], m[3], 2, 6, 3, 7);
  const square turned = {__builtin_shufflevector(low01, low23, 0, 1, 4, 5), __builtin_shufflevector(low01, low23, 2, 3, 6, 7),
                         __builtin_shufflevector(high01, high23, 0, 1, 4, 5), __builtin_shufflevector(high01, high23, 2, 3, 6, 7)};
  for (std::uint32_t c = 0; c < tile; ++c) std::memcpy(to + c * stride, &turned[c], sizeof turned[c]);
}

// Four rows by four columns at a time.
void fill_four_rows(const std::uint32_t* edge, const record_edges* rows, std::uint32_t columns, std::uint32_t* at, std::uint32_t* size, std::size_t stride) noexcept {
  // The last tile may overlap the one before it.
  const std::uint32_t last = columns - tile;
  for (std::uint32_t begin = 0; begin < columns; begin += tile) {
    const std::uint32_t c = std::min(begin, last);
    square from;
    square sizes;
    for (std::uint32_t k = 0; k < tile; ++k) {
      const std::uint32_t* const e = edge + rows[k].first + c;
      from[k] = load_tile(e);
      sizes[k] = load_tile(e + 1) - from[k] - 1;
    }
    store_turned(from, at + c * stride, stride);
    store_turned(sizes, size + c * stride, stride);
  }
}

#if defined(__x86_64__)
#define SPBE_TARGET __attribute__((target("avx2")))

// Eight edges of eight rows, turned: those of one column in each.
SPBE_TARGET inline void turn_eight(const std::uint32_t* edge, const record_edges* rows, __m256i (&out)[8]) noexcept {
  __m256i row[8], pair[8];
  for (unsigned k = 0; k < 8; ++k) row[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(edge + rows[k].first));
  for (unsigned k = 0; k < 8; k += 2) {
    pair[k] = _mm256_unpacklo_epi32(row[k], row[k + 1]);
    pair[k + 1] = _mm256_unpackhi_epi32(row[k], row[k + 1]);
  }
  for (unsigned k = 0; k < 8; k += 4) {
    row[k] = _mm256_unpacklo_epi64(pair[k], pair[k + 2]);
    row[k + 1] = _mm256_unpackhi_epi64(pair[k], pair[k + 2]);
    row[k + 2] = _mm256_unpacklo_epi64(pair[k + 1], pair[k + 3]);
    row[k + 3] = _mm256_unpackhi_epi64(pair[k + 1], pair[k + 3]);
  }
  for (unsigned k = 0; k < 4; ++k) {
    out[k] = _mm256_permute2x128_si256(row[k], row[k + 4], 0x20);
    out[k + 4] = _mm256_permute2x128_si256(row[k], row[k + 4], 0x31);
  }
}

// Eight edges of a row bound seven cells: what is between two neighbours is a cell's size.
constexpr std::uint32_t wide_cells = 7, wide_rows = 8;
SPBE_TARGET void fill_eight_rows(const std::uint32_t* edge, const record_edges* rows, std::uint32_t columns, std::uint32_t* at, std::uint32_t* size,
                                 std::size_t stride) noexcept {
  const std::uint32_t last = columns - wide_cells;
  const __m256i delimiter = _mm256_set1_epi32(1);
  for (std::uint32_t begin = 0; begin < columns; begin += wide_cells) {
    const std::uint32_t c = std::min(begin, last);
    __m256i turned[8];
    turn_eight(edge + c, rows, turned);
    for (std::uint32_t k = 0; k < wide_cells; ++k) {
      const std::size_t slot = (c + k) * stride;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(at + slot), turned[k]);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(size + slot), _mm256_sub_epi32(_mm256_sub_epi32(turned[k + 1], turned[k]), delimiter));
    }
  }
}
#undef SPBE_TARGET

#define SPBE_TARGET __attribute__((target("avx512f,avx512bw,avx512vl")))

// Sixteen cells of a column at a time, the last ones with those rows alone that there are.
SPBE_TARGET void strip_column(const char* text, std::uint32_t rows, std::uint32_t* at, std::uint32_t* size) noexcept {
  const __m512i first_byte = _mm512_set1_epi32(0xFF), quote = _mm512_set1_epi32('"'), one = _mm512_set1_epi32(1), two = _mm512_set1_epi32(2);
  for (std::uint32_t row = 0; row < rows; row += 16) {
    const auto there = static_cast<__mmask16>(rows - row >= 16 ? 0xFFFFU : (1U << (rows - row)) - 1U);
    const __m512i from = _mm512_maskz_loadu_epi32(there, at + row), sizes = _mm512_maskz_loadu_epi32(there, size + row);
    const __m512i signs = _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), there, from, text, 1);
    const __mmask16 quoted = _mm512_mask_cmpge_epu32_mask(_mm512_cmpeq_epi32_mask(_mm512_and_si512(signs, first_byte), quote), sizes, two);
    _mm512_mask_storeu_epi32(at + row, quoted, _mm512_add_epi32(from, one));
    _mm512_mask_storeu_epi32(size + row, quoted, _mm512_sub_epi32(sizes, two));
  }
}
#undef SPBE_TARGET
#endif

void strip_column_plainly(const char* text, std::uint32_t rows, std::uint32_t* at, std::uint32_t* size) noexcept {
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto quoted = static_cast<std::uint32_t>(text[at[row]] == '"') & static_cast<std::uint32_t>(size[row] >= 2);
    at[row] += quoted;
    size[row] -= 2 * quoted;
  }
}

}  // namespace

void strip_known_quotes(std::uint32_t rows, std::uint32_t columns, const cell_columns& cells) noexcept {
  for (std::uint32_t c = 0; c < columns; ++c) {
    std::uint32_t* const at = cells.at + c * cells.stride;
    std::uint32_t* const size = cells.size + c * cells.stride;
    for (std::uint32_t row = 0; row < rows; ++row) ++at[row];
    for (std::uint32_t row = 0; row < rows; ++row) size[row] -= 2;
  }
}

void strip_all_quotes(scan_level level, const char* text, std::uint32_t rows, std::uint32_t columns, const cell_columns& cells) noexcept {
  auto* strip = strip_column_plainly;
#if defined(__x86_64__)
  if (level >= scan_level::avx512) strip = strip_column;
#else
  static_cast<void>(level);
#endif
  for (std::uint32_t c = 0; c < columns; ++c) strip(text, rows, cells.at + c * cells.stride, cells.size + c * cells.stride);
}

std::uint32_t fill_tiles(scan_level level, const std::uint32_t* edge, const record_edges* rows, std::uint32_t count, std::uint32_t columns,
                         const cell_columns& to) noexcept {
  std::uint32_t row = 0;
#if defined(__x86_64__)
  if (level >= scan_level::avx2 && columns >= wide_cells) {
    for (; row + wide_rows <= count; row += wide_rows) fill_eight_rows(edge, rows + row, columns, to.at + row, to.size + row, to.stride);
  }
#endif
  static_cast<void>(level);
  if (columns < tile) return row;
  for (; row + tile <= count; row += tile) fill_four_rows(edge, rows + row, columns, to.at + row, to.size + row, to.stride);
  return row;
}

}  // namespace spbe::inline v1::detail
