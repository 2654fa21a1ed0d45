// What nik and no_kk know of causes and samples.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::why;

BOOST_AUTO_TEST_CASE(a_nik_that_begins_with_zero_stands_for_none) {
  // 0 and a region: made up by a village's system, whether or not it also agrees with the check digit of a NPWP.
  BOOST_TEST(why("nik", "0317101000000001") == "nik.province placeholder");
  for (const char digit : std::string("0123456789"))
    BOOST_TEST(why("nik", std::string("031710100") + digit + "000001") == "nik.province placeholder");
  BOOST_TEST(why("nik", "0271010101279991") == "nik.province placeholder");
  BOOST_TEST(why("nik", "0019999994999000") == "nik.province looks_like.npwp16");
  BOOST_TEST(why("nik", "0019999995999000") == "nik.province placeholder");
  BOOST_TEST(why("nik", "0000000000000000") == "nik.range placeholder");
  BOOST_TEST(why("nik", "0") == "nik.length placeholder");
  BOOST_TEST(why("nik", "2222222222222222") == "nik.province placeholder");
  BOOST_TEST(why("nik", "9999999999999999") == "nik.province placeholder");
  BOOST_TEST(why("nik", "999") == "nik.length");
  BOOST_TEST(why("nik", "9999") == "nik.length placeholder");
  BOOST_TEST(why("nik", "7777777") == "nik.length");
  BOOST_TEST(why("nik", "7777-7777") == "nik.separator placeholder");
  BOOST_TEST(why("kode_pos", "00000") == "kode_pos.range placeholder");
  BOOST_TEST(why("kode_wilayah", "99.99") == "kode_wilayah.province");
  BOOST_TEST(why("nik", "2071010101279991") == "nik.province");
  BOOST_TEST(why("no_kk", "0317101000000001") == "no_kk.province placeholder");
  BOOST_TEST(why("no_kk", "0000 0000 0000 0000") == "no_kk.separator placeholder");
}

BOOST_AUTO_TEST_CASE(population_numbers_know_what_they_are_taken_for) {
  BOOST_TEST(why("nik", "019999994999000") == "nik.length looks_like.npwp15");
  BOOST_TEST(why("nik", "01.999.999.4-999.000") == "nik.separator looks_like.npwp15");
  BOOST_TEST(why("nik", "198009262005051987") == "nik.length looks_like.nip_pns");
  BOOST_TEST(why("nik", "19900101 202221 1 987") == "nik.separator looks_like.nip_pppk");
  BOOST_TEST(why("nik", "0019999994999000000000") == "nik.length looks_like.nitku");
  BOOST_TEST(why("nik", "081234567890") == "nik.length looks_like.telepon_seluler");
  BOOST_TEST(why("nik", "317101010127999") == "nik.length");
  BOOST_TEST(why("nik", "3171013102279991") == "nik.date");
  // A family card knows no +40, and no year before 2000.
  BOOST_TEST(why("no_kk", "3171014101249991") == "no_kk.date looks_like.nik");
  BOOST_TEST(why("no_kk", "3171017112249991") == "no_kk.date looks_like.nik");
  BOOST_TEST(why("no_kk", "3171017212249991") == "no_kk.date");
  BOOST_TEST(why("no_kk", "3171011708459991") == "no_kk.date looks_like.nik");
  BOOST_TEST(why("no_kk", "3171994101249991") == "no_kk.code looks_like.nik");
  BOOST_TEST(why("no_kk", "2071014101249991") == "no_kk.province looks_like.nik");
  BOOST_TEST(why("no_kk", "3171994102309991") == "no_kk.code looks_like.nik");
  BOOST_TEST(why("no_kk", "3171990101249991") == "no_kk.code");
  BOOST_TEST(why("no_kk", "3171997102249991") == "no_kk.code");
  BOOST_TEST(why("no_kk", "019999994999000") == "no_kk.length looks_like.npwp15");
  const finding said = type::find("no_kk")->check("3171014101249991", {.as_of = date(2026, 11, 24), .lang = language::en}).findings.front();
  BOOST_TEST(said.hint.starts_with("It is built like another kind of value: Population identity number (nik)"));
}

BOOST_AUTO_TEST_CASE(spreadsheets_cut_sixteen_digits) {
  BOOST_TEST(why("nik", "3171010101270000") == "nik.serial excel.exponent");
  BOOST_TEST(why("no_kk", "3171010101240000") == "no_kk.serial excel.exponent");
  BOOST_TEST(why("nik", "3,17101E+15") == "nik.character excel.exponent");
  BOOST_TEST(why("nik", "3171010101279991.0") == "nik.separator excel.float");
  BOOST_TEST(why("nik", "'3171010101279991") == "nik.character excel.apostrophe");
}

BOOST_AUTO_TEST_CASE(samples_of_residents_are_of_nobody) {
  bool women = false, men = false;
  for (std::uint64_t i = 0; i < 100; ++i) {
    const auto n = nik::parse(type::find("nik")->sample(1, i, at_reference), at_reference);
    BOOST_TEST(n->serial().substr(0, 2) == "99");
    (n->sex() == sex::female ? women : men) = true;
    BOOST_TEST(no_kk::parse(type::find("no_kk")->sample(1, i, at_reference), at_reference)->serial().substr(0, 2) == "99");
  }
  BOOST_TEST((women && men));
}
