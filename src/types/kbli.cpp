#include <spbe/types/kbli.hpp>

#include <array>

#include "types/kbli_code.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

bool in_either(std::string_view digits, const check_context& context) noexcept {
  return kbli_has(context.kbli2020, digits) || kbli_has(context.kbli2025, digits);
}

constexpr auto judge = judge_kbli_code<in_either>;

struct edition {
  type_id id;
  std::string_view name;
  const list* codes;
};
std::array<edition, 2> editions_in(const check_context& context) noexcept {
  return {{{type_id::kbli2020, "kbli2020", context.kbli2020}, {type_id::kbli2025, "kbli2025", context.kbli2025}}};
}

type_id member_in(std::string_view value, const check_context& context) noexcept {
  if (value.size() != kbli_length || !all_digits(value)) return type_id::none;
  type_id only = type_id::none;
  unsigned having = 0;
  for (const edition& e : editions_in(context)) {
    if (!kbli_has(e.codes, value)) continue;
    only = e.id;
    ++having;
  }
  return having == 1 ? only : type_id::none;
}

type_id member_of(std::string_view value) noexcept { return member_in(value, prepare({})); }

std::vector<std::string> names_of_editions(std::string_view digits, const check_context& context) {
  std::vector<std::string> names;
  for (const edition& e : editions_in(context)) {
    if (e.codes != nullptr && kbli_has(e.codes, digits)) names.emplace_back(e.name);
  }
  return names;
}

// The same number for something else: "simpan edisinya" is what the value's owner has to know.
std::vector<type::remark> remarks(std::string_view digits, const check_context& context) {
  if (context.kbli2025 == nullptr) return {};
  const auto older = kbli_record(context.kbli2020, digits);
  const membership newer = context.kbli2025->judge(digits, date{});
  if (!older || newer.standing == standing::unknown || context.kbli2025->named(newer.spell, older->name, date{})) return {};
  return {{finding_class::code,
           {"Judul kode ini tidak sama dalam KBLI 2020 dan KBLI 2025: simpan edisinya bersama kodenya",
            "KBLI 2020 and KBLI 2025 give this code different titles: keep the edition with the code"}}};
}

std::vector<part> parts(std::string_view digits, const check_context& context) {
  std::vector<part> out;
  out.push_back({"editions", names_of_editions(digits, context)});
  append_kbli_levels(out, digits);
  return out;
}

std::string sample(sampler& chance) {
  return kbli_sample(chance, chance.one_in(2) ? chance.context().kbli2020 : chance.context().kbli2025);
}

[[gnu::cold]] type_info describe() {
  return {
      .id = type_id::kbli,
      .name = "kbli",
      .title = {"Klasifikasi Baku Lapangan Usaha Indonesia", "Indonesian standard industrial classification"},
      .issuer = "Badan Pusat Statistik",
      .basis = "Peraturan BPS 2/2020; Peraturan BPS 7/2025",
      .personal = false,
      .certainty = certainty::medium,
      .since = "0.1",
      .form = {"5 digit tanpa pemisah", "5 digits without separators"},
      .length = {"5 angka", "5 digits"},
      .display = "01111",
      .rules =
          {
              rule("Kode kbli2020 atau kbli2025; selain itu peringatan", "A code of kbli2020 or kbli2025; others are warnings",
                   bilingual{"lihat kbli2020 dan kbli2025", "see kbli2020 and kbli2025"}, certainty::medium),
              rule("Edisinya hanya pasti bila satu edisi saja yang memuat kode itu",
                   "The edition is certain only where one edition alone has the code",
                   bilingual{"perbandingan kedua daftar", "comparison of both lists"}),
              kbli_levels_rule(),
          },
      .offline_limits = {"Edisi mana yang dimaksud tidak tampak pada kode yang ada dalam keduanya; judulnya dapat berbeda",
                         "Which edition is meant cannot be seen in a code that both have; its titles may differ"},
  };
}

std::string strip(std::string_view raw) {
  return kbli_strip(raw, {"Kode KBLI 2020", "Kode KBLI 2025", "KBLI 2020", "KBLI 2025", "Kode KBLI", "KBLI", "Kode"});
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .member = member_of,
                                .remarks = remarks,
                                .words = kbli_words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = kbli_mask,
                                .sample = sample};

}  // namespace

const type& kbli::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::vector<std::string> kbli::editions(const catalog& lists) const {
  return names_of_editions(canonical(), prepare({.as_of = {}, .lists = &lists}));
}

type_id kbli::member() const noexcept { return member_of(canonical()); }

std::optional<kbli2020> kbli::as_kbli2020(const catalog& lists) const {
  auto code = kbli2020::parse(canonical(), {.as_of = {}, .lists = &lists});
  return code && kbli_has(lists.find("kbli2020"), canonical()) ? std::optional(*code) : std::nullopt;
}

std::optional<kbli2025> kbli::as_kbli2025(const catalog& lists) const {
  auto code = kbli2025::parse(canonical(), {.as_of = {}, .lists = &lists});
  return code && kbli_has(lists.find("kbli2025"), canonical()) ? std::optional(*code) : std::nullopt;
}

}  // namespace spbe::inline v1
