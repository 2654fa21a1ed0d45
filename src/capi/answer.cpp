#include "capi/answer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

// `<subject>.<class>` looked up without making a string.
std::int32_t code_of(std::string_view subject, finding_class what) noexcept {
  char slug[64];
  const auto name = name_of(what);
  if (subject.size() + 1 + name.size() > sizeof slug) return SPBE_CODE_NONE;
  std::memcpy(slug, subject.data(), subject.size());
  slug[subject.size()] = '.';
  std::memcpy(slug + subject.size() + 1, name.data(), name.size());
  const auto found = find_finding_code(std::string_view(slug, subject.size() + 1 + name.size()));
  return found ? found->number : SPBE_CODE_NONE;
}

constexpr bool control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
constexpr bool beyond_ascii(char c) noexcept { return static_cast<unsigned char>(c) > 0x7F; }

// The byte that is to blame, for the classes where it is one byte.
std::int64_t offset_of(std::string_view value, finding_class what) noexcept {
  const auto at = [&](auto guilty) {
    const auto* found = std::find_if(value.begin(), value.end(), guilty);
    return found == value.end() ? std::int64_t{-1} : static_cast<std::int64_t>(found - value.begin());
  };
  if (what == finding_class::unicode) return at(beyond_ascii);
  if (what != finding_class::whitespace) return -1;
  if (!value.empty() && is_blank(value.front())) return 0;
  if (const auto inside = at(control); inside >= 0) return inside;
  auto end = static_cast<std::int64_t>(value.size());
  while (end > 0 && is_blank(value[static_cast<std::size_t>(end - 1)])) --end;
  return end < static_cast<std::int64_t>(value.size()) ? end : -1;
}

template <class T>
outcome write_growing(const T& from, T* to, std::size_t first_version) {
  if (to == nullptr) return refuse("argument.null", "parameter keluaran NULL", "an out parameter is NULL");
  const std::uint32_t size = to->size;
  if (auto sized = read_size(size, first_version); !sized) return sized;
  std::memset(static_cast<void*>(to), 0, size);
  std::memcpy(static_cast<void*>(to), &from, std::min<std::size_t>(size, sizeof from));
  to->size = size;
  return done();
}

}  // namespace

spbe_answer answer_of(const type& about, std::string_view value, const check_context& context) noexcept {
  spbe_answer out = SPBE_ANSWER_INIT;
  const verdict_byte byte = about.judge(value, context);
  if (byte == valid_byte) return out;
  const auto what = class_of(byte);
  out.verdict = static_cast<std::int32_t>(verdict_of(byte));
  out.severity = static_cast<std::int32_t>(severity_of(byte));
  out.code = code_of(about.subject(value).name(), what);
  out.cause = static_cast<std::int32_t>(about.cause(value, byte, context));
  out.offset = offset_of(value, what);
  return out;
}

spbe_answer answer_of(const type& about, const normalized& made, const check_context& context) noexcept {
  if (made.findings.empty()) return answer_of(about, made.canonical, context);
  spbe_answer out = SPBE_ANSWER_INIT;
  const auto& trouble = made.findings.front();
  out.verdict = trouble.severity == severity::info ? SPBE_MISSING : SPBE_INVALID;
  out.severity = static_cast<std::int32_t>(trouble.severity);
  out.code = trouble.number;
  return out;
}

constexpr std::size_t first_answer = offsetof(spbe_answer, offset) + sizeof(spbe_answer::offset);

outcome check_size(const spbe_answer& to) { return read_size(to.size, first_answer); }
outcome write(const spbe_answer& from, spbe_answer* to) { return write_growing(from, to, first_answer); }
outcome write(const spbe_membership& from, spbe_membership* to) {
  return write_growing(from, to, offsetof(spbe_membership, reserved) + sizeof from.reserved);
}

}  // namespace spbe::inline v1::detail::capi
