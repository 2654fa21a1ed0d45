// Column calls that answer with a stream: one capsule in, one out.
#pragma once

#include "arrow.hpp"
#include "catalog.hpp"

namespace spbe_python {

/// `call(in, out, &error)` makes the stream of answers; it takes the stream of the capsule.
template <class Call>
[[nodiscard]] nb::object answers_of(nb::handle capsule, Call&& call) {
  arrow_stream in(moved<ArrowArrayStream>(capsule));
  ArrowArrayStream* out = nullptr;
  nb::object answers = stream_capsule(out);
  {
    const released_gil released;
    spbe_error error{};
    demand(call(in.out(), out, &error), error);
  }
  return answers;
}

}  // namespace spbe_python
