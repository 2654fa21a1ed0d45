// With which other cells of its record a cell may have changed places: those of columns that tell whether a cell belongs there.
#pragma once

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
    const type* kind;               // null: days alone
    bool days;                      // of whatever type
    type::value_outline outline;    // a glance tells most cells apart, before a judge looks for reasons that nobody asks for
  };

  exchanges() = default;
  // By column, the field it holds or `no_field`.
  exchanges(const plan_data& data, const std::vector<std::uint32_t>& field_of);

  // A bit for each column of another kind that may hold `cell`, which is of a telling column.  Of thousands only the 64 around that are asked.
  [[nodiscard]] std::uint64_t partners(std::uint32_t column, std::string_view cell) const noexcept;
  [[nodiscard]] const telling_column& at(std::uint32_t column, int bit) const noexcept { return telling_[own_[column].window + static_cast<unsigned>(bit)]; }

 private:
  struct own_place {
    std::uint32_t window = 0;       // the first of the 64
    std::uint64_t others = 0;       // of those, the ones of another kind
  };
  void mark(std::size_t place);
  [[nodiscard]] own_place place_among(std::size_t place) const noexcept;

  std::vector<telling_column> telling_;
  std::vector<own_place> own_;      // by column
  std::size_t words_ = 0;           // that a bit for each telling column fills, and one more
  std::vector<std::uint64_t> of_size_;   // such bits by the bytes of a cell; the last: so many or more
  std::vector<std::uint64_t> of_sign_;   // by its first byte
};

}  // namespace spbe::inline v1::detail
