#include <spbe/finding.hpp>

#include <algorithm>
#include <array>

namespace spbe::inline v1 {
namespace {

constexpr finding_code codes[] = {
#include "finding_codes.inc"  // generated from finding_codes.csv
};

constexpr std::string_view value_classes[] = {"", "empty", "whitespace", "unicode", "separator", "case", "character", "length",
                                              "format", "prefix", "range", "date", "serial", "province", "code", "check"};
constexpr std::string_view dataset_classes[] = {"required", "unique", "reference", "type", "enum", "pattern", "minimum", "maximum",
                                                "min_length", "max_length", "rule", "structure", "quote", "encoding", "header", "damage",
                                                "level", "name", "wrong_scheme", "superseded", "expired", "not_yet_valid"};
constexpr unsigned first_dataset_class = 32;

// Row numbers sorted by slug, so that look-ups by slug need no table at start-up.
constexpr auto by_slug = [] {
  std::array<std::uint16_t, std::size(codes)> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint16_t>(i);
  std::sort(order.begin(), order.end(), [](auto a, auto b) { return codes[a].slug < codes[b].slug; });
  return order;
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

const finding_code* find_finding_code(std::string_view slug) noexcept {
  const auto* it = std::lower_bound(by_slug.begin(), by_slug.end(), slug, [](auto i, std::string_view s) { return codes[i].slug < s; });
  return it != by_slug.end() && codes[*it].slug == slug ? &codes[*it] : nullptr;
}

const finding_code* find_finding_code(std::int32_t number) noexcept {
  const auto* it = std::lower_bound(std::begin(codes), std::end(codes), number, [](const finding_code& c, std::int32_t n) { return c.number < n; });
  return it != std::end(codes) && it->number == number ? it : nullptr;
}

const finding_code* finding_codes(std::size_t& count) noexcept {
  count = std::size(codes);
  return codes;
}

}  // namespace spbe::inline v1
