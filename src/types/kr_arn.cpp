#include <spbe/types/kr_arn.hpp>

#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/kr_resident.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr auto judge = judge_kr_resident<kr_residents::foreigners>;

type::wording words(std::string_view, finding_class what, language lang, const check_context&) {
  if (what != finding_class::format) return {};
  return {{},
          lang == language::en ? "seventh digit 5-8; others are citizens (kr_rrn)"
                               : "angka ketujuh 5-8; yang lain milik warga Korea (kr_rrn)",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"KR ARN", "ARN", "Alien Registration Number",
                                         "Foreigner Registration Number", "외국인등록번호"}));
}

std::string sample(sampler& chance) { return sample_kr_resident(chance, "56", "78"); }

constexpr type_id confused[] = {type_id::kr_rrn, type_id::nik, type_id::paspor};

[[gnu::cold]] type_info describe() {
  const bilingual programs{"program yang beredar; peraturannya tidak ditelusuri", "programs in circulation; the law was not traced"};
  return {
      .id = type_id::kr_arn,
      .name = "kr_arn",
      .title = {"Nomor registrasi orang asing Korea (ARN)", "Korean alien registration number (ARN)"},
      .issuer = "Republik Korea, Korea Immigration Service",
      .basis = "Peraturan Korea; tidak ditelusuri",
      .personal = true,
      .certainty = certainty::low,
      .since = "0.1",
      .form = {"13 digit, atau 900101-5999900", "13 digits, or 900101-5999900"},
      .length = {"13 angka", "13 digits"},
      .display = "900101-5999900",
      .rules =
          {
              rule("13 angka ASCII: tanggal lahir 6, angka abad dan jenis kelamin 1, lalu 6 angka",
                   "13 ASCII digits: date of birth 6, a digit for century and sex, then 6 digits", programs, certainty::medium),
              rule("Angka ketujuh 5 dan 6 untuk 1900-1999, 7 dan 8 untuk 2000-2099; yang lain milik warga Korea (kr_rrn)",
                   "Seventh digit 5 and 6 for 1900-1999, 7 and 8 for 2000-2099; others are citizens (kr_rrn)", programs, certainty::medium),
              rule("Angka ketujuh ganjil laki-laki, genap perempuan", "An odd seventh digit is a man's, an even one a woman's",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Tanggal lahirnya harus ada dan tidak sesudah tanggal acuan", "The day of birth exists and is not after the reference date",
                   bilingual{"kalender", "calendar"}),
              rule("Digit pemeriksa: sumber-sumber berselisih, jadi (11 - jumlah mod 11) mod 10 seperti kr_rrn dan (13 - jumlah mod 11) mod 10 sama-sama "
                   "diterima; tidak cocok dengan keduanya adalah peringatan",
                   "Check digit: sources disagree, so (11 - sum mod 11) mod 10 as in kr_rrn and (13 - sum mod 11) mod 10 both will do; a mismatch with "
                   "both is a warning",
                   programs, certainty::low),
              rule("Sejak Oktober 2020 enam angka terakhir acak: untuk kelahiran sejak 5 Oktober 2020 digit pemeriksa tidak diperiksa; hari "
                   "pendaftarannya tidak terlihat",
                   "Since October 2020 the last six digits are random: for births since 5 October 2020 no check digit is judged; the day of registration "
                   "does not show",
                   bilingual{"keterangan dalam program; belum diperiksa pada sumber resmi",
                             "a remark in a program; not verified with an official source"},
                   certainty::unverified),
              rule("Angka ke-8 dan ke-9 genap dan angka ke-12 antara 6 dan 9 tidak diperiksa",
                   "That digits 8 and 9 are even, and digit 12 is 6 to 9, is not judged",
                   bilingual{"satu program lama", "one old program"}, certainty::low),
          },
      .offline_limits = {"Keberadaan, pemilik, dan kapan didaftarkan hanya diketahui Korea",
                         "Existence, owner and when it was registered are known to Korea only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical_by<kr_resident_display>,
                                .display = display_by<kr_resident_display>,
                                .strip = strip,
                                .parts = kr_resident_parts,
                                .mask = kr_resident_mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& kr_arn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

date kr_arn::birth_date() const noexcept { return kr_birth_date(canonical().data()); }
sex kr_arn::sex() const noexcept { return kr_female(canonical()[6]) ? spbe::sex::female : spbe::sex::male; }

}  // namespace spbe::inline v1
