// Text and trouble, both ways: Python values to bytes, C buffers to Python text, spbe_error to an exception.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>

#include <nanobind/nanobind.h>

#include <spbe.h>

#include "gil.hpp"

namespace spbe_python {

namespace nb = nanobind;

/// An spbe_status other than SPBE_OK, or an errno of a stream.  Becomes `_native.Trouble(status, errno, line, offset, message)`.
class trouble : public std::exception {
 public:
  explicit trouble(const spbe_error& e) : status(e.status), line(e.line), offset(e.offset), message(e.message) {}
  trouble(int number, const char* text) : number(number), message(text == nullptr ? "" : text) {}
  [[nodiscard]] const char* what() const noexcept override { return message.c_str(); }

  spbe_status status = SPBE_OK;
  int number = 0;
  int32_t line = 0;
  int64_t offset = -1;
  std::string message;
};

/// The bytes of a Python value, alive as long as this object.  None and NaN are the empty text, which is missing; what is no
/// text is judged by what str() makes of it, and where that fails, as a text that no type takes.  Needs the GIL.
class text_view {
 public:
  explicit text_view(nb::handle value);
  [[nodiscard]] const char* data() const noexcept { return data_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  void read_text(nb::handle text);

  const char* data_ = "";
  std::size_t size_ = 0;
  nb::object kept_;
};

/// Any bytes as Python text; what is no UTF-8 comes as surrogates, as file names do.  Needs the GIL.
[[nodiscard]] nb::str python_text(const char* data, std::size_t size);

/// Calls `call(buffer, capacity, &needed, &error)` until the buffer is long enough; throws trouble.  Does not need the GIL.
template <class Call>
[[nodiscard]] std::string computed(Call&& call) {
  std::string text(1024, '\0');
  for (;;) {
    std::size_t needed = 0;
    spbe_error error{};
    const spbe_status status = call(text.data(), text.size(), &needed, &error);
    if (status == SPBE_OK) {
      text.resize(needed == 0 ? 0 : needed - 1);
      return text;
    }
    if (status != SPBE_TOO_SMALL || needed <= text.size()) throw trouble(error);
    text.resize(needed);
  }
}

/// Calls `f` without the GIL, whether this thread has it or not.
template <class F>
auto without_gil(F&& f) {
  if (Py_IsInitialized() == 0 || PyGILState_Check() == 0) return f();
  const released_gil released;
  return f();
}

/// `computed` without the GIL, as Python text.
template <class Call>
[[nodiscard]] nb::str computed_text(Call&& call) {
  std::string text;
  {
    const released_gil released;
    text = computed(call);
  }
  return python_text(text.data(), text.size());
}

inline void demand(spbe_status status, const spbe_error& error) {
  if (status != SPBE_OK) throw trouble(error);
}

void bind_values(nb::module_& m);
void bind_lists(nb::module_& m);
void bind_answers(nb::module_& m);
void bind_plans(nb::module_& m);
void bind_documents(nb::module_& m);

}  // namespace spbe_python
