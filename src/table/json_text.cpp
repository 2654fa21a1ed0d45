#include "table/json_text.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "base/digit.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_number(std::string_view text) noexcept {
  std::size_t at = text[0] == '-' ? 1 : 0;
  const std::size_t whole = at;
  at = skip_digits(text, at);
  if (at == whole || (text[whole] == '0' && at - whole > 1)) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    if (at == fraction) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = skip_digits(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

bool is_hex(char c) noexcept {
  const char low = static_cast<char>(c | 0x20);
  return is_digit(c) || (low >= 'a' && low <= 'f');
}

std::optional<std::uint32_t> four_hex(const char* text, std::size_t left) noexcept {
  if (left < 4) return std::nullopt;
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const char c = text[i];
    if (!is_hex(c)) return std::nullopt;
    out = out * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return out;
}

std::size_t write_utf8(char* to, std::uint32_t sign) noexcept {
  if (sign < 0x80) {
    to[0] = static_cast<char>(sign);
    return 1;
  }
  const std::size_t size = sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
  for (std::size_t i = size - 1; i != 0; --i, sign >>= 6U) to[i] = static_cast<char>(0x80U | (sign & 0x3FU));
  constexpr unsigned leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  to[0] = static_cast<char>(leads[size] | sign);
  return size;
}

constexpr std::uint32_t replacement = 0xFFFD;

// Behind `\u`: the sign, and how many of the bytes there it takes (4, or 10 with its second half); nothing where there are no four hex digits.
struct unicode_escape {
  std::uint32_t sign = 0;
  std::size_t size = 0;
};
std::optional<unicode_escape> unicode_at(const char* text, std::size_t left, bool& bad) noexcept {
  const auto first = four_hex(text, left);
  if (!first) return std::nullopt;
  if (*first < 0xD800 || *first > 0xDFFF) return unicode_escape{*first, 4};
  if (*first < 0xDC00 && left >= 10 && text[4] == '\\' && text[5] == 'u') {
    const auto second = four_hex(text + 6, left - 6);
    if (second && *second >= 0xDC00 && *second <= 0xDFFF) return unicode_escape{0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 10};
  }
  bad = true;
  return unicode_escape{replacement, 4};
}

char plain_escape(char c) noexcept {
  switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case '"': case '\\': case '/': return c;
    default: return 0;
  }
}

// Behind a backslash: the sign that is meant, and how many of the bytes there it takes.
std::optional<unicode_escape> escape_at(const char* text, std::size_t left, bool& bad) noexcept {
  if (left == 0) return std::nullopt;
  if (*text == 'u') {
    auto escape = unicode_at(text + 1, left - 1, bad);
    if (escape) ++escape->size;
    return escape;
  }
  const char sign = plain_escape(*text);
  return sign != 0 ? std::optional(unicode_escape{static_cast<unsigned char>(sign), 1}) : std::nullopt;
}

// The end of the string that begins with the quote at `at`, behind its closing quote; npos where it has none.
std::size_t string_end(std::string_view text, std::size_t at) noexcept {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return std::string_view::npos;
}

constexpr unsigned passed_over = 4;

// Which of a document's arrays holds its rows: the less, the likelier.
unsigned rank_of(std::string_view key, std::size_t depth) noexcept {
  const auto is = [key](std::string_view name) { return same_letters(key, name); };
  constexpr std::string_view beside[] = {"links", "meta", "metadata", "errors", "columns", "schema", "fields"};
  constexpr std::string_view usual[] = {"data", "records", "result", "results", "features", "items", "rows"};
  if (std::any_of(std::begin(beside), std::end(beside), is)) return passed_over;
  return (depth == 1 ? 0 : 2) + (std::any_of(std::begin(usual), std::end(usual), is) ? 0 : 1);
}

}  // namespace

// Behind the line end inside a string.
void json_extents::break_line() noexcept {
  in_string_ = false;
  depth_ = line_depth_;
  if (depth_ == 0) end_value();
  behind_broken_ = depth_ == 1;
}

// The first sign behind a broken line, in a value.  Neither stands in an object by itself: the line held its end.
bool json_extents::ends_broken(char c) noexcept {
  if (is_json_blank(c)) return false;
  behind_broken_ = false;
  if (depth_ != 1 || (c != '{' && c != ']')) return false;
  depth_ = line_depth_ = 0;
  --at_;
  end_value();
  return true;
}

// Byte by byte: most strings are short, and no escape may start a search anew.
void json_extents::skip_string(const char* text, std::size_t size) noexcept {
  while (at_ < size) {
    const char c = text[at_];
    if (c == '\\') {
      if (at_ + 1 == size) return;   // its second byte has not come yet: the scan goes on here
      at_ += text[at_ + 1] == '\n' ? 1 : 2;
      continue;
    }
    ++at_;
    if (c == '\n') return break_line();
    if (c == '"') {
      in_string_ = false;
      return;
    }
  }
}

// One byte, or the rest of a string.
void json_extents::step(const char* text, std::size_t size) noexcept {
  if (in_string_) return skip_string(text, size);
  const char c = text[at_++];
  if (behind_broken_ && ends_broken(c)) return;
  switch (c) {
    case '"': in_string_ = true; break;
    case '{': case '[': ++depth_; break;
    case '}': case ']':
      if (depth_ == 0) {
        closed_ = in_array_ && c == ']';
        if (closed_) break;
      } else {
        --depth_;
      }
      line_depth_ = std::min(line_depth_, depth_);
      if (depth_ == 0) end_value();
      break;
    case ',':
      if (depth_ == 0) end_value();
      break;
    case '\n': line_depth_ = depth_; break;
    default: break;
  }
}

void json_extents::scan(const char* text, std::size_t size) noexcept {
  while (at_ < size && !closed_) {
    const std::size_t before = at_;
    step(text, size);
    if (at_ == before) return;
  }
}

void json_extents::scan_one(const char* text, std::size_t size) noexcept {
  while (at_ < size && !closed_ && !any_whole_) {
    const std::size_t before = at_;
    step(text, size);
    if (at_ == before) return;
  }
}

std::size_t json_grammar::scan(std::string_view more) {
  for (std::size_t at = 0; at < more.size(); ++at) {
    if (!take(more[at])) return at;
  }
  return more.size();
}

bool json_grammar::take(char c) {
  constexpr std::size_t longest = 1024;   // of a number
  if (expect_ >= expected::string && expect_ <= expected::hex) return take_in_string(c);
  if (expect_ == expected::scalar) {
    const bool over = is_json_blank(c) || c == ',' || c == '}' || c == ']';
    if (!over) return scalar_.push_back(c), scalar_.size() <= longest;
    if (!is_json_scalar(scalar_)) return false;
    expect_ = expected::end;
  }
  if (is_json_blank(c)) return true;
  switch (expect_) {
    case expected::key:
    case expected::first_key:
      if (c == '}') return expect_ == expected::first_key && close(c);
      is_key_ = true;
      expect_ = expected::string;
      return c == '"';
    case expected::colon: expect_ = expected::value; return c == ':';
    case expected::end: return take_end(c);
    default: return take_value(c);
  }
}

bool json_grammar::take_value(char c) {
  if (c == '{' || c == '[') return open(c);
  if (c == ']') return expect_ == expected::first_value && close(c);
  if (c == '"') {
    is_key_ = false;
    expect_ = expected::string;
    return true;
  }
  scalar_.assign(1, c);
  expect_ = expected::scalar;
  return c == '-' || is_digit(c) || is_letter(c);
}

bool json_grammar::take_end(char c) {
  if (open_.empty()) return false;
  if (c != ',') return close(c);
  expect_ = open_.back() == '{' ? expected::key : expected::value;
  return true;
}

bool json_grammar::take_in_string(char c) {
  switch (expect_) {
    case expected::escape:
      hex_ = c == 'u' ? 4 : 0;
      expect_ = c == 'u' ? expected::hex : expected::string;
      return c == 'u' || plain_escape(c) != 0;
    case expected::hex:
      if (--hex_ == 0) expect_ = expected::string;
      return is_hex(c);
    default:
      if (c == '"') expect_ = is_key_ ? expected::colon : expected::end;
      if (c == '\\') expect_ = expected::escape;
      return static_cast<unsigned char>(c) >= 0x20;
  }
}

bool json_grammar::open(char c) {
  constexpr std::size_t deepest = 1024;
  open_ += c;
  expect_ = c == '{' ? expected::first_key : expected::first_value;
  return open_.size() <= deepest;
}

bool json_grammar::close(char c) {
  if (open_.empty() || open_.back() != (c == '}' ? '{' : c == ']' ? '[' : '\0')) return false;
  open_.pop_back();
  expect_ = expected::end;
  return true;
}

std::optional<json_array> rows_array(std::string_view document) {
  std::optional<json_array> best;
  unsigned best_rank = passed_over;
  std::string_view key;
  std::string brackets;
  for (std::size_t at = 0; at < document.size();) {
    const char c = document[at];
    if (c == '"') {
      const std::size_t end = string_end(document, at);
      if (end == std::string_view::npos) break;
      const std::size_t behind = document.find_first_not_of(" \t\r\n", end);
      if (behind != std::string_view::npos && document[behind] == ':') key = document.substr(at + 1, end - at - 2);
      at = end;
      continue;
    }
    ++at;
    if (c == '}' || c == ']') {
      if (!brackets.empty()) brackets.pop_back();
      if (brackets.empty()) break;
    }
    if (c != '{' && c != '[') continue;
    const std::size_t inside = document.find_first_not_of(" \t\r\n", at);
    const bool rows = c == '[' && brackets.size() <= 2 && brackets.find('[') == std::string::npos && inside != std::string_view::npos && document[inside] == '{';
    if (const unsigned rank = rows ? rank_of(key, brackets.size()) : passed_over; rank < best_rank) {
      best = json_array{at, std::string(key), brackets.size()};
      best_rank = rank;
      if (rank == 0) break;
    }
    brackets += c;
  }
  return best;
}

std::optional<std::size_t> unescape_json(char* text, std::size_t size, bool& bad) noexcept {
  const void* first = std::memchr(text, '\\', size);
  if (first == nullptr) return size;
  std::size_t from = static_cast<std::size_t>(static_cast<const char*>(first) - text);
  std::size_t to = from;
  while (from < size) {
    if (text[from] != '\\') {
      text[to++] = text[from++];
      continue;
    }
    const auto escape = escape_at(text + from + 1, size - from - 1, bad);
    if (!escape) return std::nullopt;
    from += 1 + escape->size;
    to += write_utf8(text + to, escape->sign);
  }
  return to;
}

std::size_t unescape_what_may_stand(char* text, std::size_t size) noexcept {
  std::size_t to = 0;
  for (std::size_t from = 0; from < size;) {
    bool bad = false;
    const auto escape = text[from] == '\\' ? escape_at(text + from + 1, size - from - 1, bad) : std::nullopt;
    const bool may_stand = escape && !bad && escape->sign >= ' ' && escape->sign != '"' && escape->sign != '\\';
    std::size_t left = escape ? 1 + escape->size : 1;
    if (may_stand) {
      to += write_utf8(text + to, escape->sign);
      from += left;
    } else {
      for (; left != 0; --left) text[to++] = text[from++];
    }
  }
  return to;
}

bool escapes_are_known(std::string_view text) noexcept {
  bool bad = false;
  for (std::size_t at = 0; (at = text.find('\\', at)) != std::string_view::npos;) {
    const auto escape = escape_at(text.data() + at + 1, text.size() - at - 1, bad);
    if (!escape) return false;
    at += 1 + escape->size;
  }
  return true;
}

bool is_json_scalar(std::string_view text) noexcept {
  if (text.empty()) return false;
  if (text[0] == '-' || is_digit(text[0])) return is_number(text);
  return text == "true" || text == "false" || text == "null";
}

}  // namespace spbe::inline v1::detail
