// What can be asked of a roadmap.
#include <spbe/governance/peta_rencana.hpp>

#include "governance/questions.hpp"
#include "governance/roadmap.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {

result<std::string> answer_roadmap_report(const document& about, std::string_view, const document_options& options) { return spbe::json(summarize_roadmap(about, options)); }

// [{"id","pointer","link"}]: of an initiative, the place of the link, and the object that is not there.
result<std::string> answer_missing_links(const document& about, std::string_view argument, const document_options& options) {
  const auto architecture = parse_json(argument);
  if (!architecture) return refuse_question("argumen bukan JSON dari dokumen arsitektur: " + architecture.error().message.id, "the argument is no JSON of an architecture: " + architecture.error().message.en);
  std::string out = "[";
  for (const json_value* link : missing_links(about.root(), architecture->root())) {
    out += out.size() == 1 ? "{" : ",{";
    append_text(out, "id", leaving(nearest_id(about.root(), *link), options));
    append_text(out, "pointer", pointer_to(about.root(), *link, !options.unmask));
    append_text(out, "link", leaving(link->text(), options));
    out += '}';
  }
  return out + ']';
}

}  // namespace spbe::inline v1::detail
