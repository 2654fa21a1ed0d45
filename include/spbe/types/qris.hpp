/// @file
/// Room: types.  The text inside a QRIS code: what a merchant shows and a banking app reads.
///
///     00 02 01                            auto q = spbe::qris::parse(scanned);
///     |  |  value, so many characters     q->merchant();   // tag 59, "TOKO CONTOH"
///     |  length                           q->nmid();       // tag 51, within it tag 02: "ID1099999999987"
///     tag                                 q->kind();       // spbe::qris::kinds::static_code: tag 01 is 11
///     ... 53 03 360 ... 58 02 ID ... 63 04 ACB5
///         rupiah        Indonesia    CRC-16 over all that stands before its four digits
///
/// Standard: QRIS of Bank Indonesia and ASPI, upon EMV's merchant-presented codes.
#pragma once

#include <cstdint>

#include <spbe/types/text_value.hpp>

namespace spbe::inline v1 {

/// A payload whose structure and CRC are right.
class qris : public text_value<qris> {
 public:
  static constexpr type_id id = type_id::qris;
  /// Static codes hang on a wall and are paid many times; dynamic ones are made for one payment.
  enum class kinds : std::uint8_t { unstated, static_code, dynamic_code };
  [[nodiscard]] static const type& registered() noexcept;

  /// The value of a tag, 0 to 99; empty where the payload has none.  Of a tag that occurs twice, the first.
  [[nodiscard]] std::string_view tag(unsigned number) const noexcept;
  /// The value of a tag within a template (26 to 51, 62, 64): `tag(51, 2)`.
  [[nodiscard]] std::string_view tag(unsigned number, unsigned within) const noexcept;

  [[nodiscard]] kinds kind() const noexcept;                                    ///< tag 01
  [[nodiscard]] std::string_view category() const noexcept { return tag(52); }  ///< what the merchant trades in (ISO 18245)
  [[nodiscard]] std::string_view currency() const noexcept { return tag(53); }  ///< always "360"
  [[nodiscard]] std::string_view amount() const noexcept { return tag(54); }    ///< as written, "20356" or "1500.50"; often empty
  [[nodiscard]] std::string_view country() const noexcept { return tag(58); }   ///< always "ID"
  [[nodiscard]] std::string_view merchant() const noexcept { return tag(59); }
  [[nodiscard]] std::string_view city() const noexcept { return tag(60); }
  [[nodiscard]] std::string_view postal_code() const noexcept { return tag(61); }
  /// The merchant's number: tag 51.02, else the first 26.02 to 50.02 that is one; empty where there is none.
  [[nodiscard]] std::string_view nmid() const noexcept;
  [[nodiscard]] std::string_view crc() const noexcept { return canonical().substr(canonical().size() - 4); }

 private:
  friend text_value;
  explicit qris(std::string canonical) noexcept : text_value(std::move(canonical)) {}
};

}  // namespace spbe::inline v1
