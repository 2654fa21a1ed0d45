// Compressed inputs, read as what they hold.  Buffers of fixed size; what was unpacked before an input turns out to be damaged or cut off is
// handed out before the error.
#pragma once

#include <memory>
#include <string>

#include <spbe/result.hpp>

#include "table/input.hpp"

namespace spbe::inline v1::detail {

// gzip, also of several members one behind the other.
[[nodiscard]] std::unique_ptr<byte_input> unpack_gzip(std::unique_ptr<byte_input> from, std::string name);
// zstd, also of several frames; windows up to 8 MiB, which is what every level but --ultra and --long needs.
[[nodiscard]] std::unique_ptr<byte_input> unpack_zstd(std::unique_ptr<byte_input> from, std::string name);

// Their words, the same for both: `format` is "gzip" or "zstd", `at` a byte of the compressed input.
[[nodiscard]] error cut_off(const std::string& name, const std::string& format, std::uint64_t at);
[[nodiscard]] error damaged(const std::string& name, const std::string& format, std::uint64_t at);
// Bytes behind the end that are neither a further part nor padding: rows may be lost there, so that nobody may call the file read to its end.
[[nodiscard]] error surplus(const std::string& name, const std::string& format, std::uint64_t at);

}  // namespace spbe::inline v1::detail
