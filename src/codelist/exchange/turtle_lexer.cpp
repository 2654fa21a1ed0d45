#include "codelist/exchange/turtle_lexer.hpp"

#include "base/digit.hpp"
#include "codelist/exchange/imported.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = turtle_token::kind;
constexpr std::size_t longest_iri = 2048;

// Of names; every character beyond ASCII passes, which is more than Turtle allows and does no harm.
bool is_name_sign(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || (static_cast<unsigned char>(c) & 0x80U) != 0; }

int hexadecimal_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

turtle_lexer::turtle_lexer(std::string_view text) : text_(text) {
  if (at("\xEF\xBB\xBF")) at_ = 3;
}

turtle_token turtle_lexer::fail(const bilingual& what) {
  if (!wrong_) wrong_ = what;
  at_ = text_.size();
  return {};
}

void turtle_lexer::skip_blanks() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '#') at_ = std::min(text_.find('\n', at_), text_.size());
    else if (!is_blank(c)) return;
    else {
      line_ += c == '\n' ? 1U : 0U;
      ++at_;
    }
  }
}

turtle_token turtle_lexer::next() {
  skip_blanks();
  if (at_ >= text_.size()) return {};
  const char c = text_[at_];
  const char after = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (c == '<') return iri();
  if (c == '"' || c == '\'') return literal();
  if (is_digit(c) || ((c == '+' || c == '-' || c == '.') && (is_digit(after) || (c != '.' && after == '.')))) return number();
  if (c == '@') return word();
  if (c == '_' && after == ':') return blank();
  if (at("^^")) {
    at_ += 2;
    return {kind::sign, "^^", 0};
  }
  if (std::string_view(".;,[]()").find(c) != std::string_view::npos) {
    ++at_;
    return {kind::sign, std::string(1, c), 0};
  }
  if (c == ':' || is_name_sign(c)) return name();
  return fail({"tanda " + fragment(std::string_view(&c, 1)) + " tidak dapat dibaca di sini", "the sign " + fragment(std::string_view(&c, 1)) + " cannot be read here"});
}

// \uXXXX and \UXXXXXXXX; with `also_signs` those of strings too.  Stands behind the backslash.
bool turtle_lexer::escape(std::string& out, bool also_signs) {
  if (at_ >= text_.size()) return false;
  const char c = text_[at_++];
  if (c == 'u' || c == 'U') {
    char32_t value = 0;
    for (int i = 0, digits = c == 'u' ? 4 : 8; i < digits; ++i, ++at_) {
      const int digit = at_ < text_.size() ? hexadecimal_value(text_[at_]) : -1;
      if (digit < 0) return false;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return false;
    append_utf8(out, value);
    return true;
  }
  constexpr std::string_view written = "tbnrf\"'\\", meant = "\t\b\n\r\f\"'\\";
  const std::size_t which = written.find(c);
  if (!also_signs || which == std::string_view::npos) return false;
  out += meant[which];
  return true;
}

turtle_token turtle_lexer::iri() {
  turtle_token token{kind::iri, {}, 0};
  for (++at_; at_ < text_.size() && token.text.size() <= longest_iri;) {
    const char c = text_[at_++];
    if (c == '>') return token;
    const bool forbidden = static_cast<unsigned char>(c) <= 0x20 || std::string_view("<\"{}|^`").find(c) != std::string_view::npos;
    if (forbidden || (c == '\\' && !escape(token.text, false))) break;
    if (c != '\\') token.text += c;
  }
  return fail({"IRI tidak ditutup, lebih dari 2048 byte, atau memuat tanda terlarang", "an IRI that is not closed, longer than 2048 bytes, or holds a forbidden character"});
}

turtle_token turtle_lexer::literal() {
  const char quote = text_[at_];
  const std::string three(3, quote);
  const bool is_long = at(three);
  const std::string_view closing = is_long ? std::string_view(three) : std::string_view(three).substr(0, 1);
  turtle_token token{kind::literal, {}, 0};
  const std::uint32_t begun = line_;
  for (at_ += closing.size(); at_ < text_.size();) {
    if (at(closing)) {
      at_ += closing.size();
      return token;
    }
    const char c = text_[at_++];
    if ((c == '\n' || c == '\r') && !is_long) break;
    line_ += c == '\n' ? 1U : 0U;
    if (c == '\\' && !escape(token.text, true)) return fail({"pelolosan \\ yang tidak dikenal di dalam teks", "an unknown escape \\ in a text"});
    if (c != '\\') token.text += c;
    if (token.text.size() > longest_import_value) return fail({"teks lebih dari 64 KiB", "a text of more than 64 KiB"});
  }
  line_ = begun;
  return fail({"tanda kutip tidak ditutup", "a quotation mark that is not closed"});
}

turtle_token turtle_lexer::number() {
  const std::size_t begun = at_;
  bool exponent = false;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    const char after = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    const bool sign = exponent && (c == '+' || c == '-') && (text_[at_ - 1] == 'e' || text_[at_ - 1] == 'E');
    if ((c == 'e' || c == 'E') && !exponent) exponent = true;
    else if (!is_digit(c) && !sign && !(c == '.' && (is_digit(after) || after == 'e' || after == 'E'))) break;
  }
  if (at_ - begun > longest_import_value) return fail({"bilangan lebih dari 64 KiB", "a number of more than 64 KiB"});
  return {kind::number, std::string(text_.substr(begun, at_ - begun)), 0};
}

// "@prefix", "@id-latn".
turtle_token turtle_lexer::word() {
  const std::size_t begun = at_++;
  while (at_ < text_.size() && at_ - begun < 64 && (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '-')) ++at_;
  return {kind::word, std::string(text_.substr(begun, at_ - begun)), 0};
}

turtle_token turtle_lexer::blank() {
  at_ += 2;
  while (at_ < text_.size() && (is_name_sign(text_[at_]) || text_[at_] == '.')) ++at_;
  while (text_[at_ - 1] == '.') --at_;   // the dot of the statement
  return {kind::blank, {}, 0};
}

// One sign of a local name beyond letters: %XX stays as it is, \x loses its backslash.
bool turtle_lexer::local_sign(std::string& out) {
  const char c = text_[at_];
  if (c == '%' && at_ + 2 < text_.size() && hexadecimal_value(text_[at_ + 1]) >= 0 && hexadecimal_value(text_[at_ + 2]) >= 0) {
    out += text_.substr(at_, 3);
    at_ += 3;
    return true;
  }
  if (c == '\\' && at_ + 1 < text_.size() && std::string_view("_~.-!$&'()*+,;=/?#@%").find(text_[at_ + 1]) != std::string_view::npos) {
    out += text_[at_ + 1];
    at_ += 2;
    return true;
  }
  return false;
}

turtle_token turtle_lexer::name() {
  turtle_token token{kind::word, {}, 0};
  std::size_t kept = 0;       // without dots at the end, which belong to the statement
  std::size_t kept_at = at_;
  while (at_ < text_.size() && token.text.size() <= longest_iri) {
    const char c = text_[at_];
    const bool in_local = token.what == kind::name;
    if (c == ':' && !in_local) {
      token.what = kind::name;
      token.colon = token.text.size();
    }
    if (is_name_sign(c) || c == '.' || c == ':') {
      token.text += c;
      ++at_;
    } else if (!in_local || !local_sign(token.text)) {
      break;
    }
    if (c != '.') {
      kept = token.text.size();
      kept_at = at_;
    }
  }
  if (token.text.size() > longest_iri) return fail({"nama lebih dari 2048 byte", "a name of more than 2048 bytes"});
  token.text.resize(kept);
  at_ = kept_at;
  return token;
}

}  // namespace spbe::inline v1::detail
