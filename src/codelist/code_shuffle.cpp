#include "codelist/code_shuffle.hpp"

#if defined(__x86_64__)
#include <tmmintrin.h>
#endif

namespace spbe::inline v1::detail {

#if defined(__x86_64__)

bool code_shuffle::possible() noexcept { return __builtin_cpu_supports("ssse3") != 0; }

// Digits become pairs, fours and eights: each step multiplies neighbours by 10, 100, 10000 and 1 and adds them.
__attribute__((target("ssse3"))) code_shuffle::numbers code_shuffle::read(std::uint64_t low, std::uint64_t high) const noexcept {
  const __m128i text = _mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low));
  const __m128i values = _mm_sub_epi8(text, _mm_set1_epi8('0'));
  const __m128i tens = _mm_set1_epi16(0x010A);
  const __m128i digits = _mm_shuffle_epi8(values, _mm_loadu_si128(reinterpret_cast<const __m128i*>(value_.data())));
  if (_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits)) != 0xFFFF) return {};
  const __m128i pairs = _mm_maddubs_epi16(digits, tens);
  const __m128i fours = _mm_madd_epi16(pairs, _mm_set1_epi32(0x00010064));
  const __m128i eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), _mm_set1_epi32(0x00012710));
  const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
  const __m128i first_six = _mm_shuffle_epi8(values, _mm_loadu_si128(reinterpret_cast<const __m128i*>(front_.data())));
  const auto front = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_maddubs_epi16(first_six, tens)));
  return {true, (both & 0xFFFFFFFFU) * 100000000U + (both >> 32U), static_cast<std::uint32_t>((front & 0xFFFFU) * 100 + (front >> 16U & 0xFFFFU)),
          static_cast<std::uint8_t>(front >> 32U)};
}

#else

bool code_shuffle::possible() noexcept { return false; }
code_shuffle::numbers code_shuffle::read(std::uint64_t, std::uint64_t) const noexcept { return {}; }

#endif

}  // namespace spbe::inline v1::detail
