// Work on several threads, none of which outlives the call.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

// As many as were asked for, of 0 all that the machine runs at once; 64 at most.
[[nodiscard]] unsigned threads_of(unsigned asked);

// Calls `work(i)` for each i below `threads` at once, 0 on this thread.  Where the system has no thread or no memory to give, only some are called:
// so they take from one heap what is to be done.  No exception may leave `work`.
void on_threads(std::size_t threads, const std::function<void(std::size_t)>& work);

// Calls `use(i, thread)` for each i below `count`, each once, on so many threads: `thread` tells which.  The first trouble ends it and is the answer; an
// exception is thrown on.
[[nodiscard]] outcome each_at_once(std::size_t count, std::size_t threads, const std::function<outcome(std::size_t, std::size_t)>& use);

// A moment without work.  The system is not asked: it would give the rest of this thread's time away, milliseconds, where anybody else wants it.
inline void pause_awake() noexcept {
#if defined(__x86_64__)
  for (int i = 0; i < 4; ++i) __builtin_ia32_pause();
#endif
}

// How threads wait for each other: awake while each has a processor of its own, for to fall asleep and be woken costs more than most waiting; where some must
// share one, whoever waits awake keeps the others from what it waits for.
class patience {
 public:
  explicit patience(std::size_t threads);

  // Until `done` says so, or some hundred microseconds are over, more than a chunk takes to be read.
  template <class Done>
  void await(Done&& done) const {
    for (int i = 0; i < looks_ && !done(); ++i) pause_awake();
  }
  // Locks what is held for some microseconds at a time.
  [[nodiscard]] std::unique_lock<std::mutex> lock(std::mutex& mutex) const;

 private:
  int looks_;
};

}  // namespace spbe::inline v1::detail
