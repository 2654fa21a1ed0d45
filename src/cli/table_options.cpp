#include "cli/table_options.hpp"

#include <string_view>

#include "cli/count.hpp"
#include "cli/messages.hpp"

namespace cli {
namespace {

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

}  // namespace cli
