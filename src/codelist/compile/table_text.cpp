#include "codelist/compile/table_text.hpp"

#include <algorithm>
#include <filesystem>

#include <spbe/text.hpp>

#include "base/file.hpp"

namespace spbe::inline v1::detail {

error bad(const std::string& path, std::uint32_t line, const bilingual& what) {
  return {status::bad_list, "list.table", path + ":" + std::to_string(line), what, -1, static_cast<std::int32_t>(line)};
}

error bad(const std::string& path, const error& found) {
  const auto without_line = [](const std::string& text) { return text.substr(std::min(text.size(), text.find(": ") + 2)); };   // "line 3: …": the place says so
  return bad(path, static_cast<std::uint32_t>(found.line), {without_line(found.message.id), without_line(found.message.en)});
}

result<std::string> read_table(source_list& list, const std::string& file) {
  const std::string path = path_in(list, file);
  const bilingual giant = {"berkas melebihi 64 MiB", "the file is larger than 64 MiB"};
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (!unknown && size > most_file_bytes) return unexpected{bad(path, 1, giant)};
  auto text = read_file(path);
  if (!text) return text;
  if (text->size() > most_file_bytes) return unexpected{bad(path, 1, giant)};   // of a pipe, say
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  if (const std::size_t good = valid_utf8_prefix(*text); good != text->size()) {
    const auto line = 1 + std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(good), '\n');
    return unexpected{bad(path, static_cast<std::uint32_t>(line), {"bukan UTF-8; simpan ulang dengan pengodean UTF-8", "not UTF-8; save it again in the encoding UTF-8"})};
  }
  if (list.own) list.read.emplace_back(std::filesystem::path(file).filename().string(), *text);
  return text;
}

bool read_day(const std::string& cell, date& day) {
  if (cell.empty()) return true;
  const auto parsed = date::parse(cell);
  if (parsed) day = *parsed;
  return parsed.has_value();
}

}  // namespace spbe::inline v1::detail
