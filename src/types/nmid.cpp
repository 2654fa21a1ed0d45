#include <spbe/types/nmid.hpp>

#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::string_view beginning = "ID";
constexpr std::size_t digits = 13, length = 15;

inline bool fits(std::string_view value) noexcept {
  return value.size() == length && value.substr(0, 2) == beginning && all_digits(value.data() + 2, digits);
}

inline verdict_byte judge_capitals(std::string_view value) noexcept { return fits(value) ? valid_byte : irregular_with_letters(value, beginning); }

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_capitals(value), value, judge_capitals);
}

type::wording words(std::string_view value, finding_class what, language, const check_context&) {
  if (what != finding_class::character) return {};
  return {foreign_sign(value.substr(beginning.size()), false), {}, {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(without_label(text, {"NMID", "QRIS", "Merchant ID"})));
}

std::vector<part> parts(std::string_view value, const check_context&) { return {{"number", std::string(value.substr(2))}}; }

std::string mask(std::string_view value) { return mask_foreign(value, fits(value)); }

std::string sample(sampler& chance) { return std::string(beginning) + chance.serial(digits); }

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nmid,
      .name = "nmid",
      .title = {"National Merchant ID (NMID) QRIS", "National merchant ID (NMID) of QRIS"},
      .issuer = "ASPI, Bank Indonesia",
      .basis = "Standar QRIS; PADG 21/18/PADG/2019",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"ID dan 13 digit tanpa pemisah", "ID and 13 digits without separators"},
      .length = {"15 karakter", "15 characters"},
      .display = "ID1099999999987",
      .rules =
          {
              rule("Huruf ID dan 13 angka; hurufnya dilihat lebih dulu", "The letters ID and 13 digits; the letters are looked at first",
                   bilingual{"muatan QRIS yang beredar, tag 51.02", "QRIS payloads in circulation, tag 51.02"}, certainty::medium),
              rule("Tidak ada digit pemeriksa yang diketahui", "No check digit is known",
                   bilingual{"muatan QRIS yang beredar", "QRIS payloads in circulation"}, certainty::medium),
          },
      .offline_limits = {"Apakah nomor itu terdaftar dan milik pedagang mana hanya diketahui ASPI dan penyelenggaranya",
                         "Whether the number is registered, and which merchant's it is, is known to ASPI and the payment firm only"},
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
                                .sample = sample};

}  // namespace

const type& nmid::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
