#include "engine/slab.hpp"

#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace spbe::inline v1::detail {

char* slab_pool::take() {
  if (left_ < stride_) {
    slabs_.emplace_back();   // its place first: a slab that finds none would be lost
    auto* fresh = static_cast<char*>(std::aligned_alloc(slab_size, slab_size));
    slabs_.back().reset(fresh);
    if (fresh == nullptr) {
      slabs_.pop_back();
      throw std::bad_alloc();
    }
#if defined(__linux__)
    // A wish: where it is not granted, small pages do.
    static_cast<void>(::madvise(fresh, slab_size, MADV_HUGEPAGE));
#endif
    left_ = slab_size;
  }
  char* block = slabs_.back().get() + (slab_size - left_);
  left_ -= stride_;
  return block;
}

}  // namespace spbe::inline v1::detail
