// One record of JSON, member by member, along the tokens that json_index found.  Every rule of the grammar is held on the way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "table/json_text.hpp"

namespace spbe::inline v1::detail {

// A member of a record: places in the text.  Of strings what stands between their quotes, escapes and all; of arrays and objects their text.
struct record_member {
  enum class kind : std::uint8_t { string, scalar, null, nested } what = kind::scalar;
  std::uint32_t key = 0, key_size = 0;
  std::uint32_t at = 0, size = 0;
};

class json_walker {
 public:
  enum class fault : std::uint8_t { none, no_object, broken, too_deep };
  static constexpr std::size_t deepest = 64;   // arrays and objects in one another, as everywhere JSON is read

  // `tokens` ascend and are followed by the size of the text, behind which a zero byte stands.
  void begin(const char* text, const std::uint32_t* tokens) noexcept {
    text_ = text;
    token_ = tokens;
  }
  [[nodiscard]] const std::uint32_t* token() const noexcept { return token_; }

  // At the token that a record begins with.  False: it is no object.
  [[nodiscard]] bool enter() noexcept {
    fault_ = text_[*token_] == '{' ? fault::none : fault::no_object;
    first_ = true;
    return fault_ == fault::none;
  }
  // The next member; false behind the last, or where the record is not JSON.
  [[nodiscard]] bool next(record_member& out) noexcept;
  [[nodiscard]] fault why() const noexcept { return fault_; }
  // After the last member: the closing brace, else the byte that is not JSON.
  [[nodiscard]] std::uint32_t stopped_at() const noexcept { return *token_; }

 private:
  [[nodiscard]] bool fail(fault why) noexcept {
    fault_ = why;
    return false;
  }
  // The end of what begins at the token at hand, without blanks behind it.
  [[nodiscard]] std::uint32_t end_before(std::uint32_t begin, std::uint32_t next) const noexcept {
    while (next > begin && is_json_blank(text_[next - 1])) --next;
    return next;
  }
  [[nodiscard]] bool string_here(std::uint32_t& at, std::uint32_t& size) const noexcept {
    const std::uint32_t begin = *token_;
    const std::uint32_t end = end_before(begin, token_[1]);
    at = begin + 1;
    size = end - begin - 2;
    return end > begin + 1 && text_[end - 1] == '"';
  }
  [[nodiscard]] bool value(record_member& out) noexcept;
  [[nodiscard]] fault nested() noexcept;
  [[nodiscard]] bool key_and_colon() noexcept;
  [[nodiscard]] bool nested_scalar() const noexcept;

  const char* text_ = nullptr;
  const std::uint32_t* token_ = nullptr;
  fault fault_ = fault::none;
  bool first_ = true;
};

inline bool json_walker::value(record_member& out) noexcept {
  const char c = text_[*token_];
  if (c == '"') {
    out.what = record_member::kind::string;
    if (!string_here(out.at, out.size)) return fail(fault::broken);
    ++token_;
    return true;
  }
  out.at = *token_;
  if (c == '{' || c == '[') {
    out.what = record_member::kind::nested;
    if (const fault why = nested(); why != fault::none) return fail(why);
    out.size = token_[-1] + 1 - out.at;
    return true;
  }
  out.size = end_before(out.at, token_[1]) - out.at;
  if (!is_json_scalar({text_ + out.at, out.size})) return fail(fault::broken);
  out.what = c == 'n' ? record_member::kind::null : record_member::kind::scalar;
  ++token_;
  return true;
}

inline bool json_walker::next(record_member& out) noexcept {
  // At the opening brace, or at what stands behind a member.
  const char c = text_[*token_];
  if (c == '}' && !first_) return false;
  if (c != (first_ ? '{' : ',')) return fail(fault::broken);
  ++token_;
  if (text_[*token_] == '}' && first_) return false;
  first_ = false;
  if (text_[*token_] != '"' || !string_here(out.key, out.key_size)) return fail(fault::broken);
  ++token_;
  if (text_[*token_] != ':') return fail(fault::broken);
  ++token_;
  return value(out);
}

}  // namespace spbe::inline v1::detail
