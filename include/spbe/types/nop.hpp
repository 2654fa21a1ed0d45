/// @file
/// Room: types.  Nomor Objek Pajak: the number of a property in the land and building tax (PBB).
///
///     32.73.110.001.099-0099.0        auto n = spbe::nop::parse("32.73.110.001.099-0099.0");
///     |  |  |   |   |   |    kind     n->village();   // "32.73.110.001"
///     |  |  |   |   |   parcel        n->parcel();    // "0099"
///     |  |  |   |   block             n->kind();      // spbe::nop::kinds::single
///     |  |  |   village
///     |  |  district
///     |  regency
///     province (numbers of BPS)
///
/// Law: PER-12/PJ/2010; PER-48/PJ/2015 for plantations, forestry and mining, whose numbers put a tax office, the use of the land and the
/// sector into the last eleven digits: nothing in a number says which of the two it is.  Regions stay as they were when the number was
/// given.
#pragma once

#include <cstdint>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A tax object number that is valid, or suspect because no such province is known.
class nop : public text_value<nop> {
 public:
  static constexpr type_id id = type_id::nop;
  /// The last digit, where it has a name; others occur.
  enum class kinds : std::uint8_t { single = 0, sistep = 7, shared = 9 };
  [[nodiscard]] static const type& registered() noexcept;

  [[nodiscard]] std::string_view province() const noexcept { return piece(0, 2); }
  [[nodiscard]] std::string regency() const;   ///< "32.73"
  [[nodiscard]] std::string district() const;  ///< "32.73.110"
  [[nodiscard]] std::string village() const;   ///< "32.73.110.001"
  [[nodiscard]] std::string_view block() const noexcept { return piece(10, 3); }
  [[nodiscard]] std::string_view parcel() const noexcept { return piece(13, 4); }
  [[nodiscard]] kinds kind() const noexcept { return static_cast<kinds>(canonical()[17] - '0'); }

 private:
  friend text_value;
  explicit nop(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
