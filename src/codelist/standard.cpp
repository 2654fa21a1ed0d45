#include <spbe/standard.hpp>

#include <algorithm>
#include <cstdint>

#include <spbe/catalog.hpp>

#include "codelist/packed_text.hpp"
#include "codelist/standard_form.hpp"

namespace spbe::inline v1 {
namespace detail {
extern const char list_standards[];   // from the host tool: standard_form.hpp
namespace {

class standard_tables {
 public:
  standard_tables() : standards_(load<std::uint32_t>(list_standards)), concepts_(load<std::uint32_t>(list_standards, 1)) {
    const char* const symbols = offsets() + standard_offset_size * (std::size_t{standards_} + concepts_ + 1);
    const std::size_t size = load<std::uint32_t>(list_standards, 2);
    symbols_ = symbol_table({symbols, size});
    pool_ = symbols + size;
  }

  [[nodiscard]] std::string standard_text(std::uint32_t place) const { return place < standards_ ? text(place) : std::string(); }

  // By the digits of its number, without the zeros in front.
  [[nodiscard]] standard::named concept_of(std::string_view digits) const {
    unsigned number = 0;
    for (const char c : digits) number = number * 10 + static_cast<unsigned>(c - '0');
    standard::named out{"K" + std::string(5 - digits.size(), '0').append(digits), {}};
    std::uint32_t low = 0, high = concepts_;
    while (low < high) {
      const std::uint32_t middle = (low + high) / 2;
      if (load<std::uint16_t>(list_standards + standard_counts, middle) < number) low = middle + 1;
      else high = middle;
    }
    if (low < concepts_) out.name = text(standards_ + low);
    return out;
  }

 private:
  [[nodiscard]] const char* offsets() const noexcept { return list_standards + standard_counts + concept_number_size * std::size_t{concepts_}; }
  [[nodiscard]] std::string text(std::uint32_t place) const {
    const auto packed = packed_at(pool_, load24(offsets() + standard_offset_size * std::size_t{place}));
    std::string out(std::min(packed.size() * longest_symbol, longest_standard), '\0');
    out.resize(std::min(symbols_.unpack(packed, out.data(), out.size()), out.size()));
    return out;
  }

  std::uint32_t standards_, concepts_;
  symbol_table symbols_;
  const char* pool_ = nullptr;
};

// What stands before the sign, which is taken off with it.
std::string_view next(std::string_view& rest, char sign) {
  const std::size_t end = std::min(rest.find(sign), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

standard::item item_of(std::string_view text) {
  std::string_view code = next(text, item_title);
  const std::string_view own = next(code, item_parent);
  return {std::string(own), std::string(text), std::string(code)};
}

}  // namespace
}  // namespace detail

std::optional<standard> find_standard(std::string_view code) {
  const list* const names = builtin().find("sds");
  const membership found = names->judge(code, {});
  if (found.standing == standing::unknown) return std::nullopt;
  const detail::standard_tables tables;
  const std::string text = tables.standard_text(found.spell);
  std::string_view rest = text;
  standard out;
  out.code = std::string(code);
  out.name = names->spell(found.spell, {}).name;
  for (auto all = detail::next(rest, detail::standard_part); !all.empty();) out.concepts.push_back(tables.concept_of(detail::next(all, detail::standard_join)));
  for (auto all = detail::next(rest, detail::standard_part); !all.empty();) {
    const std::string_view each = detail::next(all, detail::standard_join);
    out.presentations.push_back({std::string(each), names->spell(names->judge(each, {}).spell, {}).name});
  }
  out.measure = detail::next(rest, detail::standard_part);
  out.unit = detail::next(rest, detail::standard_part);
  out.reference = detail::next(rest, detail::standard_part);
  while (!rest.empty()) out.items.push_back(detail::item_of(detail::next(rest, detail::standard_part)));
  return out;
}

}  // namespace spbe::inline v1
