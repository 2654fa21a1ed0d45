// Long calls that Ctrl-C can stop.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "text.hpp"

namespace spbe_python {

/// Runs `work` on a thread of its own while this one waits without the GIL and looks after signals, which Python handles on
/// the main thread only.  A signal handler that raises (Ctrl-C) sets `cancel`, which the library looks at; `work` then
/// returns soon, and the exception goes on.  Needs the GIL; `work` must not need it on this thread.
template <class Work>
void run_interruptible(int32_t& cancel, Work&& work) {
  std::mutex mutex;
  std::condition_variable finished;
  bool done = false;
  std::exception_ptr thrown;
  std::thread worker;
  bool interrupted = false;
  {
    const released_gil released;
    worker = std::thread([&] {
      try {
        work();
      } catch (...) {
        thrown = std::current_exception();
      }
      const std::lock_guard lock(mutex);
      done = true;
      finished.notify_one();
    });
    for (std::unique_lock lock(mutex); !finished.wait_for(lock, std::chrono::milliseconds(100), [&] { return done; });) {
      if (interrupted) continue;
      lock.unlock();
      released.stay_away();
      {
        const acquired_gil acquired;
        interrupted = PyErr_CheckSignals() != 0;
        if (interrupted) std::atomic_ref(cancel).store(1);
      }
      lock.lock();
    }
    worker.join();
  }
  if (interrupted) throw nb::python_error();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace spbe_python
