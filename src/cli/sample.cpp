// spbe sample TYPE [-n N] [--seed S]: synthetic values for tests, of nobody.
#include <optional>

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/type.hpp>

#include "cli/command_line.hpp"
#include "cli/count.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/type_argument.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

std::string one_line(const spbe::type& type, const std::string& value, const spbe::check_options& options, bool json) {
  return json ? spbe::json(type.normalize(value, options)) : value;
}

}  // namespace

exit_code run_sample(const verb& self, arguments args, spbe::language lang) {
  command_line line(self, lang);
  std::optional<std::string> count, seed;
  line.text("-n", count);
  line.text("--seed", seed);
  if (const auto done = line.parse(std::move(args))) return *done;
  const auto* type = take_type(line);
  if (type == nullptr) return exit_code::usage;
  if (!line.values.empty()) return line.wrong({"sample menerima satu TYPE saja", "sample takes one TYPE only"});
  const spbe::bilingual a_number{"bilangan bulat", "a whole number"};
  const auto values = count_of(count.value_or("1"));
  if (!values) return line.wrong(expected("-n", a_number, *count));
  const auto start = count_of(seed.value_or("1"));
  if (!start) return line.wrong(expected("--seed", a_number, *seed));

  output out(1);
  // Synthetic values are no personal data: they leave as they are.
  const spbe::check_options options{.as_of = line.as_of, .lists = &line.catalog(), .lang = lang, .unmask = true};
  for (std::uint64_t i = 0; i < *values; ++i) {
    if (!out.line(one_line(*type, type->sample(*start, i, options), options, line.json))) break;
  }
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
