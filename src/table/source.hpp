// What every source of rows gives the engine.  One thread pulls `chunk`s in order (cut at record boundaries, decoded to
// UTF-8); any thread splits a chunk into `batch`es of columns.  So the sequential part is small and the order is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/finding.hpp>
#include <spbe/result.hpp>

#include "table/cell_marks.hpp"
#include "table/column_form.hpp"

namespace spbe::inline v1::detail {

// More columns than any table of people has; beyond, batches would cost more memory than promised.
inline constexpr std::size_t most_columns = 4096;

// How the header is recognised (contract section 5).  `fields` = 0: no schema, the evidence rule of the contract decides.
struct header_question {
  std::size_t fields = 0;
  std::function<std::size_t(const std::vector<std::string_view>& cells)> matches;  // how many fields this record names
  std::function<bool(std::size_t field, std::string_view cell)> takes = {};  // does the field take this cell, and by far not any text?  May be empty
  std::function<bool(std::string_view name)> shows = {};  // is a column of this name shown beside findings, though it may be no field?  May be empty
  const std::int32_t* cancel = nullptr;  // set: a read that waits for more and is interrupted by a signal does not go on waiting
};

// What opening decided, and why.
struct layout {
  std::string name;                    // as findings show it
  std::vector<std::string> header;     // cells as they stand; empty = none
  std::size_t columns = 0;             // of the header, else of the first record
  std::uint64_t header_line = 0;       // physical; 0 = none; of a stacked header that of its last record
  std::uint64_t header_from = 0;       // and of its first one
  bool header_missing = false;         // a schema, and neither a header nor a first record of its width
  struct { std::size_t named = 0, needed = 0; std::uint64_t line = 0; } nearly;   // of the records that are none: the one that names most fields, and how many would do
  bool empty = false;                  // no data record at all
  std::string encoding;                // "utf-8", …; the final word after the last chunk is `source::encoding()`
  std::string delimiter;
  bool text = true;                    // false for Arrow: no line, byte, encoding
  bool kinds = false;                  // cells have kinds of their own, not texts alone: JSON, Arrow, workbooks
  std::string sheet;                   // of a workbook, as it stands in an address ("'Data Penduduk'"): the findings name their cells
  std::vector<std::pair<std::string, std::string>> notes_id, notes_en;  // (topic, sentence) for the report
};

// A piece of the input: whole records.
struct chunk {
  static constexpr std::size_t padding = 64;
  std::vector<char> text;              // UTF-8, `size` bytes and `padding` readable zero bytes behind them; the splitter may rewrite cells in place
  std::size_t size = 0;
  std::uint64_t first_byte = 0;        // of text[0] in the decompressed input, before decoding
  std::uint64_t ordinal = 0;           // 0, 1, 2 …
  std::uint8_t charset = 0;            // how text maps back to input bytes; source.cpp knows
  bool check_utf8 = false;             // cells may hold invalid UTF-8: the splitter reports each
  cell_marks edges;                    // CSV: of `text`
  std::vector<std::uint32_t> unclosed; // the quote that never closes (none or one, in the last record): from it to the line's end quotes are data
  enum class lost_record : std::uint8_t { none, too_long, unclosed_quote } lost = lost_record::none;  // one record that was skipped; no text
  std::uint64_t lost_lines = 0;        // physical lines that went with it
  std::int32_t commas = 0;             // JSON values: those before this text since the last value, less those that there should be
  std::vector<std::uint32_t> marks;    // of decoded text: input bytes before every `mark_step`th byte of it
  std::vector<std::pair<std::uint32_t, std::uint32_t>> moved;  // cells whose bytes the splitter moved: no place to count from
  std::vector<char> as_read;           // the text before the splitter wrote over it, where bytes of the input are to be counted; empty: it did not
  static constexpr std::uint32_t mark_step = 1024;
  // Bytes of the input that were marked out as this chunk before those in front of it were looked at, and what is known of them.
  struct claim {
    bool out = false, whole = false, multibyte = false;   // marked out; read, and whole records of UTF-8 as far as they themselves can tell; not ASCII
    std::uint64_t from = 0;
    std::size_t size = 0;
  } ahead;
  std::shared_ptr<void> arrow;         // Arrow sources: the moved array, kept alive; sheets: where the cells stand in the text
};

// Something about a record or cell that the splitter saw.
struct event {
  static constexpr std::uint32_t whole_record = 0xFFFFFFFFU;
  std::uint32_t row = 0;               // within the batch
  std::uint32_t column = whole_record;
  finding_class what = finding_class::none;  // structure, quote, encoding
  std::uint32_t found = 0;             // structure: number of cells (0 with a limit exceeded or an unclosed quote); broken: the byte of the record, from 1; double_key: the column, from 1;
                                       // comma: how many are too many before the record, 0 = one is missing
  enum class reason : std::uint8_t { ragged, unclosed_quote, cell_limit, record_limit, stray_quote, bad_utf8, no_object, broken, too_deep, double_key, comma } why = reason::ragged;
};

// Up to `capacity` records, column by column.  Cell (c, r) is `text(c).substr(at[c * capacity + r], size[…])`.
// What a workbook knows of a cell that its text does not say.
struct stored_cell {
  enum class kind : std::uint8_t { long_number, day };   // a number of more digits than spreadsheets keep
  std::uint32_t row = 0, column = 0;
  kind what = kind::day;
};

struct batch {
  static constexpr std::uint32_t capacity = 192;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;           // of the layout; surplus cells of ragged records are dropped, absent ones are cells::absent
  std::vector<std::uint32_t> at, size; // columns * capacity
  std::vector<const char*> base;       // one a column: the chunk's text, an Arrow buffer, or `own`
  std::vector<std::vector<char>> own;  // Arrow columns that are not text as they come
  std::vector<std::uint32_t> row_at;   // offset of the record in the chunk
  std::vector<std::uint32_t> row_line; // physical lines before the record, within the chunk
  std::vector<event> events;           // by row; of the whole record first, then by column
  std::vector<stored_cell> stored;     // by row
  // Room for all records of so many columns, whose cells stand in `text`; none of them is there yet, and what stood in the room does still.
  void prepare(std::uint32_t wide, const char* text);
  void sort_events();
  [[nodiscard]] cells column(std::uint32_t c) const noexcept {
    return {base[c], at.data() + std::size_t{c} * capacity, size.data() + std::size_t{c} * capacity, rows};
  }
};

// Splits one chunk.  Threads: one splitter by one thread; different splitters any.
class splitter {
 public:
  virtual ~splitter() = default;
  // Begins a chunk.  The chunk must outlive the batches.
  virtual void begin(chunk& c) = 0;
  // The next records; false when the chunk is used up.
  virtual bool next(batch& out) = 0;
  // After the last batch: physical lines in the chunk.
  [[nodiscard]] virtual std::uint64_t lines() const noexcept = 0;
};

class source {
 public:
  virtual ~source() = default;
  // Sniffs and answers the layout; called once, first.  Errors: unreadable, not_a_table, unsupported charset.
  [[nodiscard]] virtual result<layout> open(const header_question& question) = 0;
  // By column, after `open` and before the first splitter.  A source whose cells are all texts leaves them as they stand.
  virtual void write_as(const std::vector<column_form>& forms) { static_cast<void>(forms); }
  // Where the next chunk stands in the input can often be told before the bytes are read: then any thread may read them, beside others.  Marks it out; false where
  // only `next` can tell.  Threads: one at a time, with `next`; it is to be called for every chunk in the order in which they were marked out.
  [[nodiscard]] virtual bool mark_out(chunk& out) { return static_cast<void>(out), false; }
  virtual void read_ahead(chunk& out) const { static_cast<void>(out); }
  // The next data records (preamble and header are behind us); false at the end.  What was read ahead is taken as it is, where it turns out to be what is next.
  // Threads: one at a time.
  // A truncated or vanishing input is an error; chunks handed out before it stand.
  [[nodiscard]] virtual result<bool> next(chunk& out) = 0;
  // The physical line of the first data chunk's first byte, 1-based.
  [[nodiscard]] virtual std::uint64_t first_line() const noexcept = 0;
  [[nodiscard]] virtual std::unique_ptr<splitter> make_splitter() const = 0;
  // Input offset of a cell or record in a chunk (before decoding); for a quoted cell that of its opening quote.  -1 where it cannot be
  // known (Arrow, ICU's charsets).  Slow path: only for findings.
  [[nodiscard]] virtual std::int64_t input_byte(const chunk& c, std::uint32_t offset) const = 0;
  // Final after the last chunk.
  [[nodiscard]] virtual std::string encoding() const = 0;
  // What became known on the way ("from line 8,711 on read as Windows-1252"), for the report.
  [[nodiscard]] virtual std::vector<std::pair<bilingual, bilingual>> late_notes() const { return {}; }
  // Columns of which nobody knew when the others were told, the first few: nothing of them was read.
  [[nodiscard]] virtual std::vector<std::string> late_columns() const { return {}; }
};

}  // namespace spbe::inline v1::detail
