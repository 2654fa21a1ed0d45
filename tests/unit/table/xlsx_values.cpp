// Numbers, days, formats and addresses of workbooks.
#include <boost/test/unit_test.hpp>

#include "table/xlsx_values.hpp"

using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(numbers_read_as_their_shortest_digits) {
  const std::pair<const char*, const char*> numbers[] = {
      {"0", "0"}, {"-0", "0"}, {"12", "12"}, {"0.1", "0.1"}, {"2.2999999999999998", "2.3"}, {"0.30000000000000004", "0.3"}, {"100.00000000000001", "100"}, {"0.1234567890123456", "0.123456789012346"}, {"1.0", "1"},
      {"3171015708459901", "3171015708459901"}, {"3.17101570845990E+15", "3171015708459900"}, {"1.98503302003121E+17", "198503302003121000"},
      {"198503302003121002", "198503302003121000"}, {"1E+20", "100000000000000000000"}, {"1E+21", "1E+21"}, {"1.5e22", "1.5E+22"}, {"-12.50", "-12.5"},
      {"1E-9", "0.000000001"}, {"1.25E-10", "1.25E-10"}, {"+7", "7"}, {"007", "7"}, {"1,5", "1,5"}, {"nan", "nan"}, {"1e999", "1e999"}, {"", ""}, {"x", "x"}};
  for (const auto& [number, text] : numbers) BOOST_TEST(number_text(number) == text);
}

BOOST_AUTO_TEST_CASE(days_follow_either_calendar) {
  const auto day = [](const char* number) { return moment_text(number, cell_look::day, false); };
  BOOST_TEST(day("1") == "1900-01-01");
  BOOST_TEST(day("59") == "1900-02-28");
  BOOST_TEST(day("60") == "1900-02-29");     // a day that never was
  BOOST_TEST(day("61") == "1900-03-01");
  BOOST_TEST(day("45351") == "2024-02-29");
  BOOST_TEST(day("2958465") == "9999-12-31");
  BOOST_TEST(day("2958466") == "2958466");
  BOOST_TEST(day("0") == "0");
  BOOST_TEST(day("-3") == "-3");
  BOOST_TEST(day("45351.5") == "2024-02-29 12:00:00");
  BOOST_TEST(day("45351.999999") == "2024-03-01");
  BOOST_TEST(moment_text("0", cell_look::day, true) == "1904-01-01");
  BOOST_TEST(moment_text("43889", cell_look::day, true) == "2024-02-29");
  BOOST_TEST(moment_text("2957003", cell_look::day, true) == "9999-12-31");
  BOOST_TEST(moment_text("0.5625", cell_look::time, false) == "13:30:00");
  BOOST_TEST(moment_text("45351.25", cell_look::time, false) == "2024-02-29 06:00:00");
  BOOST_TEST(moment_text("1.125", cell_look::elapsed, false) == "27:00:00");
  BOOST_TEST(moment_text("12", cell_look::number, false) == "12");
  BOOST_TEST(iso_text("2024-02-29T00:00:00") == "2024-02-29");
  BOOST_TEST(iso_text("2024-02-29T10:30:00") == "2024-02-29 10:30:00");
  BOOST_TEST(iso_text("2024-02-29") == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(formats_say_what_a_number_is) {
  const auto look = [](const char* code) { return static_cast<int>(look_of_code(code)); };
  const int number = static_cast<int>(cell_look::number), day = static_cast<int>(cell_look::day), time = static_cast<int>(cell_look::time), elapsed = static_cast<int>(cell_look::elapsed);
  for (const auto* code : {"yyyy-mm-dd", "[$-421]dd mmmm yyyy;@", "d/m/yy h:mm", "mmm", "dd\\-mm", "[Red]yyyy", "\"tgl \"d"}) BOOST_TEST(look(code) == day);
  for (const auto* code : {"h:mm", "mm:ss.0", "h:mm AM/PM"}) BOOST_TEST(look(code) == time);
  for (const auto* code : {"[h]:mm:ss", "[mm]", "[SS]"}) BOOST_TEST(look(code) == elapsed);
  for (const auto* code : {"General", "0", "#,##0.00", "\"Rp\"#,##0", "[Red]0", "0\\d", "0_d", "*y0", "0.00E+00", "@", "0;yyyy", "", "[h", "\"d", "0%"}) BOOST_TEST(look(code) == number);
  for (const std::uint32_t format : {14U, 15U, 16U, 17U, 22U}) BOOST_TEST((look_of_builtin(format) == cell_look::day));
  for (const std::uint32_t format : {18U, 19U, 20U, 21U, 45U, 47U}) BOOST_TEST((look_of_builtin(format) == cell_look::time));
  BOOST_TEST((look_of_builtin(46) == cell_look::elapsed));
  for (const std::uint32_t format : {0U, 1U, 9U, 13U, 23U, 44U, 48U, 49U, 164U}) BOOST_TEST((look_of_builtin(format) == cell_look::number));
}

BOOST_AUTO_TEST_CASE(a_format_of_zeros_shows_zeros_in_front) {
  for (const auto* code : {"0", "", "General", "00.0", "#000", "000;000", "\"A\"000", "0 00", "@"}) BOOST_TEST(digits_of_code(code) == 0U);
  BOOST_TEST(digits_of_code("000000") == 6U);
  BOOST_TEST(digits_of_code(std::string(16, '0')) == 16U);
  BOOST_TEST(digits_of_code(std::string(256, '0')) == 0U);
  const std::pair<const char*, const char*> numbers[] = {{"7301", "007301"}, {"0", "000000"}, {"-5", "-000005"}, {"1234567", "1234567"}, {"7301.0", "007301"}, {"0.5", "0.5"},
                                                         {"1E+21", "1E+21"}, {"x", "x"}, {"-", "-"}, {"", ""}};
  for (const auto& [number, text] : numbers) BOOST_TEST(padded_text(number, 6) == text);
  BOOST_TEST(padded_text("12", 0) == "12");
}

BOOST_AUTO_TEST_CASE(addresses_and_escapes) {
  BOOST_TEST(column_of_address("A1").value() == 0U);
  BOOST_TEST(column_of_address("ab12").value() == 27U);
  BOOST_TEST(column_of_address("XFD1").value() == 16383U);
  BOOST_TEST(!column_of_address("12").has_value());
  BOOST_TEST(!column_of_address("").has_value());
  BOOST_TEST(!column_of_address("AAAA1").has_value());
  for (const std::uint32_t column : {0U, 25U, 26U, 51U, 701U, 702U, 16383U}) BOOST_TEST(column_of_address(column_letters(column)).value() == column);
  BOOST_TEST(column_letters(702) == "AAA");
  BOOST_TEST(cell_address(quoted_sheet("Penduduk"), 2, 5) == "Penduduk!B5");
  BOOST_TEST(cell_address(quoted_sheet("Data Jum'at"), 0, 5) == "'Data Jum''at'!5:5");
  BOOST_TEST(quoted_sheet("2024") == "'2024'");
  const auto plain = [](std::string text) {
    unescape(text);
    return text;
  };
  BOOST_TEST(plain("a_x000D_b_x00E9__x20AC_") == "a\rb\xC3\xA9\xE2\x82\xAC");
  BOOST_TEST(plain("_x005F_x000D_") == "_x000D_");
  BOOST_TEST(plain("_x00_ _xD800_ _xzzzz_ _x") == "_x00_ _xD800_ _xzzzz_ _x");
}
