#include <spbe/types/ihs_pasien.hpp>

#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 12;

inline verdict_byte judge_capitals(std::string_view value) noexcept {
  if (value.size() == length && value.front() == 'P' && all_digits(value.data() + 1, length - 1)) return valid_byte;
  return irregular_with_letters(value, "P");
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_capitals(value), value, judge_capitals);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::character) return {foreign_sign(value.substr(value.empty() ? 0 : 1), false), {}, {}};
  if (what != finding_class::prefix || value.size() + 1 != length) return {};
  return {{},
          lang == language::en ? "P and 11 digits; without the P it is the number of a health worker"
                               : "P dan 11 angka; tanpa P adalah nomor tenaga kesehatan",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(without_label(text, {"IHS Number", "IHS"})));
}

std::vector<part> parts(std::string_view value, const check_context&) { return {{"number", std::string(value.substr(1))}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) { return 'P' + chance.serial(length - 1); }

constexpr type_id confused[] = {type_id::ihs_nakes, type_id::nik, type_id::bpjs_kesehatan};

[[gnu::cold]] type_info describe() {
  const bilingual sandbox{"contoh dari lingkungan uji SATUSEHAT", "examples from the SATUSEHAT sandbox"};
  return {
      .id = type_id::ihs_pasien,
      .name = "ihs_pasien",
      .title = {"Nomor IHS pasien", "Patient IHS number"},
      .issuer = "Kementerian Kesehatan (SATUSEHAT)",
      .basis = "Dokumentasi SATUSEHAT; identitas FHIR https://fhir.kemkes.go.id/id/ihs-number",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"P dan 11 digit, misalnya P05989328037", "P and 11 digits, as P05989328037"},
      .length = {"12 karakter: P dan 11 angka", "12 characters: P and 11 digits"},
      .display = "P99999999987",
      .rules =
          {
              rule("Huruf P besar dan 11 angka ASCII", "A capital P and 11 ASCII digits", sandbox, certainty::medium),
              rule("Nama sistem FHIR-nya https://fhir.kemkes.go.id/id/ihs-number",
                   "Its FHIR system is https://fhir.kemkes.go.id/id/ihs-number", bilingual{"dari ingatan", "from memory"},
                   certainty::unverified),
              rule("Tidak ada digit pemeriksa", "No check digit", sandbox, certainty::medium),
          },
      .offline_limits = {"Keberadaan dan pemiliknya hanya diketahui SATUSEHAT", "Existence and owner are known to SATUSEHAT only"},
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

const type& ihs_pasien::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
