// How rules speak: what fills a sentence is named where it is found and made into text in one place, so that many rules stay small.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

// A place in a sentence and what fills it.
struct filling {
  std::string_view name, text;
  std::int64_t number = 0;
  enum class kind : std::uint8_t { words, whole, quoted } what = kind::words;

  filling(std::string_view place, std::string_view words) noexcept : name(place), text(words) {}
  filling(std::string_view place, std::integral auto whole) noexcept : name(place), number(static_cast<std::int64_t>(whole)), what(kind::whole) {}
};

// A text of the document: masked and cut as findings show it.
[[nodiscard]] inline filling quoted(std::string_view place, std::string_view text) noexcept {
  filling out(place, text);
  out.what = filling::kind::quoted;
  return out;
}

// `rule.rule` about a member of the object; of one that is absent, where it would be; about the object itself where none is named.
void say(const inspection& doc, const object& about, std::string_view member, std::string_view rule, std::initializer_list<filling> fillings = {});
// About the value itself.
void say_at(const inspection& doc, const json_value& value, std::string_view rule, std::initializer_list<filling> fillings);
// About a member of the root.
void say_of_root(const inspection& doc, std::string_view member, std::string_view rule, std::initializer_list<filling> fillings);

// A text of the document, whole, as it may leave outside of sentences: in reports, registers, graphs.
[[nodiscard]] std::string leaving(std::string_view text, const document_options& options);

// Texts one behind the other.
void append(std::string& out, std::initializer_list<std::string_view> parts);
// ,"name":"text", or null where it is empty; ,"name":7.
void append_text(std::string& out, std::string_view name, std::string_view text);
void append_whole(std::string& out, std::string_view name, std::int64_t whole);

}  // namespace spbe::inline v1::detail
