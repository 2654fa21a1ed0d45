// The parts of a zip archive, each a stream of bytes: libzip, here alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <spbe/result.hpp>

#include "table/input.hpp"

struct zip;

namespace spbe::inline v1::detail {

class zip_archive {
 public:
  // `bytes`: the archive itself; unset = the file of that name.  What the archive says of sizes is never believed.
  [[nodiscard]] static result<zip_archive> open(const std::string& name, std::optional<std::string> bytes);

  // Names of parts are compared as Excel does: without case, either slash, with or without one in front.
  [[nodiscard]] bool has(std::string_view part) const;
  // The archive lives as long as any of its streams.
  [[nodiscard]] result<std::unique_ptr<byte_input>> part(std::string_view part) const;

 private:
  zip_archive() = default;
  std::string name_;
  std::shared_ptr<const std::string> bytes_;
  std::shared_ptr<struct zip> zip_;
  std::unordered_map<std::string, std::uint64_t> places_;
};

}  // namespace spbe::inline v1::detail
