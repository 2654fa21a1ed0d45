// Bytes to UTF-8, deciding the encoding on the way (contract section 5).  One pass, no rewind: until the first byte that is not UTF-8 the
// text is handed on as it came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "table/cell_marks.hpp"
#include "table/input.hpp"
#include "text/charset.hpp"

namespace spbe::inline v1::detail {

class text_reader {
 public:
  // Looks at the first 64 KiB.  Errors: unreadable, not_a_table, unsupported.  `encoding` empty = by evidence; `name` for messages.
  [[nodiscard]] static result<text_reader> open(std::unique_ptr<byte_input> input, const std::string& encoding, const std::string& name);

  // Appends about `want` bytes behind text[0, size) and says how many; 0 = the end.  Grows the vector as needed.
  // `marks` of text[0, size), if wanted: the pass that looks whether the bytes are UTF-8 marks them too, unless they are decoded.  They may be ahead of what was
  // appended, where a sequence is not complete yet.
  [[nodiscard]] result<std::size_t> append(std::vector<char>& text, std::size_t size, std::size_t want, cell_marks* marks = nullptr);

  // Bytes of UTF-8 can be read at any place by others, who tell here what they saw; then `append` goes on behind them.
  [[nodiscard]] const byte_input& input() const noexcept { return *input_; }
  void saw_multibyte() noexcept { multibyte_ = true; }
  void go_to(std::uint64_t at);

  [[nodiscard]] charset encoding() const noexcept { return charset_; }
  [[nodiscard]] std::string encoding_name() const;
  [[nodiscard]] bool has_bad_utf8() const noexcept { return mixed_; }       // UTF-8 that is not UTF-8 throughout
  [[nodiscard]] std::optional<std::uint64_t> switched_at() const noexcept { return switched_at_; }  // input byte from which Windows-1252 was read
  [[nodiscard]] std::uint64_t mark() const noexcept { return mark_; }       // size of the byte order mark
  [[nodiscard]] bool by_pattern() const noexcept { return by_pattern_; }    // UTF-16 without a mark
  [[nodiscard]] bool asked() const noexcept { return asked_; }

 private:
  text_reader() = default;
  [[nodiscard]] outcome fill_head();
  void choose_by_evidence();
  [[nodiscard]] outcome choose_by_name(const std::string& encoding);
  [[nodiscard]] outcome check_is_text(const std::string& name);
  [[nodiscard]] result<std::size_t> raw(char* to, std::size_t room);
  [[nodiscard]] result<std::size_t> append_utf8(std::vector<char>& text, std::size_t size, std::size_t want, cell_marks* marks);
  [[nodiscard]] result<std::size_t> append_decoded(std::vector<char>& text, std::size_t size, std::size_t want);
  [[nodiscard]] std::size_t settle(std::vector<char>& text, std::size_t size, std::size_t count, bool last, cell_marks* marks);
  [[nodiscard]] std::size_t switch_to_1252(std::vector<char>& text, std::size_t size, std::size_t good, std::size_t count);
  void convert(std::string_view bytes, bool last);

  std::unique_ptr<byte_input> input_;
  std::string head_;                 // read ahead to decide
  std::size_t head_at_ = 0;
  bool ended_ = false;               // the input has no more bytes
  std::optional<error> trouble_;     // behind what was read ahead
  charset charset_ = charset::utf8;
  std::string foreign_name_;
  std::optional<foreign_decoder> foreign_;
  bool asked_ = false;
  bool by_pattern_ = false;
  bool multibyte_ = false;           // valid UTF-8 beyond ASCII has been seen (or a byte order mark)
  bool mixed_ = false;
  std::optional<std::uint64_t> switched_at_;
  std::uint64_t mark_ = 0;
  std::uint64_t input_at_ = 0;       // of the next byte that `append` settles
  std::string left_;                 // bytes whose sequence is not complete yet
  std::string decoded_;
};

}  // namespace spbe::inline v1::detail
