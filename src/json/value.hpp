// One value of a JSON document: 24 bytes that own nothing.  Texts, items and members lie in the arena of the document that made it, which has
// to outlive every copy.  What the value is not is empty: the text of a number that is whole, the items of an object, the integer of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace spbe::inline v1::detail {

struct json_member;

struct json_value {
  enum class kind : std::uint8_t { null, boolean, integer, number, text, array, object };
  kind what = kind::null;
  bool truth = false;
  std::int32_t line = 0;
  std::uint32_t offset = 0;            // byte just behind the token that began the value

  [[nodiscard]] bool is(kind k) const noexcept { return what == k; }
  [[nodiscard]] std::int64_t integer() const noexcept { return is(kind::integer) ? whole_ : 0; }
  [[nodiscard]] double number() const noexcept;   // also of integers
  // Of a text; of a number that is not integer, as it is written.
  [[nodiscard]] std::string_view text() const noexcept;
  [[nodiscard]] std::span<const json_value> items() const noexcept;
  [[nodiscard]] std::span<const json_member> members() const noexcept;   // in document order
  // The member of that name, or null.
  [[nodiscard]] const json_value* find(std::string_view name) const noexcept;

  // Objects of more members than this are looked up in an order by name.
  static constexpr std::size_t many = 32;

 private:
  friend class json_arena;
  [[nodiscard]] const std::uint32_t* order() const noexcept;   // of an object of many: its members' places, behind them
  std::uint32_t count_ = 0;
  union {
    std::int64_t whole_ = 0;
    const char* text_;
    const json_value* items_;
    const json_member* members_;
  };
};

struct json_member {
  std::string_view key;
  json_value value;
};

inline std::string_view json_value::text() const noexcept {
  return is(kind::text) || is(kind::number) ? std::string_view(text_, count_) : std::string_view{};
}
inline std::span<const json_value> json_value::items() const noexcept {
  return is(kind::array) ? std::span(items_, count_) : std::span<const json_value>{};
}
inline std::span<const json_member> json_value::members() const noexcept {
  return is(kind::object) ? std::span(members_, count_) : std::span<const json_member>{};
}

// The text of that member; empty where it is absent, of another kind, or the value no object.
[[nodiscard]] std::string_view text_of(const json_value& object, std::string_view name) noexcept;

}  // namespace spbe::inline v1::detail
