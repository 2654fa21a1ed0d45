#include "engine/mask.hpp"

#include <algorithm>

#include <spbe/text.hpp>

#include "text/lenient.hpp"

namespace spbe::inline v1::detail {
namespace {

// A value is cut to 120 characters in the end; what lies far behind need not be masked, only never shown.
constexpr std::size_t far_enough = 4096;

[[nodiscard]] bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Its first letter, where it may be kept; every other character a star.
void append_word(std::string& out, std::string_view word, bool keeps_first) {
  bool keeps = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_continuation(word[i])) {
      if (keeps) out += word[i];
      continue;
    }
    keeps = i == 0 && keeps_first && !is_digit(word[i]);
    out += keeps ? word[i] : '*';
  }
}

// The first letter of each word.  Of letters that stand apart (R A H M A T) the first alone: together they are the name.
[[nodiscard]] std::string first_letters(std::string_view text) {
  std::string out;
  bool alone_before = false;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, size);
    const bool alone = !word.empty() && std::all_of(word.begin() + 1, word.end(), is_continuation);
    append_word(out, word, !(alone && alone_before));
    if (!word.empty()) alone_before = alone;
    if (size < text.size()) out += text[size];
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return out;
}

[[nodiscard]] std::string by_field(const field_plan& field, std::string_view value) {
  switch (field.mask) {
    case field_mask::name: return first_letters(value);
    case field_mask::date_year: return only_year(value);
    case field_mask::nothing_kept: return keep_first(value, 0);
    case field_mask::first_two: return keep_first(value, 2);
    case field_mask::by_type:
    case field_mask::none: break;
  }
  if (field.canonical != nullptr && field.canonical->info().personal) return field.canonical->mask(value);
  return field.personal ? keep_first(value, 2) : std::string(value);
}

// Shapes of 9 to 13 digits and the like may stand where the field's own type or list knows the value and is not personal.
[[nodiscard]] bool own_shape(const field_plan& field, std::string_view value) {
  if (field.canonical != nullptr) {
    if (field.canonical->info().personal) return false;
    const verdict v = verdict_of(field.canonical->judge(value, check_context{}));
    return v == verdict::valid || v == verdict::suspect;
  }
  if (field.codes == nullptr || field.personal) return false;
  const date any(2025, 1, 1);
  const membership m = field.by_name ? field.codes->judge_name(value, any) : field.codes->judge(value, any);
  return m.standing != standing::unknown;
}

}  // namespace

std::string only_year(std::string_view text) {
  std::string out;
  std::size_t run = 0;
  bool kept = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_continuation(text[i])) continue;
    const bool digit = is_digit(text[i]);
    out += digit ? '*' : text[i] == '-' || text[i] == '/' || text[i] == '.' ? text[i] : '*';
    run = digit ? run + 1 : 0;
    const bool ends = i + 1 == text.size() || !is_digit(text[i + 1]);
    if (run == 4 && ends && !kept) {
      out.replace(out.size() - 4, 4, text.substr(i - 3, 4));
      kept = true;
    }
  }
  return out;
}

std::string shown(const field_plan* field, std::string_view value, bool unmask) {
  value = value.substr(0, far_enough);
  if (unmask) return printable(value);
  if (field == nullptr) return printable(mask_by_shape(value, true));
  return printable(mask_by_shape(by_field(*field, value), !own_shape(*field, value)));
}

}  // namespace spbe::inline v1::detail
