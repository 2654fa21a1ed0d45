// Letter numbers, dates, book and serial numbers.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

BOOST_AUTO_TEST_CASE(letter_numbers_fall_into_segments) {
  const auto n = nomor_surat::parse("B-123/Setjen/HM.01/11/2026", at_reference);
  BOOST_REQUIRE(n.has_value());
  BOOST_TEST(n->segments().size() == 5U);
  BOOST_TEST(n->segments()[2] == "HM.01");
  BOOST_TEST(n->month().value() == 11);
  BOOST_TEST(n->year().value() == 2026);
  BOOST_TEST(n->display() == "B-123/Setjen/HM.01/11/2026");
  BOOST_TEST(asked::parts("nomor_surat", "800/123/BKD/II/2023") == "segments=800,123,BKD,II,2023, month=2 year=2023");
  BOOST_TEST(asked::parts("nomor_surat", "18/ND/Sj/2016") == "segments=18,ND,Sj,2016, year=2016");
  BOOST_TEST(asked::parts("nomor_surat", "000.8.3.3/15/OR") == "segments=000.8.3.3,15,OR,");
}

BOOST_AUTO_TEST_CASE(month_and_year_are_read_only_where_they_stand) {
  const auto read = [](std::string_view value) {
    const auto n = nomor_surat::parse(value, at_reference);
    return std::to_string(n->month().value_or(0)) + ' ' + std::to_string(n->year().value_or(0));
  };
  BOOST_TEST(read("1/A/XII/2026") == "12 2026");
  BOOST_TEST(read("1/A/01/2026") == "1 2026");
  BOOST_TEST(read("1/A/00/2026") == "0 2026");
  BOOST_TEST(read("1/A/13/2026") == "0 2026");
  BOOST_TEST(read("1/A/XIII/2026") == "0 2026");
  BOOST_TEST(read("1/A/IIII/2026") == "0 2026");
  BOOST_TEST(read("1/A/xi/2026") == "0 2026");     // an office's sign as well as a month
  BOOST_TEST(read("1/A/1/2026") == "0 2026");
  BOOST_TEST(read("12/2026") == "0 2026");         // the first segment is a serial
  BOOST_TEST(read("2026/12/A") == "0 0");
  BOOST_TEST(read("1/A/XI/1944") == "0 0");
  BOOST_TEST(read("1/XI/2026/A") == "11 2026");
  BOOST_TEST(read("1/XI/2025/2026") == "0 2026");  // the last year, and what stands before it is no month
}

BOOST_AUTO_TEST_CASE(letter_numbers_that_are_something_else) {
  const checked day = type::find("nomor_surat")->check("17/08/1945", at_reference);
  BOOST_TEST((day.verdict == verdict::valid));
  BOOST_REQUIRE(day.findings.size() == 1U);
  BOOST_TEST(day.findings.front().code == "nomor_surat.format");
  BOOST_TEST((day.findings.front().severity == severity::info));
  BOOST_TEST(asked::cause("nomor_surat", "TIDAK ADA") == "placeholder");
  const auto mask = [](std::string_view value) { return type::find("nomor_surat")->mask(value); };
  BOOST_TEST(mask("B-123/Setjen/HM.01/11/2026") == "B-123/Setjen/HM.01/11/2026");
  BOOST_TEST(mask("3171015708459901/SK/2026") == "3171************/SK/2026");
  BOOST_TEST(mask("3171015708459901").find("5708459901") == std::string::npos);
  const auto said = [](std::string_view value) { return type::find("nomor_surat")->check(value, in_english).findings.front().message; };
  BOOST_TEST(said("15;OR/1").find(": ;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(dates_keep_what_they_are_and_numbers_of_spreadsheets_are_no_dates) {
  const auto day = tanggal::parse("17 Agustus 1945", at_reference);
  BOOST_REQUIRE(day.has_value());
  BOOST_TEST(day->canonical() == "1945-08-17");
  BOOST_TEST(day->year() == 1945);
  BOOST_TEST(day->month() == 8U);
  BOOST_TEST(day->day() == 17U);
  BOOST_TEST((day->day_number() == date(1945, 8, 17)));
  BOOST_TEST((tanggal::parse("0001-01-01", at_reference)->day_number() == date(1, 1, 1)));
  for (const auto serial : {"45351", "20000", "60000", "45351.5", "45351,25"}) BOOST_TEST(asked::cause("tanggal", serial) == "excel.date");
  for (const auto other : {"19999", "60001", "4535", "453510", "45351.", "45351x", "45351.5.1"}) BOOST_TEST(asked::cause("tanggal", other) != "excel.date");
  const auto hint = [](std::string_view value) { return type::find("tanggal")->check(value, in_english).findings.front().hint; };
  for (const auto month_first : {"03/25/2021", "2021-25-03", "12-31-2020"}) BOOST_TEST(hint(month_first).find("The month seems to stand before the day") == 0U);
  for (const auto no_day : {"25/25/2021", "2021-02-30", "00/25/2021", "02/30/2021"}) BOOST_TEST(hint(no_day) == "Compare with the original document");
  BOOST_TEST(asked::cause("tanggal", "2026") == "looks_like.tahun_anggaran");
  BOOST_TEST(asked::cause("tanggal", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("tanggal", "-") == "placeholder");
  BOOST_TEST(asked::cause("tanggal", "31-04-2024") == "");
  BOOST_TEST(type::find("tanggal")->normalize("45351", at_reference).canonical == "");
}

BOOST_AUTO_TEST_CASE(isbn_knows_the_indonesian_groups) {
  const auto i = isbn::parse("978-602-8519-93-9", at_reference);
  BOOST_REQUIRE(i.has_value());
  BOOST_TEST(i->canonical() == "9786028519939");
  BOOST_TEST(i->prefix() == "978");
  BOOST_TEST(i->group() == "602");
  BOOST_TEST(i->registrant() == "8519");
  BOOST_TEST(i->publication() == "93");
  BOOST_TEST(i->check() == '9');
  BOOST_TEST(i->isbn13() == "9786028519939");
  BOOST_TEST(i->display() == "978-602-8519-93-9");
  const auto old = isbn::parse("979990000X", at_reference);
  BOOST_TEST(old->prefix() == "");
  BOOST_TEST(old->group() == "979");
  BOOST_TEST(old->registrant() == "99000");
  BOOST_TEST(old->check() == 'X');
  BOOST_TEST(old->isbn13() == "9789799900005");
  BOOST_TEST(old->display() == "979-99000-0-X");
  BOOST_TEST((type::find("isbn")->check(old->isbn13(), at_reference).verdict == verdict::valid));
  const auto abroad = isbn::parse("9791090636071", at_reference);
  BOOST_TEST(abroad->group() == "");
  BOOST_TEST(abroad->display() == "9791090636071");
  BOOST_TEST(isbn::parse("9786344183609", at_reference)->group() == "634");
  BOOST_TEST(isbn::parse("9786344183609", at_reference)->registrant() == "");
  BOOST_TEST(asked::parts("isbn", "978-602-8519-93-9") == "prefix=978 group=602 registrant=8519 publication=93 check=9 isbn13=9786028519939");
  BOOST_TEST(asked::parts("isbn", "0306406152") == "check=2 isbn13=9780306406157");
  BOOST_TEST(asked::parts("isbn", "979990000X") == "group=979 registrant=99000 publication=0 check=X isbn13=9789799900005");
}

BOOST_AUTO_TEST_CASE(issn_has_a_serial_and_a_check) {
  const auto i = issn::parse("2990000X", at_reference);
  BOOST_REQUIRE(i.has_value());
  BOOST_TEST(i->canonical() == "2990-000X");
  BOOST_TEST(i->serial() == "2990000");
  BOOST_TEST(i->check() == 'X');
  BOOST_TEST(asked::parts("issn", "2999-9987") == "serial=2999998 check=7");
  BOOST_TEST(asked::cause("issn", "9786029999983") == "looks_like.isbn");
  BOOST_TEST(asked::cause("isbn", "2999-9987") == "looks_like.issn");
  BOOST_TEST(asked::cause("isbn", "9.78603E+12") == "excel.exponent");
  BOOST_TEST(asked::cause("issn", "02-Sep") == "excel.date");
}

// Every change of one digit is caught: both sums weigh each place with a number that has an inverse.
BOOST_AUTO_TEST_CASE(one_wrong_digit_never_passes) {
  const check_context context = prepare(at_reference);
  for (const std::string value : {"9786029999983", "6029999982", "979990000X", "2999-9987", "2990-000X"}) {
    const type& t = *type::find(value.find('-') == std::string::npos ? "isbn" : "issn");
    BOOST_TEST(t.judge(value, context) == valid_byte);
    for (std::size_t at = 0; at < value.size(); ++at) {
      if (value[at] == '-') continue;
      for (const char c : std::string_view("0123456789X")) {
        std::string other = value;
        other[at] = c;
        if (c != value[at]) BOOST_CHECK_MESSAGE(t.judge(other, context) != valid_byte, other);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(masks_of_publications) {
  BOOST_TEST(type::find("isbn")->mask("978-602-99999-8-3") == "978-602-99999-8-3");
  BOOST_TEST(type::find("issn")->mask("2999-9987") == "2999-9987");
  for (const auto name : {"isbn", "issn"}) BOOST_TEST(type::find(name)->mask("3171015708459901").find("5708459901") == std::string::npos);
}
