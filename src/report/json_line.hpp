// One JSON object written member by member into one string: no tree in between, so a million findings cost a million appends.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "json/document.hpp"

namespace spbe::inline v1::detail {

class json_line {
 public:
  explicit json_line(std::string& out) : out_(out) { out_ += '{'; }
  json_line(const json_line&) = delete;
  json_line& operator=(const json_line&) = delete;
  ~json_line() { out_ += '}'; }

  // The key alone; the caller appends the value to `out`.
  void key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  // A key that is data.
  void foreign_key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_string(out_, name);
    out_ += ':';
  }
  void null(std::string_view name) { key(name), out_ += "null"; }
  void text(std::string_view name, std::string_view value) { key(name), append_json_string(out_, value); }
  // Empty text does not apply: null.
  void text_or_null(std::string_view name, std::string_view value) { value.empty() ? null(name) : text(name, value); }
  void truth(std::string_view name, bool value) { key(name), out_ += value ? "true" : "false"; }
  template <class Integer>
  void number(std::string_view name, Integer value) {
    key(name);
    char buffer[24];
    out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
  }

 private:
  std::string& out_;
  bool first_ = true;
};

// `[` each `,` each `]`.
template <class Range, class Append>
void append_array(std::string& out, const Range& range, Append append) {
  out += '[';
  bool first = true;
  for (const auto& each : range) {
    if (!first) out += ',';
    first = false;
    append(out, each);
  }
  out += ']';
}

}  // namespace spbe::inline v1::detail
