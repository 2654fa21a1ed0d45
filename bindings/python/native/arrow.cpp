#include "arrow.hpp"

#include <cerrno>
#include <string>

namespace spbe_python {

trouble arrow_stream::fault(int number) {
  const char* const words = out()->get_last_error(out());
  return {number, ((foreign ? "arrow.stream: " : "") + std::string(words == nullptr ? "" : words)).c_str()};
}

arrow_schema arrow_stream::schema() {
  arrow_schema schema;
  if (const int number = out()->get_schema(out(), schema.out()); number != 0) {
    *schema.out() = ArrowSchema{};  // after an error there is nothing to release
    throw fault(number);
  }
  if (!schema.present()) throw trouble(EINVAL, "invalid_argument: an Arrow stream without a schema");
  return schema;
}

arrow_array arrow_stream::next() {
  arrow_array batch;
  if (const int number = out()->get_next(out(), batch.out()); number != 0) {
    *batch.out() = ArrowArray{};
    throw fault(number);
  }
  return batch;
}

nb::object stream_capsule(ArrowArrayStream*& to_fill) {
  const auto destroy = [](PyObject* capsule) {
    auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, capsule_name<ArrowArrayStream>));
    if (stream == nullptr) return;
    if (stream->release != nullptr) stream->release(stream);
    delete stream;
  };
  auto stream = std::make_unique<ArrowArrayStream>();
  nb::object capsule = nb::steal(PyCapsule_New(stream.get(), capsule_name<ArrowArrayStream>, destroy));
  if (!capsule.is_valid()) throw nb::python_error();
  to_fill = stream.release();
  return capsule;
}

namespace {

// A reader may move children out and release them one by one, so every node it gets is its own: a copy of the struct that
// points at the buffers of the original and keeps all of it alive.
template <class Struct>
struct node {
  std::shared_ptr<const batches> source;
  std::vector<Struct> children;
  std::vector<Struct*> pointers;
  Struct dictionary{};
};

template <class Struct>
void release_node(Struct* released) {
  auto* n = static_cast<node<Struct>*>(released->private_data);
  for (Struct& child : n->children)
    if (child.release != nullptr) child.release(&child);
  if (n->dictionary.release != nullptr) n->dictionary.release(&n->dictionary);
  delete n;
  released->release = nullptr;
}

constexpr int deepest = 64;
constexpr int64_t most_children = 65536;

/// The children and the dictionary of a struct are there, as far down as anything sensible goes.
template <class Struct>
void demand_children(const Struct& of, int depth = 0) {
  bool sound = depth < deepest && of.n_children >= 0 && of.n_children <= most_children && (of.n_children == 0 || of.children != nullptr);
  for (int64_t i = 0; sound && i < of.n_children; ++i) sound = of.children[i] != nullptr;
  if (!sound) throw trouble(EINVAL, "invalid_argument: Arrow data whose children are missing");
  for (int64_t i = 0; i < of.n_children; ++i) demand_children(*of.children[i], depth + 1);
  if (of.dictionary != nullptr) demand_children(*of.dictionary, depth + 1);
}

/// An array has the children that its (sound) schema says: no more of them are looked at.
void demand_fit(const ArrowSchema& schema, const ArrowArray& array) {
  bool fits = array.n_children == schema.n_children && (array.n_children == 0 || array.children != nullptr) && (array.dictionary == nullptr) == (schema.dictionary == nullptr);
  for (int64_t i = 0; fits && i < schema.n_children; ++i) fits = array.children[i] != nullptr;
  if (!fits) throw trouble(EINVAL, "invalid_argument: Arrow data that does not fit its schema");
  for (int64_t i = 0; i < schema.n_children; ++i) demand_fit(*schema.children[i], *array.children[i]);
  if (schema.dictionary != nullptr) demand_fit(*schema.dictionary, *array.dictionary);
}

/// Of a struct whose children are known to be there.
template <class Struct>
void copy_node(const Struct& original, const std::shared_ptr<const batches>& source, Struct* out) {
  auto n = std::make_unique<node<Struct>>();
  n->source = source;
  n->children.resize(static_cast<std::size_t>(original.n_children));
  for (std::size_t i = 0; i < n->children.size(); ++i) {
    copy_node(*original.children[i], source, &n->children[i]);
    n->pointers.push_back(&n->children[i]);
  }
  if (original.dictionary != nullptr) copy_node(*original.dictionary, source, &n->dictionary);
  *out = original;
  out->children = n->pointers.empty() ? nullptr : n->pointers.data();
  out->dictionary = original.dictionary == nullptr ? nullptr : &n->dictionary;
  out->release = &release_node<Struct>;
  out->private_data = n.release();
}

void keep_first(ArrowArray& batch, int64_t rows) {
  if (rows >= batch.length) return;
  batch.length = rows;
  for (int64_t i = 0; i < batch.n_children; ++i) {
    batch.children[i]->length = batch.offset + rows;
    batch.children[i]->null_count = -1;
  }
}

struct reader {
  std::shared_ptr<const batches> source;
  std::size_t at = 0;
};

reader* reader_of(ArrowArrayStream* stream) { return static_cast<reader*>(stream->private_data); }

int reader_schema(ArrowArrayStream* stream, ArrowSchema* out) noexcept {
  try {
    demand_children(reader_of(stream)->source->schema.get());
    copy_node(reader_of(stream)->source->schema.get(), reader_of(stream)->source, out);
    return 0;
  } catch (const trouble& t) {
    return t.number;
  } catch (...) {
    return ENOMEM;
  }
}

int reader_next(ArrowArrayStream* stream, ArrowArray* out) noexcept {
  reader& r = *reader_of(stream);
  *out = ArrowArray{};
  if (r.at == r.source->arrays.size()) return 0;
  try {
    demand_children(r.source->schema.get());
    demand_fit(r.source->schema.get(), r.source->arrays[r.at].get());
    copy_node(r.source->arrays[r.at].get(), r.source, out);
    keep_first(*out, r.source->rows[r.at]);
    ++r.at;
    return 0;
  } catch (const trouble& t) {
    return t.number;
  } catch (...) {
    return ENOMEM;
  }
}

const char* reader_error(ArrowArrayStream*) noexcept { return "invalid_argument: the Arrow data has missing children, or memory ran out"; }

void reader_release(ArrowArrayStream* stream) noexcept {
  delete reader_of(stream);
  stream->release = nullptr;
}

}  // namespace

void read_again(std::shared_ptr<const batches> source, ArrowArrayStream* out) {
  auto r = std::make_unique<reader>(reader{std::move(source), 0});
  *out = ArrowArrayStream{&reader_schema, &reader_next, &reader_error, &reader_release, r.release()};
}

}  // namespace spbe_python
