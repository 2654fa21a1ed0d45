// The values that an enumeration allows.  What a cell says counts, not how it says it: 1.0 is 1, "2,5" is 2.5 where the comma is the
// decimal sign, "ya" is true where the field calls it that, 01-01-2020 is the day 2020-01-01.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "digits/decimal_order.hpp"
#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

class allowed_values {
 public:
  // Nothing is looked at again of a field that has no enumeration.
  explicit allowed_values(const field_plan& field);
  // Of a cell that fits the field's type.
  [[nodiscard]] bool has(std::string_view cell) const noexcept;

 private:
  void add(std::string_view text);
  void add_truth(std::string_view text);
  void add_day(std::string_view text);

  const field_plan* field_;
  std::vector<std::string_view> texts_;   // sorted, as are the others
  std::vector<near_number> numbers_;
  std::vector<std::int32_t> days_;
  bool yes_ = false, no_ = false;
};

}  // namespace spbe::inline v1::detail
