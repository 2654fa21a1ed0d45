// Compares the names of spells, one spell at a time, with every reading of a question, and keeps those that are alike.
#pragma once

#include <string_view>
#include <vector>

#include "codelist/resolve/alike.hpp"
#include "codelist/resolve/matches.hpp"

namespace spbe::inline v1::detail {

class finder {
 public:
  explicit finder(const question& asked) noexcept : asked_(asked) {}

  // `thorough`: as in alike.hpp.
  void look_at(std::uint32_t spell, bool thorough);
  [[nodiscard]] int best_score() const noexcept { return best_; }

  std::vector<match> found;

 private:
  // Neighbours in the order of names often bear the same: what was said of the last one is kept.
  struct answer {
    char text[longest_name];
    std::size_t size = 0;
    int level = 0;
    bool thorough = false;
    likeness like;

    answer() noexcept {}   // the text is written as far as it is read
    [[nodiscard]] bool is_of(std::string_view asked, int of_level, bool thoroughly) const noexcept {
      return of_level == level && thoroughly == thorough && asked == std::string_view(text, size);
    }
  };
  [[nodiscard]] likeness like(std::string_view text, int level, bool thorough);
  [[nodiscard]] likeness compare(std::string_view text, int level, bool thorough) const;

  const question& asked_;
  answer last_;
  int best_ = 0;
};

}  // namespace spbe::inline v1::detail
