#include "engine/helper.hpp"

#include <system_error>
#include <utility>

#include <sched.h>
#if defined(__GLIBC__)
#include <sys/prctl.h>
#endif

namespace spbe::inline v1::detail {
namespace {

// Threads are placed where the C library can tell processors; elsewhere that is left to the system.
#if defined(__GLIBC__)

// False: there is no other processor, or none that is known.
[[nodiscard]] bool begin_elsewhere(pthread_attr_t& how) noexcept {
  if (::prctl(PR_GET_SECCOMP) != 0) return false;
  cpu_set_t others;
  const int here = ::sched_getcpu();
  if (here < 0 || ::pthread_getaffinity_np(::pthread_self(), sizeof others, &others) != 0) return false;
  CPU_CLR(static_cast<unsigned>(here), &others);
  return CPU_COUNT(&others) != 0 && ::pthread_attr_setaffinity_np(&how, sizeof others, &others) == 0;
}

void go_where(pthread_t other) noexcept {
  cpu_set_t allowed;
  if (::pthread_getaffinity_np(other, sizeof allowed, &allowed) != 0) return;
  static_cast<void>(::pthread_setaffinity_np(::pthread_self(), sizeof allowed, &allowed));
}

#else

[[nodiscard]] bool begin_elsewhere(pthread_attr_t& how) noexcept { return static_cast<void>(how), false; }
void go_where(pthread_t other) noexcept { static_cast<void>(other); }

#endif

}  // namespace

helper::helper(std::function<void()> work) : work_(std::move(work)) {
  pthread_attr_t how;
  int refused = ::pthread_attr_init(&how);
  if (refused == 0) {
    placed_ = begin_elsewhere(how);
    refused = ::pthread_create(&thread_, &how, begin, this);
    if (refused != 0 && placed_) {   // to place threads may be forbidden
      placed_ = false;
      refused = ::pthread_create(&thread_, nullptr, begin, this);
    }
    static_cast<void>(::pthread_attr_destroy(&how));
  }
  if (refused != 0) throw std::system_error(refused, std::generic_category());
}

helper::~helper() { static_cast<void>(::pthread_join(thread_, nullptr)); }

void* helper::begin(void* self) noexcept {
  auto& that = *static_cast<helper*>(self);
  if (that.placed_) go_where(that.maker_);
  that.work_();
  return nullptr;
}

}  // namespace spbe::inline v1::detail
