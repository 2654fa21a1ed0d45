// A column whose cells nearly all have one form: eight are looked at at once, and only where one of them is not of that form is each judged by itself.
// For processors with AVX-512; all others judge cell by cell.
#pragma once

#include <cstdint>
#include <cstring>

#include "text/avx512.hpp"
#include "types/kernel.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
// A word of each of eight cells, from the byte on that `at` gives.
[[nodiscard]] SPBE_AVX512 inline __m512i words_at(const char* text, __m256i at) noexcept {
  return _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), 0xFF, _mm512_maskz_cvtepu32_epi64(0xFF, at), text, 1);
}
[[nodiscard]] SPBE_AVX512 inline __m256i eight_numbers(const std::uint32_t* from) noexcept { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
[[nodiscard]] SPBE_AVX512 inline __m512i less_zeros(__m512i signs) noexcept { return _mm512_sub_epi8(signs, _mm512_set1_epi8('0')); }

// `Usual(text, at, size)`: are the eight cells surely valid?
template <auto Usual, auto Judge>
SPBE_AVX512 void usual_column(const cells values, const check_context known, verdict_byte* verdicts) noexcept {
  constexpr std::size_t at_once = 8;
  std::size_t row = 0;
  while (row < values.count) {
    const std::size_t behind = row + at_once < values.count ? row + at_once : values.count;
    if (behind - row == at_once && Usual(values.text, values.at + row, values.size + row)) {
      std::memset(verdicts + row, valid_byte, at_once);
      row = behind;
    }
    for (; row < behind; ++row) verdicts[row] = Judge(values[row], known);
  }
}
#endif

}  // namespace spbe::inline v1::detail
