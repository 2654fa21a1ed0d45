// Rows from an Arrow stream, behind source.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "table/arrow_field.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

using arrow_fields = std::vector<arrow_field>;

// A moved array, released with its last piece; a piece is one chunk's rows.
struct arrow_array {
  ArrowArray array{};
  arrow_array() = default;
  arrow_array(const arrow_array&) = delete;
  arrow_array& operator=(const arrow_array&) = delete;
  ~arrow_array() {
    if (array.release != nullptr) array.release(&array);
  }
};
struct arrow_piece {
  std::shared_ptr<arrow_array> whole;
  std::int64_t from = 0;
  std::int64_t count = 0;
};

class arrow_source final : public source {
 public:
  // Takes the stream, also when it cannot be used: `open` says so.
  explicit arrow_source(ArrowArrayStream* stream) noexcept;
  arrow_source(const arrow_source&) = delete;
  arrow_source& operator=(const arrow_source&) = delete;
  ~arrow_source() override;

  [[nodiscard]] result<layout> open(const header_question& question) override;
  void write_as(const std::vector<column_form>& forms) override;
  [[nodiscard]] result<bool> next(chunk& out) override;
  [[nodiscard]] std::uint64_t first_line() const noexcept override { return 0; }
  [[nodiscard]] std::unique_ptr<splitter> make_splitter() const override;
  [[nodiscard]] std::int64_t input_byte(const chunk&, std::uint32_t) const override { return -1; }
  [[nodiscard]] std::string encoding() const override { return ""; }

 private:
  [[nodiscard]] error stream_error(int number);
  [[nodiscard]] outcome read_schema(const header_question& question);
  [[nodiscard]] outcome fetch();
  [[nodiscard]] outcome check(const ArrowArray& array) const;

  ArrowArrayStream stream_{};
  std::shared_ptr<const arrow_fields> fields_;
  std::shared_ptr<arrow_array> current_;   // null = none left
  std::int64_t at_ = 0;                    // its next row
  std::uint64_t fetched_ = 0;              // rows of all arrays so far
  std::uint64_t ordinal_ = 0;
  const std::int32_t* cancel_ = nullptr;
  bool ended_ = false;
};

}  // namespace spbe::inline v1::detail
