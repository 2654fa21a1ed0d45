#include <spbe/types/tahun_anggaran.hpp>

#include <algorithm>

#include "text/lenient.hpp"
#include "types/budget_year.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() != year_length || !all_digits(value)) return irregular_digits(value);
  return is_budget_year(value) ? valid_byte : error_byte(finding_class::range);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::separator && gather<8>(value, "####/####").fits)
    return {
        {}, en ? "one year; double years belong to budgets before 2000" : "satu tahun; tahun ganda berasal dari anggaran sebelum 2000", {}};
  if (what == finding_class::length && value.size() == 2)
    return {{}, {}, en ? "Write all four digits; the century is not guessed" : "Tulis keempat angkanya; abadnya tidak ditebak"};
  return {};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return std::string(without_label(text, {"Tahun Anggaran", "Thn Anggaran", "T.A", "TA", "Tahun", "Thn"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"year", static_cast<std::int64_t>(decimal(digits))}}; }

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == year_length && all_digits(value)); }

// From the first budget under UU 17/2003 to next year's.
std::string sample(sampler& chance) {
  const int next = std::clamp(chance.context().as_of.year() + 1, 2004, static_cast<int>(last_budget_year));
  return padded(chance.between(2004, static_cast<unsigned>(next)), year_length);
}

constexpr type_id confused[] = {type_id::tanggal};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::tahun_anggaran,
      .name = "tahun_anggaran",
      .title = {"Tahun anggaran", "Budget year"},
      .issuer = "Kementerian Keuangan; pemerintah daerah",
      .basis = "UU 17/2003 pasal 4",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"4 digit", "4 digits"},
      .length = {"4 angka", "4 digits"},
      .display = "2026",
      .rules =
          {
              rule("4 angka ASCII, 1945-2100", "4 ASCII digits, 1945-2100", bilingual{"batas dari pustaka ini", "bounds of this library"}),
              rule("Satu tahun, sama dengan tahun takwim", "One year, the same as the calendar's", "UU 17/2003"),
              rule("Tahun ganda seperti 1999/2000 tidak diterima; bentuk itu dipakai sebelum anggaran mengikuti tahun takwim",
                   "Double years such as 1999/2000 are not accepted; they were in use before the budget followed the calendar year",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Apakah tahun itu benar untuk dokumennya tidak tampak dari tulisannya",
                         "Whether it is the right year for the document cannot be told from the text"},
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
                                .confused_with = confused,
                                .outline = {.least = year_length, .most = year_length, .begins = a_digit}};

}  // namespace

const type& tahun_anggaran::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

int tahun_anggaran::year() const noexcept { return static_cast<int>(decimal(canonical())); }

}  // namespace spbe::inline v1
