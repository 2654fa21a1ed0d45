// A chunk of JSON records into batches of columns: every member's value goes to the column of its key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "table/json_index.hpp"
#include "table/json_walker.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

// What reading JSON found out when it opened the input; splitters share it.
struct json_shape {
  bool lines = true;                     // a record a line; else values one behind the other
  std::int32_t after_value = 0;          // of the commas between them: -1 where one has to follow a value
  std::size_t cell_limit = 1U << 20U;
  std::size_t record_limit = 4U << 20U;
  std::vector<std::string> keys;         // columns
  std::unordered_map<std::string_view, std::uint32_t> column_of;
  std::vector<column_form> forms;        // by column; none where all are plain
};

// Keys that are no columns because they came too late, as one splitter met them: the first few, in order.
class late_keys {
 public:
  static constexpr std::size_t most = 20;
  void offer(std::string_view key, std::uint64_t place);
  [[nodiscard]] const std::vector<std::pair<std::uint64_t, std::string>>& seen() const noexcept { return seen_; }
  [[nodiscard]] bool more() const noexcept { return more_; }

 private:
  std::vector<std::pair<std::uint64_t, std::string>> seen_;
  bool more_ = false;
};

class json_splitter final : public splitter {
 public:
  json_splitter(std::shared_ptr<const json_shape> shape, std::shared_ptr<late_keys> late);

  void begin(chunk& c) override;
  [[nodiscard]] bool next(batch& out) override;
  [[nodiscard]] std::uint64_t lines() const noexcept override { return chunk_->lost != chunk::lost_record::none ? chunk_->lost_lines : line_; }

 private:
  using fault = json_walker::fault;
  struct extent {
    std::uint32_t begin = 0, end = 0;    // end: of its line; where values stand one behind the other and tokens are sound, it is known behind the record
    bool too_long = false;
  };
  // What is wrong with the record at hand.
  struct judgement {
    fault why = fault::none;
    std::uint32_t at = 0;
    std::uint32_t double_column = 0;     // from 1
    std::int32_t commas = 0;             // before it: too many, or -1 for one too few
    bool too_long_cell = false;
    [[nodiscard]] bool sound() const noexcept { return why == fault::none; }
  };
  // A cell that is to be rewritten: its text is not touched before the record has been read.
  struct raw_cell {
    std::uint32_t column = 0, at = 0, size = 0;
    bool nested = false;
  };

  void prepare(batch& out) const;
  [[nodiscard]] bool lost_row(batch& out);
  [[nodiscard]] bool next_line(extent& out);
  [[nodiscard]] bool next_value(extent& out);
  [[nodiscard]] std::uint32_t value_end(std::uint32_t begin) const;
  void read(batch& out, extent where);
  void walk(batch& out, extent& where);
  [[nodiscard]] bool find_tokens(const extent& where);
  [[nodiscard]] std::uint32_t first_fault(const extent& where) const;
  void look_at_escapes(std::uint32_t at, std::uint32_t size);
  void leave(extent& where);
  void resolve_escapes(batch& out);
  void restate_numbers(batch& out, const extent& where) const;
  void place(batch& out, const record_member& m, std::uint32_t position);
  [[nodiscard]] bool is_as_before(std::string_view key, std::uint32_t position) const;
  [[nodiscard]] std::uint32_t find_column(std::string_view key, std::uint32_t position);
  [[nodiscard]] std::uint32_t find_escaped(std::string_view key, std::uint32_t position);
  void note_unknown(batch& out, std::string_view key, std::string_view name);   // as it is written, and as it reads
  void judge(batch& out, const extent& where) const;

  std::shared_ptr<const json_shape> shape_;
  std::shared_ptr<late_keys> late_;
  std::uint32_t columns_;
  json_index index_;
  json_walker walker_;
  chunk* chunk_ = nullptr;
  char* text_ = nullptr;                 // the chunk's
  std::uint32_t at_ = 0, line_ = 0;
  std::int32_t commas_ = 0;              // since the last value, less those that there should be
  bool sound_ = true;                    // the tokens of the whole chunk are; else each record's are looked for
  bool escapes_ = false;                 // there is a backslash in the chunk
  bool lost_told_ = false;
  const std::uint32_t* token_ = nullptr;
  const std::uint32_t* last_token_ = nullptr;
  std::uint32_t origin_ = 0;             // of the text that the walker sees, in the chunk
  judgement judged_;
  std::vector<raw_cell> escaped_;        // with a backslash
  std::vector<raw_cell> numbers_;        // of columns whose decimals stand behind another sign
  std::vector<std::uint32_t> guess_;     // by position in a record: the column that the last record had there
  std::vector<std::uint64_t> filled_;    // by column: the last record that filled it
  std::uint64_t record_ = 0;
  std::string key_;                      // one whose escapes were resolved
};

}  // namespace spbe::inline v1::detail
