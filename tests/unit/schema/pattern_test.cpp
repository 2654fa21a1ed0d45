#include <boost/test/unit_test.hpp>

#include "documents.hpp"
#include "schema/steps.hpp"

using namespace spbe;
using namespace schema_test;

namespace {

auto alone(const std::string& expression) { return detail::pattern_memory(1).compile(expression); }

// Fields of text, one with each of these patterns.
std::string with_patterns(const std::vector<std::string>& patterns) {
  std::string list;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    list += (i == 0 ? "{\"name\":\"f" : ",{\"name\":\"f") + std::to_string(i) + R"(","type":"string","constraints":{"pattern":")" + patterns[i] + "\"}}";
  }
  return fields(list);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_pattern_speaks_about_the_whole_text) {
  const auto p = alone("[A-Z]{2}|x");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST((*p)->matches("AB"));
  BOOST_TEST((*p)->matches("x"));
  BOOST_TEST(!(*p)->matches("ABC"));
  BOOST_TEST(!(*p)->matches("xAB"));
  BOOST_TEST(!(*p)->matches(""));
  BOOST_TEST(!(*p)->matches("AB\n"));
}

BOOST_AUTO_TEST_CASE(a_dot_is_a_character_not_a_byte) {
  const auto p = alone("..");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST((*p)->matches("éé"));
  BOOST_TEST(!(*p)->matches("é"));
}

BOOST_AUTO_TEST_CASE(what_re2_cannot_say_or_hold_is_refused_with_a_reason) {
  for (const std::string& bad : {std::string("(?=a)b"), std::string("(a)\\1"), std::string("["), std::string("((a{1000}){1000}){1000}"),
                                 std::string("(((((((((a{99}){99}){99}){99})))))))"), std::string(20'000, 'a'), std::string("\xFF")}) {
    const auto p = alone(bad);
    BOOST_REQUIRE_MESSAGE(!p.has_value(), bad.substr(0, 40));
    BOOST_TEST(!p.error().empty());
  }
}

BOOST_AUTO_TEST_CASE(no_pattern_takes_long) {
  const auto p = alone("(a|a)*(a|aa)*b");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST(!(*p)->matches(std::string(200'000, 'a')));
}

BOOST_AUTO_TEST_CASE(many_patterns_match_in_the_memory_that_they_share) {
  detail::pattern_memory memory(4096);
  for (int i = 0; i < 200; ++i) {
    const std::string size = std::to_string(i + 8);
    const auto p = memory.compile("[ab]*a[ab]{" + size + "}");   // what is learned of it grows with 2 to the power of its size
    BOOST_REQUIRE_MESSAGE(p.has_value(), size);
    std::string text;
    for (std::uint32_t x = 1; text.size() < 3000; x = x * 1'103'515'245U + 12'345U) text += (x >> 16U) % 2 == 0 ? 'a' : 'b';
    BOOST_TEST((*p)->matches(text + 'a' + std::string(static_cast<std::size_t>(i) + 8, 'b')));
    BOOST_TEST(!(*p)->matches(text + 'b' + std::string(static_cast<std::size_t>(i) + 8, 'b')));
  }
}

BOOST_AUTO_TEST_CASE(a_large_pattern_gets_more_than_its_share) {
  detail::pattern_memory memory(4096);
  const auto p = memory.compile("[\\p{L} .'-]{1,20}");
  BOOST_REQUIRE_MESSAGE(p.has_value(), "it would fit alone");
  BOOST_TEST((*p)->matches("Dr. Ma'mun-Élan"));
  BOOST_TEST(!(*p)->matches("7"));
}

BOOST_AUTO_TEST_CASE(patterns_of_one_text_are_one) {
  const auto made = plan::compile(with_patterns(std::vector<std::string>(1000, "[\\\\p{L} ]{1,20}")));
  BOOST_REQUIRE_MESSAGE(made.has_value(), "a thousand fields of names");
  const auto& data = made->data();
  BOOST_TEST(data.fields.front().regex == data.fields.back().regex);
}

BOOST_AUTO_TEST_CASE(patterns_that_are_too_large_together_are_refused) {
  detail::pattern_memory memory(1);   // each gets 4 MiB at once
  for (int i = 0; i < 32; ++i) BOOST_REQUIRE_MESSAGE(memory.compile("ab{" + std::to_string(i) + "}").has_value(), i);
  const auto beyond = memory.compile("c");
  BOOST_REQUIRE_MESSAGE(!beyond.has_value(), "none was refused");
  BOOST_TEST(beyond.error() == "no memory is left: all patterns of a schema share 128 MiB");
  BOOST_TEST(memory.compile("ab{7}").has_value(), "what is known already costs nothing");
}

BOOST_AUTO_TEST_CASE(every_field_may_have_a_pattern) {
  std::vector<std::string> patterns;
  for (int i = 0; i < 4096; ++i) patterns.push_back("[A-Z]{2}" + std::to_string(i));
  const auto made = plan::compile(with_patterns(patterns));
  BOOST_REQUIRE_MESSAGE(made.has_value(), "4,096 of them");
  BOOST_TEST(made->data().fields.back().regex->matches("AB4095"));
}

BOOST_AUTO_TEST_CASE(a_pattern_that_needs_too_much_is_told_where_it_stands) {
  const auto made = plan::compile(with_patterns({"a", "\\\\p{L}{1000}b{1000}\\\\p{L}{1000}"}));
  BOOST_REQUIRE_MESSAGE(!made.has_value(), "it does not fit");
  BOOST_TEST(made.error().front().slug == "schema.pattern");
  BOOST_TEST(made.error().front().place == "/fields/1/constraints/pattern");
}
