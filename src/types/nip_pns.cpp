#include <spbe/types/nip_pns.hpp>

#include "types/kernel.hpp"
#include "types/nip_number.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::format) return nip_words(value, what, lang, context);
  return {{}, lang == language::en ? "digit 15 must be 1 (man) or 2 (woman)" : "angka ke-15 harus 1 (laki-laki) atau 2 (perempuan)", {}};
}

constexpr type_id confused[] = {type_id::nip_pppk, type_id::nip_lama, type_id::nik, type_id::nrp_polri};

[[gnu::cold]] type_info describe() {
  const std::string law = "Peraturan Kepala BKN 22/2007; 43/2007";
  return {
      .id = type_id::nip_pns,
      .name = "nip_pns",
      .title = {"Nomor Induk Pegawai Negeri Sipil", "Civil servant number"},
      .issuer = "Badan Kepegawaian Negara",
      .basis = law,
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"18 digit, atau 19800926 200505 1 987", "18 digits, or 19800926 200505 1 987"},
      .length = {"18 angka", "18 digits"},
      .display = "19800926 200505 1 987",
      .rules =
          {
              rule("18 angka ASCII: tanggal lahir 8, tahun dan bulan TMT CPNS 6, jenis kelamin 1, nomor urut 3",
                   "18 ASCII digits: birth date 8, year and month of appointment 6, sex 1, serial 3", law),
              rule("Tanggal lahir ada, tidak sebelum 1900, tidak sesudah tanggal acuan",
                   "The birth date exists, is not before 1900 and not after the reference date", law),
              rule("TMT: bulan 01-12, tahun 1945 sampai setahun sesudah tahun acuan, hari pertamanya sesudah tanggal lahir",
                   "Appointment: month 01-12, year from 1945 to the year after the reference date, its first day after the birth date",
                   bilingual{law + "; batasnya dari pustaka ini", law + "; bounds are this library's"}),
              rule("Jenis kelamin 1 laki-laki, 2 perempuan", "Sex 1 man, 2 woman", law),
              rule("Nomor urut 001-999", "Serial 001-999", law),
              rule("Usia di bawah 18 tahun saat diangkat hanya catatan", "Younger than 18 at appointment is a remark only",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Keberadaan, pemilik, dan keaktifan hanya diketahui BKN", "Existence, owner and activity are known to BKN only"},
  };
}

constexpr type::kernels kernels{.judge = judge_nip_pns,
                                .judge_column = column_of<judge_nip_pns>,
                                .remarks = nip_remarks,
                                .words = words,
                                .canonical = canonical_by<nip_display>,
                                .display = nip_written,
                                .strip = nip_strip,
                                .parts = pns_parts,
                                .mask = nip_mask,
                                .sample = sample_pns,
                                .cause = cause_of_nip,
                                .confused_with = confused,
                                .outline = {.least = 18, .most = 18, .also = nip_display.size(), .begins = a_digit}};

}  // namespace

const type& nip_pns::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

date nip_pns::birth_date() const noexcept {
  const eighteen n = read_eighteen(canonical().data());
  return {n.birth_year, n.birth_month, n.birth_day};
}
year_month nip_pns::appointed() const noexcept {
  const eighteen n = read_eighteen(canonical().data());
  return {n.start_year, n.start_code};
}
sex nip_pns::sex() const noexcept { return canonical()[14] == '2' ? spbe::sex::female : spbe::sex::male; }

}  // namespace spbe::inline v1
