// Arrow streams made by hand, and what is read of them.
#pragma once

#include <cstring>
#include <deque>
#include <memory>

#include "collect.hpp"
#include "table/arrow_source.hpp"

namespace made_arrow {

using namespace collected;

inline int released = 0;
inline void free_schema(ArrowSchema* s) { s->release = nullptr; ++released; }
inline void free_array(ArrowArray* a) { a->release = nullptr; ++released; }

// Owns the memory of schemas, arrays and their buffers until the test ends.
struct store {
  std::deque<std::vector<char>> bytes;
  std::deque<std::vector<const void*>> lists;
  std::deque<ArrowSchema> schemas;
  std::deque<ArrowArray> arrays;
  std::deque<std::vector<ArrowSchema*>> schema_lists;
  std::deque<std::vector<ArrowArray*>> array_lists;

  const void* keep(const void* data, std::size_t size) {
    bytes.emplace_back(size + 1);
    if (size != 0) std::memcpy(bytes.back().data(), data, size);
    return bytes.back().data();
  }
  template <class T>
  const void* keep(const std::vector<T>& values) { return keep(values.data(), values.size() * sizeof(T)); }

  ArrowSchema* schema(const char* format, const char* name, ArrowSchema* dictionary = nullptr) {
    schemas.push_back({format, name, nullptr, 2, 0, nullptr, dictionary, free_schema, nullptr});
    return &schemas.back();
  }
  ArrowArray* array(std::int64_t length, std::vector<const void*> buffers, std::int64_t nulls = 0, ArrowArray* dictionary = nullptr) {
    lists.push_back(std::move(buffers));
    arrays.push_back({length, nulls, 0, static_cast<std::int64_t>(lists.back().size()), 0, lists.back().data(), nullptr, dictionary, free_array, nullptr});
    return &arrays.back();
  }
  template <class Offset>
  ArrowArray* text(const std::vector<std::string>& cells, const void* validity = nullptr) {
    std::vector<Offset> offsets{0};
    std::string data;
    for (const auto& c : cells) {
      data += c;
      offsets.push_back(static_cast<Offset>(data.size()));
    }
    return array(static_cast<std::int64_t>(cells.size()), {validity, keep(offsets), keep(data.data(), data.size())}, validity != nullptr ? -1 : 0);
  }
  ArrowArray* views(const std::vector<std::string>& cells) {
    std::string views, data;
    for (const auto& c : cells) {
      std::int32_t head[4] = {static_cast<std::int32_t>(c.size()), 0, 0, static_cast<std::int32_t>(data.size())};
      if (c.size() <= 12) {
        std::memcpy(&head[1], c.data(), c.size());
        if (c.size() <= 8) head[3] = 0;
      } else {
        std::memcpy(&head[1], c.data(), 4);
        data += c;
      }
      if (c.size() <= 12) {
        char raw[16] = {};
        std::memcpy(raw, head, 4);
        std::memcpy(raw + 4, c.data(), c.size());
        views.append(raw, 16);
      } else {
        views.append(reinterpret_cast<const char*>(head), 16);
      }
    }
    const std::vector<std::int64_t> sizes{static_cast<std::int64_t>(data.size())};
    return array(static_cast<std::int64_t>(cells.size()), {nullptr, keep(views.data(), views.size()), keep(data.data(), data.size()), keep(sizes)});
  }
};

struct column {
  ArrowSchema* schema;
  ArrowArray* array;
};

// A stream of one schema and some record batches.
struct stream_state {
  ArrowSchema schema{};
  std::deque<ArrowArray> batches;
  int fail = 0;
  std::string words;
};

inline int stream_schema(ArrowArrayStream* s, ArrowSchema* out) { *out = static_cast<stream_state*>(s->private_data)->schema; return 0; }
inline int stream_next(ArrowArrayStream* s, ArrowArray* out) {
  auto& state = *static_cast<stream_state*>(s->private_data);
  *out = {};
  if (state.batches.empty()) return state.fail;
  *out = state.batches.front();
  state.batches.pop_front();
  return 0;
}
inline const char* stream_error(ArrowArrayStream* s) { return static_cast<stream_state*>(s->private_data)->words.c_str(); }
inline void free_stream(ArrowArrayStream* s) { s->release = nullptr; ++released; }

struct made_stream {
  store memory;
  stream_state state;
  ArrowArrayStream stream{stream_schema, stream_next, stream_error, free_stream, &state};

  void columns(const std::vector<column>& cols, std::int64_t length, std::int64_t offset = 0, const void* validity = nullptr) {
    memory.schema_lists.emplace_back();
    memory.array_lists.emplace_back();
    for (const auto& c : cols) {
      memory.schema_lists.back().push_back(c.schema);
      memory.array_lists.back().push_back(c.array);
    }
    const auto n = static_cast<std::int64_t>(cols.size());
    state.schema = {"+s", "", nullptr, 0, n, memory.schema_lists.back().data(), nullptr, free_schema, nullptr};
    memory.lists.push_back({validity});
    state.batches.push_back({length, validity != nullptr ? -1 : 0, offset, 1, n, memory.lists.back().data(), memory.array_lists.back().data(), nullptr, free_array, nullptr});
  }
};

inline table read_stream(made_stream& made, const header_question& question = {}) {
  arrow_source from(&made.stream);
  BOOST_TEST((made.stream.release == nullptr));
  return read(from, question);
}

inline table one_column(made_stream& made, ArrowSchema* schema, ArrowArray* array) {
  made.columns({{schema, array}}, array->length);
  return read_stream(made);
}

inline std::string cells_of(const table& t) {
  std::string out;
  for (const auto& r : t.records) out += (out.empty() ? "" : "|") + (r.cells[0] ? *r.cells[0] : std::string("-"));
  return out;
}

}  // namespace made_arrow
