// Passports, driving licences, vehicles: parts, sentences, causes, samples, masks.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

BOOST_AUTO_TEST_CASE(a_passport_has_a_letter_and_a_serial) {
  const auto p = paspor::parse("C9999987", at_reference);
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST(p->letter() == 'C');
  BOOST_TEST(p->serial() == "9999987");
  BOOST_TEST(asked::parts("paspor", "C9999987") == "letter=C serial=9999987");
  BOOST_TEST(paspor::parse("Z9999987", at_reference).has_value());   // suspect
  BOOST_TEST((type::find("paspor")->check("Z9999987", at_reference).verdict == verdict::suspect));
  BOOST_TEST((paspor::parse("c9999987", at_reference).error().code == "paspor.case"));
  BOOST_TEST(asked::said("paspor", "Z9999987", in_english) ==
             "The passport number does not begin as it must: Z | Accepted: A, B, C, E, S, X or D, then 7 digits");
  BOOST_TEST(asked::said("paspor", "A-999998", in_english).substr(0, 57) == "The passport number holds a character it does not use: - ");
  BOOST_TEST(asked::said("paspor", "A 999998", at_reference).substr(0, 60) == "Nomor paspor memuat tanda yang tidak dipakai: spasi | Bentuk");
  BOOST_TEST(asked::said("paspor", "A999998", at_reference) ==
             "Panjang nomor paspor harus 8 karakter, ditemukan 7 | Kurang satu angka; buku lama mungkin memakai enam angka (belum diverifikasi)");
}

BOOST_AUTO_TEST_CASE(a_licence_has_a_month_and_never_a_century) {
  const auto twelve = sim::parse("250112349987", at_reference);
  BOOST_REQUIRE(twelve.has_value());
  BOOST_TEST((twelve->kind() == sim::kinds::sim12));
  BOOST_TEST(twelve->year_digits() == "25");
  BOOST_TEST(twelve->month() == 1U);
  BOOST_TEST(twelve->area() == "1234");
  BOOST_TEST(twelve->serial() == "9987");
  BOOST_REQUIRE(twelve->birth_months(date(2026, 11, 24)).size() == 2U);
  BOOST_TEST(twelve->birth_months(date(2026, 11, 24))[0].iso() == "1925-01-01");
  BOOST_TEST(twelve->birth_months(date(2024, 1, 1)).size() == 1U);
  BOOST_TEST(!twelve->as_nik(at_reference).has_value());
  BOOST_TEST(asked::parts("sim", "250112349987") == "kind=sim12 birth_months=1925-01,2025-01, area=1234 serial=9987");
  BOOST_TEST(asked::parts("sim", "850112349987") == "kind=sim12 birth_months=1985-01, area=1234 serial=9987");
  BOOST_TEST((sim::parse("850112349987", {.as_of = date(1984, 12, 31)}).error().code == "sim.date"));
  const auto fourteen = sim::parse("9999-9999-999987", at_reference);
  BOOST_TEST((fourteen->kind() == sim::kinds::sim14));
  BOOST_TEST(fourteen->canonical() == "99999999999987");
  BOOST_TEST(fourteen->display() == "9999-9999-999987");
  BOOST_TEST(fourteen->serial() == "");
  BOOST_TEST(fourteen->month() == 0U);
  BOOST_TEST(asked::parts("sim", "99999999999987") == "kind=sim14");
  const auto sixteen = sim::parse("3171015708459901", at_reference);
  BOOST_TEST((sixteen->kind() == sim::kinds::nik));
  BOOST_TEST(sixteen->as_nik(at_reference)->district() == "31.71.01");
  BOOST_TEST(asked::parts("sim", "3171015708459901") ==
             "kind=nik province=31 regency=31.71 district=31.71.01 birth_dates=1945-08-17, sex=P serial=9901");
  BOOST_TEST(asked::said("sim", "3171990101459901", in_english).substr(0, 49) == "Region code 31.71.99 is in no edition since 2015 ");
  BOOST_TEST(asked::why("sim", "1111111111111111") == "sim.range");   // a remark
  BOOST_TEST((type::find("sim")->check("1111111111111111", at_reference).verdict == verdict::valid));
}

BOOST_AUTO_TEST_CASE(a_plate_has_an_area_a_number_and_a_series) {
  const auto b = nrkb::parse("B 1234 ABC", at_reference);
  BOOST_REQUIRE(b.has_value());
  BOOST_TEST(b->canonical() == "B1234ABC");
  BOOST_TEST(b->display() == "B 1234 ABC");
  BOOST_TEST((b->kind() == nrkb::kinds::regional));
  BOOST_TEST(b->area() == "B");
  BOOST_TEST(b->area_name() == "DKI Jakarta, Depok, Bekasi, Tangerang, Tangerang Selatan");
  BOOST_TEST(b->number() == 1234);
  BOOST_TEST(b->suffix() == "ABC");
  BOOST_TEST(b->country() == "");
  BOOST_TEST(asked::parts("nrkb", "D 9987") == "kind=regional area=D area_name=Bandung Raya (Bandung, Bandung Barat, Cimahi) number=9987");
  const auto state = nrkb::parse("RI 1", at_reference);
  BOOST_TEST((state->kind() == nrkb::kinds::state));
  BOOST_TEST(state->number() == 1);
  BOOST_TEST(state->area() == "");
  BOOST_TEST(state->area_name() == "");
  BOOST_TEST(asked::parts("nrkb", "RI 1") == "kind=state number=1");
  BOOST_TEST(asked::parts("nrkb", "CD 12 123") == "kind=diplomatic country=12 number=123");
  BOOST_TEST(asked::parts("nrkb", "CC 121 23") == "kind=consular country=121 number=23");
  BOOST_TEST(asked::parts("nrkb", "CH 12 1") == "kind=honorary_consul country=12 number=1");
  // Two readings of one row of digits: neither is chosen.
  BOOST_TEST(asked::parts("nrkb", "CD12123") == "kind=diplomatic");
  BOOST_TEST(nrkb::parse("CD12123", at_reference)->number() == 0);
  BOOST_TEST(!(*nrkb::parse("CD 12 123", at_reference) == *nrkb::parse("CD 121 23", at_reference)));
}

BOOST_AUTO_TEST_CASE(sentences_about_plates) {
  BOOST_TEST(asked::said("nrkb", "XX 1234 AB", in_english) == "Plate area XX is not known | The list: `spbe codes tnkb`");
  BOOST_TEST(asked::said("nrkb", "B 12345 ABC", at_reference).substr(0, 84) ==
             "Panjang nomor registrasi kendaraan harus paling banyak 4 angka, ditemukan 5 | ");
  BOOST_TEST(asked::said("nrkb", "B 1234 ABCD", in_english).substr(0, 92) ==
             "The vehicle registration number must have at most 3 letters at the end, found 4 | ");
  BOOST_TEST(asked::said("nrkb", "b 1234 abc", in_english) ==
             "The letters of the vehicle registration number are in the wrong case | Write capital letters; `spbe normalize` does it");
}

BOOST_AUTO_TEST_CASE(without_the_list_of_plates_every_area_passes) {
  const check_context none{date(2026, 11, 24)};
  const type& n = *type::find("nrkb");
  BOOST_TEST(n.judge("XX 1234 AB", none) == valid_byte);
  BOOST_TEST(n.judge("XX 0 AB", none) == error_byte(finding_class::range));
  BOOST_TEST(n.judge("xx 1234 ab", none) == error_byte(finding_class::letter_case));
}

BOOST_AUTO_TEST_CASE(causes_of_transport) {
  BOOST_TEST(asked::cause("sim", "112340001") == "excel.lost_zero");
  BOOST_TEST(asked::cause("sim", "B 1234 ABC") == "looks_like.nrkb");
  BOOST_TEST(asked::cause("sim", "8.50112E+11") == "excel.exponent");
  BOOST_TEST(asked::cause("nrkb", "850112349987") == "looks_like.sim");
  BOOST_TEST(asked::cause("nrkb", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("nrkb", "TIDAK ADA") == "placeholder");
  BOOST_TEST(asked::cause("nrkb", "081200000000") == "looks_like.telepon_seluler");
  BOOST_TEST(asked::cause("sim", "085700099917") == "looks_like.telepon_seluler");
  BOOST_TEST(asked::cause("paspor", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("paspor", "'A9999987") == "excel.apostrophe");
}

BOOST_AUTO_TEST_CASE(samples_of_transport_are_valid_canonical_and_of_nobody) {
  for (const std::string_view name : {"paspor", "sim", "nrkb"}) {
    const type& t = *type::find(name);
    for (std::uint64_t i = 0; i < 500; ++i) {
      const std::string one = t.sample(7, i, at_reference);
      const checked c = t.check(one, at_reference);
      BOOST_CHECK_MESSAGE(c.verdict == verdict::valid && c.findings.empty() && c.canonical == one, name << ": " << one);
    }
  }
  // On a day when nobody with a month of 20yy could drive.
  const type& licence = *type::find("sim");
  for (std::uint64_t i = 0; i < 500; ++i) {
    const check_options then{.as_of = date(1999, 12, 31)};
    BOOST_TEST((licence.check(licence.sample(7, i, then), then).verdict == verdict::valid));
  }
}

BOOST_AUTO_TEST_CASE(masks_of_transport_keep_two) {
  const auto mask = [](std::string_view name, std::string_view value) { return type::find(name)->mask(value); };
  BOOST_TEST(mask("paspor", "A9999987") == "A9******");
  BOOST_TEST(mask("sim", "850112349987") == "85**********");
  BOOST_TEST(mask("sim", "9999-9999-999987") == "99**************");
  BOOST_TEST(mask("sim", "3171015708459901") == "31**************");
  BOOST_TEST(mask("nrkb", "B 1234 ABC") == "B ********");
  BOOST_TEST(mask("nrkb", "3171015708459901") == "31**************");
}
