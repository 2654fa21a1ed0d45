// Record batches as Python tuples, for `.findings` and for iterating a code list without an Arrow library.
#include <cstring>
#include <functional>
#include <string_view>

#include "arrow.hpp"

namespace spbe_python {

namespace {

using cell_reader = std::function<nb::object(int64_t)>;

template <class T>
const T* buffer(const ArrowArray& array, int at) {
  return static_cast<const T*>(array.buffers[at]);
}

bool is_null(const ArrowArray& array, int64_t row) {
  const auto* valid = array.null_count == 0 ? nullptr : buffer<uint8_t>(array, 0);
  return valid != nullptr && ((valid[row >> 3] >> (row & 7)) & 1) == 0;
}

template <class Offset>
cell_reader text_reader(const ArrowArray& array) {
  return [&array](int64_t row) -> nb::object {
    const auto* offsets = buffer<Offset>(array, 1);
    return python_text(buffer<char>(array, 2) + offsets[row], static_cast<std::size_t>(offsets[row + 1] - offsets[row]));
  };
}

template <class Number>
cell_reader number_reader(const ArrowArray& array) {
  return [&array](int64_t row) -> nb::object { return nb::int_(static_cast<int64_t>(buffer<Number>(array, 1)[row])); };
}

cell_reader real_reader(const ArrowArray& array) {
  return [&array](int64_t row) -> nb::object { return nb::float_(buffer<double>(array, 1)[row]); };
}

cell_reader truth_reader(const ArrowArray& array) {
  return [&array](int64_t row) -> nb::object { return nb::bool_(((buffer<uint8_t>(array, 1)[row >> 3] >> (row & 7)) & 1) != 0); };
}

cell_reader day_reader(const ArrowArray& array) {
  const nb::object from_ordinal = nb::module_::import_("datetime").attr("date").attr("fromordinal");
  const int64_t ordinal_of_1970 = 719163;
  return [&array, from_ordinal, ordinal_of_1970](int64_t row) -> nb::object { return from_ordinal(ordinal_of_1970 + buffer<int32_t>(array, 1)[row]); };
}

cell_reader reader_of(const ArrowSchema& schema, const ArrowArray& array);

template <class Index>
cell_reader dictionary_reader(const ArrowSchema& schema, const ArrowArray& array) {
  const cell_reader value = reader_of(*schema.dictionary, *array.dictionary);
  std::vector<nb::object> values;
  for (int64_t i = 0; i < array.dictionary->length; ++i) values.push_back(value(i));
  return [&array, values = std::move(values)](int64_t row) { return values.at(static_cast<std::size_t>(buffer<Index>(array, 1)[row])); };
}

cell_reader plain_reader(const ArrowSchema& schema, const ArrowArray& array) {
  const std::string_view format = schema.format;
  if (schema.dictionary != nullptr) {
    if (format == "i") return dictionary_reader<int32_t>(schema, array);
    if (format == "l") return dictionary_reader<int64_t>(schema, array);
  } else {
    if (format == "u") return text_reader<int32_t>(array);
    if (format == "U") return text_reader<int64_t>(array);
    if (format == "i") return number_reader<int32_t>(array);
    if (format == "l") return number_reader<int64_t>(array);
    if (format == "tdD") return day_reader(array);
    if (format == "g") return real_reader(array);
    if (format == "b") return truth_reader(array);
  }
  throw nb::value_error("a column layout that this module does not read");
}

cell_reader reader_of(const ArrowSchema& schema, const ArrowArray& array) {
  return [&array, value = plain_reader(schema, array)](int64_t row) {
    const int64_t at = array.offset + row;
    return is_null(array, at) ? nb::none() : value(at);
  };
}

}  // namespace

nb::list rows_of(const ArrowSchema& schema, const ArrowArray& batch, int64_t rows) {
  std::vector<cell_reader> columns;
  for (int64_t i = 0; i < schema.n_children; ++i) columns.push_back(reader_of(*schema.children[i], *batch.children[i]));
  nb::list result;
  for (int64_t row = 0; row < rows; ++row) {
    nb::object tuple = nb::steal(PyTuple_New(static_cast<Py_ssize_t>(columns.size())));
    if (!tuple.is_valid()) throw nb::python_error();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      PyTuple_SET_ITEM(tuple.ptr(), static_cast<Py_ssize_t>(i), columns[i](batch.offset + row).release().ptr());
    }
    result.append(tuple);
  }
  return result;
}

}  // namespace spbe_python
