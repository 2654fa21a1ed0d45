// spbe list import FILE --output FOLDER: a list that others publish as the tables of an own one.
#include <filesystem>

#include <fmt/format.h>

#include <spbe/exchange.hpp>
#include <spbe/report.hpp>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

// A list is called as its folder is.
std::string id_of_folder(const std::string& folder) {
  std::filesystem::path path = folder;
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

}  // namespace

exit_code run_list_import(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> folder, id;
  line.text("--output", folder);
  line.text("--id", id);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (line.values.size() != 1) return line.wrong({"list import memerlukan satu FILE", "list import needs one FILE"});
  if (!folder || folder->empty()) return line.wrong({"--output FOLDER belum disebut", "--output FOLDER is missing"});

  const auto read = spbe::import_list_file(line.values[0], {id ? *id : id_of_folder(*folder), {}});
  if (!read) {
    complain(read.error(), lang);
    return exit_of(read.error());
  }
  if (const auto written = spbe::write_tables(*read, *folder); !written) {
    complain(written.error(), lang);
    return exit_of(written.error());
  }
  output out(1);
  if (line.json) {
    out.line(spbe::json(*read, lang));
    return out.finish(exit_code::clean, lang);
  }
  if (line.quiet) return exit_code::clean;
  for (const auto& n : read->notes) note(n, lang);
  out.line(spbe::bilingual{fmt::format("{}: {} kode dalam {}; periksa isinya, lalu: spbe list check {}", read->id, read->codes, shown(*folder), shown(*folder)),
                           fmt::format("{}: {} codes in {}; look at it, then: spbe list check {}", read->id, read->codes, shown(*folder), shown(*folder))}
               .in(lang));
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
