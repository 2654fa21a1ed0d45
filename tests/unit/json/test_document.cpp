#include <boost/test/unit_test.hpp>

#include "json/document.hpp"

using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(documents_become_trees_with_places) {
  const auto doc = parse_json("{\"a\": [1, -2.5, true, null, \"x\\u00e9\"],\n \"b\": {\"c\": 9223372036854775807}}");
  BOOST_REQUIRE(doc.has_value());
  const auto* a = doc->find("a");
  BOOST_REQUIRE(a != nullptr);
  BOOST_TEST(a->items.size() == 5U);
  BOOST_TEST(a->items[0].integer == 1);
  BOOST_TEST(a->items[1].number == -2.5);
  BOOST_TEST(a->items[2].truth);
  BOOST_TEST(a->items[3].is(json_value::kind::null));
  BOOST_TEST(a->items[4].text == "xé");
  BOOST_TEST(doc->find("b")->find("c")->integer == 9223372036854775807LL);
  BOOST_TEST(doc->find("b")->line == 2);
  BOOST_TEST((doc->find("none") == nullptr));
}

BOOST_AUTO_TEST_CASE(hostile_documents_get_one_error_with_a_place) {
  const std::string deep(200, '[');
  for (const std::string& bad : {std::string(), std::string("{"), std::string("{\"a\":1,}"), std::string("{\"a\":1,\"a\":2}"), deep, std::string("\"\xFF\""), std::string("[1] x"), std::string("nul")}) {
    const auto doc = parse_json(bad);
    BOOST_REQUIRE_MESSAGE(!doc.has_value(), bad);
    BOOST_TEST(doc.error().line >= 1);
    BOOST_TEST(!doc.error().message.id.empty());
  }
}

BOOST_AUTO_TEST_CASE(strings_are_written_so_that_they_read_back) {
  std::string out;
  append_json_string(out, "a\"\\\n\x01é\xFF");
  const auto back = parse_json(out);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->text == "a\"\\\n\x01é\xEF\xBF\xBD");
  BOOST_TEST(pointer_step("a/b~c") == "/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(an_object_of_very_many_keys_is_no_hang_and_its_duplicates_are_found) {
  std::string wide = "{";
  for (int i = 0; i < 200'000; ++i) wide += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",\n";
  BOOST_TEST(parse_json(wide + "\"x\":1}").has_value());
  const auto twice = parse_json(wide + "\"k7\":1}");
  BOOST_REQUIRE(!twice.has_value());
  BOOST_TEST(twice.error().line == 200'001);
  BOOST_TEST(twice.error().message.en.find("k7") != std::string::npos);
}
