// Columns of codes repeat themselves: what a list said of a cell is kept.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

#include "engine/memo_line.hpp"
#include "engine/shared_sieve.hpp"

namespace spbe::inline v1::detail {

// How a column of cells may be read.  `padded`: `most_in_words` bytes wherever a cell begins, so that its size decides nothing but what is laid over
// them; `one_byte`: each is one byte.
enum class cell_reading : std::uint8_t { exact, padded, one_byte };

class membership_memo {
 public:
  // `sieve`: of a long list, where nobody asks for spells; or null.  All roads give the same answers.
  membership_memo(const list& codes, bool by_name, shared_sieve* sieve, memo_level level = best_memo_level())
      : codes_(&codes), by_name_(by_name), offered_(sieve), road_(&memo_road_of(level)), lines_(lines_for(codes.info().codes)), last_(lines_.size() - 1) {}

  [[nodiscard]] membership judge(std::string_view cell, date day) noexcept {
    if (!keeps()) return ask(cell, day);
    note(day);
    return find(cell, day);
  }

  // A column at a time.
  void judge(const cells& column, cell_reading how, date day, membership* answers) {
    if (!keeps()) return judge_long(column, day, answers);
    note(day);
    if (how == cell_reading::one_byte) return judge_letters(column, day, answers);
    const bool by_eights = !many_days_ && (how == cell_reading::padded || !road_->reads_behind);
    if (by_eights) return judge_by_eights(column, day, answers);
    for (std::size_t i = 0; i < column.count; ++i) answers[i] = find(column[i], day);
  }

 private:
  // Of a long list every answer would push out another: it is asked each time, or its sieve.
  [[nodiscard]] bool keeps() const noexcept { return lines_.size() > 1; }

  [[nodiscard]] membership ask(std::string_view cell, date day) const noexcept {
    return by_name_ ? codes_->judge_name(cell, day) : codes_->judge(cell, day);
  }
  void ask(const cells& column, date day, membership* answers) const noexcept {
    if (!by_name_) return codes_->judge(column, day, answers);
    for (std::size_t i = 0; i < column.count; ++i) answers[i] = codes_->judge_name(column[i], day);
  }

  // What is known of one day alone need not be asked for its day.
  void note(date day) noexcept {
    if (!day_) day_ = day;
    many_days_ = many_days_ || *day_ != day;
  }

  // A code of one letter is its own place.
  struct letter_answers {
    std::array<membership, 256> of{};
    std::array<bool, 256> known{};
    date day;
  };

  void judge_long(const cells& column, date day, membership* answers);
  void weigh_sieve(const membership* answers, std::size_t count);
  void judge_by_eights(const cells& column, date day, membership* answers) noexcept;
  void judge_letters(const cells& column, date day, membership* answers) noexcept;
  [[nodiscard]] const membership& find(std::string_view cell, date day) noexcept;
  void learn_letters(const cells& column, date day) noexcept;

  [[nodiscard]] static std::size_t lines_for(std::size_t codes) noexcept {
    return codes > 4096 ? 1 : std::clamp<std::size_t>(std::bit_ceil(codes * 32), 64, 4096);
  }

  const list* codes_;
  bool by_name_;
  shared_sieve* offered_;               // until it is decided whether it pays
  const day_sieve* sieve_ = nullptr;
  std::size_t asked_ = 0, sifted_ = 0;   // cells; those that a sieve could have told
  std::optional<date> day_;              // asked for first
  bool many_days_ = false;               // and others after it
  const memo_road* road_;
  std::vector<memo_line> lines_;
  std::size_t last_;                     // a power of two less one
  letter_answers letters_;
  membership long_one_;
};

}  // namespace spbe::inline v1::detail
