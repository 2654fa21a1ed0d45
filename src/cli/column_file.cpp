#include "cli/column_file.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <spbe/text.hpp>

#include "cli/count.hpp"
#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "cli/progress.hpp"
#include "cli/report_target.hpp"

namespace cli {
namespace {

constexpr std::size_t batch_rows = 1024;
constexpr std::size_t batch_bytes = 1U << 20U;

// "#3" -> 2, the place of a column; nothing for a header.
std::optional<std::size_t> place_of(std::string_view name) {
  if (name.size() < 2 || name[0] != '#') return std::nullopt;
  const auto number = count_of(name.substr(1));
  if (!number || *number == 0) return std::nullopt;
  return *number - 1;
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < names.size() && i < 40; ++i) all += (i == 0 ? "" : ", ") + shown(names[i]);
  return names.size() > 40 ? all + ", …" : all;
}

// A batch being gathered: what the records are written as, and the cells looked at.
class gathered {
 public:
  gathered(std::vector<std::size_t> places, std::size_t width) : places_(std::move(places)), width_(width), looked_at_(places_.size()) {}

  void add(const spbe::text_record& record, char delimiter) {
    if (record.cells.empty()) return add_blank(record);
    const std::size_t own = std::min(width_, record.written.size());
    for (std::size_t c = 0; c < width_; ++c) {
      if (c != 0) text_ += delimiter;
      if (c < own) text_ += record.written[c];
    }
    const std::size_t middle = text_.size();
    for (std::size_t c = own; c < record.written.size(); ++c) (text_ += delimiter) += record.written[c];
    text_ += record.line_end;
    lines_.push_back({middle, text_.size(), false});
    ++rows_;
    for (std::size_t k = 0; k < places_.size(); ++k) {
      looked_at_[k].add(places_[k] < record.cells.size() ? std::optional(record.cells[places_[k]]) : std::nullopt);
    }
  }
  [[nodiscard]] bool full() const noexcept { return lines_.size() >= batch_rows || text_.size() >= batch_bytes; }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }

  [[nodiscard]] column_batch view(std::uint64_t first_row) const {
    column_batch out{first_row, rows_, {}};
    for (const auto& column : looked_at_) out.columns.push_back({column.text.data(), column.at.data(), column.size.data(), column.at.size()});
    return out;
  }
  // False: nothing more can be written.
  [[nodiscard]] bool write(output& out, added_cells& added, char delimiter) const {
    std::size_t begin = 0;
    std::size_t row = 0;
    const std::string_view text = text_;
    for (const auto& line : lines_) {
      if (!out.write(text.substr(begin, line.middle - begin))) return false;
      for (std::size_t c = 0; c < added.columns() && !line.blank; ++c) {
        if (!out.write({&delimiter, 1}) || !out.write(spbe::csv_cell(added.at(row, c), delimiter))) return false;
      }
      if (!out.write(text.substr(line.middle, line.end - line.middle))) return false;
      row += line.blank ? 0 : 1;
      begin = line.end;
    }
    return true;
  }
  void clear() {
    text_.clear();
    lines_.clear();
    rows_ = 0;
    for (auto& column : looked_at_) column.clear();
  }

 private:
  struct line {
    std::size_t middle, end;   // the added cells stand in the middle
    bool blank;
  };
  struct column {
    std::string text;
    std::vector<std::uint32_t> at, size;
    void add(std::optional<std::string_view> cell) {
      at.push_back(static_cast<std::uint32_t>(text.size()));
      size.push_back(cell ? static_cast<std::uint32_t>(cell->size()) : spbe::cells::absent);
      if (cell) text += *cell;
    }
    void clear() {
      text.clear();
      at.clear();
      size.clear();
    }
  };
  void add_blank(const spbe::text_record& record) {
    text_ += record.line_end;
    lines_.push_back({text_.size(), text_.size(), true});
  }

  std::vector<std::size_t> places_;
  std::size_t width_;
  std::string text_;
  std::vector<line> lines_;
  std::vector<column> looked_at_;
  std::size_t rows_ = 0;
};

// One run: the file read, the columns found, the records passed on.
class passage {
 public:
  passage(const column_job& job, spbe::language lang, bool quiet) : job_(job), lang_(lang), quiet_(quiet), target_(job.output), added_(job.added.size()) {}

  exit_code run() {
    if (target_.is_one_of({job_.file})) {
      complain({"--output sama dengan berkas masukan; pilih nama lain", "--output is one of the inputs; choose another name"}, lang_);
      return exit_code::usage;
    }
    const auto* cancel = catch_interrupts();
    auto opened = spbe::text_records::open(spbe::rows::file(job_.file, {job_.csv}), by_name() ? job_.columns : std::vector<std::string>{}, cancel);
    if (!opened) return fail(opened.error());
    if (const auto trouble = find_columns(*opened)) {
      complain(*trouble, lang_);
      return exit_code::usage;
    }
    if (const auto trouble = target_.open()) {
      complain(*trouble, lang_);
      return exit_code::unreadable;
    }
    return pass_on(*opened);
  }

 private:
  [[nodiscard]] bool by_name() const {
    return std::none_of(job_.columns.begin(), job_.columns.end(), [](const auto& name) { return place_of(name).has_value(); });
  }
  exit_code fail(const spbe::error& trouble) const {
    if (interrupted()) return interrupted_exit();
    complain(trouble, lang_);
    return exit_of(trouble);
  }

  std::optional<spbe::bilingual> find_columns(const spbe::text_records& records) {
    for (const auto& name : job_.columns) {
      const auto place = place_of(name);
      if (place && *place >= records.columns()) {
        return spbe::bilingual{fmt::format("kolom {} tidak ada: berkas mempunyai {} kolom", shown(name), records.columns()),
                               fmt::format("there is no column {}: the file has {} columns", shown(name), records.columns())};
      }
      if (place) {
        places_.push_back(*place);
      } else if (const auto trouble = find_column(name, records.header(), records.header_line())) {
        return trouble;
      }
    }
    return std::nullopt;
  }

  // As it is written, else as headers are compared; two of a kind are not chosen from.
  std::optional<spbe::bilingual> find_column(const std::string& name, const std::vector<std::string>& header, std::uint64_t line) {
    for (const bool exact : {true, false}) {
      std::vector<std::size_t> found;
      for (std::size_t i = 0; i < header.size(); ++i) {
        if (exact ? header[i] == name : spbe::compact(header[i]) == spbe::compact(name)) found.push_back(i);
      }
      if (found.size() == 1) {
        places_.push_back(found[0]);
        return std::nullopt;
      }
      if (found.size() > 1) {
        return spbe::bilingual{fmt::format("kolom {} ada {} kali; sebutkan yang mana menurut urutan, misalnya --column '#{}' --header {}", shown(name), found.size(), found[0] + 1, line),
                               fmt::format("the column {} stands {} times; say which by its place, for example --column '#{}' --header {}", shown(name), found.size(), found[0] + 1, line)};
      }
    }
    return absent_column(name, header);
  }

  [[nodiscard]] spbe::bilingual absent_column(const std::string& name, std::vector<std::string> header) const {
    if (header.empty() && job_.file != "-") {   // no record names it: what would the header be by evidence?
      if (const auto again = spbe::text_records::open(spbe::rows::file(job_.file, {job_.csv}))) header = again->header();
    }
    if (header.empty()) {
      return {fmt::format("kolom {} tidak ditemukan dalam judul; sebutkan baris judul dengan --header N, atau kolomnya menurut urutan (#1)", shown(name)),
              fmt::format("no header names the column {}; name the header line with --header N, or the column by its place (#1)", shown(name))};
    }
    return {fmt::format("kolom {} tidak ada; yang ada: {}", shown(name), listed(header)),
            fmt::format("there is no column {}; there are: {}", shown(name), listed(header))};
  }

  bool write_header(const spbe::text_records& records, std::string_view line_end) {
    if (records.header().empty()) return true;
    auto names = records.header();
    for (const auto& wanted : job_.added) {
      std::string name = wanted;
      for (int n = 2; std::any_of(names.begin(), names.end(), [&](const auto& known) { return spbe::compact(known) == spbe::compact(name); }); ++n) {
        name = fmt::format("{}_{}", wanted, n);
      }
      names.push_back(std::move(name));
    }
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i != 0) text += records.delimiter();
      text += spbe::csv_cell(names[i], records.delimiter());
    }
    return target_.out().write(text) && target_.out().write(line_end);
  }

  bool hand_on(gathered& batch, char delimiter) {
    added_.begin(batch.rows());
    if (batch.rows() != 0) job_.fill(batch.view(row_), added_);
    row_ += batch.rows();
    const bool more = batch.write(target_.out(), added_, delimiter);
    batch.clear();
    return more;
  }

  exit_code pass_on(spbe::text_records& records) {
    gathered batch(places_, records.columns());
    progress bar({job_.file}, !quiet_ && job_.output && *job_.output != "-", lang_);
    bool begun = false;
    for (;;) {
      auto record = records.next();
      if (interrupted()) return interrupted_exit();
      if (!record) {
        (void)(hand_on(batch, records.delimiter()) && target_.out().flush());   // to a pipe: what was read before the trouble
        bar.clear();
        return fail(record.error());
      }
      if (!begun && !write_header(records, *record != nullptr ? (*record)->line_end : "\n")) break;
      begun = true;
      if (*record != nullptr) batch.add(**record, records.delimiter());
      if ((*record == nullptr || batch.full()) && !hand_on(batch, records.delimiter())) break;
      if (*record == nullptr) break;
      bar.update(row_);
    }
    bar.clear();
    const auto answer = target_.finish(exit_code::clean, lang_);
    return answer == exit_code::clean && !target_.out().closed() && job_.done ? job_.done() : answer;
  }

  const column_job& job_;
  spbe::language lang_;
  bool quiet_;
  report_target target_;
  std::vector<std::size_t> places_;
  added_cells added_;
  std::uint64_t row_ = 1;
};

}  // namespace

void added_cells::begin(std::size_t rows) {
  if (cells_.size() < rows * columns_) cells_.resize(rows * columns_);
  std::for_each(cells_.begin(), cells_.end(), [](std::string& cell) { cell.clear(); });
}

column_options::column_options(command_line& line) : table_(line) {
  line.texts("--column", columns_);
  line.text("--output", output_);
}

spbe::result<column_job, spbe::bilingual> column_options::read(const std::string& file) const {
  using failure = spbe::unexpected<spbe::bilingual>;
  column_job job;
  auto csv = table_.read();
  if (!csv) return failure{csv.error()};
  if (output_ && output_->empty()) return failure{expected("--output", {"nama berkas", "the name of a file"}, "''")};
  job.file = file;
  job.csv = *std::move(csv);
  job.output = output_;
  job.columns = columns_;
  return job;
}

exit_code run(const column_job& job, spbe::language lang, bool quiet) { return passage(job, lang, quiet).run(); }

}  // namespace cli
