#include "codelist/compile/source.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>

#include <spbe/text.hpp>

#include "base/file.hpp"
#include "codelist/compile/header.hpp"
#include "codelist/compile/order.hpp"
#include "codelist/compile/table_text.hpp"
#include "codelist/sha256.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

using cells = std::vector<std::string>;

// Which columns a table has; the first `needed` of them must stand in an own one, the others may.
struct columns {
  cells names;
  std::size_t needed;
};

std::string joined(const cells& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ",") + name;
  return out;
}

// Where each of the columns stands in the header, npos = nowhere; nothing where the header is not one of these columns.
std::optional<std::vector<std::size_t>> places(const cells& header, const columns& wanted, bool own) {
  if (!own) {
    if (header != wanted.names) return std::nullopt;
  } else if (std::any_of(header.begin(), header.end(), [&](const auto& h) { return std::find(wanted.names.begin(), wanted.names.end(), h) == wanted.names.end() || std::count(header.begin(), header.end(), h) > 1; })) {
    return std::nullopt;
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < wanted.names.size(); ++i) {
    const auto at = std::find(header.begin(), header.end(), wanted.names[i]);
    if (at == header.end() && i < wanted.needed) return std::nullopt;
    out.push_back(at == header.end() ? std::string::npos : static_cast<std::size_t>(at - header.begin()));
  }
  return out;
}

error wrong_columns(const std::string& path, const cells& header, const columns& wanted, bool own) {
  const std::string all = joined(wanted.names);
  if (!own) return bad(path, 1, {"kolomnya harus " + all, "the columns must be " + all});
  const std::string least = joined({wanted.names.begin(), wanted.names.begin() + static_cast<std::ptrdiff_t>(wanted.needed)});
  const std::string found = printable(joined(header).substr(0, 100));
  return bad(path, 1, {"kolomnya dari " + all + ", dipisah koma, sekurangnya " + least + "; ditemukan " + found,
                       "the columns are of " + all + ", separated by commas, " + least + " at least; found " + found});
}

using taker = std::function<bilingual(std::uint32_t, const cells&)>;
const bilingual fine;

// Reads rows until one is refused: `take` answers what is wrong with a row, or nothing.  A file that may be absent counts as empty.
outcome each_row(source_list& s, const std::string& name, bool optional, const columns& wanted, const taker& take) {
  const std::string path = path_in(s, name);
  std::error_code ignored;
  if (optional && !std::filesystem::exists(path, ignored)) return std::monostate{};
  auto text = read_table(s, name);
  if (!text) return unexpected{text.error()};
  auto records = split_csv(*text);
  if (!records) return unexpected{bad(path, records.error())};
  const cells header = records->empty() ? cells{} : records->front().cells;
  const auto at = places(header, wanted, s.own);
  if (!at) return unexpected{wrong_columns(path, header, wanted, s.own)};
  const std::size_t width = header.size();
  for (std::size_t i = 1; i < records->size(); ++i) {
    const auto& [line, row] = (*records)[i];
    if (s.own && row.size() == 1 && row[0].empty()) continue;   // a blank line, as spreadsheets leave at the end
    const std::string expected = std::to_string(width);
    const std::string found = std::to_string(row.size());
    if (row.size() != width) return unexpected{bad(path, line, {"diharapkan " + expected + " sel, ditemukan " + found, "expected " + expected + " cells, found " + found})};
    cells ordered;
    for (const auto place : *at) ordered.push_back(place == std::string::npos ? std::string() : row[place]);
    const bool giant = std::any_of(ordered.begin(), ordered.end(), [](const auto& cell) { return cell.size() > most_cell_bytes; });
    const bilingual wrong = giant ? bilingual{"sel melebihi 4000 bita", "a cell is longer than 4000 bytes"} : take(line, ordered);
    if (!wrong.en.empty()) return unexpected{bad(path, line, wrong)};
  }
  return std::monostate{};
}

const bilingual day_form = {"hari ditulis TTTT-BB-HH, atau dikosongkan", "a day is written YYYY-MM-DD, or left empty"};

outcome read_codes(source_list& s) {
  const columns wanted = s.own ? columns{{"code", "name", "parent", "valid_from", "valid_to"}, 2} : columns{{"code", "parent", "name", "valid_from", "valid_to"}, 5};
  const std::size_t parent = s.own ? 2 : 1;
  return each_row(s, s.codes_file, false, wanted, [&s, parent](std::uint32_t line, const cells& r) {
    source_spell spell{line, r[0], r[parent], r[3 - parent], {}};
    if (!read_day(r[3], spell.valid.from) || !read_day(r[4], spell.valid.to)) return day_form;
    s.spells.push_back(std::move(spell));
    return fine;
  });
}

outcome read_names(source_list& s) {
  return each_row(s, "names.csv", true, {{"code", "name", "valid_from", "valid_to", "basis", "certainty"}, 6}, [&s](std::uint32_t line, const cells& r) {
    source_name n{line, r[0], r[1], {}, r[4], certainty::high};
    if (!read_day(r[2], n.valid.from) || !read_day(r[3], n.valid.to)) return day_form;
    if (!read_word(r[5], 4, n.certainty)) return certainty_form;
    s.names.push_back(std::move(n));
    return fine;
  });
}

outcome read_changes(source_list& s) {
  return each_row(s, "changes.csv", true, {{"on", "legal_date", "kind", "from", "to", "basis", "certainty", "source"}, 8}, [&s](std::uint32_t line, const cells& r) {
    source_change c;
    c.line = line;
    c.what.from = r[3];
    c.what.to = r[4];
    c.what.basis = r[5];
    c.source = r[7];
    if (!read_day(r[0], c.what.on) || !read_day(r[1], c.what.legal_date)) return day_form;
    if (!read_word(r[2], 9, c.what.kind)) {
      return bilingual{"kind salah satu dari create split merge transfer recode rename respell status retire", "kind is one of create split merge transfer recode rename respell status retire"};
    }
    if (!read_word(r[6], 4, c.what.certainty)) return certainty_form;
    s.changes.push_back(std::move(c));
    return fine;
  });
}

outcome read_maps(source_list& s) {
  return each_row(s, "maps.csv", true, {{"code", "to", "match", "certainty"}, 4}, [&s](std::uint32_t line, const cells& r) {
    source_map m{line, r[0], r[1], r[2], certainty::high};
    if (!read_word(r[3], 4, m.certainty)) return certainty_form;
    s.maps.push_back(std::move(m));
    return fine;
  });
}

outcome read_notes(source_list& s, std::vector<source_note>& out, const std::string& name, const columns& wanted) {
  return each_row(s, name, true, wanted, [&out](std::uint32_t line, const cells& r) {
    out.push_back({line, r[0], r[1], r[2]});
    return fine;
  });
}
outcome read_synonyms(source_list& s) { return read_notes(s, s.synonyms, "synonyms.csv", {{"code", "text", "source"}, 2}); }
outcome read_exceptions(source_list& s) { return read_notes(s, s.exceptions, "exceptions.csv", {{"code", "kind", "reason"}, 3}); }
outcome read_notices(source_list& s) { return read_notes(s, s.notices, "notices.csv", {{"code", "kind", "notice"}, 3}); }

std::vector<std::string> tables_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(folder, trouble)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".csv" || extension == ".json") names.push_back(entry.path().filename().string());
  }
  return names;
}

// A table under a name that nobody reads would be passed over in silence.
outcome no_other_tables(const source_list& s) {
  const cells known = {"list.json", "codes.csv", "names.csv", "changes.csv", "maps.csv", "synonyms.csv", "exceptions.csv", "notices.csv"};
  for (const auto& name : tables_in(s.folder)) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string all = joined(known);
    return unexpected{bad(path_in(s, name), 1, {"bukan tabel daftar, yang bernama " + all, "no table of a list; they are called " + all})};
  }
  return std::monostate{};
}

// Of names and contents of the tables, line ends made one: the same on every system.
std::string digest_of(std::vector<std::pair<std::string, std::string>> tables) {
  std::sort(tables.begin(), tables.end());
  std::string all;
  for (auto& [name, text] : tables) {
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    all += name + "\n" + std::to_string(text.size()) + "\n" + text;
  }
  return hexadecimal(sha256(all));
}

outcome read_all(source_list& s) {
  for (const auto& step : {read_header, read_codes}) {
    if (const auto done = step(s); !done) return done;
  }
  if (!s.folder.empty()) {
    if (s.own) {
      if (const auto done = no_other_tables(s); !done) return done;
    }
    for (const auto& step : {read_names, read_changes, read_maps, read_synonyms, read_exceptions, read_notices}) {
      if (const auto done = step(s); !done) return done;
    }
  }
  if (s.spells.empty()) return unexpected{bad(path_in(s, s.codes_file), 1, {"daftar mempunyai sedikitnya satu kode", "a list has at least one code"})};
  sort_spells(s.spells, !s.digits_after.empty());
  return std::monostate{};
}

// The same path with another ending.
std::string beside(const std::string& path, const char* ending) { return std::filesystem::path(path).replace_extension(ending).string(); }

// As a file of codes; programs of old write CSV in capitals.
bool is_csv(const std::string& path) { return path.ends_with(".csv") || path.ends_with(".CSV"); }

}  // namespace

std::string path_in(const source_list& s, std::string_view file) { return (s.folder.empty() ? "" : s.folder + "/") + std::string(file); }

std::string place_in(const source_list& s, std::string_view table, std::uint32_t line) {
  const bool headless = table == "list.json" && s.header_file.empty();   // called after its codes
  const std::string file = table == "codes.csv" || headless ? s.codes_file : table == "list.json" ? s.header_file : std::string(table);
  return (s.own ? path_in(s, file) : file) + ":" + std::to_string(line);
}

result<source_list> read_source(const std::string& folder) {
  source_list s;
  s.folder = folder;
  if (const auto done = read_all(s); !done) return unexpected{done.error()};
  std::vector<std::pair<std::string, std::string>> tables;
  for (const auto& name : tables_in(folder)) {
    auto text = read_file(folder + "/" + name);
    if (!text) return unexpected{text.error()};
    tables.emplace_back(name, *std::move(text));
  }
  s.digest = s.info.digest = digest_of(std::move(tables));
  if (const auto blessed = read_file(folder + "/DIGEST")) s.blessed = blessed->substr(0, blessed->find_first_of("\r\n"));
  return s;
}

result<source_list> read_own_source(const std::string& path, const std::string& codes_csv) {
  source_list s;
  s.own = true;
  s.folder = path;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    while (s.folder.size() > 1 && s.folder.back() == '/') s.folder.pop_back();
  } else {
    s.folder.clear();
    const bool bare = codes_csv.empty() && (path.empty() || is_csv(path));
    s.header_file = bare ? std::string() : path;
    s.codes_file = bare ? path : codes_csv.empty() ? beside(path, ".csv") : codes_csv;
  }
  if (const auto done = read_all(s); !done) return unexpected{done.error()};
  s.digest = s.info.digest = digest_of(std::move(s.read));
  return s;
}

}  // namespace spbe::inline v1::detail
