// What callers can get wrong, refused before a room sees it.
#pragma once

#include <spbe.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>
#include <spbe/resolve.hpp>
#include <spbe/result.hpp>
#include <spbe/schema.hpp>
#include <spbe/type.hpp>
#include <spbe/validate.hpp>

namespace spbe::inline v1::detail::capi {

// How files and text are to be read.  Its texts are the caller's.
struct call_reading {
  const char* sheet = nullptr;
  const char* encoding = nullptr;
  char delimiter = 0;
  std::int32_t header = 0;
  [[nodiscard]] bool says_nothing() const noexcept { return sheet == nullptr && encoding == nullptr && delimiter == 0 && header == 0; }
};

// spbe_options, read: defaults filled in, numbers in bounds.  Its texts are the caller's, and read where they are used.
struct call_options {
  date as_of;
  const catalog* lists = nullptr;
  language lang = language::id;
  bool unmask = false;
  unsigned threads = 0;
  std::uint64_t memory = 0;      // 0 = the default
  const char* tmp_dir = nullptr;
  const std::int32_t* cancel = nullptr;
  call_reading reading;
  const char* key = nullptr;
  const char* columns = nullptr;

  [[nodiscard]] check_options check() const noexcept { return {as_of, lists, lang, unmask}; }
  [[nodiscard]] plan_options compile() const noexcept { return {lists, lang}; }
};
[[nodiscard]] result<call_options> read(const spbe_options* options);

// spbe_query and spbe_conversion, read; their texts are borrowed.
[[nodiscard]] result<resolve_options> read(const spbe_query* query);
struct conversion_ends {
  std::string_view list, from, to;
};
[[nodiscard]] result<conversion_ends> read(const spbe_conversion* way);

[[nodiscard]] result<std::string_view> read_text(const char* s, std::size_t n);
[[nodiscard]] result<date> read_day(std::int32_t day);
[[nodiscard]] result<const type*> read_type(spbe_type number);
[[nodiscard]] const catalog& read_catalog(const spbe_catalog* given) noexcept;

// The `size` of a growing struct: at least the first version's, and no more than any version can have.
[[nodiscard]] outcome read_size(std::uint32_t size, std::size_t first_version);

}  // namespace spbe::inline v1::detail::capi
