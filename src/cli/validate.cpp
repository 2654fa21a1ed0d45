// spbe validate [--schema NAME|FILE] FILE...: a file in, honest findings out.
#include <utility>

#include "cli/command_line.hpp"
#include "cli/dataset_check.hpp"
#include "cli/package.hpp"
#include "cli/schema_source.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

// Each is read by what it shows itself: --encoding and the like speak of FILE.
std::vector<spbe::resource> resources_of(const validate_request& request) {
  std::vector<spbe::resource> all;
  for (const auto& named : request.resources) {
    spbe::resource one{named.name, {}};
    for (const auto& file : named.files) one.inputs.push_back(spbe::rows::file(file));
    all.push_back(std::move(one));
  }
  return all;
}

exit_code validate(const validate_request& request, const spbe::plan& plan, spbe::language lang, bool quiet) {
  report_target target(request.output);
  if (const auto failed = target.open_apart_from(request.all_files(), lang)) return *failed;
  const auto report = report_for(request, target, lang);
  return target.finish(check_dataset(request, plan, resources_of(request), target, *report, lang, quiet), lang);
}

}  // namespace

exit_code run_validate(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  validate_options_text words(line);
  if (const auto done = line.parse(std::move(args))) return *done;
  const auto request = words.read(line);
  if (!request) return line.wrong(request.error());
  if (request->package) return validate_package(*request, line);
  auto why = exit_code::clean;
  const auto plan = read_plan(request->schema, line, why);
  return plan ? validate(*request, *plan, lang, line.quiet) : why;
}

}  // namespace cli
