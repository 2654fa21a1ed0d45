#include "codelist/exchange/turtle.hpp"

#include <algorithm>
#include <map>

#include "codelist/exchange/imported.hpp"
#include "codelist/exchange/turtle_lexer.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = turtle_token::kind;
using take_statement = std::function<std::optional<bilingual>(const turtle_statement&)>;
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::size_t most_prefixes = 1000;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), small);
  return text;
}

// Is it absolute: does a scheme stand in front?
bool has_scheme(std::string_view iri) {
  const auto colon = iri.find(':');
  return colon != std::string_view::npos && colon > 0 && iri.substr(0, colon).find_first_of("/?#") == std::string_view::npos;
}

class turtle_reader {
 public:
  turtle_reader(std::string_view text, const take_statement& take) : lexer_(text), take_(take) { advance(); }

  std::optional<bilingual> read() {
    while (now_.what != kind::end && !wrong_) statement();
    if (lexer_.wrong()) return lexer_.wrong();
    return wrong_;
  }
  [[nodiscard]] std::uint32_t line() const { return lexer_.wrong() ? lexer_.line() : line_; }

 private:
  void advance() {
    now_ = lexer_.next();
    line_ = lexer_.line();
  }
  void fail(const bilingual& what) {
    if (!wrong_) wrong_ = what;
  }
  void expect(char sign) {
    if (now_.is(sign)) return advance();
    fail({"di sini harus ada " + fragment(std::string_view(&sign, 1)) + (now_.text.empty() ? "" : ", bukan " + fragment(now_.text)),
          fragment(std::string_view(&sign, 1)) + " must stand here" + (now_.text.empty() ? "" : ", not " + fragment(now_.text))});
  }

  void statement() {
    const bool at_word = now_.what == kind::word && !now_.text.empty() && now_.text[0] == '@';
    const std::string word = now_.what == kind::word ? lower(now_.text) : "";
    if (word == "@prefix" || (word == "prefix" && !at_word)) return prefix(at_word);
    if (word == "@base" || (word == "base" && !at_word)) return base(at_word);
    turtle_term subject = node();
    if (wrong_) return;
    if (now_.is('.') && subject.what == turtle_term::kind::blank) return advance();   // [ … ] .
    properties(subject, 0);
    if (!wrong_) expect('.');
  }

  void prefix(bool with_dot) {
    advance();
    if (now_.what != kind::name || now_.colon + 1 != now_.text.size()) return fail({"setelah PREFIX harus ada awalan dengan titik dua", "a prefix with its colon must follow PREFIX"});
    const std::string name = now_.text.substr(0, now_.colon);
    advance();
    if (now_.what != kind::iri) return fail({"awalan harus diikuti IRI", "a prefix must be followed by an IRI"});
    if (prefixes_.size() == most_prefixes) return fail({"lebih dari 1000 awalan", "more than 1000 prefixes"});
    prefixes_[name] = resolved(now_.text);
    advance();
    if (with_dot && !wrong_) expect('.');
  }

  void base(bool with_dot) {
    advance();
    if (now_.what != kind::iri) return fail({"BASE harus diikuti IRI", "BASE must be followed by an IRI"});
    base_ = resolved(now_.text);
    advance();
    if (with_dot && !wrong_) expect('.');
  }

  // Against the base, as far as lists need it: the same document, a fragment, a path from the root, a neighbour.
  std::string resolved(const std::string& iri) {
    if (has_scheme(iri)) return iri;
    if (base_.empty()) {
      fail({"IRI relatif " + fragment(iri) + " tanpa @base", "the relative IRI " + fragment(iri) + " without @base"});
      return {};
    }
    const std::string whole = base_.substr(0, base_.find('#'));
    if (iri.empty() || iri[0] == '#') return whole + iri;
    const auto authority = whole.find("//");
    const auto path = authority == std::string::npos ? whole.find(':') + 1 : std::min(whole.find('/', authority + 2), whole.size());
    if (iri[0] == '/') return whole.substr(0, path) + iri;
    const auto last = whole.rfind('/');
    return (last == std::string::npos || last < path ? whole.substr(0, path) + "/" : whole.substr(0, last + 1)) + iri;
  }

  std::string expanded(const turtle_token& name) {
    const auto found = prefixes_.find(name.text.substr(0, name.colon));
    if (found != prefixes_.end()) return found->second + name.text.substr(name.colon + 1);
    fail({"awalan " + fragment(name.text.substr(0, name.colon + 1)) + " tidak dijelaskan", "the prefix " + fragment(name.text.substr(0, name.colon + 1)) + " is not declared"});
    return {};
  }

  // A subject or an object that is no literal.
  turtle_term node(unsigned depth = 0) {
    turtle_term term;
    if (now_.what == kind::iri || now_.what == kind::name) {
      term.what = turtle_term::kind::iri;
      term.text = now_.what == kind::iri ? resolved(now_.text) : expanded(now_);
      advance();
      return term;
    }
    if (now_.what == kind::blank) {
      advance();
      return term;
    }
    if (now_.is('[') || now_.is('(')) {
      if (depth >= deepest_import) fail({"kurung bersarang lebih dari 32", "brackets nest deeper than 32"});
      else if (now_.is('[')) blank_properties(depth + 1);
      else collection(depth + 1);
      return term;
    }
    fail({"di sini harus ada IRI" + (now_.text.empty() ? std::string() : ", bukan " + fragment(now_.text)),
          "an IRI must stand here" + (now_.text.empty() ? std::string() : ", not " + fragment(now_.text))});
    return term;
  }

  void blank_properties(unsigned depth) {
    advance();
    if (!now_.is(']')) properties({}, depth);
    if (!wrong_) expect(']');
  }
  void collection(unsigned depth) {
    advance();
    while (!wrong_ && !now_.is(')')) {
      if (now_.what == kind::end) return fail({"kurung ( tidak ditutup", "a bracket ( that is not closed"});
      (void)object(depth);
    }
    if (!wrong_) advance();
  }

  void properties(const turtle_term& subject, unsigned depth) {
    while (!wrong_) {
      const std::string predicate = verb();
      do {
        if (now_.is(',')) advance();
        const std::uint32_t begun = line_;
        const turtle_term term = wrong_ ? turtle_term{} : object(depth);
        if (!wrong_) tell({begun, subject, predicate, term});
      } while (!wrong_ && now_.is(','));
      if (!now_.is(';')) return;
      while (now_.is(';')) advance();
      if (now_.is('.') || now_.is(']')) return;   // a semicolon may stand last
    }
  }

  std::string verb() {
    if (now_.what == kind::word && now_.text == "a") {
      advance();
      return std::string(rdf_type);
    }
    const turtle_term term = now_.what == kind::iri || now_.what == kind::name ? node() : turtle_term{};
    if (term.what != turtle_term::kind::iri) fail({"di sini harus ada sifat (IRI)" + (now_.text.empty() ? std::string() : ", bukan " + fragment(now_.text)),
                                                   "a property (an IRI) must stand here" + (now_.text.empty() ? std::string() : ", not " + fragment(now_.text))});
    return term.text;
  }

  turtle_term object(unsigned depth) {
    turtle_term term;
    const bool truth = now_.what == kind::word && (now_.text == "true" || now_.text == "false");
    if (now_.what != kind::literal && now_.what != kind::number && !truth) return node(depth);
    term.what = turtle_term::kind::literal;
    term.text = std::move(now_.text);
    if (now_.what == kind::number) term.datatype = std::string(xsd) + "decimal";
    if (truth) term.datatype = std::string(xsd) + "boolean";
    const bool plain = now_.what == kind::literal;
    advance();
    if (plain && now_.what == kind::word && !now_.text.empty() && now_.text[0] == '@') {
      term.language = lower(now_.text.substr(1));
      advance();
    } else if (plain && now_.what == kind::sign && now_.text == "^^") {
      advance();
      term.datatype = node().text;
    }
    return term;
  }

  void tell(const turtle_statement& s) {
    if (const auto wrong = take_(s)) {
      fail(*wrong);
      line_ = s.line;
    }
  }

  turtle_lexer lexer_;
  const take_statement& take_;
  turtle_token now_;
  std::uint32_t line_ = 1;
  std::map<std::string, std::string, std::less<>> prefixes_;
  std::string base_;
  std::optional<bilingual> wrong_;
};

}  // namespace

outcome read_turtle(std::string_view text, const std::string& name, const take_statement& take) {
  turtle_reader reader(text, take);
  if (const auto wrong = reader.read()) return unexpected{bad_document(name, reader.line(), *wrong)};
  return std::monostate{};
}

}  // namespace spbe::inline v1::detail
