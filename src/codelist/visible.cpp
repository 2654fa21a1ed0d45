#include "codelist/visible.hpp"

#include "text/utf8.hpp"

namespace spbe::inline v1::detail {

char32_t first_hidden(std::string_view text) noexcept {
  constexpr char32_t ranges[][2] = {{0x01, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}};
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const scalar sign = lead < 0x80 ? scalar{lead, 1} : next_scalar(text.substr(i));
    if (sign.length == 0 || sign.value == 0) return 0xFFFD;   // no text at all
    for (const auto& [first, last] : ranges) {
      if (first <= sign.value && sign.value <= last) return sign.value;
    }
    i += sign.length;
  }
  return 0;
}

}  // namespace spbe::inline v1::detail
