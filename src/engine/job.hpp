// One chunk on its way through a worker: what was found in it, small and without strings.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/codes.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

// Where a job's chunk stands in its file.
struct job_place {
  std::uint64_t rows = 0;       // data records before it
  std::uint64_t line = 0;       // physical line of its first byte; 0 = no lines
};

// Where a finding came from, and so how its words are made.
enum class origin : std::uint8_t { record, canonical, field, membership, before_first, name, rule };

// Cells that do not live in the chunk's text are copied into the job's arena; this bit of their place says so.
inline constexpr std::uint32_t in_arena = 0x80000000U;

// A finding before it has words.  `at` and `size` are its cell.
struct raw_finding {
  std::uint32_t row = 0;          // within the batch; once kept, the index of its row_place
  std::uint32_t place = 0;        // 0 = no column, else column + 1
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  std::uint32_t extra = 0;        // day of membership, index of the rule, number of cells
  spbe::cause why = spbe::cause::none;
  code_index code = no_code;
  spbe::severity severity = severity::none;
  origin from = origin::field;
};

struct row_place {
  std::uint32_t row = 0;          // within the chunk
  std::uint32_t at = 0;           // offset in the chunk
  std::uint32_t line = 0;         // physical lines before it, within the chunk
};

struct cell_place {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

// Keys of one unique rule: short ones of digits as a word (keys.hpp), others as bytes.
struct packed_key {
  std::uint64_t key = 0;
  std::uint32_t at = 0;                      // within the chunk: the cell, or the record for a composite key
  std::uint32_t row_and_bad = 0;             // the row within the chunk; the highest bit: it has an error already
  [[nodiscard]] static std::uint32_t join(std::uint32_t row, std::uint8_t bad) noexcept { return row | std::uint32_t{bad} << 31U; }
  [[nodiscard]] std::uint32_t row() const noexcept { return row_and_bad & 0x7FFFFFFFU; }
  [[nodiscard]] bool bad() const noexcept { return row_and_bad >> 31U != 0; }
};
struct key_bytes {
  packed_key where;                          // `key` is the hash
  std::uint32_t size = 0;                    // of the key
  std::uint32_t shown = 0;                   // of the key columns' text behind it
};
struct key_buffer {
  std::vector<packed_key> packed;
  std::vector<key_bytes> heads;
  std::string bytes;
};

// A row of a group of rows (row_groups.hpp); behind it the key, where it is no word, and the cells that a finding would show.
struct group_row {
  std::uint64_t key = 0;                     // a packed one, or the hash of the bytes behind
  std::uint64_t kept = 0;                    // what the rules need of the row
  std::uint32_t at = 0, line = 0;            // of the record, within the chunk
  std::uint32_t row_and_bad = 0;             // as of packed_key
  std::uint32_t key_size = 0;                // 0: `key` is all there is
  std::uint32_t cells_size = 0;
  std::uint32_t unused = 0;
};

struct job {
  chunk text;
  std::unique_ptr<splitter> split;
  bool ended = false;             // the chunk is used up; else it was left when its findings filled their room
  bool out_of_memory = false;     // a worker could not go on
  bool checked = false;           // a worker is through with it, for now
  bool counted = false;           // and what it found is in the counts of the run
  bool needed = false;            // a tally points into its text until the wave is over
  std::size_t thread = 0;         // of the wave, that had it last
  job_place place;                // once it is counted

  std::uint32_t rows = 0;
  std::uint64_t bad_rows = 0;
  std::uint64_t errors = 0, warnings = 0, infos = 0;
  std::vector<std::uint64_t> by_code;
  std::vector<std::uint64_t> rows_by_code;   // that have any of it
  std::vector<severity> worst;         // by code
  std::map<spbe::cause, std::uint64_t> by_cause;

  std::vector<raw_finding> found;      // in order
  std::size_t told = 0;                // so many of them, from the first on
  std::vector<row_place> places;
  std::vector<cell_place> context;     // file_plan::context cells of each place
  std::string arena;                   // cells that do not live in the chunk
  std::vector<std::uint64_t> kept;     // findings held, by code
  std::vector<key_buffer> keys;        // by unique rule
  std::vector<std::string> groups;     // by row_group, then by foreign key: group_row and what lies behind it, row after row
  std::vector<std::uint32_t> key_lines;   // of the rows that keys were made of, the last of `rows`: physical lines before each, within the chunk

  [[nodiscard]] std::size_t held() const noexcept;
  // What was found to what others found, by code.
  void add_to(std::vector<std::uint64_t>& counts, std::vector<std::uint64_t>& row_counts, std::vector<severity>& worst_of_all) const;
  // Ready for the rest of this chunk.
  void forget_findings() noexcept;
  // Ready for the next chunk.
  void forget_chunk() noexcept;
  // Where a cell begins in the chunk; `otherwise` for cells that live elsewhere.
  [[nodiscard]] std::uint32_t offset_of(const char* cell, std::uint32_t otherwise) const noexcept {
    const auto at = reinterpret_cast<std::uintptr_t>(cell);
    const auto begin = reinterpret_cast<std::uintptr_t>(text.text.data());
    return at >= begin && at - begin <= text.size ? static_cast<std::uint32_t>(at - begin) : otherwise;
  }
  [[nodiscard]] std::string_view cell(cell_place p) const noexcept {
    const std::string_view whole = (p.at & in_arena) != 0 ? std::string_view(arena) : std::string_view(text.text.data(), text.text.size());
    return whole.substr(p.at & ~in_arena, p.size);
  }
};

}  // namespace spbe::inline v1::detail
