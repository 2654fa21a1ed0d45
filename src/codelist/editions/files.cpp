// Tables as people write them, and the folder they go to.
#include <algorithm>
#include <array>
#include <filesystem>

#include "base/file.hpp"
#include "codelist/editions/tables.hpp"
#include "codelist/exchange/quoting.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

void add(std::vector<list_file>& out, const char* name, std::string_view columns, const std::string& rows) {
  if (!rows.empty()) out.push_back({name, std::string(columns) + "\n" + rows});
}

std::string notes(const std::vector<source_note>& all) {
  std::string rows;
  for (const auto& n : all) rows += csv_row({n.code, n.first, n.second});
  return rows;
}

std::string form_of(const source_list& s) {
  if (s.digits_after.empty()) return "{\"characters\": " + json_text(s.characters) + ", \"longest\": " + std::to_string(s.longest) + "}";
  std::string digits;
  unsigned before = 0;
  for (const unsigned n : s.digits_after) {
    digits += (digits.empty() ? "" : ", ") + std::to_string(n - before);
    before = n;
  }
  return "{\"digits\": [" + digits + "]" + (s.dotted ? "}" : ", \"dots\": false}");
}

std::string editions_of(const list_info& info) {
  std::string out;
  for (const auto& e : info.editions) {
    out += std::string(out.empty() ? "\n" : ",\n") + "    {\"from\": " + json_text_or_null(e.from.iso()) + ", \"title\": " + json_text(e.title);
    out += std::string(", \"verified\": ") + (e.verified ? "true}" : "false}");
  }
  return "[" + out + "\n  ]";
}

// What is not known is left out.
std::string header_of(const source_list& s) {
  const list_info& info = s.info;
  std::string out = "{\n  \"id\": " + json_text(info.id) + ",\n  \"title\": {\"id\": " + json_text(info.title.id) + ", \"en\": " + json_text(info.title.en) + "}";
  const std::pair<std::string_view, std::string_view> texts[] = {{"issuer", info.issuer},
                                                                 {"basis", info.basis},
                                                                 {"source", info.source},
                                                                 {"licence", info.licence},
                                                                 {"completeness", info.completeness},
                                                                 {"certainty", name_of(info.certainty)},
                                                                 {"certainty_note", info.certainty_note},
                                                                 {"match_names_note", info.match_note}};
  for (const auto& [name, text] : texts) {
    if (!text.empty()) out += ",\n  \"" + std::string(name) + "\": " + json_text(text);
  }
  out += std::string(",\n  \"match_names\": ") + (info.matched_by_name ? "true" : "false") + ",\n  \"code_form\": " + form_of(s);
  if (!info.maps_to.empty()) out += ",\n  \"maps\": {\"from\": " + json_text(info.maps_from) + ", \"to\": " + json_text(info.maps_to) + "}";
  if (!info.follows.empty()) out += ",\n  \"follows\": " + json_text(info.follows);
  if (info.unknown_is_info) out += ",\n  \"unknown\": \"info\"";
  return out + ",\n  \"editions\": " + editions_of(info) + "\n}\n";
}

constexpr std::array<const char*, 8> table_names = {"list.json", "codes.csv", "names.csv", "changes.csv", "maps.csv", "synonyms.csv", "exceptions.csv", "notices.csv"};

error cannot(const std::string& folder, const std::error_code& trouble) {
  const bilingual why = system_advice(trouble.value());
  return {status::unreadable, "file.unwritable", folder,
          {"map '" + folder + "' tidak dapat ditulis: " + why.id, "the folder '" + folder + "' cannot be written: " + why.en}};
}

// File by file, the header last; then what the new list has no table for.
outcome replace_tables(const std::vector<list_file>& files, const std::string& folder) {
  for (const auto& f : files) {
    if (auto done = write_file(folder + "/" + f.name, f.text); !done) return done;
  }
  std::error_code trouble;
  for (const auto* name : table_names) {
    const bool kept = std::any_of(files.begin(), files.end(), [name](const list_file& f) { return f.name == name; });
    if (!kept) std::filesystem::remove(folder + "/" + name, trouble);
    if (trouble) return unexpected{cannot(folder, trouble)};
  }
  return std::monostate{};
}

// Made under another name, so that the folder is there whole or not at all.
outcome make_folder(const std::vector<list_file>& files, const std::string& folder) {
  const std::string beside = folder + ".part";
  std::error_code trouble;
  std::filesystem::create_directories(beside, trouble);
  if (trouble) return unexpected{cannot(folder, trouble)};
  auto done = replace_tables(files, beside);
  if (done) std::filesystem::rename(beside, folder, trouble);
  if (done && !trouble) return done;
  std::error_code ignored;
  for (const auto& f : files) std::filesystem::remove(beside + "/" + f.name, ignored);
  std::filesystem::remove(beside, ignored);
  return done ? outcome(unexpected{cannot(folder, trouble)}) : done;
}

}  // namespace

std::vector<list_file> files_of(const source_list& s) {
  std::vector<list_file> out;
  std::string codes, names, changes, maps;
  for (const auto& x : s.spells) codes += csv_row({x.code, x.parent, x.name, x.valid.from.iso(), x.valid.to.iso()});
  for (const auto& n : s.names) names += csv_row({n.code, n.name, n.valid.from.iso(), n.valid.to.iso(), n.basis, name_of(n.certainty)});
  for (const auto& c : s.changes) {
    changes += csv_row({c.what.on.iso(), c.what.legal_date.iso(), name_of(c.what.kind), c.what.from, c.what.to, c.what.basis, name_of(c.what.certainty), c.source});
  }
  for (const auto& m : s.maps) maps += csv_row({m.code, m.to, m.match, name_of(m.certainty)});
  add(out, "codes.csv", "code,parent,name,valid_from,valid_to", codes);
  add(out, "names.csv", "code,name,valid_from,valid_to,basis,certainty", names);
  add(out, "changes.csv", "on,legal_date,kind,from,to,basis,certainty,source", changes);
  add(out, "maps.csv", "code,to,match,certainty", maps);
  add(out, "synonyms.csv", "code,text,source", notes(s.synonyms));
  add(out, "exceptions.csv", "code,kind,reason", notes(s.exceptions));
  add(out, "notices.csv", "code,kind,notice", notes(s.notices));
  out.push_back({"list.json", header_of(s)});
  return out;
}

outcome write_folder(const std::vector<list_file>& files, const std::string& folder, bool replace) {
  std::string path = folder;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  std::error_code trouble;
  const bool there = std::filesystem::exists(path, trouble);
  if (trouble) return unexpected{cannot(path, trouble)};
  if (!there) return make_folder(files, path);
  const bool taken = std::any_of(table_names.begin(), table_names.end(), [&](const char* name) {
    std::error_code ignored;
    return std::filesystem::exists(path + "/" + name, ignored);
  });
  if (taken && !replace) {
    return unexpected{error{status::invalid_argument, "list.not_empty", path,
                            {"map '" + path + "' sudah berisi tabel suatu daftar", "the folder '" + path + "' holds the tables of a list already"}}};
  }
  return replace_tables(files, path);
}

}  // namespace spbe::inline v1::detail
