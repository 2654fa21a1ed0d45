// Numbers and days that are no text in their file are written as the schema has its texts.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

#include "table/column_form.hpp"

using namespace spbe::detail;

namespace {

using moment = column_form::moment;

std::string day_as(const column_form& form, std::string text, std::uint32_t room = column_form::time_size) {
  const auto size = static_cast<std::uint32_t>(text.size());
  text.resize(std::max<std::size_t>(size, room));
  text.resize(form.restate_day(text.data(), size, room));
  return text;
}
std::string day(const char* pattern, const std::string& text) { return day_as({pattern}, text); }

std::string number_as(const column_form& form, std::string text, std::uint32_t spare = 1) {
  const auto size = static_cast<std::uint32_t>(text.size());
  text.resize(size + spare);
  text.resize(form.restate_number(text.data(), size, size + spare));
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
  BOOST_TEST(number_as({"", ','}, "-1234.5E-7") == "-1234,5E-7");
  BOOST_TEST(number_as({"", ','}, "1.5") == "1,5");
}

BOOST_AUTO_TEST_CASE(sen_are_two) {
  const column_form rupiah{"", ',', moment::day, true};
  BOOST_TEST(number_as(rupiah, "1500000.5") == "1500000,50");
  BOOST_TEST(number_as(rupiah, "1500000.25") == "1500000,25");
  BOOST_TEST(number_as(rupiah, "12.345") == "12,345");            // no amount, and not twelve thousand
  BOOST_TEST(number_as(rupiah, "1500000") == "1500000");
  BOOST_TEST(number_as(rupiah, "1500000.5", 0) == "1500000,5");   // no room
  BOOST_TEST(number_as(rupiah, "5") == "5");
}

BOOST_AUTO_TEST_CASE(days_stand_for_what_their_column_holds) {
  const column_form month{"", '.', moment::month}, year{"", '.', moment::year}, time{"", '.', moment::time};
  BOOST_TEST(day_as(month, "2024-02-01") == "2024-02");
  BOOST_TEST(day_as(month, "2024-02-15") == "2024-02-15");        // no month: that day was meant
  BOOST_TEST(day_as(year, "2024-01-01") == "2024");
  BOOST_TEST(day_as(year, "2024-02-01") == "2024-02-01");
  BOOST_TEST(day_as(time, "2024-01-02") == "2024-01-02 00:00:00");
  BOOST_TEST(day_as(time, "2024-01-02 10:30:00") == "2024-01-02 10:30:00");
  BOOST_TEST(day_as(time, "2024-01-02", 10) == "2024-01-02");     // no room
  BOOST_TEST(day_as(time, "45293.75xx") == "45293.75xx");
}
