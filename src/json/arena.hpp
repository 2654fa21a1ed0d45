// Where JSON values live: blocks that only grow and are freed at once, so that a document of a million values costs some dozen allocations.
//
//     json_arena arena;
//     const json_member name{"nama", arena.text("Sistem")};
//     const json_value object = arena.object({&name, 1});      // good as long as the arena
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "json/value.hpp"

namespace spbe::inline v1::detail {

class json_arena {
 public:
  json_arena() = default;
  json_arena(json_arena&&) noexcept = default;   // what is moved from may only be destroyed
  json_arena& operator=(json_arena&&) noexcept = default;

  // What they are given is copied; of items and members the values, whose own parts lie in an arena already.
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] json_value text(std::string_view text);
  [[nodiscard]] json_value integer(std::int64_t whole) noexcept;
  [[nodiscard]] json_value number(std::string_view written);
  [[nodiscard]] json_value array(std::span<const json_value> items);
  // The keys stay where they are: in the arena (`keep`), or in memory that outlives it.
  [[nodiscard]] json_value object(std::span<const json_member> members);

  // Of two members of one name the later one, in an object of many; null where all differ.
  [[nodiscard]] static const json_member* twice(const json_value& object) noexcept;

 private:
  void* take(std::size_t bytes, std::size_t alignment);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t block_ = 1024;           // of the next block: doubled, up to a bound
};

}  // namespace spbe::inline v1::detail
