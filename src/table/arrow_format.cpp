// What the formats of Arrow's columns say.
#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string_view>

#include "table/arrow_field.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view integers = "cCsSiIlL";
constexpr std::string_view reals = "efg";
constexpr int most_decimals = 76;   // as many as the widest decimals have digits

bool is_one_of(std::string_view letters, std::string_view format) noexcept { return format.size() == 1 && letters.find(format[0]) != std::string_view::npos; }

// Units of a second, by the letter that formats have for them; 0 = there is no such letter.
std::int64_t units_of(char letter) noexcept {
  switch (letter) {
    case 's': return 1;
    case 'm': return 1'000;
    case 'u': return 1'000'000;
    case 'n': return 1'000'000'000;
    default: return 0;
  }
}

arrow_zone zone_of(std::string_view name) noexcept {
  constexpr std::string_view utc[] = {"UTC", "Etc/UTC", "Z", "+00:00"};
  if (name.empty()) return arrow_zone::none;
  return std::find(std::begin(utc), std::end(utc), name) != std::end(utc) ? arrow_zone::utc : arrow_zone::elsewhere;
}

}  // namespace

arrow_field::arrow_field(const ArrowSchema& schema) : name_(schema.name != nullptr ? schema.name : ""), format_(schema.format != nullptr ? schema.format : "") {
  if (schema.dictionary == nullptr) {
    static_cast<void>(take_text(format_) || take_value(format_));   // else it stays unread
    return;
  }
  const ArrowSchema& values = *schema.dictionary;
  const std::string_view of = values.format != nullptr ? values.format : "";
  dictionary_ = is_one_of(integers, format_) && values.dictionary == nullptr && take_text(of);
  if (dictionary_) width_ = format_[0];
  if (!of.empty()) format_.append(" -> ").append(of);
}

bool arrow_field::take_text(std::string_view format) {
  if (format == "u" || format == "z") kind_ = kind::text32;
  else if (format == "U" || format == "Z") kind_ = kind::text64;
  else if (format == "vu" || format == "vz") kind_ = kind::view;
  else return false;
  return true;
}

bool arrow_field::take_value(std::string_view format) {
  if (format.starts_with("d:")) return take_decimal(format.substr(2));
  if (format.starts_with('t') && format != "tdD") return take_clock(format.substr(1));
  if (format == "n") kind_ = kind::null;
  else if (format == "b") kind_ = kind::boolean;
  else if (format == "tdD") kind_ = kind::date;
  else if (is_one_of(integers, format)) kind_ = kind::integer;
  else if (is_one_of(reals, format)) kind_ = kind::real;
  else return false;
  width_ = format[0];
  if (kind_ == kind::real) bytes_ = static_cast<std::uint8_t>(2U << reals.find(width_));
  return true;
}

// Precision, scale and, where they are not 128, bits.
bool arrow_field::take_decimal(std::string_view sizes) {
  std::array<int, 3> said{0, 0, 128};
  const char *at = sizes.data(), *const end = at + sizes.size();
  std::size_t count = 0;
  while (count < said.size()) {
    const auto [behind, trouble] = std::from_chars(at, end, said[count]);
    if (trouble != std::errc{}) return false;
    ++count;
    at = behind;
    if (at == end || *at != ',') break;
    ++at;
  }
  const auto [precision, scale, bits] = said;
  const bool known = bits == 32 || bits == 64 || bits == 128 || bits == 256;
  if (at != end || count < 2 || !known || precision < 1 || scale < -most_decimals || scale > most_decimals) return false;
  kind_ = kind::decimal;
  bytes_ = static_cast<std::uint8_t>(bits / 8);
  scale_ = static_cast<std::int16_t>(scale);
  return true;
}

// Behind the t: `dm` (date64), `ss:` to `sn:` and the name of a zone, `ts` to `tn`.
bool arrow_field::take_clock(std::string_view format) {
  if (format.size() < 2) return false;
  per_second_ = units_of(format[1]);
  if (per_second_ == 0) return false;
  const bool stamp = format[0] == 's' && format.size() > 2 && format[2] == ':';
  const bool day = format == "dm", time = format[0] == 't' && format.size() == 2;
  if (!stamp && !day && !time) return false;
  kind_ = time ? kind::time : kind::moment;
  bytes_ = time && per_second_ <= 1'000 ? sizeof(std::int32_t) : sizeof(std::int64_t);
  if (stamp) zone_ = zone_of(format.substr(3));
  return true;
}

}  // namespace spbe::inline v1::detail
