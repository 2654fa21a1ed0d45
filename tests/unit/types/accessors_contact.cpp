// Telephones and e-mail: parts, sentences, causes, samples, masks.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

BOOST_AUTO_TEST_CASE(a_landline_knows_its_area) {
  const auto jakarta = telepon_tetap::parse("(021) 8350123", at_reference);
  BOOST_REQUIRE(jakarta.has_value());
  BOOST_TEST(jakarta->canonical() == "+62218350123");
  BOOST_TEST(jakarta->display() == "(021) 8350123");
  BOOST_TEST(jakarta->national() == "218350123");
  BOOST_TEST(jakarta->area() == "021");
  BOOST_TEST(jakarta->area_name() == "Jabodetabek");
  BOOST_TEST(jakarta->subscriber() == "8350123");
  BOOST_TEST((*jakarta == *telepon_tetap::parse("62-21-8350123", at_reference)));
  const auto denpasar = telepon_tetap::parse("+62 361 12345", at_reference);
  BOOST_TEST(denpasar->area() == "0361");
  BOOST_TEST(denpasar->subscriber() == "12345");
  BOOST_TEST(denpasar->display() == "(0361) 12345");
  BOOST_TEST(asked::parts("telepon_tetap", "0218350123") == "national=218350123 area=021 area_name=Jabodetabek subscriber=8350123");
  BOOST_TEST((telepon_tetap::parse("0812-0000-0000", at_reference).error().code == "telepon_tetap.format"));
}

BOOST_AUTO_TEST_CASE(without_the_list_of_areas_only_the_count_is_judged) {
  const check_context none{date(2026, 11, 24)};
  const type& t = *type::find("telepon_tetap");
  BOOST_TEST(t.judge("0201234567", none) == valid_byte);
  BOOST_TEST(t.judge("(0218) 350123", none) == valid_byte);
  BOOST_TEST(t.judge("081200000000", none) == error_byte(finding_class::format));
  BOOST_TEST(t.judge("021234", none) == error_byte(finding_class::format));
  BOOST_TEST(t.judge("0", none) == error_byte(finding_class::format));
}

BOOST_AUTO_TEST_CASE(telepon_speaks_with_its_members_voice) {
  const auto mobile = telepon::parse("0812-0000-0000", at_reference);
  BOOST_REQUIRE(mobile.has_value());
  BOOST_TEST((mobile->member() == type_id::telepon_seluler));
  BOOST_TEST(mobile->as_telepon_seluler()->operator_hint() == "Telkomsel");
  BOOST_TEST(mobile->as_telepon_tetap() == nullptr);
  BOOST_TEST(mobile->display() == "0812-0000-0000");
  const auto landline = telepon::parse("(0361) 12345", at_reference);
  BOOST_REQUIRE(landline.has_value());
  BOOST_TEST((landline->member() == type_id::telepon_tetap));
  BOOST_TEST(landline->as_telepon_tetap()->area() == "0361");
  BOOST_TEST(landline->canonical() == "+6236112345");
  BOOST_TEST(landline->display() == "(0361) 12345");
  BOOST_TEST(asked::parts("telepon", "0895000000000") == "type=telepon_seluler national=895000000000 operator_hint=Indosat Ooredoo Hutchison");
  BOOST_TEST(asked::parts("telepon", "036112345") == "type=telepon_tetap national=36112345 area=0361 area_name=Denpasar subscriber=12345");
  BOOST_TEST(asked::code("telepon", "0812000") == "telepon_seluler.length");
  BOOST_TEST(asked::code("telepon", "084100000000") == "telepon_seluler.prefix");
  BOOST_TEST(asked::code("telepon", "+62 0812 0000 0000") == "telepon_seluler.prefix");
  BOOST_TEST(asked::code("telepon", "(0812) 00000000") == "telepon_seluler.character");
  BOOST_TEST(asked::code("telepon", "086900000000") == "telepon_seluler.prefix");   // a remark
  BOOST_TEST(asked::code("telepon", "0212") == "telepon_tetap.format");
  BOOST_TEST(asked::code("telepon", "+62 021 8350123") == "telepon_tetap.format");
  BOOST_TEST(asked::code("telepon", "+65 61234567") == "telepon.prefix");
  BOOST_TEST(asked::code("telepon", "0812.0000.0000") == "telepon.separator");
  BOOST_TEST(asked::code("telepon", "TIDAK ADA") == "telepon.character");
  BOOST_TEST(asked::code("telepon", " 0218350123") == "telepon.whitespace");
  BOOST_TEST(asked::code("telepon", "") == "telepon.empty");
}

BOOST_AUTO_TEST_CASE(sentences_about_telephones_name_what_was_expected) {
  BOOST_TEST(asked::said("telepon_tetap", "021123456", in_english) ==
             "The landline number is not built as it must be: 0211***** | Accepted: 7-8 digits behind the area code 021");
  BOOST_TEST(asked::said("telepon_tetap", "0201234567", at_reference) ==
             "Susunan nomor telepon tetap salah: 0201****** | Bentuk yang diterima: kode area dari `spbe codes kode_area_telepon`, lalu 5-8 angka");
  BOOST_TEST(asked::said("telepon_tetap", "(021) 8350123x", in_english).substr(0, 58) == "The landline number holds a character it does not use: x |");
  BOOST_TEST(asked::said("telepon", "(021) 8350123x", in_english).substr(0, 59) == "The telephone number holds a character it does not use: x |");
}

BOOST_AUTO_TEST_CASE(telephones_and_addresses_in_the_wrong_column) {
  BOOST_TEST(asked::cause("telepon_seluler", "0218350123") == "looks_like.telepon_tetap");
  BOOST_TEST(asked::cause("telepon_seluler", "(021) 8350123") == "looks_like.telepon_tetap");
  BOOST_TEST(asked::cause("telepon_tetap", "0812-0000-0000") == "looks_like.telepon_seluler");
  BOOST_TEST(asked::cause("telepon_seluler", "81200000000") == "excel.lost_zero");
  BOOST_TEST(asked::cause("telepon_tetap", "218350123") == "excel.lost_zero");
  BOOST_TEST(asked::cause("telepon", "218350123") == "excel.lost_zero");
  BOOST_TEST(asked::cause("telepon", "81200000000") == "excel.lost_zero");
  BOOST_TEST(asked::cause("telepon_seluler", "8.12E+10") == "excel.exponent");
  BOOST_TEST(asked::cause("telepon_seluler", "81200000000.0") == "excel.float");
  BOOST_TEST(asked::cause("telepon_seluler", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("telepon", "staf@contoh.go.id") == "looks_like.email");
  BOOST_TEST(asked::cause("email", "0812-0000-0000") == "looks_like.telepon_seluler");
  BOOST_TEST(asked::cause("email", "(021) 8350123") == "looks_like.telepon_tetap");
  BOOST_TEST(asked::cause("email", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("email", "tidak ada") == "placeholder");
  BOOST_TEST(asked::cause("email", "a@@b.id") == "");
}

BOOST_AUTO_TEST_CASE(samples_of_contacts_are_valid_canonical_and_of_nobody) {
  for (const std::string_view name : {"telepon_seluler", "telepon_tetap", "telepon", "email"}) {
    const type& t = *type::find(name);
    for (std::uint64_t i = 0; i < 500; ++i) {
      const std::string one = t.sample(7, i, at_reference);
      const checked c = t.check(one, at_reference);
      BOOST_CHECK_MESSAGE(c.verdict == verdict::valid && c.findings.empty() && c.canonical == one, name << ": " << one);
    }
  }
  const auto sample = [](std::string_view name) { return type::find(name)->sample(7, 0, at_reference); };
  BOOST_TEST(sample("telepon_seluler").substr(6, 6) == "000099");
  BOOST_TEST(sample("telepon_tetap").find("00099") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(masks_of_telephones_keep_four) {
  const auto mask = [](std::string_view name, std::string_view value) { return type::find(name)->mask(value); };
  for (const std::string_view name : {"telepon_seluler", "telepon_tetap", "telepon"}) {
    BOOST_TEST(mask(name, "0218350123") == "0218******");
    BOOST_TEST(mask(name, "(021) 8350123") == "(021*********");
    BOOST_TEST(mask(name, "+62218350123") == "+622********");
    BOOST_TEST(mask(name, "3171015708459901") == "3171************");
  }
}
