#include "cli/list_file.hpp"

#include <spbe/list_source.hpp>

namespace cli {

spbe::result<spbe::list, std::vector<spbe::error>> open_list_file(const std::string& path, const std::string& codes_csv) {
  using failure = spbe::unexpected<std::vector<spbe::error>>;
  if (path.ends_with(".spbelist")) {
    auto opened = spbe::list::open_file(path);
    return opened ? spbe::result<spbe::list, std::vector<spbe::error>>(*std::move(opened)) : failure{{opened.error()}};
  }
  const auto tables = spbe::list_source::read(path, codes_csv);
  if (!tables) return failure{{tables.error()}};
  auto made = tables->compile();
  if (!made) {
    auto faults = tables->faults();
    if (faults.empty()) faults.push_back(made.error());
    return failure{std::move(faults)};
  }
  return *std::move(made);
}

}  // namespace cli
