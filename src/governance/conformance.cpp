#include <spbe/governance/conformance.hpp>

#include <algorithm>
#include <initializer_list>
#include <set>

#include <spbe/text.hpp>

#include "governance/metadata_reading.hpp"
#include "governance/pointer.hpp"
#include "text/render.hpp"

namespace spbe::inline v1 {
namespace {

using detail::json_value;
using detail::text_of;

// Names are compared as headers are: letters and digits alone.
using names = std::set<std::string>;

void fail(principle& p, std::string id, std::string en) {
  p.holds = false;
  p.reasons.push_back({std::move(id), std::move(en)});
}
void note(principle& p, std::string id, std::string en) { p.reasons.push_back({std::move(id), std::move(en)}); }

std::string listed(const std::vector<std::string>& columns) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < columns.size() && i < most; ++i) out += (i == 0 ? "" : ", ") + masked_name(columns[i]);
  return columns.size() > most ? out + ", …" : out;
}

std::vector<std::string> without(const std::vector<std::string>& columns, const names& known) {
  std::vector<std::string> out;
  std::copy_if(columns.begin(), columns.end(), std::back_inserter(out), [&](const std::string& c) { return known.count(compact(c)) == 0; });
  return out;
}

// A document of the delivery must be without error itself.
void check_document(principle& p, const document& doc, const std::string& called, const document_options& options) {
  auto counting = options;
  counting.per_code = 0;
  const auto found = doc.check(counting);
  if (found.errors != 0) fail(p, called + " memuat " + detail::counted(found.errors, language::id) + " galat", called + " has " + detail::counted(found.errors, language::en) + " errors");
}

principle standards(const delivery& what, const document_options& options) {
  principle p{"standar_data", true, {}};
  if (what.standards == nullptr) {
    fail(p, "Standar Data tidak disertakan (pasal 33 ayat 2)", "no Standar Data was delivered (art. 33(2))");
    return p;
  }
  check_document(p, *what.standards, "Standar Data", options);
  names known;
  if (const json_value* const all = what.standards->root().find("standar")) {
    for (const json_value& one : all->items()) {
      known.insert(compact(text_of(one, "nama")));
      known.insert(compact(text_of(one, "id")));
      known.insert(compact(text_of(one, "kolom")));
    }
  }
  const auto lacking = without(what.data.columns, known);
  if (!lacking.empty()) fail(p, "kolom tanpa Standar Data: " + listed(lacking), "columns without a Standar Data: " + listed(lacking));
  return p;
}

principle metadata(const delivery& what, const document_options& options) {
  principle p{"metadata", true, {}};
  names described;
  bool activity = false;
  for (const document* const doc : what.metadata) {
    const json_value* const data = doc->root().find("data");
    const std::string title = data == nullptr ? std::string() : masked_name(text_of(*data, doc->kind() == "ms_keg" ? "judul_kegiatan" : "nama"));
    check_document(p, *doc, std::string(doc->kind()) + (title.empty() ? "" : " \"" + title + "\""), options);
    activity = activity || doc->kind() == "ms_keg";
    if (doc->kind() != "ms_var" || data == nullptr) continue;
    described.insert(compact(text_of(*data, "nama")));
    described.insert(compact(text_of(*data, "alias")));
  }
  if (what.metadata.empty()) fail(p, "metadata tidak disertakan (pasal 33 ayat 2)", "no metadata was delivered (art. 33(2))");
  else if (!activity) fail(p, "metadata kegiatan (MS-Keg) tidak disertakan", "no metadata of the activity (MS-Keg) was delivered");
  const auto lacking = without(what.data.columns, described);
  if (!what.metadata.empty() && !lacking.empty()) fail(p, "kolom tanpa metadata variabel (MS-Var): " + listed(lacking), "columns without metadata of a variable (MS-Var): " + listed(lacking));
  return p;
}

std::uint64_t count_of(const std::map<std::string, std::uint64_t>& by_code, std::initializer_list<finding_class> classes) {
  std::uint64_t out = 0;
  for (const auto& [code, count] : by_code) {
    const auto what = class_of(std::string_view(code).substr(code.rfind('.') + 1));
    if (std::find(classes.begin(), classes.end(), what) != classes.end()) out += count;
  }
  return out;
}

principle interoperability(const delivered_data& data) {
  principle p{"interoperabilitas", true, {}};
  using enum finding_class;
  const auto say = [&p](std::uint64_t count, const char* id, const char* en) {
    if (count != 0) fail(p, detail::counted(count, language::id) + id, detail::counted(count, language::en) + en);
  };
  if (!data.open_format) fail(p, "format berkas tidak terbuka (pasal 9 ayat 2 huruf b)", "the format of the file is not open (art. 9(2)b)");
  if (data.encoding != "UTF-8") fail(p, "teks bukan UTF-8 melainkan " + data.encoding, "the text is not UTF-8 but " + data.encoding);
  if (data.rows == 0) fail(p, "tidak ada baris data", "there are no rows");
  if (!data.has_schema) fail(p, "data tidak diperiksa terhadap skema, jadi struktur dan maknanya tidak terbukti", "the data was held against no schema: its structure and meaning are not shown");
  say(count_of(data.by_code, {structure, quote, encoding, header, damage}), " temuan pada struktur berkas", " findings about the structure of the file");
  say(count_of(data.by_code, {type, enumeration, pattern, minimum, maximum, min_length, max_length, required, format, length, character, date, serial, range}),
      " nilai tidak sesuai bentuk yang dijanjikan skema", " values are not of the form that the schema promises");
  return p;
}

principle reference_codes(const delivery& what, const document_options& options) {
  principle p{"kode_referensi", true, {}};
  using enum finding_class;
  const std::uint64_t wrong = count_of(what.data.by_code, {code, province, superseded, expired, not_yet_valid, level, name, wrong_scheme});
  if (wrong != 0) fail(p, detail::counted(wrong, language::id) + " temuan pada kode referensi", detail::counted(wrong, language::en) + " findings about reference codes");
  const catalog& lists = options.lists != nullptr ? *options.lists : builtin();
  std::size_t named = 0;
  const json_value* const all = what.standards == nullptr ? nullptr : what.standards->root().find("standar");
  for (std::size_t i = 0; all != nullptr && i < all->items().size(); ++i) {
    const auto list = text_of(all->items()[i], "daftar_kode");
    if (list.empty()) continue;
    ++named;
    if (lists.find(list) == nullptr) fail(p, "daftar kode " + masked_name(list) + " tidak dikenal", "the code list " + masked_name(list) + " is not known");
  }
  if (named == 0 && wrong == 0) note(p, "tidak ada Standar Data yang menyebut daftar kode referensi", "no Standar Data names a list of reference codes");
  return p;
}

}  // namespace

bool conformance::conforms() const noexcept {
  return std::all_of(principles.begin(), principles.end(), [](const principle& p) { return p.holds; });
}

conformance conformance_of(const delivery& what, const document_options& options) {
  return {{standards(what, options), metadata(what, options), interoperability(what.data), reference_codes(what, options)}};
}

std::string json(const conformance& c, language lang) {
  std::string out = std::string("{\"conforms\":") + (c.conforms() ? "true" : "false") + ",\"principles\":[";
  const char* comma = "";
  for (const principle& p : c.principles) {
    out += std::string(comma) + "{\"name\":\"" + p.name + "\",\"holds\":" + (p.holds ? "true" : "false") + ",\"reasons\":[";
    const char* inner = "";
    for (const auto& reason : p.reasons) {
      detail::append_json_string(out += inner, reason.in(lang));
      inner = ",";
    }
    out += "]}";
    comma = ",";
  }
  return out + "]}";
}

}  // namespace spbe::inline v1
