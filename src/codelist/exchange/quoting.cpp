#include "codelist/exchange/quoting.hpp"

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "json/document.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";   // U+FFFD

std::string valid(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t good = valid_utf8_prefix(text);
    out += text.substr(0, good);
    if (good == text.size()) break;
    out += replacement;
    text.remove_prefix(good + 1);
  }
  return out;
}

constexpr std::string_view hexadecimal_digits = "0123456789ABCDEF";

void append_xml(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; return;
    case '<': out += "&lt;"; return;
    case '>': out += "&gt;"; return;
    case '"': out += "&quot;"; return;
    case '\t': out += "&#9;"; return;    // as references, or an attribute and a careless reader would make blanks of them
    case '\n': out += "&#10;"; return;
    case '\r': out += "&#13;"; return;
    default: break;
  }
  if (static_cast<unsigned char>(c) < 0x20) out += replacement;
  else out += c;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : valid(text)) append_xml(out, c);
  return out;
}

std::string json_text(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string json_text_or_null(std::string_view text) { return text.empty() ? "null" : json_text(text); }

std::string turtle_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : valid(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (c == '\n') out += "\\n";
    else if (c == '\r') out += "\\r";
    else if (c == '\t') out += "\\t";
    else if (byte < 0x20 || byte == 0x7F) ((out += "\\u00") += hexadecimal_digits[byte >> 4U]) += hexadecimal_digits[byte & 15U];
    else out += c;
  }
  return out += '"';
}

std::string sql_text(std::string_view text) {
  if (text.empty()) return "NULL";
  std::string out = "'";
  for (const char c : valid(text)) {
    if (c == '\'') out += '\'';
    if (c == '\0') out += replacement;   // PostgreSQL's text has no NUL
    else out += c;
  }
  return out += '\'';
}

std::string sql_name(std::string_view text) {
  std::string out = "\"";
  for (const char c : valid(text)) {
    if (c == '"') out += '"';
    if (c != '\0') out += c;
  }
  return out += '"';
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) out += c;
    else ((out += '%') += hexadecimal_digits[byte >> 4U]) += hexadecimal_digits[byte & 15U];
  }
  return out;
}

std::string iri_of_list(std::string_view id) { return "urn:spbe:list:" + percent_encoded(id); }
std::string iri_of_code(std::string_view id, std::string_view code) { return iri_of_list(id) + ":" + percent_encoded(code); }

}  // namespace spbe::inline v1::detail
