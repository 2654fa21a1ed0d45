/// @file
/// Room: types.  A line of business of either edition of KBLI: the union of kbli2020 and kbli2025.
///
///     01119  ->  kbli2020 only        auto k = spbe::kbli::parse("01111");
///     01272  ->  kbli2025 only        k->editions();      // {"kbli2020", "kbli2025"}
///     01111  ->  both                 k->as_kbli2020()->title();
///
/// Five digits say nothing of their edition, and in many codes both agree: the member is known only where one edition alone has the code.
#pragma once

#include <optional>
#include <vector>

#include <spbe/types/kbli2020.hpp>
#include <spbe/types/kbli2025.hpp>

namespace spbe::inline v1 {

/// A code of five digits, valid, or suspect because neither list has it.
class kbli : public text_value<kbli> {
 public:
  static constexpr type_id id = type_id::kbli;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view division() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string_view group() const noexcept { return piece(0, 3); }
  [[nodiscard]] std::string_view subgroup() const noexcept { return piece(0, 4); }
  /// Names of the lists that have the code, oldest first; none of a suspect one.
  [[nodiscard]] std::vector<std::string> editions(const catalog& lists = builtin()) const;
  /// The one edition that has the code; `none` where both do, or neither.
  [[nodiscard]] type_id member() const noexcept;
  /// The code as one of that edition; nothing where the edition does not have it.
  [[nodiscard]] std::optional<kbli2020> as_kbli2020(const catalog& lists = builtin()) const;
  [[nodiscard]] std::optional<kbli2025> as_kbli2025(const catalog& lists = builtin()) const;

 private:
  friend text_value;
  explicit kbli(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
