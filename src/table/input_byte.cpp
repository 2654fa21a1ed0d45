// The way back from decoded text to the bytes of the input.
#include <string_view>

#include "table/csv_source.hpp"

namespace spbe::inline v1::detail {

// Cells of a batch begin behind their opening quote; a cell without quotes never has one before it, but a delimiter or line end.
std::int64_t csv_source::input_byte(const chunk& c, std::uint32_t offset) const {
  const auto from = static_cast<charset>(c.charset);
  if (from == charset::other) return -1;
  const std::size_t at = offset != 0 && offset <= c.size && c.text[offset - 1] == '"' ? offset - 1 : offset;
  return static_cast<std::int64_t>(c.first_byte + encoded_size(from, std::string_view(c.text.data(), at)));
}

}  // namespace spbe::inline v1::detail
