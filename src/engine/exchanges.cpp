#include "engine/exchanges.hpp"

#include <algorithm>

#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t bits = 64, sizes = 64, signs = 256;

[[nodiscard]] type::value_outline outline_of(const field_plan& f) noexcept {
  constexpr std::uint16_t iso_day = 10;
  if (f.canonical != nullptr) return f.canonical->outline();
  return is_iso_date(f) ? type::value_outline{.least = iso_day, .most = iso_day} : type::value_outline{};
}

[[nodiscard]] bool alike(const exchanges::telling_column& a, const exchanges::telling_column& b) noexcept { return (a.days && b.days) || a.kind == b.kind; }

// 64 bits from the first on.
[[nodiscard]] std::uint64_t window(const std::uint64_t* marks, std::size_t first) noexcept {
  const std::size_t word = first / bits, shift = first % bits;
  return shift == 0 ? marks[word] : marks[word] >> shift | marks[word + 1] << (bits - shift);
}

}  // namespace

exchanges::exchanges(const plan_data& data, const std::vector<std::uint32_t>& field_of) : own_(field_of.size()) {
  for (std::uint32_t c = 0; c < field_of.size(); ++c) {
    if (field_of[c] == no_field) continue;
    const field_plan& f = data.fields[field_of[c]];
    if (f.canonical != nullptr || is_day_like(f.type)) telling_.push_back({c, field_of[c], f.canonical, holds_days(f), outline_of(f)});
  }
  words_ = telling_.size() / bits + 2;
  of_size_.resize(sizes * words_);
  of_sign_.resize(signs * words_);
  for (std::size_t place = 0; place < telling_.size(); ++place) {
    mark(place);
    own_[telling_[place].column] = place_among(place);
  }
}

void exchanges::mark(std::size_t place) {
  const type::value_outline& outline = telling_[place].outline;
  const std::uint64_t bit = std::uint64_t{1} << place % bits;
  for (std::size_t size = 0; size < sizes; ++size) {
    if (size == sizes - 1 || outline.fits(size)) of_size_[size * words_ + place / bits] |= bit;
  }
  for (std::size_t sign = 0; sign < signs; ++sign) {
    if (outline.begins.has(static_cast<char>(sign))) of_sign_[sign * words_ + place / bits] |= bit;
  }
}

exchanges::own_place exchanges::place_among(std::size_t place) const noexcept {
  own_place out;
  if (telling_.size() > bits) out.window = static_cast<std::uint32_t>(std::min(std::max(place, bits / 2) - bits / 2, telling_.size() - bits));
  for (std::size_t i = out.window; i < telling_.size() && i < out.window + bits; ++i) {
    if (!alike(telling_[i], telling_[place])) out.others |= std::uint64_t{1} << (i - out.window);
  }
  return out;
}

std::uint64_t exchanges::partners(std::uint32_t column, std::string_view cell) const noexcept {
  const own_place& own = own_[column];
  const std::uint64_t* const size = &of_size_[std::min(cell.size(), sizes - 1) * words_];
  const std::uint64_t* const sign = &of_sign_[static_cast<unsigned char>(cell.front()) * words_];
  return window(size, own.window) & window(sign, own.window) & own.others;
}

}  // namespace spbe::inline v1::detail
