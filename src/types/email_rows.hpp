// Addresses of a column, eight at a time, for processors with AVX-512: each sign of a text becomes one bit of a mask, and what is asked of the masks is
// asked of all eight at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "types/usual_rows.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
// Where the signs of eight texts of up to 64 bytes stand, one mask a text; all zeros for longer ones.  In memory, which has ports of its own: one
// mask after the other would wait for the one that leads from masks to words.
struct signs_of_eight {
  using masks = std::array<std::uint64_t, 8>;
  alignas(64) masks all, letters, digits, hyphens, underscores, dots, ats;
};

[[nodiscard]] SPBE_AVX512 inline __m512i eight_masks(const signs_of_eight::masks& from) noexcept { return _mm512_load_si512(from.data()); }

SPBE_AVX512 inline void find_signs(const char* text, std::size_t k, signs_of_eight& s) noexcept {
  const __m512i bytes = _mm512_maskz_loadu_epi8(s.all[k], text);   // nothing behind the text is read
  const auto store = [k](signs_of_eight::masks& to, __mmask64 bits) SPBE_AVX512 { _store_mask64(reinterpret_cast<__mmask64*>(&to[k]), bits); };
  const auto equal = [bytes](char sign) SPBE_AVX512 { return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(sign)); };
  const __m512i small = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
  store(s.letters, _mm512_cmplt_epu8_mask(_mm512_sub_epi8(small, _mm512_set1_epi8('a')), _mm512_set1_epi8(26)));
  store(s.digits, _mm512_cmplt_epu8_mask(less_zeros(bytes), _mm512_set1_epi8(10)));
  store(s.hyphens, equal('-'));
  store(s.underscores, equal('_'));
  store(s.dots, equal('.'));
  store(s.ats, equal('@'));
}

// What `is_usual_by` (email.cpp) asks of one address.
[[nodiscard]] SPBE_AVX512 inline unsigned usual_ones(const signs_of_eight& s) noexcept {
  const __m512i all = eight_masks(s.all), letters = eight_masks(s.letters), dots = eight_masks(s.dots), ats = eight_masks(s.ats);
  const __m512i underscores = eight_masks(s.underscores);
  const __m512i alnum = _mm512_or_si512(letters, eight_masks(s.digits)), between = _mm512_or_si512(dots, ats);
  const __m512i joints = _mm512_or_si512(eight_masks(s.hyphens), underscores);
  const __m512i foreign = _mm512_xor_si512(all, _mm512_or_si512(_mm512_or_si512(alnum, between), joints));
  const __m512i lone = _mm512_andnot_si512(_mm512_and_si512(_mm512_slli_epi64(alnum, 1), _mm512_srli_epi64(alnum, 1)), between);
  const __m512i more_ats = _mm512_and_si512(ats, _mm512_sub_epi64(ats, _mm512_set1_epi64(1)));
  const __m512i wrong = _mm512_or_si512(_mm512_or_si512(foreign, lone), more_ats);
  const __m512i no_letters = _mm512_andnot_si512(_mm512_or_si512(letters, dots), all);
  return _mm512_testn_epi64_mask(wrong, wrong) & _mm512_cmplt_epu64_mask(no_letters, dots) & _mm512_cmple_epu64_mask(dots, _mm512_srli_epi64(all, 2)) &
         _mm512_cmplt_epu64_mask(underscores, ats);
}

// A bit for each of eight texts that is surely an address.
[[nodiscard]] SPBE_AVX512 inline unsigned eight_usual_addresses(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  signs_of_eight s;
  const __m512i sizes = _mm512_maskz_cvtepu32_epi64(0xFF, eight_numbers(size));
  _mm512_store_si512(s.all.data(), _mm512_srlv_epi64(_mm512_set1_epi64(-1), _mm512_sub_epi64(_mm512_set1_epi64(64), sizes)));
  for (std::size_t k = 0; k < 8; ++k) find_signs(text + at[k], k, s);
  return usual_ones(s);
}
#else
inline constexpr auto eight_usual_addresses = nullptr;
#endif

}  // namespace spbe::inline v1::detail
