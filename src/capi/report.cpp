// The counts of a run.
#include <spbe/report.hpp>

#include <spbe.h>

#include <optional>
#include <vector>

#include <spbe/governance/metadata.hpp>

#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/handles.hpp"
#include "capi/run.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

result<const validation_summary*> counts(const spbe_report* handle) {
  if (handle == nullptr) return refuse("argument.null", "laporan NULL", "the report is NULL");
  return &inside(handle)->of->summary();
}

// What is said of a dataset is said of all of it.
result<const run*> ended(const spbe_report* handle) {
  const auto of = counts(handle);
  if (!of) return unexpected{of.error()};
  if (!(*of)->complete) return refuse("report.incomplete", "data belum dibaca sampai habis", "the data has not been read to its end");
  return inside(handle)->of.get();
}

// The documents of a delivery beside the run that checked its data.
struct delivered_documents {
  const run* of;
  std::optional<document> standards;
  std::vector<document> metadata;
  document_options options;
};

struct text_argument {
  const char* at;
  size_t n;
  [[nodiscard]] bool given() const noexcept { return at != nullptr || n != 0; }
};

result<delivered_documents> read_delivery(const spbe_report* handle, text_argument standards, text_argument metadata, const spbe_options* options) {
  const auto of = ended(handle);
  if (!of) return unexpected{of.error()};
  const auto wanted = read(options);
  if (!wanted) return unexpected{wanted.error()};
  delivered_documents out{*of, std::nullopt, {}, {wanted->lists, wanted->as_of, wanted->lang, wanted->unmask, 0}};
  if (standards.given()) {
    const auto text = read_text(standards.at, standards.n);
    if (!text) return unexpected{text.error()};
    auto doc = document::parse("standar_data", *text);
    if (!doc) return unexpected{doc.error()};
    out.standards = *std::move(doc);
  }
  if (metadata.given()) {
    const auto text = read_text(metadata.at, metadata.n);
    if (!text) return unexpected{text.error()};
    auto forms = parse_metadata_forms(*text);
    if (!forms) return unexpected{forms.error()};
    out.metadata = *std::move(forms);
  }
  return out;
}

}  // namespace

spbe_status spbe_report_summary(const spbe_report* handle, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return counts(handle); },
                   [](const validation_summary* of) { return json(*of); });
}

spbe_status spbe_report_notes(const spbe_report* handle, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return counts(handle); },
                   [](const validation_summary* of) { return notes_json(*of); });
}

spbe_status spbe_report_conformance(const spbe_report* handle, const char* standards, size_t standards_n, const char* metadata, size_t metadata_n,
                                    const spbe_options* options, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return read_delivery(handle, {standards, standards_n}, {metadata, metadata_n}, options); },
                   [](const delivered_documents& d) {
    delivery what{d.standards ? &*d.standards : nullptr, {}, delivered(d.of->rules, d.of->summary())};
    for (const auto& form : d.metadata) what.metadata.push_back(&form);
    return json(conformance_of(what, d.options), d.options.lang);
  });
}

spbe_status spbe_report_draft(const spbe_report* handle, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ended(handle); },
                   [](const run* of) { return json_array(draft_ms_var(of->rules, of->summary()), [](const std::string& form) { return form; }); });
}

void spbe_report_free(spbe_report* handle) { delete inside(handle); }
