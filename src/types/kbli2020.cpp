#include <spbe/types/kbli2020.hpp>

#include "types/kbli_code.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr auto judge = judge_kbli_code<in_kbli<&check_context::kbli2020>>;

std::vector<part> parts(std::string_view digits, const check_context& context) { return kbli_parts(context.kbli2020, digits); }

std::string sample(sampler& chance) { return kbli_sample(chance, chance.context().kbli2020); }

constexpr type_id confused[] = {type_id::kbli2025};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kbli2020,
      .name = "kbli2020",
      .title = {"Klasifikasi Baku Lapangan Usaha Indonesia 2020", "Indonesian standard industrial classification 2020"},
      .issuer = "Badan Pusat Statistik",
      .basis = "Peraturan BPS 2/2020",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"5 digit tanpa pemisah", "5 digits without separators"},
      .length = {"5 angka", "5 digits"},
      .display = "01111",
      .rules =
          {
              rule("5 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari kode",
                   "5 ASCII digits, not all zero; leading zeros are part of the code", "Peraturan BPS 2/2020"),
              rule("Ada di antara kelompok KBLI 2020 dalam daftar kbli2020; selain itu peringatan",
                   "Among the activities of KBLI 2020 in the list kbli2020; others are warnings",
                   bilingual{"daftar kbli2020", "the list kbli2020"}),
              kbli_levels_rule(),
              rule("Nomor peraturannya dari ingatan", "The number of the regulation is from memory, unverified",
                   bilingual{"dari ingatan", "from memory"}, certainty::unverified),
          },
      .offline_limits = {"Apakah usaha itu sungguh dijalankan, dan perubahan daftar sesudah edisi ini, tidak diketahui di sini",
                         "Whether the business really does this, and changes of the list after this edition, are not known here"},
  };
}

std::string strip(std::string_view raw) {
  return kbli_strip(raw, {"Kode KBLI 2020", "KBLI 2020", "Kode KBLI", "KBLI", "Kode"});
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = kbli_words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = kbli_mask,
                                .sample = sample,
                                .confused_with = confused};

}  // namespace

const type& kbli2020::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string kbli2020::category(const catalog& lists) const { return kbli_category(lists.find("kbli2020"), canonical()); }

std::string kbli2020::title(const catalog& lists) const {
  const auto row = kbli_record(lists.find("kbli2020"), canonical());
  return row ? row->name : std::string();
}

}  // namespace spbe::inline v1
