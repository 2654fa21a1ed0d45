#include "json/document.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include <nlohmann/json.hpp>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t largest = std::size_t{64} << 20U;

// Tells the handler how far the parser has read.
class counting_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  counting_iterator() = default;
  counting_iterator(const char* at, std::size_t* read) : at_(at), read_(read) {}
  const char& operator*() const { return *at_; }
  counting_iterator& operator++() { ++at_; ++*read_; return *this; }
  counting_iterator operator++(int) { auto old = *this; ++*this; return old; }
  friend bool operator==(const counting_iterator& a, const counting_iterator& b) { return a.at_ == b.at_; }
  friend bool operator!=(const counting_iterator& a, const counting_iterator& b) { return !(a == b); }

 private:
  const char* at_ = nullptr;
  std::size_t* read_ = nullptr;
};

class tree_builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  tree_builder(std::string_view text, const std::size_t& read) : text_(text), read_(read) {}

  bool null() override { return add(json_value::kind::null) != nullptr; }
  bool boolean(bool value) override { auto* v = add(json_value::kind::boolean); return v != nullptr && (v->truth = value, true); }
  bool number_integer(number_integer_t value) override { return whole(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return number_float(static_cast<double>(value), std::to_string(value));
    return whole(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& written) override {
    auto* v = add(json_value::kind::number);
    return v != nullptr && (v->number = value, v->text = written, true);
  }
  bool string(string_t& value) override { auto* v = add(json_value::kind::text); return v != nullptr && (v->text = std::move(value), true); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(json_value::kind::object); }
  bool start_array(std::size_t) override { return open(json_value::kind::array); }
  bool end_object() override { return keys_differ() && close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    auto& members = stack_.back()->members;
    if (members.size() < many && stack_.back()->find(name) != nullptr) return twice(name);
    members.emplace_back(std::move(name), json_value{});
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    at_ = std::min(position == 0 ? 0 : position - 1, text_.size());
    fail("bukan JSON yang sah di sini", "this is not valid JSON");
    return false;
  }

  json_value root;
  error why;

 private:
  static constexpr std::size_t many = 32;

  bool twice(const std::string& name) {
    const std::string shown = printable(mask_by_shape(name, false));
    return fail("kunci dua kali: \"" + shown + "\"", "duplicate key: \"" + shown + "\"");
  }

  // Objects of many keys are looked at once, when they close: looking back at every key would take a hostile one for ever.
  bool keys_differ() {
    const auto& members = stack_.back()->members;
    if (members.size() <= many) return true;
    std::vector<const std::pair<std::string, json_value>*> order;
    order.reserve(members.size());
    for (const auto& member : members) order.push_back(&member);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    const auto same = std::adjacent_find(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->first == b->first; });
    if (same == order.end()) return true;
    at_ = (*std::next(same))->second.offset;
    return twice((*same)->first);
  }

  bool fail(std::string id, std::string en) {
    const std::size_t at = at_ != std::string_view::npos ? at_ : read_;
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::string where = std::to_string(line);
    why = {status::bad_schema, "json.syntax", {}, {"baris " + where + ": " + id, "line " + where + ": " + en}, static_cast<std::int64_t>(at), static_cast<std::int32_t>(line)};
    return false;
  }

  json_value* add(json_value::kind what) {
    json_value* slot = &root;
    if (!stack_.empty()) {
      json_value& parent = *stack_.back();
      slot = parent.is(json_value::kind::array) ? &parent.items.emplace_back() : &parent.members.back().second;
    }
    slot->what = what;
    slot->offset = read_;
    line_ += static_cast<std::int32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_), text_.begin() + static_cast<std::ptrdiff_t>(read_), '\n'));
    counted_ = read_;
    slot->line = line_;
    return slot;
  }

  bool whole(std::int64_t value) {
    auto* v = add(json_value::kind::integer);
    if (v == nullptr) return false;
    v->integer = value;
    v->number = static_cast<double>(value);
    return true;
  }

  bool open(json_value::kind what) {
    if (stack_.size() >= deepest) return fail("lebih dari 64 tingkat", "nested deeper than 64 levels");
    stack_.push_back(add(what));
    return true;
  }
  bool close() { stack_.pop_back(); return true; }

  std::string_view text_;
  const std::size_t& read_;
  std::vector<json_value*> stack_;   // stays valid: a container grows only while its last child is closed
  std::size_t at_ = std::string_view::npos;
  std::size_t counted_ = 0;
  std::int32_t line_ = 1;
};

}  // namespace

json_value::json_value() = default;
json_value::json_value(const json_value&) = default;
json_value::json_value(json_value&&) noexcept = default;
json_value& json_value::operator=(const json_value&) = default;
json_value& json_value::operator=(json_value&&) noexcept = default;
json_value::~json_value() = default;

const json_value* json_value::find(std::string_view name) const noexcept {
  for (const auto& [key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string_view text_of(const json_value& object, std::string_view name) noexcept {
  const json_value* const member = object.is(json_value::kind::object) ? object.find(name) : nullptr;
  return member != nullptr && member->is(json_value::kind::text) ? std::string_view(member->text) : std::string_view{};
}

result<json_value> parse_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > largest) {
    return unexpected{error{status::bad_schema, "json.too_large", {}, {"dokumen lebih besar dari 64 MiB", "the document is larger than 64 MiB"}}};
  }
  if (const std::size_t bad = valid_utf8_prefix(text); bad != text.size()) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    const std::string where = std::to_string(line);
    return unexpected{error{status::bad_schema, "json.encoding", {}, {"baris " + where + ": bukan UTF-8", "line " + where + ": not UTF-8"},
                            static_cast<std::int64_t>(bad), static_cast<std::int32_t>(line)}};
  }
  std::size_t read = 0;
  tree_builder builder(text, read);
  const counting_iterator first(text.data(), &read);
  const counting_iterator last(text.data() + text.size(), &read);
  if (!nlohmann::json::sax_parse(first, last, &builder)) return unexpected{std::move(builder.why)};
  return std::move(builder.root);
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
