#include "table/arrow_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <spbe/table.hpp>
#include <spbe/text.hpp>

#include "base/cancel.hpp"
#include "table/opening.hpp"

namespace spbe::inline v1 {

rows rows::arrow(ArrowArrayStream* stream) { return rows(std::make_unique<detail::arrow_source>(stream)); }

namespace detail {
namespace {

constexpr std::int64_t chunk_rows = 16384;       // so that threads share a large array
constexpr std::size_t cell_limit = 1U << 20U;    // the same as for text
constexpr std::size_t record_limit = 4U << 20U;  // the same; and what a batch of more than one record may hold, whose cells may all be copied
constexpr std::size_t usual_cells = 1U << 16U;   // of a column of a batch: memory for more is given back
constexpr std::uint64_t unread_named = 3;        // columns

error refused(std::string id, std::string en) { return {status::invalid_argument, "arrow.stream", "", {std::move(id), std::move(en)}}; }

struct owned_schema {
  ArrowSchema schema{};
  ~owned_schema() {
    if (schema.release != nullptr) schema.release(&schema);
  }
};

// A column that cannot be read may be left out where nobody asks for it; without a schema everybody does.
bool is_asked_for(const header_question& question, std::string_view name) {
  if (question.fields == 0 || !question.matches) return true;
  return question.matches({name}) != 0 || (question.shows && question.shows(name));
}

void note_unread(layout& out, const arrow_fields& fields) {
  std::string names;
  std::uint64_t unread = 0;
  for (const auto& field : fields) {
    if (field.is_read() || ++unread > unread_named) continue;
    names += (unread == 1 ? "" : ", ") + field.shown();
  }
  if (unread == 0) return;
  const bilingual count = counted_both(unread);
  if (unread > unread_named) names += ", …";
  note(out, "kolom", count.id + " tidak dibaca, karena tipenya tidak didukung dan skema tidak memintanya: " + names, "columns",
       count.en + " not read, being of types that are not supported and that the schema does not ask for: " + names);
}

// As for text: what is over a limit is one event, and the record is not looked into.
void lose_record(batch& out, std::uint32_t row, event::reason why) {
  for (std::uint32_t c = 0; c < out.columns; ++c) out.size[std::size_t{c} * batch::capacity + row] = cells::absent;
  out.events.erase(std::remove_if(out.events.begin(), out.events.end(), [row](const event& e) { return e.row == row; }), out.events.end());
  out.events.push_back({row, event::whole_record, finding_class::structure, 0, why});
}

class arrow_splitter final : public splitter {
 public:
  explicit arrow_splitter(std::shared_ptr<const arrow_fields> fields) : fields_(std::move(fields)) {}

  void begin(chunk& c) override {
    piece_ = static_cast<const arrow_piece*>(c.arrow.get());
    at_ = 0;
  }
  bool next(batch& out) override;
  [[nodiscard]] std::uint64_t lines() const noexcept override { return 0; }

 private:
  void prepare(batch& out, std::uint32_t count) const;
  [[nodiscard]] bool fill(batch& out, std::uint32_t count) const;
  void judge(batch& out);
  void judge_column(batch& out, std::uint32_t c);
  void drop_long_rows(batch& out);

  std::shared_ptr<const arrow_fields> fields_;
  const arrow_piece* piece_ = nullptr;
  std::int64_t at_ = 0;
  std::vector<std::uint32_t> long_rows_;
};

void arrow_splitter::prepare(batch& out, std::uint32_t count) const {
  out.prepare(static_cast<std::uint32_t>(fields_->size()), "");
  out.rows = count;
  if (out.own.size() < out.columns) out.own.resize(out.columns);
  for (auto& cells : out.own) {
    if (cells.capacity() > usual_cells) cells = {};
  }
  // Such records stand nowhere.
  std::fill_n(out.row_at.begin(), count, 0U);
  std::fill_n(out.row_line.begin(), count, 0U);
}

bool arrow_splitter::next(batch& out) {
  const std::int64_t left = piece_ != nullptr ? piece_->count - at_ : 0;
  if (left <= 0) return false;
  auto count = static_cast<std::uint32_t>(std::min<std::int64_t>(left, batch::capacity));
  bool filled = fill(out, count);
  while (!filled && count > 1) {   // a dictionary's few bytes can be the cells of many rows
    count = std::max(count / 8, 1U);
    filled = fill(out, count);
  }
  if (filled) judge(out);
  else lose_record(out, 0, event::reason::record_limit);
  at_ += count;
  return true;
}

// False: the cells of these rows hold too much.
bool arrow_splitter::fill(batch& out, std::uint32_t count) const {
  prepare(out, count);
  const ArrowArray& whole = piece_->whole->array;
  const std::int64_t row = piece_->from + at_;
  std::size_t held = 0;
  for (std::uint32_t c = 0; c < out.columns; ++c) {
    std::uint32_t* at = out.at.data() + std::size_t{c} * batch::capacity;
    std::uint32_t* size = out.size.data() + std::size_t{c} * batch::capacity;
    const char* const base = (*fields_)[c].read(*whole.children[c], whole.offset + row, count, cell_limit, record_limit - held, at, size, out.own[c]);
    if (base == nullptr) return false;
    out.base[c] = base;
    for (std::uint32_t r = 0; r < count; ++r) {
      if (arrow_null(whole, row + r)) size[r] = cells::absent;   // the record itself is null
      held += size[r] <= cell_limit ? size[r] : 0;
    }
    if (held > record_limit) return false;
  }
  return true;
}

void arrow_splitter::judge(batch& out) {
  long_rows_.clear();
  for (std::uint32_t c = 0; c < out.columns; ++c) judge_column(out, c);
  drop_long_rows(out);
  out.sort_events();
}

void arrow_splitter::judge_column(batch& out, std::uint32_t c) {
  const cells column = out.column(c);
  for (std::uint32_t r = 0; r < out.rows; ++r) {
    if (column.size[r] == cells::absent) continue;
    if (column.size[r] > cell_limit) {
      long_rows_.push_back(r);
    } else if (valid_utf8_prefix(column[r]) < column.size[r]) {
      out.events.push_back({r, c, finding_class::encoding, 0, event::reason::bad_utf8});
    }
  }
}

void arrow_splitter::drop_long_rows(batch& out) {
  std::sort(long_rows_.begin(), long_rows_.end());
  long_rows_.erase(std::unique(long_rows_.begin(), long_rows_.end()), long_rows_.end());
  for (const auto r : long_rows_) lose_record(out, r, event::reason::cell_limit);
}

}  // namespace

arrow_source::arrow_source(ArrowArrayStream* stream) noexcept {
  if (stream == nullptr) return;
  stream_ = *stream;
  stream->release = nullptr;
}

arrow_source::~arrow_source() {
  current_.reset();
  if (stream_.release != nullptr) stream_.release(&stream_);
}

std::unique_ptr<splitter> arrow_source::make_splitter() const { return std::make_unique<arrow_splitter>(fields_); }

void arrow_source::write_as(const std::vector<column_form>& forms) {
  auto fields = std::make_shared<arrow_fields>(*fields_);
  for (std::size_t c = 0; c < fields->size() && c < forms.size(); ++c) (*fields)[c].write_as(forms[c]);
  fields_ = std::move(fields);
}

error arrow_source::stream_error(int number) {
  const char* told = stream_.get_last_error != nullptr ? stream_.get_last_error(&stream_) : nullptr;
  // The producer's words may quote data.
  const std::string words = told != nullptr ? printable(mask_by_shape(told, true)) : "";
  const std::string tail = words.empty() ? "" : ": " + words;
  return {status::unreadable, "arrow.stream", "",
          {"aliran Arrow gagal (galat " + std::to_string(number) + ")" + tail, "the Arrow stream failed (error " + std::to_string(number) + ")" + tail}};
}

outcome arrow_source::read_schema(const header_question& question) {
  owned_schema owned;
  if (const int number = stream_.get_schema(&stream_, &owned.schema); number != 0) {
    owned.schema.release = nullptr;   // after an error there is nothing to release
    return unexpected{stream_error(number)};
  }
  const ArrowSchema& schema = owned.schema;
  if (schema.format == nullptr || std::strcmp(schema.format, "+s") != 0 || schema.n_children <= 0 || schema.children == nullptr) {
    return unexpected{refused("aliran Arrow harus berisi rekaman (struct) dengan kolom; beri tabel, bukan satu kolom", "the Arrow stream must hold records (a struct) with columns; give a table, not a column")};
  }
  if (static_cast<std::uint64_t>(schema.n_children) > most_columns) {
    return unexpected{refused("aliran Arrow mempunyai lebih dari 4096 kolom", "the Arrow stream has more than 4096 columns")};
  }
  auto fields = std::make_shared<arrow_fields>();
  for (std::int64_t c = 0; c < schema.n_children; ++c) {
    if (schema.children[c] == nullptr) return unexpected{refused("skema Arrow rusak: satu kolom kosong", "the Arrow schema is damaged: a column is null")};
    const arrow_field& field = fields->emplace_back(*schema.children[c]);
    if (!field.is_read() && is_asked_for(question, field.name())) return unexpected{field.unsupported()};
  }
  fields_ = std::move(fields);
  return std::monostate{};
}

outcome arrow_source::check(const ArrowArray& array) const {
  const auto count = static_cast<std::int64_t>(fields_->size());
  const bool sane = array.n_children == count && array.children != nullptr && array.length >= 0 && array.offset >= 0 && array.offset <= (std::int64_t{1} << 56U) - array.length;
  if (!sane) return unexpected{refused("rekaman Arrow tidak cocok dengan skemanya", "an Arrow record batch does not fit its schema")};
  for (std::int64_t c = 0; c < count; ++c) {
    if (array.children[c] == nullptr) return unexpected{refused("rekaman Arrow rusak: satu kolom kosong", "an Arrow record batch is damaged: a column is null")};
    if (auto checked = (*fields_)[static_cast<std::size_t>(c)].check(*array.children[c], array.offset, array.length, fetched_ + 1); !checked) return checked;
  }
  return std::monostate{};
}

// The next array that has rows.  A producer may hand out empty ones for as long as it waits for more: nobody else looks whether to stop meanwhile.
outcome arrow_source::fetch() {
  while (!ended_ && (!current_ || at_ >= current_->array.length)) {
    if (is_set(cancel_)) return unexpected{cancelled()};
    current_.reset();
    at_ = 0;
    auto fresh = std::make_shared<arrow_array>();
    if (const int number = stream_.get_next(&stream_, &fresh->array); number != 0) {
      ended_ = true;
      fresh->array.release = nullptr;   // after an error there is nothing to release
      return unexpected{stream_error(number)};
    }
    if (fresh->array.release == nullptr) {
      ended_ = true;
      break;
    }
    if (auto checked = check(fresh->array); !checked) {
      ended_ = true;
      return checked;
    }
    fetched_ += static_cast<std::uint64_t>(fresh->array.length);
    current_ = std::move(fresh);
  }
  return std::monostate{};
}

result<layout> arrow_source::open(const header_question& question) {
  cancel_ = question.cancel;
  if (stream_.release == nullptr || stream_.get_schema == nullptr || stream_.get_next == nullptr) {
    return unexpected{refused("aliran Arrow sudah dipakai atau kosong; beri aliran yang baru", "the Arrow stream is used up or null; give a fresh one")};
  }
  if (auto read = read_schema(question); !read) return unexpected{read.error()};
  if (auto got = fetch(); !got) return unexpected{got.error()};
  layout out;
  out.name = "arrow";
  for (const auto& field : *fields_) out.header.push_back(field.name());
  out.columns = fields_->size();
  out.text = false;
  out.kinds = true;
  out.empty = !current_;
  note_unread(out, *fields_);
  return out;
}

result<bool> arrow_source::next(chunk& out) {
  if (auto got = fetch(); !got) return unexpected{got.error()};
  if (!current_) return false;
  const std::int64_t count = std::min(chunk_rows, current_->array.length - at_);
  out.arrow = std::make_shared<arrow_piece>(arrow_piece{current_, at_, count});
  out.size = 0;
  out.first_byte = 0;
  out.check_utf8 = false;
  out.unclosed.clear();
  out.marks.clear();
  out.moved.clear();
  out.lost = chunk::lost_record::none;
  out.ordinal = ordinal_++;
  at_ += count;
  if (at_ >= current_->array.length) {
    current_.reset();
    at_ = 0;
  }
  return true;
}

}  // namespace detail
}  // namespace spbe::inline v1
