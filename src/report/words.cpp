#include "report/words.hpp"

#include <fmt/format.h>

#include <iterator>

namespace spbe::inline v1::detail {

std::string percent(double share, language lang) {
  if (share <= 0) return "0%";
  if (share >= 1) return "100%";
  const char point = lang == language::en ? '.' : ',';
  if (share < 0.001) return fmt::format("<0{}1%", point);
  if (share > 0.999) return fmt::format(">99{}9%", point);
  const auto tenths = static_cast<unsigned>(share * 1000 + 0.5);
  return tenths % 10 == 0 ? fmt::format("{}%", tenths / 10) : fmt::format("{}{}{}%", tenths / 10, point, tenths % 10);
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20U || byte == 0x7FU) fmt::format_to(std::back_inserter(out), "\\x{:02X}", byte);
    else out += c;
  }
  return out;
}

std::size_t width(std::string_view text) noexcept {
  std::size_t characters = 0;
  for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return characters;
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string out(text);
  if (const std::size_t w = width(text); w < columns) out.append(columns - w, ' ');
  return out;
}

std::string padded_left(std::string_view text, std::size_t columns) {
  const std::size_t w = width(text);
  return std::string(w < columns ? columns - w : 0, ' ').append(text);
}

std::string_view shout(severity s, language lang) noexcept {
  switch (s) {
    case severity::error: return say(lang, "GALAT", "ERROR");
    case severity::warning: return say(lang, "PERINGATAN", "WARNING");
    default: return "INFO";
  }
}

}  // namespace spbe::inline v1::detail
