#include "capi/answered_stream.hpp"

#include "table/source.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

// A cell beyond the limit of tables is not read.  It is no name and no code, but it is there: this is neither, too.
constexpr std::string_view unread = "\xFF";

class answered final : public batch_source {
 public:
  answered(rows input, std::size_t most_columns, std::int64_t rows_at_once, std::span<const column_shape> shape, std::unique_ptr<row_answers> answers)
      : source_(std::move(input).take()), most_columns_(most_columns), rows_at_once_(rows_at_once), shape_(shape), answers_(std::move(answers)) {
    for (const auto& column : shape_) columns_.emplace_back(column.kind);
  }
  void schema(ArrowSchema* out) const override { describe(shape_, out); }
  outcome next(ArrowArray* out) override {
    if (auto opened = open(); !opened) return opened;
    std::int64_t rows = 0;
    while (rows == 0) {
      if (!within_) {
        const auto more = source_->next(chunk_);
        if (!more) return unexpected{more.error()};
        if (!*more) return done();
        splitter_->begin(chunk_);
      }
      rows = answer_some();
    }
    assemble(columns_, rows, out);
    return done();
  }

 private:
  // The next rows of the chunk, at least `rows_at_once` where it has as many; none where it has no more.
  std::int64_t answer_some() {
    std::int64_t rows = 0;
    do {
      within_ = splitter_->next(batch_);
      if (!within_) break;
      answer(batch_);
      rows += batch_.rows;
    } while (rows < rows_at_once_);
    if (!within_) chunk_ = {};   // the caller's array is let go
    return rows;
  }
  // Nothing of the caller's stream is asked for before its first answers are.
  outcome open() {
    if (splitter_ != nullptr) return done();
    const auto found = source_->open({});
    if (!found) return unexpected{found.error()};
    if (found->columns > most_columns_) {
      const auto most = std::to_string(most_columns_);
      return refuse("arrow.columns", "kolom masukan paling banyak " + most + ", bukan " + std::to_string(found->columns),
                    "at most " + most + " columns go in, not " + std::to_string(found->columns));
    }
    splitter_ = source_->make_splitter();
    return done();
  }
  void answer(const batch& of) {
    const cells texts = of.column(0);
    auto event = of.events.begin();
    for (std::uint32_t row = 0; row < of.rows; ++row) {
      bool read = true;
      for (; event != of.events.end() && event->row == row; ++event) read = read && event->why != event::reason::cell_limit;
      const auto beside = of.columns > 1 ? of.column(1)[row] : std::string_view();
      answers_->answer(read ? texts[row] : unread, beside, columns_);
    }
  }

  std::unique_ptr<source> source_;
  std::unique_ptr<splitter> splitter_;
  std::size_t most_columns_;
  std::int64_t rows_at_once_;
  bool within_ = false;   // a chunk that may have more rows
  std::span<const column_shape> shape_;
  std::unique_ptr<row_answers> answers_;
  chunk chunk_;
  batch batch_;
  std::vector<column_builder> columns_;
};

}  // namespace

std::unique_ptr<batch_source> answered_stream(rows input, std::size_t most_columns, std::int64_t rows_at_once, std::span<const column_shape> shape,
                                              std::unique_ptr<row_answers> answers) {
  return std::make_unique<answered>(std::move(input), most_columns, rows_at_once, shape, std::move(answers));
}

}  // namespace spbe::inline v1::detail::capi
