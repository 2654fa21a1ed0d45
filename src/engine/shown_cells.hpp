// The cells of a row that a finding would show, one behind the other: where each begins, and its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/value_at.hpp"

namespace spbe::inline v1::detail {

struct shown_cell {
  static constexpr std::uint32_t no_column = 1;      // the file has no such column
  static constexpr std::size_t longest = 4096;       // a finding shows less (mask.cpp)
  std::uint32_t what = 0;
  std::uint32_t at = 0;                              // offset of the cell; all ones where it is not known
  std::uint32_t size = 0;
};

inline void append_shown_cell(std::string& into, std::uint32_t what, std::uint32_t at, std::string_view text) {
  text = text.substr(0, shown_cell::longest);
  const shown_cell head{what, at, static_cast<std::uint32_t>(text.size())};
  into.append(reinterpret_cast<const char*>(&head), sizeof head);
  into += text;
}

// Reads them again, each in its turn.
class shown_cells {
 public:
  explicit shown_cells(std::string_view rest) : rest_(rest) {}
  [[nodiscard]] bool empty() const noexcept { return rest_.empty(); }
  [[nodiscard]] shown_cell next(std::string_view& text) noexcept {
    const auto head = value_at<shown_cell>(rest_.data());
    text = rest_.substr(sizeof head, head.size);
    rest_.remove_prefix(sizeof head + head.size);
    return head;
  }

 private:
  std::string_view rest_;
};

}  // namespace spbe::inline v1::detail
