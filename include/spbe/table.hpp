/// @file
/// Room: table.  Sources of rows: text files as people make them, and Arrow streams.
///
///     auto rows = spbe::rows::csv("penduduk.csv", {.delimiter = ';'});
///
/// Opening sniffs encoding, delimiter and header (contract section 5) and says what it decided.  Memory is bounded
/// whatever the file: one reused buffer, records up to `record_limit`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <spbe/result.hpp>

struct ArrowArrayStream;

namespace spbe::inline v1 {

struct csv_options {
  std::string encoding = {};             ///< empty = by evidence; "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", else ICU's name
  char delimiter = 0;                    ///< 0 = sniff among , ; tab |
  std::optional<std::uint64_t> header = {}; ///< physical line of the header; 0 = none; unset = sniff
  std::size_t cell_limit = 1U << 20U;
  std::size_t record_limit = 4U << 20U;
};

namespace detail { class source; }

/// A source of rows that has not been read yet.  Movable.  Threads: one.
class rows {
 public:
  /// Nothing is opened until the rows are validated; `-` is standard input.
  [[nodiscard]] static rows csv(std::string path, csv_options options = {});
  /// Bytes in memory; copied.  `name` stands for the file in findings.
  [[nodiscard]] static rows csv_text(std::string text, std::string name, csv_options options = {});
  /// Takes the stream (moves it: `stream->release` becomes null, also on failure).
  [[nodiscard]] static rows arrow(ArrowArrayStream* stream);

  rows(rows&&) noexcept;
  rows& operator=(rows&&) noexcept;
  ~rows();

  [[nodiscard]] std::unique_ptr<detail::source> take() &&;

 private:
  explicit rows(std::unique_ptr<detail::source> source) noexcept;
  std::unique_ptr<detail::source> source_;
};

}  // namespace spbe::inline v1
