// A verdict as the growing struct spbe_answer.
#pragma once

#include <spbe.h>

#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1::detail::capi {

// Allocates nothing.
[[nodiscard]] spbe_answer answer_of(const type& about, std::string_view value, const check_context& context) noexcept;
// What a normalization came to: the verdict of its canonical form, or what stands in the way.
[[nodiscard]] spbe_answer answer_of(const type& about, const normalized& made, const check_context& context) noexcept;

// As much of the answer as the caller's struct has; what a newer caller knows beyond it becomes zero.
[[nodiscard]] outcome check_size(const spbe_answer& to);
[[nodiscard]] outcome write(const spbe_answer& from, spbe_answer* to);
[[nodiscard]] outcome write(const spbe_membership& from, spbe_membership* to);

}  // namespace spbe::inline v1::detail::capi
