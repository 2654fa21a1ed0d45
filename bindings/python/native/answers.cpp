// Names and codes asked of lists: one at a time, and by the column.
#include <memory>
#include <string>
#include <vector>

#include "answers.hpp"

namespace spbe_python {

namespace {

// Columns of Python values as a record batch; the copies of them that readers get keep it alive.
struct text_table {
  std::vector<std::string> text;
  std::vector<std::vector<int64_t>> offsets;
  std::vector<const void*> buffers;
  std::vector<ArrowSchema> schemas;
  std::vector<ArrowArray> arrays;
  std::vector<ArrowSchema*> schema_pointers;
  std::vector<ArrowArray*> array_pointers;
};

template <class Struct>
void nothing_to_release(Struct* of) {
  of->release = nullptr;
}

void add_column(text_table& table, nb::iterable values) {
  std::string text;
  std::vector<int64_t> offsets(1, 0);
  for (const nb::handle value : values) {
    const text_view cell(value);
    text.append(cell.data(), cell.size());
    offsets.push_back(static_cast<int64_t>(text.size()));
    if (offsets.size() % 8192 == 0 && PyErr_CheckSignals() != 0) throw nb::python_error();  // the values may never end
  }
  table.text.push_back(std::move(text));
  table.offsets.push_back(std::move(offsets));
}

// large_utf8 columns in one batch: nothing is null, for an empty cell is no text either.
ArrowSchema schema_of(text_table& table) {
  const std::size_t columns = table.text.size();
  table.schemas.resize(columns);
  for (auto& schema : table.schemas) {
    schema.format = "U";
    schema.name = "";
    schema.release = &nothing_to_release<ArrowSchema>;
    table.schema_pointers.push_back(&schema);
  }
  ArrowSchema record{};
  record.format = "+s";
  record.name = "";
  record.n_children = static_cast<int64_t>(columns);
  record.children = table.schema_pointers.data();
  record.release = &nothing_to_release<ArrowSchema>;
  return record;
}

ArrowArray array_of(text_table& table, int64_t rows) {
  const std::size_t columns = table.text.size();
  table.buffers.resize(columns * 3 + 1);   // the last is the record's own: no validity
  table.arrays.resize(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    table.buffers[c * 3 + 1] = table.offsets[c].data();
    table.buffers[c * 3 + 2] = table.text[c].data();
    table.arrays[c].length = rows;
    table.arrays[c].n_buffers = 3;
    table.arrays[c].buffers = &table.buffers[c * 3];
    table.arrays[c].release = &nothing_to_release<ArrowArray>;
    table.array_pointers.push_back(&table.arrays[c]);
  }
  ArrowArray record{};
  record.length = rows;
  record.n_buffers = 1;
  record.buffers = &table.buffers[columns * 3];
  record.n_children = static_cast<int64_t>(columns);
  record.children = table.array_pointers.data();
  record.release = &nothing_to_release<ArrowArray>;
  return record;
}

nb::object capsule_of(std::shared_ptr<const batches> source) {
  ArrowArrayStream* stream = nullptr;
  nb::object capsule = stream_capsule(stream);
  read_again(std::move(source), stream);
  return capsule;
}

// What `batches` hold, with the memory it lies in.
struct texts_in_memory {
  text_table table;
  batches source;
};

nb::object stream_of_values(nb::iterable values, nb::object beside) {
  auto held = std::make_shared<texts_in_memory>();
  add_column(held->table, values);
  if (!beside.is_none()) add_column(held->table, nb::cast<nb::iterable>(beside));
  if (held->table.offsets.front().size() != held->table.offsets.back().size()) throw nb::value_error("the two columns have different numbers of rows");
  const auto rows = static_cast<int64_t>(held->table.offsets.front().size()) - 1;
  held->source.schema = arrow_schema(schema_of(held->table));
  held->source.arrays.emplace_back(array_of(held->table, rows));
  held->source.rows.push_back(rows);
  return capsule_of(std::shared_ptr<const batches>(held, &held->source));
}

nb::object stream_of_array(nb::handle schema_capsule, nb::handle array_capsule) {
  auto source = std::make_shared<batches>();
  source->schema = arrow_schema(moved<ArrowSchema>(schema_capsule));
  source->arrays.emplace_back(moved<ArrowArray>(array_capsule));
  source->rows.push_back(source->arrays.back().get().length);
  return capsule_of(std::move(source));
}

// A stream of answers, read as tuples.
class answer_rows {
 public:
  explicit answer_rows(nb::handle capsule) : stream_(moved<ArrowArrayStream>(capsule)) {}
  /// A batch at a time; None at the end.
  [[nodiscard]] nb::object next() {
    arrow_array batch;
    {
      const released_gil released;
      if (!schema_.present()) schema_ = stream_.schema();
      batch = stream_.next();
    }
    if (!batch.present()) return nb::none();
    return rows_of(schema_.get(), batch.get(), batch.get().length);
  }

 private:
  arrow_stream stream_;
  arrow_schema schema_;
};

// The three texts of a way, alive as long as this object.
struct way_of {
  way_of(nb::handle list, nb::handle from, nb::handle to) : list_text(list), from_text(from), to_text(to) {
    way.list = list_text.data(), way.list_n = list_text.size();
    way.from = from_text.data(), way.from_n = from_text.size();
    way.to = to_text.data(), way.to_n = to_text.size();
  }
  text_view list_text, from_text, to_text;
  spbe_conversion way = SPBE_CONVERSION_INIT;
};

nb::str convert(const code_catalog& catalog, nb::handle list, nb::handle from, nb::handle to, nb::handle code) {
  const way_of ends(list, from, to);
  const text_view text(code);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_catalog_convert(catalog.handle(), &ends.way, text.data(), text.size(), buffer, capacity, needed, error);
  });
}

nb::object convert_stream(const code_catalog& catalog, nb::handle list, nb::handle from, nb::handle to, nb::handle codes) {
  const way_of ends(list, from, to);
  return answers_of(codes, [&](ArrowArrayStream* in, ArrowArrayStream* out, spbe_error* error) {
    return spbe_catalog_convert_stream(catalog.handle(), &ends.way, in, out, error);
  });
}

}  // namespace

void bind_answers(nb::module_& m) {
  m.def("stream_of_values", &stream_of_values, nb::arg("values"), nb::arg("beside").none());
  m.def("stream_of_array", &stream_of_array, nb::arg("schema"), nb::arg("array"));
  m.def("convert", &convert, nb::arg("catalog"), nb::arg("list"), nb::arg("from_"), nb::arg("to"), nb::arg("code"));
  m.def("convert_stream", &convert_stream, nb::arg("catalog"), nb::arg("list"), nb::arg("from_"), nb::arg("to"), nb::arg("codes"));
  nb::class_<answer_rows>(m, "AnswerRows").def(nb::init<nb::handle>(), nb::arg("stream")).def("next", &answer_rows::next);
}

}  // namespace spbe_python
