#include "engine/threads.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace spbe::inline v1::detail {

unsigned threads_of(unsigned asked) {
  constexpr unsigned most = 64;
  return std::min(asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency()), most);
}

void on_threads(std::size_t threads, const std::function<void(std::size_t)>& work) {
  std::vector<std::thread> helpers;
  try {
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(work, i);
  } catch (const std::exception&) {
    // Those that run, and this one, do it.
  }
  work(0);
  for (std::thread& t : helpers) t.join();
}

// A moment without work.  The system is not asked: it would give the rest of this thread's time away, milliseconds, where anybody else wants it.
static void pause() noexcept {
#if defined(__x86_64__)
  for (int i = 0; i < 4; ++i) __builtin_ia32_pause();
#endif
}

std::unique_lock<std::mutex> lock_awake(std::mutex& mutex) {
  constexpr int looks = 5000;   // some hundred microseconds, more than a chunk takes to be read
  std::unique_lock lock(mutex, std::try_to_lock);
  for (int i = 0; i < looks && !lock; ++i) {
    pause();
    static_cast<void>(lock.try_lock());
  }
  if (!lock) lock.lock();
  return lock;
}

outcome each_at_once(std::size_t count, std::size_t threads, const std::function<outcome(std::size_t)>& use) {
  std::mutex mutex;   // of all below
  std::size_t next = 0;
  outcome trouble = std::monostate{};
  std::exception_ptr broken;
  const auto take = [&]() -> std::size_t {
    const std::lock_guard lock(mutex);
    return trouble && !broken ? next++ : count;
  };
  on_threads(threads, [&](std::size_t) {
    for (std::size_t i = take(); i < count; i = take()) {
      try {
        auto done = use(i);
        if (done) continue;
        const std::lock_guard lock(mutex);
        if (trouble) trouble = std::move(done);
      } catch (...) {
        const std::lock_guard lock(mutex);
        broken = std::current_exception();
      }
    }
  });
  if (broken) std::rethrow_exception(broken);
  return trouble;
}

}  // namespace spbe::inline v1::detail
