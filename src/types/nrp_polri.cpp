#include <spbe/types/nrp_polri.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 8;

// YY MM NNNN; all of it from memory, so only warnings.
verdict_byte judge_content(std::string_view value, const check_context&) noexcept {
  const eight pairs = pairs_of(load_eight(value.data()));
  if (pair_at(pairs, 1) - 1U >= 12U) return warning_byte(finding_class::date);
  return pairs >> 32U != 0 ? valid_byte : warning_byte(finding_class::serial);
}

std::vector<year_month> months_of(std::string_view digits, date as_of) {
  std::vector<year_month> months;
  const auto year = static_cast<int>(decimal(digits.substr(0, 2)));
  const auto month = static_cast<unsigned>(decimal(digits.substr(2, 2)));
  if (month < 1 || month > 12) return months;
  for (const int century : {1900, 2000}) {
    if (date(century + year, month, 1) <= as_of) months.push_back({century + year, month});
  }
  return months;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 5:
    case 6: return {{}, {}, en ? "It may be a service number (NRP) of the armed forces (TNI)" : "Mungkin NRP TNI"};
    case 7: return {{}, {}, en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
    case 9:
    case 18: return {{}, {}, en ? "9 or 18 digits are a civil servant's number (NIP)" : "9 atau 18 angka adalah NIP"};
    default: return {};
  }
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  return remarks_if_alike(digits, {"NRP Polri", "police service number"});
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NRP Polri", "NRP", "Nomor Registrasi Pokok"}));
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  std::vector<std::string> months;
  for (const year_month& month : months_of(digits, context.as_of)) months.push_back(month.iso());
  std::vector<part> out;
  out.push_back({"birth_months", std::move(months)});
  out.push_back({"serial", std::string(digits.substr(4))});
  return out;
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  const unsigned birth = static_cast<unsigned>(chance.context().as_of.year()) - chance.between(19, 57);
  return joined({padded(birth, 2), padded(chance.between(1, 12), 2), chance.serial(4)});
}

constexpr type_id confused[] = {type_id::nip_pns, type_id::nip_pppk, type_id::nip_lama, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual memory{"dari ingatan; contoh yang beredar tidak bertentangan", "from memory, unverified; a published example agrees"};
  return {
      .id = type_id::nrp_polri,
      .name = "nrp_polri",
      .title = {"Nomor Registrasi Pokok Polri", "Police service number"},
      .issuer = "Kepolisian Negara Republik Indonesia",
      .basis = "Skep Kapolri 834/XI/2004; Peraturan Kapolri 3/2018",
      .personal = true,
      .certainty = certainty::low,
      .since = "0.1",
      .form = {"8 digit tanpa pemisah", "8 digits without separators"},
      .length = {"8 angka", "8 digits"},
      .display = "85010987",
      .rules =
          {
              rule("8 angka ASCII, tidak semuanya nol", "8 ASCII digits, not all zero", memory, certainty::unverified),
              rule("Tahun lahir 2 angka dan bulan lahir 01-12; bulan lain adalah peringatan",
                   "Year of birth, two digits, and month of birth 01-12; another month is a warning", memory, certainty::unverified),
              rule("Nomor urut 0001-9999; 0000 adalah peringatan", "Serial 0001-9999; 0000 is a warning", memory, certainty::unverified),
              rule("Abad tidak tertulis: tahun YY dibaca 19YY dan 20YY, keduanya ditawarkan bila mungkin",
                   "The century is not written: YY is read as 19YY and 20YY, both are offered where possible", bilingual{"kalender", "calendar"}),
              rule("NRP TNI tersusun lain dan tidak diperiksa oleh jenis ini", "Numbers of the armed forces (TNI) are built otherwise and are not of this type",
                   bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan keaktifan hanya diketahui Polri", "Existence, owner and activity are known to the police only"},
  };
}

constexpr type::kernels kernels{.judge = judge_number<length, judge_content>,
                                .judge_column = column_of<judge_number<length, judge_content>>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& nrp_polri::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::vector<year_month> nrp_polri::birth_months() const { return months_of(canonical(), as_of()); }

}  // namespace spbe::inline v1
