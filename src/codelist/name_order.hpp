// The names of a long list in the order of their letters, and of their endings: what lets the resolver find a name, and those a slip away from
// it, without reading all of them.
//
// A name has a number: names of spells first, then synonyms, then the names of days.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// Of each byte the small letter or digit that it stands for; 0 = none.
inline constexpr std::array<char, 256> small_letters = [] {
  std::array<char, 256> out{};
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 32] = static_cast<char>(c);
  return out;
}();
[[nodiscard]] inline char letter_of(char c) noexcept { return small_letters[static_cast<unsigned char>(c)]; }

// The small letters and digits of a text; nothing else of it counts here.
struct name_letters {
  char buffer[longest_name + 1];   // what comes behind the last is written, too
  std::size_t size = 0;

  name_letters() noexcept {}   // the buffer is written as far as it is read
  [[nodiscard]] std::string_view view() const noexcept { return {buffer, size}; }
};
// Of a text with more than `most`, one more than that.
void letters_to(name_letters& out, std::string_view text, std::size_t most = longest_name) noexcept;
// Those of a text in the pool.
void letters_of(const list_table& table, std::uint32_t text, name_letters& out, std::size_t most = longest_name) noexcept;

class name_order {
 public:
  explicit name_order(const list_table& table) noexcept;

  // Short lists have none: they are read faster than searched.
  [[nodiscard]] bool exists() const noexcept { return size_ != 0; }

  // Places in the order of the names that have just these letters, or begin with them; `among` those that begin with fewer of them.
  [[nodiscard]] range equal_to(std::string_view letters, range among) const noexcept;
  [[nodiscard]] range equal_to(std::string_view letters) const noexcept { return equal_to(letters, {0, size_}); }
  [[nodiscard]] range beginning_with(std::string_view letters, range among) const noexcept;
  [[nodiscard]] range beginning_with(std::string_view letters) const noexcept { return beginning_with(letters, {0, size_}); }
  // Places in the order of endings; `first_with` gives of each the first name with its letters.
  [[nodiscard]] range ending_with(std::string_view letters, range among) const noexcept;
  [[nodiscard]] range ending_with(std::string_view letters) const noexcept { return ending_with(letters, {0, ending_count_}); }
  [[nodiscard]] std::uint32_t first_with(std::uint32_t ending) const noexcept { return load_bits(endings_, ending, bits_); }

  // Of a place in the order: where its text is in the pool, its letters, and the spell it names (the first of its
  // code, if a synonym does).
  [[nodiscard]] std::uint32_t text(std::uint32_t place) const noexcept { return text_of(table_, number(place)); }
  void letters(std::uint32_t place, name_letters& out, std::size_t most = longest_name) const noexcept { letters_of(table_, text(place), out, most); }
  [[nodiscard]] std::uint32_t spell(std::uint32_t place) const noexcept;
  [[nodiscard]] bool is_synonym(std::uint32_t place) const noexcept;
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

  // For the compiler: the two sections, empty where the list is short.
  struct sections {
    std::string by_letters, by_ending;
  };
  [[nodiscard]] static sections make(const list_table& table);

 private:
  [[nodiscard]] static std::uint32_t text_of(const list_table& t, std::uint32_t number) noexcept;
  [[nodiscard]] std::uint32_t number(std::uint32_t place) const noexcept { return load_bits(names_, place, bits_); }

  const list_table& table_;
  const char* names_ = nullptr;
  const char* endings_ = nullptr;
  std::uint32_t size_ = 0, ending_count_ = 0;
  unsigned bits_ = 0;
};

}  // namespace spbe::inline v1::detail
