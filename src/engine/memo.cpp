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

void membership_memo::judge_by_eights(const cells& column, date day, membership* answers) noexcept {
  for (std::size_t i = 0; (i = road_->answer({lines_.data(), last_}, column, i, answers)) < column.count; ++i) answers[i] = find(column[i], day);
}

void membership_memo::judge_letters(const cells& column, date day, membership* answers) noexcept {
  if (letters_.day != day) letters_ = {{}, {}, day};
  bool all_known = true;
  for (std::size_t i = 0; i < column.count; ++i) {
    const auto letter = static_cast<unsigned char>(column.text[column.at[i]]);
    answers[i] = letters_.of[letter];
    all_known &= letters_.known[letter];
  }
  if (all_known) return;
  learn_letters(column, day);
  judge_letters(column, day, answers);
}

void membership_memo::learn_letters(const cells& column, date day) noexcept {
  for (std::size_t i = 0; i < column.count; ++i) {
    const auto letter = static_cast<unsigned char>(column.text[column.at[i]]);
    if (!letters_.known[letter]) letters_.of[letter] = ask(column[i], day);
    letters_.known[letter] = true;
  }
}

// A line is whose came first; the others of the same place take turns on its neighbour.
const membership& membership_memo::find(std::string_view cell, date day) noexcept {
  if (cell.size() > most_in_words) return long_one_ = ask(cell, day);
  const cell_words words = words_of(cell);
  const std::uint64_t who = std::uint64_t{static_cast<std::uint32_t>(day.days())} << 32U | cell.size();
  const std::size_t place = road_->place(words) & last_;
  memo_line& own = lines_[place];
  if (own.holds(words, who)) return own.answer;
  memo_line& beside = lines_[place ^ 1U];
  if (beside.holds(words, who)) return beside.answer;
  if (cell.find(behind_cell) != std::string_view::npos) return long_one_ = ask(cell, day);   // its words may be another cell's
  memo_line& to = own.who == memo_line::nobody ? own : beside;
  to = {words, ask(cell, day), who};
  return to.answer;
}

}  // namespace spbe::inline v1::detail
