#include "engine/mask.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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

[[nodiscard]] bool says_how(field_mask mask) noexcept { return mask != field_mask::none && mask != field_mask::by_type; }

[[nodiscard]] std::string by_mask(field_mask mask, std::string_view value) {
  switch (mask) {
    case field_mask::name: return first_letters(value);
    case field_mask::date_year: return only_year(value);
    case field_mask::nothing_kept: return keep_first(value, 0);
    case field_mask::first_two: return keep_first(value, 2);
    case field_mask::by_type:
    case field_mask::none: break;
  }
  return std::string(value);
}

[[nodiscard]] bool is_nested(std::string_view value) noexcept { return value.size() > 1 && (value[0] == '{' || value[0] == '['); }

// An object or array of JSON, masked: a key says whose everything under it is, unless a key beneath it says more.
class nested_value {
 public:
  explicit nested_value(std::string_view json) : json_(json) {}
  [[nodiscard]] std::string masked() {
    while (at_ < json_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = json_[at_];
    if (c == '"') return string();
    if (is_digit(c)) return number();
    if (c == '{' || c == '[') around_.push_back(mask_);
    if ((c == '}' || c == ']') && !around_.empty()) {
      mask_ = around_.back();
      around_.pop_back();
    }
    out_ += c;
    ++at_;
  }

  // A text of JSON inside the JSON is not taken apart: nobody knows whose it is.
  void string() {
    std::size_t end = at_ + 1;
    while (end < json_.size() && json_[end] != '"') end += json_[end] == '\\' ? 2 : 1;
    const bool closed = end < json_.size();
    const std::string_view text = json_.substr(at_ + 1, closed ? end - at_ - 1 : std::string_view::npos);
    at_ = closed ? end + 1 : json_.size();
    const std::size_t behind = json_.find_first_not_of(" \t\r\n", at_);
    out_ += '"';
    if (behind != std::string_view::npos && json_[behind] == ':') {
      const field_mask own = header_words(text).mask();
      mask_ = says_how(own) || around_.empty() ? own : around_.back();
      out_ += text;
    } else {
      const bool quotes = text.find("\\\"") != std::string_view::npos;
      out_ += by_mask(quotes && !says_how(mask_) ? field_mask::name : mask_, text);
    }
    if (closed) out_ += '"';
  }

  void number() {
    const std::size_t end = std::min(json_.find_first_not_of("0123456789.eE+-", at_), json_.size());
    const bool kept = mask_ != field_mask::date_year && mask_ != field_mask::nothing_kept;
    out_ += kept ? std::string(json_.substr(at_, end - at_)) : by_mask(mask_, json_.substr(at_, end - at_));
    at_ = end;
  }

  std::string_view json_;
  std::size_t at_ = 0;
  field_mask mask_ = field_mask::none;     // of what comes next
  std::vector<field_mask> around_;         // of the objects and arrays that are open
  std::string out_;
};

[[nodiscard]] std::string by_field(const field_plan& field, std::string_view value) {
  if (says_how(field.mask)) return by_mask(field.mask, value);
  if (field.canonical != nullptr) return field.canonical->info().personal ? field.canonical->mask(value) : field.personal ? keep_first(value, 2) : std::string(value);
  if (field.personal) return keep_first(value, 2);
  return is_nested(value) ? nested_value(value).masked() : std::string(value);
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
