#include <spbe/types/kode_faskes_bpjs.hpp>

#include <algorithm>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "types/facility_code.hpp"
#include "types/kernel.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 8;

inline verdict_byte judge_capitals(std::string_view value) noexcept {
  if (value.size() != length) return irregular_code(value, {length});
  if (is_usual_facility(value.data())) return valid_byte;
  const bool own = std::all_of(value.begin(), value.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
  return own ? valid_byte : irregular_code(value, {length});
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_capitals(value), value, judge_capitals);
}

std::vector<type::remark> remarks(std::string_view value, const check_context&) {
  if (is_usual_facility(value.data())) return {};
  return {{finding_class::character,
           {"Susunan yang lazim adalah 4 angka, satu huruf atau angka, lalu 3 angka",
            "The usual form is 4 digits, a letter or a digit, then 3 digits"}}};
}

type::wording words(std::string_view value, finding_class what, language, const check_context&) {
  if (what == finding_class::character) return {foreign_sign(value, true), {}, {}};
  return {};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(without_label(text, {"Kode Faskes BPJS", "Kode Faskes", "Kode PPK", "Faskes", "PPK"})));
}

std::vector<part> parts(std::string_view value, const check_context&) {
  if (!is_usual_facility(value.data())) return {{"code", std::string(value)}};
  return {{"area", std::string(value.substr(0, 4))}, {"kind", std::string(value.substr(4, 1))}, {"serial", std::string(value.substr(5))}};
}

std::string mask(std::string_view value) { return mask_foreign(value, judge_capitals(value) == valid_byte); }

constexpr type_id confused[] = {type_id::kode_rs, type_id::sep_bpjs};

[[gnu::cold]] type_info describe() {
  const bilingual vclaim{"dokumen VClaim", "the VClaim documents"};
  return {
      .id = type_id::kode_faskes_bpjs,
      .name = "kode_faskes_bpjs",
      .title = {"Kode fasilitas kesehatan BPJS", "BPJS facility code"},
      .issuer = "BPJS Kesehatan",
      .basis = "Dokumentasi VClaim BPJS Kesehatan",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"8 huruf besar atau angka", "8 capitals or digits"},
      .length = {"8 karakter", "8 characters"},
      .display = "0138U999",
      .rules =
          {
              rule("8 huruf besar atau angka ASCII; nol di depan adalah bagian dari kode",
                   "8 ASCII capitals or digits; leading zeros are part of the code", vclaim),
              rule("Lazimnya 4 angka, satu huruf atau angka, 3 angka; susunan lain hanya catatan",
                   "Usually 4 digits, a letter or a digit, 3 digits; others get a remark only", vclaim, certainty::medium),
              rule("Hurufnya menandai jenis faskes (misalnya R rumah sakit, P puskesmas)",
                   "The letter tells the kind of facility (as R hospital, P community health centre)",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Apakah faskes itu ada dan masih bekerja sama hanya diketahui BPJS Kesehatan",
                         "Whether the facility exists and is still under contract is known to BPJS Kesehatan only"},
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
                                .sample = facility_sample,
                                .confused_with = confused};

}  // namespace

const type& kode_faskes_bpjs::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

bool kode_faskes_bpjs::is_usual() const noexcept { return is_usual_facility(canonical().data()); }

}  // namespace spbe::inline v1
