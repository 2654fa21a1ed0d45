#include <spbe/types/nisn.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 10;

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NISN", "Nomor Induk Siswa Nasional"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"year_digits", std::string(digits.substr(0, 3))}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

// Children born from 2000 on have numbers that begin with 0.
std::string sample(sampler& chance) { return joined({padded(chance.between(5, 20), 3), chance.serial(7)}); }

constexpr type_id confused[] = {type_id::nik, type_id::nuptk, type_id::npsn};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nisn,
      .name = "nisn",
      .title = {"Nomor Induk Siswa Nasional", "National pupil number"},
      .issuer = "Kementerian Pendidikan Dasar dan Menengah, Pusdatin",
      .basis = "Pengelolaan NISN oleh Pusdatin; peraturan tidak terlacak",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"10 digit tanpa pemisah", "10 digits without separators"},
      .length = {"10 angka", "10 digits"},
      .display = "0119999987",
      .rules =
          {
              rule("10 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari nomor",
                   "10 ASCII digits, not all zero; leading zeros are part of the number",
                   bilingual{"uraian Pusdatin yang beredar", "published descriptions of Pusdatin"}),
              rule("Tiga angka pertama sering sama dengan tahun lahir; yang berbeda tetap sah, jadi tidak pernah ditolak karenanya",
                   "The first three digits often match the birth year; others are valid too, so nothing is refused for it",
                   bilingual{"uraian Pusdatin yang beredar", "published descriptions of Pusdatin"}, certainty::medium),
              rule("Tidak ada digit pemeriksa", "No check digit", bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan status aktif hanya diketahui Pusdatin",
                         "Existence, owner and whether active are known to Pusdatin only"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<length>,
                                .judge_column = column_of<judge_plain_number<length>>,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& nisn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
