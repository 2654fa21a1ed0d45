#include "cli/table_options.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/count.hpp"
#include "cli/messages.hpp"

namespace cli {
namespace {

std::string lower_ending(const std::string& path) {
  const auto dot = path.rfind('.');
  std::string ending = dot == std::string::npos ? "" : path.substr(dot);
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending;
}

std::optional<char> delimiter_of(std::string_view text) {
  if (text == "tab" || text == "\\t") return '\t';
  if (text.size() != 1) return std::nullopt;
  const char c = text[0];
  const bool usable =
      c == '\t' || (c >= ' ' && c <= '~' && c != '"' && !(c >= '0' && c <= '9') && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
  return usable ? std::optional(c) : std::nullopt;
}

}  // namespace

table_options::table_options(command_line& line) {
  line.text("--encoding", encoding_);
  line.text("--delimiter", delimiter_);
  line.text("--header", header_);
}

spbe::result<spbe::csv_options, spbe::bilingual> table_options::read() const {
  using failure = spbe::unexpected<spbe::bilingual>;
  spbe::csv_options csv;
  if (encoding_) csv.encoding = *encoding_;
  if (delimiter_) {
    const auto delimiter = delimiter_of(*delimiter_);
    if (!delimiter) return failure{expected("--delimiter", {"satu tanda, misalnya ; atau tab", "one sign, for example ; or tab"}, *delimiter_)};
    csv.delimiter = *delimiter;
  }
  if (header_) {
    csv.header = count_of(*header_);
    if (!csv.header) return failure{expected("--header", {"nomor baris (0 = tanpa judul)", "the number of a line (0 = none)"}, *header_)};
  }
  return csv;
}

std::optional<spbe::bilingual> later_format(const std::string& path) {
  constexpr std::array<std::string_view, 4> endings = {".gz", ".zst", ".ndjson", ".jsonl"};
  const auto ending = lower_ending(path);
  if (std::find(endings.begin(), endings.end(), ending) == endings.end()) return std::nullopt;
  return not_in_this_version(ending + " (" + shown(path) + ")");
}

}  // namespace cli
