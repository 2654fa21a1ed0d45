// A small hash for short texts.  Not against adversaries by itself: tables bound their probes and try another seed (derive.cpp).
#pragma once

#include <cstdint>
#include <string_view>

#include "codelist/bytes.hpp"

namespace spbe::inline v1::detail {

[[nodiscard]] inline std::uint32_t hash_text(std::string_view text, std::uint32_t seed) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  std::uint64_t h = (seed + 1ULL) * odd ^ text.size();
  const char* p = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, p += 8) { h = (h ^ load<std::uint64_t>(p)) * odd; h ^= h >> 29U; }
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < left; ++i) last |= std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
  h = (h ^ last) * odd;
  h ^= h >> 32U;
  h *= odd;
  return static_cast<std::uint32_t>(h >> 32U);
}

// A slot of three bytes holds a spell + 1 in its low `tag_at` bits, above them as many bits of the hash as are left.
[[nodiscard]] inline std::uint32_t code_tag(std::uint32_t hash, unsigned tag_at) noexcept { return hash << tag_at & 0xFFFFFFU; }

// The slot that a hash begins at.
[[nodiscard]] inline std::uint32_t slot_of(std::uint32_t hash, std::uint32_t slots) noexcept {
  return static_cast<std::uint32_t>(std::uint64_t{hash} * slots >> 32U);
}

}  // namespace spbe::inline v1::detail
