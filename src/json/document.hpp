// JSON in and out.  nlohmann/json's SAX parser fills our own tree; no nlohmann type leaves document.cpp.
// Hostile input is bounded: depth 64, 64 MiB, duplicate keys refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct json_value {
  enum class kind : std::uint8_t { null, boolean, integer, number, text, array, object };
  kind what = kind::null;
  bool truth = false;
  std::int64_t integer = 0;
  double number = 0;                   // also set for integers
  std::string text;                    // of a number that is not integer: as it is written
  std::vector<json_value> items;       // array
  std::vector<std::pair<std::string, json_value>> members;  // object, in document order
  std::size_t offset = 0;              // byte just behind the token that began the value
  std::int32_t line = 0;

  // In document.cpp: clang 14 makes the implicit ones too early, while the members' pair is still incomplete.
  json_value();
  json_value(const json_value&);
  json_value(json_value&&) noexcept;
  json_value& operator=(const json_value&);
  json_value& operator=(json_value&&) noexcept;
  ~json_value();

  [[nodiscard]] bool is(kind k) const noexcept { return what == k; }
  // The member of that name, or null.
  [[nodiscard]] const json_value* find(std::string_view name) const noexcept;
};

// The text of that member; empty where it is absent, of another kind, or the value no object.
[[nodiscard]] std::string_view text_of(const json_value& object, std::string_view name) noexcept;

// Errors carry line and offset.
[[nodiscard]] result<json_value> parse_json(std::string_view text);

// The value as JSON again, indented by two blanks a level; numbers as they were written.
[[nodiscard]] std::string to_json(const json_value& value);

// A JSON string literal with its quotes; invalid UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

// One step of a JSON pointer, escaped: "/" + name.
[[nodiscard]] std::string pointer_step(std::string_view name);
[[nodiscard]] std::string pointer_step(std::size_t index);

}  // namespace spbe::inline v1::detail
