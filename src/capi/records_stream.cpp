#include "capi/records_stream.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "capi/batches.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

constexpr std::size_t batch_rows = 8192;

constexpr column_shape shape[] = {
    {"code", column_kind::text},          {"name", column_kind::text},       {"level", column_kind::int32},   {"parent", column_kind::text},
    {"valid_from", column_kind::date32},  {"valid_to", column_kind::date32}, {"basis", column_kind::dictionary}};

void add_text(column_builder& to, const std::string& text) { text.empty() ? to.add_null() : to.add(text); }
void add_day(column_builder& to, date day) { day ? to.add(std::int64_t{day.days()}) : to.add_null(); }

class records final : public batch_source {
 public:
  records(const list& of, date day) : list_(of), rows_(list_.all(day)) {
    for (const auto& column : shape) columns_.emplace_back(column.kind);
  }
  void schema(ArrowSchema* out) const override { describe(shape, out); }
  outcome next(ArrowArray* out) override {
    const auto end = std::min(at_ + batch_rows, rows_.size());
    const auto rows = static_cast<std::int64_t>(end - at_);
    if (rows == 0) return done();
    for (; at_ < end; ++at_) add(rows_[at_]);
    assemble(columns_, rows, out);
    return done();
  }

 private:
  void add(const record& r) {
    auto column = columns_.begin();
    column++->add(r.code);
    column++->add(r.name);
    column++->add(std::int64_t{r.level});
    add_text(*column++, r.parent);
    add_day(*column++, r.valid.from);
    add_day(*column++, r.valid.to);
    add_text(*column, r.basis);
  }

  list list_;
  std::vector<record> rows_;
  std::size_t at_ = 0;
  std::vector<column_builder> columns_;
};

}  // namespace

std::unique_ptr<batch_source> records_stream(const list& of, date day) { return std::make_unique<records>(of, day); }

}  // namespace spbe::inline v1::detail::capi
