#include <spbe/types/kode_pos.hpp>

#include <algorithm>
#include <bit>

#include "base/value_at.hpp"
#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"
#include "types/usual_rows.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 5;

// Four digits and the last as one word, filled up with zeros.
inline bool five_digits(const char* text) noexcept {
  constexpr eight zeros = 0x3030300000000000U;
  auto front = value_at<std::uint32_t>(text);
  if constexpr (std::endian::native == std::endian::big) { front = __builtin_bswap32(front); }
  return all_digits(zeros | static_cast<eight>(static_cast<unsigned char>(text[4])) << 32U | front);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() != length || !five_digits(value.data())) return irregular_digits(value);
  if (value.front() != '0') return valid_byte;
  return error_byte(value == "00000" ? finding_class::range : finding_class::prefix);
}

#if defined(__x86_64__)
// Five digits, no 0 in front: the last of eight bytes, of which the others count as zeros.  Before the first cells of a text there are no three.
SPBE_AVX512 inline unsigned eight_usual(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  const __m256i from = eight_numbers(at), before = _mm256_set1_epi32(8 - length);
  const __mmask8 fits = _mm256_cmpeq_epi32_mask(eight_numbers(size), _mm256_set1_epi32(length)) & _mm256_cmpge_epu32_mask(from, before);
  const __m512i ends = words_at(text, fits, _mm256_sub_epi32(from, before));
  const __m512i digits = less_zeros(_mm512_or_si512(_mm512_and_si512(ends, _mm512_set1_epi64(-1LL << 24)), _mm512_set1_epi64(0x303030)));
  return fits & _mm512_test_epi64_mask(digits, _mm512_set1_epi64(0xFF000000)) & all_digits_in(digits);
}
#else
constexpr auto eight_usual = nullptr;
#endif

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::prefix) return {{}, lang == language::en ? "5 digits, the first 1-9" : "5 digit, yang pertama 1-9", {}};
  if (what != finding_class::length || value.size() != 4) return {};
  return {
      {},
      {},
      lang == language::en ? "One digit is missing; no postal code begins with 0" : "Kurang satu angka; tidak ada kode pos berawalan 0"};
}

// Beginnings that no village uses in the unofficial list; 19 is the airport and other single addresses.
std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  constexpr std::string_view unused[] = {"18", "47", "48", "49", "88", "89"};
  if (std::find(std::begin(unused), std::end(unused), digits.substr(0, 2)) == std::end(unused)) return {};
  return {{finding_class::prefix,
           {"Tidak ada desa/kelurahan yang diketahui memakai awalan kode pos ini",
            "No village is known to use postal codes of this beginning"}}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Pos", "Kodepos", "Pos"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"zone", std::int64_t{digits.front() - '0'}}}; }

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == length && all_digits(value)); }

// A code belongs to nobody: any zone, and places that no remark is made of.
std::string sample(sampler& chance) {
  const std::string zone = chance.one_of("12356");
  return zone + padded(chance.between(100, 7999), length - 1);
}

constexpr type_id confused[] = {type_id::kode_wilayah, type_id::nik, type_id::telepon_seluler};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kode_pos,
      .name = "kode_pos",
      .title = {"Kode pos", "Postal code"},
      .issuer = "Pos Indonesia; Kementerian Komunikasi dan Digital",
      .basis = "UU 38/2009",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"5 digit tanpa pemisah", "5 digits without separators"},
      .length = {"5 angka", "5 digits"},
      .display = "10110",
      .rules =
          {
              rule("5 angka ASCII, yang pertama 1-9 (zona)", "5 ASCII digits, the first 1-9 (zone)",
                   bilingual{"uraian yang beredar", "published descriptions"}, certainty::medium),
              rule("Tidak dibandingkan dengan daftar; awalan 18, 47, 48, 49, 88, 89 hanya catatan",
                   "Compared with no list; beginnings 18, 47, 48, 49, 88, 89 are a remark only",
                   bilingual{"daftar desa tidak resmi", "unofficial village list"}, certainty::low),
          },
      .offline_limits = {"Apakah kode itu dipakai, dan di mana, hanya diketahui Pos Indonesia",
                         "Whether the code is in use, and where, is known to Pos Indonesia only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = judge_usual_column<eight_usual, judge>,
                                .remarks = remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit_but_zero}};

}  // namespace

const type& kode_pos::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
