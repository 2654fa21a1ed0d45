// The examples with one thing changed: a rule says nothing of the example, and speaks once of the change, at its place.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <boost/test/unit_test.hpp>

#include <spbe/governance/document.hpp>

namespace broken_example {

inline std::string text_of(const std::string& kind) {
  std::ifstream in(SPBE_SOURCE_DIR "/examples/data/" + kind + ".json");
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every occurrence; there must be one.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
  BOOST_TEST_REQUIRE(text.find(from) != std::string::npos, from);
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

inline spbe::document parsed(const std::string& kind, const std::string& text) {
  auto doc = spbe::document::parse(kind, text);
  BOOST_TEST_REQUIRE(doc.has_value(), kind);
  return *std::move(doc);
}

inline spbe::checked_document check(const std::string& kind, const std::string& text, spbe::date day = spbe::date(2026, 11, 28)) {
  spbe::document_options options;
  options.as_of = day;
  return parsed(kind, text).check(options);
}

// How often the text brings that finding.
inline std::uint64_t times(const std::string& kind, const std::string& text, const std::string& code) {
  const auto found = check(kind, text);
  const auto at = found.by_code.find(code);
  return at == found.by_code.end() ? 0 : at->second;
}

inline void is_sound(const std::string& kind) {
  for (const auto& f : check(kind, text_of(kind)).findings) BOOST_TEST(f.message == "", f.code + f.column);
}

// The change brings that finding, at that place first.
inline void brings(const std::string& kind, const std::string& from, const std::string& to, const std::string& code, const std::string& pointer) {
  const auto found = check(kind, changed(text_of(kind), from, to));
  const auto first = std::find_if(found.findings.begin(), found.findings.end(), [&](const auto& f) { return f.code == code; });
  BOOST_TEST_REQUIRE((first != found.findings.end()), code + " from " + to);
  BOOST_TEST(first->column == pointer, code);
  BOOST_TEST(first->message.find('{') == std::string::npos, first->message);
  BOOST_TEST(first->number != 0);
}

}  // namespace broken_example
