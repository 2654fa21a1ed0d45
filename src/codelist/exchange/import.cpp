// Which reader, and the folder at the end of it.
#include <algorithm>
#include <filesystem>

#include <spbe/text.hpp>

#include "base/file.hpp"
#include "codelist/exchange/imported.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1 {
namespace detail {

error bad_document(const std::string& name, std::int64_t line, const bilingual& what) {
  const std::string place = line > 0 ? name + ":" + std::to_string(line) : name;
  const std::string before = place.empty() ? "" : place + ": ";
  return {status::bad_list, "list.import", place, {before + what.id, before + what.en}, -1, static_cast<std::int32_t>(line)};
}

std::string fragment(std::string_view text) { return "'" + masked_name(text) + "'"; }

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace detail

namespace {

std::string_view without_mark(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  while (!text.empty() && detail::is_blank(text.front())) text.remove_prefix(1);
  return text;
}

// Turtle may begin with `<` too, but what stands between its first angles is an IRI: it holds no blank, as a root element that names its namespace
// does, and it holds a scheme.
bool looks_like_xml(std::string_view text) {
  if (text.substr(0, 2) == "\xFE\xFF" || text.substr(0, 2) == "\xFF\xFE") return true;   // UTF-16: no Turtle
  text = without_mark(text);
  if (text.empty() || text.front() != '<') return false;
  if (text.size() > 1 && (text[1] == '?' || text[1] == '!')) return true;
  const auto inside = text.substr(0, text.find('>'));
  return inside.find_first_of(" \t\r\n") != std::string_view::npos || inside.find(':') == std::string_view::npos;
}

// Does it begin as Turtle does: with a directive, an IRI, a prefixed name, a blank node or a collection, or a remark?
bool looks_like_turtle(std::string_view text) {
  text = without_mark(text);
  const auto word = text.substr(0, text.find_first_of(" \t\r\n"));
  if (word.empty() || std::string_view("@<[(#").find(word.front()) != std::string_view::npos) return true;
  std::string small_word(word);
  std::transform(word.begin(), word.end(), small_word.begin(), detail::small);
  return small_word == "prefix" || small_word == "base" || (word.find(':') != std::string_view::npos && word.find_first_of("\"',;{") == std::string_view::npos);
}

}  // namespace

result<imported_list> import_list(std::string_view text, const import_options& options) {
  if (text.size() > detail::most_import_bytes) return unexpected{detail::bad_document(options.name, 0, {"lebih dari 256 MiB", "more than 256 MiB"})};
  if (looks_like_xml(text)) {
    auto document = detail::read_genericode(text, options.name);
    return document ? detail::tables_of(*std::move(document), options) : result<imported_list>(unexpected{document.error()});
  }
  if (!looks_like_turtle(text)) {
    return unexpected{detail::bad_document(options.name, 1, {"bukan genericode (XML) dan bukan SKOS dalam Turtle; tabel sendiri disusun dengan spbe list compile",
                                                             "neither genericode (XML) nor SKOS in Turtle; tables of your own are for spbe list compile"})};
  }
  if (const std::size_t good = valid_utf8_prefix(text); good != text.size()) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(good), '\n');
    return unexpected{detail::bad_document(options.name, line, {"bukan UTF-8; Turtle selalu UTF-8", "not UTF-8; Turtle always is"})};
  }
  auto document = detail::read_skos(text, options.name);
  return document ? detail::tables_of(*std::move(document), options) : result<imported_list>(unexpected{document.error()});
}

result<imported_list> import_list_file(const std::string& path, import_options options) {
  const auto text = detail::read_file(path);
  if (!text) return unexpected{text.error()};
  if (options.name.empty()) options.name = std::filesystem::path(path).filename().string();
  return import_list(*text, options);
}

outcome write_tables(const imported_list& tables, const std::string& folder) {
  std::error_code trouble;
  const bool made = std::filesystem::create_directories(folder, trouble);
  if (trouble) {
    const bilingual why = system_advice(trouble.value());
    return unexpected{error{status::unreadable, "file.unwritable", folder,
                            {"folder '" + folder + "' tidak dapat dibuat: " + why.id, "the folder '" + folder + "' cannot be made: " + why.en}}};
  }
  for (const auto& file : tables.files) {
    if (std::filesystem::exists(folder + "/" + file.name, trouble)) {
      return unexpected{error{status::invalid_argument, "list.import", folder + "/" + file.name,
                              {"folder '" + folder + "' sudah berisi " + file.name + "; pilih folder lain",
                               "the folder '" + folder + "' already holds " + file.name + "; choose another"}}};
    }
  }
  for (const auto& file : tables.files) {
    auto done = detail::write_file(folder + "/" + file.name, file.text);
    if (done) continue;
    for (const auto& written : tables.files) {   // all or nothing: none of them was there before
      if (&written == &file) break;
      std::filesystem::remove(folder + "/" + written.name, trouble);
    }
    if (made) std::filesystem::remove(folder, trouble);
    return done;
  }
  return std::monostate{};
}

}  // namespace spbe::inline v1
