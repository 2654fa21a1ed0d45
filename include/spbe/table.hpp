/// @file
/// Room: table.  Sources of rows: text files as people make them, and Arrow streams.
///
///     auto rows = spbe::rows::file("penduduk.csv.gz");
///     auto rows = spbe::rows::csv("penduduk.csv", {.delimiter = ';'});
///
/// `rows` go to the engine; `text_records` are for those who copy a table and add to it.
/// Opening sniffs encoding, delimiter and header (contract section 5) and says what it decided.  Memory is bounded
/// whatever the file: one reused buffer, records up to `record_limit`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

struct ArrowArrayStream;

namespace spbe::inline v1 {

struct csv_options {
  std::string encoding = {};             ///< empty = by evidence; "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", else ICU's name
  char delimiter = 0;                    ///< 0 = sniff among , ; tab |
  std::optional<std::uint64_t> header = {}; ///< physical line of the header; 0 = none; unset = sniff
  std::size_t cell_limit = 1U << 20U;
  std::size_t record_limit = 4U << 20U;
  bool headed = false;                   ///< there is a header: where nothing tells which record it is, the first one
};

/// How a file of any kind is to be read.
struct file_options {
  csv_options text = {};                 ///< where it is delimited text; the limits and the encoding also where it is JSON
  std::string sheet = {};                ///< of an Excel workbook: its name, or its number from 1; empty = the first visible one that holds cells
  std::uint32_t sheet_number = 0;        ///< its number from 1, whatever sheets are called; goes before `sheet`; 0 = by `sheet`
  bool sheet_by_name = false;            ///< `sheet` is a name even where it is made of digits that no sheet is called
};

namespace detail { class source; }

/// A source of rows that has not been read yet.  Movable.  Threads: one.
class rows {
 public:
  /// A file of any kind that can be read; its first bytes say which, and its name (`.ndjson .jsonl .json .csv .tsv`) only where they leave it open.
  /// Nothing is opened until the rows are validated; `-` is standard input.
  [[nodiscard]] static rows file(std::string path, file_options options = {});
  /// Delimited text, whatever its first bytes look like.  Nothing is opened until the rows are validated; `-` is standard input.
  [[nodiscard]] static rows csv(std::string path, csv_options options = {});
  /// The bytes of a file of any kind, in memory; its first bytes say which, as of a file.  `name` stands for the file in findings.
  [[nodiscard]] static rows bytes(std::string content, std::string name, file_options options = {});
  /// Delimited text in memory, whatever its first bytes look like.  `name` stands for the file in findings.
  [[nodiscard]] static rows csv_text(std::string text, std::string name, csv_options options = {});
  /// Takes the stream (moves it: `stream->release` becomes null, also on failure).
  [[nodiscard]] static rows arrow(ArrowArrayStream* stream);

  rows(rows&&) noexcept;
  rows& operator=(rows&&) noexcept;
  ~rows();

  [[nodiscard]] std::unique_ptr<detail::source> take() &&;

 private:
  explicit rows(std::unique_ptr<detail::source> source) noexcept;
  std::unique_ptr<detail::source> source_;
};

/// A record as text, for those who write it on.  Its views live until the next record is asked for.
struct text_record {
  std::uint64_t line = 0;                 ///< physical line it begins on
  std::vector<std::string_view> cells;    ///< as they read; none = a blank line
  std::vector<std::string_view> written;  ///< as they stand in the file, quotes and all, mended where it breaks the rules of RFC 4180
  std::string_view line_end;              ///< as it stands; "\n" behind a last line that has none
};

/// The records of a delimited text, one after the other and whole: all their cells, however many.
///
///     auto records = spbe::text_records::open(spbe::rows::csv("penduduk.csv"), {"kode"});
///     while (auto record = records->next().value_or(nullptr)) print(record->cells);
///
/// Text comes out as UTF-8.  A record beyond the limit is an error, because it could not be written on.  Threads: one.
class text_records {
 public:
  /// `wanted`: headers of columns that the caller means; the header is the first of 20 records that has them all (compared as headers are: without
  /// case, blanks and punctuation).  None: by evidence.  `cancel`: as in validate_options.  Arrow streams are no text: an error.
  [[nodiscard]] static result<text_records> open(rows input, const std::vector<std::string>& wanted = {}, const std::int32_t* cancel = nullptr);

  text_records(text_records&&) noexcept;
  text_records& operator=(text_records&&) noexcept;
  ~text_records();

  [[nodiscard]] const std::vector<std::string>& header() const noexcept;  ///< cells as they read; empty = none was found
  [[nodiscard]] std::uint64_t header_line() const noexcept;               ///< physical; 0 = none
  [[nodiscard]] std::size_t columns() const noexcept;                     ///< of the header, else of the first record
  [[nodiscard]] char delimiter() const noexcept;
  [[nodiscard]] std::string encoding() const;                             ///< final after the last record

  /// The next record, blank lines too; null at the end.
  [[nodiscard]] result<const text_record*> next();

 private:
  struct state;
  explicit text_records(std::unique_ptr<state> s) noexcept;
  std::unique_ptr<state> state_;
};

/// A cell as RFC 4180 writes it: in quotes where it holds the delimiter, a quote or a line end.
[[nodiscard]] std::string csv_cell(std::string_view text, char delimiter);

}  // namespace spbe::inline v1
