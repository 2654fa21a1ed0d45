// What the schema of a stranger may cost at most.
#include <boost/test/unit_test.hpp>

#include "documents.hpp"

using namespace spbe;
using namespace schema_test;

namespace {

// `number` of these, as the items of an array.
std::string times(std::size_t number, const std::string& item) {
  std::string out;
  for (std::size_t i = 0; i < number; ++i) out += (i == 0 ? "" : ",") + item;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(keys_of_more_fields_than_a_schema_may_have_are_refused) {
  std::string names = "\"a\"";
  for (int i = 0; i < 4096; ++i) names += ",\"c" + std::to_string(i) + '"';
  const std::string reference = R"("foreignKeys":[{"fields":"a","reference":{"resource":"r","fields":[)" + names + "]}}]";
  for (const auto& [rest, at] : {std::pair{"\"primaryKey\":[" + names + "]", "/primaryKey"}, std::pair{"\"uniqueKeys\":[[" + names + "]]", "/uniqueKeys/0"},
                                 std::pair{reference, "/foreignKeys/0/reference/fields"}}) {
    const auto made = plan::compile(one_field("", rest));
    BOOST_REQUIRE_MESSAGE(!made.has_value(), at);
    BOOST_TEST(made.error().size() == 1U, at);
    BOOST_TEST(made.error().front().place == at);
    BOOST_TEST(made.error().front().slug == "schema.value");
    BOOST_TEST(made.error().front().message.id == "satu kunci paling banyak memuat 4096 kolom");
  }
}

BOOST_AUTO_TEST_CASE(complaints_that_nobody_reads_are_counted_all_the_same) {
  const auto made = plan::compile(one_field("", "\"primaryKey\":[" + times(3000, "\"z\"") + "]"));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().size() == 1001U);
  BOOST_TEST(made.error()[999].message.en.find("it has: a") != std::string::npos, made.error()[999].message.en);
  BOOST_TEST(made.error().back().message.en == "2000 further complaints");
}
