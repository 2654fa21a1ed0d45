// Keys: digits packed into a number, others as bytes; and the text that names a row.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "digits/sixteen.hpp"
#include "engine/run.hpp"

namespace spbe::inline v1::detail {

// Up to 16 digits as a number: all their texts counted through from 1, the shorter ones first, so that 7 and 007 differ.  0 for everything else.
inline constexpr std::size_t longest_packed = 16;
inline constexpr unsigned packed_bits = 54;   // 10 + 10^2 + ... + 10^16 < 2^54
inline constexpr auto first_packed = [] {     // by size: the text of zeros
  std::array<std::uint64_t, longest_packed + 2> first{0, 1};
  std::uint64_t texts = 10;
  for (std::size_t size = 2; size < first.size(); ++size, texts *= 10) first[size] = first[size - 1] + texts;
  return first;
}();
[[nodiscard]] std::uint64_t pack_fewer_digits(std::string_view text) noexcept;   // of any other size
[[nodiscard]] inline std::uint64_t pack_digits(std::string_view text) noexcept {
  if (text.size() != 16) return pack_fewer_digits(text);
  const sixteen_digit_number n = number_of_sixteen(text.data());
  return n.digits ? first_packed[16] + n.number : 0;
}
[[nodiscard]] std::string unpack_digits(std::uint64_t packed);

// What this process throws keys about by.  Nobody who writes a file can know it, and so nobody can choose keys that all fall into one partition or one
// stretch of a table.  What is found does not depend on it: findings are told in the order of rows.
struct key_secret {
  std::uint64_t first = 1, then = 1;   // odd
  std::uint64_t bytes = 0;
};
[[nodiscard]] const key_secret& own_secret() noexcept;

// A packed number as a key: one to one, its bits thrown about, in the upper 54 bits of the word; 0 stays 0.  Every step can be undone: an odd
// factor has an inverse, and the upper half, which is folded into the lower, stays as it is.
[[nodiscard]] constexpr std::uint64_t folded(std::uint64_t x) noexcept { return x ^ (x >> 32U & ~std::uint64_t{0} << (64 - packed_bits)); }
[[nodiscard]] constexpr std::uint64_t scattered(std::uint64_t packed, const key_secret& by) noexcept {
  return folded((packed << (64 - packed_bits)) * by.first) * by.then;
}
[[nodiscard]] std::uint64_t gathered(std::uint64_t key, const key_secret& by) noexcept;
[[nodiscard]] inline std::uint64_t scattered(std::uint64_t packed) noexcept { return scattered(packed, own_secret()); }
[[nodiscard]] inline std::uint64_t gathered(std::uint64_t key) noexcept { return gathered(key, own_secret()); }

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept {
  x = (x ^ (x >> 32U)) * 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 29U)) * 0xBF58476D1CE4E5B9ULL;
  return x ^ (x >> 32U);
}
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes) noexcept;   // of this process alone, by its secret

// Two ways to write one value are one key: the canonical form counts.
[[nodiscard]] std::string key_text(const field_plan& f, std::string_view cell);

// The key that cells make for a foreign key, those of the rows that refer and those that are referred to alike: by the referring fields.  Of one
// field its digits, as a word; else the hash of `bytes`, which are empty in the first case.
[[nodiscard]] std::uint64_t reference_key(const run_plan& run, std::uint32_t reference, const std::vector<std::string_view>& cells, std::string& bytes);

// "nik=317101**********; …" of one row.
[[nodiscard]] std::string key_of_row(const file_plan& file, const std::function<std::string_view(std::uint32_t column)>& cell);

}  // namespace spbe::inline v1::detail
