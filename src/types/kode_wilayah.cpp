#include <spbe/types/kode_wilayah.hpp>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "types/bps_number.hpp"
#include "types/kernel.hpp"
#include "types/region.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr int level_of(std::size_t digits) noexcept { return digits == 2 ? 1 : digits == 4 ? 2 : digits == 6 ? 3 : digits == 10 ? 4 : 0; }

struct reading {
  std::uint64_t number = 0;
  unsigned digits = 0;  // 0: no accepted form
};

// 2, 4, 6 or 10 digits without dots, or with a dot behind the second, fourth and sixth.
reading read(std::string_view value) noexcept {
  const std::size_t size = value.size();
  const bool with_dots = size == 5 || size == 8 || size == 13;
  if (!with_dots && level_of(size) == 0) return {};
  reading r;
  for (std::size_t i = 0; i < size; ++i) {
    if (with_dots && (i == 2 || i == 5 || i == 8)) {
      if (value[i] != '.') return {};
      continue;
    }
    if (!is_digit(value[i])) return {};
    r.number = r.number * 10 + static_cast<std::uint64_t>(value[i] - '0');
    ++r.digits;
  }
  return r;
}

// What is known without the list: 00 names nothing, 70 stands between regencies and cities, villages begin with 1, 2 or 3.
bool possible(std::string_view digits) noexcept {
  if (digits.size() >= 4 && (digits.substr(2, 2) == "00" || digits.substr(2, 2) == "70")) return false;
  if (digits.size() >= 6 && digits.substr(4, 2) == "00") return false;
  return digits.size() < 10 || (digits[6] >= '1' && digits[6] <= '3');
}

verdict_byte judge_unknown(const reading& r, const list* wilayah) noexcept {
  const auto digits = digits_of<10>(r.number);
  if (wilayah == nullptr) return possible(digits.view().substr(10 - r.digits)) ? valid_byte : warning_byte(finding_class::code);
  const bool province = wilayah->ever(2, decimal(digits.view().substr(10 - r.digits, 2)));
  return warning_byte(province ? finding_class::code : finding_class::province);
}

inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  const reading r = read(value);
  if (r.digits == 0) return irregular_digits(value);
  if (context.wilayah != nullptr && context.wilayah->ever(r.digits, r.number)) return valid_byte;
  return judge_unknown(r, context.wilayah);
}

std::string canonical(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (c != '.') digits += c;
  }
  return digits;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context& context) {
  if (what == finding_class::province || what == finding_class::code)
    return {unknown_region(canonical(value), what, context.wilayah), {}, {}};
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  if (value.size() == 9)
    return {
        {},
        {},
        en ? "9 digits are the code of an island, which is not judged here" : "9 angka adalah kode pulau, yang tidak diperiksa di sini"};
  if (value.size() % 2 == 1)
    return {{}, {}, en ? "One digit may be missing; no code begins with 0" : "Mungkin kurang satu angka; tidak ada kode berawalan 0"};
  return {};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Wilayah", "Kode Kemendagri", "Kode"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  out.push_back({"level", std::int64_t{level_of(digits.size())}});
  if (digits.size() > 2) out.push_back({"province", std::string(digits.substr(0, 2))});
  if (digits.size() > 4) out.push_back({"regency", dotted(digits.substr(0, 4))});
  if (digits.size() > 6) out.push_back({"district", dotted(digits.substr(0, 6))});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, read(value).digits != 0); }

// Codes of BPS where they cannot be codes of this list: districts of seven digits, villages that begin neither with 1, 2 nor 3,
// and provinces that only BPS has.  Of four digits both schemes have most numbers: those are never told apart.
spbe::cause cause(std::string_view value, finding_class what, const check_context& context) noexcept {
  if (!all_digits(value) || judge_bps(value, context) != valid_byte) return spbe::cause::none;
  const bool other = value.size() == 7 || (value.size() == 10 && !possible(value)) || what == finding_class::province;
  return other ? spbe::cause::scheme_bps : spbe::cause::none;
}

// A place belongs to nobody: provinces, regencies and districts of any edition.
std::string sample(sampler& chance) {
  const std::string district = chance.district();
  const std::string_view code(district.data(), 2 * chance.between(1, 3));
  const list* wilayah = chance.context().wilayah;
  return std::string(wilayah == nullptr || wilayah->ever(static_cast<unsigned>(code.size()), decimal(code)) ? code
                                                                                                            : std::string_view(district));
}

constexpr type_id confused[] = {type_id::kode_pos, type_id::nik};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kode_wilayah,
      .name = "kode_wilayah",
      .title = {"Kode wilayah administrasi pemerintahan", "Region code"},
      .issuer = "Kementerian Dalam Negeri",
      .basis = "Permendagri 58/2021; Kepmendagri 050-145/2022; 100.1.1-6117/2022; 300.2.2-2138/2025; 300.2.2-2430/2025",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"2, 4, 6 atau 10 digit, atau bertitik 31.71.01.1001 sampai tingkat mana pun",
               "2, 4, 6 or 10 digits, or dotted 31.71.01.1001 to any level"},
      .length = {"2, 4, 6 atau 10 angka", "2, 4, 6 or 10 digits"},
      .display = "31.71.01.1001",
      .rules =
          {
              rule("Provinsi 2 angka, kabupaten/kota 4 (01-69 kabupaten, 71-99 kota), kecamatan 6, desa/kelurahan 10",
                   "Province 2 digits, regency 4 (01-69 regency, 71-99 city), district 6, village 10", "Permendagri 58/2021"),
              rule("Angka ke-7: 1 kelurahan, 2 desa, 3 desa adat", "Digit 7: 1 kelurahan, 2 desa, 3 desa adat", "Permendagri 58/2021"),
              rule("Kode dari edisi mana pun 2015-2025 diterima; selain itu peringatan",
                   "A code of any edition 2015-2025 passes; others are warnings", bilingual{"daftar wilayah", "the list wilayah"}),
              rule("Kode pulau (9 angka) tidak diperiksa di sini", "Codes of islands (9 digits) are not judged here",
                   "Permendagri 58/2021"),
          },
      .offline_limits = {"Kode dari sebelum 2015 dan perubahan sesudah edisi terakhir tidak ada dalam daftar; angka yang sama dapat "
                         "berarti lain dalam kode BPS",
                         "Codes from before 2015 and changes after the last edition are not in the list; the same digits may mean another "
                         "place in BPS codes"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = dotted,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .cause = cause,
                                .confused_with = confused,
                                .outline = {.least = 2, .most = 13, .begins = a_digit}};

}  // namespace

const type& kode_wilayah::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

int kode_wilayah::level() const noexcept { return level_of(canonical().size()); }
std::string kode_wilayah::province() const { return std::string(piece(0, 2)); }
std::string kode_wilayah::regency() const { return level() < 2 ? std::string() : dotted(piece(0, 4)); }
std::string kode_wilayah::district() const { return level() < 3 ? std::string() : dotted(piece(0, 6)); }

}  // namespace spbe::inline v1
