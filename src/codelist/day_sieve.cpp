#include "codelist/day_sieve.hpp"

#include <algorithm>
#include <array>

#include "codelist/kinds_of_day.hpp"
#include "codelist/table.hpp"
#include "text/simd.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t words_in_line = 4, kelurahan_bits = 32, line_bits = 32 * words_in_line;
constexpr std::uint32_t first_kelurahan = 1001, first_desa = 2001;
constexpr std::uint32_t most_lines = 1U << 16U;       // a megabyte: districts of a list that would want more have none
constexpr std::size_t most_at_once = 128;
constexpr std::uint64_t tails = 10000;

// The bit of a number within its line; `line_bits` or more where it has none.  Which of the two a village is nobody could guess: no branch.
[[nodiscard]] constexpr std::uint32_t bit_of(std::uint32_t number) noexcept {
  const bool desa = number >= first_desa;
  const std::uint32_t bit = number - (desa ? first_desa - kelurahan_bits : first_kelurahan);   // of a smaller number: a large one
  return bit | (bit < kelurahan_bits || desa ? 0U : line_bits);
}

[[nodiscard]] constexpr bool is_village(const membership& said) noexcept { return said.standing == standing::current && said.level == day_sieve::level; }

// A line while it is made: in registers, since each bit is set beside the one before.
struct one_line {
  std::uint64_t low = 0, high = 0;
  void set(std::uint32_t bit, bool there) noexcept {
    const std::uint64_t own = std::uint64_t{there} << bit % 64;
    low |= bit < 64 ? own : 0;
    high |= bit >= 64 && bit < line_bits ? own : 0;
  }
};
static_assert(line_bits == 128);

// The villages of a district; on a day of any of its spells a code is there.
template <class IsThere>
[[nodiscard]] one_line line_of(const list_table& t, std::uint32_t front, const IsThere& is_there) noexcept {
  one_line out;
  for (std::uint32_t i = t.front_begin(front), end = t.front_begin(front + 1); i < end; ++i) {
    out.set(bit_of(static_cast<std::uint32_t>(t.form.rest(t.tail(i)) / 16)), is_there(i));
  }
  return out;
}

constexpr membership there{standing::current, day_sieve::level, day_sieve::no_spell};

}  // namespace

// Cells that the list is asked of, and the rows they stand in.
struct day_sieve::left_cells {
  std::array<std::uint32_t, most_at_once> at, size;
  std::array<std::uint16_t, most_at_once> row;   // no bytes: those may be part of anything, for all the compiler knows
  std::size_t count = 0;
  void note(const cells& column, std::size_t i, bool left) noexcept {
    at[count] = column.at[i];
    size[count] = column.size[i];
    row[count] = static_cast<std::uint16_t>(i);
    count += left ? 1U : 0U;
  }
};

bool day_sieve::fits(const list& codes) noexcept {
  const code_form& form = codes.table_->form;
  constexpr unsigned ends[] = {2, 4, 6, 10};
  for (unsigned l = 1; l <= level; ++l) {
    if (form.digits_of(l) != ends[l - 1]) return false;
  }
  return form.longest() == ends[level - 1] && form.dotted();
}

day_sieve::day_sieve(const list& codes, date day, road by) : codes_(codes), day_(day), road_(by), regencies_(prefix_count) {
  const list_table& t = *codes.table_;
  std::uint32_t lines = 0;
  for (std::uint32_t f = 0; f < t.front_count; ++f) {
    const std::uint32_t regency = t.front(f) / 100, here = t.front(f) % 100 + 1;
    if (f + 1 < t.front_count && t.front(f + 1) / 100 == regency) continue;   // the last district of a regency says how many lines it has
    if (lines + here > most_lines) continue;
    regencies_[regency] = lines << 8U | here;
    lines += here;
  }
  lines_.resize(std::size_t{lines} * words_in_line);
  const kinds_of_day known(t, day, SIZE_MAX);
  const bool all_known = kinds_of_day::tell_all(t, day);
  for (std::uint32_t f = 0; f < t.front_count; ++f) {
    const std::uint32_t regency = regencies_[t.front(f) / 100];
    if (regency == 0) continue;
    const one_line line = all_known ? line_of(t, f, [&](std::uint32_t i) { return known.level_of(t, i) == level; })
                                    : line_of(t, f, [&](std::uint32_t i) { return is_village(t.judge(i, day)); });
    std::uint32_t* const words = lines_.data() + std::size_t{(regency >> 8U) + t.front(f) % 100} * words_in_line;
    words[0] = static_cast<std::uint32_t>(line.low);
    words[1] = static_cast<std::uint32_t>(line.low >> 32U);
    words[2] = static_cast<std::uint32_t>(line.high);
    words[3] = static_cast<std::uint32_t>(line.high >> 32U);
  }
}

[[gnu::always_inline]] inline bool day_sieve::holds(std::uint32_t regency, std::uint32_t district, std::uint32_t village) const noexcept {
  const std::uint32_t lines = regencies_[regency];
  const std::uint32_t bit = bit_of(village);
  if (district >= (lines & 0xFFU) || bit >= line_bits) return false;
  return (lines_[((lines >> 8U) + district) * words_in_line + bit / 32] >> bit % 32 & 1U) != 0;
}

void day_sieve::judge(const cells& column, membership* answers) const noexcept {
  for (std::size_t begin = 0; begin < column.count; begin += most_at_once) {
    const cells some{column.text, column.at + begin, column.size + begin, std::min(most_at_once, column.count - begin)};
    left_cells left;
    if (road_ == road::wide) sift_wide(some, left);
    else if (road_ == road::shuffled) sift_shuffled(some, 0, some.count, left);
    else sift_plainly(some, left);
    std::fill_n(answers + begin, some.count, there);
    if (left.count == 0) continue;
    std::array<membership, most_at_once> said;
    codes_.judge({column.text, left.at.data(), left.size.data(), left.count}, day_, said.data());
    for (std::size_t i = 0; i < left.count; ++i) answers[begin + left.row[i]] = said[i];
  }
}

void day_sieve::sift_plainly(const cells& column, left_cells& left) const noexcept {
  const code_form& form = codes_.table_->form;
  for (std::size_t i = 0; i < column.count; ++i) {
    const digit_key code = form.read(column[i]);
    const auto village = static_cast<std::uint32_t>(code.key / 16 % tails);
    left.note(column, i, code.level != level || !holds(code.prefix, code.next, village));
  }
}

#if SPBE_SHUFFLES
namespace {

// How a code is written: where its digits stand (those of the regency, the district, the village, then its dots), and what they lie above.
struct written {
  unsigned size;
  alignas(16) std::array<std::int8_t, 16> order;
  alignas(16) std::array<std::int8_t, 16> least;
};
constexpr std::int8_t no_sign = -1;
constexpr written official{13, {0, 1, 3, 4, 6, 7, no_sign, no_sign, 9, 10, 11, 12, 2, 5, 8, no_sign},
                           {'0', '0', '0', '0', '0', '0', 0, 0, '0', '0', '0', '0', '.', '.', '.', 0}};
constexpr written compact{10, {0, 1, 2, 3, 4, 5, no_sign, no_sign, 6, 7, 8, 9, no_sign, no_sign, no_sign, no_sign},
                          {'0', '0', '0', '0', '0', '0', 0, 0, '0', '0', '0', '0', 0, 0, 0, 0}};
alignas(16) constexpr std::array<std::int8_t, 16> most{9, 9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 0, 0, 0, 0};
// Of pairs of digits, so that regency, district, village and nothing are a number each.
alignas(16) constexpr std::array<std::int16_t, 8> weights{100, 1, 1, 0, 100, 1, 0, 0};

template <class Numbers>
SPBE_SHUFFLE_TARGET inline __m128i sixteen_of(const Numbers& numbers) noexcept { return _mm_load_si128(reinterpret_cast<const __m128i*>(numbers.data())); }

}  // namespace

// One after another: no code of the lowest level has another length.
SPBE_SHUFFLE_TARGET void day_sieve::sift_shuffled(const cells& column, std::size_t begin, std::size_t end, left_cells& left) const noexcept {
  for (std::size_t i = begin; i < end; ++i) {
    const written& as = column.size[i] == official.size ? official : compact;
    if (column.size[i] != as.size) {
      left.note(column, i, true);
      continue;
    }
    const sixteen_bytes code(column[i]);
    const __m128i signs = _mm_set_epi64x(static_cast<long long>(code.high), static_cast<long long>(code.low));
    const __m128i values = _mm_sub_epi8(_mm_shuffle_epi8(signs, sixteen_of(as.order)), sixteen_of(as.least));
    const bool fit = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(values, sixteen_of(most)), values)) == 0xFFFF;
    const __m128i parts = _mm_madd_epi16(_mm_maddubs_epi16(values, _mm_set1_epi16(0x010A)), sixteen_of(weights));
    const auto front = static_cast<std::uint64_t>(_mm_cvtsi128_si64(parts));
    const auto village = static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_unpackhi_epi64(parts, parts)));
    left.note(column, i, !fit || !holds(static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(front >> 32U), village));
  }
}

namespace {

constexpr std::size_t at_once = 16;

template <class Numbers>
SPBE_AVX512 inline __m512i four_times(const Numbers& numbers) noexcept { return _mm512_broadcast_i32x4(sixteen_of(numbers)); }
SPBE_AVX512 inline __m512i each(std::uint32_t number) noexcept { return _mm512_set1_epi32(static_cast<int>(number)); }

// Of every fourth row from the first on: regency, district, village, nothing.
struct four_rows { __m512i parts; bool digits; };
SPBE_AVX512 inline four_rows read_four(const char* text, const std::uint32_t* at, const written& as) noexcept {
  const auto own_bytes = static_cast<__mmask16>((1U << as.size) - 1U);
  const auto code = [text, own_bytes](std::uint32_t from) SPBE_AVX512 { return _mm_maskz_loadu_epi8(own_bytes, text + from); };
  __m512i signs = _mm512_zextsi128_si512(code(at[0]));
  signs = _mm512_inserti32x4(signs, code(at[4]), 1);
  signs = _mm512_inserti32x4(signs, code(at[8]), 2);
  signs = _mm512_inserti32x4(signs, code(at[12]), 3);
  const __m512i values = _mm512_sub_epi8(_mm512_shuffle_epi8(signs, four_times(as.order)), four_times(as.least));
  const __m512i pairs = _mm512_maddubs_epi16(values, _mm512_set1_epi16(0x010A));
  return {_mm512_madd_epi16(pairs, four_times(weights)), _mm512_cmpgt_epu8_mask(values, four_times(most)) == 0};
}

SPBE_AVX512 inline bool are_long(const std::uint32_t* size, const written& as) noexcept {
  return _mm512_cmpneq_epi32_mask(_mm512_loadu_si512(size), each(as.size)) == 0;
}

}  // namespace

day_sieve::road day_sieve::best_road() noexcept { return has_avx512() ? road::wide : code_shuffle::possible() ? road::shuffled : road::plain; }

SPBE_AVX512 inline unsigned day_sieve::sixteen(const char* text, const std::uint32_t* at, const std::uint32_t* size) const noexcept {
  const written& as = are_long(size, official) ? official : compact;
  if (&as == &compact && !are_long(size, compact)) return 0;
  const four_rows a = read_four(text, at, as), b = read_four(text, at + 1, as), c = read_four(text, at + 2, as), d = read_four(text, at + 3, as);
  if (!(a.digits && b.digits && c.digits && d.digits)) return 0;
  const __m512i ab = _mm512_unpacklo_epi32(a.parts, b.parts), cd = _mm512_unpacklo_epi32(c.parts, d.parts);
  const __m512i regency = _mm512_i32gather_epi32(_mm512_unpacklo_epi64(ab, cd), regencies_.data(), 4);
  const __m512i district = _mm512_unpackhi_epi64(ab, cd);
  const __m512i village = _mm512_unpacklo_epi64(_mm512_unpackhi_epi32(a.parts, b.parts), _mm512_unpackhi_epi32(c.parts, d.parts));
  const __mmask16 desa = _mm512_cmpge_epu32_mask(village, each(first_desa));
  const __m512i bit = _mm512_sub_epi32(village, _mm512_mask_blend_epi32(desa, each(first_kelurahan), each(first_desa - kelurahan_bits)));
  const __m512i bits = _mm512_mask_blend_epi32(desa, each(kelurahan_bits), each(line_bits));
  const __mmask16 known = _mm512_cmplt_epu32_mask(district, _mm512_and_si512(regency, each(0xFF))) & _mm512_cmplt_epu32_mask(bit, bits);
  const __m512i line = _mm512_add_epi32(_mm512_srli_epi32(regency, 8), district);
  const __m512i word = _mm512_add_epi32(_mm512_slli_epi32(line, 2), _mm512_srli_epi32(bit, 5));
  static_assert(words_in_line == 1U << 2U);
  const __m512i found = _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), known, word, lines_.data(), 4);
  return known & _mm512_test_epi32_mask(found, _mm512_sllv_epi32(each(1), _mm512_and_si512(bit, each(31))));
}

SPBE_AVX512 void day_sieve::sift_wide(const cells& column, left_cells& left) const noexcept {
  std::size_t i = 0;
  for (; i + at_once <= column.count; i += at_once) {
    const unsigned held = sixteen(column.text, column.at + i, column.size + i);
    if (held == 0) {   // written in many ways, most likely
      sift_shuffled(column, i, i + at_once, left);
      continue;
    }
    for (unsigned rest = ~held & 0xFFFFU; rest != 0; rest &= rest - 1U) left.note(column, i + static_cast<unsigned>(__builtin_ctz(rest)), true);
  }
  sift_shuffled(column, i, column.count, left);
}
#else
day_sieve::road day_sieve::best_road() noexcept { return road::plain; }
void day_sieve::sift_shuffled(const cells& column, std::size_t, std::size_t, left_cells& left) const noexcept { sift_plainly(column, left); }
void day_sieve::sift_wide(const cells& column, left_cells& left) const noexcept { sift_plainly(column, left); }
unsigned day_sieve::sixteen(const char*, const std::uint32_t*, const std::uint32_t*) const noexcept { return 0; }
#endif

}  // namespace spbe::inline v1::detail
