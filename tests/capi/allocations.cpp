// Counts operator new for the whole process: the shared library's calls come here too.
#include <atomic>
#include <cstdlib>
#include <new>

#include "check.h"

namespace {
std::atomic<long> calls{0};

void* counted(std::size_t n) {
  calls.fetch_add(1, std::memory_order_relaxed);
  if (void* p = std::malloc(n == 0 ? 1 : n)) return p;
  throw std::bad_alloc();
}
}  // namespace

extern "C" long allocations(void) { return calls.load(std::memory_order_relaxed); }

void* operator new(std::size_t n) { return counted(n); }
void* operator new[](std::size_t n) { return counted(n); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }
