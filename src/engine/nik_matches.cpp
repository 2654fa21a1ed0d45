#include "engine/nik_matches.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/value_at.hpp"
#include "digits/eight.hpp"
#include "text/simd.hpp"

namespace spbe::inline v1::detail {
namespace {

// YYYYMMDD as a word that is greater the later the day.
[[nodiscard]] constexpr eight day_word(const date::parts& day) noexcept {
  eight word = 0;
  unsigned digits = static_cast<unsigned>(day.year) * 10000 + day.month * 100 + day.day;
  for (unsigned at = 0; at < 64; at += 8, digits /= 10) word |= eight{'0' + digits % 10} << at;
  return word;
}
constexpr eight first_word = day_word({1900, 1, 1});

// The same of a cell, sooner.
[[nodiscard]] inline eight word_of_cell(const char* day) noexcept {
  const eight front = load_eight(day), back = load_eight(day + 2);   // YYYY-MM-, YY-MM-DD
  return __builtin_bswap64((front & 0xFFFFFFFFU) | (back >> 24U & 0xFFFFU) << 32U | back >> 48U << 48U);
}

// The digits of a NIK that tell the day, a word: DDMMYY; women's days are 40 higher.
[[nodiscard]] inline bool same_day(const char* nik, const char* day) noexcept {
  const eight coded = load_eight(nik + 6) & 0xFFFFFFFFFFFFU;
  const eight said = load_eight(day + 2);   // YY-MM-DD
  const eight plain = said >> 48U | (said >> 24U & 0xFFFFU) << 16U | (said & 0xFFFFU) << 32U;
  return coded == plain || coded == plain + 4;
}

#if defined(__x86_64__)
namespace avx512 {

// Of every second row from the first on, the 16 bytes of a row as two words.
template <__mmask16 Bytes>
SPBE_AVX512 inline __m512i every_second(const char* text, const std::uint32_t* at) noexcept {
  const auto cell = [text](std::uint32_t from) SPBE_AVX512 { return _mm_maskz_loadu_epi8(Bytes, text + from); };
  __m512i rows = _mm512_zextsi128_si512(cell(at[0]));
  rows = _mm512_inserti32x4(rows, cell(at[2]), 1);
  rows = _mm512_inserti32x4(rows, cell(at[4]), 2);
  return _mm512_inserti32x4(rows, cell(at[6]), 3);
}

// The first word of a row is the day as a NIK has it, the second one the day as `day_word` does.
SPBE_AVX512 inline unsigned four_hold(const char* nik_text, const std::uint32_t* nik_at, const char* day_text, const std::uint32_t* day_at, eight many) noexcept {
  constexpr __mmask16 all = 0xFFFF, ten = 0x3FF;
  const __m512i six = _mm512_broadcast_i32x4(_mm_setr_epi8(6, 7, 8, 9, 10, 11, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1));
  const __m512i turned = _mm512_broadcast_i32x4(_mm_setr_epi8(8, 9, 5, 6, 2, 3, -1, -1, 9, 8, 6, 5, 3, 2, 1, 0));
  const __m512i coded = _mm512_shuffle_epi8(every_second<all>(nik_text, nik_at), six);
  const __m512i said = _mm512_shuffle_epi8(every_second<ten>(day_text, day_at), turned);
  const __m512i since = _mm512_sub_epi64(said, _mm512_set1_epi64(static_cast<long long>(first_word)));
  const __mmask8 possible = _mm512_cmplt_epu64_mask(since, _mm512_set1_epi64(static_cast<long long>(many)));
  const __mmask8 man = _mm512_cmpeq_epi64_mask(coded, said), woman = _mm512_cmpeq_epi64_mask(coded, _mm512_add_epi64(said, _mm512_set1_epi64(4)));
  return (man | woman) & possible >> 1U & 0x55U;   // the bit of the first word
}

SPBE_AVX512 inline bool have_nik_size(const std::uint32_t* size) noexcept {
  return _mm256_cmpneq_epi32_mask(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(size)), _mm256_set1_epi32(16)) == 0;
}

SPBE_AVX512 unsigned eight_hold(const cells& niks, const cells& days, std::uint32_t row, eight many) noexcept {
  if (!have_nik_size(niks.size + row)) return 0;
  return four_hold(niks.text, niks.at + row, days.text, days.at + row, many) |
         four_hold(niks.text, niks.at + row + 1, days.text, days.at + row + 1, many) << 1U;
}

SPBE_AVX512 unsigned eight_agree(const cells& niks, std::uint32_t row, const membership* said, std::uint64_t told, std::uint64_t women) noexcept {
  static_assert(sizeof(membership) == 8 && sizeof(standing) == 1 && offsetof(membership, standing) == 0 && static_cast<int>(standing::unknown) == 0 && offsetof(membership, spell) == 4);
  if (!have_nik_size(niks.size + row)) return 0;
  const __m512i one = _mm512_set1_epi64(1), members = _mm512_loadu_si512(said);
  const __m512i spell = _mm512_srli_epi64(members, 32);   // a shift of 64 and more leaves nothing
  const __mmask8 known = _mm512_test_epi64_mask(members, _mm512_set1_epi64(0xFF));
  const __mmask8 tells = _mm512_test_epi64_mask(_mm512_srlv_epi64(_mm512_set1_epi64(static_cast<long long>(told)), spell), one);
  const __mmask8 woman = _mm512_test_epi64_mask(_mm512_srlv_epi64(_mm512_set1_epi64(static_cast<long long>(women)), spell), one);
  const __m512i digits = eight_words(niks.text + 6, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(niks.at + row)));
  const __mmask8 coded = _mm512_cmpge_epu64_mask(_mm512_and_si512(digits, _mm512_set1_epi64(0xFF)), _mm512_set1_epi64('4'));
  return known & tells & static_cast<unsigned>(~(woman ^ coded));
}

}  // namespace avx512

namespace avx2 {

SPBE_AVX2 inline bool have_nik_size(const std::uint32_t* size) noexcept {
  return _mm256_movemask_epi8(_mm256_cmpeq_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(size)), _mm256_set1_epi32(16))) == -1;
}

// Of two neighbours, the words of `avx512::four_hold`.
SPBE_AVX2 inline unsigned two_hold(const char* nik_text, const std::uint32_t* nik_at, const char* day_text, const std::uint32_t* day_at, eight many) noexcept {
  const auto nik = [=](unsigned row) SPBE_AVX2 { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(nik_text + nik_at[row])); };
  const auto day = [=](unsigned row) SPBE_AVX2 {
    const char* const from = day_text + day_at[row];
    return _mm_insert_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from)), value_at<std::int16_t>(from + 8), 4);
  };
  const __m256i six = _mm256_broadcastsi128_si256(_mm_setr_epi8(6, 7, 8, 9, 10, 11, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1));
  const __m256i turned = _mm256_broadcastsi128_si256(_mm_setr_epi8(8, 9, 5, 6, 2, 3, -1, -1, 9, 8, 6, 5, 3, 2, 1, 0));
  const __m256i coded = _mm256_shuffle_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(nik(0)), nik(1), 1), six);
  const __m256i said = _mm256_shuffle_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(day(0)), day(1), 1), turned);
  const __m256i since = _mm256_sub_epi64(said, _mm256_set1_epi64x(static_cast<long long>(first_word)));
  const __m256i early = _mm256_cmpgt_epi64(_mm256_setzero_si256(), since), in_time = _mm256_cmpgt_epi64(_mm256_set1_epi64x(static_cast<long long>(many)), since);
  const __m256i man = _mm256_cmpeq_epi64(coded, said), woman = _mm256_cmpeq_epi64(coded, _mm256_add_epi64(said, _mm256_set1_epi64x(4)));
  const auto words = [](__m256i fit) SPBE_AVX2 { return static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(fit))); };
  const unsigned both = words(_mm256_or_si256(man, woman)) & words(_mm256_andnot_si256(early, in_time)) >> 1U;
  return (both & 1U) | (both >> 1U & 2U);
}

SPBE_AVX2 unsigned eight_hold(const cells& niks, const cells& days, std::uint32_t row, eight many) noexcept {
  if (!have_nik_size(niks.size + row)) return 0;
  unsigned all = 0;
  for (std::uint32_t two = 0; two < 8; two += 2) {
    all |= two_hold(niks.text, niks.at + row + two, days.text, days.at + row + two, many) << two;
  }
  return all;
}

// Bits of `four` words that have the lowest one set.
SPBE_AVX2 inline unsigned lowest_bits(__m256i four) noexcept { return static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(_mm256_slli_epi64(four, 63)))); }

SPBE_AVX2 inline unsigned four_agree(const char* text, const std::uint32_t* at, const membership* said, std::uint64_t told, std::uint64_t women) noexcept {
  const __m256i members = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(said));
  const __m256i spell = _mm256_srli_epi64(members, 32);   // a shift of 64 and more leaves nothing
  const __m256i unknown = _mm256_cmpeq_epi64(_mm256_and_si256(members, _mm256_set1_epi64x(0xFF)), _mm256_setzero_si256());
  const unsigned tells = lowest_bits(_mm256_srlv_epi64(_mm256_set1_epi64x(static_cast<long long>(told)), spell));
  const unsigned woman = lowest_bits(_mm256_srlv_epi64(_mm256_set1_epi64x(static_cast<long long>(women)), spell));
  unsigned coded = 0;
  for (unsigned row = 0; row < 4; ++row) coded |= (static_cast<unsigned char>(text[at[row] + 6]) >= '4' ? 1U : 0U) << row;
  return tells & ~static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(unknown))) & ~(woman ^ coded);
}

SPBE_AVX2 unsigned eight_agree(const cells& niks, std::uint32_t row, const membership* said, std::uint64_t told, std::uint64_t women) noexcept {
  if (!have_nik_size(niks.size + row)) return 0;
  return four_agree(niks.text, niks.at + row, said, told, women) | four_agree(niks.text, niks.at + row + 4, said + 4, told, women) << 4U;
}

}  // namespace avx2
#endif

}  // namespace

nik_birthdays::nik_birthdays(date last) noexcept {
  if (last < first_birthday) return;
  many_ = day_word(std::min(last, last_birthday).split()) - first_word + 1;
}

bool nik_birthdays::hold(const char* nik, const char* day) const noexcept { return same_day(nik, day) && word_of_cell(day) - first_word < many_; }

unsigned nik_birthdays::hold_eight(const cells& niks, const cells& days, std::uint32_t row) const noexcept {
#if defined(__x86_64__)
  return has_avx512() ? avx512::eight_hold(niks, days, row, many_) : has_avx2() ? avx2::eight_hold(niks, days, row, many_) : 0;
#else
  static_cast<void>(niks), static_cast<void>(days), static_cast<void>(row);
  return 0;
#endif
}

unsigned eight_sexes_agree(const cells& niks, std::uint32_t row, const membership* said, std::uint64_t told, std::uint64_t women) noexcept {
#if defined(__x86_64__)
  return has_avx512() ? avx512::eight_agree(niks, row, said, told, women) : has_avx2() ? avx2::eight_agree(niks, row, said, told, women) : 0;
#else
  static_cast<void>(niks), static_cast<void>(row), static_cast<void>(said), static_cast<void>(told), static_cast<void>(women);
  return 0;
#endif
}

}  // namespace spbe::inline v1::detail
