#include <spbe/types/rupiah.hpp>

#include <limits>

#include <spbe/text.hpp>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/rupiah_text.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// RP and idr: of the finding's own kind only where nothing but the letters is wrong.
verdict_byte irregular(std::string_view value) noexcept {
  const rupiah_text loose = read_rupiah(value, true);
  return loose.fits && loose.in_range() ? error_byte(finding_class::letter_case) : unreadable(value);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  const rupiah_text r = read_rupiah(value, false);
  if (!r.fits) return irregular(value);
  return r.in_range() ? valid_byte : error_byte(finding_class::range);
}

// Digits without dots; sen where there are any; no sign before nothing at all.
std::string canonical(std::string_view value) {
  const rupiah_text r = read_rupiah(value, false);
  std::string text;
  for (const char c : r.whole) {
    if (c != '.') text += c;
  }
  const bool sen = !r.sen.empty() && r.sen != "00";
  if (sen) text.append(",").append(r.sen);
  return r.negative && text != "0" ? '-' + text : text;
}

std::string display(std::string_view canonical_text) {
  const rupiah_text r = read_rupiah(canonical_text, false);
  std::string text = r.negative ? "-Rp" : "Rp";
  for (std::size_t i = 0; i < r.whole.size(); ++i) {
    if (i != 0 && (r.whole.size() - i) % 3 == 0) text += '.';
    text += r.whole[i];
  }
  return r.sen.empty() ? text : text.append(",").append(r.sen);
}

// Exact numbers of a canonical form: 18 digits fit.
std::int64_t whole_of(const rupiah_text& r) noexcept {
  const auto number = static_cast<std::int64_t>(decimal(r.whole));
  return r.negative ? -number : number;
}
int sen_of(const rupiah_text& r) noexcept {
  const auto sen = static_cast<int>(decimal(r.sen));
  return r.negative ? -sen : sen;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::range && read_rupiah(value, false).padded())
    return {{}, {}, en ? "Remove the leading zero" : "Hapus nol di depan"};
  if (what == finding_class::range) return {{}, {}, en ? "At most 18 digits before the comma" : "Paling banyak 18 angka di depan koma"};
  const std::size_t comma = value.find(',');
  const bool english =
      what == finding_class::format && comma != std::string_view::npos && value.size() >= comma + 4 && is_digit(value[comma + 1]);
  if (english)
    return {{},
            en ? "dots between groups of three, a comma before two digits of sen: Rp1.000.000,50"
               : "titik di antara kelompok tiga angka, koma di depan dua angka sen: Rp1.000.000,50",
            {}};
  if (what == finding_class::letter_case) return {{}, en ? "Rp or IDR" : "Rp atau IDR", {}};
  return {};
}

std::vector<part> parts(std::string_view text, const check_context&) {
  const rupiah_text r = read_rupiah(text, false);
  return {{"rupiah", whole_of(r)}, {"sen", std::int64_t{sen_of(r)}}};
}

// An account or a NIK in the column of amounts is an amount too, to look at: long runs of digits stay hidden.  A telephone number is none,
// for no amount begins with 0.
std::string mask(std::string_view value) { return mask_by_shape(value, judge(value, {}) != valid_byte); }

// Up to a hundred billion, every fourth with sen, some below zero.
std::string sample(sampler& chance) {
  const std::uint64_t scale = chance.one_in(2) ? 1000000000U : 1000U;
  const std::uint64_t scaled = chance.below(100) * scale;
  std::string text = std::to_string(scaled + chance.below(1000));
  if (chance.one_in(4)) text += ',' + std::to_string(chance.between(10, 99));
  return chance.one_in(8) && text != "0" ? '-' + text : text;
}

constexpr type_id confused[] = {type_id::tanggal};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::rupiah,
      .name = "rupiah",
      .title = {"Nilai rupiah", "Amount in rupiah"},
      .issuer = "-",
      .basis = "PUEBI; EYD",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"Rp1.000.000,50, Rp 1.000.000, Rp. 1.000.000,-, IDR 1.000.000, atau 1000000",
               "Rp1.000.000,50, Rp 1.000.000, Rp. 1.000.000,-, IDR 1.000.000, or 1000000"},
      .length = {},
      .display = "Rp1.500.000,50",
      .rules =
          {
              rule("Boleh tanda minus di depan; lalu tanpa apa-apa, Rp, Rp dan spasi, Rp., Rp. dan spasi, atau IDR dan spasi",
                   "A minus sign may stand in front; then nothing, Rp, Rp and a blank, Rp., Rp. and a blank, or IDR and a blank",
                   bilingual{"PUEBI; kebiasaan", "PUEBI; usage"}),
              rule("Angka tanpa kelompok, atau kelompok tiga angka bertitik; lalu tanpa apa-apa, koma dan dua angka sen, atau ,-",
                   "Digits without groups, or groups of three with dots; then nothing, a comma and two digits of sen, or ,-", "PUEBI"),
              rule("Nol di depan angka lain tidak diterima", "A zero in front of other digits is not accepted",
                   bilingual{"pustaka ini", "this library"}),
              rule("Penulisan Inggris (1,000,000.00) tidak diterima; 1.000 adalah seribu",
                   "English notation (1,000,000.00) is not accepted; 1.000 is one thousand", "PUEBI"),
              rule("Paling banyak 18 angka di depan koma, supaya tepat sebagai bilangan bulat 64 bit",
                   "At most 18 digits before the comma, so that a whole number of 64 bits holds it exactly",
                   bilingual{"pustaka ini", "this library"}),
          },
      .offline_limits = {"Apakah jumlahnya benar, dan apakah satuannya rupiah atau ribuan rupiah, tidak tampak dari tulisannya",
                         "Whether the amount is right, and whether it counts rupiah or thousands of them, cannot be told from the text"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip_rupiah,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& rupiah::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::int64_t rupiah::whole() const noexcept { return whole_of(read_rupiah(canonical(), false)); }
int rupiah::sen() const noexcept { return sen_of(read_rupiah(canonical(), false)); }

std::optional<std::int64_t> rupiah::amount_in_sen() const noexcept {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 100 - 1;
  const std::int64_t rupiah = whole();
  return rupiah > most || rupiah < -most ? std::nullopt : std::optional(rupiah * 100 + sen());
}

}  // namespace spbe::inline v1
