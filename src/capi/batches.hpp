// Writing record batches of the Arrow C data interface: columns filled value by value, then handed over.
#pragma once

#include <spbe.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace spbe::inline v1::detail::capi {

enum class column_kind : std::uint8_t { text, dictionary, int32, int64, date32, float64, boolean };

struct column_shape {
  const char* name;  // static
  column_kind kind;
};

// One column being filled.  Every column is nullable.
class column_builder {
 public:
  explicit column_builder(column_kind kind) : kind_(kind) {}

  void add(std::string_view text);   // text, dictionary
  void add(std::int64_t number);     // whole numbers and days
  void add_real(double number);      // float64
  void add_truth(bool truth);        // boolean
  void add_null();
  // Hands the rows over as an array of its own; the builder is empty afterwards.
  void move_to(ArrowArray* out);

 private:
  struct bytes {  // utf8
    std::vector<std::int32_t> offsets{0};
    std::string text;
    void add(std::string_view more);
  };
  struct owned;
  void mark(bool valid);
  [[nodiscard]] bool is_wide() const noexcept { return kind_ == column_kind::int64 || kind_ == column_kind::float64; }

  column_kind kind_;
  std::int64_t rows_ = 0;
  std::int64_t nulls_ = 0;
  std::vector<std::uint8_t> validity_;
  bytes text_;                                         // text; of a dictionary, its distinct values
  std::vector<std::int32_t> narrow_;                   // int32, date32, indices
  std::vector<std::int64_t> wide_;                     // int64, and the bits of float64
  std::vector<std::uint8_t> bits_;                     // boolean
  std::unordered_map<std::string, std::int32_t> seen_;  // dictionary
};

// The schema of a stream of such columns, and one batch of it.
void describe(std::span<const column_shape> columns, ArrowSchema* out);
void assemble(std::vector<column_builder>& columns, std::int64_t rows, ArrowArray* out);

}  // namespace spbe::inline v1::detail::capi
