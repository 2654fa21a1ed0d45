// JSON in and out.  nlohmann/json's SAX parser fills our own tree; no nlohmann type leaves document.cpp.
// Hostile input is bounded: depth 64, 64 MiB, duplicate keys refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

#include "json/arena.hpp"
#include "json/value.hpp"

namespace spbe::inline v1::detail {

// A tree and all its texts; the JSON it is read from need not outlive it.  Its values stay where they are when it is moved.
class json_document {
 public:
  json_document() = default;
  [[nodiscard]] const json_value& root() const noexcept { return root_; }
  [[nodiscard]] const json_value* find(std::string_view name) const noexcept { return root_.find(name); }

 private:
  friend result<json_document> parse_json(std::string_view text);
  json_arena arena_;
  json_value root_;
};

// Errors carry line, column and offset.
[[nodiscard]] result<json_document> parse_json(std::string_view text);

// The value as JSON again, indented by two blanks a level; numbers as they were written.
[[nodiscard]] std::string to_json(const json_value& value);

// A JSON string literal with its quotes; invalid UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

// One step of a JSON pointer, escaped: "/" + name.
[[nodiscard]] std::string pointer_step(std::string_view name);
[[nodiscard]] std::string pointer_step(std::size_t index);

}  // namespace spbe::inline v1::detail
