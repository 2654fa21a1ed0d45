#include "types/kbli_code.hpp"

#include "text/lenient.hpp"

namespace spbe::inline v1::detail {

std::optional<record> kbli_record(const list* edition, std::string_view code) {
  return edition == nullptr ? std::nullopt : edition->find(code, date{});
}

std::string kbli_category(const list* edition, std::string_view digits) {
  const auto division = kbli_record(edition, digits.substr(0, 2));
  return division ? division->parent : std::string();
}

void append_kbli_levels(std::vector<part>& parts, std::string_view digits) {
  parts.push_back({"division", std::string(digits.substr(0, 2))});
  parts.push_back({"group", std::string(digits.substr(0, 3))});
  parts.push_back({"subgroup", std::string(digits.substr(0, 4))});
}

std::vector<part> kbli_parts(const list* edition, std::string_view digits) {
  std::vector<part> parts;
  if (auto letter = kbli_category(edition, digits); !letter.empty()) parts.push_back({"category", std::move(letter)});
  append_kbli_levels(parts, digits);
  if (auto row = kbli_record(edition, digits)) parts.push_back({"title", std::move(row->name)});
  return parts;
}

type::wording kbli_words(std::string_view value, finding_class what, language lang, const check_context&) {
  if (what != finding_class::length || value.size() > kbli_length) return {};
  return {{},
          {},
          lang == language::en ? "Activities have 5 digits, leading zeros included; shorter codes are the levels above"
                               : "Kegiatan usaha berkode 5 angka, termasuk nol di depan; kode yang lebih pendek adalah tingkat di atasnya"};
}

std::string kbli_strip(std::string_view raw, std::initializer_list<std::string_view> labels) {
  const std::string text = plain(raw);
  return without_separators(without_label(text, labels));
}

std::string kbli_mask(std::string_view value) { return mask_foreign(value, value.size() == kbli_length && all_digits(value)); }

// Codes belong to nobody: any of the list serves.
std::string kbli_sample(sampler& chance, const list* edition) {
  const auto records = edition == nullptr ? 0 : static_cast<std::uint32_t>(edition->info().records);
  auto at = records == 0 ? 0 : static_cast<std::uint32_t>(chance.below(records));
  for (std::uint32_t tried = 0; tried < records; ++tried, at = (at + 1) % records) {
    record row = edition->spell(at, date{});
    if (row.code.size() == kbli_length) return std::move(row.code);
  }
  return "01111";   // no list, or an own one without activities
}

type_rule kbli_levels_rule() {
  return rule("Kategori satu huruf, golongan pokok 2 angka, golongan 3, subgolongan 4, kelompok 5; yang diperiksa di sini kelompok",
              "Category one letter, division 2 digits, group 3, subgroup 4, activity 5; activities are what is judged here",
              bilingual{"susunan KBLI", "the layout of KBLI"});
}

}  // namespace spbe::inline v1::detail
