#include "engine/days.hpp"

#include <cstddef>

#include "text/avx512.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
namespace {

constexpr __mmask16 ten_bytes = 0x3FF;

// Of every fourth row from the first on: its year, and month + 128 x day, in the first two of four numbers.  Of `All` or of those that are `wanted`:
// nothing is read of the others, which count as foreign.
struct four_days { __m512i parts; __mmask64 foreign; };
template <bool All>
SPBE_AVX512 inline four_days read_four(const char* text, const std::uint32_t* at, unsigned wanted) noexcept {
  const auto day = [=](unsigned row) SPBE_AVX512 {
    return _mm_maskz_loadu_epi8(All || (wanted >> row & 1U) != 0 ? ten_bytes : __mmask16{0}, text + at[row]);
  };
  __m512i signs = _mm512_zextsi128_si512(day(0));
  signs = _mm512_inserti32x4(signs, day(4), 1);
  signs = _mm512_inserti32x4(signs, day(8), 2);
  signs = _mm512_inserti32x4(signs, day(12), 3);
  // The digits first, then the hyphens, then nothing: less what they should be, each lies between zero and nine, or is zero.
  const __m512i order = _mm512_broadcast_i32x4(_mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, 4, 7, 10, 11, 12, 13, 14, 15));
  const __m512i least = _mm512_broadcast_i32x4(_mm_setr_epi8('0', '0', '0', '0', '0', '0', '0', '0', '-', '-', 0, 0, 0, 0, 0, 0));
  const __m512i most = _mm512_broadcast_i32x4(_mm_setr_epi8(9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0));
  const __m512i values = _mm512_sub_epi8(_mm512_shuffle_epi8(signs, order), least);
  const __m512i pairs = _mm512_maddubs_epi16(values, _mm512_set1_epi16(0x010A));
  const __m512i weights = _mm512_set4_epi32(0, 0, 128 << 16 | 1, 1 << 16 | 100);
  return {_mm512_madd_epi16(pairs, weights), _mm512_cmpgt_epu8_mask(values, most)};
}

template <bool All>
SPBE_AVX512 inline unsigned are_days(const char* text, const std::uint32_t* at, unsigned wanted) noexcept {
  const four_days a = read_four<All>(text, at, wanted), b = read_four<All>(text, at + 1, wanted >> 1U);
  const four_days c = read_four<All>(text, at + 2, wanted >> 2U), d = read_four<All>(text, at + 3, wanted >> 3U);
  const unsigned foreign = rows_with(a.foreign, b.foreign, c.foreign, d.foreign);
  const __m512i ab = _mm512_unpacklo_epi32(a.parts, b.parts), cd = _mm512_unpacklo_epi32(c.parts, d.parts);
  const __m512i year = _mm512_unpacklo_epi64(ab, cd), month_and_day = _mm512_unpackhi_epi64(ab, cd);
  const __m512i month = _mm512_and_si512(month_and_day, _mm512_set1_epi32(127)), day = _mm512_srli_epi32(month_and_day, 7);
  const __m512i lengths = _mm512_setr_epi32(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0);
  const __mmask16 in_month = _mm512_cmplt_epu32_mask(_mm512_sub_epi32(day, _mm512_set1_epi32(1)), _mm512_permutexvar_epi32(month, lengths));
  return _mm512_cmplt_epu32_mask(month, _mm512_set1_epi32(16)) & in_month & _mm512_test_epi32_mask(year, year) & ~foreign;
}

SPBE_AVX512 unsigned are_days_by_size(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  const unsigned wanted = _mm512_cmpeq_epi32_mask(_mm512_loadu_si512(size), _mm512_set1_epi32(10));
  return wanted == 0xFFFF ? are_days<true>(text, at, wanted) : are_days<false>(text, at, wanted);
}

}  // namespace

unsigned sixteen_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return has_avx512() ? are_days_by_size(text, at, size) : 0;
}
#else
unsigned sixteen_days(const char*, const std::uint32_t*, const std::uint32_t*) noexcept { return 0; }
#endif

}  // namespace spbe::inline v1::detail
