#include "table/xlsx_book.hpp"

#include <algorithm>
#include <utility>

#include "table/xlsx_parts.hpp"

namespace spbe::inline v1::detail {
namespace {

error other_kind(const std::string& name, const char* id, const char* en) {
  return {status::not_a_table, "file.not_a_table", name,
          {"'" + name + "' adalah " + id + "; simpan sebagai Excel .xlsx atau CSV", "'" + name + "' is " + en + "; save it as Excel .xlsx or CSV"}};
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

// The target of a reference, from the root: "../media/x", "/xl/x", "x".
std::string resolved(const std::string& from, const std::string& target) {
  if (!target.empty() && (target.front() == '/' || target.front() == '\\')) return target.substr(1);
  std::string path = folder_of(from) + (target.compare(0, 2, "./") == 0 ? target.substr(2) : target);
  for (std::size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
    const std::size_t begin = up == 0 ? 0 : path.rfind('/', up - 1) + 1;
    path.erase(begin, up + 4 - begin);
  }
  return path;
}

std::string relations_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

bool ends_in(std::string_view text, std::string_view end) noexcept { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

}  // namespace

result<workbook> workbook::open(const std::string& name, std::optional<std::string> bytes, std::size_t limit, std::size_t budget, const std::int32_t* cancel) {
  auto archive = zip_archive::open(name, std::move(bytes));
  if (!archive) return unexpected{archive.error()};
  workbook out(*std::move(archive), budget);
  out.name_ = name;
  out.limit_ = limit;
  const auto main = out.find_main();
  if (!main) return unexpected{main.error()};
  if (auto read = out.read_main(*main, cancel); !read) return unexpected{read.error()};
  if (auto read = out.read_parts(cancel); !read) return unexpected{read.error()};
  return out;
}

// The root says which part is the workbook; where it says nothing, the usual place.
result<std::string> workbook::find_main() const {
  std::string main = "xl/workbook.xml";
  if (archive_.has("_rels/.rels")) {
    auto input = archive_.part("_rels/.rels");
    if (!input) return unexpected{input.error()};
    relations_reader root(std::move(*input), name_, "_rels/.rels");
    if (auto read = root.run(nullptr); !read) return unexpected{read.error()};
    for (const auto& r : root.found) {
      if (r.kind == "officeDocument") main = resolved({}, r.target);
    }
  }
  if (ends_in(main, ".bin") || archive_.has("xl/workbook.bin")) return unexpected{other_kind(name_, "buku kerja biner (.xlsb)", "a binary workbook (.xlsb)")};
  if (archive_.has("content.xml")) return unexpected{other_kind(name_, "berkas OpenDocument (.ods)", "an OpenDocument file (.ods)")};
  if (archive_.has("word/document.xml") || archive_.has("ppt/presentation.xml")) return unexpected{other_kind(name_, "dokumen Office tanpa lembar kerja", "an Office document without sheets")};
  if (!archive_.has(main)) return unexpected{other_kind(name_, "arsip zip, bukan buku kerja Excel", "a zip archive, no Excel workbook")};
  return main;
}

outcome workbook::read_main(const std::string& part, const std::int32_t* cancel) {
  auto input = archive_.part(part);
  if (!input) return unexpected{input.error()};
  sheets_reader book(std::move(*input), name_, part);
  if (auto read = book.run(cancel); !read) return unexpected{read.error()};
  since_1904_ = book.since_1904;
  auto names = archive_.part(relations_of(part));
  if (!names) return unexpected{names.error()};
  relations_reader relations(std::move(*names), name_, relations_of(part));
  if (auto read = relations.run(cancel); !read) return unexpected{read.error()};
  for (const auto& entry : book.found) {
    const auto r = std::find_if(relations.found.begin(), relations.found.end(), [&entry](const auto& known) { return known.id == entry.id; });
    const bool cells = r != relations.found.end() && r->kind == "worksheet";
    sheets_.push_back({entry.name, cells ? resolved(part, r->target) : std::string(), entry.hidden});
  }
  for (const auto& r : relations.found) {
    if (r.kind == "styles") styles_part_ = resolved(part, r.target);
    if (r.kind == "sharedStrings") strings_part_ = resolved(part, r.target);
  }
  return std::monostate{};
}

outcome workbook::read_parts(const std::int32_t* cancel) {
  if (!styles_part_.empty()) {
    auto input = archive_.part(styles_part_);
    if (!input) return unexpected{input.error()};
    styles_reader styles(std::move(*input), name_, styles_part_);
    if (auto read = styles.run(cancel); !read) return unexpected{read.error()};
    looks_ = std::move(styles.looks);
  }
  if (!strings_part_.empty() && archive_.has(strings_part_)) {   // some writers name one and leave it out when no cell needs it
    auto input = archive_.part(strings_part_);
    if (!input) return unexpected{input.error()};
    strings_reader strings(std::move(*input), name_, strings_part_, strings_, limit_);
    if (auto read = strings.run(cancel); !read) return unexpected{read.error()};
  }
  return std::monostate{};
}

}  // namespace spbe::inline v1::detail
