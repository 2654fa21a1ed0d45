// Where the records of a whole dataset stand, kept in few bytes until a rule over all of them has something to say of one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/job.hpp"
#include "engine/run.hpp"

namespace spbe::inline v1::detail {

// A record: its number over all files, from 0; its line and byte where its file has such; and whether it has an error already.
struct dataset_place { std::uint64_t ordinal = 0, line = 0; std::int64_t byte = -1; bool bad = false; };
struct stored_place { std::uint64_t low = 0, high = 0; };

[[nodiscard]] constexpr std::uint64_t low_bits(unsigned count) noexcept { return (std::uint64_t{1} << count) - 1; }

class row_places {
 public:
  // `memory`: bytes for what is held of jobs with near places.  When it is used up no place is near any more.
  explicit row_places(std::size_t memory) : most_stretches_(memory / sizeof(stretch)) {}

  struct file_mark {
    std::string name;
    std::uint64_t first = 0;                // ordinal of its first record
    bool text = true;
    std::string sheet;                      // of a workbook
    std::vector<std::uint32_t> column;      // by dataset_rule: column + 1, or 0
    std::vector<std::string> shown;         // by dataset_rule: the column's name
  };

  // A file whose rows follow; `ordinal` is the number of records before it, over all files.
  void begin_file(const file_plan& file, std::uint64_t ordinal);
  [[nodiscard]] const file_mark& file_of(std::uint64_t ordinal) const noexcept;
  [[nodiscard]] const file_mark& last_file() const noexcept { return files_.back(); }
  // "12", and the file where it is another than that of `seen_from`.
  [[nodiscard]] std::string row_in_words(std::uint64_t ordinal, std::uint64_t seen_from, language lang) const;

  // `row`: from 1, in its file.
  [[nodiscard]] static stored_place pack(const dataset_place& p, std::uint64_t row) noexcept;
  [[nodiscard]] dataset_place unpack(const stored_place& s) const noexcept;
  [[nodiscard]] static std::uint64_t ordinal_of(const stored_place& s) noexcept { return s.low & ((std::uint64_t{1} << 40U) - 1); }
  [[nodiscard]] static bool is_bad(const stored_place& s) noexcept { return s.high >> 63U != 0; }

  // Places that can be told from the row and the offset in the chunk alone: a job's rows stand each on the line behind that of the one before,
  // in a chunk of a usual size.
  static constexpr unsigned near_at_bits = 18, near_row_bits = 31;
  [[nodiscard]] bool are_near(const job& j, std::uint64_t before, std::int64_t begin) const noexcept;
  [[nodiscard]] std::size_t held() const noexcept { return stretches_.capacity() * sizeof(stretch); }
  void add_stretch(std::uint64_t first, std::uint64_t line, std::int64_t byte) { stretches_.push_back({first, line, byte}); }
  [[nodiscard]] dataset_place near_place(std::uint64_t ordinal, std::uint32_t at, bool bad) const noexcept;

 private:
  // Rows of one job with near places: each on its own line.
  struct stretch { std::uint64_t first = 0, line = 0; std::int64_t byte = 0; };   // its first row and that row's line; the chunk's first byte

  std::size_t most_stretches_;
  std::vector<file_mark> files_;
  std::vector<stretch> stretches_;                // one a job: 24 bytes for each 256 KiB of text
};

// Offsets in a job's chunk as bytes of the input.  Decoded text has no constant distance to it: asked in the order of rows, each byte is
// counted once.
class byte_counter {
 public:
  byte_counter(const job& j, std::int64_t begin) noexcept;
  [[nodiscard]] std::int64_t begin() const noexcept { return begin_; }
  [[nodiscard]] std::int64_t byte_of(std::uint32_t at) noexcept;
  // How many bytes of the input lie between two offsets.
  [[nodiscard]] std::uint32_t distance(std::uint32_t from, std::uint32_t to) const noexcept;

 private:
  const job& job_;
  bool plain_;
  std::int64_t begin_, byte_;
  std::uint32_t counted_ = 0;
};

}  // namespace spbe::inline v1::detail
