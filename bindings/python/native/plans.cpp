// Schemas, plans and runs of a plan over data.
#include <algorithm>
#include <mutex>
#include <optional>
#include <string>

#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/vector.h>

#include "arrow.hpp"
#include "catalog.hpp"
#include "interruptible.hpp"
#include "text.hpp"

namespace spbe_python {

namespace {

struct run_options {
  int32_t as_of = SPBE_NO_DATE;
  int32_t lang = SPBE_LANG_ID;
  bool unmask = false;
  uint32_t threads = 0;
  uint64_t memory = 0;
  // UTF-8; empty = none.
  std::string sheet, encoding;
  int32_t delimiter = 0, header = 0;
  std::string key, columns;   // JSON
};

const char* text_or_none(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

/// One pass over data: the stream of findings and its counts, which belong together (one thread at a time: `mutex`).
struct run_state {
  ArrowArrayStream findings{};
  spbe_report* report = nullptr;
  int32_t cancel = 0;
  std::mutex mutex;

  run_state() = default;
  run_state(const run_state&) = delete;
  run_state& operator=(const run_state&) = delete;
  // Rows that come from Python may need the GIL to be let go of, on whichever thread the library holds them.
  ~run_state() {
    without_gil([this] { close(); });
  }
  void close() noexcept {
    end();
    spbe_report_free(report);
  }
  /// No more findings will be asked for: the data is let go of, the counts stay.
  void end() noexcept {
    if (findings.release != nullptr) findings.release(&findings);
  }
  /// Not present at the end.  Does not need the GIL.
  [[nodiscard]] arrow_array next() {
    const std::lock_guard lock(mutex);
    arrow_array batch;
    if (const int number = findings.get_next(&findings, batch.out()); number != 0) throw trouble(number, findings.get_last_error(&findings));
    return batch;
  }
  [[nodiscard]] arrow_schema schema() {
    const std::lock_guard lock(mutex);
    arrow_schema schema;
    if (const int number = findings.get_schema(&findings, schema.out()); number != 0) throw trouble(number, findings.get_last_error(&findings));
    return schema;
  }
};

/// A text that may not be there, as the C functions tell the two apart.
class optional_text {
 public:
  explicit optional_text(const std::optional<nb::str>& text) {
    if (text) view_.emplace(*text);
  }
  [[nodiscard]] const char* data() const noexcept { return view_ ? view_->data() : nullptr; }
  [[nodiscard]] std::size_t size() const noexcept { return view_ ? view_->size() : 0; }

 private:
  std::optional<text_view> view_;
};

using shared_run = std::shared_ptr<run_state>;

shared_run& run_of(ArrowArrayStream* stream) { return *static_cast<shared_run*>(stream->private_data); }

// What others see of a run: its stream, guarded, so that `summary` may be asked for while they read.  A reader that keeps the GIL
// must not keep it from rows that come from Python.
void hand_out(const shared_run& run, ArrowArrayStream* out) {
  out->get_schema = [](ArrowArrayStream* stream, ArrowSchema* schema) {
    return without_gil([&] {
      run_state& r = *run_of(stream);
      const std::lock_guard lock(r.mutex);
      return r.findings.get_schema(&r.findings, schema);
    });
  };
  out->get_next = [](ArrowArrayStream* stream, ArrowArray* batch) {
    return without_gil([&] {
      run_state& r = *run_of(stream);
      const std::lock_guard lock(r.mutex);
      return r.findings.get_next(&r.findings, batch);
    });
  };
  out->get_last_error = [](ArrowArrayStream* stream) { return run_of(stream)->findings.get_last_error(&run_of(stream)->findings); };
  out->private_data = new shared_run(run);
  out->release = [](ArrowArrayStream* stream) {
    delete static_cast<shared_run*>(stream->private_data);
    stream->release = nullptr;
  };
}

/// The first findings of a run, kept.
class kept_findings {
 public:
  kept_findings(std::shared_ptr<const batches> source, int64_t count, bool truncated)
      : source_(std::move(source)), count_(count), truncated_(truncated) {}
  [[nodiscard]] int64_t count() const { return count_; }
  [[nodiscard]] bool truncated() const { return truncated_; }
  [[nodiscard]] nb::list rows() const {
    nb::list all;
    for (std::size_t i = 0; i < source_->arrays.size(); ++i) {
      all.extend(rows_of(source_->schema.get(), source_->arrays[i].get(), source_->rows[i]));
    }
    return all;
  }
  [[nodiscard]] nb::object capsule() const {
    ArrowArrayStream* stream = nullptr;
    nb::object capsule = stream_capsule(stream);
    read_again(source_, stream);
    return capsule;
  }

 private:
  std::shared_ptr<const batches> source_;
  int64_t count_;
  bool truncated_;
};

class run {
 public:
  explicit run(shared_run state) : state_(std::move(state)) {}

  /// To the end; keeps the first `most` findings.
  [[nodiscard]] kept_findings collect(int64_t most) {
    auto kept = std::make_shared<batches>();
    int64_t count = 0;
    bool truncated = false;
    run_interruptible(state_->cancel, [&] {
      kept->schema = state_->schema();
      for (arrow_array batch = state_->next(); batch.present(); batch = state_->next()) {
        const int64_t taken = std::min(batch.get().length, most - count);
        truncated = truncated || taken < batch.get().length;
        if (taken <= 0) continue;
        count += taken;
        kept->rows.push_back(taken);
        kept->arrays.push_back(std::move(batch));
      }
    });
    return {std::move(kept), count, truncated};
  }

  /// The next batch as tuples; None at the end.
  [[nodiscard]] std::optional<nb::list> next_rows() {
    arrow_array batch;
    run_interruptible(state_->cancel, [&] {
      if (!schema_.present()) schema_ = state_->schema();
      batch = state_->next();
    });
    if (!batch.present()) return std::nullopt;
    return rows_of(schema_.get(), batch.get(), batch.get().length);
  }

  [[nodiscard]] nb::object capsule() const {
    ArrowArrayStream* stream = nullptr;
    nb::object capsule = stream_capsule(stream);
    hand_out(state_, stream);
    return capsule;
  }

  /// None of the findings is asked for after this.
  void end() const {
    const released_gil released;
    const std::lock_guard lock(state_->mutex);
    state_->end();
  }

  /// Documents as JSON; None where none was delivered.
  [[nodiscard]] nb::str conformance(const std::optional<nb::str>& standards, const std::optional<nb::str>& metadata, int32_t as_of, int32_t lang,
                                    const code_catalog* catalog) const {
    const optional_text first(standards), second(metadata);
    const spbe_options options = options_of(as_of, lang, false, catalog);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      const std::lock_guard lock(state_->mutex);
      return spbe_report_conformance(state_->report, first.data(), first.size(), second.data(), second.size(), &options, buffer, capacity, needed, error);
    });
  }

  [[nodiscard]] nb::str draft() const { return told_by(&spbe_report_draft); }

  [[nodiscard]] nb::str summary() const { return told_by(&spbe_report_summary); }
  [[nodiscard]] nb::str notes() const { return told_by(&spbe_report_notes); }

 private:
  using teller = spbe_status (*)(const spbe_report*, char*, std::size_t, std::size_t*, spbe_error*);
  [[nodiscard]] nb::str told_by(teller tell) const {
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      const std::lock_guard lock(state_->mutex);
      return tell(state_->report, buffer, capacity, needed, error);
    });
  }

  shared_run state_;
  arrow_schema schema_;
};

class plan {
 public:
  explicit plan(spbe_plan* handle) : handle_(handle) {}
  plan(const plan&) = delete;
  plan& operator=(const plan&) = delete;
  ~plan() { spbe_plan_free(handle_); }

  [[nodiscard]] run check_files(const std::vector<nb::bytes>& paths, const run_options& options) const {
    std::vector<const char*> names;
    for (const nb::bytes& path : paths) names.push_back(path.c_str());
    return start(options, [&](const spbe_options& o, run_state& r, spbe_error& error) {
      return spbe_plan_check_files(handle_, &o, names.data(), names.size(), &r.findings, &r.report, &error);
    });
  }
  [[nodiscard]] run check_text(const nb::bytes& text, const run_options& options) const {
    return start(options, [&](const spbe_options& o, run_state& r, spbe_error& error) {
      return spbe_plan_check_text(handle_, &o, text.c_str(), text.size(), nullptr, &r.findings, &r.report, &error);
    });
  }
  [[nodiscard]] run check_stream(nb::handle capsule, const run_options& options) const {
    ArrowArrayStream rows = moved<ArrowArrayStream>(capsule);
    return check_rows(rows, options);
  }
  [[nodiscard]] std::shared_ptr<plan> with_resource(nb::handle name, const std::vector<nb::bytes>& paths) const {
    const text_view given(name);
    std::vector<const char*> names;
    for (const nb::bytes& path : paths) names.push_back(path.c_str());
    spbe_plan* with = nullptr;
    spbe_error error{};
    demand(spbe_plan_with_resource(handle_, given.data(), given.size(), names.data(), names.size(), nullptr, &with, &error), error);
    return std::make_shared<plan>(with);
  }
  /// A record batch is a stream of one.
  [[nodiscard]] run check_array(nb::handle schema, nb::handle array, const run_options& options) const {
    auto source = std::make_shared<batches>();
    source->schema = arrow_schema(moved<ArrowSchema>(schema));
    source->arrays.emplace_back(moved<ArrowArray>(array));
    source->rows.push_back(source->arrays.front().get().length);
    ArrowArrayStream rows{};
    read_again(std::move(source), &rows);
    return check_rows(rows, options);
  }

 private:
  [[nodiscard]] run check_rows(ArrowArrayStream& rows, const run_options& options) const {
    return start(options, [&](const spbe_options& o, run_state& r, spbe_error& error) {
      return spbe_plan_check_stream(handle_, &o, &rows, &r.findings, &r.report, &error);
    });
  }

  template <class Call>
  [[nodiscard]] static run start(const run_options& asked, Call&& call) {
    auto state = std::make_shared<run_state>();
    spbe_options options = options_of(asked.as_of, asked.lang, asked.unmask);
    options.threads = asked.threads;
    options.memory = asked.memory;
    options.sheet = text_or_none(asked.sheet);
    options.encoding = text_or_none(asked.encoding);
    options.delimiter = asked.delimiter;
    options.header = asked.header;
    options.key = text_or_none(asked.key);
    options.columns = text_or_none(asked.columns);
    options.cancel = &state->cancel;
    spbe_error error{};
    {
      const released_gil released;
      demand(call(options, *state, error), error);
    }
    return run(std::move(state));
  }

  spbe_plan* handle_;
};

using plan_maker = spbe_status (*)(const char*, std::size_t, const spbe_options*, spbe_plan**, spbe_error*);

std::shared_ptr<plan> make_plan(plan_maker maker, nb::handle text, int32_t lang, const code_catalog* catalog) {
  const text_view given(text);
  const spbe_options options = options_of(SPBE_NO_DATE, lang, false, catalog);
  spbe_plan* handle = nullptr;
  spbe_error error{};
  {
    const released_gil released;
    demand(maker(given.data(), given.size(), &options, &handle, &error), error);
  }
  return std::make_shared<plan>(handle);
}

std::shared_ptr<plan> compile(nb::handle json, int32_t lang, const code_catalog* catalog) { return make_plan(&spbe_plan_compile, json, lang, catalog); }
std::shared_ptr<plan> builtin(nb::handle name, int32_t lang, const code_catalog* catalog) { return make_plan(&spbe_plan_builtin, name, lang, catalog); }

nb::str schema_check(nb::handle json, int32_t lang, const code_catalog* catalog) {
  const text_view text(json);
  const spbe_options options = options_of(SPBE_NO_DATE, lang, false, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_schema_check(text.data(), text.size(), &options, buffer, capacity, needed, error);
  });
}

nb::str schema_lint(nb::handle json, int32_t lang, const code_catalog* catalog) {
  const text_view text(json);
  const spbe_options options = options_of(SPBE_NO_DATE, lang, false, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_schema_lint(text.data(), text.size(), &options, buffer, capacity, needed, error);
  });
}

std::optional<nb::str> schema_document(nb::handle name) {
  const text_view text(name);
  std::size_t length = 0;
  const char* document = spbe_schema_document(text.data(), text.size(), &length);
  if (document == nullptr) return std::nullopt;
  return python_text(document, length);
}

nb::list schema_names() {
  nb::list names;
  for (int32_t i = 0; i < spbe_schema_count(); ++i) names.append(spbe_schema_name(i));
  return names;
}

void bind_run(nb::module_& m) {
  nb::class_<run_options>(m, "RunOptions")
      .def("__init__", [](run_options* o, int32_t as_of, int32_t lang, bool unmask, uint32_t threads, uint64_t memory, const nb::bytes& sheet, const nb::bytes& encoding,
                          int32_t delimiter, int32_t header, const nb::bytes& key, const nb::bytes& columns) {
             new (o) run_options{as_of, lang, unmask, threads, memory, sheet.c_str(), encoding.c_str(), delimiter, header, key.c_str(), columns.c_str()};
           },
           nb::arg("as_of"), nb::arg("lang"), nb::arg("unmask"), nb::arg("threads"), nb::arg("memory"), nb::arg("sheet"), nb::arg("encoding"), nb::arg("delimiter"),
           nb::arg("header"), nb::arg("key"), nb::arg("columns"));
  nb::class_<kept_findings>(m, "KeptFindings")
      .def("count", &kept_findings::count)
      .def("truncated", &kept_findings::truncated)
      .def("rows", &kept_findings::rows)
      .def("capsule", &kept_findings::capsule);
  nb::class_<run>(m, "Run")
      .def("collect", &run::collect, nb::arg("most"))
      .def("next_rows", &run::next_rows)
      .def("capsule", &run::capsule)
      .def("end", &run::end)
      .def("conformance", &run::conformance, nb::arg("standards").none(), nb::arg("metadata").none(), nb::arg("as_of"), nb::arg("lang"), nb::arg("catalog").none())
      .def("draft", &run::draft)
      .def("summary", &run::summary)
      .def("notes", &run::notes);
}

}  // namespace

void bind_plans(nb::module_& m) {
  bind_run(m);
  nb::class_<plan>(m, "Plan")
      .def("check_files", &plan::check_files, nb::arg("paths"), nb::arg("options"))
      .def("check_text", &plan::check_text, nb::arg("text"), nb::arg("options"))
      .def("check_stream", &plan::check_stream, nb::arg("rows"), nb::arg("options"))
      .def("with_resource", &plan::with_resource, nb::arg("name"), nb::arg("paths"))
      .def("check_array", &plan::check_array, nb::arg("schema"), nb::arg("array"), nb::arg("options"));
  m.def("compile", &compile, nb::arg("json"), nb::arg("lang"), nb::arg("catalog").none());
  m.def("builtin", &builtin, nb::arg("name"), nb::arg("lang"), nb::arg("catalog").none());
  m.def("schema_check", &schema_check, nb::arg("json"), nb::arg("lang"), nb::arg("catalog").none());
  m.def("schema_lint", &schema_lint, nb::arg("json"), nb::arg("lang"), nb::arg("catalog").none());
  m.def("schema_document", &schema_document, nb::arg("name"));
  m.def("schema_names", &schema_names);
}

}  // namespace spbe_python
