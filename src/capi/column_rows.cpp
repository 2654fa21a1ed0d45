#include "capi/column_rows.hpp"

#include <cstring>
#include <memory>
#include <utility>

namespace spbe::inline v1::detail::capi {
namespace {

// A record of one member: the schema, or a batch, of a bare column.
template <class Struct>
struct around {
  Struct column{};
  Struct* children[1] = {&column};
  const void* buffers[1] = {nullptr};

  static void release(Struct* record) {
    const std::unique_ptr<around> mine(static_cast<around*>(record->private_data));
    if (mine->column.release != nullptr) mine->column.release(&mine->column);
    record->release = nullptr;
  }
  // Moves what `out` holds into a record, which takes its place.
  static void wrap(Struct* out, std::unique_ptr<around> mine) noexcept {
    mine->column = *out;
    *out = {};
    out->n_children = 1;
    out->children = mine->children;
    out->private_data = mine.release();
    out->release = release;
  }
};

struct source_of_columns {
  ArrowArrayStream inner{};
  bool bare = false;
};

source_of_columns& mine(ArrowArrayStream* stream) noexcept { return *static_cast<source_of_columns*>(stream->private_data); }

// Asked by our own reader alone, so that no memory may be an exception; before the caller's stream is, so that nothing is lost.
int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  auto& state = mine(stream);
  *out = {};
  auto record = std::make_unique<around<ArrowSchema>>();
  if (const int number = state.inner.get_schema(&state.inner, out); number != 0) return number;
  state.bare = out->format != nullptr && std::strcmp(out->format, "+s") != 0;
  if (!state.bare) return 0;
  around<ArrowSchema>::wrap(out, std::move(record));
  out->format = "+s";
  out->name = "";
  return 0;
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  auto& state = mine(stream);
  *out = {};
  auto record = std::make_unique<around<ArrowArray>>();
  const int number = state.inner.get_next(&state.inner, out);
  if (number != 0 || !state.bare || out->release == nullptr) return number;
  const auto length = out->length;
  const void** buffers = record->buffers;
  around<ArrowArray>::wrap(out, std::move(record));
  out->length = length;
  out->n_buffers = 1;
  out->buffers = buffers;
  return 0;
}

const char* get_last_error(ArrowArrayStream* stream) { return mine(stream).inner.get_last_error(&mine(stream).inner); }

void release(ArrowArrayStream* stream) {
  const std::unique_ptr<source_of_columns> state(static_cast<source_of_columns*>(stream->private_data));
  if (state->inner.release != nullptr) state->inner.release(&state->inner);
  stream->release = nullptr;
}

}  // namespace

rows column_rows(ArrowArrayStream* stream) {
  auto state = std::make_unique<source_of_columns>();
  state->inner = *stream;
  stream->release = nullptr;
  ArrowArrayStream out{get_schema, get_next, get_last_error, release, state.release()};
  try {
    return rows::arrow(&out);
  } catch (...) {
    if (out.release != nullptr) out.release(&out);
    throw;
  }
}

}  // namespace spbe::inline v1::detail::capi
