// nip_lama, nrp_polri, the union nip; and what the employee numbers know of causes and samples.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

BOOST_AUTO_TEST_CASE(nip_lama_knows_its_institution_where_anybody_does) {
  const auto n = nip_lama::parse("380999987", at_reference);
  BOOST_REQUIRE(n.has_value());
  BOOST_TEST(n->institution() == "38");
  BOOST_TEST(n->institution_hint() == "Badan Koordinasi Keluarga Berencana Nasional");
  BOOST_TEST(n->serial() == "0999987");
  BOOST_TEST(n->display() == "380999987");
  BOOST_TEST(nip_lama::parse("539542527", at_reference)->institution_hint() == "");
  BOOST_TEST(asked::parts("nip_lama", "131999987") == "institution=13 institution_hint=Departemen Pendidikan dan Kebudayaan serial=1999987");
  BOOST_TEST(asked::parts("nip_lama", "539542527") == "institution=53 serial=9542527");
  BOOST_TEST(nip_lama::parse("000000000", at_reference).error().code == "nip_lama.range");
  BOOST_TEST(type::find("nip_lama")->mask("380999987") == "3809*****");
  BOOST_TEST(asked::why("nip_lama", "111111111") == "nip_lama.range");
}

BOOST_AUTO_TEST_CASE(nrp_polri_offers_months_and_never_guesses) {
  const auto one = nrp_polri::parse("85010987", at_reference);
  BOOST_REQUIRE(one.has_value());
  BOOST_REQUIRE(one->birth_months().size() == 1U);
  BOOST_TEST(one->birth_months()[0].iso() == "1985-01");
  BOOST_TEST(one->serial() == "0987");
  const auto two = nrp_polri::parse("01050987", at_reference);
  BOOST_REQUIRE(two->birth_months().size() == 2U);
  BOOST_TEST((two->birth_months()[0] == year_month{1901, 5}));
  BOOST_TEST((two->birth_months()[1] == year_month{2001, 5}));
  // The reference date decides, and two values are equal by their text.
  const auto then = nrp_polri::parse("01050987", {.as_of = date(2001, 4, 30)});
  BOOST_TEST(then->birth_months().size() == 1U);
  BOOST_TEST((*then == *two));
  BOOST_TEST(nrp_polri::parse("26110987", at_reference)->birth_months().size() == 2U);
  BOOST_TEST(nrp_polri::parse("26120987", at_reference)->birth_months().size() == 1U);
  // Suspect values pass.
  BOOST_TEST(nrp_polri::parse("85130987", at_reference)->birth_months().empty());
  BOOST_TEST(nrp_polri::parse("85010000", at_reference)->serial() == "0000");
  BOOST_TEST((type::find("nrp_polri")->check("85130987", at_reference).verdict == verdict::suspect));
  BOOST_TEST(asked::parts("nrp_polri", "01050987") == "birth_months=1901-05,2001-05, serial=0987");
  BOOST_TEST(asked::parts("nrp_polri", "85130987") == "birth_months= serial=0987");
  BOOST_TEST(type::find("nrp_polri")->mask("85010987") == "85******");
  BOOST_TEST(asked::why("nrp_polri", "11111111") == "nrp_polri.range");
}

BOOST_AUTO_TEST_CASE(the_union_of_nip_reads_nine_digits) {
  const auto old = nip::parse("131999987", at_reference);
  BOOST_REQUIRE(old.has_value());
  BOOST_TEST((old->member() == type_id::nip_lama));
  BOOST_TEST(old->as_lama()->institution() == "13");
  BOOST_TEST(old->as_pns() == nullptr);
  BOOST_TEST(old->as_pppk() == nullptr);
  BOOST_TEST(old->canonical() == "131999987");
  BOOST_TEST(old->display() == "131999987");
  BOOST_TEST(nip::parse("19800926 200505 1 987", at_reference)->display() == "19800926 200505 1 987");
  BOOST_TEST((nip::parse("199001012022211987", at_reference)->member() == type_id::nip_pppk));
  BOOST_TEST(asked::parts("nip", "539542527") == "type=nip_lama institution=53 serial=9542527");
  BOOST_TEST(asked::parts("nip", "199001012022211987") == "type=nip_pppk birth_date=1990-01-01 year=2022 frequency=1 sex=L serial=987");
  BOOST_TEST(type::find("nip")->mask("131999987") == "1319*****");
  BOOST_TEST(asked::why("nip", "000000000") == "nip_lama.range placeholder");
  BOOST_TEST(asked::why("nip", "131 999 987") == "nip_lama.separator");
  BOOST_TEST(asked::why("nip", "13199998A") == "nip.character");
  BOOST_TEST(asked::why("nip", "222222222") == "nip_lama.range");
  BOOST_TEST((type::find("nip")->check("222222222", at_reference).verdict == verdict::valid));
}

BOOST_AUTO_TEST_CASE(employee_numbers_know_their_causes) {
  using asked::why;
  BOOST_TEST(why("nip_pns", "131999987") == "nip_pns.length looks_like.nip_lama");
  BOOST_TEST(why("nip_pppk", "131999987") == "nip_pppk.length looks_like.nip_lama");
  BOOST_TEST(why("nip_pns", "000000000") == "nip_pns.length placeholder");
  BOOST_TEST(why("nip_pns", "199001012022211987") == "nip_pns.date looks_like.nip_pppk");
  BOOST_TEST(why("nip_pns", "19900101 202221 1 987") == "nip_pns.date looks_like.nip_pppk");
  BOOST_TEST(why("nip_pppk", "198009262005051987") == "nip_pppk.format looks_like.nip_pns");
  BOOST_TEST(why("nip_pns", "3171015708459901") == "nip_pns.length looks_like.nik");
  BOOST_TEST(why("nip", "3171015708459901") == "nip.length looks_like.nik");
  BOOST_TEST(why("nip_pns", "85010987") == "nip_pns.length looks_like.nrp_polri");
  BOOST_TEST(why("nip", "85010987") == "nip.length looks_like.nrp_polri");
  BOOST_TEST(why("nip_lama", "198009262005051987") == "nip_lama.length looks_like.nip_pns");
  BOOST_TEST(why("nip_lama", "199001012022211987") == "nip_lama.length looks_like.nip_pppk");
  BOOST_TEST(why("nrp_polri", "131999987") == "nrp_polri.length looks_like.nip_lama");
  BOOST_TEST(why("nrp_polri", "19800926 200505 1 987") == "nrp_polri.separator looks_like.nip_pns");
  // Lost zeros: a policeman born in 2001, an institution below 10.
  BOOST_TEST(why("nrp_polri", "1050987") == "nrp_polri.length excel.lost_zero");
  BOOST_TEST(why("nip_lama", "10999987") == "nip_lama.length excel.lost_zero");
  // Spreadsheets keep fifteen digits: the serial is gone.
  BOOST_TEST(why("nip_pns", "198009262005051000") == "nip_pns.serial excel.exponent");
  BOOST_TEST(why("nip", "199001012022211000") == "nip_pppk.serial excel.exponent");
  BOOST_TEST(why("nip_pns", "1.98009E+17") == "nip_pns.character excel.exponent");
  BOOST_TEST(why("nip_pns", "198009312005051987") == "nip_pns.date");
  BOOST_TEST(why("nrp_polri", "85130987") == "nrp_polri.date");
  BOOST_TEST(why("nrp_polri", "00000000") == "nrp_polri.range placeholder");
  BOOST_TEST(why("nip_lama", "TIDAK ADA") == "nip_lama.character placeholder");
}

BOOST_AUTO_TEST_CASE(samples_of_employees_are_of_nobody) {
  constexpr type_id members[] = {type_id::nip_pns, type_id::nip_pppk, type_id::nip_lama};
  for (std::uint64_t i = 0; i < 99; ++i) {
    BOOST_TEST((nip::parse(type::find("nip")->sample(1, i, at_reference), at_reference)->member() == members[i % 3]));
    BOOST_TEST(nip_pns::parse(type::find("nip_pns")->sample(1, i, at_reference), at_reference)->serial().front() == '9');
    BOOST_TEST(nip_lama::parse(type::find("nip_lama")->sample(1, i, at_reference), at_reference)->serial().substr(0, 2) == "99");
    BOOST_TEST(nrp_polri::parse(type::find("nrp_polri")->sample(1, i, at_reference), at_reference)->serial().substr(0, 2) == "99");
  }
}
