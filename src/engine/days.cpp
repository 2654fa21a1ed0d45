#include "engine/days.hpp"

#include <cstddef>

#include "base/value_at.hpp"
#include "text/simd.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
namespace {

namespace avx512 {

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

}  // namespace avx512

namespace avx2 {

// The same of two rows that are four apart; in `fit` a bit for each of their bytes.
struct two_days { __m256i parts; unsigned fit; };
SPBE_AVX2 inline two_days read_two(const char* text, const std::uint32_t* at) noexcept {
  const auto day = [=](unsigned row) SPBE_AVX2 {   // ten bytes
    const char* const from = text + at[row];
    return _mm_insert_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from)), value_at<std::int16_t>(from + 8), 4);
  };
  const __m256i signs = _mm256_inserti128_si256(_mm256_castsi128_si256(day(0)), day(4), 1);
  const __m256i order = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, 4, 7, 10, 11, 12, 13, 14, 15));
  const __m256i least = _mm256_broadcastsi128_si256(_mm_setr_epi8('0', '0', '0', '0', '0', '0', '0', '0', '-', '-', 0, 0, 0, 0, 0, 0));
  const __m256i most = _mm256_broadcastsi128_si256(_mm_setr_epi8(9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0));
  const __m256i values = _mm256_sub_epi8(_mm256_shuffle_epi8(signs, order), least);
  const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi16(0x010A));
  const __m256i weights = _mm256_broadcastsi128_si256(_mm_setr_epi32(1 << 16 | 100, 128 << 16 | 1, 0, 0));
  const __m256i fit = _mm256_cmpeq_epi8(_mm256_min_epu8(values, most), values);
  return {_mm256_madd_epi16(pairs, weights), static_cast<unsigned>(_mm256_movemask_epi8(fit))};
}

// Of eight cells, all of ten bytes; else nothing is told.
SPBE_AVX2 inline unsigned are_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  const __m256i sizes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(size));
  if (_mm256_movemask_epi8(_mm256_cmpeq_epi32(sizes, _mm256_set1_epi32(10))) != -1) return 0;
  const two_days a = read_two(text, at), b = read_two(text, at + 1), c = read_two(text, at + 2), d = read_two(text, at + 3);
  const __m256i ab = _mm256_unpacklo_epi32(a.parts, b.parts), cd = _mm256_unpacklo_epi32(c.parts, d.parts);
  const __m256i year = _mm256_unpacklo_epi64(ab, cd), month_and_day = _mm256_unpackhi_epi64(ab, cd);
  const __m256i month = _mm256_and_si256(month_and_day, _mm256_set1_epi32(127)), day = _mm256_srli_epi32(month_and_day, 7);
  // Of the bytes of a month only the lowest is not zero.
  const __m256i lengths = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0));
  const __m256i none = _mm256_setzero_si256();
  const __m256i no_day = _mm256_or_si256(_mm256_cmpgt_epi32(day, _mm256_shuffle_epi8(lengths, month)), _mm256_cmpeq_epi32(day, none));
  const __m256i bad = _mm256_or_si256(no_day, _mm256_cmpeq_epi32(year, none));
  const __m256i good = _mm256_andnot_si256(bad, _mm256_cmpgt_epi32(_mm256_set1_epi32(16), month));
  return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(good))) & rows_that_fit(a.fit, b.fit, c.fit, d.fit);
}

SPBE_AVX2 unsigned are_sixteen_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return are_days(text, at, size) | are_days(text, at + 8, size + 8) << 8U;
}

}  // namespace avx2
}  // namespace

unsigned sixteen_days(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return has_avx512() ? avx512::are_days_by_size(text, at, size) : has_avx2() ? avx2::are_sixteen_days(text, at, size) : 0;
}
#else
unsigned sixteen_days(const char*, const std::uint32_t*, const std::uint32_t*) noexcept { return 0; }
#endif

}  // namespace spbe::inline v1::detail
