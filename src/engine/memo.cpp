#include "engine/memo.hpp"

namespace spbe::inline v1::detail {
namespace {

// A sieve takes as long to make as it saves over some thousands of cells.
constexpr std::size_t cells_before_sieve = 8192;

}  // namespace

void membership_memo::judge_long(const cells& column, date day, membership* answers) {
  if (sieve_ != nullptr && sieve_->day() == day) return sieve_->judge(column, answers);
  ask(column, day, answers);
  if (offered_ != nullptr) weigh_sieve(answers, column.count);
}

// It is taken where it would have told most cells.
void membership_memo::weigh_sieve(const membership* answers, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) sifted_ += answers[i].standing == standing::current && answers[i].level == day_sieve::level ? 1U : 0U;
  asked_ += count;
  if (asked_ < cells_before_sieve) return;
  if (sifted_ * 2 > asked_) sieve_ = &offered_->get();
  offered_ = nullptr;
}

#if defined(__x86_64__)
bool membership_memo::wide_possible() noexcept { return has_avx512(); }

namespace {

// A cell, FF behind it, as it is held against the words of a line: no more of it is loaded than it can have, since a load that crosses lines of the
// cache is two.  `folded`: all of it in sixteen bytes, the same in each width.
template <std::size_t Most>
struct wide_cell;
template <>
struct wide_cell<16> {
  __m128i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm_mask_loadu_epi8(_mm_set1_epi8(behind_cell), static_cast<__mmask16>(own), text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i folded() const noexcept { return bytes; }
  [[nodiscard]] SPBE_AVX512 __m512i whole() const noexcept { return _mm512_inserti32x4(_mm512_set1_epi8(behind_cell), bytes, 0); }
};
template <>
struct wide_cell<32> {
  __m256i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm256_mask_loadu_epi8(_mm256_set1_epi8(behind_cell), static_cast<__mmask32>(own), text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i folded() const noexcept {
    const __m128i second = _mm256_extracti128_si256(bytes, 1);
    return _mm_ternarylogic_epi64(_mm256_castsi256_si128(bytes), second, second, 0xC3);   // as if a third part of FF were among them
  }
  [[nodiscard]] SPBE_AVX512 __m512i whole() const noexcept { return _mm512_inserti64x4(_mm512_set1_epi8(behind_cell), bytes, 0); }
};
template <>
struct wide_cell<most_in_words> {
  __m512i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm512_mask_loadu_epi8(_mm512_set1_epi8(behind_cell), own, text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i folded() const noexcept {
    const __m128i second = _mm256_extracti128_si256(_mm512_castsi512_si256(bytes), 1);
    return _mm_xor_si128(_mm_xor_si128(_mm512_castsi512_si128(bytes), second), _mm512_maskz_extracti32x4_epi32(0xF, bytes, 2));
  }
  [[nodiscard]] SPBE_AVX512 __m512i whole() const noexcept { return bytes; }
};

template <std::size_t Most>
[[nodiscard]] SPBE_AVX512 wide_cell<Most> wide_cell_of(const char* text, std::size_t size) noexcept {
  return {_bzhi_u64(~std::uint64_t{0}, static_cast<unsigned>(size)), text};
}

// After two rounds of AES each bit hangs on all bytes of the folded cell.
[[nodiscard]] SPBE_AVX512 std::size_t mixed(__m128i folded) noexcept {
  const __m128i key = _mm_set1_epi64x(static_cast<long long>(0x9E3779B97F4A7C15ULL));
  return static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_aesenc_si128(_mm_aesenc_si128(folded, key), key)));
}

// Only the words of a line count: behind them stands its answer.
[[nodiscard]] SPBE_AVX512 bool no_words(__m512i differ) noexcept {
  constexpr __mmask8 all_words = (1U << (most_in_words / sizeof(std::uint64_t))) - 1;
  return _mm512_mask_test_epi64_mask(all_words, differ, differ) == 0;
}

// All of eight are there, and none is longer.
[[nodiscard]] SPBE_AVX512 bool eight_fit(const std::uint32_t* size, std::uint32_t most) noexcept {
  const __m256i less = _mm256_sub_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(size)), _mm256_set1_epi32(1));
  return _mm256_cmplt_epu32_mask(less, _mm256_set1_epi32(static_cast<int>(most))) == 0xFF;
}

}  // namespace

// Whose line answers a cell is told by the words alone: no line holds FF, and none is of another day.
template <std::size_t Most>
SPBE_AVX512 bool membership_memo::eight_known(const cells& column, std::size_t from, membership* answers) const noexcept {
  const line* const lines = lines_.data();
  const std::size_t last = last_;
  __m512i differ = _mm512_setzero_si512();
  for (std::size_t i = from; i < from + 8; ++i) {
    const auto cell = wide_cell_of<Most>(column.text + column.at[i], column.size[i]);
    const line& own = lines[mixed(cell.folded()) & last];
    differ = _mm512_or_si512(differ, _mm512_xor_si512(cell.whole(), _mm512_load_si512(own.words.data())));
    answers[i] = own.answer;
  }
  return no_words(differ);
}

SPBE_AVX512 const membership& membership_memo::find_wide(std::string_view cell, date day) noexcept {
  if (cell.size() > most_in_words) return learn(long_one_, cell, day);
  const auto wide = wide_cell_of<most_in_words>(cell.data(), cell.size());
  line& own = lines_[mixed(wide.folded()) & last_];
  if (no_words(_mm512_xor_si512(wide.whole(), _mm512_load_si512(own.words.data())))) return own.answer;
  return find_beside(own, cell, words_of<cell_reading::exact>(cell), who_asks(cell, day), day);
}

SPBE_AVX512 void membership_memo::judge_wide(const cells column, bool all_short, date day, membership* answers) noexcept {
  for (std::size_t i = 0; i < column.count;) {
    const std::size_t behind = std::min(i + 8, column.count);
    bool known = false;
    if (behind == i + 8) {
      if (all_short) known = eight_known<16>(column, i, answers);
      else if (eight_fit(column.size + i, 32)) known = eight_known<32>(column, i, answers);
      else if (eight_fit(column.size + i, most_in_words)) known = eight_known<most_in_words>(column, i, answers);
    }
    if (known) i = behind;
    for (; i < behind; ++i) answers[i] = find_wide(column[i], day);
  }
}
#else
bool membership_memo::wide_possible() noexcept { return false; }
void membership_memo::judge_wide(const cells, bool, date, membership*) noexcept {}
#endif

}  // namespace spbe::inline v1::detail
