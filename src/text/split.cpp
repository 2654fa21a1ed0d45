#include "text/split.hpp"

#include <algorithm>

#include "text/byte_masks.hpp"

namespace spbe::inline v1::detail {
namespace {

// Walks the text once; `at_` is the next byte.
class csv_walker {
 public:
  csv_walker(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter), ends_plain_{delimiter, '\r', '\n', '"'} {}

  [[nodiscard]] bool done() const { return at_ >= text_.size(); }

  // One record; false on an error, which `why` then holds.
  bool record(csv_record& out) {
    out.line = line_;
    for (;;) {
      std::string cell;
      if (!(peek('"') ? quoted(cell) : plain(cell))) return false;
      out.cells.push_back(std::move(cell));
      if (peek(delimiter_)) { ++at_; continue; }
      if (peek('\r')) ++at_;
      if (peek('\n')) { ++at_; ++line_; }
      return true;
    }
  }

  [[nodiscard]] error why() const { return why_; }

 private:
  [[nodiscard]] bool peek(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool fail(const char* id, const char* en) {
    const std::string at = std::to_string(line_);
    why_ = {status::bad_list, "csv.syntax", {}, {"baris " + at + ": " + id, "line " + at + ": " + en}, static_cast<std::int64_t>(at_), static_cast<std::int32_t>(line_)};
    return false;
  }

  bool plain(std::string& cell) {
    const std::size_t end = std::min(text_.find_first_of(std::string_view(ends_plain_, sizeof ends_plain_), at_), text_.size());
    cell = text_.substr(at_, end - at_);
    at_ = end;
    return peek('"') ? fail("tanda kutip di tengah sel", "a quote inside an unquoted cell") : true;
  }

  bool quoted(std::string& cell) {
    const std::uint32_t opened = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') { cell += text_[at_]; continue; }
      ++at_;
      if (!peek('"')) {
        const bool ends = done() || peek(delimiter_) || peek('\r') || peek('\n');
        return ends ? true : fail("teks sesudah tanda kutip penutup", "text after a closing quote");
      }
      cell += '"';
    }
    line_ = opened;
    return fail("tanda kutip tidak ditutup", "a quote is never closed");
  }

  std::string_view text_;
  char delimiter_;
  char ends_plain_[4];
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  error why_;
};

}  // namespace

result<std::vector<csv_record>> split_csv(std::string_view text, char delimiter) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<csv_record> records;
  csv_walker walker(text, delimiter);
  while (!walker.done()) {
    csv_record next;
    if (!walker.record(next)) return unexpected{walker.why()};
    records.push_back(std::move(next));
  }
  return records;
}

void append_csv(std::string& out, std::string_view cell, char delimiter) {
  if (!holds_any(cell, {delimiter, '"', '\r', '\n'})) {
    out += cell;
    return;
  }
  out += '"';
  for (std::size_t quote = cell.find('"'); quote != std::string_view::npos; quote = cell.find('"')) {
    out.append(cell.substr(0, quote + 1)) += '"';
    cell.remove_prefix(quote + 1);
  }
  out.append(cell) += '"';
}

std::string quote_csv(std::string_view cell, char delimiter) {
  std::string out;
  append_csv(out, cell, delimiter);
  return out;
}

std::string csv_row(std::initializer_list<std::string_view> cells) {
  std::string out;
  for (const auto& cell : cells) {
    if (&cell != cells.begin()) out += ',';
    append_csv(out, cell);
  }
  return out += '\n';
}

}  // namespace spbe::inline v1::detail
