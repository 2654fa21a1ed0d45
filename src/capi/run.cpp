#include "capi/run.hpp"

#include <string>
#include <string_view>

#include <spbe/finding.hpp>
#include <spbe/text.hpp>

#include "capi/batches.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

constexpr column_shape shape[] = {
    {"file", column_kind::dictionary},     {"row", column_kind::int64},        {"line", column_kind::int64},
    {"byte", column_kind::int64},          {"column", column_kind::dictionary}, {"key", column_kind::text},
    {"code", column_kind::dictionary},     {"severity", column_kind::dictionary}, {"cause", column_kind::dictionary},
    {"value", column_kind::text},          {"message", column_kind::dictionary}, {"hint", column_kind::dictionary},
    {"rule", column_kind::dictionary}};

void add_text(column_builder& to, const std::string& text) { text.empty() ? to.add_null() : to.add(text); }
void add_number(column_builder& to, std::int64_t number, bool applies) { applies ? to.add(number) : to.add_null(); }

// A file's name is bytes; what is no UTF-8 in it becomes U+FFFD, as in the summary.
std::string utf8(const std::string& name) {
  std::string out;
  for (std::string_view rest = name;;) {
    const auto good = valid_utf8_prefix(rest);
    out += rest.substr(0, good);
    if (good == rest.size()) return out;
    out += "\xEF\xBF\xBD";
    rest.remove_prefix(good + 1);
  }
}

class findings final : public batch_source {
 public:
  explicit findings(std::shared_ptr<run> of) : run_(std::move(of)) {
    for (const auto& column : shape) columns_.emplace_back(column.kind);
  }
  ~findings() override {
    try {
      run_->end();
    } catch (...) {  // no memory to keep the counts; the run itself goes on holding them
    }
  }
  void schema(ArrowSchema* out) const override { describe(shape, out); }
  outcome next(ArrowArray* out) override {
    while (!last_) {
      batch_.clear();
      const auto more = run_->live->next(batch_);
      if (!more) return unexpected{more.error()};
      last_ = !*more;
      if (batch_.empty()) continue;
      for (const auto& f : batch_) add(f);
      assemble(columns_, static_cast<std::int64_t>(batch_.size()), out);
      return done();
    }
    return done();
  }

 private:
  void add(const finding& f) {
    auto column = columns_.begin();
    add_text(*column++, utf8(f.file));
    add_number(*column++, static_cast<std::int64_t>(f.row), f.row != 0);
    add_number(*column++, static_cast<std::int64_t>(f.line), f.line != 0);
    add_number(*column++, f.byte, f.byte >= 0);
    add_text(*column++, f.column);
    add_text(*column++, f.key);
    add_text(*column++, f.code);
    add_text(*column++, std::string(name_of(f.severity)));
    add_text(*column++, f.cause);
    f.value ? column->add(*f.value) : column->add_null();
    add_text(*++column, f.message);
    add_text(*++column, f.hint);
    add_text(*++column, f.rule);
  }

  std::shared_ptr<run> run_;
  std::vector<finding> batch_;
  std::vector<column_builder> columns_;
  bool last_ = false;
};

}  // namespace

result<std::shared_ptr<run>> run::start(const plan& rules, std::vector<rows> inputs, validate_options options, std::vector<resource> resources) {
  auto out = std::make_shared<run>(rules);
  auto started = validation::start(out->rules, std::move(inputs), std::move(options), std::move(resources));
  if (!started) return unexpected{started.error()};
  out->live.emplace(*std::move(started));
  return out;
}

void run::end() {
  if (!live) return;
  counts = live->summary();
  live.reset();
}

std::unique_ptr<batch_source> findings_stream(std::shared_ptr<run> of) { return std::make_unique<findings>(std::move(of)); }

}  // namespace spbe::inline v1::detail::capi
