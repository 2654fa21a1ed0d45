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

#include "table/input_byte.hpp"
#include "table/reader.hpp"
#include "table/scan.hpp"
#include "table/sniff.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

// For tests: the answers must not depend on any of these.
struct csv_tuning {
  std::size_t chunk = 256U << 10U;
  std::size_t batch_edges = 0;              // scan in windows of so many cells; 0 = a batch's worth
  scan_level level = best_scan_level();
};

class csv_source final : public source {
 public:
  // `text`: the bytes; unset = the file (or standard input) of that name.
  csv_source(std::string name, std::optional<std::string> text, csv_options options, csv_tuning tuning = {});
  csv_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, csv_tuning tuning = {});

  [[nodiscard]] result<layout> open(const header_question& question) override;
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::uint64_t first_line() const noexcept override { return first_line_; }
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::int64_t input_byte(const chunk& c, std::uint32_t offset) const override { return input_byte_of(c, offset); }
  [[nodiscard]] std::string encoding() const override;
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override;

 private:
  // Decoded text that has been read but not handed out.
  struct carry {
    std::vector<char> bytes;
    std::size_t head = 0, size = 0;
    [[nodiscard]] std::size_t left() const noexcept { return size - head; }
  };

  [[nodiscard]] outcome check_options() const;
  [[nodiscard]] outcome open_reader(const std::int32_t* cancel);
  [[nodiscard]] outcome read_window(std::size_t target);
  [[nodiscard]] opening window() const;
  [[nodiscard]] outcome look(std::vector<opening_record>& records);
  [[nodiscard]] outcome skip_lines(std::uint64_t count);
  [[nodiscard]] result<bool> skip_blank_lines();
  [[nodiscard]] outcome choose_header(const header_question& question, const std::vector<opening_record>& records, layout& out);
  void describe(const header_question& question, const std::vector<opening_record>& records, layout& out) const;
  void describe_encoding(layout& out) const;
  void consume(std::size_t count);
  [[nodiscard]] bool is_alone(const opening_record& record) const;

  // Where a text that starts at a record can be cut.
  struct cut_place {
    enum class kind : std::uint8_t { here, more, too_long, unclosed } what = kind::more;
    std::size_t at = 0;                // here: the end of the last whole record; unclosed: the quote
  };
  void begin(chunk& out) const;
  [[nodiscard]] std::size_t fill(std::vector<char>& text, std::size_t size, std::size_t target);
  void put_back(const chunk& out, std::size_t from, std::size_t size);
  [[nodiscard]] cut_place cut(const char* text, std::size_t size, bool last) const;
  [[nodiscard]] cut_place cut_by_record(const char* text, std::size_t size, bool last) const;
  void finish(chunk& out, std::size_t size);
  void hand_out_unclosed(chunk& out, std::size_t quote, std::size_t size);
  void lose_record(chunk& out, chunk::lost_record why, std::size_t from, std::size_t size);

  std::string name_;
  std::unique_ptr<byte_input> input_;  // until opened; null = the file of that name
  csv_options options_;
  csv_tuning tuning_;
  std::optional<text_reader> reader_;
  char delimiter_ = ',';
  delimiter_choice choice_;
  std::size_t columns_ = 0;
  std::uint64_t first_line_ = 1;
  carry carry_;
  std::size_t from_carry_ = 0;         // how much of the current chunk came from there
  bool ended_ = false;
  std::optional<error> trouble_;       // of the input; told when the records before it have been handed out
  std::uint64_t consumed_ = 0;         // input bytes before the carry
  std::uint64_t ordinal_ = 0;
  bool opened_mixed_ = false;          // what `open` knew already
  bool opened_switched_ = false;
};

}  // namespace spbe::inline v1::detail
