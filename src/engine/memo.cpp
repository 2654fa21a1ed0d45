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

// A cell as it is held against a line: no more of it is loaded than it can have, since a load that crosses lines of the cache is two.
template <std::size_t Most>
struct wide_cell;
template <>
struct wide_cell<16> {
  __m128i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm_maskz_loadu_epi8(static_cast<__mmask16>(own), text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i front() const noexcept { return bytes; }
  [[nodiscard]] SPBE_AVX512 bool differs(const cell_words& line) const noexcept {
    return _mm_cmpneq_epi64_mask(bytes, _mm_load_si128(reinterpret_cast<const __m128i*>(line.data()))) != 0;
  }
};
template <>
struct wide_cell<32> {
  __m256i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm256_maskz_loadu_epi8(static_cast<__mmask32>(own), text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i front() const noexcept { return _mm256_castsi256_si128(bytes); }
  [[nodiscard]] SPBE_AVX512 bool differs(const cell_words& line) const noexcept {
    return _mm256_cmpneq_epi64_mask(bytes, _mm256_load_si256(reinterpret_cast<const __m256i*>(line.data()))) != 0;
  }
};
template <>
struct wide_cell<most_in_words> {
  __m512i bytes;
  SPBE_AVX512 wide_cell(std::uint64_t own, const char* text) noexcept : bytes(_mm512_maskz_loadu_epi8(own, text)) {}
  [[nodiscard]] SPBE_AVX512 __m128i front() const noexcept { return _mm512_castsi512_si128(bytes); }
  [[nodiscard]] SPBE_AVX512 bool differs(const cell_words& line) const noexcept {
    constexpr __mmask8 all_words = (1U << (most_in_words / sizeof(std::uint64_t))) - 1;
    return _mm512_mask_cmpneq_epi64_mask(all_words, bytes, _mm512_load_si512(line.data())) != 0;
  }
};

}  // namespace

template <std::size_t Most>
SPBE_AVX512 void membership_memo::judge_wide(const cells column, date day, membership* answers) noexcept {
  const std::uint64_t on_day = std::uint64_t{static_cast<std::uint32_t>(day.days())} << 32U;
  line* const lines = lines_.data();
  const std::size_t last = last_;
  for (std::size_t i = 0; i < column.count; ++i) {
    const std::size_t size = Most == most_in_words && column.size[i] == cells::absent ? 0 : column.size[i];
    const char* const text = column.text + column.at[i];
    if (Most == most_in_words && size > most_in_words) {
      answers[i] = learn(long_one_, {text, size}, day);
      continue;
    }
    const wide_cell<Most> cell(_bzhi_u64(~std::uint64_t{0}, static_cast<unsigned>(size)), text);
    const __m128i front = cell.front();
    const auto first = static_cast<std::uint64_t>(_mm_cvtsi128_si64(front));
    const auto second = static_cast<std::uint64_t>(_mm_extract_epi64(front, 1));
    line& own = lines[_mm_crc32_u64(_mm_crc32_u64(size, first), second) & last];
    const std::uint64_t who = on_day | size;
    const bool same = !cell.differs(own.words) && own.who == who;
    answers[i] = same ? own.answer : find_beside(own, {text, size}, words_of<cell_reading::exact>({text, size}), who, day);
  }
}
#else
bool membership_memo::wide_possible() noexcept { return false; }
template <std::size_t Most>
void membership_memo::judge_wide(const cells, date, membership*) noexcept {}
#endif
template void membership_memo::judge_wide<16>(const cells, date, membership*) noexcept;
template void membership_memo::judge_wide<32>(const cells, date, membership*) noexcept;
template void membership_memo::judge_wide<most_in_words>(const cells, date, membership*) noexcept;

}  // namespace spbe::inline v1::detail
