// Chunks are pulled and checked in waves: each worker takes the next chunk under a lock, so reading goes on beside checking.
// Threads are started for a wave and joined before it is handed over; none lives between two calls.
#pragma once

#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/job.hpp"
#include "engine/run.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {

class wave {
 public:
  wave(source& from, unsigned threads) : source_(from), threads_(threads) {}

  // Workers for a file; before it, nothing runs.
  void begin(const file_plan& file);
  // Before the first run: shows the head of the rows, until `look` has seen enough.  They are checked all the same.
  void look_ahead(const std::function<bool(const batch&)>& look, const std::int32_t* cancel);
  // Pulls and checks up to `most` chunks.  False: the input is used up.  Trouble of the source is kept until its turn.
  [[nodiscard]] bool run(std::size_t most, const std::vector<std::uint64_t>& wanted, const std::int32_t* cancel);
  // Goes on with a job that stopped because its findings filled their room.
  void resume(job& j, const std::vector<std::uint64_t>& wanted);

  [[nodiscard]] std::size_t size() const noexcept { return used_; }
  [[nodiscard]] job& at(std::size_t i) noexcept { return *jobs_[i]; }
  [[nodiscard]] const std::optional<error>& trouble() const noexcept { return trouble_; }
  [[nodiscard]] const std::vector<std::unique_ptr<worker>>& workers() const noexcept { return workers_; }
  [[nodiscard]] static std::size_t chunks_for(unsigned threads) noexcept;

 private:
  [[nodiscard]] job* pull(std::size_t most, const std::int32_t* cancel) noexcept;
  [[nodiscard]] job* read();
  [[nodiscard]] bool next_chunk(chunk& into);
  void work(worker& w, std::size_t most, const std::vector<std::uint64_t>& wanted, const std::int32_t* cancel);
  void give_up(std::exception_ptr why) noexcept;
  void check(worker& w, job& j, bool fresh, const std::vector<std::uint64_t>& wanted);

  source& source_;
  unsigned threads_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<worker>> workers_;
  std::vector<std::unique_ptr<job>> jobs_;
  std::size_t used_ = 0, bytes_ = 0, room_ = 0;
  std::deque<chunk> ahead_;            // read by `look_ahead`
  bool dry_ = false, over_ = false;    // no more for this wave; no more in the source
  std::exception_ptr broken_;          // of reading, mostly memory that ran out
  std::optional<error> trouble_;
};

}  // namespace spbe::inline v1::detail
