// Few different values in a column: are two of them one value in two spellings ("Laki laki", "Laki-laki")?  A column with many is given up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

  // `cell` has letters and no blanks at its ends.  True: it was not there before, so `where` is its first place.
  bool add(std::string_view cell, sight where);
  // What another worker saw of the same column.
  void add(const spelling_table& other);
  [[nodiscard]] bool given_up() const noexcept { return given_up_; }
  void settle(bool lines) noexcept;
  [[nodiscard]] std::optional<spelling_variants> variants() const;

 private:
  struct entry {
    std::uint32_t hash = 0, at = 0, size = 0;
    std::uint64_t cells = 0;
    sight first;
  };
  [[nodiscard]] std::string_view value_of(const entry& e) const noexcept { return std::string_view(text_).substr(e.at, e.size); }
  entry* find_or_add(std::string_view cell, bool& fresh);
  void give_up() noexcept;

  std::vector<entry> entries_;
  std::string text_;
  std::array<std::uint16_t, 2 * most_values> slots_{};   // 0 or 1 + the entry
  std::size_t last_ = 0;
  bool given_up_ = false;
};

}  // namespace spbe::inline v1::detail
