// A column whose cells nearly all have one form: eight are looked at at once, and only those of another form are judged by themselves.
// For processors with AVX-512; all others judge cell by cell.
#pragma once

#include <cstdint>
#include <cstring>

#include "text/simd.hpp"
#include "types/kernel.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
// A word of each of those of eight cells that are `wanted`, from the byte on that `at` gives; nothing is read of the others.
// Where all eight are, by a load each: what gathers them takes many processors three times as long.
[[nodiscard]] SPBE_AVX512 inline __m512i words_at(const char* text, __mmask8 wanted, __m256i at) noexcept {
  if (__builtin_expect(wanted == 0xFF, 1)) return eight_words(text, at);
  return _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), wanted, _mm512_maskz_cvtepu32_epi64(0xFF, at), text, 1);
}
[[nodiscard]] SPBE_AVX512 inline __m256i eight_numbers(const std::uint32_t* from) noexcept { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
[[nodiscard]] SPBE_AVX512 inline __m512i less_zeros(__m512i signs) noexcept { return _mm512_sub_epi8(signs, _mm512_set1_epi8('0')); }
// Of signs less zeros, eight of a cell: which cells have nothing but digits?
[[nodiscard]] SPBE_AVX512 inline __mmask8 all_digits_in(__m512i values) noexcept {
  return _mm512_testn_epi64_mask(_mm512_adds_epu8(values, _mm512_set1_epi8(0x80 - 10)), _mm512_set1_epi8(static_cast<char>(0x80)));
}

// `Usual(text, at, size)`: a bit for each of the eight cells that is surely valid.
template <auto Usual, auto Judge>
SPBE_AVX512 void usual_column(const cells values, const check_context known, verdict_byte* verdicts) noexcept {
  constexpr std::size_t at_once = 8;
  std::size_t row = 0;
  while (row < values.count) {
    const std::size_t behind = row + at_once < values.count ? row + at_once : values.count;
    unsigned good = behind - row == at_once ? Usual(values.text, values.at + row, values.size + row) : 0U;
    if (good == 0xFF) {
      std::memset(verdicts + row, valid_byte, at_once);
      row = behind;
    }
    for (; row < behind; ++row, good >>= 1U) verdicts[row] = (good & 1U) != 0 ? valid_byte : Judge(values[row], known);
  }
}
#endif

// The column where the processor can look at eight, cell by cell elsewhere.  `Usual` is null where none ever can.
template <auto Usual, auto Judge>
void judge_usual_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
#if defined(__x86_64__)
  if (has_avx512()) return usual_column<Usual, Judge>(column, context, verdicts);
#endif
  column_of<Judge>(column, context, verdicts);
}

}  // namespace spbe::inline v1::detail
