// From what a document said to the tables of an own list.
#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/digit.hpp"
#include "codelist/compile/rules.hpp"
#include "codelist/exchange/imported.hpp"
#include "codelist/exchange/quoting.hpp"
#include "text/letters.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

void row(std::string& out, std::initializer_list<std::string_view> cells) { out += csv_row(cells); }

// "Satuan Ukur (2024)" -> "satuan_ukur_2024".
std::string id_from(std::string_view name) {
  std::string id;
  for (const char c : name) {
    if (is_letter(c) || is_digit(c)) id += small(c);
    else if (!id.empty() && id.back() != '_') id += '_';
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id.substr(0, longest_list_id);
}

class table_maker {
 public:
  table_maker(imported_document document, const import_options& options) : in_(std::move(document)), options_(options) {}

  result<imported_list> make() {
    imported_list out;
    out.id = options_.id.empty() ? id_from(in_.own_name) : options_.id;
    if (!is_list_id(out.id)) {
      return refuse(0, {"id daftar " + fragment(out.id) + " harus huruf kecil, angka, dan _ dengan huruf di depan; beri dengan --id",
                        "the id of the list " + fragment(out.id) + " must be small letters, digits and _, a letter first; give one with --id"});
    }
    if (in_.codes.empty()) return refuse(0, {"tidak memuat satu kode pun", "holds no code"});
    if (auto wrong = codes()) return unexpected{*std::move(wrong)};
    if (auto wrong = parents()) return unexpected{*std::move(wrong)};
    out.title = in_.title;
    if (out.title.id.empty()) out.title.id = out.title.en.empty() ? out.id : out.title.en;
    if (out.title.en.empty()) out.title.en = out.title.id;
    out.codes = in_.codes.size();
    out.notes = std::move(in_.notes);
    files(out);
    return out;
  }

 private:
  unexpected<error> refuse(std::int64_t line, const bilingual& what) const { return unexpected{bad_document(options_.name, line, what)}; }

  std::optional<error> codes() {
    for (std::size_t i = 0; i < in_.codes.size(); ++i) {
      const auto& c = in_.codes[i];
      const std::string code = fragment(c.code);
      const bool plain = std::all_of(c.code.begin(), c.code.end(), [](char x) { return x >= ' ' && x <= '~'; });
      if (c.code.empty()) return refuse(c.line, {"kode kosong", "an empty code"}).value;
      if (!plain || c.code.size() > longest_code) {
        return refuse(c.line, {"kode " + code + " memuat tanda di luar ASCII atau lebih dari 64 tanda",
                               "the code " + code + " holds a character beyond ASCII or more than 64"}).value;
      }
      const auto [known, is_new] = at_.emplace(c.code, i);
      const std::string before = std::to_string(in_.codes[known->second].line);
      if (!is_new) return refuse(c.line, {"kode " + code + " sudah ada di baris " + before, "the code " + code + " stands in line " + before + " already"}).value;
    }
    return std::nullopt;
  }

  std::optional<error> parents() {
    std::size_t outside = 0;
    for (auto& c : in_.codes) {
      if (c.parent.empty() || at_.count(c.parent) != 0) continue;
      c.parent.clear();
      ++outside;
    }
    if (outside != 0) {
      const std::string n = std::to_string(outside);
      in_.notes.push_back({n + " kode berinduk pada kode yang tidak ada dalam dokumen; kode itu berdiri di tingkat teratas",
                           n + " codes have a parent that is not in the document; they stand at the top"});
    }
    for (const auto& c : in_.codes) {
      const imported_code* at = &c;
      for (int level = 0; !at->parent.empty(); ++level, at = &in_.codes[at_[at->parent]]) {
        if (level < deepest_list) continue;
        return refuse(c.line, {"induk dari kode " + fragment(c.code) + " berputar, atau lebih dari 60 tingkat",
                               "the parents of the code " + fragment(c.code) + " turn in a circle, or go beyond 60 levels"}).value;
      }
    }
    return std::nullopt;
  }

  void files(imported_list& out) {
    std::string codes, synonyms;
    row(codes, {"code", "parent", "name", "valid_from", "valid_to"});
    for (const auto& c : in_.codes) {
      if (c.spells.empty()) row(codes, {c.code, c.parent, c.name, "", ""});
      for (const auto& s : c.spells) row(codes, {c.code, c.parent, s.name, s.valid.from.iso(), s.valid.to.iso()});
      for (const auto& [text, source] : c.other_names) row(synonyms, {c.code, text, source});
    }
    out.files.push_back({"codes.csv", std::move(codes)});
    if (const std::string rows = changes(); !rows.empty()) out.files.push_back({"changes.csv", "on,legal_date,kind,from,to,basis,certainty,source\n" + rows});
    if (!synonyms.empty()) out.files.push_back({"synonyms.csv", "code,text,source\n" + synonyms});
    out.files.push_back({"list.json", header(out)});
  }

  // Every first and last day has its change.  A successor that lives on the day makes it a recode or a split; else nothing is known but the end.
  std::string changes() const {
    std::string out;
    std::set<std::pair<std::string, date>> begun;
    const std::string source = options_.name.empty() ? in_.kind : options_.name;
    for (const auto& c : in_.codes) {
      for (std::size_t i = 0; i < c.spells.size(); ++i) {
        const date end = c.spells[i].valid.to;
        if (!end.has_value()) continue;
        std::vector<std::string> heirs;
        for (const auto& heir : c.replaced_by) {
          if (i + 1 == c.spells.size() && heir != c.code && lives(heir, end)) heirs.push_back(heir);
        }
        if (heirs.empty()) row(out, {end.iso(), "", "retire", c.code, "", "", "unverified", source});
        for (const auto& heir : heirs) {
          row(out, {end.iso(), "", heirs.size() == 1 ? "recode" : "split", c.code, heir, "", "unverified", source});
          begun.emplace(heir, end);
        }
      }
    }
    for (const auto& c : in_.codes) {
      for (const auto& s : c.spells) {
        const date first = s.valid.from;
        if (first.has_value() && begun.count({c.code, first}) == 0) row(out, {first.iso(), "", "create", "", c.code, "", "unverified", source});
      }
    }
    return out;
  }

  bool lives(const std::string& code, date day) const {
    const auto found = at_.find(code);
    if (found == at_.end()) return false;
    const auto& spells = in_.codes[found->second].spells;
    return spells.empty() || std::any_of(spells.begin(), spells.end(), [day](const auto& s) { return s.valid.contains(day); });
  }

  // What the codes may hold, as the ranges of list.json.  A hyphen stands last, where it is no range.
  std::string characters() const {
    std::set<char> seen;
    for (const auto& c : in_.codes) seen.insert(c.code.begin(), c.code.end());
    std::string out;
    for (const auto& [first, last] : {std::pair{'0', '9'}, std::pair{'A', 'Z'}, std::pair{'a', 'z'}}) {
      if (seen.lower_bound(first) == seen.upper_bound(last)) continue;
      out += {first, '-', last};
      seen.erase(seen.lower_bound(first), seen.upper_bound(last));
    }
    const bool hyphen = seen.erase('-') != 0;
    out.append(seen.begin(), seen.end());
    return hyphen ? out + "-" : out;
  }

  std::string header(const imported_list& out) const {
    std::size_t longest = 0;
    for (const auto& c : in_.codes) longest = std::max(longest, c.code.size());
    const std::string source = in_.kind + (options_.name.empty() ? "" : ", " + options_.name) + (in_.version.empty() ? "" : ", " + in_.version);
    const auto told = [](const std::string& text) { return json_text(text.empty() ? "Not told by the document" : text); };
    return "{\n  \"id\": " + json_text(out.id) + ",\n  \"title\": {\"id\": " + json_text(out.title.id) + ", \"en\": " + json_text(out.title.en) + "},\n  \"issuer\": " + told(in_.issuer) +
           ",\n  \"basis\": " + told("") + ",\n  \"source\": " + json_text(source) + ",\n  \"licence\": " + told(in_.licence) +
           ",\n  \"completeness\": \"As published\",\n  \"certainty\": \"unverified\",\n  \"certainty_note\": \"Imported, and compared with nothing\",\n"
           "  \"code_form\": {\"characters\": " + json_text(characters()) + ", \"longest\": " + std::to_string(longest) +
           "},\n  \"match_names\": false,\n  \"match_names_note\": \"Not looked at\",\n  \"editions\": [{\"from\": null, \"title\": " +
           json_text(in_.version.empty() ? in_.kind : in_.version) + ", \"verified\": false}]\n}\n";
  }

  static constexpr std::size_t longest_code = 64;
  imported_document in_;
  const import_options& options_;
  std::unordered_map<std::string, std::size_t> at_;   // by code
};

}  // namespace

result<imported_list> tables_of(imported_document document, const import_options& options) { return table_maker(std::move(document), options).make(); }

}  // namespace spbe::inline v1::detail
