/// @file
/// Room: types.  Kode bank: the three digits that name a bank in clearing and transfers.
///
///     002        auto k = spbe::kode_bank::parse("002");
///     bank       k->name();   // "Bank Rakyat Indonesia (BRI)"
///
/// Source: codes of Bank Indonesia and ASPI as lists in circulation have them (`spbe codes bank_kliring`).  The full clearing code has
/// seven digits: these three and four of the branch.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A bank code that is valid, or suspect because no list knows it.
class kode_bank : public text_value<kode_bank> {
 public:
  static constexpr type_id id = type_id::kode_bank;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view code() const noexcept { return canonical(); }
  /// What the list calls the bank now, or called it last; empty where the list does not know the code.
  [[nodiscard]] std::string name(const check_options& options = {}) const;

 private:
  friend text_value;
  explicit kode_bank(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
