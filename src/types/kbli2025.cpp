#include <spbe/types/kbli2025.hpp>

#include "types/kbli_code.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr auto judge = judge_kbli_code<in_kbli<&check_context::kbli2025>>;

std::vector<part> parts(std::string_view digits, const check_context& context) { return kbli_parts(context.kbli2025, digits); }

std::string sample(sampler& chance) { return kbli_sample(chance, chance.context().kbli2025); }

constexpr type_id confused[] = {type_id::kbli2020};

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kbli2025,
      .name = "kbli2025",
      .title = {"Klasifikasi Baku Lapangan Usaha Indonesia 2025", "Indonesian standard industrial classification 2025"},
      .issuer = "Badan Pusat Statistik",
      .basis = "Peraturan BPS 7/2025",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"5 digit tanpa pemisah", "5 digits without separators"},
      .length = {"5 angka", "5 digits"},
      .display = "01111",
      .rules =
          {
              rule("5 angka ASCII, tidak semuanya nol; nol di depan adalah bagian dari kode",
                   "5 ASCII digits, not all zero; leading zeros are part of the code",
                   bilingual{"publikasi BPS 24 Desember 2025", "publication of BPS, 24 December 2025"}),
              rule("Ada di antara kelompok KBLI 2025 dalam daftar kbli2025; selain itu peringatan",
                   "Among the activities of KBLI 2025 in the list kbli2025; others are warnings",
                   bilingual{"daftar kbli2025", "the list kbli2025"}, certainty::medium),
              kbli_levels_rule(),
              rule("Kode yang sama dapat berjudul lain dalam KBLI 2020: simpan edisinya bersama kodenya",
                   "The same code may have another title in KBLI 2020: keep the edition with the code",
                   bilingual{"perbandingan kedua daftar", "comparison of both lists"}),
          },
      .offline_limits = {"Apakah usaha itu sungguh dijalankan, dan perubahan daftar sesudah edisi ini, tidak diketahui di sini",
                         "Whether the business really does this, and changes of the list after this edition, are not known here"},
  };
}

std::string strip(std::string_view raw) {
  return kbli_strip(raw, {"Kode KBLI 2025", "KBLI 2025", "Kode KBLI", "KBLI", "Kode"});
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

const type& kbli2025::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string kbli2025::category(const catalog& lists) const { return kbli_category(lists.find("kbli2025"), canonical()); }

std::string kbli2025::title(const catalog& lists) const {
  const auto row = kbli_record(lists.find("kbli2025"), canonical());
  return row ? row->name : std::string();
}

}  // namespace spbe::inline v1
