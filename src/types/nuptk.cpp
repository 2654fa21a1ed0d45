#include <spbe/types/nuptk.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 16;

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(
      without_label(text, {"NUPTK", "Nomor Unik Pendidik dan Tenaga Kependidikan"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"number", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) { return chance.serial(length); }

// Of sixteen digits every NIK is a NUPTK too: only other lengths give themselves away.
constexpr type_id confused[] = {type_id::nip_pns, type_id::nip_pppk, type_id::nidn, type_id::npsn};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nuptk,
      .name = "nuptk",
      .title = {"Nomor Unik Pendidik dan Tenaga Kependidikan", "Educator number"},
      .issuer = "Kementerian Pendidikan Dasar dan Menengah; untuk dosen Kementerian Pendidikan Tinggi, Sains, dan Teknologi",
      .basis = "SE Sesjen Kemendikbudristek 25/2023; 2/2024",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"16 digit tanpa pemisah", "16 digits without separators"},
      .length = {"16 angka", "16 digits"},
      .display = "4341999999990987",
      .rules =
          {
              rule("16 angka ASCII, tidak semuanya nol", "16 ASCII digits, not all zero",
                   bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
              rule("Susunan di dalamnya tidak diumumkan: hanya panjangnya yang diperiksa, dan tidak pernah sebagai NIK",
                   "What its digits mean is not published: only the length is judged, and never as a NIK",
                   bilingual{"tidak ada sumber", "no source"}, certainty::low),
              rule("Tetap seumur hidup; untuk dosen menggantikan NIDN, NIDK, dan NUP",
                   "Fixed for life; for lecturers it takes the place of NIDN, NIDK and NUP", "SE Sesjen Kemendikbudristek 25/2023; 2/2024"),
          },
      .offline_limits =
          {"Keberadaan, pemilik, dan status aktif hanya diketahui kementerian; NIK yang salah kolom tidak dapat dibedakan",
           "Existence, owner and whether active are known to the ministry only; a NIK in the wrong column cannot be told apart"},
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

const type& nuptk::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
