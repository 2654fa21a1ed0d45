// spbe check TYPE [VALUE...]: is it one, and if not, why not.
#include <optional>

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/type.hpp>

#include "cli/command_line.hpp"
#include "cli/fail_on.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/type_argument.hpp"
#include "cli/values.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

// The code of the first finding; the messages of all, because hints follow the one that decided.
std::string plain(const spbe::checked& answer) {
  std::string messages;
  for (const auto& f : answer.findings) messages += (messages.empty() ? "" : "; ") + f.message;
  return fmt::format("{}\t{}\t{}\t{}", spbe::name_of(answer.verdict), answer.canonical.empty() ? answer.value : answer.canonical,
                     answer.findings.empty() ? "" : answer.findings.front().code, messages);
}

}  // namespace

exit_code run_check(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> fail_on;
  line.text("--fail-on", fail_on);
  if (const auto done = line.parse(std::move(args))) return *done;
  const auto fail_on_warning = warnings_fail(fail_on);
  if (!fail_on_warning) return line.wrong(fail_on_warning.error());
  const auto* type = take_type(line);
  if (type == nullptr) return exit_code::usage;

  output out(1);
  auto answer = exit_code::clean;
  const spbe::check_options options{.as_of = line.as_of, .lists = &line.catalog(), .lang = lang, .unmask = false};
  const bool silent = line.quiet && !line.json;
  const auto trouble = for_each_value(line.values, out, [&](std::string_view value) {
    const auto checked = type->check(value, options);
    const bool fails = *fail_on_warning ? checked.verdict != spbe::verdict::valid : checked.verdict == spbe::verdict::invalid;
    if (fails) answer = exit_code::findings;
    return silent || out.line(line.json ? spbe::json(checked) : plain(checked));
  });
  if (trouble) {
    complain(*trouble, lang);
    answer = exit_code::unreadable;
  }
  return out.finish(answer, lang);
}

}  // namespace cli
