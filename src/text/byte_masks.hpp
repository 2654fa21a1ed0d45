// A short text as bit masks, one bit a byte: whole questions about it become a few operations on words, whatever its length.
// x86-64 always has SSE2; `wide_masks_of` takes a text in one piece where the processor can (AVX-512), which whoever asks for a whole column
// finds out first.  Other machines take the plain road of whoever asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__x86_64__)
#include <immintrin.h>
#define SPBE_HAS_WIDE_MASKS 1
#define SPBE_WIDE_MASKS __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,lzcnt")))
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace spbe::inline v1::detail {

struct byte_masks {
  std::uint64_t letters = 0, digits = 0, hyphens = 0, underscores = 0, dots = 0, ats = 0;
};

inline constexpr std::size_t least_masked = 16, most_masked = 64;

#if defined(__SSE2__)
inline constexpr bool has_byte_masks = true;

[[nodiscard]] inline std::uint64_t bits_of(__m128i matches) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(matches)); }

// One bit where the byte lies in [first, first + span].
[[nodiscard]] inline std::uint64_t bits_within(__m128i bytes, char first, char span) noexcept {
  const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
  return bits_of(_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above));
}

inline void add_masks(byte_masks& to, const char* text, std::size_t at) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + at));
  const auto equal = [bytes](char sign) { return bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(sign))); };
  to.letters |= bits_within(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 25) << at;
  to.digits |= bits_within(bytes, '0', 9) << at;
  to.hyphens |= equal('-') << at;
  to.underscores |= equal('_') << at;
  to.dots |= equal('.') << at;
  to.ats |= equal('@') << at;
}

// Of `least_masked` to `most_masked` bytes.  Blocks overlap rather than reach beyond the end, and there are three of them, or four for a text
// that is longer than most: lengths come at random, and a wrong guess costs more than a block.
[[nodiscard]] inline byte_masks masks_of(std::string_view text) noexcept {
  const std::size_t size = text.size();
  byte_masks m;
  add_masks(m, text.data(), 0);
  add_masks(m, text.data(), size < 32 ? size - 16 : 16);
  if (size > 48) add_masks(m, text.data(), 32);
  add_masks(m, text.data(), size - 16);
  return m;
}
#else
inline constexpr bool has_byte_masks = false;
[[nodiscard]] inline byte_masks masks_of(std::string_view) noexcept { return {}; }
#endif

#if defined(SPBE_HAS_WIDE_MASKS)
[[nodiscard]] inline bool wide_masks_possible() noexcept {
  return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
         __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("bmi2") != 0;
}

// Of 1 to `most_masked` bytes.  What lies behind the text is not read, and is none of the signs.
[[nodiscard]] SPBE_WIDE_MASKS inline byte_masks wide_masks_of(std::string_view text) noexcept {
  const __m512i bytes = _mm512_maskz_loadu_epi8(~std::uint64_t{0} >> (most_masked - text.size()), text.data());
  const __m512i from_a = _mm512_sub_epi8(_mm512_or_si512(bytes, _mm512_set1_epi8(0x20)), _mm512_set1_epi8('a'));
  const __m512i from_0 = _mm512_sub_epi8(bytes, _mm512_set1_epi8('0'));
  byte_masks m;
  m.letters = _mm512_cmple_epu8_mask(from_a, _mm512_set1_epi8(25));
  m.digits = _mm512_cmple_epu8_mask(from_0, _mm512_set1_epi8(9));
  m.hyphens = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('-'));
  m.underscores = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('_'));
  m.dots = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('.'));
  m.ats = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('@'));
  return m;
}
#endif

}  // namespace spbe::inline v1::detail
