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

/// Without the GIL for as long as it lives.  A daemon thread that asks for the GIL when the interpreter is going down is torn out of its function, which
/// aborts the process: it waits for the process to end instead, as Python 3.14 would have it.  Who has the GIL even then takes the interpreter down itself.
class released_gil {
 public:
  released_gil() : last_(ending()), state_(PyEval_SaveThread()) {}
  released_gil(const released_gil&) = delete;
  released_gil& operator=(const released_gil&) = delete;
  ~released_gil() {
    stay_away();
    PyEval_RestoreThread(state_);
  }
  /// To be called before this thread takes the GIL in between.
  void stay_away() const noexcept {
    while (!last_ && ending()) std::this_thread::sleep_for(std::chrono::hours(1));
  }

 private:
  bool last_;
  PyThreadState* state_;
};

}  // namespace spbe_python
