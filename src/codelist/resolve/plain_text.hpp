// The quick looks: is a name the text itself, and how many letters are they apart?  A few nanoseconds a name, so that most names of a scope are
// done with before anything is spelt out.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace spbe::inline v1::detail {

class plain_text {
 public:
  // Letters and digits of the text, small, and where its words begin.
  explicit plain_text(std::string_view text) noexcept;

  // Longer texts, and texts beyond ASCII, are for the thorough comparison alone.
  [[nodiscard]] bool usable() const noexcept { return size_ > 0; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view view() const noexcept { return {letters_.data(), size_}; }

  // The same letters in the same words.
  [[nodiscard]] bool is(std::string_view name) const noexcept;
  // Letters to be added, taken away or replaced (Levenshtein), blanks apart: Myers' bit vectors, a few operations a letter.
  [[nodiscard]] unsigned distance(std::string_view name) const noexcept;

  static constexpr std::size_t longest = 63;

 private:

  std::array<char, longest + 1> letters_;
  std::array<std::uint64_t, 64> places_{};   // of each letter in the text, by its last six bits
  std::uint64_t begins_ = 0;                 // where words begin
  std::size_t size_ = 0;
};

}  // namespace spbe::inline v1::detail
