#include "engine/threads.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <variant>

#include "engine/helper.hpp"

namespace spbe::inline v1::detail {

unsigned threads_of(unsigned asked) {
  constexpr unsigned most = 64;
  return std::min(asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency()), most);
}

void on_threads(std::size_t threads, const std::function<void(std::size_t)>& work) {
  std::deque<helper> helpers;
  try {
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back([&work, i] { work(i); });
  } catch (const std::exception&) {
    // Those that run, and this one, do it.
  }
  work(0);   // behind it the helpers are waited for
}

patience::patience(std::size_t threads) : looks_(threads <= std::thread::hardware_concurrency() ? 5000 : 0) {}

std::unique_lock<std::mutex> patience::lock(std::mutex& mutex) const {
  std::unique_lock lock(mutex, std::defer_lock);
  await([&lock] { return lock.try_lock(); });
  if (!lock) lock.lock();
  return lock;
}

outcome each_at_once(std::size_t count, std::size_t threads, const std::function<outcome(std::size_t, std::size_t)>& use) {
  std::mutex mutex;   // of all below
  std::size_t next = 0;
  outcome trouble = std::monostate{};
  std::exception_ptr broken;
  const auto take = [&]() -> std::size_t {
    const std::lock_guard lock(mutex);
    return trouble && !broken ? next++ : count;
  };
  on_threads(threads, [&](std::size_t thread) {
    for (std::size_t i = take(); i < count; i = take()) {
      try {
        auto done = use(i, thread);
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
