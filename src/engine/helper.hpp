// A thread that helps the one that made it.
#pragma once

#include <functional>

#include <pthread.h>

namespace spbe::inline v1::detail {

// Begins on another processor than its maker runs on: left to itself, the system often puts it behind its maker on the same one, until the next tick of its
// clock, some milliseconds later.  Once it runs it may go wherever its maker may.  Where system calls are filtered the system has its way: a service may be
// killed for placing a thread.
class helper {
 public:
  // Throws std::system_error where no thread is to be had.  No exception may leave `work`.
  explicit helper(std::function<void()> work);
  // Waits until `work` is done.
  ~helper();
  helper(const helper&) = delete;
  helper& operator=(const helper&) = delete;

 private:
  static void* begin(void* self) noexcept;

  std::function<void()> work_;
  pthread_t maker_ = ::pthread_self();
  bool placed_ = false;
  pthread_t thread_{};
};

}  // namespace spbe::inline v1::detail
