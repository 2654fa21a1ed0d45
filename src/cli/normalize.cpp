// spbe normalize TYPE [VALUE...]: the canonical form of what people wrote.
#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/type.hpp>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/type_argument.hpp"
#include "cli/values.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

std::string plain(const spbe::normalized& answer) {
  if (answer.findings.empty()) return fmt::format("{}\t{}", answer.canonical, answer.display);
  return fmt::format("\t\t{}\t{}", answer.findings.front().code, answer.findings.front().message);
}

}  // namespace

exit_code run_normalize(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  if (const auto done = line.parse(std::move(args))) return *done;
  const auto* type = take_type(line);
  if (type == nullptr) return exit_code::usage;

  output out(1);
  auto answer = exit_code::clean;
  const spbe::check_options options{.as_of = line.as_of, .lists = &line.catalog(), .lang = lang, .unmask = false};
  const bool silent = line.quiet && !line.json;
  const auto trouble = for_each_value(line.values, out, [&](std::string_view value) {
    const auto normalized = type->normalize(value, options);
    if (!normalized.findings.empty()) answer = exit_code::findings;
    return silent || out.line(line.json ? spbe::json(normalized) : plain(normalized));
  });
  if (trouble) {
    complain(*trouble, lang);
    answer = exit_code::unreadable;
  }
  return out.finish(answer, lang);
}

}  // namespace cli
