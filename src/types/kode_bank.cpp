#include <spbe/types/kode_bank.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include "text/lenient.hpp"
#include "types/causes.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 3;

// Codes that the appendix of a payment vendor's documentation (zenospaycom/api-docs, 129 codes) has and the list bank_kliring has not.  The
// appendix names no banks, so these stay without a name.
constexpr std::string_view nameless[] = {"722", "724", "725", "734", "867", "987"};

bool is_nameless(std::string_view code) noexcept { return std::find(std::begin(nameless), std::end(nameless), code) != std::end(nameless); }

inline verdict_byte judge_listed(std::string_view code, const check_context& context) noexcept {
  if (context.bank_kliring == nullptr) return valid_byte;
  if (context.bank_kliring->judge(code, date{}).standing != standing::unknown || is_nameless(code)) return valid_byte;
  return warning_byte(finding_class::code);
}

std::string name_in(const list* banks, std::string_view code) {
  if (banks == nullptr) return {};
  const auto bank = banks->find(code, date{});
  return bank ? bank->name : std::string();
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  if (value.size() < length) return {{}, {}, en ? "A leading zero may be lost" : "Mungkin nol di depan hilang"};
  if (value.size() == 7)
    return {{},
            {},
            en ? "7 digits are the full clearing code: the first three are the bank"
               : "7 angka adalah sandi kliring lengkap: tiga angka pertama adalah kode bank"};
  return {};
}

std::vector<type::remark> remarks(std::string_view code, const check_context&) {
  if (!is_nameless(code)) return {};
  return {{finding_class::code,
           {"Kode ini hanya ada dalam satu daftar, tanpa nama bank", "Only one list has this code, without the name of a bank"}}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Bank", "Sandi Bank", "Sandi Kliring", "Bank", "Kode", "Sandi"}));
}

std::vector<part> parts(std::string_view code, const check_context& context) {
  std::vector<part> out;
  out.push_back({"code", std::string(code)});
  if (std::string name = name_in(context.bank_kliring, code); !name.empty()) out.push_back({"name", std::move(name)});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, count_digits(value) == length); }

std::string sample(sampler& chance) {
  const list* banks = chance.context().bank_kliring;
  return any_code(chance, banks, banks == nullptr ? "002" : nameless[0]);
}

// "20307" was 0020307, the clearing code of a branch of bank 002.
spbe::cause cause(std::string_view value, finding_class what, const check_context& context) noexcept {
  constexpr std::size_t clearing = 7;
  if (what != finding_class::length || value.size() + 2 < clearing || value.size() >= clearing || all_alike(value)) return spbe::cause::none;
  std::array<char, length> bank{'0', '0', '0'};
  const std::size_t lost = clearing - value.size();
  std::copy_n(value.begin(), length - lost, bank.begin() + static_cast<std::ptrdiff_t>(lost));
  return judge_number<length, judge_listed>({bank.data(), bank.size()}, context) == valid_byte ? spbe::cause::excel_lost_zero : spbe::cause::none;
}

constexpr type_id confused[] = {type_id::bic_id};

[[gnu::cold]] type_info describe() {
  const bilingual lists = {"daftar bank_kliring; lampiran dokumentasi sebuah penyedia pembayaran",
                           "the list bank_kliring; the appendix of a payment vendor's documentation"};
  return {
      .id = type_id::kode_bank,
      .name = "kode_bank",
      .title = {"Kode bank", "Bank code"},
      .issuer = "Bank Indonesia; ASPI",
      .basis = "Sandi kliring dan transfer; peraturannya tidak terlacak",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"3 digit tanpa pemisah", "3 digits without separators"},
      .length = {"3 angka", "3 digits"},
      .display = "002",
      .rules =
          {
              rule("3 angka, bukan 000; nol di depan adalah bagian dari kode", "3 digits, not 000; leading zeros are part of the code",
                   lists, certainty::medium),
              rule("Kode yang tidak ada dalam kedua daftar adalah peringatan; bank yang sudah digabung atau tutup tetap diterima",
                   "A code in neither of two lists is a warning; banks that were merged or closed still pass", lists, certainty::medium),
              rule("722, 724, 725, 734, 867 dan 987 hanya ada dalam lampiran itu, tanpa nama",
                   "722, 724, 725, 734, 867 and 987 are in that appendix only, without a name", lists, certainty::low),
              rule("Sandi kliring lengkap 7 angka (bank 3, cabang 4) bukan nilai jenis ini",
                   "The full clearing code of 7 digits (bank 3, branch 4) is no value of this type",
                   bilingual{"salinan daftar yang beredar", "copies of lists in circulation"}, certainty::medium),
          },
      .offline_limits =
          {"Apakah bank itu masih beroperasi dan memakai kode itu hanya diketahui Bank Indonesia; nomor rekening tidak punya digit "
           "pemeriksa",
           "Whether the bank still works under that code is known to Bank Indonesia only; account numbers have no check digit"},
  };
}

constexpr type::kernels kernels{.judge = judge_number<length, judge_listed>,
                                .judge_column = column_of<judge_number<length, judge_listed>>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause,
                                .confused_with = confused};

}  // namespace

const type& kode_bank::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string kode_bank::name(const check_options& options) const { return name_in(prepare(options).bank_kliring, code()); }

}  // namespace spbe::inline v1
