#include <spbe/types/kbji.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 4;

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length || value.size() != 3) return {};
  return {{},
          {},
          lang == language::en ? "A leading zero may be lost: the codes of TNI and POLRI begin with 0"
                               : "Mungkin nol di depan hilang: kode TNI dan POLRI berawalan 0"};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode KBJI 2014", "KBJI 2014", "Kode KBJI", "KBJI", "Kode"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  return {{"major_group", std::string(digits.substr(0, 1))},
          {"sub_major_group", std::string(digits.substr(0, 2))},
          {"minor_group", std::string(digits.substr(0, 3))}};
}

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == length && all_digits(value)); }

// No list is consulted, so any groups serve; an occupation belongs to nobody.
std::string sample(sampler& chance) { return padded(chance.between(110, 9629), length); }

constexpr type_id confused[] = {type_id::kbli2020, type_id::kbli2025};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kbji,
      .name = "kbji",
      .title = {"Klasifikasi Baku Jabatan Indonesia 2014", "Indonesian standard classification of occupations 2014"},
      .issuer = "Badan Pusat Statistik; Kementerian Ketenagakerjaan",
      .basis = "KBJI 2014 (ISCO-08)",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"4 digit tanpa pemisah", "4 digits without separators"},
      .length = {"4 angka", "4 digits"},
      .display = "2166",
      .rules =
          {
              rule("4 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari kode",
                   "4 ASCII digits, not all zero; leading zeros are part of the code",
                   bilingual{"kode yang beredar", "codes in circulation"}, certainty::medium),
              rule("Golongan pokok 1 angka, subgolongan pokok 2, golongan 3, subgolongan 4, seperti ISCO-08",
                   "Major group 1 digit, sub-major group 2, minor group 3, unit group 4, as in ISCO-08",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Tidak dibandingkan dengan daftar", "Compared with no list", bilingual{"pustaka ini", "this library"}),
          },
      .offline_limits = {"Apakah kodenya ada dalam KBJI tidak diperiksa di sini", "Whether KBJI has the code is not judged here"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<length>,
                                .judge_column = column_of<judge_plain_number<length>>,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& kbji::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
