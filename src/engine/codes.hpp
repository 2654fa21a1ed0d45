// The codes a run can give, numbered from 0 so that counting is an array: first every row of finding_codes.csv, then
// what a run adds (opened lists, named rules).
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/finding.hpp>

namespace spbe::inline v1::detail {

using code_index = std::uint16_t;
inline constexpr code_index no_code = 0xFFFF;

// By code: findings still to be made.  One thread at a time makes them and lowers the number, while others look at it.
using wanted_findings = std::vector<std::atomic<std::uint64_t>>;

class code_table {
 public:
  code_table();
  // The index of `subject.class`; new ones are added, so call it before workers share the table.
  code_index add(std::string_view subject, finding_class what);
  // The index of a code that a finding carries, or `no_code`.
  [[nodiscard]] code_index find(std::string_view slug) const noexcept;
  // Ranks by slug: the last step of the order of findings.  After it, nothing may be added.
  void seal();

  [[nodiscard]] std::size_t size() const noexcept { return slugs_.size(); }
  [[nodiscard]] const std::string& slug(code_index i) const noexcept { return slugs_[i]; }
  [[nodiscard]] code_index rank(code_index i) const noexcept { return ranks_[i]; }

 private:
  std::vector<std::string> slugs_;
  std::vector<code_index> ranks_;
};

// The codes that belong to no type, list or rule.
struct fixed_codes {
  explicit fixed_codes(code_table& table);
  code_index required, unique, type, enumeration, pattern, minimum, maximum, min_length, max_length, whitespace, damage;
  code_index structure, quote, encoding, header, reference, unchecked_reference;
};

}  // namespace spbe::inline v1::detail
