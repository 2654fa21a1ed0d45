#include <spbe/types/nidn.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 10;

nidn::kinds kind_of(std::string_view digits) noexcept {
  const std::string_view front = digits.substr(0, 2);
  if (front == "88" || front == "89") return nidn::kinds::nidk;
  return front == "99" ? nidn::kinds::nup : nidn::kinds::nidn;
}

constexpr std::string_view name_of_kind(nidn::kinds kind) noexcept {
  return kind == nidn::kinds::nidk ? "nidk" : kind == nidn::kinds::nup ? "nup" : "nidn";
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(
      without_label(text, {"NIDN", "NIDK", "NUP", "Nomor Induk Dosen Nasional"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  return {{"kind_hint", std::string(name_of_kind(kind_of(digits)))}, {"number", std::string(digits)}};
}

std::string mask(std::string_view value) { return mask_keeping(value, 2); }

std::string sample(sampler& chance) {
  constexpr std::string_view fronts[] = {"00", "04", "88", "99"};
  return joined({std::string(fronts[chance.below(std::size(fronts))]), chance.serial(length - 2)});
}

constexpr type_id confused[] = {type_id::nik, type_id::nip_pns, type_id::nip_pppk, type_id::nuptk, type_id::nip_lama};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::nidn,
      .name = "nidn",
      .title = {"Nomor Induk Dosen Nasional (NIDN, NIDK, NUP)", "Lecturer number (NIDN, NIDK, NUP)"},
      .issuer = "Kementerian Pendidikan Tinggi, Sains, dan Teknologi (PDDikti)",
      .basis = "Permendikbud 26/2015; Permenristekdikti 2/2016",
      .personal = true,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"10 digit tanpa pemisah", "10 digits without separators"},
      .length = {"10 angka", "10 digits"},
      .display = "0025069987",
      .rules =
          {
              rule("10 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari nomor",
                   "10 ASCII digits, not all zero; leading zeros are part of the number",
                   bilingual{"sistem kampus yang teramati", "a campus system as observed"}, certainty::medium),
              rule("Uraian tentang susunannya saling bertentangan: tidak ada yang ditolak karenanya",
                   "Descriptions of its layout contradict each other: nothing is refused for it",
                   bilingual{"uraian yang beredar", "published descriptions"}, certainty::low),
              rule("NIDK berawalan 88 atau 89, NUP berawalan 99; hanya petunjuk", "A NIDK begins with 88 or 89, a NUP with 99; a hint only",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
              rule("Sejak 2024 digantikan NUPTK", "Replaced by the NUPTK since 2024", "SE Sesjen Kemendikbudristek 25/2023; 2/2024"),
          },
      .offline_limits = {"Keberadaan, pemilik, dan status aktif hanya diketahui PDDikti",
                         "Existence, owner and whether active are known to PDDikti only"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<length>,
                                .judge_column = column_of<judge_plain_number<length>>,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample,
                                .confused_with = confused,
                                .outline = {.least = length, .most = length, .begins = a_digit}};

}  // namespace

const type& nidn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

nidn::kinds nidn::kind_hint() const noexcept { return kind_of(canonical()); }

}  // namespace spbe::inline v1
