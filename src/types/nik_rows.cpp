#include "types/nik_rows.hpp"

#include <cstdint>
#include <cstring>

#include "text/simd.hpp"

namespace spbe::inline v1::detail {

#if defined(__x86_64__)
namespace {

// What every row is held against.
struct bounds {
  const unsigned char* districts;
  unsigned last_day;    // as `day_number` counts; any day is before the largest number
  int plain_days;       // a day beyond stands 40 higher than it is
};

// Days in order, as a number: not every number is a day.
[[nodiscard]] constexpr unsigned day_number(unsigned year, unsigned month, unsigned day) noexcept { return year << 9U | month << 5U | day; }

namespace avx512 {

constexpr std::size_t at_once = 16;

// The four parts of a number as four numbers: PPKK00, CC + 128 DD, MM + 128 YY, NNNN; of every fourth row from the first on.  Of `All` or of those
// that are `wanted`: nothing is read of the others, which count as foreign.
struct four_rows { __m512i parts; __mmask64 foreign; };
template <bool All>
SPBE_AVX512 inline four_rows read_four(const char* text, const std::uint32_t* at, unsigned wanted) noexcept {
  const auto number = [=](unsigned row) SPBE_AVX512 {
    return _mm_maskz_loadu_epi8(All || (wanted >> row & 1U) != 0 ? __mmask16{0xFFFF} : __mmask16{0}, text + at[row]);
  };
  __m512i signs = _mm512_zextsi128_si512(number(0));
  signs = _mm512_inserti32x4(signs, number(4), 1);
  signs = _mm512_inserti32x4(signs, number(8), 2);
  signs = _mm512_inserti32x4(signs, number(12), 3);
  const __m512i values = _mm512_sub_epi8(signs, _mm512_set1_epi8('0'));
  const __m512i pairs = _mm512_maddubs_epi16(values, _mm512_set1_epi16(0x010A));
  const __m512i weights = _mm512_set4_epi32(1 << 16 | 100, 128 << 16 | 1, 128 << 16 | 1, 100 << 16 | 10000);
  return {_mm512_madd_epi16(pairs, weights), _mm512_cmpgt_epu8_mask(values, _mm512_set1_epi8(9))};
}

// One bit a row that is surely valid.
template <bool All>
SPBE_AVX512 inline unsigned surely_valid(const char* text, const std::uint32_t* at, unsigned wanted, const bounds& known) noexcept {
  const four_rows a = read_four<All>(text, at, wanted), b = read_four<All>(text, at + 1, wanted >> 1U);
  const four_rows c = read_four<All>(text, at + 2, wanted >> 2U), d = read_four<All>(text, at + 3, wanted >> 3U);
  const unsigned foreign = rows_with(a.foreign, b.foreign, c.foreign, d.foreign);
  const __m512i front_ab = _mm512_unpacklo_epi32(a.parts, b.parts), front_cd = _mm512_unpacklo_epi32(c.parts, d.parts);
  const __m512i back_ab = _mm512_unpackhi_epi32(a.parts, b.parts), back_cd = _mm512_unpackhi_epi32(c.parts, d.parts);
  const __m512i second = _mm512_unpackhi_epi64(front_ab, front_cd), third = _mm512_unpacklo_epi64(back_ab, back_cd);
  const __m512i seven_bits = _mm512_set1_epi32(127);
  const __m512i region = _mm512_add_epi32(_mm512_unpacklo_epi64(front_ab, front_cd), _mm512_and_si512(second, seven_bits));
  const __m512i month = _mm512_and_si512(third, seven_bits), year = _mm512_srli_epi32(third, 7);
  const __m512i written = _mm512_srli_epi32(second, 7), one = _mm512_set1_epi32(1);
  const __mmask16 raised = _mm512_cmpgt_epu32_mask(written, _mm512_set1_epi32(known.plain_days));
  const __m512i day = _mm512_mask_sub_epi32(written, raised, written, _mm512_set1_epi32(40));
  // February 29 is for the judge to weigh.
  const __m512i lengths = _mm512_setr_epi32(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0);
  auto good = static_cast<__mmask16>(_mm512_cmplt_epu32_mask(month, _mm512_set1_epi32(16)) & ~foreign);
  good &= _mm512_cmplt_epu32_mask(_mm512_sub_epi32(day, one), _mm512_permutexvar_epi32(month, lengths));
  const __m512i number = _mm512_or_si512(_mm512_or_si512(_mm512_slli_epi32(year, 9), _mm512_slli_epi32(month, 5)), day);
  good &= _mm512_cmple_epu32_mask(number, _mm512_set1_epi32(static_cast<int>(known.last_day)));
  const __m512i serial = _mm512_unpackhi_epi64(back_ab, back_cd);
  good &= _mm512_test_epi32_mask(serial, serial);
  const __m512i words = _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), good, _mm512_srli_epi32(region, 5), known.districts, 4);
  return good & _mm512_test_epi32_mask(words, _mm512_sllv_epi32(one, _mm512_and_si512(region, _mm512_set1_epi32(31))));
}

SPBE_AVX512 void judge_wide(const cells values, const check_context& context, const bounds known, judge_one judge, verdict_byte* verdicts) noexcept {
  for (std::size_t row = 0; row < values.count;) {
    const std::size_t rows = values.count - row < at_once ? values.count - row : at_once;
    unsigned good = 0;
    if (rows == at_once) {
      const unsigned wanted = _mm512_cmpeq_epi32_mask(_mm512_loadu_si512(values.size + row), _mm512_set1_epi32(16));
      good = wanted == 0xFFFF ? surely_valid<true>(values.text, values.at + row, wanted, known) : surely_valid<false>(values.text, values.at + row, wanted, known);
    }
    if (good == 0xFFFF) {
      std::memset(verdicts + row, valid_byte, at_once);
    } else {
      for (std::size_t i = 0; i < rows; ++i) verdicts[row + i] = (good >> i & 1U) != 0 ? valid_byte : judge(values[row + i], context);
    }
    row += rows;
  }
}

}  // namespace avx512

namespace avx2 {

constexpr std::size_t at_once = 8;

// The parts of two numbers, four rows apart; in `digits` a bit for each of their signs.
struct two_rows { __m256i parts; unsigned digits; };
SPBE_AVX2 inline two_rows read_two(const char* text, const std::uint32_t* at) noexcept {
  const auto number = [=](unsigned row) SPBE_AVX2 { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + at[row])); };
  const __m256i values = _mm256_sub_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(number(0)), number(4), 1), _mm256_set1_epi8('0'));
  const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi16(0x010A));
  const __m256i weights = _mm256_setr_epi32(100 << 16 | 10000, 128 << 16 | 1, 128 << 16 | 1, 1 << 16 | 100, 100 << 16 | 10000, 128 << 16 | 1, 128 << 16 | 1, 1 << 16 | 100);
  const __m256i fit = _mm256_cmpeq_epi8(_mm256_min_epu8(values, _mm256_set1_epi8(9)), values);
  return {_mm256_madd_epi16(pairs, weights), static_cast<unsigned>(_mm256_movemask_epi8(fit))};
}

// One bit a row that is surely valid: the steps of `avx512::surely_valid`.
SPBE_AVX2 inline unsigned surely_valid(const char* text, const std::uint32_t* at, const bounds& known) noexcept {
  const two_rows a = read_two(text, at), b = read_two(text, at + 1), c = read_two(text, at + 2), d = read_two(text, at + 3);
  const __m256i front_ab = _mm256_unpacklo_epi32(a.parts, b.parts), front_cd = _mm256_unpacklo_epi32(c.parts, d.parts);
  const __m256i back_ab = _mm256_unpackhi_epi32(a.parts, b.parts), back_cd = _mm256_unpackhi_epi32(c.parts, d.parts);
  const __m256i second = _mm256_unpackhi_epi64(front_ab, front_cd), third = _mm256_unpacklo_epi64(back_ab, back_cd);
  const __m256i seven_bits = _mm256_set1_epi32(127), none = _mm256_setzero_si256();
  const __m256i region = _mm256_add_epi32(_mm256_unpacklo_epi64(front_ab, front_cd), _mm256_and_si256(second, seven_bits));
  const __m256i month = _mm256_and_si256(third, seven_bits), year = _mm256_srli_epi32(third, 7);
  const __m256i written = _mm256_srli_epi32(second, 7);
  const __m256i raised = _mm256_cmpgt_epi32(written, _mm256_set1_epi32(known.plain_days));
  const __m256i day = _mm256_sub_epi32(written, _mm256_and_si256(raised, _mm256_set1_epi32(40)));
  // Of the bytes of a month only the lowest is not zero.
  const __m256i lengths = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0));
  const __m256i number = _mm256_or_si256(_mm256_or_si256(_mm256_slli_epi32(year, 9), _mm256_slli_epi32(month, 5)), day);
  const int last_day = static_cast<int>(known.last_day > INT32_MAX ? INT32_MAX : known.last_day);
  const __m256i no_day = _mm256_or_si256(_mm256_cmpgt_epi32(day, _mm256_shuffle_epi8(lengths, month)), _mm256_cmpgt_epi32(number, _mm256_set1_epi32(last_day)));
  const __m256i nothing = _mm256_or_si256(_mm256_cmpeq_epi32(day, none), _mm256_cmpeq_epi32(_mm256_unpackhi_epi64(back_ab, back_cd), none));
  const __m256i good = _mm256_andnot_si256(_mm256_or_si256(no_day, nothing), _mm256_cmpgt_epi32(_mm256_set1_epi32(16), month));
  unsigned rows = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(good))) & rows_that_fit(a.digits, b.digits, c.digits, d.digits);
  alignas(32) std::uint32_t regions[at_once];
  _mm256_store_si256(reinterpret_cast<__m256i*>(regions), region);
  for (unsigned row = 0, asked = rows; asked != 0; ++row, asked >>= 1U) {
    if ((asked & 1U) != 0 && (known.districts[regions[row] / 8] >> regions[row] % 8 & 1U) == 0) rows &= ~(1U << row);
  }
  return rows;
}

SPBE_AVX2 void judge_wide(const cells values, const check_context& context, const bounds known, judge_one judge, verdict_byte* verdicts) noexcept {
  std::size_t row = 0;
  while (row < values.count) {
    const std::size_t behind = row + at_once < values.count ? row + at_once : values.count;
    unsigned good = 0;
    if (behind - row == at_once) {
      const __m256i sizes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values.size + row));
      const bool whole = _mm256_movemask_epi8(_mm256_cmpeq_epi32(sizes, _mm256_set1_epi32(16))) == -1;
      good = whole ? surely_valid(values.text, values.at + row, known) : 0U;
    }
    if (good == 0xFF) {
      std::memset(verdicts + row, valid_byte, at_once);
      row = behind;
    }
    for (; row < behind; ++row, good >>= 1U) verdicts[row] = (good & 1U) != 0 ? valid_byte : judge(values[row], context);
  }
}

}  // namespace avx2
}  // namespace

bool judge_rows(const cells& column, const check_context& context, days_of of, judge_one judge, verdict_byte* verdicts) noexcept {
  // From 2000 on every day of 19yy is over.
  if (!has_avx2() || context.districts == nullptr || !context.as_of || context.as_of < date(2000, 1, 1)) return false;
  const date::parts today = context.as_of.split();
  const bool any_day = of == days_of::birth || today.year > 2099;
  const unsigned last_day = any_day ? UINT32_MAX : day_number(static_cast<unsigned>(today.year - 2000), today.month, today.day);
  const bounds known{context.districts, last_day, of == days_of::birth ? 40 : 127};
  if (has_avx512()) avx512::judge_wide(column, context, known, judge, verdicts);
  else avx2::judge_wide(column, context, known, judge, verdicts);
  return true;
}
#else
bool judge_rows(const cells&, const check_context&, days_of, judge_one, verdict_byte*) noexcept { return false; }
#endif

}  // namespace spbe::inline v1::detail
