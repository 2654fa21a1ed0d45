// Our side of the Arrow C stream interface: a source of batches becomes a stream that a consumer pulls.
#pragma once

#include <spbe.h>

#include <memory>
#include <utility>

#include <spbe/result.hpp>

#include "capi/call.hpp"

namespace spbe::inline v1::detail::capi {

class batch_source {
 public:
  virtual ~batch_source() = default;
  virtual void schema(ArrowSchema* out) const = 0;
  // The next batch; `out` stays released at the end.  After an error or the end it is not called again.
  [[nodiscard]] virtual outcome next(ArrowArray* out) = 0;
};

// `out` is released by its consumer, who may do so at any time.
void export_stream(std::unique_ptr<batch_source> source, language lang, ArrowArrayStream* out);

// Makes a stream: `make` () -> result<unique_ptr<batch_source>>.
template <class Make>
spbe_status stream_call(spbe_error* error, const spbe_options* options, ArrowArrayStream* out, Make&& make) noexcept {
  return guard(error, options, [&]() -> outcome {
    if (out == nullptr) return refuse("argument.null", "aliran keluaran NULL", "the out stream is NULL");
    *out = {};
    auto source = make();
    if (!source) return unexpected{source.error()};
    export_stream(*std::move(source), language_of(options), out);
    return done();
  });
}

}  // namespace spbe::inline v1::detail::capi
