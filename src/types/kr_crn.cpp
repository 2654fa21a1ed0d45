#include <spbe/types/kr_crn.hpp>

#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/kr_resident.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 13;
constexpr std::string_view written = "######-#######";

// Behind the first twelve: weights 1 and 2 in turn, and products are not taken apart into their digits.
constexpr char check_digit(const char* twelve) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < length - 1; ++i) sum += static_cast<unsigned>(twelve[i] - '0') * (i % 2 == 0 ? 1U : 2U);
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}
static_assert(check_digit("110111006243") == '2');   // the worked example in circulation

verdict_byte judge_digits(const char* digits) noexcept {
  if (only_zeros<length>(digits)) return error_byte(finding_class::range);
  return digits[length - 1] == check_digit(digits) ? valid_byte : warning_byte(finding_class::check);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (value.size() == length && only_digits<length>(value.data())) return judge_digits(value.data());
  const auto read = gather<length>(value, written);
  return read.fits ? judge_digits(read.digits.data()) : irregular_digits(value);
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"KR CRN", "CRN", "Corporate Registration Number", "법인등록번호"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  return {{"registry", std::string(digits.substr(0, 4))},
          {"kind", std::string(digits.substr(4, 2))},
          {"serial", std::string(digits.substr(6, 6))},
          {"check", std::string(digits.substr(12))}};
}

// A resident's number has the same form: shown is only what is the better number of a corporation.
bool may_be_shown(std::string_view value) noexcept {
  const check_context any_day{.as_of = date(2099, 12, 31)};
  const verdict_byte own = judge(value, any_day);
  const verdict_byte citizen = judge_kr_resident<kr_residents::citizens>(value, any_day);
  const verdict_byte person = passes(citizen) ? citizen : judge_kr_resident<kr_residents::foreigners>(value, any_day);
  if (!passes(own) || person == valid_byte) return false;
  return own == valid_byte || !passes(person);
}

std::string mask(std::string_view value) { return mask_foreign(value, may_be_shown(value)); }

std::string sample(sampler& chance) {
  const std::string front = joined({"9999", padded(chance.between(11, 99), 2), chance.serial(6)});
  return front + check_digit(front.data());
}

constexpr type_id confused[] = {type_id::kr_brn, type_id::kr_rrn, type_id::kr_arn, type_id::npwp15, type_id::npwp16};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kr_crn,
      .name = "kr_crn",
      .title = {"Nomor registrasi badan hukum Korea (CRN)", "Korean corporate registration number (CRN)"},
      .issuer = "Republik Korea, kantor pendaftaran pengadilan",
      .basis = "Peraturan Korea; tidak ditelusuri",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"13 digit, atau 110111-0062432", "13 digits, or 110111-0062432"},
      .length = {"13 angka", "13 digits"},
      .display = "999911-9999017",
      .rules =
          {
              rule("13 angka ASCII: kantor pendaftaran 4, jenis badan hukum 2, nomor urut 6, digit pemeriksa 1",
                   "13 ASCII digits: registry 4, kind of corporation 2, serial 6, check digit 1",
                   bilingual{"uraian yang beredar; peraturannya tidak ditelusuri",
                             "descriptions in circulation; the law was not traced"},
                   certainty::medium),
              rule("Digit pemeriksa: bobot 1 dan 2 bergantian, (10 - jumlah mod 10) mod 10; tidak cocok adalah peringatan",
                   "Check digit: weights 1 and 2 in turn, (10 - sum mod 10) mod 10; a mismatch is a warning",
                   bilingual{"dua uraian yang beredar, satu dengan contoh hitungan", "two descriptions in circulation, one with a worked example"},
                   certainty::medium),
              rule("Pendaftaran yang lebih baru mungkin tidak lagi memakai digit pemeriksa", "Newer registrations may have no check digit any more",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Keberadaan dan status badan hukumnya hanya diketahui Korea; kantor dan jenisnya tidak dibandingkan dengan daftar",
                         "Existence and state of the corporation are known to Korea only; registry and kind are compared with no list"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .canonical = canonical_by<written>,
                                .display = display_by<written>,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& kr_crn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
