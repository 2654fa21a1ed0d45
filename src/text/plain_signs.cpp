#include "text/plain_signs.hpp"

#include <algorithm>
#include <iterator>

namespace spbe::inline v1::detail {
namespace {

// First scalars of the runs of ten decimal digits (general category Nd) that turn up in documents here or in copied text.
constexpr char32_t zeros[] = {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
                              0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
                              0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xAA50, 0xABF0, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

bool between(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

bool is_blank(char32_t c) noexcept {
  return c == 0x00A0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x0085;
}
bool is_nothing(char32_t c) noexcept {
  return between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x2064) || c == 0xFEFF || c == 0x00AD;
}
bool is_dash(char32_t c) noexcept { return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63; }
bool is_apostrophe(char32_t c) noexcept {
  return between(c, 0x2018, 0x201B) || c == 0x02BC || c == 0x02B9 || c == 0x00B4 || c == 0x2032 || c == 0x02BB;
}
bool is_quote(char32_t c) noexcept { return between(c, 0x201C, 0x201F) || c == 0x00AB || c == 0x00BB || c == 0x2033; }

}  // namespace

char plain_sign(char32_t c) noexcept {
  if (c < 0x80) return static_cast<char>(c);
  const auto* zero = std::upper_bound(std::begin(zeros), std::end(zeros), c);
  if (zero != std::begin(zeros) && c - *(zero - 1) < 10) return static_cast<char>('0' + (c - *(zero - 1)));
  if (between(c, 0xFF01, 0xFF5E)) return static_cast<char>(c - 0xFF01 + '!');
  if (is_blank(c)) return ' ';
  if (is_nothing(c)) return vanishes;
  if (is_dash(c)) return '-';
  if (is_apostrophe(c)) return '\'';
  if (is_quote(c)) return '"';
  return 0;
}

char32_t lower(char32_t c) noexcept {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (between(c, 0x00C0, 0x00DE) && c != 0x00D7) return c + 32;
  if (c == 0x0178) return 0x00FF;
  // Latin Extended-A and -B keep capital and small side by side; the parity of capitals changes at these runs.
  if (between(c, 0x0100, 0x0137) || between(c, 0x014A, 0x0177)) return c == 0x0130 ? U'i' : c | 1U;
  if (between(c, 0x0139, 0x0148) || between(c, 0x0179, 0x017E)) return c % 2 == 1 ? c + 1 : c;
  if (between(c, 0x01CD, 0x01DC)) return c % 2 == 1 ? c + 1 : c;
  if (between(c, 0x01DE, 0x01EF) || between(c, 0x01F8, 0x021F) || between(c, 0x0222, 0x0233)) return c | 1U;
  return c;
}

}  // namespace spbe::inline v1::detail
