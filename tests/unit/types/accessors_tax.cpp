// nitku; and what the taxpayer numbers know of causes and samples.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

BOOST_AUTO_TEST_CASE(nitku_knows_taxpayer_and_place) {
  const auto branch = nitku::parse("0019999994999001000012", at_reference);
  BOOST_REQUIRE(branch.has_value());
  BOOST_TEST(branch->canonical() == "0019999994999001000012");
  BOOST_TEST(branch->display() == "0019999994999001000012");
  BOOST_TEST(branch->place() == "000012");
  BOOST_TEST(!branch->head_office());
  BOOST_TEST((branch->taxpayer().kind() == npwp16::kinds::npwp15));
  BOOST_TEST(branch->taxpayer().canonical() == "0019999994999001");
  BOOST_TEST(branch->taxpayer().as_npwp15()->branch() == "001");
  const auto resident = nitku::parse("3171015708459901000000", at_reference);
  BOOST_TEST(resident->head_office());
  BOOST_TEST((resident->taxpayer().as_nik()->sex() == sex::female));
  BOOST_TEST(resident->taxpayer().as_nik()->birth_dates()[0].iso() == "1945-08-17");
  BOOST_TEST((*resident == *nitku::parse("3171015708459901000000", at_reference)));
  BOOST_TEST((*resident != *branch));
  BOOST_TEST(asked::parts("nitku", "0019999994999001000012") ==
             "npwp16=0019999994999001 kind=npwp15 taxpayer_kind=01 serial=999999 check=4 office=999 branch=001 place=000012");
  BOOST_TEST(asked::parts("nitku", "3171015708459901000000") ==
             "npwp16=3171015708459901 kind=nik province=31 regency=31.71 district=31.71.01 birth_dates=1945-08-17, sex=P serial=9901 place=000000");
  // A suspect taxpayer passes, an invalid one does not.
  BOOST_TEST(nitku::parse("0019999995999000000000", at_reference)->taxpayer().canonical() == "0019999995999000");
  BOOST_TEST(nitku::parse("3171013102279991000000", at_reference).error().code == "nitku.date");
}

BOOST_AUTO_TEST_CASE(nitku_speaks_and_masks) {
  const type& t = *type::find("nitku");
  BOOST_TEST(t.mask("0019999994999001000012") == "00********************");
  BOOST_TEST(t.mask("3171015708459901000000") == "31********************");
  BOOST_TEST(asked::why("nitku", "1111111111111111111111") == "nitku.range");
  const finding short_one = t.check("3171015708459901X", {.as_of = date(2026, 11, 24), .lang = language::en}).findings.front();
  BOOST_TEST(short_one.message == "The business place number (NITKU) holds a character it does not use: X");
  const finding unknown = t.check("3171990101279991000000", {.as_of = date(2026, 11, 24), .lang = language::en}).findings.front();
  BOOST_TEST(unknown.message == "Region code 31.71.99 is in no edition since 2015");
}

BOOST_AUTO_TEST_CASE(taxpayer_numbers_know_their_causes) {
  using asked::why;
  // Old where new is meant, and the other way round.
  BOOST_TEST(why("npwp16", "019999994999000") == "npwp16.length looks_like.npwp15");
  BOOST_TEST(why("npwp16", "01.999.999.4-999.000") == "npwp16.separator looks_like.npwp15");
  BOOST_TEST(why("npwp16", "019999995999000") == "npwp16.length");
  BOOST_TEST(why("npwp16", "0019999994999000000001") == "npwp16.length looks_like.nitku");
  BOOST_TEST(why("npwp16", "198009262005051987") == "npwp16.length looks_like.nip_pns");
  BOOST_TEST(why("npwp15", "0019999994999000") == "npwp15.length looks_like.npwp16");
  BOOST_TEST(why("npwp15", "3171015708459901") == "npwp15.length looks_like.npwp16");
  BOOST_TEST(why("nitku", "0019999994999000") == "nitku.length looks_like.npwp16");
  BOOST_TEST(why("nitku", "01.999.999.4-999.000") == "nitku.separator looks_like.npwp15");
  BOOST_TEST(why("npwp", "0019999994999000000001") == "npwp.length looks_like.nitku");
  BOOST_TEST(why("npwp", "199001012022211987") == "npwp.length looks_like.nip_pppk");
  // Lost zeros.
  BOOST_TEST(why("npwp15", "19999994999000") == "npwp15.length excel.lost_zero");
  BOOST_TEST(why("npwp", "19999994999000") == "npwp.length excel.lost_zero");
  BOOST_TEST(why("npwp16", "19999994999000") == "npwp16.length excel.lost_zero");
  BOOST_TEST(why("nitku", "19999994999000000001") == "nitku.length excel.lost_zero");
  // Numbers since Coretax.
  BOOST_TEST(why("npwp16", "1019999994999000") == "npwp16.province npwp.coretax_unverified");
  BOOST_TEST(why("npwp", "1019999994999000") == "npwp16.province npwp.coretax_unverified");
  BOOST_TEST(why("nitku", "1019999994999000000000") == "nitku.province npwp.coretax_unverified");
  BOOST_TEST(why("npwp16", "3171990101279991") == "npwp16.code");
  // Placeholders.
  BOOST_TEST(why("npwp15", "00.000.000.0-000.000") == "npwp15.range placeholder");
  BOOST_TEST(why("npwp15", "000000000000000") == "npwp15.range placeholder");
  BOOST_TEST(why("npwp15", "111111111111111") == "npwp15.check placeholder");
  BOOST_TEST(why("npwp16", "9999999999999999") == "npwp16.province placeholder");
  BOOST_TEST(why("npwp16", "0000000000000000") == "npwp16.range placeholder");
  BOOST_TEST(why("nitku", "0000000000000000000000") == "nitku.range placeholder");
  BOOST_TEST(why("npwp", "-") == "npwp.separator placeholder");
  // Cut after fifteen digits.
  BOOST_TEST(why("npwp16", "3171010101270000") == "npwp16.serial excel.exponent");
  BOOST_TEST(why("nitku", "3171010101270000000000") == "nitku.serial excel.exponent");
  BOOST_TEST(why("npwp16", "0010000008999000") == "npwp16.serial");
  BOOST_TEST(why("npwp15", "010000008999000") == "npwp15.serial");
  BOOST_TEST(why("npwp16", "0019999995999000") == "npwp16.check");
}

BOOST_AUTO_TEST_CASE(samples_of_taxpayers_are_of_nobody) {
  for (std::uint64_t i = 0; i < 100; ++i) {
    const auto old = npwp15::parse(type::find("npwp15")->sample(1, i, at_reference), at_reference);
    BOOST_TEST(old->serial().substr(0, 2) == "99");
    BOOST_TEST(old->office() == "999");
    // A union goes round its members.
    BOOST_TEST(type::find("npwp")->sample(1, i, at_reference).size() == 15 + i % 2);
  }
}
