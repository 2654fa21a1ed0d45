// The class of each type, its parts, its masks and its sentences.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/spbe.hpp>

using namespace spbe;

namespace {

const check_options at_reference{.as_of = date(2026, 11, 24)};
const check_options in_english{.as_of = date(2026, 11, 24), .lang = language::en};

std::string text_of(const std::vector<part>& parts) {
  std::string out;
  for (const auto& p : parts) {
    out += p.name + '=';
    if (const auto* text = std::get_if<std::string>(&p.value)) out += *text;
    if (const auto* number = std::get_if<std::int64_t>(&p.value)) out += std::to_string(*number);
    if (const auto* list = std::get_if<std::vector<std::string>>(&p.value)) {
      for (const auto& one : *list) out += one + ',';
    }
    out += ' ';
  }
  return out;
}
std::string parts_of(std::string_view name, std::string_view value) { return text_of(type::find(name)->parts(value, at_reference)); }

}  // namespace

BOOST_AUTO_TEST_CASE(nik_offers_birth_dates_and_never_guesses) {
  const auto woman = nik::parse("3171015708459901", at_reference);
  BOOST_REQUIRE(woman.has_value());
  BOOST_TEST((woman->sex() == sex::female));
  BOOST_TEST(woman->province() == "31");
  BOOST_TEST(woman->regency() == "31.71");
  BOOST_TEST(woman->district() == "31.71.01");
  BOOST_TEST(woman->serial() == "9901");
  BOOST_REQUIRE(woman->birth_dates().size() == 1U);
  BOOST_TEST(woman->birth_dates()[0].iso() == "1945-08-17");
  const auto two = nik::parse("3171010101059901", at_reference);
  BOOST_REQUIRE(two->birth_dates().size() == 2U);
  BOOST_TEST(two->birth_dates()[0].iso() == "1905-01-01");
  BOOST_TEST(two->birth_dates()[1].iso() == "2005-01-01");
  const auto leap = nik::parse("3171012902009901", at_reference);
  BOOST_REQUIRE(leap->birth_dates().size() == 1U);
  BOOST_TEST(leap->birth_dates()[0].iso() == "2000-02-29");
  BOOST_TEST(parts_of("nik", "3171010101059901") == "province=31 regency=31.71 district=31.71.01 birth_dates=1905-01-01,2005-01-01, sex=L serial=9901 ");
  // The reference date decides: in 1990 there was no 2005.
  BOOST_TEST(nik::parse("3171010101059901", {.as_of = date(1990, 1, 1)})->birth_dates().size() == 1U);
  BOOST_TEST((nik::parse("3171010101059901", {.as_of = date(1904, 12, 31)}).error().code == "nik.date"));
  BOOST_TEST((*two == *nik::parse("3171010101059901", at_reference)));
}

BOOST_AUTO_TEST_CASE(each_class_knows_its_parts) {
  const auto kk = no_kk::parse("3171013112249991", at_reference);
  BOOST_TEST(kk->issued().iso() == "2024-12-31");
  BOOST_TEST(parts_of("no_kk", "3171013112249991") == "province=31 regency=31.71 district=31.71.01 issued=2024-12-31 serial=9991 ");
  const auto old = npwp15::parse("01.999.999.4-999.001", at_reference);
  BOOST_TEST(old->canonical() == "019999994999001");
  BOOST_TEST(old->display() == "01.999.999.4-999.001");
  BOOST_TEST(parts_of("npwp15", "01.999.999.4-999.001") == "taxpayer_kind=01 serial=999999 check=4 office=999 branch=001 ");
  const auto sixteen = npwp16::parse("0019999994999001", at_reference);
  BOOST_TEST((sixteen->kind() == npwp16::kinds::npwp15));
  BOOST_TEST(sixteen->as_npwp15()->branch() == "001");
  BOOST_TEST(!sixteen->as_nik().has_value());
  BOOST_TEST(parts_of("npwp16", "0019999994999001") == "kind=npwp15 taxpayer_kind=01 serial=999999 check=4 office=999 branch=001 ");
  const auto resident = npwp16::parse("3171015708459901", at_reference);
  BOOST_TEST(resident->as_nik()->birth_dates()[0].iso() == "1945-08-17");
  BOOST_TEST(parts_of("npwp16", "3171015708459901") == "kind=nik province=31 regency=31.71 district=31.71.01 birth_dates=1945-08-17, sex=P serial=9901 ");
  const auto pns = nip_pns::parse("19800926 200505 1 987", at_reference);
  BOOST_TEST(pns->birth_date().iso() == "1980-09-26");
  BOOST_TEST(pns->appointed().iso() == "2005-05");
  BOOST_TEST(parts_of("nip_pns", "198009262005051987") == "birth_date=1980-09-26 appointed=2005-05 sex=L serial=987 ");
  const auto pppk = nip_pppk::parse("199001012022222987", at_reference);
  BOOST_TEST(pppk->year() == 2022);
  BOOST_TEST(pppk->frequency() == 2U);
  BOOST_TEST(pppk->display() == "19900101 202222 2 987");
  BOOST_TEST(parts_of("nip_pppk", "199001012022222987") == "birth_date=1990-01-01 year=2022 frequency=2 sex=P serial=987 ");
  const auto village = kode_wilayah::parse("31.71.01.1001", at_reference);
  BOOST_TEST(village->level() == 4);
  BOOST_TEST(village->district() == "31.71.01");
  BOOST_TEST(parts_of("kode_wilayah", "3171011001") == "level=4 province=31 regency=31.71 district=31.71.01 ");
  BOOST_TEST(parts_of("kode_wilayah", "31") == "level=1 ");
  BOOST_TEST(kode_wilayah::parse("3171", at_reference)->display() == "31.71");
  const auto phone = telepon_seluler::parse("0812-0000-0000", at_reference);
  BOOST_TEST(phone->canonical() == "+6281200000000");
  BOOST_TEST(phone->operator_hint() == "Telkomsel");
  BOOST_TEST(parts_of("telepon_seluler", "0895000000000") == "national=895000000000 operator_hint=Indosat Ooredoo Hutchison ");
  BOOST_TEST(email::parse("Staf@KPU.go.id", at_reference)->domain() == "kpu.go.id");
  BOOST_TEST(parts_of("email", "Staf@KPU.go.id") == "local=Staf domain=kpu.go.id ");
  BOOST_TEST(kode_pos::parse("55111", at_reference)->zone() == 5);
  BOOST_TEST(parts_of("kode_pos", "55111") == "zone=5 ");
  const auto day = tanggal::parse("1 pebruari 2021", at_reference);
  BOOST_TEST(day->canonical() == "2021-02-01");
  BOOST_TEST(day->display() == "1 Februari 2021");
  BOOST_TEST(parts_of("tanggal", "17/08/1945") == "year=1945 month=8 day=17 ");
}

BOOST_AUTO_TEST_CASE(unions_speak_with_their_members_voice) {
  BOOST_TEST((npwp::parse("01.999.999.4-999.000", at_reference)->member() == type_id::npwp15));
  BOOST_TEST((npwp::parse("3171015708459901", at_reference)->member() == type_id::npwp16));
  BOOST_TEST((nip::parse("199001012022211987", at_reference)->member() == type_id::nip_pppk));
  BOOST_TEST(nip::parse("198009262005051987", at_reference)->as_pns()->serial() == "987");
  BOOST_TEST(parts_of("nip", "198009262005051987") == "type=nip_pns birth_date=1980-09-26 appointed=2005-05 sex=L serial=987 ");
  BOOST_TEST(parts_of("npwp", "01.999.999.4-999.001") == "type=npwp15 taxpayer_kind=01 serial=999999 check=4 office=999 branch=001 ");
  const auto code = [](std::string_view name, std::string_view value) {
    const auto found = type::find(name)->check(value, at_reference).findings;
    return found.empty() ? std::string() : found.front().code;
  };
  BOOST_TEST(code("npwp", "019999995999000") == "npwp15.check");
  BOOST_TEST(code("npwp", "01.999.999.4-999.00") == "npwp15.separator");
  BOOST_TEST(code("npwp", "3171013102279901") == "npwp16.date");
  BOOST_TEST(code("npwp", "12345") == "npwp.length");
  BOOST_TEST(code("npwp", "TIDAK ADA") == "npwp.character");
  BOOST_TEST(code("npwp", "") == "npwp.empty");
  BOOST_TEST(code("nip", "198009312005051987") == "nip_pns.date");
  BOOST_TEST(code("nip", "199001012022201987") == "nip_pns.date");
  BOOST_TEST(code("nip", "199001012022311987") == "nip_pppk.format");
  BOOST_TEST(code("nip", "1304567890") == "nip.length");
  BOOST_TEST(code("nip", " 198009262005051987") == "nip.whitespace");
  BOOST_TEST(code("npwp16", "9999999999999999") == "npwp16.province");
}

BOOST_AUTO_TEST_CASE(remarks_are_info_and_change_no_verdict) {
  const auto remark = [](std::string_view name, std::string_view value) {
    const checked c = type::find(name)->check(value, at_reference);
    BOOST_TEST((c.verdict == verdict::valid));
    BOOST_REQUIRE(c.findings.size() <= 1U);
    if (c.findings.empty()) return std::string();
    BOOST_TEST((c.findings.front().severity == severity::info));
    BOOST_TEST(c.findings.front().number > 0);
    return c.findings.front().code;
  };
  BOOST_TEST(remark("nik", "1111111111111111") == "nik.range");
  BOOST_TEST(remark("no_kk", "1111111111111111") == "no_kk.range");
  BOOST_TEST(remark("npwp", "1111111111111111") == "npwp16.range");
  BOOST_TEST(remark("nip_pns", "198801012005121901") == "nip_pns.date");
  BOOST_TEST(remark("nip_pns", "198712012005121901") == "");
  BOOST_TEST(remark("nip_pns", "198712022005121901") == "nip_pns.date");
  BOOST_TEST(remark("nip", "201001012026211901") == "nip_pppk.date");
  BOOST_TEST(remark("telepon_seluler", "086900000000") == "telepon_seluler.prefix");
  BOOST_TEST(remark("kode_pos", "48123") == "kode_pos.prefix");
  BOOST_TEST(remark("nik", "3171010101279991") == "");
}

BOOST_AUTO_TEST_CASE(masks_keep_what_the_contract_keeps) {
  const auto mask = [](std::string_view name, std::string_view value) { return type::find(name)->mask(value); };
  BOOST_TEST(mask("nik", "3171010101279991") == "317101**********");
  BOOST_TEST(mask("no_kk", "3171010101249991") == "317101**********");
  BOOST_TEST(mask("npwp16", "3171010101279991") == "317101**********");
  BOOST_TEST(mask("npwp16", "0019999994999000") == "00**************");
  BOOST_TEST(mask("npwp15", "01.999.999.4-999.000") == "01******************");
  BOOST_TEST(mask("npwp", "3171010101279991") == "317101**********");
  BOOST_TEST(mask("npwp", "019999994999000") == "01*************");
  BOOST_TEST(mask("nip", "198009262005051987") == "1980**************");
  BOOST_TEST(mask("telepon_seluler", "0812-0000-0000") == "0812**********");
  BOOST_TEST(mask("telepon_seluler", "+6281200000000") == "+628**********");
  BOOST_TEST(mask("email", "staf@contoh.go.id") == "s***@contoh.go.id");
  BOOST_TEST(mask("email", "staf@contoh.go.id (Siti)") == "s***@contoh.go.id*******");
  BOOST_TEST(mask("kode_wilayah", "31.71.01.1001") == "31.71.01.1001");
  BOOST_TEST(mask("kode_wilayah", "3171011001") == "3171011001");
  BOOST_TEST(mask("tanggal", "1945-08-17") == "1945-08-17");
  BOOST_TEST(mask("kode_pos", "10110") == "10110");
  // A NIK in the wrong column does not leak.
  for (const auto name : {"kode_wilayah", "tanggal", "kode_pos", "email", "telepon_seluler", "npwp15", "nip"}) {
    BOOST_TEST(mask(name, "3171015708459901").find("5708459901") == std::string::npos);
    BOOST_TEST(mask(name, "NIK 3171 0157 0845 9901").find("9901") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(no_sentence_says_more_than_the_mask) {
  for (const type* t : type::all()) {
    if (!t->info().personal) continue;
    for (const std::string_view value : {"3171015708459901", "3171013102459901", "317101570845990", "3171 0157 0845 9901", "317101570845990A", "9999015708459901",
                                         "3171990101459901", "198009312005059987", "0812345678901234", "081234567890123456789"}) {
      for (const language lang : {language::id, language::en}) {
        const checked c = t->check(value, {.as_of = date(2026, 11, 24), .lang = lang});
        std::string all = c.value;
        for (const auto& f : c.findings) all += '\n' + f.message + '\n' + f.hint + '\n' + f.value.value_or("");
        BOOST_CHECK_MESSAGE(all.find(value.substr(6)) == std::string::npos, t->name() << ": " << all);
        BOOST_CHECK_MESSAGE(all.find(value.substr(value.size() - 5)) == std::string::npos, t->name() << ": " << all);
      }
    }
  }
  const auto open = type::find("nik")->check("3171013102459901", {.as_of = date(2026, 11, 24), .unmask = true});
  BOOST_TEST(open.value == "3171013102459901");
  BOOST_TEST(open.findings.front().message == "Tanggal di dalam NIK tidak mungkin: 3171013102459901");
}

BOOST_AUTO_TEST_CASE(sentences_are_whole_in_both_languages) {
  const auto said = [](std::string_view name, std::string_view value, const check_options& options) {
    const finding f = type::find(name)->check(value, options).findings.front();
    return f.message + " | " + f.hint;
  };
  BOOST_TEST(said("nik", "317101010127999X", in_english) == "The NIK holds a character it does not use: X | Accepted: 16 digits without separators");
  BOOST_TEST(said("nik", "3171010101279991\xC2\xA0", in_english).substr(0, 51) == "The NIK holds a character beyond ASCII: U+00A0 | Re");
  BOOST_TEST(said("nik", "\xFF", in_english).find("\\xFF") != std::string::npos);
  BOOST_TEST(said("kode_pos", "1011", at_reference) == "Panjang kode pos harus 5 angka, ditemukan 4 | Kurang satu angka; tidak ada kode pos berawalan 0");
  BOOST_TEST(said("kode_wilayah", "31.71.99", in_english).substr(0, 49) == "Region code 31.71.99 is in no edition since 2015 ");
  BOOST_TEST(said("nik", "3171990101279991", in_english).substr(0, 49) == "Region code 31.71.99 is in no edition since 2015 ");
  BOOST_TEST(said("nik", "9971010101279991", at_reference).substr(0, 31) == "Kode provinsi 99 tidak dikenal ");
  BOOST_TEST(said("telepon_seluler", "08120000000000", in_english).substr(0, 66) == "The mobile number must have 9-12 digits after 62 or 0, found 13 | ");
  BOOST_TEST(said("telepon_seluler", "+62(812)", in_english).substr(0, 57) == "The mobile number holds a character it does not use: ( | ");
}

BOOST_AUTO_TEST_CASE(a_catalog_without_regions_judges_structure_only) {
  const check_context none{date(2026, 11, 24), nullptr};
  const type& n = *type::find("nik");
  BOOST_TEST(n.judge("9999990101279901", none) == valid_byte);
  BOOST_TEST(n.judge("3170010101279901", none) == warning_byte(finding_class::code));
  BOOST_TEST(n.judge("3171000101279901", none) == warning_byte(finding_class::code));
  const type& w = *type::find("kode_wilayah");
  BOOST_TEST(w.judge("99.98.97.1001", none) == valid_byte);
  BOOST_TEST(w.judge("31.70", none) == warning_byte(finding_class::code));
  BOOST_TEST(w.judge("31.71.01.4001", none) == warning_byte(finding_class::code));
}

BOOST_AUTO_TEST_CASE(every_type_describes_itself) {
  BOOST_TEST(type::all().size() >= 13U);
  for (const type* t : type::all()) {
    const type_info& info = t->info();
    BOOST_TEST(type::find(info.name) == t);
    BOOST_TEST(type::find(info.id) == t);
    BOOST_TEST(!info.title.id.empty());
    BOOST_TEST(!info.title.en.empty());
    BOOST_TEST(!info.basis.empty());
    BOOST_TEST(!info.form.id.empty());
    BOOST_TEST(!info.form.en.empty());
    BOOST_TEST(!info.rules.empty());
    BOOST_TEST(!info.offline_limits.id.empty());
    BOOST_TEST(!info.offline_limits.en.empty());
    BOOST_TEST((t->check(info.display, at_reference).verdict == verdict::valid));
    BOOST_TEST(t->format(t->canonical(info.display)) == info.display);
    for (const auto& rule : info.rules) {
      BOOST_TEST(!rule.text.id.empty());
      BOOST_TEST(!rule.text.en.empty());
      BOOST_TEST((rule.source.en.find("unverified") == std::string::npos || rule.certainty == certainty::unverified));
    }
  }
  BOOST_TEST(type::find("tiada") == nullptr);
  BOOST_TEST(type::find(type_id::none) == nullptr);
}
