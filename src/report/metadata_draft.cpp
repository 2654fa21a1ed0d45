// MS-Var drafted from a dataset and its schema: what the schema says is filled in, what only people know stays empty and is complained of by
// `metadata check`.
#include <algorithm>

#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "report/json_line.hpp"
#include "schema/plan_data.hpp"

namespace spbe::inline v1 {
namespace {

using detail::field_plan;
using detail::field_type;
using detail::json_line;

// A list longer than this is named as a whole, not copied into a domain.
constexpr std::size_t most_values = 100;

// The forms have no closed list of types; these are the words that agencies fill in.
std::string_view type_word(const field_plan* field) noexcept {
  if (field == nullptr) return "CHARACTER";
  switch (field->type) {
    case field_type::integer:
    case field_type::year: return "INTEGER";
    case field_type::number: return "FLOAT";
    case field_type::date:
    case field_type::yearmonth: return "DATE";
    case field_type::boolean: return "BOOLEAN";
    case field_type::string: break;
    default: break;
  }
  return "CHARACTER";
}

struct value {
  std::string code, name;
};

std::vector<value> domain_of(const field_plan& field, date day) {
  std::vector<value> out;
  if (field.enumeration) {
    for (const auto& word : *field.enumeration) out.push_back({word, word});
  } else if (field.codes != nullptr && field.codes->info().codes <= most_values) {
    for (const auto& r : field.codes->all(day)) out.push_back({r.code, r.name});
  }
  return out;
}

void append_domain(json_line& data, std::string& out, const field_plan* field, date day) {
  const auto values = field == nullptr ? std::vector<value>{} : domain_of(*field, day);
  if (values.empty()) return data.null("value_domain");
  data.key("value_domain");
  detail::append_array(out, values, [](std::string& to, const value& v) {
    json_line item(to);
    item.text("kode", v.code);
    item.text("nilai", v.name);
  });
}

void append_rules(json_line& data, std::string& out, const field_plan* field) {
  std::vector<std::string> rules;
  if (field != nullptr && field->required) rules.emplace_back("HARUS TERISI");
  if (field != nullptr && field->unique) rules.emplace_back("HARUS UNIK");
  if (field != nullptr && field->canonical != nullptr) rules.push_back("Jenis data " + field->canonical->info().name);
  if (field != nullptr && field->codes != nullptr && field->codes->info().codes > most_values) rules.push_back("Kode dalam daftar " + std::string(field->codes->id()));
  data.key("aturan_validasi");
  detail::append_array(out, rules, [](std::string& to, const std::string& rule) { detail::append_json_string(to, rule); });
}

// `open`: nothing in the dataset is personal; beside somebody's number no answer about a person is for everybody.
std::string draft(const std::string& column, const field_plan* field, date day, bool open) {
  std::string out;
  {
    json_line line(out);
    line.key("data");
    {
      json_line data(out);
      data.text("nama", field != nullptr && !field->title.id.empty() ? field->title.id : column);
      data.text("alias", column);
      data.key("konsep"), out += "[]";
      data.text("definisi", "");
      data.key("referensi_pemilihan"), out += "[]";
      data.text("referensi_waktu", "");
      data.null("ukuran");
      data.null("satuan");
      data.text("tipe_data", type_word(field));
      append_domain(data, out, field, day);
      append_rules(data, out, field);
      data.null("kalimat_pertanyaan");
      data.truth("apakah_variabel_bisa_diakses_umum", open);
      data.null("id_sds");
    }
    line.text("status", "DRAFT");
    line.text("version", "v2");
  }
  return out;
}

}  // namespace

std::vector<std::string> draft_ms_var(const plan& schema, const validation_summary& data) {
  const auto& fields = schema.data().fields;
  const bool open = std::none_of(fields.begin(), fields.end(), [](const field_plan& f) { return f.personal; });
  std::vector<std::string> out;
  for (const auto& column : data.columns) {
    const std::string folded = compact(column.name);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const field_plan& f) { return std::find(f.match_names.begin(), f.match_names.end(), folded) != f.match_names.end(); });
    out.push_back(draft(column.name, found == fields.end() ? nullptr : &*found, data.as_of, open));
  }
  return out;
}

}  // namespace spbe::inline v1
