#include "json/arena.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <type_traits>

namespace spbe::inline v1::detail {

using kind = json_value::kind;

static_assert(std::is_trivially_destructible_v<json_member> && std::is_trivially_copyable_v<json_member>, "nobody destroys what lies in the arena");

void* json_arena::take(std::size_t bytes, std::size_t alignment) {
  void* at = next_;
  if (next_ == nullptr || std::align(alignment, bytes, at, left_) == nullptr) {
    constexpr std::size_t largest_block = std::size_t{1} << 20U;
    const std::size_t size = std::max(block_, bytes);
    blocks_.emplace_back(new std::byte[size]);   // NOT make_unique: it would write zeros first
    block_ = std::min(2 * block_, largest_block);
    at = blocks_.back().get();
    left_ = size;
  }
  next_ = static_cast<std::byte*>(at) + bytes;
  left_ -= bytes;
  return at;
}

std::string_view json_arena::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* const at = static_cast<char*>(take(text.size(), 1));
  std::memcpy(at, text.data(), text.size());
  return {at, text.size()};
}

json_value json_arena::text(std::string_view text) {
  json_value out;
  out.what = kind::text;
  out.text_ = keep(text).data();
  out.count_ = static_cast<std::uint32_t>(text.size());
  return out;
}

json_value json_arena::integer(std::int64_t whole) noexcept {
  json_value out;
  out.what = kind::integer;
  out.whole_ = whole;
  return out;
}

json_value json_arena::number(std::string_view written) {
  json_value out = text(written);
  out.what = kind::number;
  return out;
}

json_value json_arena::array(std::span<const json_value> items) {
  json_value out;
  out.what = kind::array;
  out.count_ = static_cast<std::uint32_t>(items.size());
  auto* const at = static_cast<json_value*>(take(items.size_bytes(), alignof(json_value)));
  std::uninitialized_copy(items.begin(), items.end(), at);
  out.items_ = at;
  return out;
}

json_value json_arena::object(std::span<const json_member> members) {
  json_value out;
  out.what = kind::object;
  out.count_ = static_cast<std::uint32_t>(members.size());
  const bool ordered = members.size() > json_value::many;
  const std::size_t one = sizeof(json_member) + (ordered ? sizeof(std::uint32_t) : 0);
  auto* const at = static_cast<json_member*>(take(members.size() * one, alignof(json_member)));
  std::uninitialized_copy(members.begin(), members.end(), at);
  out.members_ = at;
  if (ordered) {
    auto* const order = reinterpret_cast<std::uint32_t*>(at + members.size());
    std::iota(order, order + members.size(), 0U);
    std::sort(order, order + members.size(), [at](std::uint32_t a, std::uint32_t b) {
      const int by_name = at[a].key.compare(at[b].key);
      return by_name != 0 ? by_name < 0 : a < b;
    });
  }
  return out;
}

const json_member* json_arena::twice(const json_value& object) noexcept {
  const auto all = object.members();
  if (all.size() <= json_value::many) return nullptr;
  const std::uint32_t *const first = object.order(), *const last = first + all.size();
  const auto* const same = std::adjacent_find(first, last, [&all](std::uint32_t a, std::uint32_t b) { return all[a].key == all[b].key; });
  return same == last ? nullptr : &all[same[1]];
}

}  // namespace spbe::inline v1::detail
