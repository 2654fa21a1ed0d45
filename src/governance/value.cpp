#include <spbe/codelist.hpp>
#include <spbe/type.hpp>

#include "governance/structure.hpp"

namespace spbe::inline v1::detail {
namespace {

std::string joined(const std::vector<std::string>& codes) {
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ", ") + code;
  return out;
}

struct standing_words {
  finding_class what = finding_class::none;
  severity weight = severity::none;
};

standing_words words_for(const membership& m, const list& codes, const model_node& node) {
  switch (m.standing) {
    case standing::unknown: return {finding_class::code, codes.info().unknown_is_info ? severity::info : severity::none};
    case standing::superseded: return {finding_class::superseded};
    case standing::expired: return {finding_class::expired};
    case standing::not_yet_valid: return {finding_class::not_yet_valid};
    case standing::before_first:
    case standing::current: break;
  }
  return node.level != 0 && m.level != node.level ? standing_words{finding_class::level} : standing_words{};
}

}  // namespace

void check_code(const inspection& doc, const json_value& value, const model_node& node) {
  const list* const codes = doc.lists().find(node.list);
  if (codes == nullptr) return;   // a catalog without that list says nothing of its codes
  const membership m = codes->judge(value.text(), doc.day());
  const standing_words said = words_for(m, *codes, node);
  slots words{{"found", node.personal && !doc.options().unmask ? "***" : doc.findings().shown(value.text())}, {"list", std::string(node.list)}};
  if (said.what != finding_class::none) {
    if (m.standing != standing::unknown) {
      const record known = codes->spell(m.spell, doc.day());
      words.push_back({"level", std::to_string(m.level)});
      words.push_back({"expected", std::to_string(node.level)});
      words.push_back({"day", (said.what == finding_class::not_yet_valid ? known.valid.from : known.valid.to).iso()});
      words.push_back({"successors", joined(codes->living_successors(known.code, doc.day()))});
    }
    return doc.findings().tell(value, {node.list, said.what, words, "list", said.weight});
  }
  if (node.leaf && m.standing == standing::current && !codes->children(value.text(), doc.day()).empty()) {
    doc.findings().tell(value, {"daun", finding_class::rule, words});
  }
}

void check_type(const inspection& doc, const json_value& value, const model_node& node) {
  const check_options options{doc.day(), &doc.lists(), doc.lang(), doc.options().unmask};
  const verdict_byte byte = node.canonical->judge(value.text(), prepare(options));
  if (byte == valid_byte || byte == missing_byte) return;
  doc.findings().tell(value, node.canonical->explain(value.text(), byte, options));
}

}  // namespace spbe::inline v1::detail
