// Keys of a whole dataset, in partitions by their hash: appended block by block, written to a nameless file when they outgrow
// their memory, read back a partition at a time.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <spbe/result.hpp>

#include "engine/slab.hpp"

namespace spbe::inline v1::detail {

// A temporary file that has no name any more: mode 0600, unlinked as soon as it is open.
class spill_file {
 public:
  // Opened by the first append.  `directory` empty = /tmp.
  explicit spill_file(std::string directory) : directory_(directory.empty() ? "/tmp" : std::move(directory)) {}
  spill_file(const spill_file&) = delete;
  spill_file& operator=(const spill_file&) = delete;
  ~spill_file();

  // Answers where the bytes went.
  [[nodiscard]] result<std::uint64_t> append(std::string_view bytes);
  // Over bytes that are there.
  [[nodiscard]] outcome write(std::uint64_t at, std::string_view bytes) const;
  [[nodiscard]] outcome read(std::uint64_t at, char* into, std::size_t size) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

 private:
  [[nodiscard]] outcome open();
  [[nodiscard]] error trouble(const char* slug) const;

  std::string directory_;
  int fd_ = -1;
  std::uint64_t size_ = 0;
};

class partition_store {
 public:
  static constexpr std::size_t partitions = 256;

  explicit partition_store(slab_pool& pool) : pool_(pool) {}

  // A record stays whole: its two pieces lie side by side in one block.
  void append(std::size_t partition, std::string_view head, std::string_view tail) {
    ++records_[partition];
    char* at = reserve(partition, head.size() + tail.size());
    std::memcpy(at, head.data(), head.size());
    if (!tail.empty()) std::memcpy(at + head.size(), tail.data(), tail.size());
  }
  // A record of a few words.  Stored word by word: a copy of a record just put together would wait for its parts to arrive.
  template <class... Words>
  void append_words(std::size_t partition, Words... words) {
    static_assert((std::is_unsigned_v<Words> && ...));
    char* at = reserve(partition, (sizeof words + ...));
    ((std::memcpy(at, &words, sizeof words), at += sizeof words), ...);
  }
  [[nodiscard]] std::size_t held() const noexcept { return held_.load(std::memory_order_relaxed); }
  // Of those that came in by `append`: records of words all have one size.
  [[nodiscard]] std::uint64_t records(std::size_t partition) const noexcept { return records_[partition]; }
  [[nodiscard]] std::uint64_t bytes(std::size_t partition) const noexcept;
  // Its blocks are the pool's to take back.
  [[nodiscard]] outcome spill(spill_file& to);
  // The blocks of a partition in the order they were filled.
  [[nodiscard]] outcome for_each_block(std::size_t partition, const spill_file& from, const std::function<outcome(std::string_view)>& use) const;
  // On any thread, as `for_each_block`: each partition on one.
  void drop(std::size_t partition);

 private:
  struct block {
    char* bytes = nullptr;                // of the pool, or `own`
    std::size_t used = 0;                 // of the last block it is its cursor's to tell
    std::size_t capacity = 0;
    std::unique_ptr<char[]> own;          // one record larger than a block
  };
  // Where in the file the blocks of each partition begin, of a few spills: in each they stand partition by partition.  A full page goes to the file itself, and
  // tells where the next one is: what is held of what was spilled does not follow the number of rows.
  static constexpr std::size_t spills_a_page = 8;
  static constexpr std::uint64_t none = UINT64_MAX;
  using places = std::array<std::uint64_t, spills_a_page>;
  struct page {
    std::uint64_t next = none;
    std::uint64_t spills = 0;
    std::array<places, partitions + 1> begin{};   // the last: where those of the last partition end
  };
  struct part {
    std::uint64_t gone = 0;               // bytes of the blocks that were spilled
    std::vector<block> here;
  };
  // Where the next record of a partition goes.  Keys come in at random: all that an append touches but the record's own place lies
  // in these few lines.
  static constexpr std::size_t line = 64;
  struct cursor { char* at = nullptr; char* end = nullptr; };

  [[nodiscard]] char* reserve(std::size_t partition, std::size_t size) {
    cursor& c = cursors_[partition];
    if (static_cast<std::size_t>(c.end - c.at) < size) add_block(partition, size);
    char* at = c.at;
    c.at += size;
    __builtin_prefetch(at + 2 * line, 1);   // the partition's next line, long before it is written
    return at;
  }

  void add_block(std::size_t partition, std::size_t size);
  [[nodiscard]] outcome turn_page(spill_file& to);
  void note_places(std::uint64_t begin);
  [[nodiscard]] outcome write_blocks(spill_file& to) const;
  [[nodiscard]] outcome each_spilled_block(std::size_t partition, const spill_file& from, const std::function<outcome(std::string_view)>& use) const;
  [[nodiscard]] std::string_view bytes_of(std::size_t partition, const block& b) const noexcept;

  slab_pool& pool_;
  std::atomic<std::size_t> held_ = 0;
  std::unique_ptr<page> open_;                               // once something was spilled
  std::uint64_t first_page_ = none, last_page_ = none;       // of those in the file
  std::array<cursor, partitions> cursors_;
  std::array<std::uint64_t, partitions> records_{};
  std::vector<part> parts_;                                  // none before the first block: a schema of many rules has many stores that stay empty
};

}  // namespace spbe::inline v1::detail
