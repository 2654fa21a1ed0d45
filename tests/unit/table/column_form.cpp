// Numbers and days that are no text in their file are written as the schema has its texts.
#include <boost/test/unit_test.hpp>

#include <string>

#include "table/column_form.hpp"

using namespace spbe::detail;

namespace {

std::string day(const char* pattern, std::string text) {
  text.resize(column_form{pattern, '.'}.restate_day(text.data(), static_cast<std::uint32_t>(text.size())));
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(days_follow_the_pattern) {
  BOOST_TEST(day("%d/%m/%Y", "1982-02-18") == "18/02/1982");
  BOOST_TEST(day("%Y%m%d", "1982-02-18") == "19820218");
  BOOST_TEST(day("%d.%m.%y", "1982-02-18") == "18.02.82");
  BOOST_TEST(day("", "1982-02-18") == "1982-02-18");
  BOOST_TEST(day("%d/%m/%Y", "1982-02-18 12:00:00") == "1982-02-18 12:00:00");   // no day alone
  BOOST_TEST(day("%d/%m/%Y", "2958466.25") == "2958466.25");
  BOOST_TEST(day("%d/%m/%y", "1927-02-18") == "1927-02-18");                     // 27 would be read as 2027
  BOOST_TEST(day("%d/%m/%y", "2027-02-18") == "18/02/27");
  BOOST_TEST(day("tgl %d/%m/%Y", "1982-02-18") == "1982-02-18");                 // longer than what stands there
  BOOST_TEST(day("%d %b %Y", "1982-02-18") == "1982-02-18");
  BOOST_TEST(day("%d%m%Y%", "1982-02-18") == "18021982%");
}

BOOST_AUTO_TEST_CASE(numbers_take_the_sign_of_their_column) {
  std::string text = "-1234.5E-7";
  column_form{"", ','}.restate_number(text.data(), static_cast<std::uint32_t>(text.size()));
  BOOST_TEST(text == "-1234,5E-7");
}
