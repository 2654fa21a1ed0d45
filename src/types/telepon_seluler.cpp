#include <spbe/types/telepon_seluler.hpp>

#include <iterator>

#include "types/telephone_number.hpp"
#include "types/usual_rows.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

// Who was given which prefixes (the three digits behind 0).  Certainty medium: brands merge, and subscribers take numbers along.
struct allotment {
  unsigned first, last;
  std::string_view brand;
};
constexpr allotment allotments[] = {
    {811, 813, "Telkomsel"},
    {814, 816, "Indosat Ooredoo Hutchison"},
    {817, 819, "XL"},
    {821, 823, "Telkomsel"},
    {831, 833, "AXIS"},
    {838, 838, "AXIS"},
    {851, 853, "Telkomsel"},
    {855, 858, "Indosat Ooredoo Hutchison"},
    {859, 859, "XL"},
    {877, 879, "XL"},
    {881, 883, "Smartfren"},
    {887, 889, "Smartfren"},
    {895, 899, "Indosat Ooredoo Hutchison"},
};

std::string_view brand_of(std::string_view national) noexcept {
  const auto prefix = static_cast<unsigned>(decimal(national.substr(0, 3)));
  for (const auto& a : allotments) {
    if (prefix >= a.first && prefix <= a.last) return a.brand;
  }
  return {};
}

}  // namespace

namespace detail {

std::vector<type::remark> mobile_remarks(std::string_view e164, const check_context&) {
  if (!brand_of(e164.substr(3)).empty()) return {};
  return {{finding_class::prefix,
           {"Awalan nomor ini tidak ada pada daftar operator yang diketahui", "The prefix is not among the known operators'"}}};
}

std::vector<part> mobile_parts(std::string_view e164, const check_context&) {
  std::vector<part> out;
  out.push_back({"national", std::string(e164.substr(3))});
  const std::string_view brand = brand_of(e164.substr(3));
  if (!brand.empty()) out.push_back({"operator_hint", std::string(brand)});
  return out;
}

// The subscriber's number is 0000 99xx, as nobody's is.
std::string mobile_sample(sampler& chance) {
  const allotment& a = allotments[chance.below(std::size(allotments))];
  const std::string prefix = std::to_string(chance.between(a.first, a.last));
  return "+62" + prefix + "0000" + chance.serial(4);
}

}  // namespace detail

namespace {

// 0812-0000-0000; short numbers as 0812-000-000.
std::string written(std::string_view e164) {
  const std::string number = '0' + std::string(e164.substr(3));
  const std::size_t middle = number.size() <= 10 ? 3 : 4;
  return number.substr(0, 4) + '-' + number.substr(4, middle) + '-' + number.substr(4 + middle);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::character) return {foreign_sign_of_telephone(value, brackets::foreign), {}, {}};
  if (what != finding_class::length) return {};
  const std::size_t national = read_telephone(value, brackets::foreign).national();
  const bool en = lang == language::en;
  std::string detail = national < fewest_mobile
                           ? (en ? "Digits are missing" : "Ada angka yang kurang")
                           : (en ? "Too many digits; two numbers in one cell?" : "Angkanya terlalu banyak; dua nomor dalam satu sel?");
  return {std::to_string(national), {}, std::move(detail)};
}

#if defined(__x86_64__)
// Digits all the way behind 08, as `is_usual_mobile` has it.
SPBE_AVX512 inline unsigned eight_usual(const char* text, const std::uint32_t* at, const std::uint32_t* size) noexcept {
  constexpr int fewest = fewest_mobile + 1;
  const __m256i sizes = eight_numbers(size), from = eight_numbers(at);
  const __mmask8 fits = _mm256_cmple_epu32_mask(_mm256_sub_epi32(sizes, _mm256_set1_epi32(fewest)), _mm256_set1_epi32(most_mobile - fewest_mobile));
  const __m512i front = less_zeros(words_at(text, fits, from));
  const __m512i back = less_zeros(words_at(text, fits, _mm256_sub_epi32(_mm256_add_epi32(from, sizes), _mm256_set1_epi32(8))));
  const __m512i third = _mm512_and_si512(front, _mm512_set1_epi64(0xFF0000));
  const __mmask8 begins = _mm512_cmpeq_epi64_mask(_mm512_and_si512(front, _mm512_set1_epi64(0xFFFF)), _mm512_set1_epi64(8 << 8));
  const __mmask8 mobile = _mm512_test_epi64_mask(third, third) & _mm512_cmpneq_epi64_mask(third, _mm512_set1_epi64(4 << 16));
  return fits & begins & mobile & all_digits_in(_mm512_max_epu8(front, back));
}
#else
constexpr auto eight_usual = nullptr;
#endif

constexpr type_id confused[] = {type_id::telepon_tetap, type_id::nik, type_id::email};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::telepon_seluler,
      .name = "telepon_seluler",
      .title = {"Nomor telepon seluler", "Mobile telephone number"},
      .issuer = "Kementerian Komunikasi dan Digital (rencana penomoran nasional)",
      .basis = "Rencana penomoran nasional; E.164",
      .personal = true,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"+62, 62 atau 0, lalu 8..., boleh dikelompokkan dengan satu spasi atau tanda hubung",
               "+62, 62 or 0, then 8..., in groups with one blank or hyphen between them"},
      .length = {"9-12 angka sesudah 62 atau 0", "9-12 digits after 62 or 0"},
      .display = "0812-0000-0000",
      .rules =
          {
              rule("Diawali +62, 62 atau 0, lalu 8 dan angka 1-3 atau 5-9; tidak ada 0 sesudah 62",
                   "Begins with +62, 62 or 0, then 8 and a digit 1-3 or 5-9; no 0 after 62",
                   bilingual{"metadata libphonenumber untuk Indonesia", "libphonenumber metadata for Indonesia"}),
              rule("9-12 angka sesudah 62 atau 0", "9-12 digits after 62 or 0",
                   bilingual{"metadata libphonenumber untuk Indonesia", "libphonenumber metadata for Indonesia"}),
              rule("Satu spasi atau tanda hubung boleh di antara kelompok angka; titik dan tanda kurung tidak",
                   "One blank or hyphen may stand between groups of digits; dots and brackets may not",
                   bilingual{"bentuk ketat pustaka ini", "this library's strict form"}),
              rule("Operator hanya petunjuk: nomor dapat dibawa pindah", "The operator is a hint only: numbers can be moved",
                   bilingual{"tabel operator libphonenumber", "libphonenumber carrier table"}, certainty::medium),
          },
      .offline_limits = {"Apakah nomor aktif, milik siapa, dan pada operator mana hanya diketahui operator",
                         "Whether it is active, whose it is and with which operator is known to operators only"},
  };
}

constexpr type::kernels kernels{.judge = judge_telepon_seluler,
                                .judge_column = judge_usual_column<eight_usual, judge_telepon_seluler>,
                                .remarks = mobile_remarks,
                                .words = words,
                                .canonical = e164_of,
                                .display = written,
                                .strip = strip_telephone,
                                .parts = mobile_parts,
                                .mask = mask_telephone,
                                .sample = mobile_sample,
                                .confused_with = confused,
                                .outline = {.least = 10, .most = 28, .begins = type::first_signs("+06")}};   // 14 digits and a plus, a sign between any two

}  // namespace

const type& telepon_seluler::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string_view telepon_seluler::operator_hint() const noexcept { return brand_of(national()); }

}  // namespace spbe::inline v1
