/// @file
/// Room: types.  A budget year.
///
///     2026        auto t = spbe::tahun_anggaran::parse("2026");
///                 t->year();   // 2026
///
/// Law: UU 17/2003 art. 4: the budget year runs from 1 January to 31 December.  The bounds 1945 and 2100 are this library's.
/// Double years (1999/2000) belong to budgets before that and are not accepted.
#pragma once

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A year from 1945 to 2100.
class tahun_anggaran : public text_value<tahun_anggaran> {
 public:
  static constexpr type_id id = type_id::tahun_anggaran;
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] int year() const noexcept;

 private:
  friend text_value;
  explicit tahun_anggaran(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
