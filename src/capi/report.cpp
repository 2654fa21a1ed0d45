// The counts of a run.
#include <spbe/report.hpp>

#include <spbe.h>

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

}  // namespace

spbe_status spbe_report_summary(const spbe_report* handle, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return counts(handle); },
                   [](const validation_summary* of) { return json(*of); });
}

void spbe_report_free(spbe_report* handle) { delete inside(handle); }
