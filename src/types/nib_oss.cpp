#include <spbe/types/nib_oss.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 13;

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 12: return {{}, {}, en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
    case 14: return {{}, {}, en ? "14 digits may be the number of a land parcel" : "14 angka mungkin nomor bidang tanah"};
    default: return {};
  }
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NIB OSS", "NIB", "Nomor Induk Berusaha"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"number", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_foreign(value, count_digits(value) == length); }

std::string sample(sampler& chance) { return chance.serial(length); }

constexpr type_id confused[] = {type_id::nib_bidang, type_id::nik, type_id::npwp15, type_id::npwp16};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nib_oss,
      .name = "nib_oss",
      .title = {"Nomor Induk Berusaha", "Business identification number"},
      .issuer = "Kementerian Investasi dan Hilirisasi/BKPM, Lembaga OSS",
      .basis = "PP 24/2018; PP 5/2021; PP 28/2025",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"13 digit tanpa pemisah", "13 digits without separators"},
      .length = {"13 angka", "13 digits"},
      .display = "9120999999987",
      .rules =
          {
              rule("13 angka acak, tidak semuanya nol; nol di depan adalah bagian dari nomor",
                   "13 random digits, not all zero; a leading zero is part of the number", "PP 24/2018 pasal 25"),
              rule("Tidak ada digit pemeriksa yang diumumkan", "No check digit has been published",
                   bilingual{"PP 24/2018 tidak menyebutnya", "PP 24/2018 names none"}, certainty::medium),
              rule("PP 28/2025 menggantikan PP 5/2021", "PP 28/2025 took the place of PP 5/2021", bilingual{"dari ingatan", "from memory"},
                   certainty::unverified),
              rule("Awalan yang sering terlihat (8120, 9120, 0220, atau tanggal) tidak diperiksa",
                   "Beginnings that are often seen (8120, 9120, 0220, or a day) are not judged",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Nomor bidang tanah juga disebut NIB dan juga 13 angka: jenis kolom harus dinyatakan, tidak dapat ditebak dari angkanya",
                   "The number of a land parcel is called NIB too and has 13 digits too: the column must be declared, the digits do not "
                   "tell",
                   bilingual{"PMNA/KBPN 3/1997 pasal 23", "PMNA/KBPN 3/1997 article 23"}),
          },
      .offline_limits = {"Selain panjangnya, semua hanya diketahui OSS: keberadaan, pemilik, dan status usaha",
                         "All but the length is known to OSS only: existence, owner, state of the business"},
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

const type& nib_oss::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
