// The interpreter's lock, let go of while the library works.
#pragma once

#include <chrono>
#include <thread>

#include <nanobind/nanobind.h>

namespace spbe_python {

/// The interpreter is going down.
inline bool ending() noexcept {
#if PY_VERSION_HEX >= 0x030D0000
  return Py_IsFinalizing() != 0;
#else
  return _Py_IsFinalizing() != 0;
#endif
}

/// Calls `take`, which waits for the GIL.  A daemon thread that does so when the interpreter is going down is torn out of its function (pthread_exit unwinds
/// the stack), which aborts the process: it waits for the process to end instead, as Python 3.14 would have it.
template <class Take>
auto take_gil(Take take) noexcept {
  try {
    return take();
  } catch (...) {   // nothing else is thrown there
    for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
  }
}

/// Without the GIL for as long as it lives.  Who has it while the interpreter goes down takes the interpreter down itself, and may have it back.
class released_gil {
 public:
  released_gil() : last_(ending()), state_(PyEval_SaveThread()) {}
  released_gil(const released_gil&) = delete;
  released_gil& operator=(const released_gil&) = delete;
  ~released_gil() {
    stay_away();
    take_gil([this] { PyEval_RestoreThread(state_); });
  }
  /// To be called before this thread takes the GIL in between.
  void stay_away() const noexcept {
    while (!last_ && ending()) std::this_thread::sleep_for(std::chrono::hours(1));
  }

 private:
  bool last_;
  PyThreadState* state_;
};

/// With the GIL, on a thread that has none.
class acquired_gil {
 public:
  acquired_gil() : state_(take_gil([] { return PyGILState_Ensure(); })) {}
  acquired_gil(const acquired_gil&) = delete;
  acquired_gil& operator=(const acquired_gil&) = delete;
  ~acquired_gil() { PyGILState_Release(state_); }

 private:
  PyGILState_STATE state_;
};

}  // namespace spbe_python
