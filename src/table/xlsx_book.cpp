#include "table/xlsx_book.hpp"

#include <algorithm>
#include <utility>

#include "table/xlsx_parts.hpp"

namespace spbe::inline v1::detail {
namespace {

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

}  // namespace

outcome workbook::begin(xml_stream& reader, const std::string& part) const {
  auto input = archive_.part(part);
  if (!input) return unexpected{input.error()};
  reader.begin(std::move(*input), name_, part);
  return std::monostate{};
}

outcome workbook::read(xml_stream& reader, const std::string& part, const std::int32_t* cancel) const {
  if (auto begun = begin(reader, part); !begun) return begun;
  auto done = reader.run(cancel);
  if (!done) return unexpected{done.error()};
  return std::monostate{};
}

outcome workbook::open(const std::string& name, std::optional<std::string> bytes, std::size_t limit, const std::int32_t* cancel) {
  name_ = name;
  auto done = archive_.open(name, std::move(bytes));
  if (done) done = find_main(cancel);
  if (done) done = read_main(cancel);
  if (done && !styles_part_.empty()) {
    styles_reader styles;
    done = read(styles, styles_part_, cancel);
    looks_ = std::move(styles.looks);
  }
  if (done && !strings_part_.empty() && archive_.has(strings_part_)) {   // some writers name one and leave it out when no cell needs it
    strings_reader strings(strings_, limit);
    done = read(strings, strings_part_, cancel);
  }
  return done;
}

// The root says which part is the workbook; where it says nothing, the usual place.
outcome workbook::find_main(const std::int32_t* cancel) {
  main_part_ = "xl/workbook.xml";
  if (archive_.has("_rels/.rels")) {
    relations_reader root;
    if (auto done = read(root, "_rels/.rels", cancel); !done) return done;
    for (const auto& r : root.found) {
      if (r.kind == "officeDocument") main_part_ = resolved({}, r.text);
    }
  }
  // What an archive is that holds such a part.
  constexpr std::pair<const char*, phrase> others[] = {
      {"xl/workbook.bin", {"buku kerja biner (.xlsb)", "a binary workbook (.xlsb)"}},
      {"content.xml", {"berkas OpenDocument (.ods)", "an OpenDocument file (.ods)"}},
      {"word/document.xml", {"dokumen Word, tanpa lembar kerja", "a Word document, without sheets"}},
      {"ppt/presentation.xml", {"salindia, tanpa lembar kerja", "a presentation, without sheets"}},
  };
  phrase kind{"arsip zip, bukan buku kerja Excel", "a zip archive, no Excel workbook"};
  bool other = !archive_.has(main_part_);
  for (const auto& [part, name] : others) {
    if (!archive_.has(part)) continue;
    kind = name;
    other = true;
  }
  if (!other) return std::monostate{};
  return unexpected{file_error(status::not_a_table, "file.not_a_table", name_,
                               {"'{file}' adalah {detail}; simpan sebagai Excel .xlsx atau CSV", "'{file}' is {detail}; save it as Excel .xlsx or CSV"}, {kind.id, kind.en})};
}

outcome workbook::read_main(const std::int32_t* cancel) {
  sheets_reader book;
  if (auto done = read(book, main_part_, cancel); !done) return done;
  since_1904_ = book.since_1904;
  relations_reader relations;
  if (auto done = read(relations, relations_of(main_part_), cancel); !done) return done;
  for (auto& entry : book.found) {
    const auto r = std::find_if(relations.found.begin(), relations.found.end(), [&entry](const auto& known) { return known.id == entry.id; });
    const bool cells = r != relations.found.end() && r->kind == "worksheet";
    sheets_.push_back({std::move(entry.text), cells ? resolved(main_part_, r->text) : std::string(), entry.kind == "hidden" || entry.kind == "veryHidden"});
  }
  for (const auto& r : relations.found) {
    if (r.kind == "styles") styles_part_ = resolved(main_part_, r.text);
    if (r.kind == "sharedStrings") strings_part_ = resolved(main_part_, r.text);
  }
  return std::monostate{};
}

}  // namespace spbe::inline v1::detail
