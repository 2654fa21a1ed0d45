#include <spbe/types/bpom_pangan.hpp>

#include <span>

#include "digits/decimal.hpp"
#include "text/lenient.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t plain_digits = 12, risk_digits = 15;

// Where the digits begin behind MD or ML and at most one blank; 0 where it cannot be read so.
inline std::size_t digits_at(std::string_view value) noexcept {
  if (value.size() < 3 || value[0] != 'M' || (value[1] != 'D' && value[1] != 'L')) return 0;
  const std::size_t at = value[2] == ' ' ? 3 : 2;
  return at < value.size() && all_digits(value.substr(at)) ? at : 0;
}

inline verdict_byte judge_capitals(std::string_view value) noexcept {
  const std::size_t at = digits_at(value);
  if (at == 0) return unreadable(value);
  const std::size_t count = value.size() - at;
  return count == plain_digits || count == risk_digits ? valid_byte : error_byte(finding_class::length);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  return case_or(judge_capitals(value), value, judge_capitals);
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what == finding_class::length) return {std::to_string(value.size() - digits_at(value)), {}, {}};
  const bool bare = (value.size() == plain_digits || value.size() == risk_digits) && all_digits(value);
  if (what != finding_class::format || !bare) return {};
  return {{}, lang == language::en ? "MD or ML in front of the digits" : "huruf MD atau ML di depan angkanya", {}};
}

std::string canonical(std::string_view value) { return std::string(value.substr(0, 2)).append(value.substr(digits_at(value))); }

std::string display(std::string_view text) { return std::string(text.substr(0, 2)).append(1, ' ').append(text.substr(2)); }

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return in_capitals(
      without_separators(without_label(text, {"BPOM RI", "BPOM", "POM RI", "Izin Edar", "NIE"})));
}

struct field {
  const char* name;
  std::size_t at, count;
};
constexpr field plain_fields[] = {{"category", 0, 2},      {"packaging", 2, 1}, {"food_type", 3, 3},
                                  {"province_code", 6, 2}, {"company", 8, 3},   {"product", 11, 3}};
constexpr field risk_fields[] = {{"category", 0, 2},  {"risk", 2, 1},    {"packaging", 3, 1}, {"province_code", 4, 2},
                                 {"food_type", 6, 2}, {"product", 8, 4}, {"company", 12, 5}};

std::vector<part> parts(std::string_view text, const check_context&) {
  std::vector<part> out;
  const std::span<const field> fields =
      text.size() == 2 + plain_digits ? std::span<const field>(plain_fields) : std::span<const field>(risk_fields);
  for (const field& f : fields) out.push_back({f.name, std::string(text.substr(f.at, f.count))});
  return out;
}

// A run of 15 digits goes through the mask by shape in every type.
std::string mask(std::string_view value) {
  const std::size_t at = digits_at(value);
  return mask_foreign(value, at != 0 && value.size() - at == plain_digits);
}

std::string sample(sampler& chance) {
  return joined({"M", chance.one_of("DL"), chance.serial(chance.one_in(2) ? plain_digits : risk_digits)});
}

constexpr type_id confused[] = {type_id::kfa, type_id::nib_oss};

[[gnu::cold]] type_info describe() {
  const std::string parser = "Business::ID::POM";
  return {
      .id = type_id::bpom_pangan,
      .name = "bpom_pangan",
      .title = {"Nomor izin edar pangan (MD, ML)", "Food registration number (MD, ML)"},
      .issuer = "Badan Pengawas Obat dan Makanan",
      .basis = "UU 18/2012 pasal 91",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"MD atau ML, dengan atau tanpa satu spasi, lalu 12 atau 15 digit", "MD or ML, with one blank or none, then 12 or 15 digits"},
      .length = {"12 atau 15 angka", "12 or 15 digits"},
      .display = "MD 224510199987",
      .rules =
          {
              rule("MD pangan dalam negeri, ML pangan impor; boleh satu spasi, lalu 12 angka, atau 15 angka sejak perizinan berbasis "
                   "risiko (2021)",
                   "MD food made in Indonesia, ML imported food; at most one blank, then 12 digits, or 15 since licensing by risk (2021)",
                   parser, certainty::medium),
              rule("12 angka: kemasan 1, jenis pangan 3, provinsi 2, perusahaan 3, produk 3; isinya tidak dinilai",
                   "12 digits: packaging 1, type of food 3, province 2, company 3, product 3; their content is not judged", parser,
                   certainty::low),
              rule("15 angka: risiko 1, kemasan 1, provinsi 2, jenis pangan 2, produk 4, perusahaan 5; isinya tidak dinilai",
                   "15 digits: risk 1, packaging 1, province 2, type of food 2, product 4, company 5; their content is not judged", parser,
                   certainty::low),
              rule("Obat, kosmetik, suplemen, obat tradisional, dan P-IRT mempunyai susunan lain dan tidak diperiksa di sini",
                   "Medicines, cosmetics, supplements, traditional medicines and P-IRT are built otherwise and are not judged here", parser,
                   certainty::medium),
          },
      .offline_limits = {"Apakah izin itu terbit, masih berlaku, dan untuk produk apa hanya diketahui BPOM",
                         "Whether the registration was issued, still holds, and for which product is known to BPOM only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = canonical,
                                .display = display,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& bpom_pangan::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
