#include <spbe/types/nib_bidang.hpp>

#include <spbe/text.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t areal = 13, spatial = 14;  // digits of the two layouts
constexpr std::string_view areal_display = "##.##.##.##.#####";

template <std::size_t Count, std::size_t ParcelAt, std::size_t ParcelSize>
inline verdict_byte judge_layout(const char* digits) noexcept {
  if (!only_zeros<ParcelSize>(digits + ParcelAt)) return valid_byte;
  return error_byte(only_zeros<Count>(digits) ? finding_class::range : finding_class::serial);
}
inline verdict_byte judge_areal(const char* digits) noexcept { return judge_layout<areal, 8, 5>(digits); }
inline verdict_byte judge_spatial(const char* digits) noexcept { return judge_layout<spatial, 4, 9>(digits); }

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() == areal && only_digits<areal>(value.data())) return judge_areal(value.data());
  if (value.size() == spatial && only_digits<spatial>(value.data())) return judge_spatial(value.data());
  if (value.size() == areal_display.size()) {
    if (const auto read = gather<areal>(value, areal_display); read.fits) return judge_areal(read.digits.data());
  }
  return irregular_digits(value);
}

std::string written(std::string_view digits) { return digits.size() == areal ? pour(digits, areal_display) : std::string(digits); }

// The regions down to the one that ends with these digits, with dots.
std::string region(std::string_view digits, std::size_t count) { return pour(digits.substr(0, count), "##.##.##.##"); }

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length || value.size() != areal - 1) return {};
  return {{}, {}, lang == language::en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
}

// Thirteen digits alone do not tell land from business; these two beginnings are very often a business.
std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  const std::string_view front = digits.substr(0, 4);
  if (digits.size() != areal || (front != "8120" && front != "9120")) return {};
  return {{finding_class::range,
           {"Berawalan seperti banyak Nomor Induk Berusaha, yang juga 13 angka: pastikan ini nomor bidang tanah",
            "It begins as many business numbers (NIB of OSS) do, which have 13 digits too: make sure that this is a parcel of land"}}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(
      text, {"NIBEL", "NIB", "Nomor Identifikasi Bidang Tanah", "Nomor Identifikasi Bidang", "Nomor Bidang"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  out.push_back({"province", region(digits, 2)});
  out.push_back({"regency", region(digits, 4)});
  if (digits.size() == spatial) {
    out.push_back({"parcel", std::string(digits.substr(4, 9))});
    out.push_back({"space", std::string(digits.substr(13))});
    return out;
  }
  out.push_back({"district", region(digits, 6)});
  out.push_back({"village", region(digits, 8)});
  out.push_back({"parcel", std::string(digits.substr(8))});
  return out;
}

// Fourteen digits go through the mask by shape whoever they belong to (contract section 7).
std::string mask(std::string_view value) { return mask_by_shape(value, count_digits(value) != areal); }

std::string sample(sampler& chance) {
  const auto two = [&chance] { return padded(chance.between(1, 30), 2); };
  const std::string regency = two() + two();
  if (chance.one_in(2)) return joined({regency, two(), two(), chance.serial(5)});
  return joined({regency, chance.serial(9), chance.one_of("0123")});
}

constexpr type_id confused[] = {type_id::nop, type_id::nib_oss, type_id::nik};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nib_bidang,
      .name = "nib_bidang",
      .title = {"Nomor Identifikasi Bidang Tanah (NIB, NIBEL)", "Land parcel number (NIB, NIBEL)"},
      .issuer = "Kementerian ATR/BPN",
      .basis = "PMNA/KBPN 3/1997 pasal 23; Permen ATR/BPN 1/2021 pasal 9; Permen ATR/BPN 3/2023",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"13 digit, 09.05.02.03.99987, atau 14 digit tanpa pemisah", "13 digits, 09.05.02.03.99987, or 14 digits without separators"},
      .length = {"13 atau 14 angka", "13 or 14 digits"},
      .display = "09.05.02.03.99987",
      .rules =
          {
              rule("13 angka: provinsi 2, kabupaten/kota 2, kecamatan 2, desa/kelurahan 2, bidang 5",
                   "13 digits: province 2, regency 2, district 2, village 2, parcel 5",
                   bilingual{"PMNA/KBPN 3/1997 pasal 23", "PMNA/KBPN 3/1997 article 23"}),
              rule("14 angka: provinsi 2, kabupaten/kota 2, bidang 9, jenis ruang 1 (permukaan, ruang atas, ruang bawah, satuan rumah "
                   "susun)",
                   "14 digits: province 2, regency 2, parcel 9, kind of space 1 (surface, above ground, below ground, unit of a building)",
                   bilingual{"Permen ATR/BPN 1/2021 pasal 9", "Permen ATR/BPN 1/2021 article 9"}, certainty::medium),
              rule("Peraturan tahun 2021 itu telah diganti Permen ATR/BPN 3/2023",
                   "The regulation of 2021 was replaced by Permen ATR/BPN 3/2023", bilingual{"dari ingatan", "from memory"},
                   certainty::unverified),
              rule("Nomor bidang tidak boleh nol semua", "The digits of the parcel are not all zero",
                   bilingual{"bentuk ketat pustaka ini", "this library's strict form"}, certainty::medium),
              rule("Kode wilayah pertanahan berbeda dari kode Kemendagri dan BPS, jadi tidak dibandingkan dengan daftar; tetap sesudah "
                   "pemekaran",
                   "Land offices number regions otherwise than the Ministry of Home Affairs and BPS, so no list is consulted; they stay "
                   "after "
                   "regions split",
                   bilingual{"PMNA/KBPN 3/1997; uraian STPN", "PMNA/KBPN 3/1997; teaching texts of STPN"}, certainty::medium),
          },
      .offline_limits =
          {"Keberadaan bidang, letak, dan pemegang haknya hanya diketahui kantor pertanahan; dari 13 angka saja tidak terlihat "
           "apakah ini NIB tanah atau NIB usaha",
           "Whether the parcel exists, where it lies and whose it is, is known to the land office only; 13 digits alone do not "
           "tell the NIB of land from that of a business"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = canonical_by<areal_display>,
                                .display = written,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& nib_bidang::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string nib_bidang::regency() const { return region(canonical(), 4); }
std::string nib_bidang::district() const { return has_space() ? std::string() : region(canonical(), 6); }
std::string nib_bidang::village() const { return has_space() ? std::string() : region(canonical(), 8); }

}  // namespace spbe::inline v1
