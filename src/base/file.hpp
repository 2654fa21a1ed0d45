// Whole files: read one, or write one beside its name and rename, so that nobody ever sees half of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

// Refuses more than `limit` bytes: lists and schemas are small, an input that is not has been mistaken for one.
[[nodiscard]] result<std::string> read_file(const std::string& path, std::size_t limit = std::size_t{256} << 20U);

[[nodiscard]] outcome write_file(const std::string& path, std::string_view bytes);

}  // namespace spbe::inline v1::detail
