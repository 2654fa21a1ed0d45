// Businesses, work units, banks and payments.
#include <boost/test/unit_test.hpp>

#include <string>

#include <spbe/types/bic_id.hpp>
#include <spbe/types/kode_bank.hpp>
#include <spbe/types/kode_satker.hpp>
#include <spbe/types/nib_oss.hpp>
#include <spbe/types/nmid.hpp>
#include <spbe/types/qris.hpp>

#include "asked.hpp"
#include "digits/crc16.hpp"

using namespace spbe;
using asked::at_reference;
using asked::in_english;

namespace {

const std::string payload =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999999999998702150001999999999870303UMI51440014ID.CO.QRIS.WWW0215ID10999999999870303UMI"
    "5204549953033605802ID5911TOKO CONTOH6007JAKARTA6105101106304D441";

// With the CRC that belongs to it.
std::string closed(std::string text) {
  text += "6304";
  const auto crc = detail::crc16_text(text);
  return text.append(crc.data(), crc.size());
}

std::string parts_of(std::string_view name, std::string_view value) {
  std::string out;
  for (const auto& p : type::find(name)->parts(value, at_reference)) {
    if (const auto* text = std::get_if<std::string>(&p.value)) out += p.name + '=' + *text + ' ';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_without_parts_are_whole) {
  BOOST_TEST(nib_oss::parse("0220999999987", at_reference)->number() == "0220999999987");
  BOOST_TEST(parts_of("nib_oss", "0220999999987") == "number=0220999999987 ");
  BOOST_TEST(kode_satker::parse("012345", at_reference)->code() == "012345");
  BOOST_TEST(parts_of("kode_satker", "012345") == "code=012345 ");
  BOOST_TEST(nmid::parse("ID1099999999987", at_reference)->number() == "1099999999987");
  BOOST_TEST(parts_of("nmid", "ID1099999999987") == "number=1099999999987 ");
  BOOST_TEST(nmid::parse("id1099999999987", at_reference).error().code == "nmid.case");
}

BOOST_AUTO_TEST_CASE(a_bank_has_a_name_where_the_list_knows_it) {
  const auto bri = kode_bank::parse("002", at_reference);
  BOOST_TEST(asked::cause("kode_bank", "20307") == "excel.lost_zero");   // 0020307, a branch's clearing code
  BOOST_TEST(asked::cause("kode_bank", "140397") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kode_bank", "999999") == "placeholder");
  BOOST_TEST(bri->code() == "002");
  BOOST_TEST(bri->name() == "Bank Rakyat Indonesia (BRI)");
  BOOST_TEST(parts_of("kode_bank", "002") == "code=002 name=Bank Rakyat Indonesia (BRI) ");
  for (const auto code : {"722", "724", "725", "734", "867", "987"}) {
    const checked c = type::find("kode_bank")->check(code, at_reference);
    BOOST_TEST((c.verdict == verdict::valid));
    BOOST_REQUIRE(c.findings.size() == 1U);
    BOOST_TEST(c.findings.front().code == "kode_bank.code");
    BOOST_TEST((c.findings.front().severity == severity::info));
    BOOST_TEST(kode_bank::parse(code, at_reference)->name() == "");
    BOOST_TEST(parts_of("kode_bank", code) == std::string("code=") + code + ' ');
  }
  BOOST_TEST(type::find("kode_bank")->check("002", at_reference).findings.empty());
  BOOST_TEST(kode_bank::parse("999", at_reference)->name() == "");  // suspect values pass
  const check_context none{date(2026, 11, 24), nullptr};
  BOOST_TEST(type::find("kode_bank")->judge("999", none) == valid_byte);
  BOOST_TEST(type::find("kode_bank")->judge("000", none) == error_byte(finding_class::range));
  // Every code of the list passes, and no other but the six.
  unsigned known = 0;
  for (unsigned n = 1; n < 1000; ++n) {
    const std::string code = std::to_string(1000 + n).substr(1);
    if (type::find("kode_bank")->judge(code, prepare(at_reference)) == valid_byte) ++known;
  }
  BOOST_TEST(known == builtin().find("bank_kliring")->info().codes + 6);
}

BOOST_AUTO_TEST_CASE(a_bic_names_bank_country_place_and_branch) {
  const auto branch = bic_id::parse("CENAIDJAXXX", at_reference);
  BOOST_TEST(branch->bank() == "CENA");
  BOOST_TEST(branch->country() == "ID");
  BOOST_TEST(branch->location() == "JA");
  BOOST_TEST(branch->branch() == "XXX");
  BOOST_TEST(bic_id::parse("TAPEIDJ1", at_reference)->branch() == "");
  BOOST_TEST(parts_of("bic_id", "TAPEIDJ1") == "bank=TAPE country=ID location=J1 ");
  BOOST_TEST(parts_of("bic_id", "CENAIDJAXXX") == "bank=CENA country=ID location=JA branch=XXX ");
}

BOOST_AUTO_TEST_CASE(a_payload_opens_into_its_tags) {
  const auto q = qris::parse(payload, at_reference);
  BOOST_REQUIRE(q.has_value());
  BOOST_TEST((q->kind() == qris::kinds::static_code));
  BOOST_TEST(q->merchant() == "TOKO CONTOH");
  BOOST_TEST(q->city() == "JAKARTA");
  BOOST_TEST(q->postal_code() == "10110");
  BOOST_TEST(q->nmid() == "ID1099999999987");
  BOOST_TEST(q->category() == "5499");
  BOOST_TEST(q->currency() == "360");
  BOOST_TEST(q->country() == "ID");
  BOOST_TEST(q->amount() == "");
  BOOST_TEST(q->crc() == "D441");
  BOOST_TEST(q->tag(0) == "01");
  BOOST_TEST(q->tag(99) == "");
  BOOST_TEST(q->tag(26, 0) == "ID.CO.CONTOH.WWW");
  BOOST_TEST(q->tag(26, 3) == "UMI");
  BOOST_TEST(q->tag(26, 4) == "");
  BOOST_TEST(q->tag(59, 1) == "");  // no template
  BOOST_TEST(parts_of("qris", payload) ==
             "kind=static merchant=TOKO CONTOH city=JAKARTA postal_code=10110 nmid=ID1099999999987 category=5499 currency=360 country=ID "
             "crc=D441 ");
  const auto all = type::find("qris")->parts(payload, at_reference);
  BOOST_TEST(all.back().name == "tags");
  const auto& tags = std::get<std::vector<std::string>>(all.back().value);
  BOOST_REQUIRE(tags.size() == 11U);
  BOOST_TEST(tags.front() == "00=01");
  BOOST_TEST(tags[8] == "60=JAKARTA");
  BOOST_TEST(tags.back() == "63=D441");

  const auto bill = qris::parse(closed("0002010102125303360540820356.505802ID"), at_reference);
  BOOST_REQUIRE(bill.has_value());
  BOOST_TEST((bill->kind() == qris::kinds::dynamic_code));
  BOOST_TEST(bill->amount() == "20356.50");
  BOOST_TEST(bill->nmid() == "");
  BOOST_TEST(bill->merchant() == "");
  BOOST_TEST((qris::parse(closed("00020153033605802ID"), at_reference)->kind() == qris::kinds::unstated));
}

BOOST_AUTO_TEST_CASE(a_merchant_is_looked_for_in_51_and_then_in_26_to_50) {
  const auto nmid_of = [](const std::string& tags) {
    return std::string(qris::parse(closed("00020153033605802ID" + tags), at_reference)->nmid());
  };
  BOOST_TEST(nmid_of("51190215ID1099999999987") == "ID1099999999987");
  BOOST_TEST(nmid_of("26190215ID109999999998851190215ID1099999999987") == "ID1099999999987");
  BOOST_TEST(nmid_of("26190215ID1099999999988") == "ID1099999999988");
  BOOST_TEST(nmid_of("26190215000199999999987"
                     "50190215ID1099999999986") == "ID1099999999986");
  BOOST_TEST(nmid_of("25190215ID1099999999988") == "");
  BOOST_TEST(nmid_of("52190215ID1099999999988") == "");
  BOOST_TEST(nmid_of("51180215ID109999999998") == "");  // cut within the template
}

BOOST_AUTO_TEST_CASE(every_changed_character_of_a_payload_is_caught) {
  const type& t = *type::find("qris");
  const check_context context = prepare(at_reference);
  for (std::size_t at = 0; at < payload.size(); ++at) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string changed = payload;
      changed[at] = static_cast<char>(byte);
      const verdict_byte verdict = t.judge(changed, context);
      BOOST_REQUIRE_EQUAL(verdict == valid_byte, changed == payload);
      const bool blank_at_end = byte == ' ' && (at == 0 || at + 1 == payload.size());
      BOOST_REQUIRE_EQUAL(verdict == error_byte(finding_class::whitespace), byte < 0x20 || byte == 0x7F || blank_at_end);
      BOOST_REQUIRE_EQUAL(verdict == error_byte(finding_class::unicode), byte > 0x7F);
    }
  }
  for (std::size_t size = 0; size < payload.size(); ++size) BOOST_REQUIRE(t.judge(payload.substr(0, size), context) != valid_byte);
}

BOOST_AUTO_TEST_CASE(business_numbers_are_told_from_their_neighbours) {
  BOOST_TEST(asked::cause("nib_oss", "09.05.02.03.99987") == "looks_like.nib_bidang");
  BOOST_TEST(asked::cause("nib_oss", "31719999999870") == "looks_like.nib_bidang");
  BOOST_TEST(asked::cause("nib_oss", "3171015708459901") == "looks_like.nik");
  BOOST_TEST(asked::cause("nib_oss", "01.999.999.4-999.000") == "looks_like.npwp15");
  BOOST_TEST(asked::cause("nib_oss", "220999999987") == "excel.lost_zero");
  BOOST_TEST(asked::cause("nib_oss", "9.121E+12") == "excel.exponent");
  BOOST_TEST(asked::cause("nib_oss", "9120999999987.0") == "excel.float");
  BOOST_TEST(asked::cause("kode_satker", "31.71.01") == "looks_like.kode_wilayah");
  BOOST_TEST(asked::cause("kode_satker", "12398") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kode_satker", "999999999") == "placeholder");
  BOOST_TEST(asked::cause("kode_bank", "CENAIDJA") == "looks_like.bic_id");
  BOOST_TEST(asked::cause("kode_bank", "14") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kode_bank", "2") == "excel.lost_zero");
  BOOST_TEST(asked::cause("kode_bank", "TIDAK ADA") == "placeholder");
  BOOST_TEST(asked::cause("bic_id", "014") == "looks_like.kode_bank");
  BOOST_TEST(asked::cause("nmid", "NULL") == "placeholder");
  BOOST_TEST(asked::cause("qris", "#N/A") == "placeholder");
}

BOOST_AUTO_TEST_CASE(business_sentences_say_what_was_found) {
  BOOST_TEST(asked::said("bic_id", "CENASGSG").find("SG |") != std::string::npos);
  BOOST_TEST(asked::said("bic_id", "CENA-IDJA").substr(0, 43) == "The BIC holds a character it does not use: ");
  BOOST_TEST(asked::said("bic_id", "CENA-IDJA").substr(43, 3) == "- |");
  BOOST_TEST(asked::said("nmid", "ID10999A9999987").find(": A |") != std::string::npos);
  BOOST_TEST(asked::said("nmid", "ID").find("must have 15 characters, found 2") != std::string::npos);
  BOOST_TEST(asked::said("qris", payload.substr(0, payload.size() - 1)).find("found tag 63: 3 of 4 |") != std::string::npos);
  BOOST_TEST(asked::said("qris", closed("00020153038405802ID")).find(": tag 53: 840 |") != std::string::npos);
  BOOST_TEST(asked::said("qris", closed("0002015303360")).find(": tag 58: - |") != std::string::npos);
  BOOST_TEST(asked::said("qris", closed("00020153033605802SG")).find(": tag 58: SG |") != std::string::npos);
  BOOST_TEST(asked::said("qris", "000201X").find("no tag at character 7") != std::string::npos);
  BOOST_TEST(asked::said("qris", "000201").find("the last tag is not 63") != std::string::npos);
  BOOST_TEST(asked::said("kode_bank", "999").substr(0, 31) == "Code 999 is not in the list | L");
  BOOST_TEST(asked::said("kode_bank", "0140397").find("| 7 digits are the full clearing code") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(business_values_are_shown_and_others_masked) {
  const auto mask = [](std::string_view name, std::string_view value) { return type::find(name)->mask(value); };
  BOOST_TEST(mask("nib_oss", "9120999999987") == "9120999999987");
  BOOST_TEST(mask("nmid", "ID1099999999987") == "ID1099999999987");
  BOOST_TEST(mask("kode_bank", "014") == "014");
  BOOST_TEST(mask("bic_id", "CENAIDJA") == "CENAIDJA");
  BOOST_TEST(
      mask("qris", payload) ==
      "0002****************ID.CO.CONTOH.WWW0118*****************************************UMI51440014ID.CO.QRIS.WWW0215ID1099*************UMI"
      "5204***************ID5911TOKO CONTOH6007JAKARTA6105101106304D441");
  for (const auto name : {"nib_oss", "nmid", "kode_bank", "kode_satker", "bic_id", "qris"}) {
    BOOST_TEST(mask(name, "3171015708459901") == "3171************");
    BOOST_TEST(mask(name, "NIK 3171 0157 0845 9901").find("9901") == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(samples_of_business_check_valid) {
  for (const auto name : {"nib_oss", "kode_satker", "kode_bank", "bic_id", "qris", "nmid"}) {
    const type& t = *type::find(name);
    for (std::uint64_t i = 0; i < 500; ++i) {
      const std::string value = t.sample(7, i, at_reference);
      BOOST_CHECK_MESSAGE((t.check(value, at_reference).verdict == verdict::valid), name << ' ' << value);
      BOOST_TEST(t.canonical(value) == value);
      BOOST_TEST(t.sample(7, i, at_reference) == value);
    }
  }
}
