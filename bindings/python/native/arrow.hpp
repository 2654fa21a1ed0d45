// Arrow's C structs as owners, the PyCapsule protocol, and rows for people without an Arrow library.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "text.hpp"

namespace spbe_python {

/// The names of the PyCapsule protocol.
template <class Struct> inline constexpr const char* capsule_name = nullptr;
template <> inline constexpr const char* capsule_name<ArrowSchema> = "arrow_schema";
template <> inline constexpr const char* capsule_name<ArrowArray> = "arrow_array";
template <> inline constexpr const char* capsule_name<ArrowArrayStream> = "arrow_array_stream";

/// Owns one struct of the C data interface.  Moves as the interface says: by bytes, leaving `release` NULL behind.
template <class Struct>
class owner {
 public:
  owner() = default;
  explicit owner(const Struct& taken) : held_(taken) {}
  owner(owner&& other) noexcept : held_(std::exchange(other.held_, Struct{})) {}
  owner& operator=(owner&& other) noexcept {
    if (this != &other) {
      reset();
      held_ = std::exchange(other.held_, Struct{});
    }
    return *this;
  }
  owner(const owner&) = delete;
  owner& operator=(const owner&) = delete;
  ~owner() { reset(); }

  [[nodiscard]] bool present() const noexcept { return held_.release != nullptr; }
  [[nodiscard]] const Struct& get() const noexcept { return held_; }
  [[nodiscard]] Struct* out() noexcept { return &held_; }
  void reset() noexcept {
    if (held_.release != nullptr) held_.release(&held_);
    held_ = Struct{};
  }

 private:
  Struct held_{};
};

using arrow_schema = owner<ArrowSchema>;
using arrow_array = owner<ArrowArray>;

/// A stream that is read to its end; throws trouble with the stream's errno and text.
class arrow_stream : public owner<ArrowArrayStream> {
 public:
  using owner::owner;
  [[nodiscard]] arrow_schema schema();
  /// Not present at the end.
  [[nodiscard]] arrow_array next();
  /// Somebody else fills it: its words are not the library's, and _errors.py masks them.
  bool foreign = false;

 private:
  [[nodiscard]] trouble fault(int number);
};

/// Takes the struct out of a capsule, which is empty from then on; a ValueError where it is already, or is another's.
template <class Struct>
[[nodiscard]] Struct moved(nb::handle capsule) {
  auto* held = static_cast<Struct*>(PyCapsule_GetPointer(capsule.ptr(), capsule_name<Struct>));
  if (held == nullptr) throw nb::python_error();
  if (held->release == nullptr) throw nb::value_error("the Arrow data was taken by someone else before; ask for it again");
  return std::exchange(*held, Struct{});
}

/// A capsule around an empty stream; fill it after (nothing leaks when filling throws).
[[nodiscard]] nb::object stream_capsule(ArrowArrayStream*& to_fill);

/// Batches that can be read again and again: each reader gets structs of its own over the same buffers.
struct batches {
  arrow_schema schema;
  std::vector<arrow_array> arrays;
  std::vector<int64_t> rows;  ///< how many rows of each count, from the first
};

/// A stream over batches, which it keeps alive.  Overwrites `out`.
void read_again(std::shared_ptr<const batches> source, ArrowArrayStream* out);

/// The rows of a record batch as tuples.  Knows the layouts that the library writes: text, int32, int64, float64, booleans, days, and dictionaries.
[[nodiscard]] nb::list rows_of(const ArrowSchema& schema, const ArrowArray& batch, int64_t rows);

}  // namespace spbe_python
