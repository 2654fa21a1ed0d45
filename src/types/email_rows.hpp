// Addresses of a column, eight at a time, for processors with AVX-512: each sign of a text becomes one bit of a mask, and what is asked of the masks is
// asked of all eight at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "types/usual_rows.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
// Where the signs of eight texts of up to 64 bytes stand, one mask a text; all zeros for longer ones.
struct signs_of_eight { __m512i all, letters, alnum, dots, ats, underscores, foreign; };

// What `is_usual_by` (email.cpp) asks of one address.
[[nodiscard]] SPBE_AVX512 inline unsigned usual_ones(const signs_of_eight& s) noexcept {
  const __m512i between = _mm512_or_si512(s.dots, s.ats);
  const __m512i lone = _mm512_andnot_si512(_mm512_and_si512(_mm512_slli_epi64(s.alnum, 1), _mm512_srli_epi64(s.alnum, 1)), between);
  const __m512i more_ats = _mm512_and_si512(s.ats, _mm512_sub_epi64(s.ats, _mm512_set1_epi64(1)));
  const __m512i wrong = _mm512_or_si512(_mm512_or_si512(s.foreign, lone), more_ats);
  const __m512i no_letters = _mm512_andnot_si512(_mm512_or_si512(s.letters, s.dots), s.all);
  return _mm512_testn_epi64_mask(wrong, wrong) & _mm512_cmplt_epu64_mask(no_letters, s.dots) & _mm512_cmple_epu64_mask(s.dots, _mm512_srli_epi64(s.all, 2)) &
         _mm512_cmplt_epu64_mask(s.underscores, s.ats);
}

using eight_masks = std::array<std::uint64_t, 8>;
[[nodiscard]] SPBE_AVX512 inline __m512i load_masks(const eight_masks& from) noexcept { return _mm512_load_si512(from.data()); }

// A one for each byte that there is.
SPBE_AVX512 inline void find_lengths(const std::uint32_t* size, eight_masks& all) noexcept {
  const __m512i sizes = _mm512_maskz_cvtepu32_epi64(0xFF, eight_numbers(size));
  _mm512_store_si512(all.data(), _mm512_srlv_epi64(_mm512_set1_epi64(-1), _mm512_sub_epi64(_mm512_set1_epi64(64), sizes)));
}

// Sign by sign.  The masks go by memory, which has ports of its own: one after the other would wait for the one that leads from masks to words.
class signs_by_compare {
 public:
  [[nodiscard]] SPBE_AVX512 static inline signs_of_eight of(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
    signs_by_compare s;
    find_lengths(size, s.all_);
    for (std::size_t k = 0; k < 8; ++k) s.find(text + at[k], k);
    const __m512i all = load_masks(s.all_), letters = load_masks(s.letters_), dots = load_masks(s.dots_), ats = load_masks(s.ats_);
    const __m512i alnum = _mm512_or_si512(letters, load_masks(s.digits_)), underscores = load_masks(s.underscores_);
    const __m512i joints = _mm512_or_si512(load_masks(s.hyphens_), underscores), between = _mm512_or_si512(dots, ats);
    return {all, letters, alnum, dots, ats, underscores, _mm512_xor_si512(all, _mm512_or_si512(_mm512_or_si512(alnum, between), joints))};
  }

 private:
  SPBE_AVX512 inline void find(const char* text, std::size_t k) noexcept {
    const __m512i bytes = _mm512_maskz_loadu_epi8(all_[k], text);   // nothing behind the text is read
    const auto store = [k](eight_masks& to, __mmask64 bits) SPBE_AVX512 { _store_mask64(reinterpret_cast<__mmask64*>(&to[k]), bits); };
    const auto equal = [bytes](char sign) SPBE_AVX512 { return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(sign)); };
    const __m512i small = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
    store(letters_, _mm512_cmplt_epu8_mask(_mm512_sub_epi8(small, _mm512_set1_epi8('a')), _mm512_set1_epi8(26)));
    store(digits_, _mm512_cmplt_epu8_mask(less_zeros(bytes), _mm512_set1_epi8(10)));
    store(hyphens_, equal('-'));
    store(underscores_, equal('_'));
    store(dots_, equal('.'));
    store(ats_, equal('@'));
  }

  alignas(64) eight_masks all_, letters_, digits_, hyphens_, underscores_, dots_, ats_;
};

// All signs at once: each byte becomes its class, a bit for each kind of sign; the bits of eight bytes are turned, so that those of one kind are a byte; and
// the bytes of one kind are brought together, a word a text.  For processors that can, in two thirds of the time of comparing.
class signs_by_class {
 public:
  [[nodiscard]] SPBE_AVX512_BITS static inline signs_of_eight of(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
    alignas(64) eight_masks all;
    find_lengths(size, all);
    const auto bits_of_text = [text, at, &all](unsigned k) SPBE_AVX512_BITS { return bits_by_kind(_mm512_maskz_loadu_epi8(all[k], text + at[k])); };
    const __m512i first_kinds = _mm512_loadu_si512(in_pairs<letter>.data()), last_kinds = _mm512_loadu_si512(in_pairs<underscore>.data());
    __m512i first[4], last[4];   // the words of four kinds of two texts, in pairs
    for (unsigned k = 0; k < 4; ++k) {
      const __m512i one = bits_of_text(2 * k), next = bits_of_text(2 * k + 1);
      first[k] = _mm512_permutex2var_epi8(one, first_kinds, next);
      last[k] = _mm512_permutex2var_epi8(one, last_kinds, next);
    }
    const __m512i letters_alnum[] = {halves<low>(first[0], first[1]), halves<low>(first[2], first[3])};
    const __m512i dots_ats[] = {halves<high>(first[0], first[1]), halves<high>(first[2], first[3])};
    const __m512i rest[] = {halves<outer>(last[0], last[1]), halves<outer>(last[2], last[3])};   // underscores and foreign ones
    const __m512i there = load_masks(all);
    return {there, every_second<even>(letters_alnum), every_second<odd>(letters_alnum), every_second<even>(dots_ats), every_second<odd>(dots_ats),
            every_second<even>(rest), _mm512_and_si512(every_second<odd>(rest), there)};
  }

 private:
  enum kind : unsigned { letter, alnum, dot, at_sign, underscore, foreign = 7 };   // bits of a class
  static_assert(foreign == 7, "as a byte that is not ASCII has it");

  using bytes = std::array<std::uint8_t, 64>;
  template <unsigned First>
  static constexpr bytes classes = [] {
    bytes out{};
    for (unsigned c = First; c < First + 64; ++c) {
      const bool is_letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z', is_alnum = is_letter || (c >= '0' && c <= '9');
      const bool known = is_alnum || c == '.' || c == '@' || c == '_' || c == '-';
      out[c - First] = static_cast<std::uint8_t>((is_letter ? 1U << letter : 0U) | (is_alnum ? 1U << alnum : 0U) | (c == '.' ? 1U << dot : 0U) |
                                                 (c == '@' ? 1U << at_sign : 0U) | (c == '_' ? 1U << underscore : 0U) | (known ? 0U : 1U << foreign));
    }
    return out;
  }();
  // Of the words of two texts: the bytes of four kinds, each of one text and then the other.
  template <unsigned First>
  static constexpr bytes in_pairs = [] {
    bytes out{};
    for (unsigned i = 0; i < out.size(); ++i) {
      const unsigned word = i % 8, second = i / 8 % 2, kind = First + i / 16;
      out[i] = static_cast<std::uint8_t>(second * 64 + word * 8 + kind);
    }
    return out;
  }();

  // Of a word: its byte k has bit k alone.  As the left factor it turns the bits of eight bytes, as the right one it reverses those of each.
  [[nodiscard]] SPBE_AVX512_BITS static inline __m512i one_bit_each() noexcept { return _mm512_set1_epi64(static_cast<long long>(0x8040201008040201ULL)); }

  // Each byte of a word is the bits of one kind, the last text byte first.
  [[nodiscard]] SPBE_AVX512_BITS static inline __m512i bits_by_kind(__m512i text) noexcept {
    const __m512i ascii = _mm512_permutex2var_epi8(_mm512_loadu_si512(classes<0>.data()), text, _mm512_loadu_si512(classes<64>.data()));
    const __m512i own = _mm512_ternarylogic_epi64(ascii, text, _mm512_set1_epi8(static_cast<char>(1U << foreign)), 0xF8);   // first | second & third
    return _mm512_gf2p8affine_epi64_epi8(one_bit_each(), own, 0);
  }

  static constexpr int low = 0x44, high = 0xEE, outer = 0xCC, even = 0x88, odd = 0xDD;
  template <int Which>
  [[nodiscard]] SPBE_AVX512_BITS static inline __m512i halves(__m512i a, __m512i b) noexcept { return _mm512_shuffle_i64x2(a, b, Which); }
  // The words of one kind of all eight, with the first text byte first.
  template <int Which>
  [[nodiscard]] SPBE_AVX512_BITS static inline __m512i every_second(const __m512i (&kinds)[2]) noexcept {
    const __m512i last_first = _mm512_shuffle_i64x2(kinds[0], kinds[1], Which);
    return _mm512_gf2p8affine_epi64_epi8(last_first, one_bit_each(), 0);
  }
};

// A bit for each of eight texts that is surely an address; both say the same.
[[nodiscard]] SPBE_AVX512 inline unsigned eight_by_compare(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return usual_ones(signs_by_compare::of(text, at, size));
}
[[nodiscard]] SPBE_AVX512_BITS inline unsigned eight_by_class(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return usual_ones(signs_by_class::of(text, at, size));
}

[[nodiscard]] SPBE_AVX512 inline unsigned eight_usual_addresses(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  return has_avx512_bits() ? eight_by_class(text, at, size) : eight_by_compare(text, at, size);
}
#else
inline constexpr auto eight_usual_addresses = nullptr;
#endif

}  // namespace spbe::inline v1::detail
