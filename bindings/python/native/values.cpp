// Types of values: one at a time, and whole columns.
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "arrow.hpp"
#include "catalog.hpp"
#include "interruptible.hpp"
#include "text.hpp"

namespace spbe_python {

namespace {

nb::dict type_numbers() {
  nb::dict numbers;
  for (int32_t i = 0; i < spbe_type_count(); ++i) {
    const spbe_type type = spbe_type_at(i);
    numbers[spbe_type_name(type)] = type;
  }
  return numbers;
}

// Well under a microsecond for what people write in forms; only a long text is worth letting other threads run.
int judge(int32_t type, nb::handle value, int32_t as_of) {
  const text_view text(value);
  spbe_options options = options_of(as_of);
  spbe_answer answer = SPBE_ANSWER_INIT;
  spbe_error error{};
  if (text.size() > 4096) {
    const released_gil released;
    demand(spbe_type_check(type, text.data(), text.size(), &options, &answer, &error), error);
  } else {
    demand(spbe_type_check(type, text.data(), text.size(), &options, &answer, &error), error);
  }
  return answer.verdict;
}

nb::str explain(int32_t type, nb::handle value, int32_t as_of, int32_t lang, bool unmask, const code_catalog* catalog) {
  const text_view text(value);
  const spbe_options options = options_of(as_of, lang, unmask, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_explain(type, text.data(), text.size(), &options, buffer, capacity, needed, error);
  });
}

nb::str normalize(int32_t type, nb::handle value, int32_t as_of, const code_catalog* catalog) {
  const text_view text(value);
  const spbe_options options = options_of(as_of, SPBE_LANG_ID, false, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_normalize(type, text.data(), text.size(), &options, nullptr, buffer, capacity, needed, error);
  });
}

nb::str normalize_explain(int32_t type, nb::handle value, int32_t as_of, int32_t lang, bool unmask, const code_catalog* catalog) {
  const text_view text(value);
  const spbe_options options = options_of(as_of, lang, unmask, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_normalize_explain(type, text.data(), text.size(), &options, buffer, capacity, needed, error);
  });
}

nb::str format(int32_t type, nb::handle value) {
  const text_view text(value);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_format(type, text.data(), text.size(), buffer, capacity, needed, error);
  });
}

nb::str mask(int32_t type, nb::handle value) {
  const text_view text(value);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_mask(type, text.data(), text.size(), buffer, capacity, needed, error);
  });
}

nb::str sample(int32_t type, uint64_t seed, uint64_t index, int32_t as_of) {
  const spbe_options options = options_of(as_of);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_sample(type, seed, index, &options, buffer, capacity, needed, error);
  });
}

nb::str describe(int32_t type, int32_t lang) {
  const spbe_options options = options_of(SPBE_NO_DATE, lang);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_type_describe(type, &options, buffer, capacity, needed, error);
  });
}

// Does not need the GIL.
void append_verdicts(int32_t type, const ArrowSchema& schema, const ArrowArray& column, const spbe_options& options, std::string& verdicts) {
  if (column.length < 0) throw trouble(EINVAL, "invalid_argument: an Arrow array of negative length");
  const std::size_t before = verdicts.size();
  verdicts.resize(before + static_cast<std::size_t>(column.length));
  spbe_error error{};
  demand(spbe_type_check_column(type, &schema, &column, &options, reinterpret_cast<uint8_t*>(verdicts.data()) + before, &error), error);
}

nb::bytes column_of_array(int32_t type, nb::handle schema_capsule, nb::handle array_capsule, int32_t as_of, const code_catalog* catalog) {
  const arrow_schema schema(moved<ArrowSchema>(schema_capsule));
  const arrow_array column(moved<ArrowArray>(array_capsule));
  const spbe_options options = options_of(as_of, SPBE_LANG_ID, false, catalog);
  std::string verdicts;
  {
    const released_gil released;
    append_verdicts(type, schema.get(), column.get(), options, verdicts);
  }
  return nb::bytes(verdicts.data(), verdicts.size());
}

nb::bytes column_of_stream(int32_t type, nb::handle capsule, int32_t as_of, const code_catalog* catalog) {
  arrow_stream stream(moved<ArrowArrayStream>(capsule));
  stream.foreign = true;
  const spbe_options options = options_of(as_of, SPBE_LANG_ID, false, catalog);
  std::string verdicts;
  int32_t cancel = 0;
  run_interruptible(cancel, [&] {
    const arrow_schema schema = stream.schema();
    for (arrow_array chunk = stream.next(); chunk.present() && std::atomic_ref(cancel).load() == 0; chunk = stream.next()) {
      append_verdicts(type, schema.get(), chunk.get(), options, verdicts);
    }
  });
  return nb::bytes(verdicts.data(), verdicts.size());
}

// Python objects are read with the GIL, judged without it, a few thousand at a time.
constexpr std::size_t rows_at_once = 8192;
constexpr std::size_t bytes_at_once = std::size_t{1} << 20U;

void judge_rows(int32_t type, const std::string& text, std::vector<int32_t>& offsets, const spbe_options& options, std::string& verdicts) {
  const std::size_t rows = offsets.size() - 1;
  if (rows == 0) return;
  const std::size_t before = verdicts.size();
  verdicts.resize(before + rows);
  spbe_error error{};
  {
    const released_gil released;
    demand(spbe_type_check_offsets(type, text.data(), offsets.data(), static_cast<int64_t>(rows), &options,
                                   reinterpret_cast<uint8_t*>(verdicts.data()) + before, &error), error);
  }
  offsets.assign(1, 0);
  if (PyErr_CheckSignals() != 0) throw nb::python_error();  // the values may never end
}

nb::bytes column_of_values(int32_t type, nb::iterable values, int32_t as_of, const code_catalog* catalog) {
  const spbe_options options = options_of(as_of, SPBE_LANG_ID, false, catalog);
  std::string text, verdicts;
  std::vector<int32_t> offsets(1, 0);
  for (const nb::handle value : values) {
    const text_view cell(value);
    if (offsets.size() > rows_at_once || text.size() + cell.size() > bytes_at_once) {
      judge_rows(type, text, offsets, options, verdicts);
      text.clear();
    }
    if (cell.size() > INT32_MAX) throw nb::value_error("a value of 2 GiB or more");
    text.append(cell.data(), cell.size());
    offsets.push_back(static_cast<int32_t>(text.size()));
  }
  judge_rows(type, text, offsets, options, verdicts);
  return nb::bytes(verdicts.data(), verdicts.size());
}

nb::list finding_codes() {
  nb::list names;
  for (int32_t i = 0; i < spbe_finding_count(); ++i) names.append(spbe_finding_name(spbe_finding_at(i)));
  return names;
}

nb::str finding_describe(int32_t index) {
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_finding_describe(spbe_finding_at(index), buffer, capacity, needed, error);
  });
}

}  // namespace

void bind_values(nb::module_& m) {
  m.attr("NO_DATE") = SPBE_NO_DATE;
  m.attr("NO_HEADER") = static_cast<int>(SPBE_NO_HEADER);
  m.def("type_numbers", &type_numbers);
  m.def("judge", &judge, nb::arg("type"), nb::arg("value").none(), nb::arg("as_of") = SPBE_NO_DATE);
  m.def("explain", &explain, nb::arg("type"), nb::arg("value").none(), nb::arg("as_of"), nb::arg("lang"), nb::arg("unmask"), nb::arg("catalog").none());
  m.def("normalize", &normalize, nb::arg("type"), nb::arg("value").none(), nb::arg("as_of"), nb::arg("catalog").none());
  m.def("normalize_explain", &normalize_explain, nb::arg("type"), nb::arg("value").none(), nb::arg("as_of"), nb::arg("lang"), nb::arg("unmask"), nb::arg("catalog").none());
  m.def("format", &format, nb::arg("type"), nb::arg("value").none());
  m.def("mask", &mask, nb::arg("type"), nb::arg("value").none());
  m.def("sample", &sample, nb::arg("type"), nb::arg("seed"), nb::arg("index"), nb::arg("as_of"));
  m.def("describe", &describe, nb::arg("type"), nb::arg("lang"));
  m.def("column_of_array", &column_of_array, nb::arg("type"), nb::arg("schema"), nb::arg("array"), nb::arg("as_of"), nb::arg("catalog").none());
  m.def("column_of_stream", &column_of_stream, nb::arg("type"), nb::arg("stream"), nb::arg("as_of"), nb::arg("catalog").none());
  m.def("column_of_values", &column_of_values, nb::arg("type"), nb::arg("values"), nb::arg("as_of"), nb::arg("catalog").none());
  m.def("finding_codes", &finding_codes);
  m.def("finding_describe", &finding_describe, nb::arg("index"));
  m.def("verdict_name", &spbe_verdict_name, nb::arg("verdict"));
  m.def("class_name", &spbe_class_name, nb::arg("finding_class"));
  m.def("severity_name", &spbe_severity_name, nb::arg("severity"));
  m.def("status_name", &spbe_status_name, nb::arg("status"));
}

}  // namespace spbe_python
