/// @file
/// Room: types.  KFA: the code of a medicine or a device in the dictionary of the Ministry of Health.
///
///     93 999987        auto c = spbe::kfa::parse("93999987");
///     |  serial        c->kind_hint();   // kinds::actual_product
///     91 ingredient, 92 virtual product, 93 actual product, 94 package (from memory)
///
/// Source: SATUSEHAT, system http://sys-ids.kemkes.go.id/kfa.
#pragma once

#include <cstdint>
#include <string_view>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid code of the dictionary.
class kfa : public text_value<kfa> {
 public:
  enum class kinds : std::uint8_t { unknown, ingredient, virtual_product, actual_product, package };

  static constexpr type_id id = type_id::kfa;
  [[nodiscard]] static const type& registered() noexcept;

  /// What the first two digits say, from memory: nothing is refused for it.
  [[nodiscard]] kinds kind_hint() const noexcept;
  [[nodiscard]] std::string_view serial() const noexcept { return piece(2, 6); }

 private:
  friend text_value;
  explicit kfa(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
