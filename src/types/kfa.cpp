#include <spbe/types/kfa.hpp>

#include "text/lenient.hpp"
#include "types/plain_number.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::size_t length = 8;

kfa::kinds kind_of(std::string_view digits) noexcept {
  if (digits[0] != '9' || digits[1] < '1' || digits[1] > '4') return kfa::kinds::unknown;
  return static_cast<kfa::kinds>(digits[1] - '0');
}

constexpr std::string_view names[] = {"", "ingredient", "virtual_product", "actual_product", "package"};  // by kinds

std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, {"Kode KFA", "KFA"}));
}

std::vector<part> parts(std::string_view digits, const check_context&) {
  std::vector<part> out;
  if (const auto kind = kind_of(digits); kind != kfa::kinds::unknown)
    out.push_back({"kind_hint", std::string(names[static_cast<std::size_t>(kind)])});
  out.push_back({"serial", std::string(digits.substr(2))});
  return out;
}

std::string mask(std::string_view value) { return mask_foreign(value, value.size() == length && all_digits(value)); }

std::string sample(sampler& chance) { return joined({"9", chance.one_of("1234"), chance.serial(length - 2)}); }

constexpr type_id confused[] = {type_id::bpom_pangan, type_id::kode_faskes_bpjs};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kfa,
      .name = "kfa",
      .title = {"Kode Kamus Farmasi dan Alat Kesehatan (KFA)", "Code of the dictionary of medicines and devices (KFA)"},
      .issuer = "Kementerian Kesehatan",
      .basis = "Dokumentasi SATUSEHAT",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"8 digit tanpa pemisah", "8 digits without separators"},
      .length = {"8 angka", "8 digits"},
      .display = "93999987",
      .rules =
          {
              rule("8 angka ASCII, tidak semuanya nol", "8 ASCII digits, not all zero",
                   bilingual{"contoh SATUSEHAT", "SATUSEHAT examples"}),
              rule("Awalan 91 bahan aktif, 92 produk virtual, 93 produk aktual, 94 kemasan; hanya petunjuk",
                   "Beginnings 91 active ingredient, 92 virtual product, 93 actual product, 94 package; a hint only",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Apakah kode itu ada dan apa artinya hanya diketahui dari kamus KFA",
                         "Whether the code exists and what it means is known from the KFA dictionary only"},
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

const type& kfa::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

kfa::kinds kfa::kind_hint() const noexcept { return kind_of(canonical()); }

}  // namespace spbe::inline v1
