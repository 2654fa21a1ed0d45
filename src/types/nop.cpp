#include <spbe/types/nop.hpp>

#include "text/lenient.hpp"
#include "types/bps_province.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 18;
constexpr std::string_view display = "##.##.###.###.###-####.#", with_dots = "##.##.###.###.###.####.#";

inline verdict_byte judge_content(const char* digits) noexcept {
  const auto province = static_cast<unsigned>((digits[0] - '0') * 10 + (digits[1] - '0'));
  if (is_bps_province(province)) return valid_byte;
  return only_zeros<length>(digits) ? error_byte(finding_class::range) : warning_byte(finding_class::province);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() == length && all_digits(value.data(), 16) && is_digit(value[16]) && is_digit(value[17]))
    return judge_content(value.data());
  if (value.size() == display.size()) {
    const auto read = gather<length>(value, value[17] == '-' ? display : with_dots);
    if (read.fits) return judge_content(read.digits.data());
  }
  return irregular_digits(value);
}

std::string canonical(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (is_digit(c)) digits += c;
  }
  return digits;
}

std::string written(std::string_view digits) { return pour(digits, display); }

// The regions down to the one that ends with these digits, with dots.
std::string region(std::string_view digits, std::size_t count) { return pour(digits.substr(0, count), display); }

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::province) return {std::string(value.substr(0, 2)), {}, {}};
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 13:
    case 14:
      return {{}, {}, en ? "13 or 14 digits may be a land parcel number (NIB)" : "13 atau 14 angka mungkin nomor bidang tanah (NIB)"};
    case 17: return {{}, {}, en ? "One digit is missing; no province begins with 0" : "Kurang satu angka; tidak ada provinsi berawalan 0"};
    default: return {};
  }
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(
      without_label(text, {"NOP PBB", "NOP", "Nomor Objek Pajak", "Nomor Obyek Pajak"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  out.push_back({"province", region(digits, 2)});
  out.push_back({"regency", region(digits, 4)});
  out.push_back({"district", region(digits, 7)});
  out.push_back({"village", region(digits, 10)});
  out.push_back({"block", std::string(digits.substr(10, 3))});
  out.push_back({"parcel", std::string(digits.substr(13, 4))});
  out.push_back({"kind", std::string(digits.substr(17))});
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  std::string digits = padded(bps_provinces[chance.below(bps_provinces.size())], 2);
  digits += padded(chance.between(1, 20), 2);
  digits += padded(chance.between(1, 30) * 10, 3);
  digits += padded(chance.between(1, 20), 3);
  digits += chance.serial(3);
  digits += chance.serial(4);
  return digits + chance.one_of("079");
}

constexpr type_id confused[] = {type_id::nip_pns, type_id::nip_pppk, type_id::nik, type_id::nib_bidang};

[[gnu::cold]] type_info describe() {
  const bilingual p2 = {"PER-12/PJ/2010", "PER-12/PJ/2010"};
  return {
      .id = type_id::nop,
      .name = "nop",
      .title = {"Nomor Objek Pajak PBB", "Tax object number (land and building tax)"},
      .issuer = "Pemerintah daerah (PBB-P2); Direktorat Jenderal Pajak (PBB sektor lain)",
      .basis = "PER-12/PJ/2010; PER-48/PJ/2015",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"18 digit, atau 32.73.110.001.099-0099.0; titik boleh menggantikan tanda hubung",
               "18 digits, or 32.73.110.001.099-0099.0; a dot may stand for the hyphen"},
      .length = {"18 angka", "18 digits"},
      .display = "32.73.110.001.099-0099.0",
      .rules =
          {
              rule("18 angka: provinsi 2, kabupaten/kota 2, kecamatan 3, desa/kelurahan 3, blok 3, nomor urut 4, kode khusus 1",
                   "18 digits: province 2, regency 2, district 3, village 3, block 3, parcel 4, special code 1", p2),
              rule("Kode khusus: 0 biasa, 7 SISTEP, 9 objek bersama; angka lain tidak ditolak",
                   "Special code: 0 common, 7 SISTEP, 9 shared object; other digits are not refused", p2, certainty::medium),
              rule("Perkebunan, perhutanan dan pertambangan memakai angka ke-8 dan seterusnya untuk kantor pajak, jenis lahan, nomor urut "
                   "dan "
                   "sektor; dari angkanya tidak terlihat susunan mana yang dipakai",
                   "Plantations, forestry and mining use digit 8 and those behind it for tax office, use of the land, serial and sector; "
                   "the "
                   "digits do not tell which layout it is",
                   "PER-48/PJ/2015", certainty::medium),
              rule("Provinsi menurut kode BPS; provinsi lain adalah peringatan. Tingkat di bawahnya tidak dibandingkan dengan daftar: kode "
                   "wilayah "
                   "di dalam nomor tidak ikut berubah",
                   "The province is one of BPS; another is a warning. No list is consulted below it: regions inside a number do not change",
                   p2, certainty::medium),
              rule("Tidak ada digit pemeriksa: angka ke-18 adalah kode", "No check digit: digit 18 is a code", p2),
          },
      .offline_limits = {"Keberadaan objek, wajib pajak, dan nilainya hanya diketahui pemungut pajaknya",
                         "Whether the object exists, who pays for it and what it is worth is known to the tax authority only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = written,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& nop::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string nop::regency() const { return region(canonical(), 4); }
std::string nop::district() const { return region(canonical(), 7); }
std::string nop::village() const { return region(canonical(), 10); }

}  // namespace spbe::inline v1
