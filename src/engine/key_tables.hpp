// What is kept of the keys of one partition while its repeats are looked for.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace spbe::inline v1::detail {

// A key's partition is its upper byte; the bits below are well thrown about.
inline constexpr unsigned partition_bits = 8;
[[nodiscard]] inline std::size_t partition_of(std::uint64_t key) noexcept { return key >> (64 - partition_bits); }

// How many passes over a partition, each of which keeps a part of its keys: what would `need` so many bytes at once, within `room`.  Reading a large one
// over and over costs more than a little memory beside it.
[[nodiscard]] inline std::uint64_t passes_for(std::uint64_t need, std::uint64_t room) noexcept {
  constexpr std::uint64_t few = 4, little = std::uint64_t{256} << 10U;
  return need / std::max(room, std::min(need / few, little)) + 1;
}

// Which pass over an oversized partition a key belongs to.
[[nodiscard]] inline bool in_pass(std::uint64_t key, std::uint64_t pass, std::uint64_t passes) noexcept {
  return passes == 1 || (key >> 32U & 0xFFFFFFU) % passes == pass;
}

// Which keys of a partition may be there twice: those that share their bit with another.  Nearly all keys are there once, and need no place
// in a table, whose branches are guessed wrong and whose lines are far.
class twice_met {
 public:
  // For the next partition.  Sixteen bits a key, so that few keys share one by chance, as far as the room goes.
  void reset(std::uint64_t keys, std::uint64_t room) {
    const auto words = static_cast<std::size_t>(std::min(std::bit_ceil(keys / 4 + 1), std::bit_floor(room / (2 * sizeof(std::uint64_t)))));
    once_.assign(words, 0);
    if (twice_.size() < words) twice_.resize(words);
    any_twice_.assign(words / 64 + 1, 0);
    shift_ = 64U - 6U - static_cast<unsigned>(std::countr_zero(words));
    keys_ = keys;
    again_ = bits_again_ = 0;
  }
  // Where to look, in copies of its own: whoever meets many keys has it in registers, whatever is written in between.
  class reader {
   public:
    explicit reader(twice_met& all) noexcept
        : all_(&all), once_(all.once_.data()), twice_(all.twice_.data()), any_twice_(all.any_twice_.data()), shift_(all.shift_) {}
    // False where its bit had been met.
    bool meet(std::uint64_t key) const noexcept {
      const std::size_t at = index(key);
      std::uint64_t& word = once_[at >> 6U];
      const std::uint64_t bit = std::uint64_t{1} << (at & 63U);
      if ((word & bit) != 0) return all_->met_again(at >> 6U, bit);
      word |= bit;
      return true;
    }
    // Both words are read before either is judged: which keys are there twice cannot be guessed.
    [[nodiscard]] bool maybe_twice(std::uint64_t key) const noexcept {
      const std::size_t at = index(key);
      const std::uint64_t any = any_twice_[at >> 12U] >> (at >> 6U & 63U);
      return (any & twice_[at >> 6U] >> (at & 63U) & 1U) != 0;
    }

   private:
    [[nodiscard]] std::size_t index(std::uint64_t key) const noexcept { return static_cast<std::size_t>(key << partition_bits >> shift_); }
    twice_met* all_;
    std::uint64_t* once_;
    const std::uint64_t *twice_, *any_twice_;
    unsigned shift_;
  };
  // Until the next reset.
  [[nodiscard]] reader read() noexcept { return reader(*this); }
  // Once all are met: is no more than half of the map set?  Then its bits tell about how many keys there are.
  [[nodiscard]] bool sparse() const noexcept { return keys_ - again_ <= once_.size() * 32; }
  // About how many different keys may be there twice, however often they are: of a map filled by half a bit that was met again has two or three.
  [[nodiscard]] std::uint64_t most_twice() const noexcept { return std::min({keys_, 2 * again_, sparse() ? 3 * bits_again_ : keys_}); }

 private:
  // Rare: by themselves, so that the bits of the many stay near, and told apart by a bit a word before they are looked at.
  [[gnu::noinline]] bool met_again(std::size_t word, std::uint64_t bit) noexcept {
    const std::uint64_t any = std::uint64_t{1} << (word & 63U);
    const std::uint64_t had = (any_twice_[word >> 6U] & any) != 0 ? twice_[word] : 0;
    twice_[word] = had | bit;
    any_twice_[word >> 6U] |= any;
    bits_again_ += (had & bit) == 0 ? 1 : 0;
    ++again_;
    return false;
  }
  std::vector<std::uint64_t> once_, twice_, any_twice_;   // what stands in `twice_` counts only where there is any
  unsigned shift_ = 0;
  std::uint64_t keys_ = 0;
  std::uint64_t again_ = 0, bits_again_ = 0;   // keys that met a bit that another one had met; such bits
};

// What is known of the first occurrence of a key of one partition: open addressing with linear probing; key 0 is an empty slot.
class first_table {
 public:
  struct slot { std::uint64_t key = 0, first = 0; };
  void reset(std::size_t expected) {
    empty(std::bit_ceil(std::max<std::size_t>(expected * 2, 64)));
    used_ = 0;
  }
  // The slot of the first key for which `same` holds, or a fresh one (first == unset).
  template <class Same>
  [[nodiscard]] slot& find(std::uint64_t key, Same same) {
    slot* const slots = slots_.data();
    std::size_t i = home(key);
    for (; slots[i].key != 0; i = (i + 1) & mask_) {
      if (slots[i].key == key && same(slots[i])) return slots[i];
    }
    if (used_ == most_) {
      grow();
      return find(key, same);
    }
    ++used_;
    slots[i] = {key, unset};
    return slots[i];
  }
  // The slot of the first key for which `same` holds, or null.
  template <class Same>
  [[nodiscard]] const slot* look(std::uint64_t key, Same same) const {
    for (std::size_t i = home(key); slots_[i].key != 0; i = (i + 1) & mask_) {
      if (slots_[i].key == key && same(slots_[i])) return &slots_[i];
    }
    return nullptr;
  }
  static constexpr std::uint64_t unset = UINT64_MAX;

 private:
  void empty(std::size_t size) {
    slots_.assign(size, {});
    mask_ = size - 1;
    most_ = size / 4 * 3;
    shift_ = 64U - static_cast<unsigned>(std::countr_zero(size));
  }
  [[nodiscard]] std::size_t home(std::uint64_t key) const noexcept { return static_cast<std::size_t>(key << partition_bits >> shift_); }
  void grow() {
    const std::vector<slot> old = std::move(slots_);
    empty(old.size() * 2);
    for (const slot& s : old) {
      if (s.key == 0) continue;
      std::size_t i = home(s.key);
      while (slots_[i].key != 0) i = (i + 1) & mask_;
      slots_[i] = s;
    }
  }
  std::vector<slot> slots_;
  std::size_t mask_ = 0, used_ = 0, most_ = 0;
  unsigned shift_ = 0;
};

// Of one thread, used again for each partition: touching fresh memory costs more than all that is written to it.
struct key_tables {
  twice_met met;
  first_table first;
};

}  // namespace spbe::inline v1::detail
