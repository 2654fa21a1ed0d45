// A file of any kind: opening it looks at its first bytes and chooses the source that reads it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <spbe/table.hpp>

#include "table/file_kind.hpp"
#include "table/input.hpp"
#include "table/source.hpp"
#include "table/unpack.hpp"

namespace spbe::inline v1::detail {

class file_source final : public source {
 public:
  file_source(std::string path, file_options options) : path_(std::move(path)), options_(std::move(options)) {}
  // The bytes of a file that has none.
  file_source(std::string name, std::string bytes, file_options options) : path_(std::move(name)), bytes_(std::move(bytes)), options_(std::move(options)) {}

  [[nodiscard]] result<layout> open(const header_question& question) override;
  void write_as(const std::vector<column_form>& forms) override { chosen_->write_as(forms); }
  [[nodiscard]] bool mark_out(chunk& out) override { return chosen_->mark_out(out); }
  void read_ahead(chunk& out) const override { chosen_->read_ahead(out); }
  [[nodiscard]] result<bool> next(chunk& out) override { return chosen_->next(out); }
  [[nodiscard]] std::uint64_t first_line() const noexcept override { return chosen_->first_line(); }
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override { return chosen_->make_splitter(); }
  [[nodiscard]] std::int64_t input_byte(const chunk& c, std::uint32_t offset) const override { return chosen_->input_byte(c, offset); }
  [[nodiscard]] std::string encoding() const override { return chosen_ ? chosen_->encoding() : "utf-8"; }
  [[nodiscard]] std::vector<std::pair<bilingual, bilingual>> late_notes() const override { return chosen_->late_notes(); }
  [[nodiscard]] std::vector<std::string> late_columns() const override { return chosen_->late_columns(); }

 private:
  [[nodiscard]] result<std::unique_ptr<source>> choose_by_bytes(const std::int32_t* cancel);
  [[nodiscard]] result<std::unique_ptr<source>> choose(std::unique_ptr<byte_input> input);
  [[nodiscard]] std::unique_ptr<source> workbook();
  [[nodiscard]] result<std::unique_ptr<source>> make(file_kind kind, std::unique_ptr<head_input> whole);

  std::string path_;
  std::optional<std::string> bytes_;          // until it is open
  file_options options_;
  file_kind packed_ = file_kind::delimited;   // gzip or zstd: what it was opened from
  std::unique_ptr<source> chosen_;
};

}  // namespace spbe::inline v1::detail
