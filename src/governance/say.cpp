#include "governance/say.hpp"

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

slots made(const inspection& doc, std::initializer_list<filling> fillings) {
  slots out;
  out.reserve(fillings.size());
  for (const filling& f : fillings) {
    auto& text = out.emplace_back(f.name, std::string()).second;
    if (f.what == filling::kind::whole) text = std::to_string(f.number);
    else if (f.what == filling::kind::quoted) text = doc.findings().shown(f.text);
    else text = f.text;
  }
  return out;
}

}  // namespace

void say(const inspection& doc, const object& about, std::string_view member, std::string_view rule, std::initializer_list<filling> fillings) {
  doc.tell(about, member, rule, made(doc, fillings));
}

void say_at(const inspection& doc, const json_value& value, std::string_view rule, std::initializer_list<filling> fillings) {
  doc.findings().tell(value, {rule, finding_class::rule, made(doc, fillings)});
}

void say_of_root(const inspection& doc, std::string_view member, std::string_view rule, std::initializer_list<filling> fillings) {
  say(doc, {{}, &doc.root(), {}}, member, rule, fillings);
}

std::string leaving(std::string_view text, const document_options& options) { return options.unmask ? std::string(text) : mask_by_shape(text, false); }

void append(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const auto part : parts) out += part;
}

void append_text(std::string& out, std::string_view name, std::string_view text) {
  append(out, {out.back() == '{' ? "\"" : ",\"", name, "\":"});
  if (text.empty()) out += "null";
  else append_json_string(out, text);
}

void append_whole(std::string& out, std::string_view name, std::int64_t whole) { append(out, {out.back() == '{' ? "\"" : ",\"", name, "\":", std::to_string(whole)}); }

}  // namespace spbe::inline v1::detail
