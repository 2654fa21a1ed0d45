#include <spbe/types/kr_rrn.hpp>

#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/kr_resident.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace detail {

std::vector<part> kr_resident_parts(std::string_view digits, const check_context&) {
  return {{"birth_date", kr_birth_date(digits.data()).iso()},
          {"sex", std::string(kr_female(digits[6]) ? "P" : "L")},
          {"tail", std::string(digits.substr(7))}};
}

std::string kr_resident_mask(std::string_view value) { return mask_keeping(value, 2); }

// The check digit stands in all of them: where it means nothing it does no harm.
std::string sample_kr_resident(sampler& chance, std::string_view seventh_of_1900s, std::string_view seventh_of_2000s) {
  const date born = chance.day_since(date(1930, 1, 1));
  const std::string front = joined({padded(static_cast<unsigned>(born.year()), 2), padded(born.month(), 2), padded(born.day(), 2),
                                    chance.one_of(born.year() < 2000 ? seventh_of_1900s : seventh_of_2000s), chance.serial(5)});
  return front + kr_check_digit(front.data(), kr_base);
}

}  // namespace detail

namespace {

using namespace detail;

constexpr auto judge = judge_kr_resident<kr_residents::citizens>;

type::wording words(std::string_view, finding_class what, language lang, const check_context&) {
  if (what != finding_class::format) return {};
  return {{},
          lang == language::en ? "seventh digit 0-4 or 9; 5-8 are foreigners (kr_arn)"
                               : "angka ketujuh 0-4 atau 9; 5-8 milik orang asing (kr_arn)",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"KR RRN", "RRN", "Resident Registration Number", "주민등록번호"}));
}

std::string sample(sampler& chance) { return sample_kr_resident(chance, "12", "34"); }

constexpr type_id confused[] = {type_id::kr_arn, type_id::nik, type_id::kr_brn};

[[gnu::cold]] type_info describe() {
  const bilingual programs{"uraian dan program yang beredar; peraturannya tidak ditelusuri",
                           "descriptions and programs in circulation; the law was not traced"};
  return {
      .id = type_id::kr_rrn,
      .name = "kr_rrn",
      .title = {"Nomor registrasi penduduk Korea (RRN)", "Korean resident registration number (RRN)"},
      .issuer = "Republik Korea, Ministry of the Interior and Safety",
      .basis = "Peraturan Korea; tidak ditelusuri",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"13 digit, atau 900101-1999909", "13 digits, or 900101-1999909"},
      .length = {"13 angka", "13 digits"},
      .display = "900101-1999909",
      .rules =
          {
              rule("13 angka ASCII: tanggal lahir 6, angka abad dan jenis kelamin 1, lalu 6 angka",
                   "13 ASCII digits: date of birth 6, a digit for century and sex, then 6 digits", programs, certainty::medium),
              rule("Angka ketujuh 1 dan 2 untuk 1900-1999, 3 dan 4 untuk 2000-2099, 9 dan 0 untuk 1800-1899; 5-8 milik orang asing (kr_arn)",
                   "Seventh digit 1 and 2 for 1900-1999, 3 and 4 for 2000-2099, 9 and 0 for 1800-1899; 5-8 are foreigners (kr_arn)", programs,
                   certainty::medium),
              rule("Angka ketujuh ganjil laki-laki, genap perempuan", "An odd seventh digit is a man's, an even one a woman's",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Tanggal lahirnya harus ada dan tidak sesudah tanggal acuan", "The day of birth exists and is not after the reference date",
                   bilingual{"kalender", "calendar"}),
              rule("Sejak 5 Oktober 2020 nomor baru atau yang diubah berakhir dengan enam angka acak: untuk kelahiran sejak "
                   "hari itu digit pemeriksa tidak diperiksa",
                   "Since 5 October 2020 numbers given out or changed end in six random digits: for births from that day on no "
                   "check digit is judged",
                   bilingual{"Kementerian Keuangan Korea; berita", "Korea's Ministry of Finance; the press"}, certainty::medium),
              rule("Digit pemeriksa: bobot 2 3 4 5 6 7 8 9 2 3 4 5, (11 - jumlah mod 11) mod 10; tidak cocok adalah peringatan, karena nomor yang "
                   "diubah sejak 2020 tidak memilikinya",
                   "Check digit: weights 2 3 4 5 6 7 8 9 2 3 4 5, (11 - sum mod 11) mod 10; a mismatch is a warning, since numbers changed since 2020 "
                   "have none",
                   programs, certainty::medium),
              rule("Kode daerah di dalam nomor lama tidak diperiksa", "The place inside older numbers is not judged",
                   bilingual{"pustaka ini", "this library"}),
          },
      .offline_limits = {"Keberadaan, pemilik, dan apakah nomornya pernah diubah hanya diketahui Korea; tidak ada padanan nilai dengan NIK",
                         "Existence, owner and whether the number was changed are known to Korea only; no value corresponds to a NIK"},
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

const type& kr_rrn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

date kr_rrn::birth_date() const noexcept { return kr_birth_date(canonical().data()); }
sex kr_rrn::sex() const noexcept { return kr_female(canonical()[6]) ? spbe::sex::female : spbe::sex::male; }

}  // namespace spbe::inline v1
