// spbe list compile | check | diff | export | import …: the first word says which.
#include <array>
#include <string_view>
#include <utility>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/verb.hpp"

namespace cli {

exit_code run_list(const verb& self, arguments args, spbe::language lang) {
  using runner = exit_code (*)(const verb&, arguments, spbe::language);
  constexpr std::array<std::pair<std::string_view, runner>, 5> parts = {
      {{"compile", run_list_compile}, {"check", run_list_check}, {"diff", run_list_diff}, {"export", run_list_export}, {"import", run_list_import}}};
  const auto place = place_of_word(args);
  for (const auto& [name, run] : parts) {
    if (place == args.size() || args[place] != name) continue;
    args.erase(args.begin() + static_cast<std::ptrdiff_t>(place));
    return run(self, std::move(args), lang);
  }
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  return line.wrong({"list memerlukan compile, check, diff, export, atau import", "list needs compile, check, diff, export or import"});
}

}  // namespace cli
