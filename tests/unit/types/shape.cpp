// The slow roads: which fault is named first, for each kind of type.
#include <boost/test/unit_test.hpp>

#include <string>

#include "types/shape.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {
std::string_view name(verdict_byte byte) { return name_of(class_of(byte)); }
}  // namespace

BOOST_AUTO_TEST_CASE(codes_name_their_first_fault) {
  BOOST_TEST(name(irregular_code("", {8})) == "empty");
  BOOST_TEST(name(irregular_code(" 0138U99", {8})) == "whitespace");
  BOOST_TEST(name(irregular_code("0138U99\xC2\xA0", {8})) == "unicode");
  BOOST_TEST(name(irregular_code("0138-999", {8})) == "character");
  BOOST_TEST(name(irregular_code("-", {8})) == "character");
  BOOST_TEST(name(irregular_code("0138u9", {8, 11})) == "length");
  BOOST_TEST(name(irregular_code("ABCDEFGHIJK", {8, 11})) == "format");
}

BOOST_AUTO_TEST_CASE(leading_letters_come_first) {
  BOOST_TEST(name(irregular_with_letters("", "P")) == "empty");
  BOOST_TEST(name(irregular_with_letters("P1 ", "P")) == "whitespace");
  BOOST_TEST(name(irregular_with_letters("\xC2\xA0P1", "P")) == "unicode");
  BOOST_TEST(name(irregular_with_letters("TIDAK ADA", "P")) == "prefix");
  BOOST_TEST(name(irregular_with_letters("I", "ID")) == "prefix");
  BOOST_TEST(name(irregular_with_letters("P-9", "P")) == "character");
  BOOST_TEST(name(irregular_with_letters("PA", "P")) == "character");
  BOOST_TEST(name(irregular_with_letters("P", "P")) == "length");
}

BOOST_AUTO_TEST_CASE(grammars_cannot_be_read) {
  BOOST_TEST(unreadable("") == missing_byte);
  BOOST_TEST(name(unreadable("\t")) == "whitespace");
  BOOST_TEST(name(unreadable("\xFF")) == "unicode");
  BOOST_TEST(name(unreadable("?")) == "format");
}

BOOST_AUTO_TEST_CASE(case_takes_the_place_of_what_capitals_mend) {
  constexpr verdict_byte format = error_byte(finding_class::format);
  const auto judge = [](std::string_view value) {
    return value == "AB" ? valid_byte : value == "AZ" ? warning_byte(finding_class::prefix) : format;
  };
  BOOST_TEST(name(case_or(format, "aB", judge)) == "case");
  BOOST_TEST(name(case_or(format, "az", judge)) == "case");
  BOOST_TEST(name(case_or(format, "ac", judge)) == "format");
  BOOST_TEST(name(case_or(format, "AB", judge)) == "format");   // nothing to write in capitals
  BOOST_TEST(case_or(missing_byte, "", judge) == missing_byte);
  BOOST_TEST(case_or(valid_byte, "ab", judge) == valid_byte);
  BOOST_TEST(name(case_or(format, std::string(33, 'a'), [](std::string_view) { return valid_byte; })) == "format");
  BOOST_TEST(name(case_or(format, std::string(32, 'a'), [](std::string_view) { return valid_byte; })) == "case");
}

BOOST_AUTO_TEST_CASE(foreign_signs_have_names) {
  BOOST_TEST(foreign_sign("0138-999", true) == "-");
  BOOST_TEST(foreign_sign("12A4", false) == "A");
  BOOST_TEST(foreign_sign("12A4", true) == "");
  BOOST_TEST(foreign_sign("12\xC2\xA0", true) == "U+00A0");
  BOOST_TEST(foreign_sign("12\xED\xA0\x80", true) == "\\xED");       // half of a pair is no character
  BOOST_TEST(foreign_sign("12\xF4\x90\x80\x80", true) == "\\xF4");   // nor is what lies behind the last
}
