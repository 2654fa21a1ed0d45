#include <spbe/types/issn.hpp>

#include "digits/decimal.hpp"
#include "digits/modulo11.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t compact_length = 8, hyphened_length = 9;

// The seven digits and the check sign, brought together.
struct reading {
  std::array<char, compact_length> signs{};
  bool fits = false;
  [[nodiscard]] constexpr std::string_view serial() const noexcept { return {signs.data(), compact_length - 1}; }
};

constexpr reading read(std::string_view value) noexcept {
  const bool hyphen = value.size() == hyphened_length;
  if (!hyphen && value.size() != compact_length) return {};
  if (hyphen && value[4] != '-') return {};
  reading r;
  for (std::size_t i = 0; i < compact_length; ++i) r.signs[i] = value[i + (hyphen && i >= 4 ? 1 : 0)];
  r.fits = all_digits(r.serial()) && (is_digit(r.signs.back()) || r.signs.back() == 'X');
  return r;
}

verdict_byte judge_in_capitals(std::string_view value) noexcept {
  const reading r = read(value);
  if (!r.fits) return unreadable(value);
  return modulo11_sign(r.serial()) == r.signs.back() ? valid_byte : error_byte(finding_class::check);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_in_capitals(value), value, judge_in_capitals);
}

std::string canonical(std::string_view value) {
  const reading r = read(value);
  return std::string(r.signs.data(), 4) + '-' + std::string(r.signs.data() + 4, 4);
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(without_label(text, {"e-ISSN", "p-ISSN", "EISSN", "PISSN", "ISSN-L", "ISSN"})));
}

std::vector<part> parts(std::string_view text, const check_context&) {
  const reading r = read(text);
  return {{"serial", std::string(r.serial())}, {"check", std::string(1, r.signs.back())}};
}

std::string mask(std::string_view value) { return mask_foreign(value, read(value).fits); }

std::string sample(sampler& chance) {
  const std::string serial = "2999" + chance.digits(3);
  return canonical(serial + modulo11_sign(serial));
}

constexpr type_id confused[] = {type_id::isbn};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::issn,
      .name = "issn",
      .title = {"International Standard Serial Number (ISSN)", "International Standard Serial Number (ISSN)"},
      .issuer = "Badan Riset dan Inovasi Nasional",
      .basis = "ISO 3297",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"2999-9987, atau yang sama tanpa tanda hubung; tanda terakhir angka atau X",
               "2999-9987, or the same without the hyphen; the last sign a digit or X"},
      .length = {"8 tanda", "8 signs"},
      .display = "2999-9987",
      .rules =
          {
              rule("7 angka dan satu digit pemeriksa, dengan tanda hubung sesudah angka keempat atau tanpa itu",
                   "7 digits and a check digit, with a hyphen behind the fourth digit or without it", "ISO 3297"),
              rule("Digit pemeriksa modulo 11 dengan bobot 8 sampai 2; sepuluh ditulis X",
                   "Check digit modulo 11 with weights 8 to 2; ten is written X", "ISO 3297"),
              rule("Penerbit nomor di Indonesia: BRIN, sebelumnya PDII-LIPI",
                   "In Indonesia BRIN gives the numbers out, PDII-LIPI did before",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Keberadaan, judul, dan apakah masih terbit hanya diketahui pusat ISSN",
                         "Existence, title and whether it still appears are known to the ISSN centres only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .canonical = canonical,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& issn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string issn::serial() const { return std::string(piece(0, 4)) + std::string(piece(5, 3)); }

}  // namespace spbe::inline v1
