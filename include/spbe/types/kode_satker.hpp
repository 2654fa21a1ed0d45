/// @file
/// Room: types.  Kode satuan kerja: the work unit that spends a budget, as SAKTI and the state treasury number it.
///
///     999987        auto k = spbe::kode_satker::parse("999987");
///     serial        k->code();   // "999987": ministry and echelon I stand in codes of their own
///
/// Source: the chart of accounts of the Ministry of Finance (BAS), SAKTI.  No list is consulted.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid work unit code.
class kode_satker : public text_value<kode_satker> {
 public:
  static constexpr type_id id = type_id::kode_satker;
  [[nodiscard]] static const type& registered() noexcept;

  /// All 6 digits.
  [[nodiscard]] std::string_view code() const noexcept { return canonical(); }

 private:
  friend text_value;
  explicit kode_satker(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
