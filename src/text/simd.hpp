// Columns of short texts eight or sixteen at a time, on processors that can: a function marked SPBE_AVX512 may run only where `has_avx512()` says so,
// one marked SPBE_AVX2 only where `has_avx2()` does.  For the few files that the table of rooms names; whoever includes this has a plain road beside it.
#pragma once

#if defined(__x86_64__)
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"         // gcc 12 says both
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"   // of its own <avx512fintrin.h> (bug 105593)
#endif
#include <immintrin.h>

#include <cstdint>

#include "base/value_at.hpp"

#define SPBE_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,bmi2,aes")))
#define SPBE_AVX512_BITS __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,gfni,bmi2,aes")))
#define SPBE_AVX2 __attribute__((target("avx2,aes")))

namespace spbe::inline v1::detail {

// Asked once.  Never in a build with SPBE_WITH_AVX512=OFF, where the roads of other processors can be tested and measured.
[[nodiscard]] inline bool has_avx512() noexcept {
  static const bool has = SPBE_WITH_AVX512 != 0 && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
                          __builtin_cpu_supports("bmi2") != 0 && __builtin_cpu_supports("aes") != 0;
  return has;
}

// SPBE_AVX512_BITS: any byte of a vector by another, and bits across bytes.
[[nodiscard]] inline bool has_avx512_bits() noexcept {
  static const bool has = has_avx512() && __builtin_cpu_supports("avx512vbmi") != 0 && __builtin_cpu_supports("gfni") != 0;
  return has;
}

[[nodiscard]] inline bool has_avx2() noexcept {
  static const bool has = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("aes") != 0;
  return has;
}

// A word of each of eight texts, from the byte on that `at` gives.
[[nodiscard]] SPBE_AVX512 inline __m512i eight_words(const char* text, __m256i at) noexcept {
  alignas(32) std::uint32_t from[8];
  _mm256_store_si256(reinterpret_cast<__m256i*>(from), at);
  const auto word = [text, &from](unsigned k) { return value_at<long long>(text + from[k]); };
  return _mm512_setr_epi64(word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7));
}

// Of the four texts in a vector, 16 bytes each: which have any of these bytes?  The bits of every fourth row, from the first on.
[[nodiscard]] inline unsigned fourth_rows_with(__mmask64 bytes) noexcept {
  const auto text = [bytes](unsigned k) { return (bytes >> 16U * k & 0xFFFFU) != 0 ? 1U << 4U * k : 0U; };
  return text(0) | text(1) | text(2) | text(3);
}
// Of sixteen texts, of which each vector holds every fourth: nearly always none.
[[nodiscard]] inline unsigned rows_with(__mmask64 a, __mmask64 b, __mmask64 c, __mmask64 d) noexcept {
  if ((a | b | c | d) == 0) return 0;
  return fourth_rows_with(a) | fourth_rows_with(b) << 1U | fourth_rows_with(c) << 2U | fourth_rows_with(d) << 3U;
}

// Of eight texts in four vectors, 16 bytes each, with a bit for each byte that fits: each vector holds two that are four rows apart.  A bit for each text
// that fits wholly: nearly always all.
[[nodiscard]] inline unsigned rows_that_fit(unsigned a, unsigned b, unsigned c, unsigned d) noexcept {
  if ((a & b & c & d) == 0xFFFFFFFFU) return 0xFF;
  const auto two = [](unsigned bytes) { return ((bytes & 0xFFFFU) == 0xFFFFU ? 1U : 0U) | (bytes >> 16U == 0xFFFFU ? 1U << 4U : 0U); };
  return two(a) | two(b) << 1U | two(c) << 2U | two(d) << 3U;
}

}  // namespace spbe::inline v1::detail
#else
#define SPBE_AVX512

namespace spbe::inline v1::detail {

[[nodiscard]] inline bool has_avx512() noexcept { return false; }
[[nodiscard]] inline bool has_avx2() noexcept { return false; }

}  // namespace spbe::inline v1::detail
#endif
