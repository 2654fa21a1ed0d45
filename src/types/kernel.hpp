// What a type's file hands to the registry, and the pieces that every such file is built from.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

// A column is one tight loop with the judge inlined into it: `column_of<judge>` in a file's kernels.
template <auto Judge>
void column_of(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  // Copies of their own: a verdict is a byte, and could lie in anything that a reference names, for all the compiler knows.
  const cells values = column;
  const check_context known = context;
  for (std::size_t i = 0; i < values.count; ++i) verdicts[i] = Judge(values[i], known);
}

// The canonical or display form of a type that writes its values one way only.
[[nodiscard]] inline std::string as_it_stands(std::string_view text) { return std::string(text); }

[[nodiscard]] constexpr bool passes(verdict_byte byte) noexcept { return byte == valid_byte || severity_of(byte) == severity::warning; }

// The shape every canonical type has; registry.cpp asserts it of each.
template <class T>
concept canonical_type = std::copyable<T> && std::equality_comparable<T> &&
    requires(const T value, std::string_view text, const check_options& options) {
  { T::id } -> std::convertible_to<type_id>;
  { T::registered() } -> std::same_as<const type&>;
  { T::parse(text, options) } -> std::same_as<result<T, finding>>;
  { value.canonical() } -> std::convertible_to<std::string_view>;
  { value.display() } -> std::convertible_to<std::string>;
};

// What values begin with.
inline constexpr type::first_signs a_digit("0123456789"), a_digit_but_zero("123456789");

// Texts used by many types.
[[nodiscard]] type_rule rule(std::string id, std::string en, bilingual source, certainty sure = certainty::high);
[[nodiscard]] type_rule rule(std::string id, std::string en, std::string law, certainty sure = certainty::high);   // a law has one name

// Digits that are all alike are possible by structure; worth a remark, never more.  `name`: of the number, inside a sentence.
[[nodiscard]] std::vector<type::remark> remarks_if_alike(std::string_view digits, const bilingual& name);

// How a value outside its type's forms is shown: nothing beyond `kept`, and nothing that looks personal by shape either.
[[nodiscard]] std::string mask_keeping(std::string_view value, std::size_t kept);
// Of a type that is not personal: `own` values stand, others go through the mask by shape.
[[nodiscard]] std::string mask_foreign(std::string_view value, bool own);

}  // namespace spbe::inline v1::detail
