#include "codelist/tool/codes.hpp"

#include <map>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t columns = 8;  // number slug severity message_id message_en hint_id hint_en since
using row = std::vector<std::string>;

error bad(const std::string& path, std::uint32_t line, const std::string& what) {
  return {status::bad_list, "codes.row", path + ":" + std::to_string(line), {what, what}, -1, static_cast<std::int32_t>(line)};
}

// The rows, checked: eight cells, numbers 1000, 1001, … without a gap, slugs unique.
result<std::vector<row>> read_rows(const std::string& path) {
  auto text = read_file(path);
  if (!text) return unexpected{text.error()};
  auto records = split_csv(*text);
  if (!records) return unexpected{records.error()};
  std::vector<row> rows;
  std::map<std::string, bool> seen;
  for (std::size_t i = 1; i < records->size(); ++i) {
    auto& [line, cells] = (*records)[i];
    if (cells.size() != columns) return unexpected{bad(path, line, "expected 8 cells, found " + std::to_string(cells.size()))};
    if (cells[0] != std::to_string(999 + i)) return unexpected{bad(path, line, "numbers go 1000, 1001, … and are never reused: expected " + std::to_string(999 + i))};
    if (!seen.emplace(cells[1], true).second) return unexpected{bad(path, line, "slug twice: " + cells[1])};
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out += '"';
}

std::string upper_name(std::string_view slug) {
  std::string out;
  for (const char c : slug) out += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return out;
}

std::string as_c(const row& r) { return "  SPBE_CODE_" + upper_name(r[1]) + " = " + r[0] + ",\n"; }
std::string as_python(const row& r) { return "    " + literal(r[1]) + ": " + r[0] + ",\n"; }
std::string as_markdown(const row& r) { return "| " + r[0] + " | `" + r[1] + "` | " + r[2] + " | " + r[3] + " | " + r[4] + " |\n"; }

// Rows name their texts by number, and a text that many rows say is there once.
std::string as_cpp(const std::vector<row>& rows) {
  std::map<std::string, std::size_t> numbers;
  std::string texts, table;
  for (const auto& r : rows) {
    table += "  {severity::" + r[2] + ", {";
    for (const std::size_t cell : {1U, 3U, 4U, 5U, 6U, 7U}) {
      const auto [at, fresh] = numbers.emplace(r[cell], numbers.size());
      if (fresh) texts += "  " + literal(r[cell]) + ",\n";
      table += (cell == 1 ? "" : ", ") + std::to_string(at->second);
    }
    table += "}},\n";
  }
  return "constexpr std::string_view sources[] = {\n" + texts + "};\nconstexpr code_row rows[] = {\n" + table + "};\n";
}

template <std::string (*write)(const row&)>
std::string each(const std::vector<row>& rows) {
  std::string out;
  for (const auto& r : rows) out += write(r);
  return out;
}

}  // namespace

outcome compile_codes(const std::string& language, const std::string& csv_path, const std::string& out_path) {
  const std::map<std::string, std::string (*)(const std::vector<row>&)> writers = {
      {"cpp", as_cpp}, {"c", each<as_c>}, {"python", each<as_python>}, {"markdown", each<as_markdown>}};
  const auto writer = writers.find(language);
  if (writer == writers.end()) return unexpected{error{status::invalid_argument, "codes.language", language, {"cpp, c, python, markdown", "one of cpp, c, python, markdown"}}};
  auto rows = read_rows(csv_path);
  if (!rows) return unexpected{rows.error()};
  return write_file(out_path, writer->second(*rows));
}

}  // namespace spbe::inline v1::detail
