#include <spbe/types/kpj.hpp>

#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 11;

[[nodiscard]] bool is_older(std::string_view value) noexcept {
  return value.size() == length && all_digits(value.substr(0, 2)) && is_letter(value[2]) && all_digits(value.substr(3));
}

// The eleven digits are from memory: what is wrong with its shape refuses nobody.
inline verdict_byte judge(std::string_view value, const check_context& context) noexcept {
  const verdict_byte byte = judge_plain_number<length>(value, context);
  const finding_class what = class_of(byte);
  const bool shape = what == finding_class::separator || what == finding_class::character || what == finding_class::length;
  return shape ? warning_byte(what) : byte;
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::character || !is_older(value)) return {};
  return {{},
          lang == language::en ? "11 digits; older numbers may hold a letter in the third place"
                               : "11 digit; nomor lama mungkin memuat huruf di tempat ke-3",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(
      text, {"KPJ", "BPJS Ketenagakerjaan", "BPJS TK", "Jamsostek"}));
}

// A suspect value passes the judge as it stands: what the lenient door makes of it is its form where that is a number.  A text, a number of something
// else, two numbers in one cell have none.
std::string canonical(std::string_view value) {
  std::string digits = strip(value);
  return judge_plain_number<length>(digits, {}) == valid_byte || is_older(digits) ? digits : std::string();
}

std::vector<part> parts(std::string_view digits, const check_context&) { return {{"number", std::string(digits)}}; }

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) { return chance.serial(length); }

constexpr type_id confused[] = {type_id::bpjs_kesehatan, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual memory{"dari ingatan", "from memory"};
  return {
      .id = type_id::kpj,
      .name = "kpj",
      .title = {"Kartu Peserta Jamsostek (KPJ)", "BPJS Ketenagakerjaan number (KPJ)"},
      .issuer = "BPJS Ketenagakerjaan",
      .basis = "UU 24/2011; susunan nomor tidak terlacak",
      .personal = true,
      .certainty = certainty::unverified,
      .since = "0.1",
      .form = {"11 digit tanpa pemisah", "11 digits without separators"},
      .length = {"11 angka", "11 digits"},
      .display = "99999999987",
      .rules =
          {
              rule("11 angka ASCII; susunan lain hanya peringatan", "11 ASCII digits; any other shape is a warning only", memory,
                   certainty::unverified),
              rule("Nomor lama mungkin memuat huruf di tempat ke-3", "Older numbers may hold a letter in the third place", memory,
                   certainty::unverified),
              rule("Tidak semuanya nol", "Not all zeros", bilingual{"pustaka ini", "this library"}, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan status aktif hanya diketahui BPJS Ketenagakerjaan; susunan resminya tidak diketahui",
                         "Existence, owner and whether active are known to BPJS Ketenagakerjaan only; its official layout is not known"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& kpj::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
