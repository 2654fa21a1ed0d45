#include "engine/mask.hpp"

#include <algorithm>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "engine/header_words.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "text/mask.hpp"

namespace spbe::inline v1::detail {
namespace {

// A value is cut to 120 characters in the end; what lies far behind need not be masked, only never shown.
constexpr std::size_t far_enough = 4096;

[[nodiscard]] bool may_be_letter(char c) noexcept { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }
[[nodiscard]] bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The first letter of each word; every other character a star.  Of letters that stand alone, one after another ("S I T I"), only the first:
// together they are the name.
[[nodiscard]] std::string first_letters(std::string_view text) {
  std::string out;
  std::size_t letters = 0, kept_at = 0;   // of the word at hand
  bool keeps = false, last_alone = false;
  const auto ends = [&] {
    if (letters == 0) return;
    if (letters == 1 && last_alone) out.replace(kept_at, std::string::npos, "*");
    last_alone = letters == 1;
    letters = 0;
  };
  for (const char c : text) {
    if (is_continuation(c)) {
      if (keeps) out += c;
      continue;
    }
    const bool blank = is_space_or_tab(c);
    if (blank) ends();
    else if (letters++ == 0) kept_at = out.size();
    keeps = blank || (letters == 1 && !is_digit(c));
    out += keeps ? c : '*';
  }
  ends();
  return out;
}

[[nodiscard]] std::string by_field(const field_plan& field, std::string_view value);

[[nodiscard]] bool is_nested(std::string_view value) noexcept { return value.size() > 1 && (value[0] == '{' || value[0] == '['); }

// The string that begins with the quote at `at`, without its quotes; as far as it goes.
[[nodiscard]] std::string_view string_at(std::string_view json, std::size_t at) noexcept {
  std::size_t end = at + 1;
  while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
  return json.substr(at + 1, std::min(end, json.size()) - at - 1);
}

// The strings of an object or array, each as the key before it says whose it is.
[[nodiscard]] std::string by_keys(std::string_view json) {
  std::string out;
  field_plan member;
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '"') {
      out += json[at++];
      continue;
    }
    const std::string_view text = string_at(json, at);
    at = std::min(at + text.size() + 2, json.size());
    const std::size_t behind = json.find_first_not_of(" \t\r\n", at);
    const bool key = behind != std::string_view::npos && json[behind] == ':';
    if (key) member.mask = header_words(text).mask();
    (out += '"').append(key ? std::string(text) : by_field(member, text)) += '"';
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
  return field.personal ? keep_first(value, 2) : is_nested(value) && field.canonical == nullptr ? by_keys(value) : std::string(value);
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
    const std::string_view century = run == 4 ? text.substr(i - 3, 2) : std::string_view{};
    if (ends && !kept && (century == "18" || century == "19" || century == "20")) {
      out.replace(out.size() - 4, 4, text.substr(i - 3, 4));
      kept = true;
    }
  }
  return out;
}

std::string shown(const field_plan& field, std::string_view value, bool unmask) {
  value = value.substr(0, far_enough);
  if (unmask) return printable(value);
  std::string out = by_field(field, value);
  mask_shape(out, !own_shape(field, value));
  keep_first_line(out);
  make_printable(out);
  return out;
}

std::string shown(const field_plan* field, std::string_view header, std::string_view value, bool unmask) {
  if (field != nullptr) return shown(*field, value, unmask);
  field_plan by_header;
  by_header.mask = header_words(header).mask();
  if (by_header.mask == field_mask::name && std::none_of(value.begin(), value.end(), may_be_letter)) by_header.mask = field_mask::none;   // a count of them
  by_header.personal = by_header.mask != field_mask::none;
  return shown(by_header, value, unmask);
}

}  // namespace spbe::inline v1::detail
