#include <spbe/types/kode_rs.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 7;

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode Rumah Sakit", "Kode RS", "RS"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  return {{"province_code", std::string(digits.substr(0, 2))},
          {"regency_code", std::string(digits.substr(0, 4))},
          {"serial", std::string(digits.substr(4))}};
}

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == length && all_digits(value)); }

std::string sample(sampler& chance) { return joined({chance.district().substr(0, 4), chance.serial(3)}); }

constexpr type_id confused[] = {type_id::kode_faskes_bpjs, type_id::kode_wilayah};

[[gnu::cold]] type_info describe() {
  const bilingual data{"data rumah sakit yang beredar", "published data of hospitals"};
  return {
      .id = type_id::kode_rs,
      .name = "kode_rs",
      .title = {"Kode rumah sakit Kementerian Kesehatan", "Hospital code of the Ministry of Health"},
      .issuer = "Kementerian Kesehatan",
      .basis = "KMK 844/2006",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"7 digit tanpa pemisah", "7 digits without separators"},
      .length = {"7 angka", "7 digits"},
      .display = "3171987",
      .rules =
          {
              rule("7 angka ASCII, tidak semuanya nol: provinsi 2, kabupaten/kota 2, nomor urut 3",
                   "7 ASCII digits, not all zero: province 2, regency 2, serial 3", data, certainty::medium),
              rule("Kode wilayahnya milik sektor kesehatan (92 Papua, 91 Papua Barat): tidak dicari dalam kode Kemendagri",
                   "Its region codes are the health sector's own (92 Papua, 91 West Papua): they are not looked up among those of the "
                   "Ministry of Home Affairs",
                   data, certainty::medium),
              rule("KMK 844/2006 menetapkan standar kode bidang kesehatan; hanya judulnya yang terbaca",
                   "KMK 844/2006 sets the standard of health codes; only its title could be read", "KMK 844/2006", certainty::low),
          },
      .offline_limits = {"Apakah rumah sakit itu ada dan namanya hanya diketahui Kementerian Kesehatan",
                         "Whether the hospital exists, and its name, is known to the Ministry of Health only"},
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
                                .zero_in_front = false};

}  // namespace

const type& kode_rs::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

}  // namespace spbe::inline v1
