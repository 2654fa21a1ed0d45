// Types that are nothing but so many digits: all that can be said of a value offline is their count, and that zeros alone name nothing.
#pragma once

#include <algorithm>
#include <string_view>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1::detail {

// Are all `Count` characters digits?  Whole words where there are eight of them.
template <std::size_t Count>
[[nodiscard]] inline bool only_digits(const char* text) noexcept {
  if constexpr (Count >= 8 && Count <= 16)
    return all_digits(text, Count);
  else
    return all_digits(std::string_view(text, Count));
}

template <std::size_t Count>
[[nodiscard]] inline bool only_zeros(const char* text) noexcept {
  return std::all_of(text, text + Count, [](char c) { return c == '0'; });
}

// `Content` is asked about digits that are not all zero.
template <std::size_t Count, auto Content>
[[nodiscard]] inline verdict_byte judge_number(std::string_view value, const check_context& context) noexcept {
  if (value.size() != Count || !only_digits<Count>(value.data())) return irregular_digits(value);
  if (only_zeros<Count>(value.data())) return error_byte(finding_class::range);
  return Content(value, context);
}

[[nodiscard]] inline verdict_byte nothing_more(std::string_view, const check_context&) noexcept { return valid_byte; }

template <std::size_t Count>
[[nodiscard]] inline verdict_byte judge_plain_number(std::string_view value, const check_context& context) noexcept {
  return judge_number<Count, nothing_more>(value, context);
}

}  // namespace spbe::inline v1::detail
