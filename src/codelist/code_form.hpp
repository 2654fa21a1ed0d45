// How the codes of a list are written: read from and to the keys of digit_key.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codelist/code_shuffle.hpp"
#include "codelist/digit_key.hpp"

namespace spbe::inline v1::detail {

class code_form {
 public:
  static constexpr unsigned most_digits = 15;
  static constexpr unsigned least_digits = 6;
  static constexpr unsigned most_written = 2 * most_digits - 1;   // with its dots; forms longer than a shuffle takes are read plainly

  code_form() = default;
  // Digits after each level, ascending: {2, 4, 6, 10}.  Empty = codes of free form.  `dotted`: the official form has dots between them.
  // `shuffled`: by code_shuffle; both roads give the same.
  explicit code_form(const std::vector<std::uint8_t>& digits_after, bool dotted = true, bool shuffled = code_shuffle::possible());
  [[nodiscard]] static bool possible(const std::vector<std::uint8_t>& digits_after) noexcept;

  [[nodiscard]] bool digits() const noexcept { return most_ != 0; }
  [[nodiscard]] bool dotted() const noexcept { return dotted_; }
  [[nodiscard]] unsigned longest() const noexcept { return most_; }
  [[nodiscard]] unsigned level_of(unsigned digits) const noexcept { return digits <= most_digits ? level_of_[digits] : 0; }
  [[nodiscard]] unsigned digits_of(unsigned level) const noexcept { return level <= most_digits ? digits_of_[level] : 0; }

  // The official or the compact form.
  [[nodiscard]] digit_key read(std::string_view code) const noexcept {
#if SPBE_SHUFFLES
    return shuffled_ ? shuffled(code) : plainly(code);
#else
    return plainly(code);
#endif
  }
  [[nodiscard]] bool shuffles() const noexcept { return shuffled_; }
#if SPBE_SHUFFLES
  // What `read` does where `shuffles()`; by itself, so that a loop over a column can have it inlined.
  [[nodiscard]] SPBE_SHUFFLE_TARGET digit_key shuffled(std::string_view code) const noexcept {
    if (code.size() > code_shuffle::bytes) return {};
    const code_shuffle& form = shuffles_[is_dotted(code) ? 1 : 0][code.size()];
    return form.level() != 0 ? form.read(sixteen_bytes(code)) : digit_key{};
  }
#endif
  [[nodiscard]] digit_key of_number(unsigned digits, std::uint64_t number) const noexcept;
  // Keys of one `front`, the first six digits, differ by less than this.
  [[nodiscard]] std::uint64_t front_unit() const noexcept;
  // What a key has beyond its front, in as few bits as a list needs to store it; ascends like keys, villages beside each other by `tail_step`.
  [[nodiscard]] std::uint64_t tail(std::uint64_t rest) const noexcept { return rest / 16 << level_bits_ | ((rest & 15U) - ((rest & 15U) != 0 ? 1U : 0U)); }
  [[nodiscard]] std::uint64_t rest(std::uint64_t tail) const noexcept { return (tail >> level_bits_) * 16 + (tail & (tail_step() - 1U)) + 1; }
  [[nodiscard]] std::uint64_t tail_step() const noexcept { return std::uint64_t{1} << level_bits_; }
  [[nodiscard]] std::uint64_t tail_limit() const noexcept { return front_unit() / 16 << level_bits_; }
  // The official form.
  [[nodiscard]] std::string write(std::uint64_t key) const;
  // Of the code one level up; 0 at the top.
  [[nodiscard]] std::uint64_t parent(std::uint64_t key) const noexcept;
  // The first key behind the code and all that is below it.
  [[nodiscard]] std::uint64_t behind(std::uint64_t key) const noexcept;
  // Is it a key that `read` could give?
  [[nodiscard]] bool sound(std::uint64_t key) const noexcept;
  [[nodiscard]] digit_key split(std::uint64_t key) const noexcept;

 private:
  void add_written();
  [[nodiscard]] bool is_dotted(std::string_view code) const noexcept { return code.size() > digits_of_[1] && code[digits_of_[1]] == '.'; }
  [[nodiscard]] bool dots_stand(std::string_view code, unsigned level) const noexcept;
  [[nodiscard]] digit_key plainly(std::string_view code) const noexcept;

  unsigned most_ = 0;
  unsigned level_bits_ = 0;
  bool dotted_ = true;
  bool shuffled_ = false;
  std::array<std::uint8_t, most_digits + 1> level_of_{};    // 0 = no level ends there
  std::array<std::uint8_t, most_digits + 1> digits_of_{};   // by level
  std::array<std::array<std::uint8_t, most_written + 1>, 2> level_written_{};        // compact, official; by length
  std::vector<std::array<code_shuffle, code_shuffle::bytes + 1>> shuffles_;          // the same, where codes are shuffled: most lists have none
};

}  // namespace spbe::inline v1::detail
