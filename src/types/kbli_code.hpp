// What both editions of KBLI and their union share: five digits that are, or are not, in a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "digits/decimal.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::size_t kbli_length = 5;

// Codes of five digits are of the lowest level in both lists.  What no list is at hand for is not doubted.
[[nodiscard]] inline bool kbli_has(const list* edition, std::string_view digits) noexcept {
  return edition == nullptr || edition->judge(digits, date{}).standing != standing::unknown;
}

// `Known` is asked about five digits that are not all zero.
template <auto Known>
[[nodiscard]] verdict_byte judge_kbli_code(std::string_view value, const check_context& context) noexcept {
  if (value.size() != kbli_length || !all_digits(value)) return irregular_digits(value);
  if (value == "00000") return error_byte(finding_class::range);
  return Known(value, context) ? valid_byte : warning_byte(finding_class::code);
}

// `Edition` is a member of check_context.
template <auto Edition>
[[nodiscard]] bool in_kbli(std::string_view digits, const check_context& context) noexcept {
  return kbli_has(context.*Edition, digits);
}

// What the list says of a code of any level; nothing where there is no list, or no such code.
[[nodiscard]] std::optional<record> kbli_record(const list* edition, std::string_view code);
// The letter above a code; empty where the list does not know its first two digits.
[[nodiscard]] std::string kbli_category(const list* edition, std::string_view digits);

// division, group, subgroup: what the digits alone tell.
void append_kbli_levels(std::vector<part>& parts, std::string_view digits);
[[nodiscard]] std::vector<part> kbli_parts(const list* edition, std::string_view digits);

[[nodiscard]] type::wording kbli_words(std::string_view value, finding_class what, language lang, const check_context&);
// The label of another edition is none of these: the number behind it may mean something else here.
[[nodiscard]] std::string kbli_strip(std::string_view raw, std::initializer_list<std::string_view> labels);
[[nodiscard]] std::string kbli_mask(std::string_view value);
[[nodiscard]] std::string kbli_sample(sampler& chance, const list* edition);

[[nodiscard]] type_rule kbli_levels_rule();

}  // namespace spbe::inline v1::detail
