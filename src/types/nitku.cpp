#include <spbe/types/nitku.hpp>

#include "text/lenient.hpp"
#include "types/npwp16_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 22, of_taxpayer = 16;

// Any place is one; what can be wrong is the NPWP in front.
inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  if (value.size() == length) {
    const sixteen n = read_sixteen(value.data());
    if (n.digits && all_digits(load_eight(value.data() + length - 8))) return judge_npwp16_content(value.data(), n, context);
  }
  return irregular_digits(value);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::length) return words_of_sixteen(value, what, context);
  const bool en = lang == language::en;
  switch (value.size()) {
    case 15:
    case 16:
      return {{},
              {},
              en ? "The six digits of the place are missing behind the NPWP; 000000 is the head office"
                 : "Enam angka nomor tempat di belakang NPWP tidak ada; 000000 adalah pusat"};
    case 21: return {{}, {}, en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
    default: return {};
  }
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) { return remarks_if_alike(digits, {"NITKU", "NITKU"}); }

// The old NPWP in its display form and six digits: certain to be 0 + 15 + 6.  Twenty-one digits without it may lack any one of them.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  const std::string_view bare = without_label(text, {"NITKU", "ID TKU", "IDTKU", "Nomor Identitas Tempat Kegiatan Usaha"});
  const bool old = gather<15>(bare.substr(0, npwp15_display.size()), npwp15_display).fits;
  std::string digits = without_separators(bare);
  if (old && digits.size() == length - 1) digits.insert(digits.begin(), '0');
  return digits;
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  std::vector<part> out = npwp16_parts(digits.substr(0, of_taxpayer), context);
  out.insert(out.begin(), part{"npwp16", std::string(digits.substr(0, of_taxpayer))});
  out.push_back({"place", std::string(digits.substr(of_taxpayer))});
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  const std::string taxpayer = sample_npwp16(chance);
  return taxpayer + padded(chance.one_in(2) ? 0 : chance.between(1, 99), 6);
}

constexpr type_id confused[] = {type_id::npwp16, type_id::npwp15};

[[gnu::cold]] type_info describe() {
  const bilingual article{"PER-6/PJ/2024 pasal 1", "PER-6/PJ/2024 art. 1"};
  return {
      .id = type_id::nitku,
      .name = "nitku",
      .title = {"Nomor Identitas Tempat Kegiatan Usaha", "Number of a taxpayer's place of business"},
      .issuer = "Direktorat Jenderal Pajak, Kementerian Keuangan",
      .basis = "PMK 112/PMK.03/2022; PMK 136/2023; PER-6/PJ/2024",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"22 digit tanpa pemisah", "22 digits without separators"},
      .length = {"22 angka", "22 digits"},
      .display = "0019999994999000000001",
      .rules =
          {
              rule("22 angka ASCII: NPWP 16 digit, lalu nomor tempat 6 angka", "22 ASCII digits: the NPWP of 16 digits, then the place of 6", article),
              rule("16 angka pertama: semua aturan npwp16, termasuk peringatannya", "First 16 digits: all rules of npwp16, its warnings too",
                   bilingual{"lihat npwp16", "see npwp16"}),
              rule("Nomor tempat 000000 adalah pusat, 000001 dan seterusnya cabang; semua diterima",
                   "Place 000000 is the head office, 000001 and on are branches; all are accepted", article),
              rule("Tidak ada digit pemeriksa atas nomor tempat", "No check digit covers the place", article),
          },
      .offline_limits = {"Terdaftar, aktif, dan alamat tempatnya hanya diketahui DJP; salah ketik pada nomor tempat tidak terlihat",
                         "Whether it is registered, active, and where it is, is known to DJP only; a typing error in the place cannot be seen"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause_of_npwp16,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& nitku::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
