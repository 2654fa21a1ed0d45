/// @file
/// Room: types.  The code of a hospital at the Ministry of Health.
///
///     31 71 987        auto c = spbe::kode_rs::parse("3171987");
///     |  |  serial     c->regency_code();   // "3171"
///     |  regency or city
///     province
///
/// Law: KMK 844/2006.  The codes of regions are the health sector's own, nearer to those of BPS than to those of the Ministry of Home
/// Affairs (91 and 92 in Papua): they are not looked up, and not written with dots.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid hospital code.
class kode_rs : public text_value<kode_rs> {
 public:
  static constexpr type_id id = type_id::kode_rs;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view province_code() const noexcept { return piece(0, 2); }  ///< "31"
  [[nodiscard]] std::string_view regency_code() const noexcept { return piece(0, 4); }   ///< "3171"
  [[nodiscard]] std::string_view serial() const noexcept { return piece(4, 3); }

 private:
  friend text_value;
  explicit kode_rs(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
