// The different values of a column, as long as they are few: what is known of one need not be found out again, and two of them may be one
// value in two spellings ("Laki laki", "Laki-laki").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/shapes.hpp"

namespace spbe::inline v1::detail {

struct job;

// Where something was seen first.  Within a chunk until that chunk is handed out: `in` is its job; then within the file.
struct sight {
  std::uint64_t row = 0;    // then 1-based
  std::uint64_t line = 0;   // then 0 = no lines
  const job* in = nullptr;

  // Called once the job knows where in the file it stands.
  void settle(bool lines) noexcept;
};

// Cells in another spelling than the usual one of their value.
struct spelling_variants {
  std::uint64_t cells = 0;
  sight first;
  std::string value, usual;   // of the first
};

class spelling_table {
 public:
  static constexpr std::size_t most_values = 256;
  static constexpr std::size_t longest = 64;

  // The first bytes of a cell: of up to 16 there are no others.
  struct ends {
    std::uint64_t front = 0, back = 0;
    bool operator==(const ends&) const = default;
  };
  struct entry {
    ends bytes;
    std::uint32_t at = 0, size = 0;
    appearance looks;
    std::uint64_t cells = 0;
    sight first;
  };

  // `padded`: 16 bytes can be read wherever a cell begins.  Null: the table is full, or the cell too long for it.  An entry without cells is new.
  [[nodiscard]] entry* find(std::string_view cell, bool padded);
  // What another worker saw of the same column; false: together they saw too much.
  [[nodiscard]] bool add(const spelling_table& other);
  void settle(bool lines) noexcept;
  [[nodiscard]] const std::vector<entry>& entries() const noexcept { return entries_; }
  [[nodiscard]] std::string_view value_of(const entry& e) const noexcept { return std::string_view(text_).substr(e.at, e.size); }
  [[nodiscard]] std::optional<spelling_variants> variants() const;

 private:
  std::vector<entry> entries_;      // in the order they were met
  std::string text_;
  std::array<std::uint16_t, 2 * most_values> slots_{};   // 0 or 1 + the entry
};

}  // namespace spbe::inline v1::detail
