// A short text as bit masks, one bit a byte: whole questions about it become a few operations on words, whatever its length.
// x86-64 always has SSE2; other machines take the plain road of whoever asks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace spbe::inline v1::detail {

struct byte_masks {
  std::uint64_t letters = 0, digits = 0, hyphens = 0, underscores = 0, dots = 0, ats = 0;
};

inline constexpr std::size_t least_masked = 16, most_masked = 64;

#if defined(__SSE2__)
inline constexpr bool has_byte_masks = true;

[[nodiscard]] inline std::uint64_t bits_of(__m128i matches) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(matches)); }

// One bit where the byte lies in [first, first + span].
[[nodiscard]] inline std::uint64_t bits_within(__m128i bytes, char first, char span) noexcept {
  const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
  return bits_of(_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above));
}

inline void add_masks(byte_masks& to, const char* text, std::size_t at) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + at));
  const auto equal = [bytes](char sign) { return bits_of(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(sign))); };
  to.letters |= bits_within(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 25) << at;
  to.digits |= bits_within(bytes, '0', 9) << at;
  to.hyphens |= equal('-') << at;
  to.underscores |= equal('_') << at;
  to.dots |= equal('.') << at;
  to.ats |= equal('@') << at;
}

// Of `least_masked` to `most_masked` bytes.  Blocks overlap rather than reach beyond the end, and there are three of them, or four for a text
// that is longer than most: lengths come at random, and a wrong guess costs more than a block.
[[nodiscard]] inline byte_masks masks_of(std::string_view text) noexcept {
  const std::size_t size = text.size();
  byte_masks m;
  add_masks(m, text.data(), 0);
  add_masks(m, text.data(), size < 32 ? size - 16 : 16);
  if (size > 48) add_masks(m, text.data(), 32);
  add_masks(m, text.data(), size - 16);
  return m;
}

// Does one of the signs stand in these 16 bytes?
[[nodiscard]] inline bool holds_any(const char* bytes, const std::array<char, 4>& signs) noexcept {
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  __m128i found = _mm_setzero_si128();
  for (const char sign : signs) found = _mm_or_si128(found, _mm_cmpeq_epi8(block, _mm_set1_epi8(sign)));
  return bits_of(found) != 0;
}
#else
inline constexpr bool has_byte_masks = false;
[[nodiscard]] inline byte_masks masks_of(std::string_view) noexcept { return {}; }
#endif

// Does one of the signs stand in the text?
[[nodiscard]] inline bool holds_any(std::string_view text, const std::array<char, 4>& signs) noexcept {
  std::size_t at = 0;
#if defined(__SSE2__)
  constexpr std::size_t block = 16;
  for (; at + block <= text.size(); at += block) {
    if (holds_any(text.data() + at, signs)) return true;
  }
#endif
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == signs[0] || c == signs[1] || c == signs[2] || c == signs[3]) return true;
  }
  return false;
}

}  // namespace spbe::inline v1::detail
