#include "cli/type_argument.hpp"

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace cli {

const spbe::type* take_type(command_line& line) {
  if (line.values.empty()) {
    (void)line.wrong({"TYPE belum disebut; `spbe types` menampilkan semuanya", "TYPE is missing; `spbe types` shows them all"});
    return nullptr;
  }
  const std::string name = line.values.front();
  line.values.erase(line.values.begin());
  const auto* found = spbe::type::find(name);
  if (found == nullptr) {
    (void)line.wrong({fmt::format("jenis data tidak dikenal: {}; `spbe types` menampilkan semuanya", shown(name)),
                      fmt::format("unknown type: {}; `spbe types` shows them all", shown(name))});
  }
  return found;
}

}  // namespace cli
