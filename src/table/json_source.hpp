// JSON records behind source.hpp: one a line (NDJSON), or one behind the other in the array of a document.  The reading thread's half.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <spbe/table.hpp>

#include "table/input.hpp"
#include "table/input_byte.hpp"
#include "table/json_splitter.hpp"
#include "table/json_text.hpp"
#include "table/reader.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

class json_source final : public source {
 public:
  // `chunk`: for tests; the answers must not depend on it.
  json_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, std::size_t chunk = 64U << 10U);

  [[nodiscard]] result<layout> open(const header_question& question) override;
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::uint64_t first_line() const noexcept override { return first_line_; }
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::int64_t input_byte(const chunk& c, std::uint32_t offset) const override { return input_byte_of(c, offset); }
  [[nodiscard]] std::string encoding() const override { return reader_ ? reader_->encoding_name() : "utf-8"; }
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override;

 private:
  // Decoded text that has been read but not handed out.
  struct carry {
    std::vector<char> bytes;
    std::size_t head = 0, size = 0;
    [[nodiscard]] std::string_view text() const noexcept { return {bytes.data() + head, size - head}; }
  };
  enum class form : std::uint8_t { lines, array, values } form_ = form::lines;   // values: records over several lines, without an array around them

  [[nodiscard]] outcome open_reader(const std::int32_t* cancel);
  [[nodiscard]] outcome look();
  [[nodiscard]] outcome read_window(std::size_t target);
  void choose_form(layout& out);
  [[nodiscard]] bool choose_lines(std::string_view text, const json_extents& first) const;
  void consume(std::size_t count);
  [[nodiscard]] outcome collect_keys(layout& out);
  void add_keys(const json_index& index, const char* text, layout& out);
  void describe(layout& out) const;

  void begin(chunk& out) const;
  [[nodiscard]] std::size_t fill(std::vector<char>& text, std::size_t size, std::size_t target);
  void put_back(const chunk& out, std::size_t from, std::size_t size);
  [[nodiscard]] std::size_t cut(const char* text, std::size_t size, bool last);
  void finish(chunk& out, std::size_t size);
  void lose_record(chunk& out, std::size_t size);
  void lose_line(chunk& out, std::size_t size);
  void lose_value(chunk& out, std::size_t size);
  [[nodiscard]] result<bool> check_tail(std::vector<char>& room);
  [[nodiscard]] error never_closed() const;
  [[nodiscard]] error more_behind(std::uint64_t line) const;

  std::string name_;
  std::unique_ptr<byte_input> input_;
  csv_options options_;
  std::size_t chunk_size_;
  std::optional<text_reader> reader_;
  std::unordered_set<std::string> known_;   // keys
  std::shared_ptr<json_shape> shape_ = std::make_shared<json_shape>();
  mutable std::vector<std::shared_ptr<late_keys>> late_;   // one a splitter: each is written by one thread, and read when all is over
  carry carry_;
  json_extents extents_{0};            // of the chunk at hand
  bool ended_ = false;
  bool closed_ = false;                // the array is
  std::size_t open_ = 0;               // objects around it
  std::optional<json_tail> tail_;      // what stands behind it, once it is closed
  std::uint64_t line_ = 0;             // line ends since first_line_
  const std::int32_t* cancel_ = nullptr;
  std::optional<error> trouble_;       // of the input; told when the records before it have been handed out
  std::uint64_t first_line_ = 1;
  std::uint64_t consumed_ = 0;         // input bytes before the carry
  std::uint64_t ordinal_ = 0;
};

}  // namespace spbe::inline v1::detail
