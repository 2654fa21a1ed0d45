// Counts operator new for the whole process, and lets one fail: the shared library's calls come here too.
#include <atomic>
#include <cstdlib>
#include <new>

#include "check.h"

namespace {
std::atomic<long> calls{0};
std::atomic<long> until_failure{-1};  // negative: none fails
}  // namespace

extern "C" long allocations(void) { return calls.load(std::memory_order_relaxed); }

extern "C" void fail_allocation(long after) { until_failure = after; }
extern "C" int allocation_failed(void) { return until_failure.exchange(-1) < 0; }

// Not under valgrind and the sanitizers, which bring their own.
extern "C" int allocations_are_counted(void) {
  const long before = allocations();
  ::operator delete(::operator new(1));
  return allocations() > before;
}

#ifndef SPBE_SANITIZED   // clang's runtimes hold these already, and the linker takes them once
namespace {
void* counted(std::size_t n) noexcept {
  calls.fetch_add(1, std::memory_order_relaxed);
  if (until_failure.load() >= 0 && until_failure.fetch_sub(1) == 0) return nullptr;
  return std::malloc(n == 0 ? 1 : n);
}
void* counted_or_throw(std::size_t n) {
  if (void* p = counted(n)) return p;
  throw std::bad_alloc();
}
}  // namespace

void* operator new(std::size_t n) { return counted_or_throw(n); }
void* operator new[](std::size_t n) { return counted_or_throw(n); }
void* operator new(std::size_t n, const std::nothrow_t&) noexcept { return counted(n); }
void* operator new[](std::size_t n, const std::nothrow_t&) noexcept { return counted(n); }
// Not inlined, or gcc sees free() meet the result of operator new and warns.
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete[](void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, const std::nothrow_t&) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete[](void* p, const std::nothrow_t&) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete[](void* p, std::size_t) noexcept { std::free(p); }
#endif
