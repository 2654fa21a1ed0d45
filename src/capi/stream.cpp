#include "capi/stream.hpp"

#include <cerrno>
#include <new>
#include <string>

namespace spbe::inline v1::detail::capi {
namespace {

struct exported {
  std::unique_ptr<batch_source> source;
  language lang = language::id;
  bool ended = false;
  int failure = 0;                           // an errno value; the stream then repeats it
  spbe_error ending{SPBE_OK, 0, -1, {}};     // and its text; fixed size: telling of no memory needs none
  spbe_error last{SPBE_OK, 0, -1, {}};       // of the last call
};

exported& mine(ArrowArrayStream* stream) noexcept { return *static_cast<exported*>(stream->private_data); }

int errno_of(spbe_status code) noexcept {
  switch (code) {
    case SPBE_OK: return 0;
    case SPBE_UNREADABLE: return EIO;
    case SPBE_CANCELLED: return ECANCELED;
    case SPBE_OUT_OF_MEMORY: return ENOMEM;
    case SPBE_UNSUPPORTED: return ENOTSUP;
    default: return EINVAL;
  }
}

// Runs `f` () -> outcome and remembers its trouble for get_last_error.
template <class F>
int attempt(exported& state, F&& f) noexcept {
  spbe_options words = SPBE_OPTIONS_INIT;
  words.lang = static_cast<int32_t>(state.lang);
  return errno_of(guard(&state.last, &words, std::forward<F>(f)));
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  *out = {};
  return attempt(mine(stream), [&]() -> outcome {
    mine(stream).source->schema(out);
    return done();
  });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  *out = {};
  auto& state = mine(stream);
  if (!state.ended) {
    state.failure = attempt(state, [&] { return state.source->next(out); });
    state.ending = state.last;
    state.ended = state.failure != 0 || out->release == nullptr;
  }
  state.last = state.ending;
  return state.failure;
}

const char* get_last_error(ArrowArrayStream* stream) { return mine(stream).last.status == SPBE_OK ? nullptr : mine(stream).last.message; }

void release(ArrowArrayStream* stream) {
  delete static_cast<exported*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace

void export_stream(std::unique_ptr<batch_source> source, language lang, ArrowArrayStream* out) {
  auto state = std::make_unique<exported>();
  state->source = std::move(source);
  state->lang = lang;
  out->get_schema = get_schema;
  out->get_next = get_next;
  out->get_last_error = get_last_error;
  out->private_data = state.release();
  out->release = release;
}

}  // namespace spbe::inline v1::detail::capi
