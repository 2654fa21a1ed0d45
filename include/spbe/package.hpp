/// @file
/// Room: schema.  The descriptor of a data package (Data Package v2): which files belong together, and the schema of each.
///
///     auto package = spbe::data_package::parse(json_text);
///     for (const auto& file : package->resources) print(file.name);
///
/// Read by us alone; nothing is opened.  Files lie in the folder of the descriptor or below it: URLs, absolute paths, `..` and `-` are refused, and so
/// is what this version cannot do (data inside the descriptor, a dialect in a file of its own, or one by which cells would read otherwise than
/// `<spbe/table.hpp>` reads them: comment lines, an escape sign, several rows of header).  A link that leads out of the folder is for those who
/// open the files to refuse.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>
#include <spbe/schema.hpp>

namespace spbe::inline v1 {

/// One dataset of a package: one file, or several that are one.
struct package_resource {
  std::string name;
  std::vector<std::string> paths;        ///< relative to the folder of the descriptor
  std::string schema;                    ///< the Table Schema itself, as JSON; empty = none, or in a file
  std::string schema_path;               ///< relative to that folder
  std::string encoding;                  ///< as it stands; empty = by evidence
  char delimiter = 0;                    ///< of the dialect; 0 = by evidence
  std::optional<std::uint64_t> header;   ///< line of the header, as the dialect says it (`headerRows` of one row); 0 = none; unset = by evidence …
  bool headed = false;                   ///< … and there is one, as the dialect says (`header`)
  std::string sheet;                     ///< of an Excel workbook, its name, also where that is made of digits; empty = the first visible one that holds cells …
  std::uint32_t sheet_number = 0;        ///< … or the one of this number, from 1
};

struct data_package {
  std::vector<package_resource> resources;   ///< in their order; there is one at least, each of a name of its own

  /// On failure every complaint, in document order (`place` is the JSON pointer).
  [[nodiscard]] static result<data_package, std::vector<error>> parse(std::string_view json);
};

/// The resources that the foreign keys of a schema refer to by name, each once.
[[nodiscard]] std::vector<std::string> referred_resources(const plan& schema);

}  // namespace spbe::inline v1
