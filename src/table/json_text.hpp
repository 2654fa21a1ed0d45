// JSON as text, byte by byte and by plain rules: where values end, what an escape stands for.  The bulk goes through json_walker.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spbe::inline v1::detail {

[[nodiscard]] constexpr bool is_json_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Follows a text of values one behind the other (with commas between them or not) and remembers the end of the last whole one.  Only strings
// and brackets count; what stands between them is for those who read the values.  No string holds a line end: one that is open there has a quote too many
// or too few, so that nothing of its line is sure.  It closes, and so does all that the line had opened; a value that began in it ends behind it, and
// one that began before it there where another begins.
class json_extents {
 public:
  // Goes on over text[at(), size); `text` is the same text, grown.
  void scan(const char* text, std::size_t size) noexcept;
  // The same, but no further than the end of the first whole value.
  void scan_one(const char* text, std::size_t size) noexcept;

  // The first `count` bytes, which it is through with, are gone from the text.
  void drop(std::size_t count) noexcept {
    at_ -= count;
    whole_ = 0;
    any_whole_ = false;
  }

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool any_whole() const noexcept { return any_whole_; }
  [[nodiscard]] std::size_t whole() const noexcept { return whole_; }        // the end of the last whole value, or where the text began
  [[nodiscard]] bool closed() const noexcept { return closed_; }             // at() is behind the closing bracket

  // `in_array`: a bracket that closes what was opened before the text ends the scan; else it is a value like others that make no sense.
  explicit json_extents(std::size_t at, bool in_array = false) noexcept : at_(at), whole_(at), in_array_(in_array) {}

 private:
  void step(const char* text, std::size_t size) noexcept;
  void skip_string(const char* text, std::size_t size) noexcept;
  void break_line() noexcept;
  [[nodiscard]] bool ends_broken(char c) noexcept;

  void end_value() noexcept {
    whole_ = at_;
    any_whole_ = true;
  }

  std::size_t at_ = 0, whole_ = 0;
  std::uint64_t depth_ = 0, line_depth_ = 0;   // now; where the line began, or less since
  bool in_array_ = false, in_string_ = false, closed_ = false, any_whole_ = false;
  bool behind_broken_ = false;                 // a line, inside a value that began before it
};

// The grammar of JSON, a byte at a time and over any number of pieces: for what is no row, and for the place where a row is broken.
class json_grammar {
 public:
  // At the beginning of a value; or behind one, inside so many objects.
  json_grammar() = default;
  explicit json_grammar(std::size_t objects) : expect_(expected::end), open_(objects, '{') {}
  // Goes on over more text; the place of the first byte that does not belong there, else the size.
  [[nodiscard]] std::size_t scan(std::string_view more);
  // One whole value.
  [[nodiscard]] bool closed() const noexcept { return open_.empty() && expect_ == expected::end; }

 private:
  // `end`: of what is open, or a comma.
  enum class expected : std::uint8_t { value, first_value, key, first_key, colon, end, string, escape, hex, scalar } expect_ = expected::value;

  [[nodiscard]] bool take(char c);
  [[nodiscard]] bool take_value(char c);
  [[nodiscard]] bool take_end(char c);
  [[nodiscard]] bool take_in_string(char c);
  [[nodiscard]] bool open(char c);
  [[nodiscard]] bool close(char c);

  std::string open_;            // brackets
  std::string scalar_;          // as far as it has come
  bool is_key_ = false;         // the string is
  unsigned hex_ = 0;            // digits to come
};

// In an object that is a whole document: the array of objects that holds its rows.
struct json_array {
  std::size_t at = 0;           // behind its bracket
  std::string key;              // as it stands
  std::size_t open = 0;         // objects around it
};
// At depth 1, else at depth 2: the first with a name that rows usually have, else the first that is not named as what describes them.
[[nodiscard]] std::optional<json_array> rows_array(std::string_view document);

// A string without its quotes, its escapes resolved in place; the new size.  Nothing for an escape that JSON does not know.  Half of a
// surrogate pair becomes U+FFFD, and `bad` is set.
[[nodiscard]] std::optional<std::size_t> unescape_json(char* text, std::size_t size, bool& bad) noexcept;

// Arrays and objects whose escapes are known: signs that need no escape stand for themselves; the new size.  It is the same value, and digits that
// whoever wrote it hid from a mask are digits.
[[nodiscard]] std::size_t unescape_what_may_stand(char* text, std::size_t size) noexcept;

// Inside of strings: no backslash that stands before something else than JSON knows.
[[nodiscard]] bool escapes_are_known(std::string_view text) noexcept;

// true, false, null or a number as JSON writes it.
[[nodiscard]] bool is_json_scalar(std::string_view text) noexcept;

}  // namespace spbe::inline v1::detail
