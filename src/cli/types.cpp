// spbe types: which canonical types there are.
#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/type.hpp>

#include "cli/command_line.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {

exit_code run_types(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  if (!line.values.empty()) return line.wrong({"types tidak memakai nilai", "types takes no value"});
  output out(1);
  for (const auto* type : spbe::type::all()) {
    const auto& info = type->info();
    if (!out.line(line.json ? spbe::json_brief(info, lang) : fmt::format("{}\t{}\t{}", info.name, info.title.in(lang), info.issuer))) break;
  }
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
