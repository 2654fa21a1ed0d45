// Chunks are pulled and checked in waves: each worker takes the next chunk under a lock, so reading goes on beside checking; where the source can tell beforehand
// which bytes that is, they are read without the lock, beside other reading, and taken in their order.  What was checked is
// counted, and its findings are told, in the order of chunks, by one of the workers, beside the others; a job that is through then takes another chunk.
// Threads are started for a wave and joined before it is handed over; none lives between two calls.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
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
#include "engine/threads.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {

class wave {
 public:
  wave(source& from, unsigned threads);

  // Workers for a file; before it, nothing runs.
  void begin(const file_plan& file);
  // Before the first run: shows the head of the rows, until `look` has seen enough.  They are checked all the same.
  void look_ahead(const std::function<bool(const batch&)>& look, const std::int32_t* cancel);
  // Counts and tells what was found in a job: in the order of chunks, one at a time, on any thread.  False: nothing behind it may be counted for now.
  using count_job = std::function<bool(job&)>;
  struct demand {
    const wanted_findings& wanted;   // findings, by code
    const count_job& count;
    const std::int32_t* cancel = nullptr;
    std::size_t chunks = SIZE_MAX;              // at most
  };
  // Pulls and checks chunks until it took long enough, or too much is held.  False: the input is used up.  Trouble of the source is kept until its turn.
  [[nodiscard]] bool run(const demand& what);
  // Goes on with a job that stopped because its findings filled their room.
  void resume(job& j, const wanted_findings& wanted);

  // What it left, in the order of chunks: jobs that `count` did not get through with, those behind them, and those whose text is still pointed into.
  [[nodiscard]] std::size_t size() const noexcept { return kept_.size(); }
  [[nodiscard]] job& at(std::size_t i) noexcept { return *kept_[i]; }
  [[nodiscard]] const std::optional<error>& trouble() const noexcept { return trouble_; }
  [[nodiscard]] const std::vector<std::unique_ptr<worker>>& workers() const noexcept { return workers_; }

 private:
  using clock = std::chrono::steady_clock;

  void begin_wave();
  [[nodiscard]] bool is_full() const noexcept;
  [[nodiscard]] bool may_pull() const noexcept;
  [[nodiscard]] job* pull(std::size_t thread, const demand& what) noexcept;
  [[nodiscard]] job* read(std::size_t thread, std::unique_lock<std::mutex>& lock);
  [[nodiscard]] job& free_job(std::size_t thread);
  void add_job();
  void tell_move() noexcept;
  void await_chance(std::unique_lock<std::mutex>& lock);
  void take_turns(std::vector<char>& text) noexcept;
  void read_beside(job& j) noexcept;
  void await_turn(std::unique_lock<std::mutex>& lock, const job& j, std::uint64_t turn);
  [[nodiscard]] bool nothing_left() const noexcept;
  [[nodiscard]] bool next_chunk(chunk& into);
  void work(std::size_t thread, const demand& what) noexcept;
  void count_checked(std::size_t thread, const demand& what, std::unique_lock<std::mutex>& lock) noexcept;
  void put_away(job& counted);
  void set_free(job& done);
  void give_up(std::exception_ptr why) noexcept;
  template <class Step>
  void check(worker& w, job& j, const Step& step) noexcept;

  source& source_;
  unsigned threads_;
  patience patience_;
  std::vector<std::unique_ptr<worker>> workers_;
  std::mutex mutex_;                   // of all below while a wave runs
  std::condition_variable moved_;      // a chunk was taken from the source, counted, or there are no more
  std::atomic<std::uint64_t> moves_ = 0;   // how often that was
  std::vector<std::unique_ptr<job>> jobs_;
  std::vector<job*> free_, kept_;
  std::vector<std::vector<char>> texts_;   // of one thread, for jobs to come
  std::deque<job*> reading_;           // in the order of chunks, not taken from the source yet
  std::atomic<std::uint64_t> turn_ = 0;   // how many were
  std::deque<job*> pulled_;            // in the order of chunks, not counted yet
  std::size_t chunks_ = 0, held_ = 0, room_ = 0;   // of this wave; bytes of text
  std::deque<chunk> ahead_;            // read by `look_ahead`
  clock::time_point begun_;
  std::size_t counter_ = 0;            // the thread that counted last
  bool counting_ = false;              // a worker is at it, and looks again before it leaves
  bool dry_ = false, over_ = false;    // no more for this wave; no more in the source
  bool halted_ = false;                // nothing more of this wave is counted for now
  std::exception_ptr broken_;          // of reading, mostly memory that ran out
  std::optional<error> trouble_;
};

}  // namespace spbe::inline v1::detail
