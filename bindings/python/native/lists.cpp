// Code lists.
#include <memory>

#include <nanobind/stl/unique_ptr.h>

#include "answers.hpp"
#include "arrow.hpp"
#include "catalog.hpp"
#include "text.hpp"

namespace spbe_python {

namespace {

class code_list {
 public:
  /// An id that no list has is trouble: invalid_argument.
  code_list(const code_catalog& catalog, nb::handle id) {
    const text_view text(id);
    spbe_error error{};
    demand(spbe_catalog_list(catalog.handle(), text.data(), text.size(), &handle_, &error), error);
  }
  code_list(const code_list&) = delete;
  code_list& operator=(const code_list&) = delete;
  ~code_list() { spbe_list_free(handle_); }

  [[nodiscard]] const char* id() const { return spbe_list_id(handle_, nullptr); }
  [[nodiscard]] const char* edition() const { return spbe_list_edition(handle_, nullptr); }
  [[nodiscard]] const char* digest() const { return spbe_list_digest(handle_, nullptr); }

  [[nodiscard]] nb::str describe(int32_t lang) const {
    const spbe_options options = options_of(SPBE_NO_DATE, lang);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      return spbe_list_describe(handle_, &options, buffer, capacity, needed, error);
    });
  }

  [[nodiscard]] nb::str find(nb::handle code, int32_t day) const { return ask(&spbe_list_find, code, day); }
  [[nodiscard]] nb::str find_name(nb::handle name, int32_t day) const { return ask(&spbe_list_find_name, name, day); }
  [[nodiscard]] nb::str children(nb::handle code, int32_t day) const { return ask(&spbe_list_children, code, day); }
  [[nodiscard]] nb::str successors(nb::handle code, int32_t day) const { return ask(&spbe_list_successors, code, day); }
  [[nodiscard]] nb::str history(nb::handle code) const {
    const text_view text(code);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      return spbe_list_history(handle_, text.data(), text.size(), buffer, capacity, needed, error);
    });
  }

  [[nodiscard]] nb::str search(nb::handle words, int32_t day, uint32_t limit) const {
    const text_view text(words);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      return spbe_list_search(handle_, text.data(), text.size(), day, limit, buffer, capacity, needed, error);
    });
  }
  [[nodiscard]] nb::str resolve(nb::handle name, int32_t day, int32_t level, uint32_t limit, nb::handle within) const {
    const text_view text(name), place(within);
    const spbe_query query = query_of(day, level, limit, place);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      return spbe_list_resolve(handle_, text.data(), text.size(), &query, buffer, capacity, needed, error);
    });
  }
  [[nodiscard]] nb::object resolve_stream(nb::handle texts, int32_t day, int32_t level, uint32_t limit, nb::handle within) const {
    const text_view place(within);
    const spbe_query query = query_of(day, level, limit, place);
    return answers_of(texts, [&](ArrowArrayStream* in, ArrowArrayStream* out, spbe_error* error) {
      return spbe_list_resolve_stream(handle_, &query, in, out, error);
    });
  }

  [[nodiscard]] int judge(nb::handle code, int32_t day) const {
    const text_view text(code);
    spbe_membership membership = SPBE_MEMBERSHIP_INIT;
    spbe_error error{};
    demand(spbe_list_judge(handle_, text.data(), text.size(), day, &membership, &error), error);
    return membership.standing;
  }

  [[nodiscard]] nb::object capsule(int32_t day) const {
    ArrowArrayStream* stream = nullptr;
    nb::object capsule = stream_capsule(stream);
    fill(day, stream);
    return capsule;
  }

  /// Every record of a day as tuples.
  [[nodiscard]] nb::list rows(int32_t day) const {
    ArrowArrayStream raw{};
    fill(day, &raw);
    arrow_stream stream(raw);
    const arrow_schema schema = stream.schema();
    nb::list all;
    for (arrow_array batch = stream.next(); batch.present(); batch = stream.next()) {
      all.extend(rows_of(schema.get(), batch.get(), batch.get().length));
    }
    return all;
  }

 private:
  using question = spbe_status (*)(const spbe_list*, const char*, std::size_t, int32_t, char*, std::size_t, std::size_t*, spbe_error*);
  [[nodiscard]] nb::str ask(question q, nb::handle about, int32_t day) const {
    const text_view text(about);
    return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
      return q(handle_, text.data(), text.size(), day, buffer, capacity, needed, error);
    });
  }

  static spbe_query query_of(int32_t day, int32_t level, uint32_t limit, const text_view& within) {
    spbe_query query = SPBE_QUERY_INIT;
    query.day = day, query.level = level, query.limit = limit;
    query.within = within.data(), query.within_n = within.size();
    return query;
  }

  void fill(int32_t day, ArrowArrayStream* stream) const {
    const released_gil released;
    spbe_error error{};
    demand(spbe_list_export(handle_, day, stream, &error), error);
  }

  spbe_list* handle_ = nullptr;
};

nb::list list_ids(const code_catalog& catalog) {
  nb::list ids;
  for (int32_t i = 0; i < spbe_catalog_count(catalog.handle()); ++i) {
    spbe_list* list = nullptr;
    spbe_error error{};
    demand(spbe_catalog_at(catalog.handle(), i, &list, &error), error);
    ids.append(spbe_list_id(list, nullptr));
    spbe_list_free(list);
  }
  return ids;
}

// The lists of `base`, and the one in a .spbelist file or in its bytes.
std::unique_ptr<code_catalog> open_file(const code_catalog& base, const nb::bytes& path) {
  spbe_catalog* handle = nullptr;
  spbe_error error{};
  const released_gil released;
  demand(spbe_catalog_open(base.handle(), path.c_str(), &handle, &error), error);
  return std::make_unique<code_catalog>(handle);
}

std::unique_ptr<code_catalog> open_bytes(const code_catalog& base, const nb::bytes& bytes) {
  spbe_catalog* handle = nullptr;
  spbe_error error{};
  const released_gil released;
  demand(spbe_catalog_open_bytes(base.handle(), bytes.data(), bytes.size(), &handle, &error), error);
  return std::make_unique<code_catalog>(handle);
}

}  // namespace

void bind_lists(nb::module_& m) {
  m.attr("STANDING_UNKNOWN") = +SPBE_STANDING_UNKNOWN;
  m.attr("STANDING_CURRENT") = +SPBE_STANDING_CURRENT;
  nb::class_<code_catalog>(m, "Catalog")
      .def(nb::init<>())
      .def("ids", &list_ids)
      .def("with_file", &open_file, nb::arg("path"))
      .def("with_bytes", &open_bytes, nb::arg("bytes"));
  nb::class_<code_list>(m, "CodeList")
      .def(nb::init<const code_catalog&, nb::handle>(), nb::arg("catalog"), nb::arg("id"))
      .def("id", &code_list::id)
      .def("edition", &code_list::edition)
      .def("digest", &code_list::digest)
      .def("describe", &code_list::describe, nb::arg("lang"))
      .def("find", &code_list::find, nb::arg("code"), nb::arg("day"))
      .def("find_name", &code_list::find_name, nb::arg("name"), nb::arg("day"))
      .def("children", &code_list::children, nb::arg("code").none(), nb::arg("day"))
      .def("successors", &code_list::successors, nb::arg("code"), nb::arg("day"))
      .def("history", &code_list::history, nb::arg("code"))
      .def("search", &code_list::search, nb::arg("text"), nb::arg("day"), nb::arg("limit"))
      .def("resolve", &code_list::resolve, nb::arg("text"), nb::arg("day"), nb::arg("level"), nb::arg("limit"), nb::arg("within").none())
      .def("resolve_stream", &code_list::resolve_stream, nb::arg("texts"), nb::arg("day"), nb::arg("level"), nb::arg("limit"), nb::arg("within").none())
      .def("judge", &code_list::judge, nb::arg("code"), nb::arg("day"))
      .def("capsule", &code_list::capsule, nb::arg("day"))
      .def("rows", &code_list::rows, nb::arg("day"));
}

}  // namespace spbe_python
