// Health and social security: parts, remarks, causes, masks.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

#include "asked.hpp"

using namespace spbe;
using asked::at_reference;

namespace {

std::string mask(std::string_view name, std::string_view value) { return type::find(name)->mask(value); }

// The sentence and the hint, in English.
}  // namespace

BOOST_AUTO_TEST_CASE(bpjs_kesehatan_keeps_its_zeros) {
  BOOST_TEST(bpjs_kesehatan::parse("0009999999987", at_reference)->number() == "0009999999987");
  BOOST_TEST(asked::parts("bpjs_kesehatan", "0009999999987") == "number=0009999999987");
  BOOST_TEST(asked::why("bpjs_kesehatan", "9999999999987") == "bpjs_kesehatan.range");   // a remark
  BOOST_TEST((type::find("bpjs_kesehatan")->check("9999999999987", at_reference).verdict == verdict::valid));
  BOOST_TEST(asked::why("bpjs_kesehatan", "9999999987") == "bpjs_kesehatan.length excel.lost_zero");
  BOOST_TEST(asked::why("bpjs_kesehatan", "099999998712") == "bpjs_kesehatan.length");   // what drops zeros leaves none in front
  BOOST_TEST(asked::why("bpjs_kesehatan", "3171015708459901") == "bpjs_kesehatan.length looks_like.nik");
  BOOST_TEST(asked::why("bpjs_kesehatan", "0138U9991026V000987") == "bpjs_kesehatan.character looks_like.sep_bpjs");
  BOOST_TEST(mask("bpjs_kesehatan", "0009999999987") == "00***********");
}

BOOST_AUTO_TEST_CASE(kpj_refuses_nobody_for_its_shape) {
  const auto plain = kpj::parse("11812057477", at_reference);
  BOOST_TEST(plain->number() == "11812057477");
  BOOST_TEST(kpj::parse("99A99999987", at_reference)->number() == "99A99999987");
  BOOST_TEST(kpj::parse("999 9999 9987", at_reference)->number() == "99999999987");
  BOOST_TEST(kpj::parse("00000000000", at_reference).error().code == "kpj.range");
  BOOST_TEST(kpj::parse(" 99999999987", at_reference).error().code == "kpj.whitespace");
  const type& t = *type::find("kpj");
  const check_context context = prepare(at_reference);
  BOOST_TEST(t.judge("9999999998", context) == warning_byte(finding_class::length));
  BOOST_TEST(t.judge("9999999998A", context) == warning_byte(finding_class::character));
  BOOST_TEST(t.judge("999-99999987", context) == warning_byte(finding_class::separator));
  BOOST_TEST(t.judge("99999999987\n", context) == error_byte(finding_class::whitespace));
  BOOST_TEST(t.judge("\xC2\xA0", context) == error_byte(finding_class::unicode));
  BOOST_TEST(asked::parts("kpj", "99A99999987") == "number=99A99999987");
  BOOST_TEST(asked::why("kpj", "TIDAK ADA") == "kpj.character placeholder");
  BOOST_TEST(asked::why("kpj", "0009999999987") == "kpj.length looks_like.bpjs_kesehatan");
  BOOST_TEST(asked::said("kpj", "99A99999987").find("a letter in the third place") != std::string::npos);
  BOOST_TEST(asked::said("kpj", "999A9999987").find("third place") == std::string::npos);
  BOOST_TEST(mask("kpj", "99A99999987") == "99*********");
}

// Nobody is refused, but what is no such number has no canonical form, and no part of it is told.
BOOST_AUTO_TEST_CASE(kpj_of_another_shape_has_no_form) {
  const type& t = *type::find("kpj");
  for (const char* value : {"Budi Santoso", "12345", "99999999987;11111111117", "3171010101279991", "-", "99999999987,", "12#45678901"}) {
    const checked c = t.check(value, at_reference);
    BOOST_TEST((c.verdict == verdict::suspect && c.canonical.empty() && c.parts.empty()));
    const normalized n = t.normalize(value, at_reference);
    BOOST_TEST((n.canonical.empty() && n.findings.size() == 1));
    BOOST_TEST(t.canonical(value) == "");
    BOOST_TEST(!kpj::parse(value, at_reference).has_value());
  }
}

BOOST_AUTO_TEST_CASE(sep_bpjs_knows_facility_and_month) {
  const auto letter = sep_bpjs::parse("0138U9991026V000987", at_reference);
  BOOST_REQUIRE(letter.has_value());
  BOOST_TEST(letter->facility() == "0138U999");
  BOOST_TEST((letter->issued() == year_month{2026, 10}));
  BOOST_TEST(letter->serial() == "000987");
  BOOST_TEST(asked::parts("sep_bpjs", "0138U9991026V000987") == "facility=0138U999 issued=2026-10 serial=000987");
  // The year is not judged, only remarked upon.
  BOOST_TEST(asked::why("sep_bpjs", "0138U9991213V000987") == "sep_bpjs.date");
  BOOST_TEST(asked::why("sep_bpjs", "0138U9990114V000987") == "");
  BOOST_TEST(asked::why("sep_bpjs", "0138U9991126V000987") == "");
  BOOST_TEST(asked::why("sep_bpjs", "0138U9991226V000987") == "sep_bpjs.date");
  BOOST_TEST((type::find("sep_bpjs")->check("0138U9991226V000987", at_reference).verdict == verdict::valid));
  BOOST_TEST(sep_bpjs::parse("0138u9991026v000987", at_reference).error().code == "sep_bpjs.case");
  BOOST_TEST(asked::why("sep_bpjs", "0138U999") == "sep_bpjs.length looks_like.kode_faskes_bpjs");
  BOOST_TEST(asked::said("sep_bpjs", "0138U9991026B000987").find("letters are those of referrals") != std::string::npos);
  BOOST_TEST(asked::said("sep_bpjs", "0138U99910260000987").find("referrals") == std::string::npos);
  BOOST_TEST(asked::said("sep_bpjs", "0138U999-1026-V000987").find("does not use: -") != std::string::npos);
  BOOST_TEST(mask("sep_bpjs", "0138U9991026V000987") == "01*****************");
}

BOOST_AUTO_TEST_CASE(kode_faskes_bpjs_has_a_usual_form) {
  const auto usual = kode_faskes_bpjs::parse("0138U999", at_reference);
  BOOST_TEST(usual->is_usual());
  BOOST_TEST(usual->area() == "0138");
  BOOST_TEST(usual->kind() == "U");
  BOOST_TEST(usual->serial() == "999");
  BOOST_TEST(kode_faskes_bpjs::parse("01380999", at_reference)->kind() == "0");
  const auto other = kode_faskes_bpjs::parse("U1380999", at_reference);
  BOOST_TEST(!other->is_usual());
  BOOST_TEST(other->area().empty());
  BOOST_TEST(other->kind().empty());
  BOOST_TEST(other->serial().empty());
  BOOST_TEST(asked::parts("kode_faskes_bpjs", "0138U999") == "area=0138 kind=U serial=999");
  BOOST_TEST(asked::parts("kode_faskes_bpjs", "U1380999") == "code=U1380999");
  BOOST_TEST(asked::why("kode_faskes_bpjs", "U1380999") == "kode_faskes_bpjs.character");   // a remark
  BOOST_TEST((type::find("kode_faskes_bpjs")->check("U1380999", at_reference).verdict == verdict::valid));
  BOOST_TEST(asked::why("kode_faskes_bpjs", "3171987") == "kode_faskes_bpjs.length looks_like.kode_rs");
  BOOST_TEST(asked::why("kode_faskes_bpjs", "0138U9991026V000987") == "kode_faskes_bpjs.length looks_like.sep_bpjs");
  BOOST_TEST(asked::said("kode_faskes_bpjs", "0138-999").find("does not use: -") != std::string::npos);
  BOOST_TEST(mask("kode_faskes_bpjs", "0138U999") == "0138U999");
  BOOST_TEST(mask("kode_faskes_bpjs", "3171015708459901").find("5708") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(kode_rs_has_regions_of_its_own) {
  const auto hospital = kode_rs::parse("9219987", at_reference);
  BOOST_TEST(hospital->province_code() == "92");
  BOOST_TEST(hospital->regency_code() == "9219");
  BOOST_TEST(hospital->serial() == "987");
  BOOST_TEST(asked::parts("kode_rs", "9219987") == "province_code=92 regency_code=9219 serial=987");
  BOOST_TEST(asked::why("kode_rs", "0901R001") == "kode_rs.character looks_like.kode_faskes_bpjs");
  BOOST_TEST(asked::why("kode_rs", "317198") == "kode_rs.length");   // no province begins with 0
  BOOST_TEST(mask("kode_rs", "3171987") == "3171987");
}

BOOST_AUTO_TEST_CASE(kfa_hints_at_its_kind) {
  BOOST_TEST((kfa::parse("91999987", at_reference)->kind_hint() == kfa::kinds::ingredient));
  BOOST_TEST((kfa::parse("92999987", at_reference)->kind_hint() == kfa::kinds::virtual_product));
  BOOST_TEST((kfa::parse("93999987", at_reference)->kind_hint() == kfa::kinds::actual_product));
  BOOST_TEST((kfa::parse("94999987", at_reference)->kind_hint() == kfa::kinds::package));
  BOOST_TEST((kfa::parse("95999987", at_reference)->kind_hint() == kfa::kinds::unknown));
  BOOST_TEST((kfa::parse("90999987", at_reference)->kind_hint() == kfa::kinds::unknown));
  BOOST_TEST(kfa::parse("93999987", at_reference)->serial() == "999987");
  BOOST_TEST(asked::parts("kfa", "93999987") == "kind_hint=actual_product serial=999987");
  BOOST_TEST(asked::parts("kfa", "13999987") == "serial=999987");
  BOOST_TEST(asked::why("kfa", "MD224510199987") == "kfa.character looks_like.bpom_pangan");
  BOOST_TEST(mask("kfa", "93999987") == "93999987");
}

BOOST_AUTO_TEST_CASE(ihs_numbers_know_each_other) {
  const auto patient = ihs_pasien::parse("P05989328037", at_reference);
  BOOST_TEST(patient->canonical() == "P05989328037");
  BOOST_TEST(patient->number() == "05989328037");
  BOOST_TEST(asked::parts("ihs_pasien", "P05989328037") == "number=05989328037");
  BOOST_TEST(ihs_pasien::parse("p05989328037", at_reference).error().code == "ihs_pasien.case");
  BOOST_TEST(asked::why("ihs_pasien", "10099999987") == "ihs_pasien.prefix looks_like.ihs_nakes");
  BOOST_TEST(asked::why("ihs_pasien", "3171015708459901") == "ihs_pasien.prefix looks_like.nik");
  BOOST_TEST(asked::why("ihs_pasien", "-") == "ihs_pasien.prefix placeholder");
  BOOST_TEST(asked::said("ihs_pasien", "P-99999999987").find("does not use: -") != std::string::npos);
  BOOST_TEST(asked::said("ihs_pasien", "P9999999998") == "The patient IHS number must have 12 characters: P and 11 digits, found 11 | ");
  BOOST_TEST(mask("ihs_pasien", "P05989328037") == "P0**********");

  BOOST_TEST(ihs_nakes::parse("10099999987", at_reference)->number() == "10099999987");
  BOOST_TEST(asked::parts("ihs_nakes", "10099999987") == "number=10099999987");
  BOOST_TEST(asked::why("ihs_nakes", "P10099999987") == "ihs_nakes.character looks_like.ihs_pasien");
  BOOST_TEST(mask("ihs_nakes", "10099999987") == "10*********");
}

BOOST_AUTO_TEST_CASE(bpom_pangan_of_either_length) {
  const auto old = bpom_pangan::parse("MD 224510199987", at_reference);
  BOOST_REQUIRE(old.has_value());
  BOOST_TEST(old->canonical() == "MD224510199987");
  BOOST_TEST(old->display() == "MD 224510199987");
  BOOST_TEST((old->origin() == bpom_pangan::origins::domestic));
  BOOST_TEST(old->number() == "224510199987");
  BOOST_TEST(!old->by_risk());
  BOOST_TEST(old->risk() == "");
  BOOST_TEST(old->packaging() == "2");
  BOOST_TEST(old->food_type() == "245");
  BOOST_TEST(old->province_code() == "10");
  BOOST_TEST(old->company() == "199");
  BOOST_TEST(old->product() == "987");
  const auto by_risk = bpom_pangan::parse("ML240935001299987", at_reference);
  BOOST_TEST((by_risk->origin() == bpom_pangan::origins::imported));
  BOOST_TEST(by_risk->by_risk());
  BOOST_TEST(by_risk->risk() == "2");
  BOOST_TEST(by_risk->packaging() == "4");
  BOOST_TEST(by_risk->province_code() == "09");
  BOOST_TEST(by_risk->food_type() == "35");
  BOOST_TEST(by_risk->product() == "0012");
  BOOST_TEST(by_risk->company() == "99987");
  BOOST_TEST(asked::parts("bpom_pangan", "MD224510199987") == "category=MD packaging=2 food_type=245 province_code=10 company=199 product=987");
  BOOST_TEST(asked::parts("bpom_pangan", "ML240935001299987") ==
             "category=ML risk=2 packaging=4 province_code=09 food_type=35 product=0012 company=99987");
}

BOOST_AUTO_TEST_CASE(bpom_pangan_speaks_and_masks) {
  BOOST_TEST(asked::why("bpom_pangan", "md 224510199987") == "bpom_pangan.case");
  BOOST_TEST(asked::why("bpom_pangan", "93999987") == "bpom_pangan.format looks_like.kfa");
  BOOST_TEST(asked::said("bpom_pangan", "MD2245101999") == "The food registration number must have 12 or 15 digits, found 10 | ");
  BOOST_TEST(asked::said("bpom_pangan", "224510199987").find("MD or ML in front of the digits") != std::string::npos);
  BOOST_TEST(mask("bpom_pangan", "MD224510199987") == "MD224510199987");
  BOOST_TEST(mask("bpom_pangan", "MD 224510199987") == "MD 224510199987");
  BOOST_TEST(mask("bpom_pangan", "ML240935001299987") == "ML2409***********");   // 14 digits and more always
  BOOST_TEST(mask("bpom_pangan", "3171015708459901") == "3171************");
}
