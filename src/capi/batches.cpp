#include "capi/batches.hpp"

#include <bit>
#include <memory>
#include <utility>

namespace spbe::inline v1::detail::capi {
namespace {

void release_schema(ArrowSchema* schema) {
  for (std::int64_t i = 0; i < schema->n_children; ++i) {
    if (schema->children[i]->release != nullptr) schema->children[i]->release(schema->children[i]);
    delete schema->children[i];
  }
  delete[] schema->children;
  if (schema->dictionary != nullptr) {
    if (schema->dictionary->release != nullptr) schema->dictionary->release(schema->dictionary);
    delete schema->dictionary;
  }
  schema->release = nullptr;
}

// What a parent array owns.  Children keep their own data, so that a consumer may move one out and release the rest.
struct owned_children {
  std::vector<std::unique_ptr<ArrowArray>> arrays;
  std::vector<ArrowArray*> pointers;
  const void* buffers[1] = {nullptr};
};

void release_children(ArrowArray* array) {
  const std::unique_ptr<owned_children> mine(static_cast<owned_children*>(array->private_data));
  for (ArrowArray* child : mine->pointers) {
    if (child->release != nullptr) child->release(child);
  }
  array->release = nullptr;
}

const char* format_of(column_kind kind) noexcept {
  switch (kind) {
    case column_kind::text: return "u";
    case column_kind::int64: return "l";
    case column_kind::date32: return "tdD";
    case column_kind::float64: return "g";
    case column_kind::boolean: return "b";
    default: return "i";  // int32, and the indices of a dictionary
  }
}

ArrowSchema plain(const char* format, const char* name) noexcept {
  ArrowSchema out{};
  out.format = format;
  out.name = name;
  out.flags = ARROW_FLAG_NULLABLE;
  out.release = release_schema;
  return out;
}

}  // namespace

// What an exported column owns.
struct column_builder::owned {
  std::vector<std::uint8_t> validity;
  bytes text;
  std::vector<std::int32_t> narrow;
  std::vector<std::int64_t> wide;
  std::vector<std::uint8_t> bits;
  const void* buffers[3] = {};
  const void* dictionary_buffers[3] = {};
  ArrowArray dictionary{};

  static void release(ArrowArray* array) {
    delete static_cast<owned*>(array->private_data);
    array->release = nullptr;
  }
};

void column_builder::bytes::add(std::string_view more) {
  text += more;
  offsets.push_back(static_cast<std::int32_t>(text.size()));  // batches are small: never near 2 GiB
}

namespace {

void push_bit(std::vector<std::uint8_t>& to, std::int64_t row, bool bit) {
  if (row % 8 == 0) to.push_back(0);
  if (bit) to.back() = static_cast<std::uint8_t>(to.back() | (1U << static_cast<unsigned>(row % 8)));
}

}  // namespace

void column_builder::mark(bool valid) {
  push_bit(validity_, rows_, valid);
  nulls_ += valid ? 0 : 1;
  ++rows_;
}

void column_builder::add(std::string_view text) {
  if (kind_ == column_kind::text) {
    text_.add(text);
  } else {
    const auto [at, added] = seen_.try_emplace(std::string(text), static_cast<std::int32_t>(seen_.size()));
    if (added) text_.add(text);
    narrow_.push_back(at->second);
  }
  mark(true);
}

void column_builder::add_real(double number) {
  wide_.push_back(std::bit_cast<std::int64_t>(number));
  mark(true);
}

void column_builder::add_truth(bool truth) {
  push_bit(bits_, rows_, truth);
  mark(true);
}

void column_builder::add(std::int64_t number) {
  if (kind_ == column_kind::int64) {
    wide_.push_back(number);
  } else {
    narrow_.push_back(static_cast<std::int32_t>(number));
  }
  mark(true);
}

void column_builder::add_null() {
  if (kind_ == column_kind::text) {
    text_.add({});
  } else if (is_wide()) {
    wide_.push_back(0);
  } else if (kind_ == column_kind::boolean) {
    push_bit(bits_, rows_, false);
  } else {
    narrow_.push_back(0);
  }
  mark(false);
}

void column_builder::move_to(ArrowArray* out) {
  auto mine = std::make_unique<owned>();
  mine->validity = std::move(validity_);
  mine->text = std::move(text_);
  mine->narrow = std::move(narrow_);
  mine->wide = std::move(wide_);
  mine->bits = std::move(bits_);
  const bool text = kind_ == column_kind::text;
  mine->buffers[0] = nulls_ == 0 ? nullptr : mine->validity.data();
  mine->buffers[1] = text                            ? static_cast<const void*>(mine->text.offsets.data())
                     : is_wide()                     ? static_cast<const void*>(mine->wide.data())
                     : kind_ == column_kind::boolean ? static_cast<const void*>(mine->bits.data())
                                                     : mine->narrow.data();
  mine->buffers[2] = mine->text.text.data();
  *out = {};
  out->length = rows_;
  out->null_count = nulls_;
  out->n_buffers = text ? 3 : 2;
  out->buffers = mine->buffers;
  if (kind_ == column_kind::dictionary) {
    // Owned by the same block: a dictionary cannot be moved out of its array.
    mine->dictionary_buffers[1] = mine->text.offsets.data();
    mine->dictionary_buffers[2] = mine->text.text.data();
    mine->dictionary.length = static_cast<std::int64_t>(seen_.size());
    mine->dictionary.n_buffers = 3;
    mine->dictionary.buffers = mine->dictionary_buffers;
    mine->dictionary.release = [](ArrowArray* array) { array->release = nullptr; };
    out->dictionary = &mine->dictionary;
  }
  out->private_data = mine.release();
  out->release = owned::release;
  *this = column_builder(kind_);
}

void describe(std::span<const column_shape> columns, ArrowSchema* out) {
  auto children = std::make_unique<ArrowSchema*[]>(columns.size());  // before `out` says that it holds anything
  *out = plain("+s", "");
  out->flags = 0;
  out->children = children.release();
  try {
    for (const auto& column : columns) {
      auto child = std::make_unique<ArrowSchema>(plain(format_of(column.kind), column.name));
      if (column.kind == column_kind::dictionary) child->dictionary = new ArrowSchema(plain("u", ""));
      out->children[out->n_children++] = child.release();
    }
  } catch (...) {
    out->release(out);
    throw;
  }
}

void assemble(std::vector<column_builder>& columns, std::int64_t rows, ArrowArray* out) {
  auto mine = std::make_unique<owned_children>();
  mine->pointers.reserve(columns.size());
  *out = {};
  try {
    for (auto& column : columns) {
      mine->arrays.push_back(std::make_unique<ArrowArray>());
      mine->pointers.push_back(mine->arrays.back().get());
      column.move_to(mine->arrays.back().get());
    }
  } catch (...) {
    for (ArrowArray* child : mine->pointers) {
      if (child->release != nullptr) child->release(child);  // the last may have been filled or not
    }
    throw;
  }
  out->length = rows;
  out->n_buffers = 1;
  out->buffers = mine->buffers;
  out->n_children = static_cast<std::int64_t>(columns.size());
  out->children = mine->pointers.data();
  out->private_data = mine.release();
  out->release = release_children;
}

}  // namespace spbe::inline v1::detail::capi
