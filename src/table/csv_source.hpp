// CSV as people make it, behind source.hpp.  The reading thread's half: bytes in, decoded text cut into chunks of whole records out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <spbe/table.hpp>

#include "table/csv_ahead.hpp"
#include "table/scan.hpp"
#include "table/sniff.hpp"
#include "table/text_source.hpp"

namespace spbe::inline v1::detail {

// For tests: the answers must not depend on any of these.
struct csv_tuning {
  std::size_t chunk = 256U << 10U;
  std::size_t batch_edges = 0;              // scan in windows of so many cells; 0 = a batch's worth
  scan_level level = best_scan_level();
};

class csv_source final : public text_source {
 public:
  // `text`: the bytes; unset = the file (or standard input) of that name.
  csv_source(std::string name, std::optional<std::string> text, csv_options options, csv_tuning tuning = {});
  csv_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, csv_tuning tuning = {});

  [[nodiscard]] result<layout> open(const header_question& question) override;
  [[nodiscard]] bool mark_out(chunk& out) override;           // csv_ahead.cpp
  void read_ahead(chunk& out) const override;
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override;

 private:
  [[nodiscard]] outcome check_options() const;
  [[nodiscard]] outcome open_input(const std::int32_t* cancel);
  [[nodiscard]] opening window() const;
  [[nodiscard]] outcome look(std::vector<opening_record>& records);
  [[nodiscard]] outcome skip_lines(std::uint64_t count);
  [[nodiscard]] result<bool> skip_blank_lines();
  [[nodiscard]] outcome choose_header(const header_question& question, const std::vector<opening_record>& records, layout& out);
  void describe(const header_question& question, const std::vector<opening_record>& records, layout& out) const;
  void describe_encoding(layout& out) const;
  void describe_line_ends(layout& out) const;
  [[nodiscard]] bool is_alone(const opening_record& record) const;

  // Where a text that starts at a record can be cut.
  struct cut_place {
    enum class kind : std::uint8_t { here, more, too_long, unclosed } what = kind::more;
    std::size_t at = 0;                // here: the end of the last whole record; unclosed: the quote
  };
  void put_back(const chunk& out, std::size_t from, std::size_t size);
  [[nodiscard]] cut_place cut(chunk& out, std::size_t size, bool last) const;
  static void mark(chunk& out, std::size_t size);
  // The first `size` bytes, marked, are the chunk.
  void hand_out(chunk& out, std::size_t size);
  [[nodiscard]] cut_place cut_by_record(const char* text, std::size_t size, bool last) const;
  void hand_out_unclosed(chunk& out, std::size_t quote, std::size_t size);
  void lose_record(chunk& out, chunk::lost_record why, std::size_t from, std::size_t size);

  [[nodiscard]] bool take_ahead(chunk& out);                  // csv_ahead.cpp
  [[nodiscard]] std::size_t last_line_end(std::uint64_t from) const;
  void read_on();

  csv_tuning tuning_;
  char delimiter_ = ',';
  delimiter_choice choice_;
  std::size_t columns_ = 0;
  bool opened_mixed_ = false;          // what `open` knew already
  bool opened_switched_ = false;
  csv_ahead ahead_;
  bool taken_ahead_ = false;           // the reader stands behind
};

}  // namespace spbe::inline v1::detail
