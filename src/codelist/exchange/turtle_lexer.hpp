// The tokens of Turtle.  The first trouble sticks; every token after it is `end`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct turtle_token {
  enum class kind : std::uint8_t {
    end,
    iri,        // text: between the angles, escapes resolved
    name,       // text: "prefix:local", escapes resolved; colon: where it stands
    blank,      // _:label
    literal,    // text: the value
    number,     // text: as written
    word,       // a, true, false, PREFIX, BASE; @prefix, @base and @language tags with their @
    sign,       // text: one of . ; , [ ] ( ) or ^^
  };
  kind what = kind::end;
  std::string text;
  std::size_t colon = 0;
  [[nodiscard]] bool is(char c) const noexcept { return what == kind::sign && text.size() == 1 && text[0] == c; }
};

class turtle_lexer {
 public:
  explicit turtle_lexer(std::string_view text);

  [[nodiscard]] turtle_token next();
  [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
  [[nodiscard]] const std::optional<bilingual>& wrong() const noexcept { return wrong_; }

 private:
  void skip_blanks();
  [[nodiscard]] bool at(std::string_view wanted) const noexcept { return text_.substr(at_, wanted.size()) == wanted; }
  turtle_token fail(const bilingual& what);
  turtle_token iri();
  turtle_token literal();
  turtle_token number();
  turtle_token word();
  turtle_token blank();
  turtle_token name();
  [[nodiscard]] bool escape(std::string& out, bool also_signs);
  [[nodiscard]] bool local_sign(std::string& out);

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::optional<bilingual> wrong_;
};

}  // namespace spbe::inline v1::detail
