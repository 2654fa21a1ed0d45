// Land: parcel numbers and tax objects.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include <spbe/types/nib_bidang.hpp>
#include <spbe/types/nop.hpp>

#include "asked.hpp"
#include "types/bps_province.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

namespace {

std::string parts_of(std::string_view name, std::string_view value) {
  std::string out;
  for (const auto& p : type::find(name)->parts(value, at_reference)) out += p.name + '=' + std::get<std::string>(p.value) + ' ';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_parcel_has_two_layouts) {
  const auto old = nib_bidang::parse("09.05.02.03.99987", at_reference);
  BOOST_REQUIRE(old.has_value());
  BOOST_TEST(old->canonical() == "0905020399987");
  BOOST_TEST(old->display() == "09.05.02.03.99987");
  BOOST_TEST(!old->has_space());
  BOOST_TEST(old->province() == "09");
  BOOST_TEST(old->regency() == "09.05");
  BOOST_TEST(old->district() == "09.05.02");
  BOOST_TEST(old->village() == "09.05.02.03");
  BOOST_TEST(old->parcel() == "99987");
  BOOST_TEST(old->space() == "");
  BOOST_TEST(parts_of("nib_bidang", "0905020399987") == "province=09 regency=09.05 district=09.05.02 village=09.05.02.03 parcel=99987 ");

  const auto recent = nib_bidang::parse("31719999999870", at_reference);
  BOOST_REQUIRE(recent.has_value());
  BOOST_TEST(recent->display() == "31719999999870");
  BOOST_TEST(recent->has_space());
  BOOST_TEST(recent->regency() == "31.71");
  BOOST_TEST(recent->district() == "");
  BOOST_TEST(recent->village() == "");
  BOOST_TEST(recent->parcel() == "999999987");
  BOOST_TEST(recent->space() == "0");
  BOOST_TEST(parts_of("nib_bidang", "31719999999870") == "province=31 regency=31.71 parcel=999999987 space=0 ");
  BOOST_TEST(nib_bidang::parse("09.05.02.03.00000", at_reference).error().code == "nib_bidang.serial");
}

BOOST_AUTO_TEST_CASE(a_tax_object_says_where_it_lies) {
  const auto n = nop::parse("32.73.110.001.099-0098.7", at_reference);
  BOOST_REQUIRE(n.has_value());
  BOOST_TEST(n->canonical() == "327311000109900987");
  BOOST_TEST(n->display() == "32.73.110.001.099-0098.7");
  BOOST_TEST(n->province() == "32");
  BOOST_TEST(n->regency() == "32.73");
  BOOST_TEST(n->district() == "32.73.110");
  BOOST_TEST(n->village() == "32.73.110.001");
  BOOST_TEST(n->block() == "099");
  BOOST_TEST(n->parcel() == "0098");
  BOOST_TEST((n->kind() == nop::kinds::sistep));
  BOOST_TEST((nop::parse("327311000109900980", at_reference)->kind() == nop::kinds::single));
  BOOST_TEST((nop::parse("327311000109900989", at_reference)->kind() == nop::kinds::shared));
  BOOST_TEST((*n == *nop::parse("32.73.110.001.099.0098.7", at_reference)));
  BOOST_TEST(parts_of("nop", "327311000109900987") ==
             "province=32 regency=32.73 district=32.73.110 village=32.73.110.001 block=099 parcel=0098 kind=7 ");
  // An unknown province is a warning: the value passes.
  BOOST_TEST(nop::parse("930101000100100010", at_reference)->province() == "93");
}

BOOST_AUTO_TEST_CASE(provinces_of_bps_are_those_of_its_list) {
  unsigned count = 0;
  for (unsigned code = 0; code < 300; ++code) {
    const bool listed = std::find(detail::bps_provinces.begin(), detail::bps_provinces.end(), code) != detail::bps_provinces.end();
    BOOST_TEST(detail::is_bps_province(code) == listed);
    count += listed ? 1 : 0;
  }
  BOOST_TEST(count == 38U);
}

BOOST_AUTO_TEST_CASE(land_numbers_are_told_from_their_neighbours) {
  BOOST_TEST(asked::cause("nib_bidang", "32.73.110.001.099-0098.7") == "looks_like.nop");
  BOOST_TEST(asked::cause("nib_bidang", "9120999900000") == "looks_like.nib_oss");
  BOOST_TEST(asked::cause("nib_bidang", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("nib_bidang", "905020399987") == "excel.lost_zero");
  BOOST_TEST(asked::cause("nib_bidang", "-") == "placeholder");
  BOOST_TEST(asked::cause("nop", "200501012025061987") == "looks_like.nip_pns");
  BOOST_TEST(asked::cause("nop", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("nop", "09.05.02.03.99987") == "looks_like.nib_bidang");
  BOOST_TEST(asked::cause("nop", "3.17101E+17") == "excel.exponent");
  BOOST_TEST(asked::cause("nop", "'317101000199999990") == "excel.apostrophe");
}

BOOST_AUTO_TEST_CASE(a_parcel_that_begins_as_a_business_is_remarked_upon) {
  const checked odd = type::find("nib_bidang")->check("9120999999987", at_reference);
  BOOST_TEST((odd.verdict == verdict::valid));
  BOOST_REQUIRE(odd.findings.size() == 1U);
  BOOST_TEST(odd.findings.front().code == "nib_bidang.range");
  BOOST_TEST((odd.findings.front().severity == severity::info));
  BOOST_TEST(odd.findings.front().number > 0);
  BOOST_TEST(type::find("nib_bidang")->check("0905020399987", at_reference).findings.empty());
  BOOST_TEST(type::find("nib_bidang")->check("91209999999870", at_reference).findings.empty());
}

BOOST_AUTO_TEST_CASE(land_numbers_are_masked) {
  const type &parcel = *type::find("nib_bidang"), &object = *type::find("nop");
  BOOST_TEST(object.info().personal);
  BOOST_TEST(!parcel.info().personal);
  BOOST_TEST(object.mask("327311000109900987") == "32****************");
  BOOST_TEST(object.mask("32.73.110.001.099-0098.7") == "32**********************");
  BOOST_TEST(parcel.mask("0905020399987") == "0905020399987");
  BOOST_TEST(parcel.mask("09.05.02.03.99987") == "09.05.02.03.99987");
  BOOST_TEST(parcel.mask("31719999999870") == "3171**********");  // runs of 14 digits are masked whoever they belong to
  BOOST_TEST(parcel.mask("3171015708459901") == "3171************");
  BOOST_TEST(asked::said("nop", "930101000100100010").substr(0, 29) == "Province code 93 is not known");
  BOOST_TEST(asked::said("nop", "31710100019999999") ==
             "The tax object number (NOP) must have 18 digits, found 17 | One digit is missing; no province begins with 0");
}

BOOST_AUTO_TEST_CASE(samples_of_land_check_valid) {
  for (const auto name : {"nib_bidang", "nop"}) {
    const type& t = *type::find(name);
    for (std::uint64_t i = 0; i < 500; ++i) {
      const std::string value = t.sample(7, i, at_reference);
      BOOST_CHECK_MESSAGE((t.check(value, at_reference).verdict == verdict::valid), name << ' ' << value);
      BOOST_TEST(t.canonical(value) == value);
      BOOST_TEST(t.sample(7, i, at_reference) == value);
    }
    BOOST_TEST(t.sample(7, 1, at_reference) != t.sample(8, 1, at_reference));
  }
}
