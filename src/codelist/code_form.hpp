// How the codes of a list are written, and digit codes as numbers that sort like the list.
//
// A digit code of n digits in a list whose longest has D becomes  value x 10^(D-n) x 16 + level:  a parent sorts just before its children,
// "31.71" and "3171" are one key, and "31" differs from "31.00" by its level.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codelist/code_shuffle.hpp"

namespace spbe::inline v1::detail {

struct digit_key {
  std::uint64_t key = 0;
  std::uint32_t prefix = 0;     // the first four digits, padded with zeros
  std::uint8_t next = 0;        // the fifth and sixth, padded
  std::uint8_t digits = 0;
  std::uint8_t level = 0;       // 0 = no such code can be
};

class code_form {
 public:
  static constexpr unsigned most_digits = 15;
  static constexpr unsigned least_digits = 6;
  static constexpr unsigned most_written = 16;   // with its dots

  code_form() = default;
  // Digits after each level, ascending: {2, 4, 6, 10}.  Empty = codes of free form.
  // `shuffled`: by code_shuffle; both roads give the same.
  explicit code_form(const std::vector<std::uint8_t>& digits_after, bool shuffled = code_shuffle::possible());
  [[nodiscard]] static bool possible(const std::vector<std::uint8_t>& digits_after) noexcept;

  [[nodiscard]] bool digits() const noexcept { return most_ != 0; }
  [[nodiscard]] unsigned longest() const noexcept { return most_; }
  [[nodiscard]] unsigned level_of(unsigned digits) const noexcept { return digits <= most_digits ? level_of_[digits] : 0; }
  [[nodiscard]] unsigned digits_of(unsigned level) const noexcept { return level <= most_digits ? digits_of_[level] : 0; }

  // The official or the compact form.
  [[nodiscard]] digit_key read(std::string_view code) const noexcept;
  [[nodiscard]] digit_key of_number(unsigned digits, std::uint64_t number) const noexcept;
  // The official form: dots between the levels.
  [[nodiscard]] std::string write(std::uint64_t key) const;
  // Of the code one level up; 0 at the top.
  [[nodiscard]] std::uint64_t parent(std::uint64_t key) const noexcept;
  // The first key behind the code and all that is below it.
  [[nodiscard]] std::uint64_t behind(std::uint64_t key) const noexcept;
  // Is it a key that `read` could give?
  [[nodiscard]] bool sound(std::uint64_t key) const noexcept;
  [[nodiscard]] digit_key split(std::uint64_t key) const noexcept;

 private:
  void add_shuffles() noexcept;
  [[nodiscard]] bool dots_stand(std::string_view code, unsigned level) const noexcept;
  [[nodiscard]] digit_key shuffled(std::string_view code, unsigned level, bool dotted) const noexcept;
  [[nodiscard]] digit_key plainly(std::string_view code, unsigned level) const noexcept;

  unsigned most_ = 0;
  bool shuffled_ = false;
  std::array<std::uint8_t, most_written + 1> level_of_official_{};   // by length with dots, from two levels on
  std::array<std::uint8_t, most_digits + 1> level_of_{};    // 0 = no level ends there
  std::array<std::uint8_t, most_digits + 1> digits_of_{};   // by level
  std::array<std::array<code_shuffle, 2>, most_digits + 1> shuffles_{};   // by level: compact, official
};

}  // namespace spbe::inline v1::detail
