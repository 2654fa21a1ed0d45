// What sources of text share, whatever their records look like: bytes are decoded, kept until they are handed out, and laid into chunks.
// Where a chunk ends is for each of them to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/table.hpp>

#include "table/input_byte.hpp"
#include "table/reader.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

class text_source : public source {
 public:
  [[nodiscard]] std::uint64_t first_line() const noexcept final { return first_line_; }
  [[nodiscard]] std::int64_t input_byte(const chunk& c, std::uint32_t offset) const final { return input_byte_of(c, offset); }
  [[nodiscard]] std::string encoding() const final { return reader_ ? reader_->encoding_name() : "utf-8"; }

 protected:
  // `usual`: bytes of a chunk of usual records.
  text_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, std::size_t usual);

  // Decoded text that has been read but not handed out.
  struct carry {
    std::vector<char> bytes;
    std::size_t head = 0, size = 0;
    [[nodiscard]] std::size_t left() const noexcept { return size - head; }
    [[nodiscard]] std::string_view text() const noexcept { return {bytes.data() + head, left()}; }
  };

  [[nodiscard]] outcome open_reader(std::unique_ptr<byte_input> input, const std::string& encoding);
  // While opening: until so much is carried, or there is no more.  Of trouble behind the first bytes: what was read before it is still read as a table.
  [[nodiscard]] outcome read_window(std::size_t target);
  // Takes bytes out of the carry that are no part of any record.
  void consume(std::size_t count);

  // Bytes of a buffer that is used again: one that once held a giant record is not.
  [[nodiscard]] std::size_t most_kept() const noexcept { return 4 * usual_ + (256U << 10U); }
  void begin(chunk& out) const;
  // From the carry first, then from the input; answers the size, short of `target` where there is no more.  `marks`: as for the reader.
  [[nodiscard]] std::size_t fill(std::vector<char>& text, std::size_t size, std::size_t target, cell_marks* marks = nullptr);
  // The first `size` bytes are the chunk.
  void finish(chunk& out, std::size_t size);
  // All that was read has been looked at, and no more will come.
  [[nodiscard]] bool is_last() const noexcept { return ended_ && carry_.left() == 0; }

  std::string name_;
  std::unique_ptr<byte_input> input_;   // until opened
  csv_options options_;
  std::size_t usual_;
  std::optional<text_reader> reader_;
  carry carry_;
  std::size_t from_carry_ = 0;          // how much of the current chunk came from there
  bool ended_ = false;
  std::optional<error> trouble_;        // of the input; told when the records before it have been handed out
  std::uint64_t first_line_ = 1;
  std::uint64_t consumed_ = 0;          // input bytes before the carry
  std::uint64_t ordinal_ = 0;
};

}  // namespace spbe::inline v1::detail
