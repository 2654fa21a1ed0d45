// Other charsets to UTF-8.  UTF-16, Windows-1252 and Latin-1 are ours; ICU (icu.cpp) serves names beyond them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

enum class charset : std::uint8_t { utf8, utf16le, utf16be, windows1252, latin1, other };

// "utf-8", "UTF8", "utf-16le", "utf-16", "windows-1252", "cp1252", "iso-8859-1", "latin1"; `other` for every further name.
[[nodiscard]] charset charset_named(std::string_view name) noexcept;
[[nodiscard]] std::string_view name_of(charset c) noexcept;

// Appends UTF-8.  Returns how many input bytes were used: an unfinished unit at the end is left for the next call.
// Undefined bytes (Windows-1252: 81 8D 8F 90 9D) and lone surrogates become U+FFFD and are counted in `bad`.
std::size_t decode(charset from, std::string_view bytes, std::string& out, std::uint64_t& bad);

// How many input bytes made these UTF-8 bytes: the way back for a place in the decoded text.
[[nodiscard]] std::size_t encoded_size(charset from, std::string_view utf8) noexcept;

// ICU's converter for a charset of that name, streaming; `unsupported` when the build or ICU lacks it.
class foreign_decoder {
 public:
  [[nodiscard]] static result<foreign_decoder> open(const std::string& name);
  foreign_decoder(foreign_decoder&&) noexcept;
  foreign_decoder& operator=(foreign_decoder&&) noexcept;
  ~foreign_decoder();
  // Appends UTF-8 for these bytes; `last` flushes.
  void decode(std::string_view bytes, bool last, std::string& out, std::uint64_t& bad);
 private:
  explicit foreign_decoder(void* converter) noexcept : converter_(converter) {}
  void* converter_ = nullptr;
};

}  // namespace spbe::inline v1::detail
