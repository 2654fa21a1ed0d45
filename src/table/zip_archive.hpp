// The parts of a zip archive, each a stream of bytes: libzip, here alone (libzip.hpp has its functions).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "table/input.hpp"

struct zip;

namespace spbe::inline v1::detail {

struct libzip_calls;

class zip_archive {
 public:
  zip_archive() = default;
  zip_archive(const zip_archive&) = delete;   // libzip points into the bytes
  zip_archive& operator=(const zip_archive&) = delete;

  // Once, first.  `bytes`: the archive itself; unset = the file of that name.  What the archive says of sizes is never believed.
  [[nodiscard]] outcome open(const std::string& name, std::optional<std::string> bytes);

  // Names of parts are compared as Excel does: without case, either slash, with or without one in front.
  [[nodiscard]] bool has(std::string_view part) const { return place_of(part) != names_.size(); }
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }   // as it is packed
  // The archive lives as long as any of its streams.
  [[nodiscard]] result<std::unique_ptr<byte_input>> part(const std::string& part) const;

 private:
  [[nodiscard]] std::size_t place_of(std::string_view part) const;
  std::string name_;
  std::optional<std::string> bytes_;
  std::shared_ptr<const libzip_calls> calls_;
  std::shared_ptr<struct zip> zip_;
  std::vector<std::string> names_;
  std::uint64_t size_ = 0;
};

}  // namespace spbe::inline v1::detail
