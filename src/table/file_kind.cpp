#include "table/file_kind.hpp"

#include <algorithm>
#include <string>

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// UTF-16 as far as ASCII goes: what other signs are does not matter here.
std::string narrowed(std::string_view head) {
  const bool little = head.substr(0, 2) == "\xFF\xFE" || (head.size() >= 2 && head[0] != '\0' && head[1] == '\0');
  const bool big = head.substr(0, 2) == "\xFE\xFF" || (head.size() >= 2 && head[0] == '\0' && head[1] != '\0');
  if (!little && !big) return std::string(head.substr(head.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0));
  std::string out;
  for (std::size_t i = head[0] == '\xFF' || head[0] == '\xFE' ? 2 : 0; i + 1 < head.size(); i += 2) {
    const char low = head[i + (little ? 0 : 1)];
    out += head[i + (little ? 1 : 0)] == '\0' ? low : '?';
  }
  return out;
}

bool ends_in(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char want, char is) { return want == (is >= 'A' && is <= 'Z' ? static_cast<char>(is + 32) : is); });
}

// Does the text open as an object does: `{}`, or a brace, a key and a colon?  False too where it ends too early to say.
bool opens_object(std::string_view text) {
  std::size_t at = text.find_first_not_of(blanks, 1);
  if (at == std::string_view::npos) return false;
  if (text[at] == '}') return true;
  if (text[at] != '"') return false;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\n') return false;
    if (text[at] == '\\') ++at;
  }
  at = at < text.size() ? text.find_first_not_of(blanks, at + 1) : std::string_view::npos;
  return at != std::string_view::npos && text[at] == ':';
}

bool opens_json(std::string_view text, bool last) {
  const std::size_t at = text.find_first_not_of(blanks);
  if (at == std::string_view::npos) return false;
  text.remove_prefix(at);
  if (text[0] == '{') return opens_object(text);
  if (text[0] != '[') return false;
  const std::size_t inside = text.find_first_not_of(blanks, 1);
  if (inside == std::string_view::npos) return false;
  if (text[inside] == ']') return last && text.find_first_not_of(blanks, inside + 1) == std::string_view::npos;
  const std::size_t object = text.find_first_not_of(", \t\r\n", inside);   // a comma too many is told by who reads it
  return object != std::string_view::npos && text[object] == '{' && opens_object(text.substr(object));
}

}  // namespace

bool is_named(std::string_view name, std::initializer_list<std::string_view> endings) {
  for (const std::string_view compressed : {".gz", ".zst"}) {
    if (ends_in(name, compressed)) name.remove_suffix(compressed.size());
  }
  return std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) { return ends_in(name, ending); });
}

file_kind kind_of(std::string_view head, bool last, std::string_view name) {
  if (head.substr(0, 2) == "\x1F\x8B") return file_kind::gzip;
  if (head.substr(0, 4) == "\x28\xB5\x2F\xFD") return file_kind::zstd;
  // A frame to be skipped, as parallel compressors put first.
  if (head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18") return file_kind::zstd;
  if (head.substr(0, 4) == "PK\x03\x04" || head.substr(0, 4) == "PK\x05\x06" || head.substr(0, 4) == "\xD0\xCF\x11\xE0") return file_kind::workbook;
  const std::string text = narrowed(head);
  if (opens_json(text, last)) return file_kind::json;
  const std::size_t at = text.find_first_not_of(blanks);
  const bool open = at == std::string::npos || text[at] == '{' || text[at] == '[';
  return open && is_named(name, {".json", ".ndjson", ".jsonl"}) ? file_kind::json : file_kind::delimited;
}

}  // namespace spbe::inline v1::detail
