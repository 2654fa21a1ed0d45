#include <spbe/types/npwp16.hpp>

#include "text/lenient.hpp"
#include "types/nik_rows.hpp"
#include "types/npwp16_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace detail {

std::vector<part> npwp16_parts(std::string_view digits, const check_context& context) {
  const bool old = digits.front() == '0';
  std::vector<part> out;
  out.push_back({"kind", std::string(old ? "npwp15" : "nik")});
  if (old)
    append_npwp15_parts(out, digits.substr(1));
  else
    append_nik_parts(out, digits, context);
  return out;
}

std::string sample_npwp16(sampler& chance) { return chance.one_in(2) ? sample_nik(chance) : '0' + sample_npwp15(chance); }

spbe::cause cause_of_npwp16(std::string_view value, finding_class what, const check_context&) noexcept {
  if (what == finding_class::province) return is_placeholder(value) ? spbe::cause::placeholder : spbe::cause::npwp_coretax_unverified;
  return value.front() == '0' ? spbe::cause::none : cause_of_cut_serial(what);
}

}  // namespace detail

namespace {

using namespace detail;

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what != finding_class::length) return words_of_sixteen(value, what, context);
  const bool en = lang == language::en;
  switch (value.size()) {
    case 15:
      return {{},
              {},
              en ? "15 digits are the old form: residents use their NIK, all others put 0 in front"
                 : "15 angka adalah bentuk lama: penduduk memakai NIK, selain itu tambahkan 0 di depan"};
    case 22: return {{}, {}, en ? "22 digits are a place of business (NITKU)" : "22 angka adalah NITKU"};
    default: return {};
  }
}

std::vector<type::remark> remarks(std::string_view digits, const check_context&) { return remarks_if_alike(digits, {"NPWP", "NPWP"}); }

// Fifteen digits are the old form, which becomes 0 + 15, where they are written as one or their check digit is right; else they may as
// well be sixteen that lost one.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  const std::string_view bare = without_label(text, {"NPWP16", "NPWP 16", "NPWP", "Nomor Pokok Wajib Pajak", "NIK"});
  std::string digits = without_separators(bare);
  if (digits.size() != 15 || !all_digits(std::string_view(digits))) return digits;
  const bool written = gather<15>(bare, npwp15_display).fits;
  if (written || judge_npwp15_content(digits.data()) != warning_byte(finding_class::check)) digits.insert(digits.begin(), '0');
  return digits;
}

std::string mask(std::string_view value) { return mask_keeping(value, !value.empty() && value.front() == '0' ? 2 : 6); }

constexpr type_id confused[] = {type_id::npwp15, type_id::nitku, type_id::nip_pns, type_id::nip_pppk};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::npwp16,
      .name = "npwp16",
      .title = {"Nomor Pokok Wajib Pajak 16 digit", "Taxpayer number, 16 digits"},
      .issuer = "Direktorat Jenderal Pajak, Kementerian Keuangan",
      .basis = "UU 7/2021; PMK 112/PMK.03/2022; PMK 136/2023; PER-6/PJ/2024",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"16 digit tanpa pemisah", "16 digits without separators"},
      .length = {"16 angka", "16 digits"},
      .display = "0019999994999000",
      .rules =
          {
              rule("Penduduk: NIK, dengan semua aturan NIK", "Residents: the NIK, with all its rules", "PMK 112/PMK.03/2022"),
              rule("Selain penduduk: 0 diikuti NPWP 15 digit, dengan semua aturannya",
                   "All others: 0 and the 15-digit NPWP, with all its rules", "PMK 112/PMK.03/2022"),
              rule("Nomor baru dari Coretax mungkin berawalan lain: provinsi tidak dikenal hanya peringatan",
                   "New numbers from Coretax may begin otherwise: an unknown province is a warning only",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Pemadanan dengan NIK, keaktifan, dan pemiliknya hanya diketahui DJP",
                         "Whether it is matched with the NIK, active, and whose it is, is known to DJP only"},
  };
}

// Of residents: those that begin with no 0, and then are a NIK.
void judge_column(const cells& column, const check_context& context, verdict_byte* verdicts) noexcept {
  if (!judge_rows(column, context, days_of::birth, judge_npwp16, verdicts)) column_of<judge_npwp16>(column, context, verdicts);
}

constexpr type::kernels kernels{.judge = judge_npwp16,
                                .judge_column = judge_column,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = npwp16_parts,
                                .mask = mask,
                                .sample = sample_npwp16,
                                .cause = cause_of_npwp16,
                                .confused_with = confused,
                                .outline = {.least = 16, .most = 16, .begins = a_digit}};

}  // namespace

const type& npwp16::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::optional<nik> npwp16::as_nik() const {
  if (kind() != kinds::nik) return std::nullopt;
  return nik(std::string(canonical()), as_of());
}

std::optional<npwp15> npwp16::as_npwp15() const {
  if (kind() != kinds::npwp15) return std::nullopt;
  return npwp15(std::string(piece(1, 15)));
}

}  // namespace spbe::inline v1
