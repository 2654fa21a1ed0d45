// The rules that look across rows: what is known of a group, what it makes of a row, and the words for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <spbe/finding.hpp>

#include "engine/row_groups.hpp"

namespace spbe::inline v1::detail {

// What is known of a group once every row of it was met.  Rows are named by their ordinal.
struct group_state {
  static constexpr std::uint64_t none = UINT64_MAX;
  std::uint64_t first = none, first_kept = 0;
  std::uint64_t head = none, husband = none, wife = none;   // the first of each
  std::uint64_t head_kept = 0;
  bool head_sexes_differ = false, head_days_differ = false;  // each rule asks for one of them, whatever others ask for
  bool unknown = false;                                     // of some member the relation is not known

  // What all heads have in common is known for certain, one person or two: a family may have been delivered twice.
  [[nodiscard]] char sex_of_head() const noexcept { return head == none || head_sexes_differ ? '\0' : member::unpack(head_kept).sex; }
  [[nodiscard]] std::optional<std::int32_t> day_of_head() const noexcept {
    const member m = member::unpack(head_kept);
    return head == none || head_days_differ || !m.dated ? std::nullopt : std::optional(m.day);
  }

  void meet(group_key by, std::uint64_t ordinal, std::uint64_t kept) noexcept;
};

// Which sentence, and the row that it names.
enum class family_fault : std::uint32_t {
  none, no_head, second_head, wife_is_man, husband_is_woman, wife_of_woman, husband_of_man, both_spouses, second_husband, child_not_younger, parent_not_older, differs, grandchild_not_younger,
};
struct family_answer {
  family_fault fault = family_fault::none;
  std::uint64_t other = 0;
};
[[nodiscard]] family_answer judge_row(const rule_plan& rule, const group_state& group, std::uint64_t ordinal, std::uint64_t kept) noexcept;

// The part of the sentence that says which fault it is; `other`: the row that it names.
[[nodiscard]] std::string family_words(std::uint32_t fault, const std::string& other, language lang);

}  // namespace spbe::inline v1::detail
