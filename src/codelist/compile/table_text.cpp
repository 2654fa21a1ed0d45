#include "codelist/compile/table_text.hpp"

#include <filesystem>

#include "base/file.hpp"

namespace spbe::inline v1::detail {

error bad(const std::string& path, std::uint32_t line, const bilingual& what) {
  return {status::bad_list, "list.table", path + ":" + std::to_string(line), what, -1, static_cast<std::int32_t>(line)};
}

result<std::string> read_table(const std::string& path) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (!unknown && size > most_file_bytes) return unexpected{bad(path, 1, {"berkas melebihi 64 MiB", "the file is larger than 64 MiB"})};
  auto text = read_file(path);
  if (text && text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  return text;
}

bool read_day(const std::string& cell, date& day) {
  if (cell.empty()) return true;
  const auto parsed = date::parse(cell);
  if (parsed) day = *parsed;
  return parsed.has_value();
}

}  // namespace spbe::inline v1::detail
