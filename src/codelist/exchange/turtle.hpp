// Turtle (https://www.w3.org/TR/turtle/), read statement by statement, nothing kept.  Blank nodes and collections are terms without a name: what
// stands inside them is told with such a subject, so that nobody can take it for something else.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

struct turtle_term {
  enum class kind : std::uint8_t { iri, literal, blank };
  kind what = kind::blank;
  std::string text;       // the IRI, or the value of the literal; empty for blank nodes and collections
  std::string language;   // of a literal, small letters
  std::string datatype;   // of a literal, an IRI; empty for plain ones
};

struct turtle_statement {
  std::uint32_t line;
  const turtle_term& subject;
  const std::string& predicate;
  const turtle_term& object;
};

// `take` answers what is wrong with a statement, or nothing.  The text must be valid UTF-8.
[[nodiscard]] outcome read_turtle(std::string_view text, const std::string& name,
                                  const std::function<std::optional<bilingual>(const turtle_statement&)>& take);

}  // namespace spbe::inline v1::detail
