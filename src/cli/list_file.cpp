#include "cli/list_file.hpp"

#include <filesystem>
#include <fstream>

namespace cli {

spbe::result<spbe::list, std::vector<spbe::error>> compile_tables(const spbe::list_source& tables) {
  auto made = tables.compile();
  if (made) return *std::move(made);
  auto faults = tables.faults();
  if (faults.empty()) faults.push_back(made.error());
  return spbe::unexpected<std::vector<spbe::error>>{std::move(faults)};
}

bool is_compiled_list(const std::string& path) {
  if (path.ends_with(".spbelist")) return true;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;   // what is read of a pipe is gone
  constexpr std::string_view magic = "SPBELIST";
  char begin[magic.size()] = {};
  std::ifstream(path, std::ios::binary).read(begin, sizeof begin);
  return std::string_view(begin, sizeof begin) == magic;
}

std::vector<std::string> files_of_list(const std::string& path, const std::string& codes_csv) {
  std::error_code trouble;
  std::vector<std::string> out = {path, codes_csv.empty() ? std::filesystem::path(path).replace_extension(".csv").string() : codes_csv};
  for (const auto& file : std::filesystem::directory_iterator(path, trouble)) out.push_back(file.path().string());
  return out;
}

spbe::result<spbe::list, std::vector<spbe::error>> open_list_file(const std::string& path, const std::string& codes_csv) {
  using failure = spbe::unexpected<std::vector<spbe::error>>;
  if (codes_csv.empty() && is_compiled_list(path)) {
    auto opened = spbe::list::open_file(path);
    return opened ? spbe::result<spbe::list, std::vector<spbe::error>>(*std::move(opened)) : failure{{opened.error()}};
  }
  const auto tables = spbe::list_source::read(path, codes_csv);
  return tables ? compile_tables(*tables) : failure{{tables.error()}};
}

}  // namespace cli
