#include "codelist/resolve/glance.hpp"

#include <algorithm>

#include "codelist/name_order.hpp"
#include "codelist/resolve/slip.hpp"

namespace spbe::inline v1::detail {
namespace {

// A loop: most differ in their first letters, and a call of memcmp would cost more than it finds.
bool same(const char* a, const char* b, std::size_t n) noexcept {
  std::size_t i = 0;
  while (i < n && a[i] == b[i]) ++i;
  return i == n;
}

// One slip leaves the first half as it is, or the second, but where it is between them.
bool shares_half(std::string_view name, std::string_view text) noexcept {
  const std::size_t half = text.size() / 2, front = std::max<std::size_t>(half, 2) - 1, back = text.size() - std::min(text.size(), half + 1);
  return (name.size() >= front && same(name.data(), text.data(), front)) ||
         (name.size() >= back && same(name.data() + name.size() - back, text.data() + text.size() - back, back));
}

struct near {
  std::uint32_t spell;
  unsigned apart = 1000;
  bool longer = false;   // and its beginning is the text
};

near nearest_name(const scope& where, const plain_text& wanted, std::uint32_t spell) noexcept {
  near one{spell};
  name_letters letters;
  where.each_name(spell, [&](std::uint32_t name, name_source) {
    if (const shared_ends ends(where.table(), name, wanted.view()); !ends.first && !ends.last) return;   // so neither half is shared
    letters_of(where.table(), name, letters, 2 * wanted.size());
    if (!shares_half(letters.view(), wanted.view())) return;
    one.longer = one.longer || letters.view().starts_with(wanted.view());
    one.apart = std::min(one.apart, slips_between(wanted, letters.view()));
  });
  return one;
}

}  // namespace

std::vector<match> namesakes_among(const scope& where, const plain_text& wanted, std::span<const range> within, int level) {
  std::vector<match> out;
  if (!wanted.usable()) return out;
  where.each(within, level, [&](std::uint32_t spell) {
    if (where.state_of(spell) != scope::state::living) return;
    const std::uint32_t name = where.table().name(spell, where.day());
    if (const shared_ends ends(where.table(), name, wanted.view()); !ends.first || !ends.last) return;
    char buffer[longest_name];
    if (wanted.is(where.text_of(name, buffer))) out.push_back({spell, 1000, match_reason::exact});
  });
  return out;
}

std::vector<std::uint32_t> close_among(const scope& where, const plain_text& wanted, std::span<const range> within, int level) {
  std::vector<std::uint32_t> out;
  if (wanted.size() < letters_a_slip) return out;
  std::vector<near> seen;
  unsigned nearest = slips_allowed(wanted.size());
  where.each(within, level, [&](std::uint32_t spell) {
    if (where.state_of(spell) == scope::state::future) return;
    const near one = nearest_name(where, wanted, spell);
    // One beyond the nearest may weigh less, where it is a sound that is spelt in several ways.
    if (one.apart > nearest + 1 && !one.longer) return;
    nearest = std::min(nearest, one.apart);
    seen.push_back(one);
  });
  if (std::none_of(seen.begin(), seen.end(), [nearest](const near& n) { return n.apart <= nearest; })) return out;
  for (const near& n : seen) {
    if (n.longer || n.apart <= nearest + 1) out.push_back(n.spell);
  }
  return out;
}

}  // namespace spbe::inline v1::detail
