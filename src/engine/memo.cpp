#include "engine/memo.hpp"

#include "text/avx512.hpp"

namespace spbe::inline v1::detail {
namespace {

// A sieve takes as long to make as it saves over some tens of thousands of cells.
constexpr std::size_t cells_before_sieve = 32768;

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

SPBE_AVX512 void membership_memo::judge_wide(const cells column, date day, membership* answers) noexcept {
  constexpr __mmask8 all_words = (1U << (most_in_words / sizeof(std::uint64_t))) - 1;
  const std::uint64_t on_day = std::uint64_t{static_cast<std::uint32_t>(day.days())} << 32U;
  line* const lines = lines_.data();
  const std::size_t last = last_;
  for (std::size_t i = 0; i < column.count; ++i) {
    const std::size_t size = column.size[i] == cells::absent ? 0 : column.size[i];
    const char* const text = column.text + column.at[i];
    if (size > most_in_words) {
      answers[i] = learn(long_one_, {text, size}, day);
      continue;
    }
    const std::uint64_t own_bytes = _bzhi_u64(~std::uint64_t{0}, static_cast<unsigned>(size));
    const __m512i cell = _mm512_maskz_loadu_epi8(own_bytes, text);
    const __m128i front = _mm_maskz_loadu_epi8(static_cast<__mmask16>(own_bytes), text);
    const auto first = static_cast<std::uint64_t>(_mm_cvtsi128_si64(front));
    const auto second = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(front, front)));
    line& own = lines[mixed(first, second, size) & last];
    const std::uint64_t who = on_day | size;
    const bool same = (_mm512_mask_cmpneq_epi64_mask(all_words, cell, _mm512_loadu_si512(&own)) | (own.who ^ who)) == 0;
    answers[i] = same ? own.answer : find_beside(own, {text, size}, words_of<cell_reading::exact>({text, size}), who, day);
  }
}
#else
bool membership_memo::wide_possible() noexcept { return false; }
void membership_memo::judge_wide(const cells, date, membership*) noexcept {}
#endif

}  // namespace spbe::inline v1::detail
