#include "cli/dataset_check.hpp"

#include <optional>
#include <utility>

#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "cli/progress.hpp"

namespace cli {
namespace {

exit_code verdict_on(const spbe::validation_summary& summary, bool fail_on_warning) {
  const bool fails = summary.errors > 0 || (fail_on_warning && summary.warnings > 0);
  return fails ? exit_code::findings : exit_code::clean;
}

// Where nothing was read, the report is about a file nevertheless: of a package it would else say of nobody that it was not read.  As troubles show it: it may be no file.
spbe::validation_summary summary_of(const spbe::validation& run, const validate_request& request) {
  auto summary = run.summary();
  if (summary.files.empty()) summary.files.push_back(shown(request.files.front()));
  return summary;
}

// Feeds the report until there are no more findings, nobody reads on, or something breaks.
std::optional<spbe::error> pump(spbe::validation& run, spbe::report_writer& report, progress& bar) {
  const auto done = run.each([&](const std::vector<spbe::finding>& batch, const spbe::validation_summary& so_far) {
    bar.update(so_far.rows);
    return batch.empty() || report.add(batch);
  });
  return done ? std::nullopt : std::optional(done.error());
}

exit_code report_on(spbe::validation& run, const validate_request& request, report_target& target, spbe::report_writer& report,
                    spbe::language lang, progress& bar) {
  const auto trouble = pump(run, report, bar);
  bar.clear();
  if (target.out().closed()) return verdict_on(run.summary(), request.fail_on_warning);
  auto answer = verdict_on(run.summary(), request.fail_on_warning);
  if (interrupted()) {
    answer = interrupted_exit();
    if (trouble) complain(*trouble, lang);   // a CSV report has no place for it
  } else if (trouble) {
    complain(*trouble, lang);
    answer = exit_of(*trouble);
    if (nothing_was_read(answer)) return answer;
  }
  (void)report.finish(summary_of(run, request));
  return answer;
}

}  // namespace

std::unique_ptr<spbe::report_writer> report_for(const validate_request& request, report_target& target, spbe::language lang) {
  const auto sink = [&target, silent = request.silent](std::string_view bytes) { return silent || target.out().write(bytes); };
  return spbe::report_writer::make(request.silent ? spbe::report_kind::summary : request.report, lang, sink, request.max_findings);
}

exit_code check_dataset(const validate_request& request, const spbe::plan& plan, std::vector<spbe::resource> resources, report_target& target,
                        spbe::report_writer& report, spbe::language lang, bool quiet) {
  auto options = request.run;
  options.per_code = report.per_code();
  options.cancel = catch_interrupts();
  if (options.tmp_dir.empty()) options.tmp_dir = target.directory();
  std::vector<spbe::rows> inputs;
  for (const auto& file : request.files) inputs.push_back(spbe::rows::file(file, request.how));
  auto run = spbe::validation::start(plan, std::move(inputs), options, std::move(resources));
  if (!run) {
    complain(run.error(), lang);
    return exit_of(run.error());
  }
  progress bar(request.files, !quiet, lang);
  return report_on(*run, request, target, report, lang, bar);
}

}  // namespace cli
