// Sixteen digits taken apart at once: a number of six, three pairs, a number of four.  x86-64 always has SSE2, so nothing is chosen at run
// time; other machines take two words of eight.  Both roads give the same.
#pragma once

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "digits/eight.hpp"

namespace spbe::inline v1::detail {

struct sixteen_digits {
  std::uint32_t six = 0;                 // the first six
  unsigned pair[3] = {};                 // digits 7-8, 9-10, 11-12
  unsigned four = 0;                     // the last four
  bool digits = false;                   // else nothing of the above means anything
};

// `text` has 16 characters.
[[nodiscard]] inline sixteen_digits read_in_words(const char* text) noexcept {
  const eight front = load_eight(text);
  const eight back = load_eight(text + 8);
  const eight a = pairs_of(front);
  const eight b = pairs_of(back);
  return {pair_at(a, 0) * 10000 + pair_at(a, 1) * 100 + pair_at(a, 2), {pair_at(a, 3), pair_at(b, 0), pair_at(b, 1)},
          pair_at(b, 2) * 100 + pair_at(b, 3), all_digits(front) && all_digits(back)};
}

#if defined(__SSE2__)
// Pairs first, then pairs of pairs: two numbers below 128 that must stay apart share a lane as  a + 128 b.
[[nodiscard]] inline sixteen_digits read_sixteen_digits(const char* text) noexcept {
  const __m128i values = _mm_sub_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text)), _mm_set1_epi8('0'));
  const int fit = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(values, _mm_set1_epi8(9)), values));
  const __m128i tens = _mm_mullo_epi16(_mm_and_si128(values, _mm_set1_epi16(0xFF)), _mm_set1_epi16(10));
  const __m128i pairs = _mm_add_epi16(tens, _mm_srli_epi16(values, 8));
  const __m128i lanes = _mm_madd_epi16(pairs, _mm_setr_epi16(10000, 100, 1, 128, 1, 128, 100, 1));
  const auto front = static_cast<std::uint64_t>(_mm_cvtsi128_si64(lanes));
  const auto back = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(lanes, lanes)));
  const auto third = static_cast<std::uint32_t>(front >> 32U);
  const auto days = static_cast<std::uint32_t>(back);
  return {static_cast<std::uint32_t>(front) + (third & 127U), {third >> 7U, days & 127U, days >> 7U}, static_cast<unsigned>(back >> 32U), fit == 0xFFFF};
}
#else
[[nodiscard]] inline sixteen_digits read_sixteen_digits(const char* text) noexcept { return read_in_words(text); }
#endif

}  // namespace spbe::inline v1::detail
