// An architecture as a graph, for Graphviz and Mermaid.  Nodes are numbered: ids and names hold what neither language takes in a name.
#include <algorithm>
#include <string>

#include <spbe/governance/arsitektur.hpp>

#include "governance/arsitektur_reading.hpp"
#include "governance/say.hpp"
#include "text/utf8.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Without what is not seen but turns or hides the rest: blanks in its place.
std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto c = next_scalar(text);
    const std::size_t length = std::max<std::size_t>(c.length, 1);
    if (c.length == 0 || c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || unseen(c.value)) out += ' ';
    else out += text.substr(0, length);
    text.remove_prefix(length);
  }
  return out;
}

// Inside a quoted string of DOT: the quote and the backslash.
std::string for_dot(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// Mermaid reads entities in labels, and markup where a label holds some: all but letters, digits and plain signs as numbers.
std::string for_mermaid(std::string_view text) {
  constexpr std::string_view meant = "\"#&<>`*_[]{}()|\\;~$%";
  std::string out;
  for (const char c : visible(text)) {
    if (meant.find(c) != std::string_view::npos) out += "#" + std::to_string(static_cast<int>(c)) + ";";
    else out += c;
  }
  return out;
}

class drawing {
 public:
  drawing(const architecture& all, graph_format format, const document_options& options) : all_(all), options_(options), dot_(format == graph_format::dot) {}

  std::string run() && {
    out_ = dot_ ? "digraph arsitektur {\n  rankdir=LR;\n  node [shape=box];\n" : "flowchart LR\n";
    for (const architecture_row& row : architecture_rows) domain(row);
    for (const part& p : all_.parts()) edges(p);
    if (!dot_) planned();
    if (dot_) out_ += "}\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string node(const part& p) const { return "n" + std::to_string(&p - all_.parts().data()); }

  void domain(const architecture_row& row) {
    const std::string name(row.collection);
    out_ += dot_ ? "  subgraph cluster_" + name + " {\n    label=\"" + name + "\";\n" : "  subgraph " + name + "\n";
    for (const part& p : all_.parts()) {
      if (p.domain == &row) box(p);
    }
    out_ += dot_ ? "  }\n" : "  end\n";
  }

  void box(const part& p) {
    const std::string id = leaving(p.id, options_), name = leaving(p.text("nama"), options_);
    if (dot_) {
      out_ += "    " + node(p) + " [label=\"" + for_dot(id) + "\\n" + for_dot(name) + "\"" + (p.to_be() ? ", style=dashed" : "") + "];\n";
    } else {
      out_ += "    " + node(p) + "[\"" + for_mermaid(id) + "<br/>" + for_mermaid(name) + "\"]\n";
    }
  }

  void edges(const part& p) {
    for (const link& l : all_.links(p)) {
      const part* const to = all_.find(l.value->text());
      if (to == nullptr) continue;
      const std::string member(l.member);   // a name of the model: letters and underscores
      out_ += dot_ ? "  " + node(p) + " -> " + node(*to) + " [label=\"" + member + "\"];\n" : "  " + node(p) + " -->|" + member + "| " + node(*to) + "\n";
    }
  }

  void planned() {
    std::string names;
    for (const part& p : all_.parts()) {
      if (p.to_be()) names += (names.empty() ? "" : ",") + node(p);
    }
    if (!names.empty()) out_ += "  classDef to_be stroke-dasharray: 5 5\n  class " + names + " to_be\n";
  }

  const architecture& all_;
  const document_options& options_;
  bool dot_;
  std::string out_;
};

}  // namespace
}  // namespace detail

std::string graph_architecture(const document& about, graph_format format, const document_options& options) {
  const detail::architecture all(about.root());
  return detail::drawing(all, format, options).run();
}

}  // namespace spbe::inline v1
