// JSON records behind source.hpp: one a line (NDJSON), or one behind the other in the array of a document.  The reading thread's half.
#pragma once

#include <algorithm>
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

#include "table/json_splitter.hpp"
#include "table/json_text.hpp"
#include "table/text_source.hpp"

namespace spbe::inline v1::detail {

class json_source final : public text_source {
 public:
  // `chunk`: for tests; the answers must not depend on it.
  json_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, std::size_t chunk = 64U << 10U);

  [[nodiscard]] result<layout> open(const header_question& question) override;
  void write_as(const std::vector<column_form>& forms) override { shape_->forms = forms; }
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override;
  [[nodiscard]] std::vector<std::string> late_columns() const override { return late_names().first; }

 private:
  enum class form : std::uint8_t { lines, array, values } form_ = form::lines;   // values: records over several lines, without an array around them

  [[nodiscard]] outcome open_input(const std::int32_t* cancel);
  [[nodiscard]] outcome look();
  void choose_form(layout& out);
  [[nodiscard]] bool choose_lines(std::string_view text, const json_extents& first) const;
  void skip(std::size_t count);
  [[nodiscard]] outcome collect_keys(layout& out);
  [[nodiscard]] std::string_view next_value(std::size_t& at, bool& whole) const;
  [[nodiscard]] bool has_first_records() const;
  [[nodiscard]] std::size_t most_opened() const noexcept { return std::max(first_window, options_.record_limit + (64U << 10U)); }
  void add_keys(const json_index& index, const char* text, layout& out);
  void describe(layout& out) const;

  [[nodiscard]] std::pair<std::vector<std::string>, bool> late_names() const;   // in the order in which they turned up; are there more?
  void put_back(const chunk& out, std::size_t from, std::size_t size);
  [[nodiscard]] std::size_t cut(const char* text, std::size_t size, bool last);
  void hand_out(chunk& out, std::size_t size);
  void lose_record(chunk& out, std::size_t size);
  void lose_line(chunk& out, std::size_t size);
  void lose_value(chunk& out, std::size_t size);
  [[nodiscard]] result<bool> check_tail(std::vector<char>& room);
  void count_commas(chunk& out, std::size_t size);
  [[nodiscard]] error never_closed() const;
  [[nodiscard]] error comma_at_end(std::uint64_t line) const;
  [[nodiscard]] error more_behind(std::uint64_t line) const;

  static constexpr std::size_t first_window = 256U << 10U;

  std::unordered_set<std::string> known_;   // keys
  static constexpr std::size_t most_key_records = 100;
  std::size_t key_records_ = 0;             // whose keys are the columns
  std::shared_ptr<json_shape> shape_ = std::make_shared<json_shape>();
  mutable std::vector<std::shared_ptr<late_keys>> late_;   // one a splitter: each is written by one thread, and read when all is over
  json_extents extents_{0};            // of the chunk at hand
  bool closed_ = false;                // the array is
  std::size_t open_ = 0;               // objects around it
  std::optional<json_grammar> tail_;   // what stands behind it, once it is closed
  std::uint64_t line_ = 0;             // line ends since first_line_
  std::int32_t commas_ = 0;            // as in chunk
  bool valued_ = false;                // there was a value
  const std::int32_t* cancel_ = nullptr;
};

}  // namespace spbe::inline v1::detail
