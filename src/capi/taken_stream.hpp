// The caller's stream, ours from the first line of a call on: released on every way out that does not pass it on.
#pragma once

#include <spbe.h>

#include <spbe/result.hpp>

#include "capi/call.hpp"

namespace spbe::inline v1::detail::capi {

class taken_stream {
 public:
  explicit taken_stream(ArrowArrayStream* from) noexcept {
    if (from == nullptr) return;
    stream_ = *from;
    from->release = nullptr;
  }
  taken_stream(const taken_stream&) = delete;
  taken_stream& operator=(const taken_stream&) = delete;
  ~taken_stream() {
    if (stream_.release != nullptr) stream_.release(&stream_);
  }
  // Whoever takes it from here sets its `release` to null.
  [[nodiscard]] ArrowArrayStream* get() noexcept { return &stream_; }
  [[nodiscard]] outcome check() const {
    if (stream_.release != nullptr && stream_.get_schema != nullptr && stream_.get_next != nullptr && stream_.get_last_error != nullptr) return done();
    return refuse("arrow.stream", "aliran masukan NULL, sudah dilepas atau tak lengkap", "the input stream is NULL, released or incomplete");
  }

 private:
  ArrowArrayStream stream_{};
};

}  // namespace spbe::inline v1::detail::capi
