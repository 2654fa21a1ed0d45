// The folder of a data package.  Its files are named from there, and lie there: the standard lets no path lead out, and a link is a way out as well.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <spbe/package.hpp>
#include <spbe/result.hpp>

namespace cli {

class package_folder {
 public:
  // Of a descriptor; `-` is the working directory's.
  explicit package_folder(const std::string& descriptor);

  // A path of the descriptor as it is opened.
  [[nodiscard]] std::string file(const std::string& path) const { return (folder_ / path).string(); }
  // A complaint for each path that leads out through a link, resource by resource.
  [[nodiscard]] std::vector<spbe::error> paths_that_leave(const spbe::data_package& package) const;

 private:
  [[nodiscard]] bool leaves(const std::string& path) const;

  std::filesystem::path folder_;
  std::filesystem::path resolved_;   // without links; empty where nobody may look
};

}  // namespace cli
