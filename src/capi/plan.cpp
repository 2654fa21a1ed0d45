// Schemas compiled to plans, and plans run over rows.
#include <spbe.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/handles.hpp"
#include "capi/run.hpp"
#include "capi/run_options.hpp"
#include "capi/stream.hpp"
#include "capi/taken_stream.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

// The first complaint stands for all; spbe_schema_check tells the rest.
result<plan> first_complaint(result<plan, std::vector<error>> compiled) {
  if (compiled) return *std::move(compiled);
  if (compiled.error().empty()) return refuse("schema.invalid", "skema tidak dapat dipakai", "the schema cannot be used", status::bad_schema);
  return unexpected{compiled.error().front()};
}

// Compiles one text: `make` (text, options) -> result<plan, complaints>.
template <class Make>
result<plan_handle> compiled(const char* s, size_t n, const spbe_options* options, Make make) {
  const auto text = read_text(s, n);
  if (!text) return unexpected{text.error()};
  const auto read_options = read(options);
  if (!read_options) return unexpected{read_options.error()};
  auto rules = first_complaint(make(*text, read_options->compile()));
  if (!rules) return unexpected{rules.error()};
  return plan_handle{*std::move(rules), {}};
}

// Where a run's answers go.
struct answers {
  ArrowArrayStream* findings;
  spbe_report** report;
};

outcome clear(const answers& out) {
  if (out.report != nullptr) *out.report = nullptr;
  if (out.findings != nullptr) *out.findings = {};
  if (out.report != nullptr || out.findings != nullptr) return done();
  return refuse("argument.null", "aliran temuan dan laporan keduanya NULL", "both the stream of findings and the report are NULL");
}

// Starts a run.  Without a stream it goes to its end here, and the report is handed out whatever became of it.
outcome start(const spbe_plan* rules, const call_options& options, std::vector<rows> inputs, const answers& out) {
  auto wanted = options_of_run(options);
  if (!wanted) return unexpected{wanted.error()};
  if (out.findings == nullptr) wanted->per_code = 0;
  std::vector<resource> resources;
  for (const auto& named : inside(rules)->resources) {
    resources.push_back({named.name, {}, std::nullopt});
    for (const auto& path : named.paths) resources.back().inputs.push_back(rows::file(path, named.reading));
  }
  auto started = run::start(inside(rules)->rules, std::move(inputs), *std::move(wanted), std::move(resources));
  if (!started) return unexpected{started.error()};
  auto report = out.report == nullptr ? nullptr : std::make_unique<report_handle>(report_handle{*started});
  if (out.findings != nullptr) export_stream(findings_stream(*started), options.lang, out.findings);
  auto ended = out.findings == nullptr ? (*started)->live->drain() : done();
  if (out.findings == nullptr) (*started)->end();
  if (out.report != nullptr) *out.report = reinterpret_cast<spbe_report*>(report.release());
  return ended;
}

// Judges what every run needs, then makes its inputs: `make` (options) -> result<vector<rows>>.
template <class Make>
spbe_status run_call(const spbe_plan* rules, const spbe_options* options, const answers& out, spbe_error* error, Make&& make) noexcept {
  return guard(error, options, [&]() -> outcome {
    if (auto cleared = clear(out); !cleared) return cleared;
    if (rules == nullptr) return refuse("argument.null", "rencana NULL", "the plan is NULL");
    const auto read_options = read(options);
    if (!read_options) return unexpected{read_options.error()};
    result<std::vector<rows>> inputs = make(*read_options);
    if (!inputs) return unexpected{inputs.error()};
    return start(rules, *read_options, *std::move(inputs), out);
  });
}

result<std::vector<std::string>> names_of(const char* const* paths, size_t n) {
  constexpr size_t most = 1U << 20U;
  if (n == 0 || paths == nullptr) return refuse("argument.null", "tidak ada berkas", "there are no files");
  if (n > most) return refuse("argument.length", "terlalu banyak berkas", "there are too many files");
  std::vector<std::string> out;
  for (size_t i = 0; i < n; ++i) {
    if (paths[i] == nullptr) return refuse("argument.null", "nama berkas NULL", "a path is NULL");
    out.emplace_back(paths[i]);
  }
  return out;
}

result<std::vector<rows>> files(const char* const* paths, size_t n, const call_options& options) {
  auto names = names_of(paths, n);
  if (!names) return unexpected{names.error()};
  std::vector<rows> out;
  for (auto& name : *names) out.push_back(rows::file(std::move(name), options_of_files(options.reading)));
  return out;
}

}  // namespace

spbe_status spbe_plan_compile(const char* document, size_t n, const spbe_options* options, spbe_plan** out, spbe_error* error) {
  return handle_call(error, options, out, [&] {
    return compiled(document, n, options, [](std::string_view text, const plan_options& o) { return plan::compile(text, o); });
  });
}

spbe_status spbe_plan_builtin(const char* name, size_t n, const spbe_options* options, spbe_plan** out, spbe_error* error) {
  return handle_call(error, options, out, [&] {
    return compiled(name, n, options, [](std::string_view text, const plan_options& o) -> result<plan, std::vector<spbe::error>> {
      if (text.empty()) return plan::structure_only();
      return plan::builtin(text, o);
    });
  });
}

spbe_status spbe_plan_with_resource(const spbe_plan* rules, const char* name, size_t name_n, const char* const* paths, size_t n, const spbe_options* options,
                                    spbe_plan** out, spbe_error* error) {
  return handle_call(error, options, out, [&]() -> result<plan_handle> {
    if (rules == nullptr) return refuse("argument.null", "rencana NULL", "the plan is NULL");
    const auto given = read_text(name, name_n);
    if (!given) return unexpected{given.error()};
    auto files = names_of(paths, n);
    if (!files) return unexpected{files.error()};
    const auto read_options = read(options);
    if (!read_options) return unexpected{read_options.error()};
    plan_handle with = *inside(rules);
    with.resources.push_back({std::string(*given), *std::move(files), options_of_files(read_options->reading)});
    return with;
  });
}

void spbe_plan_free(spbe_plan* handle) { delete inside(handle); }

spbe_status spbe_plan_check_files(const spbe_plan* rules, const spbe_options* options, const char* const* paths, size_t n,
                                  struct ArrowArrayStream* findings, spbe_report** report, spbe_error* error) {
  return run_call(rules, options, {findings, report}, error, [&](const call_options& o) { return files(paths, n, o); });
}

spbe_status spbe_plan_check_text(const spbe_plan* rules, const spbe_options* options, const char* text, size_t n, const char* name,
                                 struct ArrowArrayStream* findings, spbe_report** report, spbe_error* error) {
  return run_call(rules, options, {findings, report}, error, [&](const call_options& o) -> result<std::vector<rows>> {
    const auto given = read_text(text, n);
    if (!given) return unexpected{given.error()};
    std::vector<rows> out;
    out.push_back(rows::bytes(std::string(*given), name == nullptr ? std::string() : std::string(name), options_of_files(o.reading)));
    return out;
  });
}

spbe_status spbe_plan_check_stream(const spbe_plan* rules, const spbe_options* options, struct ArrowArrayStream* input,
                                   struct ArrowArrayStream* findings, spbe_report** report, spbe_error* error) {
  taken_stream taken(input);
  return run_call(rules, options, {findings, report}, error, [&](const call_options& o) -> result<std::vector<rows>> {
    if (auto plain = options_of_rows(o.reading); !plain) return unexpected{plain.error()};
    if (auto usable = taken.check(); !usable) return unexpected{usable.error()};
    std::vector<rows> out;
    out.push_back(rows::arrow(taken.get()));
    return out;
  });
}
