// kr_rrn, kr_arn, kr_brn, kr_crn: parts, words, causes, masks.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

BOOST_AUTO_TEST_CASE(kr_rrn_tells_birth_and_sex) {
  const auto one = kr_rrn::parse("900101-1999909", at_reference);
  BOOST_REQUIRE(one.has_value());
  BOOST_TEST(one->canonical() == "9001011999909");
  BOOST_TEST(one->display() == "900101-1999909");
  BOOST_TEST(one->birth_date().iso() == "1990-01-01");
  BOOST_TEST((one->sex() == sex::male));
  BOOST_TEST(one->tail() == "999909");
  BOOST_TEST(asked::parts("kr_rrn", "9001011999909") == "birth_date=1990-01-01 sex=L tail=999909");
  BOOST_TEST(kr_rrn::parse("8506150999979", at_reference)->birth_date().iso() == "1885-06-15");
  BOOST_TEST((kr_rrn::parse("8506150999979", at_reference)->sex() == sex::female));
  BOOST_TEST(kr_rrn::parse("2303154999968", at_reference)->birth_date().iso() == "2023-03-15");
}

// Who was born earlier may have got a new number since: never an error.
BOOST_AUTO_TEST_CASE(kr_check_digits_warn_at_most) {
  for (const char* name : {"kr_rrn", "kr_arn", "kr_brn", "kr_crn"}) {
    const type& t = *type::find(name);
    std::string value = t.sample(1, 1, {.as_of = date(2019, 1, 1)});
    int valid = 0;
    for (char last = '0'; last <= '9'; ++last) {
      value.back() = last;
      const verdict v = t.check(value, at_reference).verdict;
      BOOST_TEST((v == verdict::valid || v == verdict::suspect), value);
      valid += v == verdict::valid ? 1 : 0;
    }
    BOOST_TEST(valid == (std::string(name) == "kr_arn" ? 2 : 1), name);
  }
  for (const std::string front : {"201005399999", "201005799999"}) {
    const type& t = *type::find(front[6] == '3' ? "kr_rrn" : "kr_arn");
    for (char last = '0'; last <= '9'; ++last) BOOST_TEST((t.check(front + last, at_reference).verdict == verdict::valid));
  }
}

BOOST_AUTO_TEST_CASE(kr_arn_takes_either_rule) {
  BOOST_TEST(kr_arn::parse("900101-5999900", at_reference)->birth_date().iso() == "1990-01-01");
  BOOST_TEST(kr_arn::parse("900101-5999902", at_reference)->canonical() == "9001015999902");
  BOOST_TEST((kr_arn::parse("900101-5999902", at_reference)->sex() == sex::male));
  BOOST_TEST(kr_arn::parse("900101-5999902", at_reference)->tail() == "999902");
  BOOST_TEST(asked::parts("kr_arn", "9001015999902") == "birth_date=1990-01-01 sex=L tail=999902");
  BOOST_TEST(asked::why("kr_arn", "9001015999904") == "kr_arn.check");
}

BOOST_AUTO_TEST_CASE(kr_residents_speak) {
  BOOST_TEST(asked::why("kr_rrn", "9001015999900") == "kr_rrn.format looks_like.kr_arn");
  BOOST_TEST(asked::why("kr_arn", "9001011999909") == "kr_arn.format looks_like.kr_rrn");
  BOOST_TEST(asked::why("kr_rrn", "3171015708459901") == "kr_rrn.length looks_like.nik");
  BOOST_TEST(asked::why("kr_rrn", "TIDAK ADA") == "kr_rrn.character placeholder");
  BOOST_TEST(asked::said("kr_rrn", "9002301999900").find("The date inside the Korean resident number (RRN) is impossible: 90*") == 0U);
  BOOST_TEST(asked::said("kr_rrn", "9001015999900").find("5-8 are foreigners") != std::string::npos);
  BOOST_TEST(asked::said("kr_rrn", "9001011999903").find("changed since 5 October 2020") != std::string::npos);
  BOOST_TEST(asked::said("kr_arn", "9001011999909").find("seventh digit 5-8") != std::string::npos);
  BOOST_TEST(type::find("kr_rrn")->mask("900101-1999909") == "90************");
  BOOST_TEST(type::find("kr_arn")->mask("9001015999902") == "90***********");
}

BOOST_AUTO_TEST_CASE(kr_brn_has_office_kind_serial) {
  const auto one = kr_brn::parse("999-81-99013", at_reference);
  BOOST_REQUIRE(one.has_value());
  BOOST_TEST(one->display() == "999-81-99013");
  BOOST_TEST(one->office() == "999");
  BOOST_TEST(one->kind() == "81");
  BOOST_TEST(one->serial() == "9901");
  BOOST_TEST(one->check() == '3');
  BOOST_TEST(asked::parts("kr_brn", "9998199013") == "office=999 kind=81 serial=9901 check=3");
  BOOST_TEST((type::find("kr_brn")->check("1008199013", at_reference).verdict == verdict::suspect));
  BOOST_TEST(asked::said("kr_brn", "1008199013") == "The Korean business number (BRN) does not begin as it must: 100 | Accepted: 101 or more in front");
  BOOST_TEST(asked::why("kr_brn", "1101110062432") == "kr_brn.length looks_like.kr_crn");
  BOOST_TEST(asked::why("kr_brn", "1010000006") == "kr_brn.code");   // before the serial, which is zero too
  BOOST_TEST(type::find("kr_brn")->mask("999-81-99013") == "999-81-99013");
  BOOST_TEST(type::find("kr_brn")->mask("0812345678") == "0812******");
}

BOOST_AUTO_TEST_CASE(kr_crn_has_registry_kind_serial) {
  const auto one = kr_crn::parse("110111-0062432", at_reference);
  BOOST_REQUIRE(one.has_value());
  BOOST_TEST(one->canonical() == "1101110062432");
  BOOST_TEST(one->registry() == "1101");
  BOOST_TEST(one->kind() == "11");
  BOOST_TEST(one->serial() == "006243");
  BOOST_TEST(one->check() == '2');
  BOOST_TEST(asked::parts("kr_crn", "1101110062432") == "registry=1101 kind=11 serial=006243 check=2");
  BOOST_TEST(asked::why("kr_crn", "1101110062433") == "kr_crn.check");
}

// A resident's number in a corporation's column is not shown.
BOOST_AUTO_TEST_CASE(kr_crn_shows_no_persons) {
  const type& t = *type::find("kr_crn");
  BOOST_TEST(t.mask("110111-0062432") == "110111-0062432");
  BOOST_TEST(t.mask("999911-9999018") == "999911-9999018");   // suspect, and no day
  BOOST_TEST(t.mask("9001011999902") == "9001011999902");     // a good corporation, a doubtful person
  BOOST_TEST(t.mask("9001011999903") == "9001*********");     // doubtful as either
  BOOST_TEST(t.mask("9001011999909") == "9001*********");
  BOOST_TEST(t.mask("9001015999902") == "9001*********");
  BOOST_TEST(t.mask("3171015708459901").find("5708") == std::string::npos);
  BOOST_TEST(asked::why("kr_crn", "9001011999909") == "kr_crn.check looks_like.kr_rrn");
}
