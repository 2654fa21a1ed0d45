#include <spbe/types/nip_lama.hpp>

#include "text/lenient.hpp"
#include "types/nip_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

struct institution_code {
  std::string_view digits, name;
};
// The few that published descriptions agree on.
constexpr institution_code institutions[] = {
    {"13", "Departemen Pendidikan dan Kebudayaan"},
    {"15", "Departemen Agama"},
    {"38", "Badan Koordinasi Keluarga Berencana Nasional"},
};

std::string_view name_of_institution(std::string_view digits) noexcept {
  for (const auto& [code, name] : institutions) {
    if (digits.substr(0, 2) == code) return name;
  }
  return {};
}

}  // namespace

namespace detail {

std::vector<part> nip_lama_parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  out.push_back({"institution", std::string(digits.substr(0, 2))});
  const std::string_view name = name_of_institution(digits);
  if (!name.empty()) out.push_back({"institution_hint", std::string(name)});
  out.push_back({"serial", std::string(digits.substr(2))});
  return out;
}

std::vector<type::remark> nip_lama_remarks(std::string_view digits, const check_context&) {
  return remarks_if_alike(digits, {"NIP lama", "old employee number"});
}

std::string sample_nip_lama(sampler& chance) {
  return joined({std::string(institutions[chance.below(std::size(institutions))].digits), chance.serial(7)});
}

}  // namespace detail

namespace {

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length) return {};
  const bool en = lang == language::en;
  switch (value.size()) {
    case 8: return {{}, {}, en ? "A leading zero may be lost, or it is a police service number (NRP)" : "Mungkin nol di depan hilang, atau ini NRP Polri"};
    case 18: return {{}, {}, en ? "18 digits are the number used since 2007" : "18 angka adalah NIP baru (sejak 2007)"};
    default: return {};
  }
}

constexpr type_id confused[] = {type_id::nip_pns, type_id::nip_pppk, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual descriptions{"uraian yang beredar", "published descriptions"};
  return {
      .id = type_id::nip_lama,
      .name = "nip_lama",
      .title = {"Nomor Induk Pegawai lama", "Civil servant number before 2007"},
      .issuer = "Badan Kepegawaian Negara (dahulu Badan Administrasi Kepegawaian Negara)",
      .basis = "Diganti oleh Peraturan Kepala BKN 22/2007; peraturannya sendiri tidak terlacak",
      .personal = true,
      .certainty = certainty::low,
      .since = "0.1",
      .form = {"9 digit tanpa pemisah", "9 digits without separators"},
      .length = {"9 angka", "9 digits"},
      .display = "380999987",
      .rules =
          {
              rule("9 angka ASCII, tidak semuanya nol", "9 ASCII digits, not all zero", descriptions, certainty::medium),
              rule("Dua atau tiga angka pertama menunjuk instansi (13 Depdikbud, 15 Depag, 38 BKKBN); hanya petunjuk, tidak pernah ditolak karenanya",
                   "The first two or three digits point to the institution (13 education, 15 religion, 38 family planning); a hint, nothing is refused for it",
                   descriptions, certainty::low),
              rule("Tidak memuat tanggal dan tidak ada digit pemeriksa; tidak ada rumus ke NIP baru",
                   "It holds no date and no check digit; no rule leads to the new number", descriptions, certainty::medium),
          },
      .offline_limits = {"Keberadaan, pemilik, dan NIP barunya hanya diketahui BKN", "Existence, owner and the new number are known to BKN only"},
  };
}

constexpr type::kernels kernels{.judge = judge_plain_number<nip_lama_length>,
                                .judge_column = column_of<judge_plain_number<nip_lama_length>>,
                                .remarks = nip_lama_remarks,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = nip_strip,
                                .parts = nip_lama_parts,
                                .mask = nip_mask,
                                .sample = sample_nip_lama,
                                .confused_with = confused,
                                .outline = {.least = nip_lama_length, .most = nip_lama_length, .begins = a_digit}};

}  // namespace

const type& nip_lama::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string_view nip_lama::institution_hint() const noexcept { return name_of_institution(canonical()); }

}  // namespace spbe::inline v1
