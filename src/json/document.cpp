#include "json/document.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include <nlohmann/json.hpp>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t largest = std::size_t{64} << 20U;
constexpr std::size_t most_values = std::size_t{8} << 20U;   // a document of nothing but zeros would cost a gigabyte
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The parser's own place in the text stands where the handler sees it: a call tells none.
class reading_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  explicit reading_iterator(const char** read) : read_(read) {}
  explicit reading_iterator(const char* end) : end_(end) {}
  const char& operator*() const { return **read_; }
  reading_iterator& operator++() { ++*read_; return *this; }
  reading_iterator operator++(int) { auto old = *this; ++*this; return old; }
  friend bool operator==(const reading_iterator& a, const reading_iterator& b) { return a.at() == b.at(); }
  friend bool operator!=(const reading_iterator& a, const reading_iterator& b) { return !(a == b); }

 private:
  [[nodiscard]] const char* at() const { return read_ != nullptr ? *read_ : end_; }
  const char** read_ = nullptr;
  const char* end_ = nullptr;
};

// Lines and columns from 1; columns are characters, not bytes.
error error_at(std::string_view text, std::size_t at, std::string_view slug, const std::string& id, const std::string& en) {
  const std::string_view before = text.substr(0, at);
  std::string_view line = before.substr(before.rfind('\n') + 1);
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  const auto row = 1 + std::count(before.begin(), before.end(), '\n');
  const std::string row_text = std::to_string(row), column = std::to_string(1 + std::count_if(line.begin(), line.end(), begins));
  return {status::bad_schema, std::string(slug), {}, {"baris " + row_text + ", kolom " + column + ": " + id, "line " + row_text + ", column " + column + ": " + en},
          static_cast<std::int64_t>(at), static_cast<std::int32_t>(row)};
}

// Documents have few keys, a thousand times each: the ones that came last are kept once.
class key_cache {
 public:
  std::string_view keep(std::string_view key, json_arena& arena) {
    if (key.empty()) return {};
    const auto byte = [key](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(key[i])); };
    const std::size_t place = key.size() * 31 + byte(0) * 7 + byte(key.size() / 2) * 3 + byte(key.size() - 1);
    std::string_view& known = known_[place % known_.size()];
    if (known != key) known = arena.keep(key);
    return known;
  }

 private:
  std::array<std::string_view, 256> known_{};
};

// What nlohmann's parser tells becomes values.  The children of containers that are still open lie on two stacks; a container that closes is
// moved into the arena with all its own.
class tree_builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  tree_builder(std::string_view text, const char* const& read, json_arena& into) : text_(text), read_(read), arena_(into), begin_(this->read()), counted_(text.data()) {}

  bool null() override { return add({}); }
  bool boolean(bool value) override {
    json_value v;
    v.what = json_value::kind::boolean;
    v.truth = value;
    return add(v);
  }
  bool number_integer(number_integer_t value) override { return add(arena_.integer(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    const bool fits = value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return add(fits ? arena_.integer(static_cast<std::int64_t>(value)) : arena_.number(std::to_string(value)));
  }
  bool number_float(number_float_t, const string_t& written) override { return add(arena_.number(written)); }
  bool string(string_t& value) override { return add(arena_.text(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(json_value::kind::object, members_.size()); }
  bool start_array(std::size_t) override { return open(json_value::kind::array, items_.size()); }
  bool end_object() override {
    const std::size_t from = open_.back().from;
    const json_value made = arena_.object({members_.data() + from, members_.size() - from});
    if (const json_member* const same = json_arena::twice(made)) return at_ = same->value.offset, twice(same->key);
    members_.resize(from);
    return close(made);
  }
  bool end_array() override {
    const std::size_t from = open_.back().from;
    const json_value made = arena_.array({items_.data() + from, items_.size() - from});
    items_.resize(from);
    return close(made);
  }
  bool key(string_t& name) override {
    const std::size_t from = open_.back().from;
    // Objects of many keys are looked at once, when they close: looking back at every key would take a hostile one for ever.
    for (std::size_t i = from; i < members_.size() && members_.size() - from <= json_value::many; ++i) {
      if (members_[i].key == name) return twice(name);
    }
    members_.push_back({keys_.keep(name, arena_), {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    at_ = std::min(begin_ + (position == 0 ? 0 : position - 1), text_.size());
    fail("bukan JSON yang sah di sini", "this is not valid JSON");
    return false;
  }

  json_value root;
  error why;

 private:
  struct container {
    json_value begun;                  // its place in the text, until it is made
    std::size_t from;                  // its children on their stack
  };

  bool twice(std::string_view name) {
    const std::string shown = masked_name(name);
    return fail("kunci dua kali: \"" + shown + "\"", "duplicate key: \"" + shown + "\"");
  }

  bool fail(const std::string& id, const std::string& en) {
    const std::size_t at = at_ != std::string_view::npos ? at_ : read();
    why = error_at(text_, at, "json.syntax", id, en);
    return false;
  }

  [[nodiscard]] std::size_t read() const noexcept { return static_cast<std::size_t>(read_ - text_.data()); }

  // Where it stands; false where a document has no room for another.
  bool stamp(json_value& value) {
    if (++values_ > most_values) return fail("lebih dari 8.388.608 nilai", "more than 8,388,608 values");
    line_ += static_cast<std::int32_t>(std::count(counted_, read_, '\n'));
    counted_ = read_;
    value.line = line_;
    value.offset = static_cast<std::uint32_t>(read());
    return true;
  }

  bool add(json_value value) {
    if (!stamp(value)) return false;
    put(value);
    return true;
  }

  void put(const json_value& value) {
    if (open_.empty()) root = value;
    else if (open_.back().begun.is(json_value::kind::array)) items_.push_back(value);
    else members_.back().value = value;
  }

  bool open(json_value::kind what, std::size_t from) {
    if (open_.size() >= deepest) return fail("lebih dari 64 tingkat", "nested deeper than 64 levels");
    container& made = open_.emplace_back();
    made.from = from;
    made.begun.what = what;
    return stamp(made.begun);
  }

  bool close(json_value made) {
    made.line = open_.back().begun.line;
    made.offset = open_.back().begun.offset;
    open_.pop_back();
    put(made);
    return true;
  }

  std::string_view text_;
  const char* const& read_;            // behind what the parser has read
  json_arena& arena_;
  key_cache keys_;
  std::vector<container> open_;
  std::vector<json_value> items_;
  std::vector<json_member> members_;
  std::size_t begin_;                  // where the parser began: behind a byte order mark
  std::size_t at_ = std::string_view::npos;
  const char* counted_;
  std::int32_t line_ = 1;
  std::size_t values_ = 0;
};

}  // namespace

result<json_document> parse_json(std::string_view text) {
  if (text.size() > largest) {
    return unexpected{error{status::bad_schema, "json.too_large", {}, {"dokumen lebih besar dari 64 MiB", "the document is larger than 64 MiB"}}};
  }
  if (const std::size_t bad = valid_utf8_prefix(text); bad != text.size()) {
    return unexpected{error_at(text, bad, "json.encoding", "bukan UTF-8", "not UTF-8")};
  }
  // The parser takes a NUL for the end, and would not see what stands behind it.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) return unexpected{error_at(text, nul, "json.syntax", "memuat byte NUL", "it holds a NUL byte")};
  const char* read = text.data() + (text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  json_document out;
  tree_builder builder(text, read, out.arena_);
  if (!nlohmann::json::sax_parse(reading_iterator(&read), reading_iterator(text.data() + text.size()), &builder)) return unexpected{std::move(builder.why)};
  out.root_ = builder.root;
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  out += '"';
  while (!text.empty()) {
    std::string_view good = text.substr(0, valid_utf8_prefix(text));
    text.remove_prefix(good.size());
    while (!good.empty()) {
      const auto run = static_cast<std::size_t>(std::find_if_not(good.begin(), good.end(), plain) - good.begin());
      out.append(good.substr(0, run));
      good.remove_prefix(run);
      if (good.empty()) break;
      const char c = good.front();
      good.remove_prefix(1);
      if (c == '"' || c == '\\') { out += '\\'; out += c; }
      else if (c == '\n') out += "\\n";
      else if (c == '\t') out += "\\t";
      else if (c == '\r') out += "\\r";
      else { out += "\\u00"; out += hex[static_cast<unsigned char>(c) >> 4U]; out += hex[c & 15]; }
    }
    if (!text.empty()) { out += "\xEF\xBF\xBD"; text.remove_prefix(1); }
  }
  out += '"';
}

std::string pointer_step(std::string_view name) {
  std::string out = "/";
  for (const char c : name) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

std::string pointer_step(std::size_t index) { return std::string(1, '/').append(std::to_string(index)); }

}  // namespace spbe::inline v1::detail
