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

/// The interpreter is going down.
inline bool ending() noexcept {
#if PY_VERSION_HEX >= 0x030D0000
  return Py_IsFinalizing() != 0;
#else
  return _Py_IsFinalizing() != 0;
#endif
}

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
  // A daemon thread that asks for the GIL when the interpreter is going down is torn out of this function, which aborts the process: it
  // waits for the process to end instead, as Python 3.14 would have it.  Who has the GIL even then takes the interpreter down itself.
  const bool last = ending();
  const auto stay_away = [last] {
    while (!last && ending()) std::this_thread::sleep_for(std::chrono::hours(1));
  };
  {
    const nb::gil_scoped_release released;
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
      stay_away();
      {
        const nb::gil_scoped_acquire acquired;
        interrupted = PyErr_CheckSignals() != 0;
        if (interrupted) std::atomic_ref(cancel).store(1);
      }
      lock.lock();
    }
    worker.join();
    stay_away();
  }
  if (interrupted) throw nb::python_error();
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace spbe_python
