// npsn, nuptk, nidn: parts, remarks, causes, masks.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

BOOST_AUTO_TEST_CASE(npsn_hints_at_its_region) {
  const auto school = npsn::parse("20109987", at_reference);
  BOOST_REQUIRE(school.has_value());
  BOOST_TEST(school->region() == 2);
  BOOST_TEST(school->region_hint() == "Jawa");
  BOOST_TEST(school->group() == "01");
  BOOST_TEST(school->serial() == "09987");
  BOOST_TEST(school->display() == "20109987");
  BOOST_TEST(npsn::parse("90109987", at_reference)->region_hint() == "luar negeri");
  BOOST_TEST(npsn::parse("60109987", at_reference)->region_hint() == "Maluku dan Papua");
  BOOST_TEST(npsn::parse("69999987", at_reference)->region_hint() == "");
  BOOST_TEST(npsn::parse("70999987", at_reference)->region_hint() == "");
  BOOST_TEST(npsn::parse("00109987", at_reference).error().code == "npsn.prefix");
  BOOST_TEST(asked::parts("npsn", "20109987") == "region=2 region_hint=Jawa group=01 serial=09987");
  BOOST_TEST(asked::parts("npsn", "70999987") == "region=7 group=09 serial=99987");
}

BOOST_AUTO_TEST_CASE(npsn_speaks) {
  BOOST_TEST(asked::why("npsn", "79999987") == "npsn.prefix");   // a remark
  BOOST_TEST((type::find("npsn")->check("79999987", at_reference).verdict == verdict::valid));
  BOOST_TEST(asked::why("npsn", "70999987") == "");
  BOOST_TEST(asked::why("npsn", "0119999987") == "npsn.length looks_like.nisn");
  BOOST_TEST(asked::why("npsn", "2010998") == "npsn.length");    // no zero can be lost
  BOOST_TEST(asked::why("npsn", "20109987.0") == "npsn.separator excel.float");
  const auto said = [](std::string_view value) {
    const finding f = type::find("npsn")->check(value, {.as_of = date(2026, 11, 24), .lang = language::en}).findings.front();
    return f.message + " | " + f.hint;
  };
  BOOST_TEST(said("00109987") == "The school number (NPSN) does not begin as it must: 00109987 | Accepted: 8 digits, the first 1-9");
  BOOST_TEST(said("2010998") == "The school number (NPSN) must have 8 digits, found 7 | One digit is missing; no school number begins with 0");
  BOOST_TEST(said("P9999987").find("P and 7 digits") != std::string::npos);
  BOOST_TEST(type::find("npsn")->mask("20109987") == "20109987");
  BOOST_TEST(type::find("npsn")->mask("3171015708459901").find("5708") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(nuptk_is_a_number_and_no_nik) {
  const auto teacher = nuptk::parse("4341999999990987", at_reference);
  BOOST_REQUIRE(teacher.has_value());
  BOOST_TEST(teacher->number() == "4341999999990987");
  BOOST_TEST(asked::parts("nuptk", "4341999999990987") == "number=4341999999990987");
  BOOST_TEST(nuptk::parse("3171013102279901", at_reference).has_value());   // an impossible day in a NIK
  BOOST_TEST(asked::why("nuptk", "198009262005051987") == "nuptk.length looks_like.nip_pns");
  BOOST_TEST(asked::why("nuptk", "0025069987") == "nuptk.length looks_like.nidn");
  BOOST_TEST(asked::why("nuptk", "434199999999098") == "nuptk.length excel.lost_zero");
  BOOST_TEST(asked::why("nuptk", "4.342E+15") == "nuptk.character excel.exponent");
  BOOST_TEST(type::find("nuptk")->mask("4341999999990987") == "43**************");
}

BOOST_AUTO_TEST_CASE(nidn_hints_at_its_kind) {
  BOOST_TEST((nidn::parse("0025069987", at_reference)->kind_hint() == nidn::kinds::nidn));
  BOOST_TEST((nidn::parse("8899999987", at_reference)->kind_hint() == nidn::kinds::nidk));
  BOOST_TEST((nidn::parse("8907251877", at_reference)->kind_hint() == nidn::kinds::nidk));
  BOOST_TEST((nidn::parse("9999999987", at_reference)->kind_hint() == nidn::kinds::nup));
  BOOST_TEST(nidn::parse("9999999987", at_reference)->number() == "9999999987");
  BOOST_TEST(asked::parts("nidn", "0025069987") == "kind_hint=nidn number=0025069987");
  BOOST_TEST(asked::parts("nidn", "8899999987") == "kind_hint=nidk number=8899999987");
  BOOST_TEST(asked::parts("nidn", "9999999987") == "kind_hint=nup number=9999999987");
  BOOST_TEST(asked::why("nidn", "3171015708459901") == "nidn.length looks_like.nik");
  BOOST_TEST(asked::why("nidn", "4341999999990987") == "nidn.length looks_like.nuptk");
  BOOST_TEST(asked::why("nidn", "25069987") == "nidn.length excel.lost_zero");
  BOOST_TEST(asked::why("nidn", "TIDAK ADA") == "nidn.character placeholder");
  BOOST_TEST(asked::why("nidn", "tidak \t ada ") == "nidn.whitespace placeholder");
  for (const char* one : {"-", "----------------", "\xE2\x80\x94", "\xE2\x80\x93", "???", "XXXX", "N.A.", "Rp -"}) BOOST_TEST(asked::cause("nidn", one) == "placeholder");
  for (const char* one : {"-?", "XY", "tidak", "tidakada", "0 ada"}) BOOST_TEST(asked::cause("nidn", one) == "");
  BOOST_TEST(type::find("nidn")->mask("0025069987") == "00********");
}
