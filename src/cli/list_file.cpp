#include "cli/list_file.hpp"

namespace cli {

spbe::result<spbe::list, std::vector<spbe::error>> compile_tables(const spbe::list_source& tables) {
  auto made = tables.compile();
  if (made) return *std::move(made);
  auto faults = tables.faults();
  if (faults.empty()) faults.push_back(made.error());
  return spbe::unexpected<std::vector<spbe::error>>{std::move(faults)};
}

spbe::result<spbe::list, std::vector<spbe::error>> open_list_file(const std::string& path, const std::string& codes_csv) {
  using failure = spbe::unexpected<std::vector<spbe::error>>;
  if (path.ends_with(".spbelist")) {
    auto opened = spbe::list::open_file(path);
    return opened ? spbe::result<spbe::list, std::vector<spbe::error>>(*std::move(opened)) : failure{{opened.error()}};
  }
  const auto tables = spbe::list_source::read(path, codes_csv);
  return tables ? compile_tables(*tables) : failure{{tables.error()}};
}

}  // namespace cli
