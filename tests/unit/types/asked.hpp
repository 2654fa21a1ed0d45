// What the tests of the families ask a type for, as one text.
#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include <spbe/type.hpp>

namespace spbe::asked {

inline const check_options at_reference{.as_of = date(2026, 11, 24)};
inline const check_options in_english{.as_of = date(2026, 11, 24), .lang = language::en};

// "birth_dates=1905-01-01,2005-01-01, sex=L"
inline std::string parts(std::string_view name, std::string_view value) {
  std::string out;
  for (const auto& p : type::find(name)->parts(value, at_reference)) {
    if (!out.empty()) out += ' ';
    out += p.name + '=';
    if (const auto* text = std::get_if<std::string>(&p.value)) out += *text;
    if (const auto* number = std::get_if<std::int64_t>(&p.value)) out += std::to_string(*number);
    if (const auto* list = std::get_if<std::vector<std::string>>(&p.value)) {
      for (const auto& one : *list) out += one + ',';
    }
  }
  return out;
}

// "nik.length placeholder": the one finding, and its cause.
inline std::string why(std::string_view name, std::string_view value) {
  const auto found = type::find(name)->check(value, at_reference).findings;
  if (found.empty()) return {};
  return found.front().cause.empty() ? found.front().code : found.front().code + ' ' + found.front().cause;
}

// The code of the first finding, and its cause; empty where there is none.
inline std::string code(std::string_view name, std::string_view value) {
  const auto found = type::find(name)->check(value, at_reference).findings;
  return found.empty() ? std::string() : found.front().code;
}
inline std::string cause(std::string_view name, std::string_view value) {
  const auto found = type::find(name)->check(value, at_reference).findings;
  return found.empty() ? std::string() : found.front().cause;
}

// "message | hint" of the first finding.
inline std::string said(std::string_view name, std::string_view value, const check_options& options = in_english) {
  const finding f = type::find(name)->check(value, options).findings.front();
  return f.message + " | " + f.hint;
}

}  // namespace spbe::asked
