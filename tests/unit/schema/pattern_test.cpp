#include <boost/test/unit_test.hpp>

#include "schema/plan_data.hpp"

using spbe::detail::pattern;

BOOST_AUTO_TEST_CASE(a_pattern_speaks_about_the_whole_text) {
  const auto p = pattern::compile("[A-Z]{2}|x");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST((*p)->matches("AB"));
  BOOST_TEST((*p)->matches("x"));
  BOOST_TEST(!(*p)->matches("ABC"));
  BOOST_TEST(!(*p)->matches("xAB"));
  BOOST_TEST(!(*p)->matches(""));
  BOOST_TEST(!(*p)->matches("AB\n"));
}

BOOST_AUTO_TEST_CASE(a_dot_is_a_character_not_a_byte) {
  const auto p = pattern::compile("..");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST((*p)->matches("éé"));
  BOOST_TEST(!(*p)->matches("é"));
}

BOOST_AUTO_TEST_CASE(what_re2_cannot_say_or_hold_is_refused_with_a_reason) {
  for (const std::string& bad : {std::string("(?=a)b"), std::string("(a)\\1"), std::string("["), std::string("((a{1000}){1000}){1000}"),
                                 std::string("(((((((((a{99}){99}){99}){99})))))))"), std::string(20'000, 'a'), std::string("\xFF")}) {
    const auto p = pattern::compile(bad);
    BOOST_REQUIRE_MESSAGE(!p.has_value(), bad.substr(0, 40));
    BOOST_TEST(!p.error().empty());
  }
}

BOOST_AUTO_TEST_CASE(no_pattern_takes_long) {
  const auto p = pattern::compile("(a|a)*(a|aa)*b");
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST(!(*p)->matches(std::string(200'000, 'a')));
}
