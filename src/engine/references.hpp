// Foreign keys: the keys that are there, and the rows that refer to them.  What is referred to comes in before the rows of the dataset; while
// its keys fit into a part of the memory, a row that finds its own among them is forgotten at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "engine/key_tables.hpp"
#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

// What is kept of a row (grouped_rows): is it one that is referred to?
enum reference_role : std::uint64_t { is_referring = 0, is_there = 1 };

// What is known of the rows of one key.
struct reference_state { bool there = false; };

// "'kode' dari 'satker'": what a foreign key refers to.
[[nodiscard]] std::string reference_words(const foreign_key& key, language lang);

// The keys of a resource, as long as they are few.
class known_keys {
 public:
  known_keys() { table_.reset(0); }
  // `bytes` as of reference_key.
  void add(std::uint64_t key, std::string_view bytes);
  [[nodiscard]] bool has(std::uint64_t key, std::string_view bytes) const;
  [[nodiscard]] std::size_t held() const noexcept;

  // `use(key, bytes)` for each.
  template <class Use>
  void each(Use use) const {
    for (const entry& e : entries_) use(e.key, bytes_of(e));
  }

 private:
  struct entry { std::uint64_t key = 0, at = 0, size = 0; };
  // A hash may be 0, which is an empty slot.
  [[nodiscard]] static std::uint64_t tag_of(std::uint64_t key, std::string_view bytes) noexcept { return bytes.empty() ? key : key | 1U; }
  [[nodiscard]] std::string_view bytes_of(const entry& e) const noexcept { return std::string_view(bytes_).substr(e.at, e.size); }

  first_table table_;
  std::vector<entry> entries_;
  std::string bytes_;
};

}  // namespace spbe::inline v1::detail
