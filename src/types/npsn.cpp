#include <spbe/types/npsn.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 8;

// By the first digit: 7 and 8 are said to be kept for later.
constexpr std::string_view regions[] = {
    "", "Sumatera", "Jawa", "Kalimantan", "Sulawesi", "Bali dan Nusa Tenggara", "Maluku dan Papua", "", "", "luar negeri"};

std::string_view region_of(std::string_view digits) noexcept {
  if (digits.substr(0, 2) == "69") return {};  // issued everywhere
  return regions[digits[0] - '0'];
}

inline verdict_byte judge_region(std::string_view digits, const check_context&) noexcept {
  return digits.front() != '0' ? valid_byte : error_byte(finding_class::prefix);
}
constexpr auto judge = judge_number<length, judge_region>;

std::vector<type::remark> remarks(std::string_view digits, const check_context&) {
  const char first = digits.front();
  if ((first != '7' && first != '8') || digits.substr(0, 2) == "70") return {};
  return {{finding_class::prefix,
           {"Angka pertama 7 dan 8 belum diketahui dipakai untuk wilayah mana pun, kecuali nomor berawalan 70",
            "The first digits 7 and 8 are not known to be in use for any region, but for numbers that begin with 70"}}};
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::prefix) return {{}, en ? "8 digits, the first 1-9" : "8 digit, yang pertama 1-9", {}};
  if (what == finding_class::length && value.size() + 1 == length)
    return {{}, {}, en ? "One digit is missing; no school number begins with 0" : "Kurang satu angka; tidak ada NPSN berawalan 0"};
  const bool non_formal = value.size() == length && (value.front() == 'P' || value.front() == 'p') && all_digits(value.substr(1));
  if (what != finding_class::character || !non_formal) return {};
  return {{},
          en ? "8 digits; P and 7 digits, as of non-formal units, are not judged here"
             : "8 digit; P dan 7 angka satuan nonformal tidak diperiksa di sini",
          {}};
}

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"NPSN", "Nomor Pokok Sekolah Nasional"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out{{"region", std::int64_t{digits[0] - '0'}}};
  if (const std::string_view name = region_of(digits); !name.empty()) out.push_back({"region_hint", std::string(name)});
  out.push_back({"group", std::string(digits.substr(1, 2))});
  out.push_back({"serial", std::string(digits.substr(3))});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == length && all_digits(value)); }

std::string sample(sampler& chance) { return joined({chance.one_of("123456"), padded(chance.between(1, 60), 2), chance.serial(5)}); }

constexpr type_id confused[] = {type_id::nisn, type_id::nuptk, type_id::nik};

[[gnu::cold]] type_info describe() {
  const bilingual pusdatin{"uraian Pusdatin yang beredar", "published descriptions of Pusdatin"};
  const bilingual memory{"dari ingatan", "from memory"};
  return {
      .id = type_id::npsn,
      .name = "npsn",
      .title = {"Nomor Pokok Sekolah Nasional", "National school number"},
      .issuer = "Kementerian Pendidikan Dasar dan Menengah, Pusdatin",
      .basis = "Pengelolaan NPSN oleh Pusdatin; peraturan tidak terlacak",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"8 digit, yang pertama 1-9", "8 digits, the first 1-9"},
      .length = {"8 angka", "8 digits"},
      .display = "20109987",
      .rules =
          {
              rule("8 angka ASCII: wilayah 1, kelompok 2, nomor urut 5", "8 ASCII digits: region 1, group 2, serial 5", pusdatin,
                   certainty::medium),
              rule("Angka pertama bukan 0", "The first digit is not 0", pusdatin, certainty::medium),
              rule("Wilayah: 1 Sumatera, 2 Jawa, 3 Kalimantan, 4 Sulawesi, 5 Bali dan Nusa Tenggara, 6 Maluku dan Papua, 9 luar negeri; "
                   "hanya petunjuk, tidak pernah ditolak karenanya",
                   "Region: 1 Sumatra, 2 Java, 3 Kalimantan, 4 Sulawesi, 5 Bali and Nusa Tenggara, 6 Maluku and Papua, 9 abroad; a hint, "
                   "nothing is refused for it",
                   pusdatin, certainty::medium),
              rule("Nomor berawalan 69 dan 70 terbit untuk semua wilayah", "Numbers from 69 and 70 are issued for every region", memory,
                   certainty::unverified),
              rule("Satuan nonformal memakai P dan 7 angka; bentuk itu tidak diterima di sini",
                   "Non-formal units have P and 7 digits; that form is not accepted here", memory, certainty::unverified),
          },
      .offline_limits = {"Keberadaan sekolah, nama, dan statusnya hanya diketahui Pusdatin",
                         "Whether the school exists, its name and whether it is open are known to Pusdatin only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
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

const type& npsn::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string_view npsn::region_hint() const noexcept { return region_of(canonical()); }

}  // namespace spbe::inline v1
