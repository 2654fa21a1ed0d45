#include "types/sampler.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

// splitmix64 (Steele, Lea, Flood 2014): any two states give unrelated numbers.
constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

}  // namespace

sampler::sampler(std::uint64_t seed, std::uint64_t index, const check_context& context) noexcept
    : index_(index), state_(mixed(mixed(seed + step) ^ (index * step + 1))), context_(context) {}

std::uint64_t sampler::next() noexcept {
  state_ += step;
  return mixed(state_);
}

// The remainder favours small numbers by less than one in 2^40 for the limits in use.
std::uint64_t sampler::below(std::uint64_t limit) noexcept { return next() % limit; }

std::string sampler::digits(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + below(10));
  return text;
}

std::string sampler::serial(std::size_t width) {
  const std::string front(std::min<std::size_t>(width, width < 4 ? 1 : 2), '9');
  return front + digits(width - front.size());
}

std::string sampler::district() {
  constexpr std::uint32_t numbers = 1000000;
  constexpr auto none_known = "317101";   // no list, or an own one without districts
  if (context_.districts == nullptr) return none_known;
  auto number = static_cast<std::uint32_t>(below(numbers));
  for (std::uint32_t tried = 0; tried < numbers; ++tried, number = (number + 1) % numbers) {
    if ((context_.districts[number / 8] >> number % 8 & 1U) != 0) return padded(number, 6);
  }
  return none_known;
}

date sampler::day_since(date first) noexcept {
  const std::int32_t days = std::max(context_.as_of.days() - first.days(), 0);
  return date::from_days(first.days() + static_cast<std::int32_t>(below(static_cast<std::uint64_t>(days) + 1)));
}

std::string any_code(sampler& chance, const list* codes, std::string_view otherwise) {
  const std::size_t records = codes != nullptr ? codes->info().records : 0;
  return records == 0 ? std::string(otherwise) : codes->spell(static_cast<std::uint32_t>(chance.below(records)), {}).code;
}

std::string joined(std::initializer_list<std::string> draws) {
  std::string text;
  for (const std::string& one : draws) text += one;
  return text;
}

std::string padded(std::uint64_t number, std::size_t width) {
  std::string text(width, '0');
  for (std::size_t i = width; i-- > 0; number /= 10) text[i] = static_cast<char>('0' + number % 10);
  return text;
}

}  // namespace spbe::inline v1::detail
