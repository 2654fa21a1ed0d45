// Places and what is found in their columns: region codes of both schemes, postal codes, coordinates.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

BOOST_AUTO_TEST_CASE(kode_bps_has_the_codes_above_without_dots) {
  const auto village = kode_bps::parse("3171010001", at_reference);
  BOOST_REQUIRE(village.has_value());
  BOOST_TEST(village->level() == 4);
  BOOST_TEST(village->province() == "31");
  BOOST_TEST(village->regency() == "3171");
  BOOST_TEST(village->district() == "3171010");
  BOOST_TEST(village->display() == "3171010001");
  const auto district = kode_bps::parse("3171010", at_reference);
  BOOST_TEST(district->level() == 3);
  BOOST_TEST(district->district() == "3171010");
  BOOST_TEST(kode_bps::parse("3171", at_reference)->district() == "");
  BOOST_TEST(kode_bps::parse("31", at_reference)->regency() == "");
  BOOST_TEST(kode_bps::parse("93", at_reference)->level() == 1);  // suspect
  BOOST_TEST(asked::parts("kode_bps", "3171010001") == "level=4 province=31 regency=3171 district=3171010");
  BOOST_TEST(asked::parts("kode_bps", "31") == "level=1");
}

BOOST_AUTO_TEST_CASE(the_two_region_schemes_know_each_other) {
  BOOST_TEST(asked::cause("kode_bps", "110101") == "looks_like.kode_wilayah");
  BOOST_TEST(asked::cause("kode_bps", "31.71") == "looks_like.kode_wilayah");
  BOOST_TEST(asked::cause("kode_bps", "93") == "looks_like.kode_wilayah");
  BOOST_TEST(asked::cause("kode_bps", "999999") == "placeholder");
  BOOST_TEST(asked::cause("kode_bps", "3100") == "");
  BOOST_TEST(asked::cause("kode_bps", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("kode_wilayah", "3171010") == "scheme.bps");
  BOOST_TEST(asked::cause("kode_wilayah", "1101010001") == "scheme.bps");
  BOOST_TEST(asked::cause("kode_wilayah", "97") == "scheme.bps");
  BOOST_TEST(asked::cause("kode_wilayah", "9701") == "scheme.bps");
  BOOST_TEST(asked::cause("kode_wilayah", "3199") == "");        // both schemes could have it
  BOOST_TEST(asked::cause("kode_wilayah", "9301010") == "");     // BPS has no 93
  BOOST_TEST(asked::cause("kode_wilayah", "99") == "");
  BOOST_TEST(asked::cause("kode_wilayah", "10110") == "looks_like.kode_pos");
  BOOST_TEST(asked::cause("kode_wilayah", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("kode_pos", "317101") == "looks_like.kode_wilayah");
  BOOST_TEST(asked::cause("kode_pos", "10110.0") == "excel.float");
  BOOST_TEST(asked::cause("kode_pos", "1011") == "");
}

BOOST_AUTO_TEST_CASE(koordinat_is_exact_to_the_last_decimal) {
  const auto k = koordinat::parse("-6.175392, 106.827153", at_reference);
  BOOST_REQUIRE(k.has_value());
  BOOST_TEST(k->canonical() == "-6.175392,106.827153");
  BOOST_TEST(k->display() == "-6.175392,106.827153");
  BOOST_TEST(k->latitude() == "-6.175392");
  BOOST_TEST(k->longitude() == "106.827153");
  BOOST_TEST(k->latitude_units() == -61753920000);
  BOOST_TEST(k->longitude_units() == 1068271530000);
  BOOST_TEST(k->latitude_degrees() == -6.175392);
  BOOST_TEST(k->longitude_degrees() == 106.827153);
  const auto fine = koordinat::parse("-00.0000000001,140.9999999999", at_reference);
  BOOST_TEST(fine->latitude_units() == -1);
  BOOST_TEST(fine->longitude_units() == 1409999999999);
  BOOST_TEST(fine->latitude() == "-0.0000000001");
  BOOST_TEST(koordinat::parse("-00.000,94.9", at_reference)->latitude() == "0.000");
  BOOST_TEST(asked::parts("koordinat", "-6.10, 106.8") == "latitude=-6.10 longitude=106.8");
}

BOOST_AUTO_TEST_CASE(koordinat_says_what_is_the_matter) {
  const auto said = [](std::string_view value) { return type::find("koordinat")->check(value, in_english).findings.front(); };
  BOOST_TEST(said("95.5,5.5").hint == "Latitude and longitude seem to be swapped: latitude comes first");
  BOOST_TEST(said("106.827153,-6.175392").hint == "Accepted: latitude first, then longitude, such as -6.175392,106.827153");
  BOOST_TEST(said("-6,175392;106,827153").hint == "Accepted: a point before the decimals, a comma between the two: -6.175392,106.827153");
  BOOST_TEST(said("7.0,100.0").hint == "Latitude is -11.1 to 6.2, longitude 94.9 to 141.1");
  BOOST_TEST(said("95.5,5.5").cause == "swapped");
  BOOST_TEST(said("106.827153,-6.175392").cause == "swapped");
  BOOST_TEST(said("0.0000,0.0000").cause == "placeholder");
  BOOST_TEST(said("7.0,100.0").cause == "");
}

BOOST_AUTO_TEST_CASE(places_show_their_own_values_and_hide_others) {
  const auto mask = [](std::string_view name, std::string_view value) { return type::find(name)->mask(value); };
  BOOST_TEST(mask("kode_bps", "3171010001") == "3171010001");
  BOOST_TEST(mask("koordinat", "-6.1234567890,106.1234567890") == "-6.1234567890,106.1234567890");
  for (const auto name : {"kode_bps", "koordinat"}) {
    BOOST_TEST(mask(name, "3171015708459901").find("5708459901") == std::string::npos);
    BOOST_TEST(mask(name, "081234567890").find("567890") == std::string::npos);
  }
}
