#include <spbe/types/bic_id.hpp>

#include <algorithm>

#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t head_office = 8, branch = 11;  // characters
constexpr std::size_t letters = 6;                   // bank and country
constexpr std::size_t country_at = 4;
constexpr std::string_view country = "ID";

constexpr bool is_sign(char c) noexcept { return is_letter(c) || is_digit(c); }
constexpr bool is_code_sign(char c) noexcept { return is_capital(c) || is_digit(c); }

inline bool fits(std::string_view value) noexcept {
  if (value.size() != head_office && value.size() != branch) return false;
  return std::all_of(value.begin(), value.begin() + letters, is_capital) && value.substr(country_at, 2) == country &&
         std::all_of(value.begin() + letters, value.end(), is_code_sign);
}

// As if all letters were capitals; that they are not is the finding where nothing else is.
verdict_byte irregular(std::string_view value) noexcept {
  if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  if (!std::all_of(value.begin(), value.end(), is_sign)) return error_byte(finding_class::character);
  if (value.size() != head_office && value.size() != branch) return error_byte(finding_class::length);
  if (!std::all_of(value.begin(), value.begin() + letters, is_letter)) return error_byte(finding_class::format);
  const bool here = capital(value[country_at]) == country[0] && capital(value[country_at + 1]) == country[1];
  return error_byte(here ? finding_class::letter_case : finding_class::prefix);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept { return fits(value) ? valid_byte : irregular(value); }

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  switch (what) {
    case finding_class::character: return {foreign_sign(value, true), {}, {}};
    case finding_class::prefix:
      return {std::string(value.substr(country_at, 2)),
              en ? "ID as the country, characters 5 and 6" : "ID sebagai negara, karakter ke-5 dan ke-6",
              {}};
    case finding_class::length:
      if (value.size() != head_office + 1 && value.size() != head_office + 2) return {};
      return {
          {},
          {},
          en ? "A branch has three characters; without it there are eight" : "Kode cabang tiga karakter; tanpa cabang panjangnya delapan"};
    default: return {};
  }
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  const auto code = without_label(text, {"BIC/SWIFT", "SWIFT/BIC", "SWIFT Code", "Kode SWIFT", "SWIFT", "Kode BIC", "BIC"});
  return in_capitals(without_separators(code));
}

std::vector<part> parts(std::string_view code, const check_context&) {
  std::vector<part> out;
  out.push_back({"bank", std::string(code.substr(0, country_at))});
  out.push_back({"country", std::string(code.substr(country_at, 2))});
  out.push_back({"location", std::string(code.substr(letters, 2))});
  if (code.size() == branch) out.push_back({"branch", std::string(code.substr(head_office))});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, fits(value)); }

std::string sample(sampler& chance) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::string code = "ZZ";
  code += chance.one_of(alphabet);
  code += chance.one_of(alphabet);
  code += "IDJA";
  if (chance.one_in(3)) code += chance.serial(branch - head_office);
  return code;
}

constexpr type_id confused[] = {type_id::kode_bank};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::bic_id,
      .name = "bic_id",
      .title = {"BIC (kode SWIFT) bank di Indonesia", "BIC (SWIFT code) of a bank in Indonesia"},
      .issuer = "SWIFT",
      .basis = "ISO 9362",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"4 huruf bank, ID, 2 huruf atau angka, lalu boleh 3 huruf atau angka cabang; semuanya huruf besar",
               "4 letters of the bank, ID, 2 letters or digits, then perhaps 3 letters or digits of a branch; all capitals"},
      .length = {"8 atau 11 karakter", "8 or 11 characters"},
      .display = "BRINIDJA",
      .rules =
          {
              rule("8 atau 11 huruf besar dan angka; enam yang pertama huruf",
                   "8 or 11 capital letters and digits; the first six are letters",
                   bilingual{"ISO 9362; ketat: kode bank tanpa angka", "ISO 9362; strict: no digits in the bank's code"}),
              rule("Karakter ke-5 dan ke-6 adalah ID", "Characters 5 and 6 are ID", "ISO 3166-1; ISO 9362"),
              rule("Tidak dibandingkan dengan daftar", "Compared with no list",
                   bilingual{"direktori SWIFT tidak terbuka", "the directory of SWIFT is not open"}),
          },
      .offline_limits = {"Apakah kode itu terdaftar dan milik bank mana hanya diketahui dari direktori SWIFT",
                         "Whether the code is registered, and whose it is, is known from the directory of SWIFT only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& bic_id::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
