#include <spbe/types/kode_bps.hpp>

#include "text/lenient.hpp"
#include "types/bps_number.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::province) return {std::string(value.substr(0, 2)), {}, {}};
  if (what == finding_class::code) return {std::string(value.substr(0, 4)), {}, {}};
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  if (value.size() == 6)
    return {{}, {}, en ? "6 digits are a district of the Ministry of Home Affairs" : "6 angka adalah kecamatan menurut Kemendagri"};
  return {{},
          {},
          en ? "No code begins with 0; a digit is missing or too many" : "Tidak ada kode berawalan 0; ada angka yang kurang atau lebih"};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Wilayah BPS", "Kode BPS", "BPS", "Kode"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  out.push_back({"level", std::int64_t{bps_level(digits.size())}});
  if (digits.size() > 2) out.push_back({"province", std::string(digits.substr(0, 2))});
  if (digits.size() > 4) out.push_back({"regency", std::string(digits.substr(0, 4))});
  if (digits.size() > 7) out.push_back({"district", std::string(digits.substr(0, 7))});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, bps_level(value.size()) != 0 && all_digits(value)); }

// Districts and villages that nobody has: 99x.
std::string sample(sampler& chance) {
  std::string digits = std::to_string(bps_provinces[chance.below(bps_provinces.size())]);
  const std::uint64_t level = chance.between(1, 4);
  if (level >= 2) digits += padded(chance.one_in(4) ? chance.between(71, 79) : chance.between(1, 29), 2);
  if (level >= 3) digits += "99" + chance.digits(1);
  if (level == 4) digits += "99" + chance.digits(1);
  return digits;
}

constexpr type_id confused[] = {type_id::kode_wilayah, type_id::kode_pos, type_id::nik};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kode_bps,
      .name = "kode_bps",
      .title = {"Kode wilayah BPS", "BPS region code"},
      .issuer = "Badan Pusat Statistik",
      .basis = "Master File Desa BPS",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"2, 4, 7 atau 10 digit tanpa pemisah", "2, 4, 7 or 10 digits without separators"},
      .length = {"2, 4, 7 atau 10 angka", "2, 4, 7 or 10 digits"},
      .display = "3171010001",
      .rules =
          {
              rule("Provinsi 2 angka, kabupaten/kota 4, kecamatan 7, desa/kelurahan 10; tanpa titik",
                   "Province 2 digits, regency or city 4, district 7, village 10; no dots",
                   bilingual{"Master File Desa BPS", "master file of regions, BPS"}),
              rule("Provinsi seperti Kemendagri, kecuali Papua: 91 Papua Barat, 92 Papua Barat Daya, 94 Papua, 95 Papua Selatan, 96 Papua "
                   "Tengah, 97 Papua Pegunungan; 93 tidak ada. Selain itu peringatan",
                   "Provinces as at the Ministry of Home Affairs, but for Papua: 91 Papua Barat, 92 Papua Barat Daya, 94 Papua, 95 Papua "
                   "Selatan, 96 Papua Tengah, 97 Papua Pegunungan; there is no 93. Others are warnings",
                   bilingual{"tabel persandingan kode BPS dan Kemendagri", "bridging table of BPS and Kemendagri codes"}),
              rule("Kabupaten 01-69, kota 71-99; 00 dan 70 peringatan; kode di bawah provinsi tidak dicari dalam daftar",
                   "Regencies 01-69, cities 71-99; 00 and 70 are warnings; nothing below the province is looked up",
                   bilingual{"Master File Desa BPS", "master file of regions, BPS"}),
          },
      .offline_limits =
          {"Apakah kode di bawah provinsi itu ada hanya diketahui BPS; angka yang sama dapat berarti wilayah lain dalam kode "
           "Kemendagri",
           "Whether a code below the province exists is known to BPS only; the same digits may mean another place in codes of "
           "the Ministry of Home Affairs"},
  };
}

constexpr type::kernels kernels{.judge = judge_bps,
                                .judge_column = column_of<judge_bps>,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = 2, .most = 10, .begins = a_digit}};

}  // namespace

const type& kode_bps::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

int kode_bps::level() const noexcept { return bps_level(canonical().size()); }
std::string_view kode_bps::regency() const noexcept { return level() < 2 ? std::string_view() : piece(0, 4); }
std::string_view kode_bps::district() const noexcept { return level() < 3 ? std::string_view() : piece(0, 7); }

}  // namespace spbe::inline v1
