// Sets of lists.
#include <spbe/catalog.hpp>

#include <spbe.h>

#include <memory>
#include <string>
#include <string_view>

#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/handles.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

list_handle handle_of(const list& value) {
  const auto& editions = value.info().editions;
  return {value, editions.empty() ? std::string() : editions.back().from.iso()};
}

// `base` with one more list, where that could be opened.
result<catalog> extended(const spbe_catalog* base, result<list> added) {
  if (!added) return unexpected{added.error()};
  return read_catalog(base).with(*std::move(added));
}

result<list_handle> find_list(const spbe_catalog* given, const char* id, size_t n) {
  const auto name = read_text(id, n);
  if (!name) return unexpected{name.error()};
  if (const list* found = read_catalog(given).find(*name)) return handle_of(*found);
  const auto shown = shown_name(*name);
  return refuse("list.unknown", "tidak ada daftar '" + shown + "'", "there is no list '" + shown + "'");
}

}  // namespace

spbe_status spbe_catalog_builtin(spbe_catalog** out, spbe_error* error) {
  return handle_call(error, nullptr, out, [&]() -> result<catalog> { return builtin(); });
}

spbe_status spbe_catalog_open(const spbe_catalog* base, const char* path, spbe_catalog** out, spbe_error* error) {
  return handle_call(error, nullptr, out, [&]() -> result<catalog> {
    if (path == nullptr) return refuse("argument.null", "nama berkas NULL", "the path is NULL");
    return extended(base, list::open_file(path));
  });
}

spbe_status spbe_catalog_open_bytes(const spbe_catalog* base, const void* bytes, size_t n, spbe_catalog** out, spbe_error* error) {
  return handle_call(error, nullptr, out, [&]() -> result<catalog> {
    const auto given = read_text(static_cast<const char*>(bytes), n);
    if (!given) return unexpected{given.error()};
    return extended(base, list::open(std::make_shared<const std::string>(*given)));
  });
}

void spbe_catalog_free(spbe_catalog* handle) { delete inside(handle); }

int32_t spbe_catalog_count(const spbe_catalog* handle) {
  try {
    return static_cast<int32_t>(read_catalog(handle).lists().size());
  } catch (...) {  // out of memory
    return 0;
  }
}

spbe_status spbe_catalog_at(const spbe_catalog* handle, int32_t index, spbe_list** out, spbe_error* error) {
  return handle_call(error, nullptr, out, [&]() -> result<list_handle> {
    const auto lists = read_catalog(handle).lists();
    if (index >= 0 && static_cast<size_t>(index) < lists.size()) return handle_of(*lists[static_cast<size_t>(index)]);
    return refuse("argument.index", "tidak ada daftar ke-" + std::to_string(index), "there is no list of index " + std::to_string(index));
  });
}

spbe_status spbe_catalog_list(const spbe_catalog* handle, const char* id, size_t n, spbe_list** out, spbe_error* error) {
  return handle_call(error, nullptr, out, [&] { return find_list(handle, id, n); });
}
