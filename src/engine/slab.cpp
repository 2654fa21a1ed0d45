#include "engine/slab.hpp"

#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace spbe::inline v1::detail {

char* slab_pool::take() {
  if (left_ < stride_) {
    if (used_ == slabs_.size()) add();
    ++used_;
    left_ = slab_;
  }
  char* block = slabs_[used_ - 1].get() + (slab_ - left_);
  left_ -= stride_;
  return block;
}

void slab_pool::add() {
  slabs_.emplace_back();   // its place first: a slab that finds none would be lost
  auto* fresh = static_cast<char*>(std::aligned_alloc(slab_, slab_));
  slabs_.back().reset(fresh);
  if (fresh == nullptr) {
    slabs_.pop_back();
    throw std::bad_alloc();
  }
#if defined(__linux__)
  // A wish: where it is not granted, small pages do.
  static_cast<void>(::madvise(fresh, slab_, MADV_HUGEPAGE));
#endif
}

}  // namespace spbe::inline v1::detail
