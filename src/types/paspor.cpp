#include <spbe/types/paspor.hpp>

#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 8;
constexpr std::string_view letters = "ABCESXD";

constexpr std::uint32_t bit_of(char capital) noexcept { return 1U << static_cast<unsigned>(capital - 'A'); }
constexpr std::uint32_t known_letters = [] {
  std::uint32_t set = 0;
  for (const char c : letters) set |= bit_of(c);
  return set;
}();

// A capital and seven digits; a zero in place of the capital makes them eight.
inline bool is_regular(std::string_view value) noexcept {
  if (value.size() != length || value[0] < 'A' || value[0] > 'Z') return false;
  return all_digits((load_eight(value.data()) & ~eight{0xFF}) | eight{'0'});
}

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  if (is_regular(value)) return (known_letters & bit_of(value[0])) != 0 ? valid_byte : warning_byte(finding_class::prefix);
  return case_or(irregular_code(value, {length}), value, [&context](std::string_view capitals) { return judge(capitals, context); });
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  switch (what) {
    case finding_class::character: return {foreign_sign(value, true), {}, {}};
    case finding_class::prefix:
      return {std::string(value.substr(0, 1)), en ? "A, B, C, E, S, X or D, then 7 digits" : "A, B, C, E, S, X atau D, lalu 7 angka", {}};
    case finding_class::length:
      if (value.size() != length - 1) return {};
      return {{},
              {},
              en ? "A digit is missing; older books may have had six (unverified)"
                 : "Kurang satu angka; buku lama mungkin memakai enam angka (belum diverifikasi)"};
    default: return {};
  }
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(without_separators(
      without_label(text, {"Paspor RI", "Paspor", "Passport Number", "Passport No", "Passport"})));
}

std::vector<part> parts(std::string_view number, const check_context&) {
  return {{"letter", std::string(number.substr(0, 1))}, {"serial", std::string(number.substr(1))}};
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  const std::string letter = chance.one_of(letters);
  return letter + chance.serial(7);
}

constexpr type_id confused[] = {type_id::nik, type_id::telepon_seluler, type_id::sim};

[[gnu::cold]] type_info describe() {
  const bilingual seen{"buku paspor dan pustaka yang beredar; tidak terverifikasi", "books and libraries in use; unverified"};
  return {
      .id = type_id::paspor,
      .name = "paspor",
      .title = {"Nomor paspor Republik Indonesia", "Indonesian passport number"},
      .issuer = "Direktorat Jenderal Imigrasi",
      .basis = "UU 6/2011; ICAO 9303",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"satu huruf besar lalu 7 angka", "one capital letter, then 7 digits"},
      .length = {"8 karakter", "8 characters"},
      .display = "A9999987",
      .rules =
          {
              rule("Satu huruf besar lalu 7 angka, tanpa pemisah", "One capital letter, then 7 digits, without separators", seen,
                   certainty::unverified),
              rule("Huruf A, B, C sering ditemui; E dan X (buku baru), S (dinas), D (diplomatik) dari ingatan; huruf lain hanya peringatan",
                   "A, B, C are common; E and X (new books), S (service), D (diplomatic) from memory; other letters are a warning only",
                   seen, certainty::unverified),
              rule("Buku lama dengan huruf dan 6 angka tidak diterima", "Old books with a letter and 6 digits are not accepted",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Digit pemeriksa hanya ada pada baris terbaca mesin, bukan pada nomor tercetak",
                   "The check digit is in the machine-readable lines only, not in the printed number", "ICAO 9303"),
          },
      .offline_limits = {"Keberadaan, pemilik, dan masa berlaku hanya diketahui Imigrasi",
                         "Existence, owner and validity are known to the immigration office only"},
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
                                .outline = {.least = length, .most = length, .begins = type::first_signs(letters)}};

}  // namespace

const type& paspor::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
