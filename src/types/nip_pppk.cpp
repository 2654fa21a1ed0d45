#include <spbe/types/nip_pppk.hpp>

#include "types/kernel.hpp"
#include "types/nip_number.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::format) return nip_words(value, what, lang, context);
  return {{},
          lang == language::en ? "digit 13 must be 2, digit 14 1-9, digit 15 1 (man) or 2 (woman)"
                               : "angka ke-13 harus 2, ke-14 1-9, ke-15 1 (laki-laki) atau 2 (perempuan)",
          {}};
}

constexpr type_id confused[] = {type_id::nip_pns, type_id::nip_lama, type_id::nik, type_id::nrp_polri};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nip_pppk,
      .name = "nip_pppk",
      .title = {"Nomor Induk Pegawai Pemerintah dengan Perjanjian Kerja", "Number of a government employee with a work agreement"},
      .issuer = "Badan Kepegawaian Negara",
      .basis = "PP 49/2018; Peraturan BKN 1/2019",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"18 digit, atau 19900101 202221 1 987", "18 digits, or 19900101 202221 1 987"},
      .length = {"18 angka", "18 digits"},
      .display = "19900101 202221 1 987",
      .rules =
          {
              rule("18 angka ASCII: tanggal lahir 8, tahun pengangkatan 4, kode 2, frekuensi 1-9, jenis kelamin 1, nomor urut 3",
                   "18 ASCII digits: birth date 8, year of appointment 4, the code 2, frequency 1-9, sex 1, serial 3",
                   bilingual{"Peraturan BKN 1/2019 (dari ingatan); uraian yang beredar",
                             "Peraturan BKN 1/2019 (from memory, unverified); published descriptions"},
                   certainty::unverified),
              rule("Angka ke-13 selalu 2, jadi angka 13-14 (21-29) tidak pernah sebuah bulan",
                   "Digit 13 is always 2, so digits 13-14 (21-29) are never a month",
                   bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
              rule("Tanggal lahir ada, tidak sebelum 1900, tidak sesudah tanggal acuan",
                   "The birth date exists, is not before 1900 and not after the reference date", bilingual{"kalender", "calendar"}),
              rule("Tahun pengangkatan dari 2019 sampai setahun sesudah tahun acuan, dan sesudah tahun lahir",
                   "Year of appointment from 2019 to the year after the reference date, and after the birth year",
                   bilingual{"PP 49/2018; batasnya dari pustaka ini", "PP 49/2018; bounds are this library's"}, certainty::medium),
              rule("Nomor urut 001-999", "Serial 001-999", bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
          },
      .offline_limits =
          {"Keberadaan, pemilik, dan masa perjanjian hanya diketahui BKN; nomor berganti bila instansi atau tahun kontrak berganti",
           "Existence, owner and term are known to BKN only; the number changes with agency and year of contract"},
  };
}

constexpr type::kernels kernels{.judge = judge_nip_pppk,
                                .judge_column = column_of<judge_nip_pppk>,
                                .remarks = nip_remarks,
                                .words = words,
                                .canonical = canonical_by<nip_display>,
                                .display = nip_written,
                                .strip = nip_strip,
                                .parts = pppk_parts,
                                .mask = nip_mask,
                                .sample = sample_pppk,
                                .cause = cause_of_nip,
                                .confused_with = confused,
                                .outline = {.least = 18, .most = 18, .also = nip_display.size(), .begins = a_digit}};

}  // namespace

const type& nip_pppk::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

date nip_pppk::birth_date() const noexcept {
  const eighteen n = read_eighteen(canonical().data());
  return {n.birth_year, n.birth_month, n.birth_day};
}
int nip_pppk::year() const noexcept { return read_eighteen(canonical().data()).start_year; }
unsigned nip_pppk::frequency() const noexcept { return read_eighteen(canonical().data()).start_code % 10; }
sex nip_pppk::sex() const noexcept { return canonical()[14] == '2' ? spbe::sex::female : spbe::sex::male; }

}  // namespace spbe::inline v1
