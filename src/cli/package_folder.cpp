#include "cli/package_folder.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

spbe::error leads_out(const std::string& path, std::string place) {
  const auto name = shown(path);
  return {spbe::status::bad_schema, "schema.value", std::move(place),
          {fmt::format("'{}' keluar dari folder paket ini melalui tautan; salin berkasnya ke dalam folder itu", name),
           fmt::format("'{}' leads out of the folder of this package through a link; copy the file into it", name)}};
}

}  // namespace

package_folder::package_folder(const std::string& descriptor) {
  if (descriptor != "-") folder_ = std::filesystem::path(descriptor).parent_path();
  std::error_code trouble;
  resolved_ = std::filesystem::canonical(folder_.empty() ? "." : folder_, trouble);
}

// What cannot be resolved cannot be opened either, and that says why.
bool package_folder::leaves(const std::string& path) const {
  std::error_code trouble;
  const auto file = std::filesystem::weakly_canonical(resolved_ / path, trouble);
  return !trouble && std::mismatch(resolved_.begin(), resolved_.end(), file.begin(), file.end()).first != resolved_.end();
}

std::vector<spbe::error> package_folder::paths_that_leave(const spbe::data_package& package) const {
  std::vector<spbe::error> out;
  for (std::size_t i = 0; i < package.resources.size(); ++i) {
    const auto& from = package.resources[i];
    const auto place = fmt::format("/resources/{}/", i);
    for (std::size_t j = 0; j < from.paths.size(); ++j) {
      const auto which = from.paths.size() == 1 ? std::string() : fmt::format("/{}", j);
      if (leaves(from.paths[j])) out.push_back(leads_out(from.paths[j], place + "path" + which));
    }
    if (!from.schema_path.empty() && leaves(from.schema_path)) out.push_back(leads_out(from.schema_path, place + "schema"));
  }
  return out;
}

}  // namespace cli
