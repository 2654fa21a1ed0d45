#include <spbe/types/kode_satker.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 6;

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length || value.size() != length - 1) return {};
  return {{}, {}, lang == language::en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Satuan Kerja", "Kode Satker", "Satker", "Kode"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"code", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_foreign(value, count_digits(value) == length); }

std::string sample(sampler& chance) { return chance.serial(length); }

constexpr type_id confused[] = {type_id::kode_wilayah, type_id::npsn};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kode_satker,
      .name = "kode_satker",
      .title = {"Kode satuan kerja", "Work unit code"},
      .issuer = "Kementerian Keuangan, Ditjen Anggaran dan Ditjen Perbendaharaan",
      .basis = "Bagan Akun Standar; SAKTI",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"6 digit tanpa pemisah", "6 digits without separators"},
      .length = {"6 angka", "6 digits"},
      .display = "999987",
      .rules =
          {
              rule("6 angka, tidak semuanya nol; nol di depan adalah bagian dari kode",
                   "6 digits, not all zero; a leading zero is part of the code", bilingual{"formulir SAKTI", "forms of SAKTI"},
                   certainty::medium),
              rule("Bagian anggaran (3 angka) dan eselon I (2 angka) adalah kode tersendiri, bukan bagian dari kode ini",
                   "The budget part (3 digits) and echelon I (2 digits) are codes of their own, no part of this one",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Tidak dibandingkan dengan daftar", "Compared with no list",
                   bilingual{"tidak ada daftar terbuka", "there is no open list"}),
          },
      .offline_limits = {"Apakah kode itu dipakai, oleh satuan kerja mana, dan pada tahun mana hanya diketahui Kementerian Keuangan",
                         "Whether the code is in use, by which unit and in which year is known to the Ministry of Finance only"},
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

const type& kode_satker::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
