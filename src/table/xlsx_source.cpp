#include "table/xlsx_source.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include <spbe/text.hpp>

#include "table/header.hpp"
#include "table/opening.hpp"
#include "table/xlsx_parts.hpp"
#include "table/xlsx_splitter.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_rows = 16384;                // of a chunk
constexpr std::size_t most_looked_into = 100;            // sheets
constexpr std::uint64_t most_growth = 2000;             // of a workbook into the text of its cells: twice what deflate alone makes of any
constexpr std::size_t header_window = 256U << 10U;      // text that the header is looked for in

error no_table(const std::string& name, phrase why) { return file_error(status::not_a_table, "file.not_a_table", name, why); }

}  // namespace

xlsx_source::xlsx_source(std::string name, std::optional<std::string> bytes, csv_options options, sheet_question sheet, xlsx_tuning tuning)
    : name_(std::move(name)), bytes_(std::move(bytes)), options_(std::move(options)), asked_(std::move(sheet)), tuning_(tuning), book_(tuning.strings) {}

std::unique_ptr<splitter> xlsx_source::make_splitter() const { return std::make_unique<xlsx_splitter>(static_cast<std::uint32_t>(columns_), forms_); }

// The list of an archive's parts stands at its end: it cannot be read from a pipe.  And what else is called .xlsx, or .xls.
outcome xlsx_source::check_file() const {
  char head[8] = {};
  std::size_t size = 0;
  if (bytes_) {
    size = bytes_->copy(head, sizeof head);
  } else {
    if (name_ == "-") {
      return unexpected{no_table(name_, {"masukan baku berisi buku kerja Excel, yang tidak dapat dibaca dari sana; simpan dahulu sebagai berkas",
                                         "standard input holds an Excel workbook, which cannot be read from there; save it to a file first"})};
    }
    auto input = open_file(name_);
    if (!input) return unexpected{input.error()};
    for (bool more = true; more && size < sizeof head;) {
      const auto got = (*input)->read(head + size, sizeof head - size);
      if (!got) return unexpected{got.error()};
      more = *got != 0;
      size += *got;
    }
  }
  const std::string_view begin(head, size);
  if (begin == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
    return unexpected{no_table(name_, {"'{file}' adalah Excel lama (.xls) atau Excel berkata sandi; simpan sebagai .xlsx tanpa kata sandi, atau CSV",
                                       "'{file}' is old Excel (.xls) or Excel with a password; save it as .xlsx without a password, or as CSV"})};
  }
  if (begin.substr(0, 2) == "PK") return std::monostate{};
  return unexpected{no_table(name_, {"'{file}' bukan buku kerja Excel (.xlsx); simpan kembali di Excel, atau sebagai CSV",
                                     "'{file}' is no Excel workbook (.xlsx); save it again in Excel, or as CSV"})};
}

outcome xlsx_source::open_sheet(std::size_t i, std::uint64_t blank) {
  sheet_ = i;
  const sheet_entry& s = book_.sheets()[i];
  const sheet_reader::limits most{options_.cell_limit, options_.record_limit, tuning_.chunk_text, tuning_.chunk_cells, blank, std::max(tuning_.shared, most_growth * book_.packed_size())};
  reader_ = std::make_unique<sheet_reader>(book_, most);
  if (auto begun = book_.begin(*reader_, s.part); !begun) return begun;
  if (options_.header.value_or(0) > 1) reader_->skip_to(static_cast<std::uint32_t>(std::min<std::uint64_t>(*options_.header, UINT32_MAX)));
  ahead_ = {};
  ended_ = false;
  // What the header is told from must not depend on the size of chunks.
  while (!ended_ && ahead_.piece->rows.size() <= header_search && ahead_.size < header_window) {
    if (auto got = read(ahead_, header_search + 1); !got) return got;
  }
  return std::monostate{};
}

// -1, 1.5: a number that no sheet has must not find the sheet whose name has the same digits.
bool is_signed_or_broken(std::string_view text) noexcept {
  const bool sign = text.starts_with('-') || text.starts_with('+');
  return text.find_first_not_of("0123456789.,", sign ? 1 : 0) == std::string_view::npos;
}

// By name as it stands, then in any case, then without punctuation where that is one sheet alone, then by number where a text may be one.
std::size_t xlsx_source::asked_sheet() const {
  if (asked_.number != 0) return asked_.number - 1;
  const auto& sheets = book_.sheets();
  const auto find = [&](const auto& same) { return static_cast<std::size_t>(std::find_if(sheets.begin(), sheets.end(), same) - sheets.begin()); };
  const std::string& name = asked_.name;
  std::size_t i = find([&name](const sheet_entry& s) { return s.name == name; });
  if (i == sheets.size()) i = find([folded = fold(name)](const sheet_entry& s) { return fold(s.name) == folded; });
  const std::string plain = compact(name);
  const auto alike = [&plain](const sheet_entry& s) { return compact(s.name) == plain; };
  const bool one = std::count_if(sheets.begin(), sheets.end(), alike) == 1;
  if (i == sheets.size() && one && !plain.empty() && !is_signed_or_broken(name)) i = find(alike);
  return i == sheets.size() && !asked_.by_name ? std::size_t{count_of(name, 0)} - 1 : i;
}

outcome xlsx_source::choose_sheet() {
  if (asked_.name.empty() && asked_.number == 0) return find_sheet_with_cells();
  const std::size_t i = asked_sheet();
  const auto& sheets = book_.sheets();
  return i < sheets.size() && !sheets[i].part.empty() ? open_sheet(i) : unexpected{unknown_sheet()};
}

outcome xlsx_source::find_sheet_with_cells() {
  const auto& sheets = book_.sheets();
  const auto with_part = std::count_if(sheets.begin(), sheets.end(), [](const sheet_entry& s) { return !s.part.empty(); });
  std::optional<std::size_t> first;
  std::set<std::string_view> blank;   // parts: thousands of sheets may be one and the same
  std::uint64_t left = with_part > 1 ? tuning_.blank : UINT64_MAX;
  for (const bool hidden : {false, true}) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      if (sheets[i].part.empty() || sheets[i].hidden != hidden) continue;
      if (!first) first = i;
      if (!blank.insert(sheets[i].part).second) continue;
      if (auto opened = open_sheet(i, blank.size() > most_looked_into ? 0 : left); !opened) return opened;
      if (!ahead_.piece->rows.empty()) return std::monostate{};
      left -= std::min(left, reader_->fed());
    }
  }
  if (!first) {
    return unexpected{no_table(name_, {"'{file}' tidak memuat lembar berisi sel; periksa apakah berkasnya benar", "'{file}' has no sheet of cells; check that this is the right file"})};
  }
  return open_sheet(*first);
}

outcome xlsx_source::read(stretch& into, std::size_t rows) {
  auto more = reader_->read(*into.piece, into.text, into.size, rows, cancel_);
  ended_ = !more || !*more;
  if (more) return std::monostate{};
  if (into.piece->rows.empty()) return unexpected{more.error()};
  trouble_ = more.error();
  return std::monostate{};
}

std::size_t xlsx_source::widest() const {
  std::size_t width = 0;
  for (const auto& c : ahead_.piece->cells) width = std::max<std::size_t>(width, c.column + 1);
  return width;
}

// Where nobody says what the columns are: how wide the table is.  What one row alone holds behind an empty column is a note beside it
// ("Lampiran II", a check mark), and no column.
std::size_t xlsx_source::width_of_table() const {
  const sheet_piece& piece = *ahead_.piece;
  std::size_t width = widest();
  std::vector<std::uint32_t> rows(width);   // that hold each column
  for (const auto& c : piece.cells) ++rows[c.column];
  const auto is_empty = [](std::uint32_t n) { return n == 0; };
  for (;;) {
    const auto begin = rows.begin(), end = begin + static_cast<std::ptrdiff_t>(width);
    const auto gap = std::find_if(std::make_reverse_iterator(end), rows.rend(), is_empty).base();   // behind the last empty column
    const auto front = std::find_if_not(begin, end, is_empty);
    const bool beside = std::distance(front, gap) > 0 && std::all_of(gap, end, [](std::uint32_t n) { return n == 1; });
    if (!beside || piece.rows.size() < 3) return width;
    width = static_cast<std::size_t>(gap - begin);
    while (width != 0 && rows[width - 1] == 0) --width;
  }
}

std::vector<std::string> xlsx_source::cells_of(const sheet_piece::row& row) const {
  std::vector<std::string> out;
  for (std::uint32_t k = row.first; k < row.first + row.count; ++k) {
    const auto& cell = ahead_.piece->cells[k];
    out.resize(cell.column + 1);
    out.back().assign(ahead_.text.data() + cell.at, cell.size);
  }
  return out;
}

// The first rows as the sniffing sees them.
std::vector<opening_record> xlsx_source::records(std::size_t width) const {
  std::vector<opening_record> out;
  for (const auto& row : ahead_.piece->rows) {
    opening_record record{0, 0, row.line, cells_of(row), width, false};
    record.cells.resize(width);
    out.push_back(std::move(record));
  }
  return out;
}

outcome xlsx_source::choose_header(const header_question& question, std::vector<opening_record> records, layout& out) {
  std::optional<table_header> header;
  if (options_.header.value_or(0) != 0) {
    if (records.empty() || records[0].line != *options_.header) return unexpected{no_header_line(*options_.header)};
    header = header_at(question, records, 0);
  } else if (!options_.header) {
    header = find_header(question, records, records.size() == 1 && ended_, 0, out);
    if (!header && options_.headed) header = surely_header(question, records, out);
  }
  out.columns = widest();
  if (header) {
    auto& rows = ahead_.piece->rows;
    out.header_from = records[header->first].line;
    out.header_line = records[header->last].line;
    out.header = header->is_stacked() ? std::move(header->cells) : cells_of(rows[header->last]);   // all of them: a column that has a name is none that stands beside the table
    out.columns = out.header.size();
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header->last) + 1);
    first_line_ = out.header_line + 1;
  }
  next_line_ = first_line_;
  columns_ = out.columns;
  note_header(out, question, options_.header.has_value(), !records.empty());
  return std::monostate{};
}

result<layout> xlsx_source::open(const header_question& question) {
  cancel_ = question.cancel;
  auto done = check_limits(options_);
  if (done) done = check_file();
  if (done) done = book_.open(name_, std::move(bytes_), options_.cell_limit, cancel_);
  if (done) done = choose_sheet();
  if (!done) return unexpected{done.error()};
  layout out;
  out.name = name_;
  out.encoding = encoding();
  out.kinds = true;
  out.sheet = quoted_sheet(masked_heading(book_.sheets()[sheet_].name));
  describe(out);
  const bool by_evidence = question.fields == 0 && !options_.header;
  if (done = choose_header(question, records(by_evidence ? width_of_table() : widest()), out); !done) return unexpected{done.error()};
  while (ahead_.piece->rows.empty() && !ended_) {
    ahead_ = {};
    if (auto got = read(ahead_, most_rows); !got) trouble_ = got.error();
  }
  out.empty = ahead_.piece->rows.empty() && !trouble_;   // what could not be read may well hold some
  return out;
}

result<bool> xlsx_source::next(chunk& out) {
  stretch now = std::exchange(ahead_, {});
  if (now.piece->rows.empty()) {
    if (trouble_) return unexpected{*trouble_};
    if (ended_) return false;
    now.text = std::move(out.text);
    if (auto got = read(now, most_rows); !got) return unexpected{got.error()};
    if (now.piece->rows.empty()) return false;
  }
  now.text.resize(std::max(now.text.size(), now.size + chunk::padding));
  std::memset(now.text.data() + now.size, 0, chunk::padding);
  now.piece->base = next_line_;
  now.piece->behind = next_line_ = std::uint64_t{now.piece->rows.back().line} + 1;
  out = {};
  out.text = std::move(now.text);
  out.size = now.size;
  out.ordinal = ordinal_++;
  out.arrow = std::move(now.piece);
  return true;
}

}  // namespace spbe::inline v1::detail
