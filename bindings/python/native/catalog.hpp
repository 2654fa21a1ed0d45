// A catalog: the code lists that a call may lean on.
#pragma once

#include "text.hpp"

namespace spbe_python {

class code_catalog {
 public:
  /// The built-in lists.
  code_catalog() {
    spbe_error error{};
    demand(spbe_catalog_builtin(&handle_, &error), error);
  }
  explicit code_catalog(spbe_catalog* handle) noexcept : handle_(handle) {}
  code_catalog(const code_catalog&) = delete;
  code_catalog& operator=(const code_catalog&) = delete;
  ~code_catalog() { spbe_catalog_free(handle_); }
  [[nodiscard]] const spbe_catalog* handle() const noexcept { return handle_; }

 private:
  spbe_catalog* handle_ = nullptr;
};

/// The options of every call; the facade has turned days and languages into numbers.  No catalog: the built-in one.
[[nodiscard]] inline spbe_options options_of(int32_t as_of, int32_t lang = SPBE_LANG_ID, bool unmask = false, const code_catalog* catalog = nullptr) {
  spbe_options options = SPBE_OPTIONS_INIT;
  options.as_of = as_of;
  options.lang = lang;
  options.flags = unmask ? SPBE_UNMASK : 0;
  options.catalog = catalog == nullptr ? nullptr : catalog->handle();
  return options;
}

}  // namespace spbe_python
