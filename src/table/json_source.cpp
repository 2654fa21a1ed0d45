// Opening JSON: lines or a document, where the rows are, the columns; and saying what was decided.
#include "table/json_source.hpp"

#include <algorithm>
#include <cstring>

#include <spbe/text.hpp>

#include "table/file_kind.hpp"
#include "table/opening.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

error no_table(const std::string& name, const bilingual& why) {
  return {status::not_a_table, "file.not_a_table", name,
          {"'" + name + "' bukan tabel: " + why.id, "'" + name + "' is not a table: " + why.en}};
}

[[nodiscard]] bilingual first_records(std::size_t count) {
  const std::string number = std::to_string(count);
  return count == 1 ? bilingual{"rekaman pertama", "the first record"} : bilingual{number + " rekaman pertama", "the first " + number + " records"};
}

[[nodiscard]] std::size_t longest_line(std::string_view text) noexcept {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

// Of those behind the first.
[[nodiscard]] bool begins_line(std::string_view text, char sign) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) {
    at = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
    if (at != text.size() && text[at] == sign) return true;
  }
  return false;
}

}  // namespace

json_source::json_source(std::string name, std::unique_ptr<byte_input> input, csv_options options, std::size_t chunk)
    : text_source(std::move(name), std::move(input), std::move(options), std::max<std::size_t>(chunk, 1)) {
  shape_->cell_limit = options_.cell_limit;
  shape_->record_limit = options_.record_limit;
}

std::unique_ptr<splitter> json_source::make_splitter() const {
  late_.push_back(std::make_shared<late_keys>());
  return std::make_unique<json_splitter>(shape_, late_.back());
}

// JSON is UTF-8, but for what older Windows programs write: UTF-16, which its first bytes give away.
outcome json_source::open_input(const std::int32_t* cancel) {
  auto whole = std::make_unique<head_input>(std::move(input_));
  whole->heed(cancel);
  std::string encoding = options_.encoding;
  if (encoding.empty()) {
    const auto head = whole->head(2);
    if (!head) return unexpected{head.error()};
    const bool utf16 = *head == "\xFF\xFE" || *head == "\xFE\xFF" || head->find('\0') != std::string_view::npos;
    if (!utf16) encoding = "utf-8";
  }
  return open_reader(std::move(whole), encoding);
}

void json_source::skip(std::size_t count) {
  const std::string_view text = carry_.text().substr(0, count);
  first_line_ += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  consume(count);
}

// Reads until the first value is whole and something stands behind it, or nothing will, or so much that the value never will be whole.
outcome json_source::look() {
  for (std::size_t target = first_window;; target = std::min(target * 2, most_opened())) {
    if (auto read = read_window(target); !read) return read;
    const std::string_view text = carry_.text();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (ended_ || trouble_) return std::monostate{};
    if (target >= most_opened()) return read_window(target + 1);   // is that all?
    if (first == std::string_view::npos) continue;
    if (text[first] == '[') return std::monostate{};
    json_extents value(first);
    value.scan_one(text.data(), text.size());
    if (value.any_whole() && text.find_first_not_of(" \t\r\n", value.whole()) != std::string_view::npos) return std::monostate{};
  }
}

// A record a line?  The first value says so when it ends on the line it begins on and is not a document by itself, which no other object follows; where it
// does not end there it may be damaged: then the next line says.
bool json_source::choose_lines(std::string_view text, const json_extents& first) const {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (text[begin] != '{') return true;   // no value that rows could stand in
  const std::size_t line_end = std::min(text.find('\n', begin), text.size());
  const bool rows = rows_array(text.substr(begin)).has_value();
  if (first.any_whole() && first.whole() <= line_end) {
    if (!rows || is_named(name_, {".ndjson", ".jsonl"})) return true;
    const std::size_t behind = text.find_first_not_of(" \t\r\n", first.whole());
    if (behind == std::string_view::npos) return !ended_;
    return text[behind] == '{' || text[behind] == ',' || begins_line(text.substr(line_end), '{');
  }
  const bool opens_only = text.substr(begin, line_end - begin).find_first_not_of("{ \t\r") == std::string_view::npos;
  return !rows && !opens_only && line_end + 1 < text.size() && text[line_end + 1] == '{';
}

void json_source::choose_form(layout& out) {
  const std::string_view text = carry_.text();
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  if (begin == text.size()) return;
  if (text[begin] == '[') {
    form_ = form::array;
    skip(begin + 1);
    note(out, "bentuk", "larik JSON; tiap objek satu baris data", "form", "a JSON array; every object is a record");
    return;
  }
  json_extents first(begin);
  first.scan_one(text.data(), text.size());
  if (choose_lines(text, first)) {
    note(out, "bentuk", "NDJSON; tiap baris satu objek", "form", "NDJSON; every line is an object");
    return;
  }
  if (const auto rows = rows_array(text.substr(begin))) {
    form_ = form::array;
    open_ = rows->open;
    skip(begin + rows->at);
    const std::string key = masked_heading(rows->key);
    note(out, "bentuk", "dokumen JSON; baris data dari larik '" + key + "', selebihnya tidak dibaca", "form",
         "a JSON document; the records are those of the array '" + key + "', the rest is not read");
    return;
  }
  form_ = form::values;
  note(out, "bentuk", "objek JSON berurutan; tiap objek satu baris data", "form", "JSON objects one behind the other; every one is a record");
}

// The next value from `at` on, which is then behind it; empty where there is none.  `whole`: all of it was read.
std::string_view json_source::next_value(std::size_t& at, bool& whole) const {
  const std::string_view text = carry_.text();
  const bool lines = form_ == form::lines;
  const std::size_t begin = std::min(text.find_first_not_of(lines ? " \t\r\n" : ", \t\r\n", at), text.size());
  at = begin;
  if (begin == text.size() || (text[begin] == ']' && form_ == form::array)) return {};
  if (lines) {
    at = std::min(text.find('\n', begin), text.size());
    whole = at != text.size() || ended_;
  } else {
    json_extents value(begin);
    value.scan_one(text.data(), text.size());
    whole = value.any_whole();
    at = whole ? value.whole() : text.size();
  }
  return text.substr(begin, at - begin);
}

// Were all records read whose keys are to be the columns?
bool json_source::has_first_records() const {
  std::size_t at = 0;
  for (std::size_t n = 0; n < most_key_records; ++n) {
    bool whole = true;
    if (next_value(at, whole).empty()) return at != carry_.text().size();   // behind the bracket there are none
    if (!whole) return false;
  }
  return true;
}

// The keys of the first records, in the order in which they turn up.  So many as fit the window, where records are large.
outcome json_source::collect_keys(layout& out) {
  for (std::size_t target = first_window; !ended_ && !trouble_ && target < most_opened() && !has_first_records();) {
    target = std::min(target * 2, most_opened());
    if (auto read = read_window(target); !read) return read;
  }
  const std::string_view text = carry_.text();
  json_index index;
  std::size_t records = 0, wholes = 0, at = 0;
  while (records < most_key_records && out.header.size() <= most_columns) {
    bool whole = true;
    const std::string_view value = next_value(at, whole);
    if (value.empty()) break;
    ++records;
    wholes += whole ? 1 : 0;
    if (whole && index.find(value.data(), value.size()) != json_index::verdict::unsound && index.count() != 0) add_keys(index, value.data(), out);
  }
  // A line beyond the limit is told as a record, whatever it holds.
  if (records == 0 && longest_line(text) > options_.record_limit) ++records;
  out.empty = records == 0 && (ended_ || at != text.size());
  key_records_ = ended_ || at != text.size() ? records : wholes;
  if (out.header.size() > most_columns) return unexpected{no_table(name_, {"kuncinya lebih dari 4.096", "it has more than 4,096 keys"})};
  if (records != 0 && out.header.empty()) {
    if (trouble_) return unexpected{*trouble_};
    return unexpected{no_table(name_, {"tidak ada objek JSON dengan kunci pada rekaman pertamanya; tulis tiap rekaman sebagai {\"kolom\": nilai}",
                                       "there is no JSON object with keys among its first records; write every record as {\"column\": value}"})};
  }
  return std::monostate{};
}

void json_source::add_keys(const json_index& index, const char* text, layout& out) {
  json_walker walker;
  walker.begin(text, index.tokens());
  if (!walker.enter()) return;
  std::vector<std::string> keys;
  for (record_member m; walker.next(m) && keys.size() <= most_columns;) {
    std::string key(text + m.key, m.key_size);
    bool bad = false;
    const auto size = unescape_json(key.data(), key.size(), bad);
    if (!size || valid_utf8_prefix(key) != key.size()) continue;
    key.resize(*size);
    keys.push_back(std::move(key));
  }
  if (walker.why() != json_walker::fault::none) return;
  for (auto& key : keys) {
    if (known_.insert(key).second) out.header.push_back(std::move(key));
  }
}

void json_source::describe(layout& out) const {
  const std::string name = encoding();
  std::string id = "pengodean JSON";
  std::string en = "the encoding of JSON";
  if (!options_.encoding.empty()) {
    id = "sesuai pilihan";
    en = "as asked";
  } else if (reader_->mark() != 0) {
    id = "ada tanda urutan byte (BOM)";
    en = "there is a byte order mark";
  } else if (reader_->by_pattern()) {
    id = "pola byte NUL dalam 64 KiB pertama";
    en = "the pattern of NUL bytes in the first 64 KiB";
  }
  out.encoding = name;
  note(out, "pengodean", name + ": " + id, "encoding", name + ": " + en);
  if (out.empty) return;
  const bilingual keys = counted_both(out.columns);
  const bilingual records = first_records(key_records_);
  note(out, "kolom", keys.id + " kunci dari " + records.id + ", menurut urutan munculnya", "columns",
       keys.en + " keys of " + records.en + ", in the order in which they turn up");
}

result<layout> json_source::open(const header_question& question) {
  cancel_ = question.cancel;
  if (auto checked = check_limits(options_); !checked) return unexpected{checked.error()};
  if (auto opened = open_input(cancel_); !opened) return unexpected{opened.error()};
  if (auto looked = look(); !looked) return unexpected{looked.error()};
  layout out;
  out.name = name_;
  out.kinds = true;
  choose_form(out);
  shape_->lines = form_ == form::lines;
  shape_->after_value = form_ == form::array ? -1 : 0;
  if (auto collected = collect_keys(out); !collected) return unexpected{collected.error()};
  out.columns = out.header.size();
  shape_->keys = out.header;
  for (std::uint32_t c = 0; c < shape_->keys.size(); ++c) shape_->column_of.emplace(shape_->keys[c], c);
  describe(out);
  return out;
}

std::pair<std::vector<std::string>, bool> json_source::late_names() const {
  std::vector<std::pair<std::uint64_t, std::string>> late;
  bool more = false;
  for (const auto& keys : late_) {
    late.insert(late.end(), keys->seen().begin(), keys->seen().end());
    more = more || keys->more();
  }
  std::sort(late.begin(), late.end());
  std::vector<std::string> names;
  for (const auto& [place, name] : late) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    more = more || names.size() == late_keys::most;
    if (names.size() < late_keys::most) names.push_back(name);
  }
  return {std::move(names), more};
}

std::vector<std::pair<bilingual, bilingual>> json_source::late_notes() const {
  const auto [names, more] = late_names();
  std::vector<std::pair<bilingual, bilingual>> notes;
  if (names.empty()) return notes;
  const bilingual records = first_records(key_records_);
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "'" : ", '") + masked_heading(name) + "'";
  notes.emplace_back(bilingual{"kolom", "columns"},
                     bilingual{"kunci yang baru muncul sesudah " + records.id + " tidak diperiksa: " + list + (more ? " dan lainnya" : ""),
                               "keys that turn up only after " + records.en + " are not checked: " + list + (more ? " and others" : "")});
  return notes;
}

}  // namespace spbe::inline v1::detail
