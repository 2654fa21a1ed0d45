// Rows of a whole dataset that share a key, however many: a key, a word that is kept of the row, and the cells that a finding would show.  They
// come in in the order of rows, spill like the keys of unique_index, and are looked at a partition at a time, twice: first every row adds to
// what is known of its group, a State; then each is judged by it.  So a group may be of any size, and only states are held.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/key_tables.hpp"
#include "engine/row_places.hpp"
#include "engine/spill.hpp"

namespace spbe::inline v1::detail {

class grouped_rows {
 public:
  explicit grouped_rows(slab_pool& slabs) : store_(slabs) {}

  struct record {
    std::uint64_t key = 0;                        // packed, or the hash of `key_size` bytes
    std::uint64_t kept = 0;
    stored_place where;
    std::uint32_t key_size = 0, cells_size = 0;
  };
  struct row {
    record head;
    std::string_view key, cells;                  // valid until the next row
    [[nodiscard]] std::uint64_t ordinal() const noexcept { return row_places::ordinal_of(head.where); }
  };

  // `behind`: the bytes of the key, then those of the cells.
  void add(const record& head, std::string_view behind) {
    long_keys_ = long_keys_ || head.key_size != 0;
    store_.append(partition_of(head.key), {reinterpret_cast<const char*>(&head), sizeof head}, behind);
  }
  [[nodiscard]] std::size_t held() const noexcept { return store_.held(); }
  [[nodiscard]] outcome spill(spill_file& to) { return store_.spill(to); }

  // `meet(State&, const row&)`, then `judge(const State&, const row&) -> outcome`, each in the order of rows.  `room`: bytes for states.
  template <class State, class Meet, class Judge>
  [[nodiscard]] outcome each_group(std::size_t partition, const spill_file& from, std::uint64_t room, Meet meet, Judge judge) {
    const std::uint64_t n = store_.records(partition);
    if (n == 0) return std::monostate{};
    std::uint64_t groups_here = n;
    std::uint64_t passes = passes_for(need_of(partition, groups_here, sizeof(State)), room);
    if (passes > 1) {   // few groups may have many rows: then one pass is enough after all
      if (auto counted = count_groups(partition, from, room, groups_here); !counted) return counted;
      passes = passes_for(need_of(partition, groups_here, sizeof(State)), room);
    }
    for (std::uint64_t pass = 0; pass < passes; ++pass) {
      groups<State> seen(static_cast<std::size_t>(groups_here / passes));
      const auto met = each_row(partition, from, pass, passes, [&](const row& r) -> outcome {
        meet(seen.of(r), r);
        return std::monostate{};
      });
      if (!met) return met;
      const auto judged = each_row(partition, from, pass, passes, [&](const row& r) { return judge(std::as_const(seen.of(r)), r); });
      if (!judged) return judged;
    }
    store_.drop(partition);
    return std::monostate{};
  }

 private:
  // A table has up to four slots a key, a vector that grows up to three times its members; keys of bytes are counted with all that lies behind.
  [[nodiscard]] std::uint64_t need_of(std::size_t partition, std::uint64_t groups, std::size_t state) const noexcept {
    const std::uint64_t each = 4 * sizeof(first_table::slot) + 3 * (state + sizeof(std::size_t));
    const std::uint64_t behind = long_keys_ ? 3 * (store_.bytes(partition) / store_.records(partition) + 1) : 0;
    return groups * (each + behind);
  }

  // Makes `groups` smaller where there are fewer: as many as twice the bits that their keys set in a map of `room` bytes, unless it is filled by half.
  [[nodiscard]] outcome count_groups(std::size_t partition, const spill_file& from, std::uint64_t room, std::uint64_t& groups) const {
    std::vector<std::uint64_t> map(static_cast<std::size_t>(std::bit_floor(room / sizeof(std::uint64_t))));
    const unsigned shift = 64U - 6U - static_cast<unsigned>(std::countr_zero(map.size()));
    std::uint64_t set = 0;
    const auto done = each_row(partition, from, 0, 1, [&](const row& r) -> outcome {
      const std::uint64_t at = r.head.key << partition_bits >> shift;
      std::uint64_t& word = map[static_cast<std::size_t>(at >> 6U)];
      const std::uint64_t bit = std::uint64_t{1} << (at & 63U);
      set += (word & bit) == 0 ? 1 : 0;
      word |= bit;
      return std::monostate{};
    });
    if (set <= map.size() * 32) groups = std::min(groups, 2 * set);
    return done;
  }

  // A hash may be 0, which is no tag.
  [[nodiscard]] static std::uint64_t tag_of(const row& r) noexcept { return r.head.key_size == 0 ? r.head.key : r.head.key | 1U; }

  template <class State>
  class groups {
   public:
    explicit groups(std::size_t expected) { table_.reset(expected); }
    [[nodiscard]] State& of(const row& r) {
      auto& slot = table_.find(tag_of(r), [&](const auto& s) { return key_at(s.first) == r.key; });
      if (slot.first == first_table::unset) {
        slot.first = states_.size();
        states_.emplace_back();
        ends_.push_back(keys_.size() + r.key.size());
        keys_ += r.key;
      }
      return states_[slot.first];
    }

   private:
    [[nodiscard]] std::string_view key_at(std::size_t i) const noexcept {
      const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
      return std::string_view(keys_).substr(begin, ends_[i] - begin);
    }
    first_table table_;
    std::vector<State> states_;
    std::vector<std::size_t> ends_;   // of the bytes of each key; packed ones have none
    std::string keys_;
  };

  template <class Use>
  [[nodiscard]] outcome each_row(std::size_t partition, const spill_file& from, std::uint64_t pass, std::uint64_t passes, Use use) const {
    return store_.for_each_block(partition, from, [&](std::string_view block) -> outcome {
      while (!block.empty()) {
        row r;
        std::memcpy(&r.head, block.data(), sizeof r.head);
        r.key = block.substr(sizeof r.head, r.head.key_size);
        r.cells = block.substr(sizeof r.head + r.head.key_size, r.head.cells_size);
        block.remove_prefix(sizeof r.head + r.head.key_size + r.head.cells_size);
        if (!in_pass(r.head.key, pass, passes)) continue;
        if (auto used = use(r); !used) return used;
      }
      return std::monostate{};
    });
  }

  partition_store store_;
  bool long_keys_ = false;   // some row has a key of bytes
};

}  // namespace spbe::inline v1::detail
