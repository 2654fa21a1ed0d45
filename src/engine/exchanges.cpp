#include "engine/exchanges.hpp"

#include <algorithm>

#include "engine/scalar.hpp"

namespace spbe::inline v1::detail {
namespace {

// A glance tells most cells apart, before a judge looks for reasons that nobody asks for.
[[nodiscard]] type::value_outline outline_of(const field_plan& f) noexcept {
  constexpr std::uint16_t iso_day = 10;
  if (f.canonical != nullptr) return f.canonical->outline();
  return is_iso_date(f) ? type::value_outline{.least = iso_day, .most = iso_day} : type::value_outline{};
}

}  // namespace

exchanges::exchanges(const plan_data& data, const std::vector<std::uint32_t>& field_of) : own_(field_of.size()) {
  const auto field_at = [&](std::uint32_t column) { return field_of[column] == no_field ? nullptr : &data.fields[field_of[column]]; };
  for (std::uint32_t c = 0; c < field_of.size(); ++c) {
    const field_plan* const f = field_at(c);
    if (f != nullptr && (f->canonical != nullptr || is_day_like(f->type))) telling_.push_back({c, field_of[c], holds_days(*f) ? nullptr : f->canonical});
  }
  words_ = (telling_.size() + bits - 1) / bits;
  of_size_.resize(sizes * words_);
  of_sign_.resize(signs * words_);
  for (std::size_t place = 0; place < telling_.size(); ++place) mark(place, outline_of(*field_at(telling_[place].column)));
}

void exchanges::mark(std::size_t place, const type::value_outline& outline) {
  const std::uint64_t bit = std::uint64_t{1} << place % bits;
  for (std::size_t size = 0; size < sizes; ++size) {
    if (size == sizes - 1 || outline.fits(size)) of_size_[size * words_ + place / bits] |= bit;
  }
  for (std::size_t sign = 0; sign < signs; ++sign) {
    if (outline.begins.has(static_cast<char>(sign))) of_sign_[sign * words_ + place / bits] |= bit;
  }
  const std::uint32_t kind = row_of(telling_[place].kind);
  of_kind_[kind * words_ + place / bits] |= bit;
  own_[telling_[place].column] = {static_cast<std::uint32_t>(place), kind};
}

std::uint32_t exchanges::row_of(const type* kind) {
  const auto known = std::find(kinds_.begin(), kinds_.end(), kind);
  const auto row = static_cast<std::uint32_t>(known - kinds_.begin());
  if (known == kinds_.end()) {
    kinds_.push_back(kind);
    of_kind_.resize(kinds_.size() * words_);
  }
  return row;
}

}  // namespace spbe::inline v1::detail
