#include <spbe/types/npwp15.hpp>

#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/npwp15_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace detail {

void append_npwp15_parts(std::vector<part>& parts, std::string_view digits) {
  parts.push_back({"taxpayer_kind", std::string(digits.substr(0, 2))});
  parts.push_back({"serial", std::string(digits.substr(2, 6))});
  parts.push_back({"check", std::string(digits.substr(8, 1))});
  parts.push_back({"office", std::string(digits.substr(9, 3))});
  parts.push_back({"branch", std::string(digits.substr(12, 3))});
}

// No tax office has the code 999.
std::string sample_npwp15(sampler& chance) {
  const std::string front = joined({padded(chance.between(1, 9), 2), chance.serial(6)});
  const std::string branch = chance.one_in(4) ? padded(chance.between(1, 20), 3) : "000";
  return front + padded(luhn_digit(front), 1) + "999" + branch;
}

}  // namespace detail

namespace {

using namespace detail;

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 12:
      return {
          {}, {}, en ? "Tax office or branch is missing; it cannot be guessed" : "Kode kantor atau cabang tidak ada; tidak dapat ditebak"};
    case 14: return {{}, {}, en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
    case 16: return {{}, {}, en ? "16 digits are the new form: check it as npwp16" : "16 angka adalah bentuk baru: periksa sebagai npwp16"};
    default: return {};
  }
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NPWP15", "NPWP 15", "NPWP", "Nomor Pokok Wajib Pajak"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  append_npwp15_parts(out, digits);
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

constexpr type_id confused[] = {type_id::npwp16, type_id::nitku};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::npwp15,
      .name = "npwp15",
      .title = {"Nomor Pokok Wajib Pajak 15 digit", "Taxpayer number, 15 digits"},
      .issuer = "Direktorat Jenderal Pajak, Kementerian Keuangan",
      .basis = "UU KUP; PMK 112/PMK.03/2022; PMK 136/2023; PER-6/PJ/2024",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"15 digit, atau 01.999.999.4-999.000", "15 digits, or 01.999.999.4-999.000"},
      .length = {"15 angka", "15 digits"},
      .display = "01.999.999.4-999.000",
      .rules =
          {
              rule("15 angka ASCII: jenis wajib pajak 2, nomor urut 6, digit pemeriksa 1, kantor pajak 3, cabang 3",
                   "15 ASCII digits: kind of taxpayer 2, serial 6, check digit 1, tax office 3, branch 3",
                   bilingual{"SE-60/PJ/2013; uraian yang beredar", "SE-60/PJ/2013; published descriptions"}),
              rule("Jenis wajib pajak tidak dibandingkan dengan daftar: daftar yang beredar selalu ketinggalan",
                   "The kind of taxpayer is not compared with a list: lists in circulation always lag behind",
                   bilingual{"teramati pada pemeriksa lain", "observed in other validators"}),
              rule("Nomor urut tidak boleh 000000", "The serial is not 000000", bilingual{"praktik yang teramati", "observed practice"},
                   certainty::medium),
              rule("Digit ke-9 adalah digit pemeriksa Luhn atas delapan angka sebelumnya; tidak cocok adalah peringatan, karena ada nomor "
                   "asli yang tidak cocok",
                   "Digit 9 is a Luhn check digit over the eight before it; a mismatch is a warning, since genuine numbers that fail are "
                   "reported",
                   bilingual{"contoh hitungan yang beredar; tidak ada dalam peraturan mana pun",
                             "published worked examples; not in any regulation"},
                   certainty::medium),
          },
      .offline_limits =
          {"Terdaftar, aktif, dan pemiliknya hanya diketahui DJP; salah ketik pada kode kantor atau cabang tidak terlihat",
           "Whether it is registered, active, and whose it is, is known to DJP only; a typing error in office or branch cannot be seen"},
  };
}

constexpr type::kernels kernels{.judge = judge_npwp15,
                                .judge_column = column_of<judge_npwp15>,
                                .words = words,
                                .canonical = canonical_by<npwp15_display>,
                                .display = display_by<npwp15_display>,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample_npwp15,
                                .confused_with = confused,
                                .outline = {.least = 15, .most = 15, .also = npwp15_display.size(), .begins = a_digit}};

}  // namespace

const type& npwp15::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
