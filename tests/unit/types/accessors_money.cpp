// Amounts and budget years.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

BOOST_AUTO_TEST_CASE(rupiah_is_exact) {
  const auto r = rupiah::parse("Rp1.500.000,50", at_reference);
  BOOST_REQUIRE(r.has_value());
  BOOST_TEST(r->canonical() == "1500000,50");
  BOOST_TEST(r->display() == "Rp1.500.000,50");
  BOOST_TEST(r->whole() == 1500000);
  BOOST_TEST(r->sen() == 50);
  BOOST_TEST(r->amount_in_sen().value() == 150000050);
  BOOST_TEST(!r->negative());
  const auto debt = rupiah::parse("-Rp. 1.000,05", at_reference);
  BOOST_TEST(debt->canonical() == "-1000,05");
  BOOST_TEST(debt->display() == "-Rp1.000,05");
  BOOST_TEST(debt->whole() == -1000);
  BOOST_TEST(debt->sen() == -5);
  BOOST_TEST(debt->amount_in_sen().value() == -100005);
  BOOST_TEST(debt->negative());
  const auto half = rupiah::parse("-0,50", at_reference);
  BOOST_TEST(half->whole() == 0);
  BOOST_TEST(half->sen() == -50);
  BOOST_TEST(half->amount_in_sen().value() == -50);
  for (const auto zero : {"0", "-0", "Rp0,00", "-Rp0,-"}) {
    BOOST_TEST(rupiah::parse(zero, at_reference)->canonical() == "0");
    BOOST_TEST(!rupiah::parse(zero, at_reference)->negative());
  }
  BOOST_TEST(asked::parts("rupiah", "Rp1.500.000,50") == "rupiah=1500000 sen=50");
  BOOST_TEST(asked::parts("rupiah", "-0,50") == "rupiah=0 sen=-50");
}

BOOST_AUTO_TEST_CASE(long_amounts_do_not_overflow) {
  const auto most = rupiah::parse("-999.999.999.999.999.999,99", at_reference);
  BOOST_REQUIRE(most.has_value());
  BOOST_TEST(most->whole() == -999999999999999999);
  BOOST_TEST(!most->amount_in_sen().has_value());
  BOOST_TEST(most->display() == "-Rp999.999.999.999.999.999,99");
  BOOST_TEST(rupiah::parse("92233720368547756,07", at_reference)->amount_in_sen().value() == 9223372036854775607);
  BOOST_TEST(asked::code("rupiah", "1000000000000000000") == "rupiah.range");
  BOOST_TEST(asked::code("rupiah", std::string(100000, '9')) == "rupiah.range");
  BOOST_TEST(asked::code("rupiah", "1" + std::string(40, '0')) == "rupiah.range");
}

BOOST_AUTO_TEST_CASE(rupiah_says_what_is_the_matter) {
  const auto hint = [](std::string_view value) { return type::find("rupiah")->check(value, in_english).findings.front().hint; };
  BOOST_TEST(hint("1,000,000.00") == "Accepted: dots between groups of three, a comma before two digits of sen: Rp1.000.000,50");
  BOOST_TEST(hint("1.5 juta").substr(0, 24) == "Accepted: Rp1.000.000,50");
  BOOST_TEST(asked::cause("rupiah", "1000000.00") == "excel.float");
  BOOST_TEST(asked::cause("rupiah", "1e6") == "excel.exponent");
  BOOST_TEST(asked::cause("rupiah", "2026-01-01") == "looks_like.tanggal");
  BOOST_TEST(asked::cause("rupiah", "-") == "placeholder");
}

BOOST_AUTO_TEST_CASE(amounts_are_shown_and_long_runs_are_not) {
  const auto mask = [](std::string_view value) { return type::find("rupiah")->mask(value); };
  BOOST_TEST(mask("Rp1.000.000.000") == "Rp1.000.000.000");
  BOOST_TEST(mask("3171015708459901") == "3171************");
  BOOST_TEST(mask("081234567890123") == "0812***********");
  BOOST_TEST(mask("081234567890") == "0812********");
  BOOST_TEST(mask("hp 081234567890").find("567890") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(budget_years) {
  const auto t = tahun_anggaran::parse("2026", at_reference);
  BOOST_REQUIRE(t.has_value());
  BOOST_TEST(t->year() == 2026);
  BOOST_TEST(t->display() == "2026");
  BOOST_TEST(asked::parts("tahun_anggaran", "1945") == "year=1945");
  BOOST_TEST(type::find("tahun_anggaran")->check("1999/2000", in_english).findings.front().hint == "Accepted: one year; double years belong to budgets before 2000");
  BOOST_TEST(asked::cause("tahun_anggaran", "2026-01-01") == "looks_like.tanggal");
  BOOST_TEST(asked::cause("tahun_anggaran", "2026.0") == "excel.float");
  BOOST_TEST(type::find("tahun_anggaran")->mask("2026") == "2026");
  BOOST_TEST(type::find("tahun_anggaran")->mask("3171015708459901").find("5708459901") == std::string::npos);
}
