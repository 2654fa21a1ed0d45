#include "engine/memo_line.hpp"

#include "base/value_at.hpp"
#include "text/simd.hpp"

namespace spbe::inline v1::detail {
namespace {

// In each of them a cell of up to `Most` bytes is read with FF behind it, no more of it than it can have: a load that crosses lines of the cache is two.
// `folded`: all of it in sixteen bytes, the same whatever `Most` is.  `with_difference`: to the words of a line, of which those that the cell cannot have
// are FF.

namespace portable {

#define SPBE_TARGET

using bits = two_words;
inline constexpr two_words all_behind = {~std::uint64_t{0}, ~std::uint64_t{0}};

inline two_words folded(const cell_words& words) noexcept { return words[0] ^ words[1] ^ words[2]; }
inline bool none(bits differ) noexcept { return (differ[0] | differ[1]) == 0; }
inline bool eight_within(const std::uint32_t* size, std::uint32_t most) noexcept {
  bool fit = true;
  for (std::size_t k = 0; k < 8; ++k) fit &= size[k] <= most;
  return fit;
}
inline bool eight_within_or_absent(const std::uint32_t* size, std::uint32_t most) noexcept {
  bool fit = true;
  for (std::size_t k = 0; k < 8; ++k) fit &= size[k] + 1 <= most + 1;
  return fit;
}
inline std::size_t place(two_words folded) noexcept {
  return static_cast<std::size_t>(((folded[0] + folded[1] * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL) >> 48U);
}

template <std::size_t Most>
struct cell {
  cell_words words{all_behind, all_behind, all_behind};
  cell(const char* text, std::size_t size) noexcept {
    for (std::size_t k = 0; k < Most / sizeof(two_words); ++k) {
      const std::size_t at = k * sizeof(two_words);
      words[k] = value_at<two_words>(text + at) | value_at<two_words>(words_behind[size].data() + at);
    }
  }
  [[nodiscard]] two_words folded() const noexcept { return portable::folded(words); }
  [[nodiscard]] bits with_difference(bits differ, const cell_words& line) const noexcept {
    return differ | (words[0] ^ line[0]) | (words[1] ^ line[1]) | (words[2] ^ line[2]);
  }
};

#include "engine/memo_line.inc"
#undef SPBE_TARGET

constexpr memo_road road{answer, place_of, true};

}  // namespace portable

#if defined(__x86_64__)
namespace avx2 {

#define SPBE_TARGET SPBE_AVX2

using bits = __m256i;

SPBE_TARGET inline bool none(bits differ) noexcept { return _mm256_testz_si256(differ, differ) != 0; }
SPBE_TARGET inline __m128i folded(const cell_words& words) noexcept { return reinterpret_cast<__m128i>(words[0] ^ words[1] ^ words[2]); }
// Three rounds of AES: after two, each bit hangs on all bytes of the folded cell, but on each by itself, and what differs in the same two bytes would fall
// together behind whatever else.
SPBE_TARGET inline std::size_t place(__m128i folded) noexcept {
  const __m128i key = _mm_set1_epi64x(static_cast<long long>(0x9E3779B97F4A7C15ULL));
  return static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_aesenc_si128(_mm_aesenc_si128(_mm_aesenc_si128(folded, key), key), key)));
}
SPBE_TARGET inline __m128i load16(const void* from) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
SPBE_TARGET inline __m256i load32(const void* from) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }
SPBE_TARGET inline bool eight_within(__m256i size, std::uint32_t most) noexcept {
  return _mm256_movemask_epi8(_mm256_cmpeq_epi32(_mm256_min_epu32(size, _mm256_set1_epi32(static_cast<int>(most))), size)) == -1;
}
SPBE_TARGET inline bool eight_within(const std::uint32_t* size, std::uint32_t most) noexcept { return eight_within(load32(size), most); }
SPBE_TARGET inline bool eight_within_or_absent(const std::uint32_t* size, std::uint32_t most) noexcept {
  return eight_within(_mm256_add_epi32(load32(size), _mm256_set1_epi32(1)), most + 1);
}
SPBE_TARGET inline bits or_difference(bits differ, __m256i a, __m256i b) noexcept { return _mm256_or_si256(differ, _mm256_xor_si256(a, b)); }

template <std::size_t Most>
struct cell;
template <>
struct cell<16> {
  __m128i bytes;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept : bytes(_mm_or_si128(load16(text), load16(words_behind[size].data()))) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept { return bytes; }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept {
    return or_difference(differ, _mm256_inserti128_si256(_mm256_set1_epi8(behind_cell), bytes, 0), load32(line.data()));
  }
};
template <>
struct cell<32> {
  __m256i bytes;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept : bytes(_mm256_or_si256(load32(text), load32(words_behind[size].data()))) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept {
    const __m128i both = _mm_xor_si128(_mm256_castsi256_si128(bytes), _mm256_extracti128_si256(bytes, 1));
    return _mm_xor_si128(both, _mm_set1_epi8(behind_cell));
  }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept {
    const __m256i behind = _mm256_inserti128_si256(_mm256_set1_epi8(behind_cell), load16(&line[2]), 0);
    return or_difference(or_difference(differ, bytes, load32(line.data())), behind, _mm256_set1_epi8(behind_cell));
  }
};
template <>
struct cell<most_in_words> {
  cell<32> front;
  __m128i third;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept
      : front(text, size), third(_mm_or_si128(load16(text + 32), load16(words_behind[size].data() + 32))) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept {
    return _mm_xor_si128(_mm_xor_si128(_mm256_castsi256_si128(front.bytes), _mm256_extracti128_si256(front.bytes, 1)), third);
  }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept {
    const __m128i other = _mm_xor_si128(third, load16(&line[2]));
    return _mm256_or_si256(or_difference(differ, front.bytes, load32(line.data())), _mm256_zextsi128_si256(other));
  }
};

#include "engine/memo_line.inc"
#undef SPBE_TARGET

constexpr memo_road road{answer, place_of, true};

}  // namespace avx2

namespace avx512 {

#define SPBE_TARGET SPBE_AVX512

using bits = __m512i;
using avx2::folded;
using avx2::place;

SPBE_TARGET inline bool eight_within(__m256i size, std::uint32_t most) noexcept {
  return _mm256_cmpgt_epu32_mask(size, _mm256_set1_epi32(static_cast<int>(most))) == 0;
}
SPBE_TARGET inline bool eight_within(const std::uint32_t* size, std::uint32_t most) noexcept { return eight_within(avx2::load32(size), most); }
SPBE_TARGET inline bool eight_within_or_absent(const std::uint32_t* size, std::uint32_t most) noexcept {
  return eight_within(_mm256_add_epi32(avx2::load32(size), _mm256_set1_epi32(1)), most + 1);
}
// Only the words of a line count: behind them stands its answer.
SPBE_TARGET inline bool none(bits differ) noexcept {
  constexpr __mmask8 all_words = (1U << (most_in_words / sizeof(std::uint64_t))) - 1;
  return _mm512_mask_test_epi64_mask(all_words, differ, differ) == 0;
}
SPBE_TARGET inline std::uint64_t ones_for(std::size_t size) noexcept { return _bzhi_u64(~std::uint64_t{0}, static_cast<unsigned>(size)); }
SPBE_TARGET inline bits or_difference(bits differ, __m512i whole, const cell_words& line) noexcept {
  return _mm512_or_si512(differ, _mm512_xor_si512(whole, _mm512_load_si512(line.data())));
}

// One load each, which reads nothing behind the cell.
template <std::size_t Most>
struct cell;
template <>
struct cell<16> {
  __m128i bytes;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept
      : bytes(_mm_mask_loadu_epi8(_mm_set1_epi8(behind_cell), static_cast<__mmask16>(ones_for(size)), text)) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept { return bytes; }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept {
    return or_difference(differ, _mm512_inserti32x4(_mm512_set1_epi8(behind_cell), bytes, 0), line);
  }
};
template <>
struct cell<32> {
  __m256i bytes;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept
      : bytes(_mm256_mask_loadu_epi8(_mm256_set1_epi8(behind_cell), static_cast<__mmask32>(ones_for(size)), text)) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept {
    const __m128i second = _mm256_extracti128_si256(bytes, 1);
    return _mm_ternarylogic_epi64(_mm256_castsi256_si128(bytes), second, second, 0xC3);   // as if a third part, of FF, were among them
  }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept {
    return or_difference(differ, _mm512_inserti64x4(_mm512_set1_epi8(behind_cell), bytes, 0), line);
  }
};
template <>
struct cell<most_in_words> {
  __m512i bytes;
  SPBE_TARGET cell(const char* text, std::size_t size) noexcept : bytes(_mm512_mask_loadu_epi8(_mm512_set1_epi8(behind_cell), ones_for(size), text)) {}
  [[nodiscard]] SPBE_TARGET __m128i folded() const noexcept {
    const __m128i second = _mm256_extracti128_si256(_mm512_castsi512_si256(bytes), 1);
    return _mm_xor_si128(_mm_xor_si128(_mm512_castsi512_si128(bytes), second), _mm512_maskz_extracti32x4_epi32(0xF, bytes, 2));
  }
  [[nodiscard]] SPBE_TARGET bits with_difference(bits differ, const cell_words& line) const noexcept { return or_difference(differ, bytes, line); }
};

#include "engine/memo_line.inc"
#undef SPBE_TARGET

constexpr memo_road road{answer, place_of, false};

}  // namespace avx512
#endif

}  // namespace

memo_level best_memo_level() noexcept {
#if defined(__x86_64__)
  if (has_avx512()) return memo_level::avx512;
  if (has_avx2()) return memo_level::avx2;
#endif
  return memo_level::portable;
}

const memo_road& memo_road_of(memo_level level) noexcept {
#if defined(__x86_64__)
  if (level == memo_level::avx512) return avx512::road;
  if (level == memo_level::avx2) return avx2::road;
#endif
  static_cast<void>(level);
  return portable::road;
}

}  // namespace spbe::inline v1::detail
