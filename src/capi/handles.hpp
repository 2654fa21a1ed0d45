// The only place where a C handle becomes a C++ object and back.
#pragma once

#include <spbe.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>
#include <spbe/result.hpp>
#include <spbe/schema.hpp>
#include <spbe/table.hpp>

#include "capi/call.hpp"

namespace spbe::inline v1::detail::capi {

struct run;

struct list_handle {
  list value;
  std::string edition;  // computed once, so that the C pointer lives as long as the handle
};
// A compiled schema, and the files that its foreign keys refer to.
struct plan_handle {
  struct named_files {
    std::string name;
    std::vector<std::string> paths;
    file_options reading;
  };
  plan rules;
  std::vector<named_files> resources;
};
struct report_handle {
  std::shared_ptr<run> of;
};

inline list_handle* inside(spbe_list* h) noexcept { return reinterpret_cast<list_handle*>(h); }
inline const list_handle* inside(const spbe_list* h) noexcept { return reinterpret_cast<const list_handle*>(h); }
inline catalog* inside(spbe_catalog* h) noexcept { return reinterpret_cast<catalog*>(h); }
inline const catalog* inside(const spbe_catalog* h) noexcept { return reinterpret_cast<const catalog*>(h); }
inline plan_handle* inside(spbe_plan* h) noexcept { return reinterpret_cast<plan_handle*>(h); }
inline const plan_handle* inside(const spbe_plan* h) noexcept { return reinterpret_cast<const plan_handle*>(h); }
inline report_handle* inside(spbe_report* h) noexcept { return reinterpret_cast<report_handle*>(h); }
inline const report_handle* inside(const spbe_report* h) noexcept { return reinterpret_cast<const report_handle*>(h); }

template <class Handle, class T>
void give(Handle** out, T value) {
  *out = reinterpret_cast<Handle*>(new T(std::move(value)));
}

// The out parameter of a handle: must be there, and is NULL until the call succeeds.
template <class Handle>
outcome clear(Handle** out) {
  if (out == nullptr) return refuse("argument.null", "parameter keluaran NULL", "an out parameter is NULL");
  *out = nullptr;
  return done();
}

// Makes a handle: `make` () -> result<T>.
template <class Handle, class Make>
spbe_status handle_call(spbe_error* error, const spbe_options* options, Handle** out, Make&& make) noexcept {
  return guard(error, options, [&]() -> outcome {
    if (auto cleared = clear(out); !cleared) return cleared;
    auto made = make();
    if (!made) return unexpected{made.error()};
    give(out, *std::move(made));
    return done();
  });
}

}  // namespace spbe::inline v1::detail::capi
