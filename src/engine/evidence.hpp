// What a column without a schema looks like.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

// How many cells fit each candidate.  Bits 0-4 are integer, number with a point before its decimals, date, number with a comma there, and the same but for
// those that may be groups of thousands; then the canonical types in registry order.
struct evidence {
  static constexpr std::size_t plain_kinds = 5;
  static constexpr std::size_t most = 64;
  std::array<std::uint64_t, most> fits{};
};

struct likeliest {
  std::string type;
  double share = 0;
};

// With four decimals; 0 of nothing.
[[nodiscard]] double share_of(std::uint64_t fits, std::uint64_t filled) noexcept;
// Counts the cells of a column for every candidate bit of `candidates`.
void weigh(const cells& column, const check_context& context, std::uint64_t candidates, evidence& into) noexcept;
// Every candidate there is.
[[nodiscard]] std::uint64_t all_candidates() noexcept;
// Those that at least half of the cells seen so far fit.
[[nodiscard]] std::uint64_t worth_counting(const evidence& seen, std::uint64_t filled) noexcept;
// The best, named; "text" when nothing fits most cells.
[[nodiscard]] likeliest decide(const evidence& seen, std::uint64_t filled, std::string_view header);

}  // namespace spbe::inline v1::detail
