/// @file
/// Room: types.  The code of a health facility at BPJS Kesehatan.
///
///     0138 U 999        auto c = spbe::kode_faskes_bpjs::parse("0138U999");
///     |    | serial     c->kind();   // "U"
///     |    letter or digit: the kind of facility (from memory)
///     area
///
/// Source: the VClaim documents of BPJS Kesehatan.  The drawing is the usual form; any eight capitals and digits pass.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A valid facility code.
class kode_faskes_bpjs : public text_value<kode_faskes_bpjs> {
 public:
  static constexpr type_id id = type_id::kode_faskes_bpjs;
  [[nodiscard]] static const type& registered() noexcept;

  /// Four digits, a letter or a digit, three digits.  Where it is not, the parts below are empty.
  [[nodiscard]] bool is_usual() const noexcept;
  [[nodiscard]] std::string_view area() const noexcept { return is_usual() ? piece(0, 4) : std::string_view{}; }
  [[nodiscard]] std::string_view kind() const noexcept { return is_usual() ? piece(4, 1) : std::string_view{}; }
  [[nodiscard]] std::string_view serial() const noexcept { return is_usual() ? piece(5, 3) : std::string_view{}; }

 private:
  friend text_value;
  explicit kode_faskes_bpjs(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
