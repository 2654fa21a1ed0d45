// Sixteen digits taken apart at once: a number of six, three pairs, a number of four; or read as one number.  x86-64 always has SSE2, so nothing is chosen at run
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

// The number that sixteen digits write.
struct sixteen_digit_number {
  std::uint64_t number = 0;
  bool digits = false;                   // else the number means nothing
};
[[nodiscard]] inline sixteen_digit_number number_in_words(const char* text) noexcept {
  const eight front = load_eight(text);
  const eight back = load_eight(text + 8);
  return {number_of_eight(front) * 100000000 + number_of_eight(back), all_digits(front) && all_digits(back)};
}

#if defined(__SSE2__)
// Sixteen values below ten, each in its byte; the bits of the bytes that are digits.
struct sixteen_values { __m128i values; int fit = 0; };
[[nodiscard]] inline sixteen_values values_of_sixteen(const char* text) noexcept {
  const __m128i values = _mm_sub_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text)), _mm_set1_epi8('0'));
  return {values, _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(values, _mm_set1_epi8(9)), values))};
}
// The numbers of each two neighbours.
[[nodiscard]] inline __m128i pairs_of_values(__m128i values) noexcept {
  const __m128i tens = _mm_mullo_epi16(_mm_and_si128(values, _mm_set1_epi16(0xFF)), _mm_set1_epi16(10));
  return _mm_add_epi16(tens, _mm_srli_epi16(values, 8));
}

// Pairs first, then pairs of pairs: two numbers below 128 that must stay apart share a lane as  a + 128 b.
[[nodiscard]] inline sixteen_digits read_sixteen_digits(const char* text) noexcept {
  const auto [values, fit] = values_of_sixteen(text);
  const __m128i lanes = _mm_madd_epi16(pairs_of_values(values), _mm_setr_epi16(10000, 100, 1, 128, 1, 128, 100, 1));
  const auto front = static_cast<std::uint64_t>(_mm_cvtsi128_si64(lanes));
  const auto back = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(lanes, lanes)));
  const auto third = static_cast<std::uint32_t>(front >> 32U);
  const auto days = static_cast<std::uint32_t>(back);
  return {static_cast<std::uint32_t>(front) + (third & 127U), {third >> 7U, days & 127U, days >> 7U}, static_cast<unsigned>(back >> 32U), fit == 0xFFFF};
}
// Pairs, fours, eights: each step multiplies neighbours and adds them.
[[nodiscard]] inline sixteen_digit_number number_of_sixteen(const char* text) noexcept {
  const auto [values, fit] = values_of_sixteen(text);
  const __m128i fours = _mm_madd_epi16(pairs_of_values(values), _mm_set1_epi32(0x00010064));
  const __m128i eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), _mm_set1_epi32(0x00012710));
  const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
  return {(both & 0xFFFFFFFFU) * 100000000 + (both >> 32U), fit == 0xFFFF};
}
#else
[[nodiscard]] inline sixteen_digits read_sixteen_digits(const char* text) noexcept { return read_in_words(text); }
[[nodiscard]] inline sixteen_digit_number number_of_sixteen(const char* text) noexcept { return number_in_words(text); }
#endif

}  // namespace spbe::inline v1::detail
