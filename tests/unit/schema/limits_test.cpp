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

std::string unique_fields(std::size_t number) {
  std::string out = R"({"name":"a"},{"name":"b"})";
  for (std::size_t i = 0; i < number; ++i) out += R"(,{"name":"u)" + std::to_string(i) + R"(","constraints":{"unique":true}})";
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

BOOST_AUTO_TEST_CASE(rules_over_the_whole_dataset_are_limited_together) {
  const std::string foreign = R"({"fields":"a","reference":{"resource":"r","fields":"x"}})", rule = R"({"rule":"unique_together","fields":["a","b"]})";
  const auto document = [&](std::size_t unique, std::size_t keys, std::size_t references, std::size_t rules) {
    return fields(unique_fields(unique), R"("primaryKey":"a","uniqueKeys":[)" + times(keys, R"(["a","b"])") + R"(],"foreignKeys":[)" + times(references, foreign) +
                                             R"(],"spbe":{"schema":1,"rules":[)" + times(rules, rule) + R"(,{"rule":"one_of","fields":["a","b"]}]})");
  };
  const auto most = plan::compile(document(63, 64, 64, 64));
  BOOST_REQUIRE_MESSAGE(most.has_value(), "256 are not too many");
  const std::pair<std::string, std::string> beyond[] = {{document(257, 1, 1, 1), "/fields/258/constraints/unique"},
                                                        {document(63, 400, 1, 1), "/uniqueKeys/192"},
                                                        {document(63, 64, 400, 1), "/foreignKeys/128"},
                                                        {document(63, 64, 64, 400), "/spbe/rules/64"}};
  for (const auto& [json, at] : beyond) {
    const auto made = plan::compile(json);
    BOOST_REQUIRE_MESSAGE(!made.has_value(), at);
    BOOST_TEST(made.error().size() == 1U, at);
    BOOST_TEST(made.error().front().place == at);
    BOOST_TEST(made.error().front().slug == "schema.value");
    BOOST_TEST(made.error().front().message.en.find("256 rules over the whole dataset") != std::string::npos, made.error().front().message.en);
    BOOST_TEST(made.error().front().message.id.find("256 aturan atas seluruh data") != std::string::npos, made.error().front().message.id);
  }
}

BOOST_AUTO_TEST_CASE(complaints_that_nobody_reads_are_counted_all_the_same) {
  const auto made = plan::compile(one_field("", "\"primaryKey\":[" + times(3000, "\"z\"") + "]"));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().size() == 1001U);
  BOOST_TEST(made.error()[999].message.en.find("it has: a") != std::string::npos, made.error()[999].message.en);
  BOOST_TEST(made.error().back().message.en == "2000 further complaints");
}

BOOST_AUTO_TEST_CASE(missing_values_are_few_and_short) {
  const auto missing = [](const std::string& list) { return "\"missingValues\":[" + list + "]"; };
  const std::string most = times(100, '"' + std::string(100, '-') + '"');
  BOOST_TEST(plan::compile(one_field(missing(most), missing(most))).has_value(), "that many and that long");
  for (const std::string& list : {times(101, R"("-")"), '"' + std::string(101, '-') + '"'}) {
    const auto made = plan::compile(one_field(missing(list), missing(list)));
    BOOST_REQUIRE_MESSAGE(!made.has_value(), list);
    BOOST_REQUIRE_MESSAGE(made.error().size() == 2U, "of the field, and of the schema");
    BOOST_TEST(made.error()[0].place == "/fields/0/missingValues");
    BOOST_TEST(made.error()[1].place == "/missingValues");
    BOOST_TEST(made.error()[1].message.en == "100 values at most, each of 100 bytes at most");
  }
}
