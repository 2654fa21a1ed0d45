#include "report/text_sections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.hpp"
#include "schema/field_types.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t label_width = 14;
constexpr std::size_t widest_name = 32;
constexpr std::size_t most_files = 10;
constexpr std::size_t most_columns = 20;

void append_line(std::string& out, std::string_view label, std::string_view text) {
  out += "  " + padded(label, label_width) + "  ";
  out += text;
  out += '\n';
}

// A tab cannot be seen, a comma in quotes can.
std::string delimiter_name(const std::string& delimiter) {
  if (delimiter == "\t") return "tab";
  return std::string(1, '\'').append(visible(delimiter)).append(1, '\'');
}

std::string reading(const validation_summary& s, language lang) {
  std::string out = visible(s.encoding);
  if (s.delimiter.empty() && s.header_line == 0) return out;   // JSON: every value brings its key
  if (!s.delimiter.empty()) out += fmt::format(", {} {}", say(lang, "pemisah", "delimiter"), delimiter_name(s.delimiter));
  out += ", ";
  if (s.header_line == 0) return out.append(say(lang, "tanpa baris judul", "no header line"));
  return out + fmt::format("{} {}", say(lang, "judul di baris", "header in line"), counted(s.header_line, lang));
}

std::string_view source_of_day(std::string_view source, language lang) {
  if (source == "column") return say(lang, "kolom pada data; selain itu hari tersebut", "a column of the data; else this day");
  if (source == "option") return "--as-of";
  if (source == "schema") return say(lang, "skema", "the schema");
  if (source == "today") return say(lang, "hari ini, WIB", "today at UTC+7");
  return source;
}

// "baris 12 (baris fisik 13), kolom nik: 317101**********"
std::string where(const finding& f, const validation_summary& s, language lang) {
  std::string out;
  const auto add = [&out](std::string_view text) {
    if (!out.empty()) out += ", ";
    out += text;
  };
  if (s.files.size() > 1 && !f.file.empty()) add(visible(f.file));
  if (f.row > 0) add(fmt::format("{} {}", say(lang, "baris data", "row"), counted(f.row, lang)));
  if (f.line > 0) add(fmt::format("{} {}", say(lang, "baris berkas", "line"), counted(f.line, lang)));
  if (!f.column.empty()) add(fmt::format("{} {}", say(lang, "kolom", "column"), visible(f.column)));
  if (out.empty()) out = say(lang, "seluruh berkas", "the whole file");
  if (f.value) out += f.value->empty() ? std::string(say(lang, ": (kosong)", ": (empty)")) : ": " + visible(*f.value);
  const bool key_is_told = f.value && (f.key == *f.value || f.key == f.column + '=' + *f.value);
  if (!f.key.empty() && !key_is_told) out += "  [" + visible(f.key) + "]";
  return out;
}

void append_indented(std::string& out, std::string_view indent, std::string_view text) {
  out += indent;
  out += text;
  out += '\n';
}

// A message stands once where its neighbours say the same; one that weighs less than its group says so.
void append_examples(std::string& out, const code_group& group, const validation_summary& s, language lang) {
  const finding* before = nullptr;
  for (const finding& f : group.examples) {
    const bool new_message = before == nullptr || f.message != before->message || f.severity != before->severity;
    if (new_message) append_indented(out, "    ", f.severity == group.worst ? f.message : fmt::format("{}: {}", shout(f.severity, lang), f.message));
    append_indented(out, "      - ", where(f, s, lang));
    if ((new_message || f.hint != before->hint) && !f.hint.empty()) append_indented(out, "        -> ", f.hint);
    before = &f;
  }
  if (group.examples.empty() || group.count <= group.examples.size()) return;
  append_indented(out, "      ", fmt::format("{} {} {}", say(lang, "dan", "and"), counted(group.count - group.examples.size(), lang), say(lang, "lagi", "more")));
}

// How many findings, and in which share of the rows; of columns and whole files there is none.
std::string count_text(const code_group& group, const validation_summary& s, language lang) {
  std::string out = counted(group.count, lang);
  const auto rows = s.rows_by_code.find(group.code);
  if (rows == s.rows_by_code.end() || s.rows == 0) return out;
  return out + fmt::format(" ({} {})", percent(static_cast<double>(rows->second) / static_cast<double>(s.rows), lang), say(lang, "dari baris", "of rows"));
}

// A schema whose fields are not in the file: rows without an error are then no good news.
bool nothing_was_asked(const validation_summary& s) {
  return s.rows > 0 && !s.columns.empty() && std::all_of(s.columns.begin(), s.columns.end(), [](const column_summary& c) { return c.type.empty(); });
}

// What a person calls what a column holds: words for the types of Table Schema, the names of types and lists as they are.
std::string_view content_name(const std::string& type, language lang) {
  if (type.empty()) return "-";
  if (type == "text") return word_for(field_type::string, lang);   // no schema asked: what is nothing else
  const auto standard = field_type_of(type);
  return standard ? word_for(*standard, lang) : std::string_view(type);
}

// "a, b, c": what is beyond the most that are named is counted.
std::string listed(const std::vector<std::string>& names, std::size_t most, language lang) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) out += (i > 0 ? ", " : "") + visible(names[i]);
  if (names.size() > most) out += fmt::format(" … ({})", counted(names.size(), lang));
  return out;
}

}  // namespace

void append_head(std::string& out, const validation_summary& s, language lang) {
  std::string files = listed(s.files, most_files, lang);
  if (files.empty()) files = say(lang, "(tidak ada berkas yang terbaca)", "(no file was read)");
  out += fmt::format("{} {}\n", say(lang, "Hasil pemeriksaan", "Report on"), files);
  const std::string of = s.files.size() > 1 ? visible(s.files.front()) + ": " : "";   // the notes tell of the others
  if (!s.encoding.empty()) append_line(out, say(lang, "Cara baca", "Read as"), of + reading(s, lang));
  if (s.as_of) append_line(out, say(lang, "Dinilai per", "Judged on"), fmt::format("{} ({})", s.as_of.iso(), source_of_day(s.as_of_source, lang)));
  std::string rows = counted(s.rows, lang);
  if (nothing_was_asked(s)) {
    rows += say(lang, ", tidak satu pun dicocokkan dengan skema", ", none was checked against the schema");
  } else if (s.rows > 0) {
    rows += fmt::format(", {} {} ({})", say(lang, "tanpa galat", "without an error"), counted(s.valid_rows, lang),
                        percent(static_cast<double>(s.valid_rows) / static_cast<double>(s.rows), lang));
  }
  append_line(out, say(lang, "Baris data", "Rows"), rows);
  const std::string findings = fmt::format("{} {}, {} {}, {} info", counted(s.errors, lang), say(lang, "galat", s.errors == 1 ? "error" : "errors"),
                                           counted(s.warnings, lang), say(lang, "peringatan", s.warnings == 1 ? "warning" : "warnings"), counted(s.infos, lang));
  append_line(out, say(lang, "Temuan", "Findings"), findings);
}

void append_warnings(std::string& out, const validation_summary& s, language lang) {
  if (!s.complete) {
    append_line(out, say(lang, "TIDAK LENGKAP", "INCOMPLETE"), say(lang, "pemeriksaan tidak sampai akhir; angka di sini hanya untuk bagian yang terbaca",
                                                                   "the check did not reach the end; the numbers count what was read"));
  }
  if (s.unmasked) {
    append_line(out, say(lang, "TANPA TABIR", "UNMASKED"), say(lang, "nilai pribadi tampil utuh (--unmask); jangan sebarkan laporan ini",
                                                               "personal values stand in full (--unmask); do not pass this report on"));
  }
}

void append_groups(std::string& out, const validation_summary& s, const std::vector<code_group>& groups, language lang) {
  out += '\n';
  if (groups.empty()) {
    append_indented(out, "", s.complete ? say(lang, "Tidak ada temuan.", "No findings.")
                                        : say(lang, "Tidak ada temuan pada bagian yang terbaca.", "No findings in what was read."));
    return;
  }
  std::size_t widest = 0;
  for (const auto& group : groups) widest = std::max(widest, width(group.code));
  const std::size_t word = width(shout(severity::warning, lang));
  append_indented(out, "", say(lang, "Temuan menurut kode, yang terberat lebih dulu", "Findings by code, the worst first"));
  for (const auto& group : groups) {
    if (!group.examples.empty()) out += '\n';
    append_indented(out, "  ", fmt::format("{}  {}  {}", padded(shout(group.worst, lang), word), padded(group.code, widest), count_text(group, s, lang)));
    append_examples(out, group, s, lang);
    // Where no finding names its column, the columns still are what a reader goes to.
    if (group.code != damage_code || !group.examples.empty() || s.damaged.empty()) continue;
    append_indented(out, "    ", fmt::format("{} {}", say(lang, "kolom", s.damaged.size() == 1 ? "column" : "columns"), listed(s.damaged, most_columns, lang)));
  }
}

void append_causes(std::string& out, const validation_summary& s, language lang) {
  if (s.by_cause.empty()) return;
  out += '\n';
  append_indented(out, "", say(lang, "Dugaan sebab, menurut banyaknya temuan", "Probable causes, by number of findings"));
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  for (auto rest = s.by_cause; !rest.empty();) {
    const auto most = std::max_element(rest.begin(), rest.end(), less);   // of as many, the first by name
    append_line(out, most->first, counted(most->second, lang));
    rest.erase(most);
  }
}

void append_columns(std::string& out, const validation_summary& s, language lang) {
  if (s.columns.empty()) return;
  const std::string_view name = say(lang, "Kolom", "Column");
  const std::string_view kind = say(lang, "jenis isi", "content");
  std::size_t names = width(name);
  std::size_t kinds = width(kind);
  for (const auto& c : s.columns) {
    names = std::max(names, std::min(width(visible(c.name)), widest_name));
    kinds = std::max(kinds, width(content_name(c.type, lang)));
  }
  out += '\n';
  const auto row = [&](std::string_view a, std::string_view b, std::string_view c, std::string_view d) {
    append_indented(out, "  ", fmt::format("{}  {}  {}  {}", padded(a, names), padded(b, kinds), padded_left(c, 7), padded_left(d, 12)));
  };
  row(name, kind, say(lang, "sesuai", "fits"), say(lang, "kosong", "empty"));
  for (const auto& c : s.columns) {
    const bool judged = c.empty < s.rows && !c.type.empty();
    row(visible(c.name), content_name(c.type, lang), judged ? percent(c.share, lang) : "-", counted(c.empty, lang));
  }
}

void append_notes(std::string& out, const validation_summary& s, language lang) {
  if (s.notes.empty()) return;
  out += '\n';
  append_indented(out, "", say(lang, "Catatan", "Notes"));
  for (const auto& [topic, sentence] : s.notes) append_line(out, visible(topic), visible(sentence));
}

}  // namespace spbe::inline v1::detail
