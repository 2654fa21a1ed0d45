// With which other cells of its record a cell may have changed places: those of columns that tell whether a cell belongs there.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include <spbe/type.hpp>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

class exchanges {
 public:
  // A type with a judge of its own tells, and days do; most things pass as texts or numbers.
  struct telling_column {
    std::uint32_t column, field;
    const type* kind;               // null: days, of whatever type
  };

  exchanges() = default;
  // By column, the field it holds or `no_field`.
  exchanges(const plan_data& data, const std::vector<std::uint32_t>& field_of);

  // The first column of another kind, from those around `column` outwards, that may hold `cell` by its size and first sign and of which `belongs` says that it
  // does; or null.  Of thousands 64 are asked.  `column` tells, and `cell` is not empty.
  template <class Belongs>
  [[nodiscard]] const telling_column* partner_of(std::uint32_t column, std::string_view cell, const Belongs& belongs) const {
    const own_place own = own_[column];
    const std::size_t at = own.place / bits;
    int left = most_asked;
    const telling_column* found = one_of(at, candidates(own, cell, at), belongs, left);
    for (std::size_t far = 1; far < words_ && found == nullptr && left > 0; ++far) {
      if (far <= at) found = one_of(at - far, candidates(own, cell, at - far), belongs, left);
      if (found == nullptr && at + far < words_) found = one_of(at + far, candidates(own, cell, at + far), belongs, left);
    }
    return found;
  }

 private:
  static constexpr std::size_t bits = 64, sizes = 64, signs = 256;
  static constexpr int most_asked = 64;
  struct own_place {
    std::uint32_t place = 0, kind = 0;   // in `telling_`, in `of_kind_`
  };
  void mark(std::size_t place, const type::value_outline& outline);
  [[nodiscard]] std::uint32_t row_of(const type* kind);
  template <class Belongs>
  [[nodiscard]] const telling_column* one_of(std::size_t word, std::uint64_t may, const Belongs& belongs, int& left) const {
    for (; may != 0 && left > 0; may &= may - 1, --left) {
      const telling_column& there = telling_[word * bits + static_cast<std::size_t>(std::countr_zero(may))];
      if (belongs(there)) return &there;
    }
    return nullptr;
  }
  [[nodiscard]] std::uint64_t candidates(own_place own, std::string_view cell, std::size_t word) const noexcept {
    const std::uint64_t sized = of_size_[std::min(cell.size(), sizes - 1) * words_ + word];
    const std::uint64_t begun = of_sign_[static_cast<unsigned char>(cell.front()) * words_ + word];
    return sized & begun & ~of_kind_[own.kind * words_ + word];
  }

  std::vector<telling_column> telling_;
  std::vector<own_place> own_;             // by column
  std::size_t words_ = 0;                  // that a bit for each telling column fills
  std::vector<std::uint64_t> of_size_;     // such bits by the bytes of a cell; the last: so many or more, of all, for the judge to decide
  std::vector<std::uint64_t> of_sign_;     // by its first byte
  std::vector<std::uint64_t> of_kind_;     // by kind, in the order of `kinds_`
  std::vector<const type*> kinds_;
};

}  // namespace spbe::inline v1::detail
