#include <spbe/types/kr_brn.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 10;
constexpr std::string_view written = "###-##-#####";
constexpr unsigned first_office = 101;

// Behind the first nine.  Of the ninth digit times five the tens count as well.
constexpr char check_digit(const char* nine) noexcept {
  constexpr unsigned weights[] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
  unsigned sum = 0;
  for (std::size_t i = 0; i < length - 1; ++i) sum += static_cast<unsigned>(nine[i] - '0') * weights[i];
  sum += static_cast<unsigned>(nine[8] - '0') * 5 / 10;
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}
static_assert(check_digit("999819901") == '3');

// All but zeros alone are warnings: that office, kind and serial have such bounds is known from one program only.
verdict_byte judge_digits(const char* digits) noexcept {
  if (only_zeros<length>(digits)) return error_byte(finding_class::range);
  const std::string_view text(digits, length);
  if (decimal(text.substr(0, 3)) < first_office) return warning_byte(finding_class::prefix);
  if (text.substr(3, 2) == "00") return warning_byte(finding_class::code);
  if (text.substr(5, 4) == "0000") return warning_byte(finding_class::serial);
  return digits[length - 1] == check_digit(digits) ? valid_byte : warning_byte(finding_class::check);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() == length && only_digits<length>(value.data())) return judge_digits(value.data());
  const auto read = gather<length>(value, written);
  return read.fits ? judge_digits(read.digits.data()) : irregular_digits(value);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::prefix) return {};
  return {std::string(value.substr(0, 3)), lang == language::en ? "101 or more in front" : "101 atau lebih di depan", {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"KR BRN", "BRN", "Business Registration Number", "사업자등록번호"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  return {{"office", std::string(digits.substr(0, 3))},
          {"kind", std::string(digits.substr(3, 2))},
          {"serial", std::string(digits.substr(5, 4))},
          {"check", std::string(digits.substr(9))}};
}

// Ten digits that begin with 0 are none of these, but many a telephone.
std::string mask(std::string_view value) { return mask_foreign(value, count_digits(value) == length && value.front() != '0'); }

std::string sample(sampler& chance) {
  const std::string front = joined({"999", padded(chance.between(1, 99), 2), chance.serial(4)});
  return front + check_digit(front.data());
}

constexpr type_id confused[] = {type_id::kr_crn, type_id::npwp15, type_id::npwp16};

[[gnu::cold]] type_info describe() {
  const bilingual programs{"beberapa program yang beredar; peraturannya tidak ditelusuri", "several programs in circulation; the law was not traced"};
  const bilingual one_program{"satu pustaka lain", "one other library"};
  return {
      .id = type_id::kr_brn,
      .name = "kr_brn",
      .title = {"Nomor registrasi usaha Korea (BRN)", "Korean business registration number (BRN)"},
      .issuer = "Republik Korea, National Tax Service",
      .basis = "Peraturan Korea; tidak ditelusuri",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"10 digit, atau 999-81-99013", "10 digits, or 999-81-99013"},
      .length = {"10 angka", "10 digits"},
      .display = "999-81-99013",
      .rules =
          {
              rule("10 angka ASCII: kantor pajak 3, jenis usaha 2, nomor urut 4, digit pemeriksa 1",
                   "10 ASCII digits: tax office 3, kind of business 2, serial 4, check digit 1", programs, certainty::medium),
              rule("Kantor pajak di bawah 101, jenis usaha 00, dan nomor urut 0000 adalah peringatan",
                   "A tax office below 101, the kind 00 and the serial 0000 are warnings", one_program, certainty::low),
              rule("Digit pemeriksa: bobot 1 3 7 1 3 7 1 3 5, ditambah puluhan dari lima kali angka kesembilan, (10 - jumlah mod 10) mod 10; tidak cocok "
                   "adalah peringatan: dari 234 nomor contoh sebuah pustaka lain 231 cocok",
                   "Check digit: weights 1 3 7 1 3 7 1 3 5, plus the tens of five times the ninth digit, (10 - sum mod 10) mod 10; a mismatch is a "
                   "warning: of 234 sample numbers of another library 231 agree",
                   programs, certainty::medium),
          },
      .offline_limits = {"Terdaftar, aktif, dan pemiliknya hanya diketahui Korea; kantor pajak dan jenis usaha tidak dibandingkan dengan daftar",
                         "Whether it is registered, active, and whose it is, is known to Korea only; office and kind are compared with no list"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical_by<written>,
                                .display = display_by<written>,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .zero_in_front = false};

}  // namespace

const type& kr_brn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
