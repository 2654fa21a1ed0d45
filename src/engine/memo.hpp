// Columns of codes repeat themselves: what a list said of a cell is kept by the cell's bytes, one line of cache an answer.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include <spbe/codelist.hpp>

#include "base/value_at.hpp"
#include "engine/shared_sieve.hpp"
#include "text/avx512.hpp"

namespace spbe::inline v1::detail {

// A cell of up to 48 bytes as pairs of words, FF behind its end: no cell that can be read as text has that byte, so that readable cells of two
// sizes differ.  Vectors of the compiler's own: it knows what each machine has for them.
using two_words = std::uint64_t __attribute__((vector_size(16)));
using cell_words = std::array<two_words, 3>;
inline constexpr std::size_t most_in_words = sizeof(cell_words);
inline constexpr char behind_cell = '\xFF';

// By size: ones behind the cell.
inline constexpr auto words_behind = [] {
  std::array<std::array<char, most_in_words>, most_in_words + 1> ones{};
  for (std::size_t size = 0; size <= most_in_words; ++size) std::fill(ones[size].begin() + static_cast<std::ptrdiff_t>(size), ones[size].end(), behind_cell);
  return ones;
}();

// How a column of cells may be read.  `padded`: `most_in_words` bytes can be read wherever a cell begins, so that its size decides nothing
// but a mask; `padded_short`: and no cell has more than one pair of words; `one_byte`: each is one byte.
enum class cell_reading : std::uint8_t { exact, padded, padded_short, one_byte };

template <cell_reading How>
[[nodiscard]] inline cell_words words_of(std::string_view cell) noexcept {
  cell_words words;
  std::memset(words.data(), behind_cell, sizeof words);
  if constexpr (How == cell_reading::exact) {
    if (!cell.empty()) std::memcpy(words.data(), cell.data(), cell.size());
    return words;
  }
  for (std::size_t k = 0; k < (How == cell_reading::padded_short ? 1 : words.size()); ++k) {
    constexpr std::size_t pair = sizeof(two_words);
    words[k] = value_at<two_words>(cell.data() + k * pair) | value_at<two_words>(words_behind[cell.size()].data() + k * pair);
  }
  return words;
}

class membership_memo {
 public:
  // `sieve`: of a long list, where nobody asks for spells; or null.
  membership_memo(const list& codes, bool by_name, shared_sieve* sieve)
      : codes_(&codes), by_name_(by_name), offered_(sieve), lines_(lines_for(codes.info().codes)), last_(lines_.size() - 1) {}

  [[nodiscard]] membership judge(std::string_view cell, date day) noexcept {
    if (!keeps()) return ask(cell, day);
    note(day);
    return find<cell_reading::exact>(cell, day);
  }

  // A column at a time.  `less`: one less than each size, ORed: below 16, no cell is empty, and none longer than 16.
  void judge(const cells& column, cell_reading how, std::uint32_t less, date day, membership* answers) {
    if (!keeps()) return judge_long(column, day, answers);
    note(day);
    if (how != cell_reading::one_byte && wide_ && !many_days_) {
      return judge_wide(column, less < 16, day, answers);
    }
    switch (how) {
      case cell_reading::exact: return judge_as<cell_reading::exact>(column, day, answers);
      case cell_reading::padded: return judge_as<cell_reading::padded>(column, day, answers);
      case cell_reading::padded_short: return judge_as<cell_reading::padded_short>(column, day, answers);
      case cell_reading::one_byte: return judge_as<cell_reading::one_byte>(column, day, answers);
    }
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

  void judge_long(const cells& column, date day, membership* answers);   // memo.cpp
  void weigh_sieve(const membership* answers, std::size_t count);

  struct alignas(64) line {
    cell_words words{};
    membership answer;
    std::uint64_t who = nobody;   // day and size
    template <cell_reading How>
    [[nodiscard]] bool holds(const cell_words& w, std::uint64_t asked) const noexcept {
      if constexpr (How == cell_reading::padded_short) {   // of the same size: there is nothing in the other words
        const two_words differ = words[0] ^ w[0];
        return (differ[0] | differ[1] | (who ^ asked)) == 0;
      }
      const two_words differ = (words[0] ^ w[0]) | (words[1] ^ w[1]) | (words[2] ^ w[2]);
      return (differ[0] | differ[1] | (who ^ asked)) == 0;
    }
  };
  static_assert(sizeof(line) == 64);
  static constexpr std::uint64_t nobody = UINT64_MAX;

  struct letter { membership answer; std::int32_t day = 0; bool known = false; };

  // A function of its own each: the loops want every register.
  template <cell_reading How>
  [[gnu::noinline]] void judge_as(const cells column, date day, membership* answers) noexcept {
    for (std::size_t i = 0; i < column.count; ++i) answers[i] = find<How>(cell_in<How>(column, i), day);
  }

  // Where the processor has AVX-512: a cell is one load that ends with it, whatever stands behind, and is held against a line at once.
  [[nodiscard]] static bool wide_possible() noexcept;
  // `all_short`: no cell is empty, and none longer than 16.
  SPBE_AVX512 void judge_wide(const cells column, bool all_short, date day, membership* answers) noexcept;   // memo.cpp
  // None is empty or longer than `Most`.  False: not all stand in their own lines, and the answers are not theirs.
  template <std::size_t Most>
  [[nodiscard]] SPBE_AVX512 bool eight_known(const cells& column, std::size_t from, membership* answers) const noexcept;
  [[nodiscard]] SPBE_AVX512 const membership& find_wide(std::string_view cell, date day) noexcept;

  // Padded cells are read even where they are empty or absent: then at the place they give, not at none.
  template <cell_reading How>
  [[nodiscard]] static std::string_view cell_in(const cells& column, std::size_t i) noexcept {
    if constexpr (How == cell_reading::exact) { return column[i]; }
    const bool absent = How == cell_reading::padded && column.size[i] == cells::absent;
    return {column.text + column.at[i], absent ? 0 : column.size[i]};
  }

  [[nodiscard]] static std::uint64_t who_asks(std::string_view cell, date day) noexcept {
    return std::uint64_t{static_cast<std::uint32_t>(day.days())} << 32U | cell.size();
  }

  template <cell_reading How>
  [[nodiscard]] const membership& find(std::string_view cell, date day) noexcept {
    if constexpr (How == cell_reading::one_byte) {
      letter& own = letters_[static_cast<unsigned char>(cell[0])];   // a code of one letter is its own place
      return own.known && own.day == day.days() ? own.answer : learn(own, cell, day);
    } else {
      if (How != cell_reading::padded_short && cell.size() > most_in_words) return learn(long_one_, cell, day);
      const cell_words words = words_of<How>(cell);
      const std::uint64_t who = who_asks(cell, day);
      line& own = lines_[slot(words)];
      return own.template holds<How>(words, who) ? own.answer : find_beside(own, cell, words, who, day);
    }
  }

  [[gnu::noinline]] const membership& learn(letter& to, std::string_view cell, date day) noexcept {
    to = {ask(cell, day), day.days(), true};
    return to.answer;
  }

  // A line is whose came first; the others of the same place take turns on its neighbour.
  [[gnu::noinline]] const membership& find_beside(line& own, std::string_view cell, const cell_words& words, std::uint64_t who, date day) noexcept {
    line& beside = lines_[static_cast<std::size_t>(&own - lines_.data()) ^ 1U];
    if (beside.holds<cell_reading::padded>(words, who)) return beside.answer;
    if (cell.find(behind_cell) != std::string_view::npos) return learn(long_one_, cell, day);   // its words may be another cell's
    line& to = own.who == nobody ? own : beside;
    to = {words, ask(cell, day), who};
    return to.answer;
  }

  [[nodiscard]] static std::size_t lines_for(std::size_t codes) noexcept {
    return codes > 4096 ? 1 : std::clamp<std::size_t>(std::bit_ceil(codes * 32), 64, 4096);
  }

  // (`judge_wide` has an instruction for it, and so places of its own.)
  [[nodiscard]] std::size_t slot(const cell_words& words) const noexcept {
    const two_words all = words[0] ^ words[1] ^ words[2];
    const std::uint64_t mixed = (all[0] + all[1] * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(mixed >> 48U) & last_;
  }

  const list* codes_;
  bool by_name_;
  shared_sieve* offered_;               // until it is decided whether it pays
  const day_sieve* sieve_ = nullptr;
  std::size_t asked_ = 0, sifted_ = 0;   // cells; those that a sieve could have told
  std::optional<date> day_;   // asked for first
  bool many_days_ = false;    // and others after it
  bool wide_ = wide_possible();
  std::vector<line> lines_;
  std::size_t last_;   // a power of two less one
  std::array<letter, 256> letters_{};
  letter long_one_;
};

}  // namespace spbe::inline v1::detail
