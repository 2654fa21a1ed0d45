// Records one after the other, whole: for those who write a table on and may lose nothing of it.
#include <algorithm>
#include <deque>
#include <memory>
#include <utility>

#include <spbe/table.hpp>
#include <spbe/text.hpp>

#include "table/record.hpp"
#include "table/source.hpp"
#include "text/render.hpp"
#include "text/split.hpp"

namespace spbe::inline v1 {

std::string csv_cell(std::string_view text, char delimiter) { return detail::quote_csv(text, delimiter); }

struct text_records::state {
  std::unique_ptr<detail::source> from;
  detail::layout layout;
  detail::chunk chunk;
  std::size_t at = 0;            // in the chunk
  std::uint64_t line = 0;        // of the record at `at`
  text_record record;
  std::deque<std::string> own;   // cells of this record that do not stand in the chunk as they read, or as they are to be written

  [[nodiscard]] result<bool> more();
  void take(std::size_t end);
  void add_cell(std::size_t begin, std::size_t end, bool bare);
};

namespace {

std::size_t named_in(const std::vector<std::string_view>& cells, const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  for (const auto cell : cells) names.push_back(compact(cell));
  return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](const auto& name) { return std::find(names.begin(), names.end(), name) != names.end(); }));
}

error too_long(const std::string& name, std::uint64_t line) {
  return {status::unreadable, "record.too_long", name,
          {"baris berkas " + detail::counted(line, language::id) + " melebihi batas panjang atau tanda kutipnya tidak ditutup; perbaiki baris itu",
           "the record at line " + detail::counted(line, language::en) + " is beyond the limit or its quote never closes; mend that line"}};
}

}  // namespace

text_records::text_records(std::unique_ptr<state> s) noexcept : state_(std::move(s)) {}
text_records::text_records(text_records&&) noexcept = default;
text_records& text_records::operator=(text_records&&) noexcept = default;
text_records::~text_records() = default;

result<text_records> text_records::open(rows input, const std::vector<std::string>& wanted, const std::int32_t* cancel) {
  auto s = std::make_unique<state>();
  s->from = std::move(input).take();
  detail::header_question question;
  question.fields = wanted.size();
  std::vector<std::string> names;
  for (const auto& name : wanted) names.push_back(compact(name));
  question.matches = [&names](const std::vector<std::string_view>& cells) { return named_in(cells, names); };
  question.cancel = cancel;
  auto opened = s->from->open(question);
  if (!opened) return unexpected{opened.error()};
  s->layout = *std::move(opened);
  if (!s->layout.text) {
    return unexpected{error{status::invalid_argument, "table.no_text", s->layout.name, {"aliran Arrow bukan teks", "an Arrow stream is no text"}}};
  }
  if (s->layout.delimiter.empty()) {
    return unexpected{error{status::unsupported, "table.no_text", s->layout.name,
                            {"'" + s->layout.name + "' bukan teks berpemisah (CSV); hanya itu yang dapat ditulis kembali dengan kolom tambahan",
                             "'" + s->layout.name + "' is no delimited text (CSV); only that can be written on with columns added"}}};
  }
  s->line = s->from->first_line();
  return text_records(std::move(s));
}

const std::vector<std::string>& text_records::header() const noexcept { return state_->layout.header; }
std::uint64_t text_records::header_line() const noexcept { return state_->layout.header_line; }
std::size_t text_records::columns() const noexcept { return state_->layout.columns; }
char text_records::delimiter() const noexcept { return state_->layout.delimiter.front(); }
std::string text_records::encoding() const { return state_->from->encoding(); }

// Is there a record at `at`?
result<bool> text_records::state::more() {
  while (at >= chunk.size) {
    auto next = from->next(chunk);
    if (!next) return unexpected{next.error()};
    if (!*next) return false;
    if (chunk.lost != detail::chunk::lost_record::none) return unexpected{too_long(layout.name, line)};
    at = 0;
  }
  return true;
}

result<const text_record*> text_records::next() {
  state& s = *state_;
  auto more = s.more();
  if (!more) return unexpected{more.error()};
  if (!*more) return nullptr;
  const char* text = s.chunk.text.data() + s.at;
  const std::size_t left = s.chunk.size - s.at;
  const auto extent = detail::measure_record(text, left, left, true, s.layout.delimiter.front());
  // A quote that never closes stands in the last record of its chunk, which the reader has cut at that line's end.
  s.take(extent.what == detail::record_extent::kind::whole ? s.at + extent.end : s.chunk.size);
  return &s.record;
}

void text_records::state::take(std::size_t end) {
  const char* text = chunk.text.data();
  const std::size_t begin = std::exchange(at, end);
  record.line = line;
  line += static_cast<std::uint64_t>(std::count(text + begin, text + end, '\n'));
  std::size_t stop = end;
  if (stop > begin && text[stop - 1] == '\n') --stop;
  if (stop != end && stop > begin && text[stop - 1] == '\r') --stop;
  record.line_end = stop == end ? "\n" : std::string_view(text + stop, end - stop);
  record.cells.clear();
  record.written.clear();
  own.clear();
  if (stop == begin) return;
  const char delimiter = layout.delimiter.front();
  const std::size_t bare_from = chunk.unclosed.empty() ? end : chunk.unclosed.front();
  for (std::size_t from_here = begin;;) {
    const bool bare = from_here >= bare_from;
    const std::size_t behind = detail::cell_end(text, from_here, stop, delimiter, bare);
    add_cell(from_here, behind, bare);
    if (behind >= stop) return;
    from_here = behind + 1;
  }
}

void text_records::state::add_cell(std::size_t begin, std::size_t end, bool bare) {
  const std::string_view raw(chunk.text.data() + begin, end - begin);
  record.written.push_back(raw);
  record.cells.push_back(raw);
  if (raw.find_first_of("\"\r") == std::string_view::npos) return;
  // The plain rules work in place, and the chunk must keep what stands in the file.
  std::string& copy = own.emplace_back(raw);
  const auto cell = detail::read_cell(copy.data(), 0, static_cast<std::uint32_t>(copy.size()), bare);
  record.cells.back() = std::string_view(copy).substr(cell.at, cell.size);
  const bool sound = cell.at != 0 && !cell.stray;
  if (!sound) record.written.back() = own.emplace_back(csv_cell(record.cells.back(), layout.delimiter.front()));
}

}  // namespace spbe::inline v1
