// Opening a CSV: encoding, delimiter, header; and saying what was decided.
#include "table/csv_source.hpp"

#include <algorithm>
#include <cstring>

#include "table/csv_splitter.hpp"
#include "table/header.hpp"
#include "table/opening.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t first_window = 256U << 10U;

std::string shown(char delimiter) { return delimiter == '\t' ? "tab" : std::string("'") + delimiter + "'"; }

}  // namespace

csv_source::csv_source(std::string name, std::optional<std::string> text, csv_options options, csv_tuning tuning)
    : csv_source(std::move(name), text ? from_memory(std::move(*text)) : nullptr, std::move(options), tuning) {}

csv_source::csv_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, csv_tuning tuning)
    : text_source(std::move(name), std::move(input), std::move(options), tuning.chunk), tuning_(tuning) {}

std::unique_ptr<splitter> csv_source::make_splitter() const {
  return std::make_unique<csv_splitter>(static_cast<std::uint32_t>(columns_), options_.cell_limit, tuning_);
}

outcome csv_source::check_options() const {
  const char d = options_.delimiter;
  if (d == '"' || d == '\n' || d == '\r' || static_cast<unsigned char>(d) > 0x7F) {
    return unexpected{bad_option("option.delimiter", "pemisah harus satu tanda ASCII, bukan tanda kutip atau ganti baris; misalnya ; atau ,",
                                 "the delimiter must be one ASCII sign, neither a quote nor a line end; for example ; or ,")};
  }
  return check_limits(options_);
}

outcome csv_source::open_input(const std::int32_t* cancel) {
  if (!input_) {
    auto opened = open_file(name_);
    if (!opened) return unexpected{opened.error()};
    input_ = std::move(*opened);
  }
  input_->heed(cancel);
  return open_reader(std::move(input_), options_.encoding);
}

opening csv_source::window() const { return {carry_.bytes.data() + carry_.head, carry_.left(), ended_, options_.record_limit}; }

// Reads until the first records are there, or so much that they never will be.
outcome csv_source::look(std::vector<opening_record>& records) {
  const std::size_t most = std::max(first_window, options_.record_limit + (64U << 10U));
  for (std::size_t target = first_window;; target = std::min(target * 2, most)) {
    if (auto read = read_window(target); !read) return read;
    choice_ = options_.delimiter != 0 ? delimiter_choice{options_.delimiter} : sniff_delimiter(window());
    delimiter_ = choice_.delimiter;
    records = records_of(window(), delimiter_, header_search + 1);
    if (records.size() > header_search || ended_ || trouble_ || target >= most) return std::monostate{};
  }
}

// Is this record all that the input holds, but for blank lines?
bool csv_source::is_alone(const opening_record& record) const {
  const std::string_view rest = std::string_view(carry_.bytes.data() + carry_.head, carry_.left()).substr(record.end);
  return ended_ && rest.find_first_not_of("\r\n") == std::string_view::npos;
}

// Physical lines, whatever the quotes: what stands above a named header line is preamble.
outcome csv_source::skip_lines(std::uint64_t count) {
  while (count != 0) {
    if (auto read = read_window(first_window); !read) return read;
    if (carry_.left() == 0) return std::monostate{};
    const char* text = carry_.bytes.data() + carry_.head;
    const void* line_end = std::memchr(text, '\n', carry_.left());
    if (line_end == nullptr) {
      consume(carry_.left());
      continue;
    }
    consume(static_cast<std::size_t>(static_cast<const char*>(line_end) - text) + 1);
    ++first_line_;
    --count;
  }
  return std::monostate{};
}

// To the first data record; false when there is none.
result<bool> csv_source::skip_blank_lines() {
  for (;;) {
    if (carry_.left() < 2) {
      if (auto read = read_window(first_window); !read) return unexpected{read.error()};
    }
    if (carry_.left() == 0 && trouble_) return unexpected{*trouble_};
    if (carry_.left() == 0) return false;
    const char* text = carry_.bytes.data() + carry_.head;
    const bool crlf = carry_.left() >= 2 && text[0] == '\r' && text[1] == '\n';
    if (text[0] != '\n' && !crlf) return true;
    consume(crlf ? 2 : 1);
    ++first_line_;
  }
}

result<layout> csv_source::open(const header_question& question) {
  if (auto checked = check_options(); !checked) return unexpected{checked.error()};
  if (auto opened = open_input(question.cancel); !opened) return unexpected{opened.error()};
  if (options_.header.value_or(0) > 1) {
    if (auto skipped = skip_lines(*options_.header - 1); !skipped) return unexpected{skipped.error()};
  }
  std::vector<opening_record> records;
  if (auto looked = look(records); !looked) return unexpected{looked.error()};
  layout out;
  out.name = name_;
  describe_line_ends(out);
  if (auto chosen = choose_header(question, records, out); !chosen) return unexpected{chosen.error()};
  columns_ = out.columns;
  if (columns_ > most_columns) {
    return unexpected{error{status::not_a_table, "file.not_a_table", name_,
                            {"'" + name_ + "' mempunyai " + counted(columns_, language::id) + " kolom, paling banyak 4.096; periksa pemisahnya (--delimiter)",
                             "'" + name_ + "' has " + counted(columns_, language::en) + " columns, 4,096 at most; check the delimiter (--delimiter)"}}};
  }
  describe(question, records, out);
  auto data = skip_blank_lines();
  if (!data) return unexpected{data.error()};
  out.empty = !*data;
  opened_mixed_ = reader_->has_bad_utf8();
  opened_switched_ = reader_->switched_at().has_value();
  return out;
}

outcome csv_source::choose_header(const header_question& question, const std::vector<opening_record>& records, layout& out) {
  std::optional<table_header> header;
  if (options_.header.value_or(0) != 0) {
    if (records.empty() || records[0].line != 0) {
      return unexpected{no_header_line(*options_.header)};
    }
    header = header_at(question, records, 0);
  } else if (!options_.header) {
    header = find_header(question, records, records.size() == 1 && is_alone(records[0]), first_line_, out);
    if (!header && options_.headed) header = surely_header(question, records, out);
  }
  if (header) {
    const auto& record = records[header->last];
    out.header = std::move(header->cells);
    out.header_from = first_line_ + records[header->first].line;
    out.header_line = first_line_ + record.line;
    out.columns = record.width;
    first_line_ = out.header_line + static_cast<std::uint64_t>(std::count(carry_.bytes.data() + carry_.head + record.begin, carry_.bytes.data() + carry_.head + record.end, '\n'));
    consume(record.end);
  } else if (!records.empty()) {
    out.columns = records[0].width;
  }
  return std::monostate{};
}

// Old Macs ended lines so: to us all of it is one record, and no fault.
void csv_source::describe_line_ends(layout& out) const {
  const std::string_view text(carry_.bytes.data() + carry_.head, carry_.left());
  if (text.empty() || text.substr(0, text.size() - 1).find('\n') != std::string_view::npos || std::count(text.begin(), text.end(), '\r') < 2) return;
  note(out, "akhir baris", "hanya CR, seperti pada Mac lama, yang bukan akhir baris; simpan ulang sebagai CSV dengan akhir baris CRLF atau LF",
       "line ends", "CR alone, as old Macs wrote them, which ends no line; save it again as CSV with CRLF or LF");
}

void csv_source::describe_encoding(layout& out) const {
  out.encoding = encoding();
  std::string id = "tanpa byte yang bukan UTF-8 di awal berkas";
  std::string en = "no bytes that are not UTF-8 at the start of the file";
  if (reader_->asked()) {
    id = "sesuai pilihan";
    en = "as asked";
  } else if (const auto at = reader_->switched_at()) {
    id = "byte ke-" + counted(*at + 1, language::id) + " bukan UTF-8 dan sebelumnya hanya ASCII";
    en = "byte " + counted(*at + 1, language::en) + " is not UTF-8 and only ASCII stands before it";
  } else if (reader_->mark() != 0) {
    id = "ada tanda urutan byte (BOM)";
    en = "there is a byte order mark";
  } else if (reader_->by_pattern()) {
    id = "pola byte NUL dalam 64 KiB pertama";
    en = "the pattern of NUL bytes in the first 64 KiB";
  } else if (reader_->has_bad_utf8()) {
    id = "sebagian besar UTF-8; sel dengan byte lain dilaporkan";
    en = "mostly UTF-8; cells with other bytes are reported";
  }
  note(out, "pengodean", out.encoding + ": " + id, "encoding", out.encoding + ": " + en);
}

void csv_source::describe(const header_question& question, const std::vector<opening_record>& records, layout& out) const {
  describe_encoding(out);
  out.delimiter = std::string(1, delimiter_);
  const auto agreeing = std::to_string(choice_.agreeing);
  const auto of = std::to_string(choice_.looked_at);
  const bilingual cells{counted(choice_.cells, language::id), counted(choice_.cells, language::en)};
  if (options_.delimiter != 0) {
    note(out, "pemisah", shown(delimiter_) + ": sesuai pilihan", "delimiter", shown(delimiter_) + ": as asked");
  } else if (choice_.agreeing == 0) {
    note(out, "pemisah", "tidak ditemukan; dibaca sebagai satu kolom", "delimiter", "none found; read as one column");
  } else {
    constexpr phrase of_numbers{"; koma pada {detail} di antaranya milik angka", "; the commas in {detail} of them belong to numbers"};
    const bilingual commas = choice_.decimals == 0 ? bilingual{} : phrased(of_numbers, {}, counted_both(choice_.decimals));
    note(out, "pemisah", shown(delimiter_) + ": " + agreeing + " dari " + of + " baris pertama mempunyai " + cells.id + " sel" + commas.id, "delimiter",
         shown(delimiter_) + ": " + agreeing + " of the first " + of + " records have " + cells.en + " cells" + commas.en);
  }
  note_header(out, question, options_.header.has_value(), !records.empty());
  const char sign = sniff_decimal(records, out.header);
  if (sign != 0) {
    note(out, "desimal", sign == ',' ? "koma, menurut angka di baris pertama" : "titik, menurut angka di baris pertama", "decimals",
         sign == ',' ? "comma, by the numbers in the first records" : "point, by the numbers in the first records");
  }
}

std::vector<std::pair<bilingual, bilingual>> csv_source::late_notes() const {
  std::vector<std::pair<bilingual, bilingual>> notes;
  if (!reader_) return notes;
  const bilingual topic{"pengodean", "encoding"};
  if (const auto at = reader_->switched_at(); at && !opened_switched_) {
    notes.emplace_back(topic, bilingual{"mulai byte ke-" + counted(*at + 1, language::id) + " dibaca sebagai windows-1252: byte itu bukan UTF-8 dan sebelumnya hanya ASCII",
                                        "from byte " + counted(*at + 1, language::en) + " on read as windows-1252: that byte is not UTF-8 and only ASCII stands before it"});
  }
  if (reader_->has_bad_utf8() && !opened_mixed_) {
    notes.emplace_back(topic, bilingual{"ada byte yang bukan UTF-8; sel yang memuatnya dilaporkan", "there are bytes that are not UTF-8; the cells that hold them are reported"});
  }
  return notes;
}

}  // namespace spbe::inline v1::detail
