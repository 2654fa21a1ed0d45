// Reads a whole table through the source and the splitter, and writes down everything that came out.
#pragma once

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "pace.hpp"
#include "table/csv_source.hpp"

namespace collected {

using namespace spbe;
using namespace spbe::detail;

using cell = std::optional<std::string>;

struct record {
  std::uint64_t line = 0;
  std::int64_t byte = 0;
  std::vector<cell> cells;
  std::vector<std::int64_t> bytes;
  bool operator==(const record&) const = default;
};

struct said {
  std::size_t row = 0;
  std::uint32_t column = 0;
  event::reason why{};
  std::uint32_t found = 0;
  bool operator==(const said&) const = default;
};

struct table {
  std::optional<error> trouble;
  layout shape;
  std::string encoding;
  std::vector<record> records;
  std::vector<said> events;
  std::uint64_t lines = 0;      // behind the last chunk
  std::size_t chunks = 0;
  std::size_t taken_ahead = 0;  // of them, read before their turn
  std::size_t largest = 0;      // chunk, bytes
  bool same(const table& other) const {
    return records == other.records && events == other.events && lines == other.lines && encoding == other.encoding && shape.header == other.shape.header &&
           shape.header_line == other.shape.header_line && shape.columns == other.shape.columns;
  }
  [[nodiscard]] std::size_t count(event::reason why) const {
    std::size_t n = 0;
    for (const auto& e : events) n += e.why == why ? 1 : 0;
    return n;
  }
};

inline void add_batch(table& out, const source& from, const chunk& c, const batch& b, std::uint64_t first_line) {
  const std::size_t base = out.records.size();
  for (std::uint32_t r = 0; r < b.rows; ++r) {
    record rec{first_line + b.row_line[r], from.input_byte(c, b.row_at[r]), {}, {}};
    for (std::uint32_t k = 0; k < b.columns; ++k) {
      const std::size_t slot = std::size_t{k} * batch::capacity + r;
      const bool absent = b.size[slot] == cells::absent;
      rec.cells.push_back(absent ? cell{} : cell{std::string(b.base[k] + b.at[slot], b.size[slot])});
      rec.bytes.push_back(absent ? -1 : from.input_byte(c, b.at[slot]));
    }
    out.records.push_back(std::move(rec));
  }
  for (const auto& e : b.events) out.events.push_back({base + e.row, e.column, e.why, e.found});
}

inline table read(source& from, const header_question& question = {}, std::size_t ahead = 0) {
  table out;
  auto shape = from.open(question);
  if (!shape) {
    out.trouble = shape.error();
    return out;
  }
  out.shape = *shape;
  std::uint64_t line = from.first_line();
  const auto splitter = from.make_splitter();
  pace chunks(from, ahead);
  chunk c;
  batch b;
  for (;;) {
    auto more = chunks.next(c);
    if (!more) {
      out.trouble = more.error();
      break;
    }
    if (!*more) break;
    BOOST_TEST_REQUIRE(c.ordinal == out.chunks);
    ++out.chunks;
    out.taken_ahead += c.ahead.whole ? 1U : 0U;
    c.ahead = {};
    out.largest = std::max(out.largest, c.text.size());
    splitter->begin(c);
    while (splitter->next(b)) add_batch(out, from, c, b, line);
    line += splitter->lines();
  }
  out.lines = line;
  out.encoding = from.encoding();
  return out;
}

inline table read(std::string text, csv_options options = {}, csv_tuning tuning = {}, const header_question& question = {}) {
  csv_source from("data.csv", std::move(text), std::move(options), tuning);
  return read(from, question);
}

// No header: every record is data.
inline table bare(std::string text, csv_options options = {}, csv_tuning tuning = {}) {
  options.header = 0;
  return read(std::move(text), std::move(options), tuning);
}

// "a|b|-" per record: '-' for an absent cell.
inline std::string shown(const table& t) {
  std::string out;
  for (const auto& rec : t.records) {
    for (std::size_t k = 0; k < rec.cells.size(); ++k) out += (k != 0 ? "|" : "") + (rec.cells[k] ? "<" + *rec.cells[k] + ">" : std::string("-"));
    out += '\n';
  }
  return out;
}

}  // namespace collected
