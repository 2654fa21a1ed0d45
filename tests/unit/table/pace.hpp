// The order in which threads read chunks, on one thread.
#pragma once

#include <cstddef>
#include <deque>
#include <utility>

#include "table/source.hpp"

namespace collected {

using namespace spbe;
using namespace spbe::detail;

// Chunks in their order; `ahead` of them, as far as the source can mark them out, are read before the first is taken, the last first.
class pace {
 public:
  pace(source& from, std::size_t ahead) : from_(from), ahead_(ahead) {}
  result<bool> next(chunk& c) {
    while (waiting_.size() < ahead_) {
      chunk fresh;
      if (!from_.mark_out(fresh)) break;
      waiting_.push_back(std::move(fresh));
    }
    for (auto it = waiting_.rbegin(); it != waiting_.rend(); ++it) {
      if (!it->ahead.whole) from_.read_ahead(*it);
    }
    c.ahead.out = false;
    if (!waiting_.empty()) {
      c = std::move(waiting_.front());
      waiting_.pop_front();
    }
    return from_.next(c);
  }

 private:
  source& from_;
  std::size_t ahead_;
  std::deque<chunk> waiting_;
};

}  // namespace collected
