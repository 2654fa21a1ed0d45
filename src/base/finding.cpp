#include <spbe/finding.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace spbe::inline v1 {
namespace {

// What a row says, by the numbers of its texts: slug, messages, hints, since.
struct code_row { severity weight; std::uint16_t texts[6]; };
// Only the compiler sees `sources`: a pointer to each text would cost a relocation, of which a library that others load should have few.
#include "finding_codes.inc"  // sources and rows, generated from finding_codes.csv

// Where each text begins among all, one behind the other with a NUL behind each; then their end.
constexpr auto begins = [] {
  std::array<std::uint32_t, std::size(sources) + 1> out{};
  for (std::size_t i = 0; i < std::size(sources); ++i) out[i + 1] = out[i] + static_cast<std::uint32_t>(sources[i].size()) + 1;
  return out;
}();
constexpr auto texts = [] {
  std::array<char, begins.back()> out{};
  for (std::size_t i = 0; i < std::size(sources); ++i) std::copy(sources[i].begin(), sources[i].end(), out.data() + begins[i]);
  return out;
}();

constexpr std::string_view text(std::size_t number) noexcept { return {texts.data() + begins[number], begins[number + 1] - begins[number] - 1}; }
constexpr std::string_view slug_of(std::size_t i) noexcept { return text(rows[i].texts[0]); }

finding_code row_at(std::size_t i) noexcept {
  const auto& t = rows[i].texts;
  return {first_finding_code + static_cast<std::int32_t>(i), text(t[0]), rows[i].weight, {text(t[1]), text(t[2])}, {text(t[3]), text(t[4])}, text(t[5])};
}

constexpr std::string_view value_classes[] = {"", "empty", "whitespace", "unicode", "separator", "case", "character", "length",
                                              "format", "prefix", "range", "date", "serial", "province", "code", "check"};
constexpr std::string_view dataset_classes[] = {"required", "unique", "reference", "type", "enum", "pattern", "minimum", "maximum",
                                                "min_length", "max_length", "rule", "structure", "quote", "encoding", "header", "damage",
                                                "level", "name", "wrong_scheme", "superseded", "expired", "not_yet_valid"};
constexpr unsigned first_dataset_class = 32;

// FNV-1a.
constexpr std::uint32_t hash_of(std::string_view slug) noexcept {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : slug) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return hash;
}

// Row numbers by the hash of their slug, or the next free place: every finding asks for its row, and nothing is built at start-up.
constexpr std::size_t places = std::bit_ceil(2 * std::size(rows));
constexpr std::uint16_t no_row = 0xFFFF;
constexpr auto by_slug = [] {
  std::array<std::uint16_t, places> row{};
  row.fill(no_row);
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    std::size_t at = hash_of(slug_of(i)) % places;
    while (row[at] != no_row) at = (at + 1) % places;
    row[at] = static_cast<std::uint16_t>(i);
  }
  return row;
}();

}  // namespace

std::string_view name_of(verdict v) noexcept {
  constexpr std::string_view names[] = {"valid", "suspect", "invalid", "missing"};
  return names[static_cast<unsigned>(v) & 3U];
}

std::string_view name_of(severity s) noexcept {
  constexpr std::string_view names[] = {"", "info", "warning", "error"};
  return names[static_cast<unsigned>(s) & 3U];
}

std::string_view name_of(finding_class c) noexcept {
  const auto n = static_cast<unsigned>(c);
  if (n < std::size(value_classes)) return value_classes[n];
  if (n >= first_dataset_class && n - first_dataset_class < std::size(dataset_classes)) return dataset_classes[n - first_dataset_class];
  return {};
}

finding_class class_of(std::string_view name) noexcept {
  for (unsigned i = 1; i < std::size(value_classes); ++i) {
    if (value_classes[i] == name) return static_cast<finding_class>(i);
  }
  for (unsigned i = 0; i < std::size(dataset_classes); ++i) {
    if (dataset_classes[i] == name) return static_cast<finding_class>(first_dataset_class + i);
  }
  return finding_class::none;
}

std::optional<finding_code> find_finding_code(std::string_view slug) noexcept {
  for (std::size_t at = hash_of(slug) % places; by_slug[at] != no_row; at = (at + 1) % places) {
    if (slug_of(by_slug[at]) == slug) return row_at(by_slug[at]);
  }
  return std::nullopt;
}

std::optional<finding_code> find_finding_code(std::int32_t number) noexcept {
  if (number < first_finding_code || static_cast<std::size_t>(number - first_finding_code) >= std::size(rows)) return std::nullopt;
  return row_at(static_cast<std::size_t>(number - first_finding_code));
}

std::size_t finding_code_count() noexcept { return std::size(rows); }

}  // namespace spbe::inline v1
