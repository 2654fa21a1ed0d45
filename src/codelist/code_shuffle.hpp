// A code read by one shuffle of its bytes, where the processor has one (SSSE3: x86-64 since 2006).  A third of the plain road's work.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__x86_64__)
#include <tmmintrin.h>
#define SPBE_SHUFFLES 1
#define SPBE_SHUFFLE_TARGET __attribute__((target("ssse3")))
#else
#define SPBE_SHUFFLES 0
#define SPBE_SHUFFLE_TARGET
#endif

#include "codelist/bytes.hpp"
#include "codelist/digit_key.hpp"

namespace spbe::inline v1::detail {

// A text of up to sixteen bytes in two registers, its first byte the lowest: bytes stored one by one and loaded together would make the
// processor wait.
struct sixteen_bytes {
  std::uint64_t low = 0, high = 0;

  explicit sixteen_bytes(std::string_view text) noexcept {
    const char* p = text.data();
    const std::size_t n = text.size();
    if (n >= 8) {
      low = load<std::uint64_t>(p);
      if (n > 8) high = load<std::uint64_t>(p + n - 8) >> (8 * (16 - n));
    } else if (n >= 4) {
      low = load<std::uint32_t>(p) | std::uint64_t{load<std::uint32_t>(p + n - 4)} << (8 * (n - 4));
    } else {
      for (std::size_t i = 0; i < n; ++i) low |= std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
    }
  }
};

// One written form of one length: where each digit comes from and where its dots stand.
class code_shuffle {
 public:
  static constexpr std::size_t bytes = 16;

  // Has this processor the instruction?
  [[nodiscard]] static bool possible() noexcept {
#if SPBE_SHUFFLES
    return __builtin_cpu_supports("ssse3") != 0;
#else
    return false;
#endif
  }

  void begin(unsigned level, unsigned digits) noexcept {
    level_ = static_cast<std::uint8_t>(level);
    digits_ = static_cast<std::uint8_t>(digits);
  }
  // The byte at `from` is digit number `digit` of a code whose longest form has `longest`.
  void take(unsigned digit, unsigned from, unsigned longest) noexcept {
    value_[bytes - longest + digit] = static_cast<std::uint8_t>(from);
    if (digit < 6) front_[digit] = static_cast<std::uint8_t>(from);
  }
  void expect_dot(unsigned at) noexcept { dots_ |= 1U << at; }

  // 0: no code has this form and length.
  [[nodiscard]] unsigned level() const noexcept { return level_; }

#if SPBE_SHUFFLES
  // Of a code of that form and length.  Only where `possible()`.
  [[nodiscard]] SPBE_SHUFFLE_TARGET digit_key read(const sixteen_bytes& code) const noexcept;
#endif

 private:
  using picks = std::array<std::uint8_t, bytes>;
  static constexpr std::uint8_t zero = 0x80;   // takes no byte
  [[nodiscard]] static constexpr picks nothing_taken() noexcept {
    picks p{};
    for (auto& pick : p) pick = zero;
    return p;
  }
  picks value_ = nothing_taken();
  picks front_ = nothing_taken();
  unsigned dots_ = 0;
  std::uint8_t level_ = 0, digits_ = 0;
};

#if SPBE_SHUFFLES
// Digits become pairs, fours and eights: each step multiplies neighbours by 10, 100, 10000 and 1 and adds them.
SPBE_SHUFFLE_TARGET inline digit_key code_shuffle::read(const sixteen_bytes& code) const noexcept {
  const __m128i text = _mm_set_epi64x(static_cast<long long>(code.high), static_cast<long long>(code.low));
  const __m128i values = _mm_sub_epi8(text, _mm_set1_epi8('0'));
  const __m128i tens = _mm_set1_epi16(0x010A);
  const __m128i digits = _mm_shuffle_epi8(values, _mm_loadu_si128(reinterpret_cast<const __m128i*>(value_.data())));
  const auto dots = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8('.'))));
  const auto fit = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits)));
  if (((fit ^ 0xFFFFU) | (dots ^ dots_)) != 0) return {};
  const __m128i pairs = _mm_maddubs_epi16(digits, tens);
  const __m128i fours = _mm_madd_epi16(pairs, _mm_set1_epi32(0x00010064));
  const __m128i eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), _mm_set1_epi32(0x00012710));
  const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
  const __m128i first_six = _mm_shuffle_epi8(values, _mm_loadu_si128(reinterpret_cast<const __m128i*>(front_.data())));
  const auto front = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_maddubs_epi16(first_six, tens)));
  digit_key out;
  out.key = ((both & 0xFFFFFFFFU) * 100000000U + (both >> 32U)) * 16 + level_;
  out.prefix = static_cast<std::uint32_t>((front & 0xFFFFU) * 100 + (front >> 16U & 0xFFFFU));
  out.next = static_cast<std::uint8_t>(front >> 32U);
  out.digits = digits_;
  out.level = level_;
  return out;
}
#endif

}  // namespace spbe::inline v1::detail
