// Any bytes as a document of any kind: findings that each say something and point somewhere; written again it reads the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <spbe/governance/document.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto kinds = spbe::document_kinds();
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto doc = spbe::document::parse(kinds[data[0] % kinds.size()], text);
  if (!doc) {
    if (doc.error().message.id.empty() || doc.error().message.en.empty()) std::abort();
    return 0;
  }
  const auto found = doc->check({nullptr, spbe::date(2026, 11, 28), spbe::language::en, false, 20});
  for (const auto& f : found.findings) {
    if (f.message.empty() || f.code.empty() || f.severity == spbe::severity::none) std::abort();
  }
  for (const auto& q : spbe::document_questions(doc->kind())) (void)doc->ask(q.name, {});
  const auto again = spbe::document::parse(doc->kind(), doc->json());
  if (!again || again->json() != doc->json()) std::abort();
  return 0;
}
