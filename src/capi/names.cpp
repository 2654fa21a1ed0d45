// Names of numbers: versions, statuses, codes, classes.  None of them fails; a number from a newer library is "unknown".
#include <spbe.h>

#include <string>
#include <string_view>

#include <spbe/finding.hpp>

#include "capi/call.hpp"
#include "json/document.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

// Views of static literals, which end in NUL.
const char* known(std::string_view name) noexcept { return name.empty() ? "unknown" : name.data(); }

std::string texts(const std::string_view (&in)[2]) {
  std::string out = "{\"id\":";
  detail::append_json_string(out, in[0]);
  out += ",\"en\":";
  detail::append_json_string(out, in[1]);
  return out += '}';
}

std::string json(const finding_code& c) {
  std::string out = "{\"number\":" + std::to_string(c.number) + ",\"code\":";
  detail::append_json_string(out, c.slug);
  out += ",\"severity\":";
  detail::append_json_string(out, name_of(c.default_severity));
  out += ",\"message\":" + texts(c.message) + ",\"hint\":" + texts(c.hint) + ",\"since\":";
  detail::append_json_string(out, c.since);
  return out += '}';
}

result<finding_code> read_code(std::int32_t number) {
  if (const auto found = find_finding_code(number)) return *found;
  return refuse("finding.unknown", "tidak ada kode temuan bernomor " + std::to_string(number), "there is no finding code of number " + std::to_string(number));
}

}  // namespace

int32_t spbe_version(void) { return SPBE_VERSION; }

const char* spbe_status_name(spbe_status number) {
  switch (static_cast<status>(number)) {
    case status::ok: return "ok";
    case status::invalid_argument: return "invalid_argument";
    case status::bad_schema: return "bad_schema";
    case status::bad_list: return "bad_list";
    case status::unreadable: return "unreadable";
    case status::not_a_table: return "not_a_table";
    case status::unsupported: return "unsupported";
    case status::too_small: return "too_small";
    case status::cancelled: return "cancelled";
    case status::out_of_memory: return "out_of_memory";
    case status::internal: return "internal";
  }
  return "unknown";
}

const char* spbe_finding_name(int32_t code) {
  const auto found = find_finding_code(code);
  return found ? known(found->slug) : "unknown";
}

int32_t spbe_finding_count(void) {
  return static_cast<int32_t>(finding_code_count());
}

int32_t spbe_finding_at(int32_t index) {
  return index >= 0 && index < spbe_finding_count() ? first_finding_code + index : SPBE_CODE_NONE;
}

spbe_status spbe_finding_describe(int32_t code, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return read_code(code); }, [](const finding_code& c) { return json(c); });
}

const char* spbe_class_name(int32_t number) {
  if (number == SPBE_CLASS_NONE) return "none";
  return number < 0 || number > 127 ? "unknown" : known(name_of(static_cast<finding_class>(number)));
}

const char* spbe_verdict_name(int32_t number) {
  return number < SPBE_VALID || number > SPBE_MISSING ? "unknown" : known(name_of(static_cast<verdict>(number)));
}

const char* spbe_severity_name(int32_t number) {
  if (number == SPBE_SEVERITY_NONE) return "none";
  return number < 0 || number > SPBE_SEVERITY_ERROR ? "unknown" : known(name_of(static_cast<severity>(number)));
}
