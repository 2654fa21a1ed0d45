#include <spbe/governance/metadata_export.hpp>

#include <algorithm>
#include <array>
#include <vector>

#include <spbe/date.hpp>
#include <spbe/text.hpp>
#include <spbe/type.hpp>

#include "base/digit.hpp"
#include "governance/metadata_reading.hpp"
#include "governance/pointer.hpp"

namespace spbe::inline v1 {
namespace {

using detail::append_json_string;
using detail::json_value;
using detail::metadata_reading;
using detail::text_of;
using kind = json_value::kind;

const document* activity_of(std::span<const document* const> forms) noexcept {
  const auto found = std::find_if(forms.begin(), forms.end(), [](const document* d) { return d->kind() == "ms_keg"; });
  return found == forms.end() ? nullptr : *found;
}

std::string text_at(const metadata_reading& form, std::string_view path) {
  const json_value* const value = form.find(path);
  return value != nullptr && value->is(kind::text) ? std::string(value->text()) : std::string();
}

// Anything else would break the address that it becomes a part of.
bool is_email(std::string_view text) {
  const type* const email = type::find("email");
  return email != nullptr && verdict_of(email->judge(text, check_context{})) == verdict::valid;
}

// Members in order; empty answers are left out, as a catalogue would show them as blanks.
class members {
 public:
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    append_json_string(out_, value);
  }
  void raw(std::string_view name, std::string_view json) {
    if (json.empty() || json == "[]") return;
    key(name);
    out_ += json;
  }
  [[nodiscard]] std::string object() const { return "{" + out_ + "}"; }

 private:
  void key(std::string_view name) {
    if (!out_.empty()) out_ += ',';
    append_json_string(out_, name);
    out_ += ':';
  }
  std::string out_;
};

std::string array_of(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const auto& item : items) out += (out.size() > 1 ? "," : "") + item;
  return out + "]";
}

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

// The words of the form as the frequencies of the EU's authority table, which DCAT profiles name.
std::string frequency_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> known = {{{"HARIAN", "DAILY"}, {"MINGGUAN", "WEEKLY"}, {"BULANAN", "MONTHLY"}, {"TRIWULANAN", "QUARTERLY"},
                                                                                   {"EMPAT_BULANAN", "ANNUAL_3"}, {"SEMESTERAN", "ANNUAL_2"}, {"TAHUNAN", "ANNUAL"}}};
  const auto found = std::find_if(known.begin(), known.end(), [word](const auto& k) { return k.first == word; });
  return found == known.end() ? std::string() : R"({"@id":"http://publications.europa.eu/resource/authority/frequency/)" + std::string(found->second) + "\"}";
}

std::string spatial_of(const metadata_reading& form) {
  std::vector<std::string> out;
  const json_value* const places = form.find("blok_iv/sebagian_cakupan_wilayah_pengumpulan_data");
  for (std::size_t i = 0; places != nullptr && i < places->items().size(); ++i) {
    const json_value& place = places->items()[i];
    const bool regency = !text_of(place, "kode_kabupaten_kota").empty();
    members m;
    m.text("@type", "dct:Location");
    m.text("dct:identifier", text_of(place, regency ? "kode_kabupaten_kota" : "kode_provinsi"));
    m.text("rdfs:label", text_of(place, regency ? "nama_kabupaten_kota" : "nama_provinsi"));
    out.push_back(m.object());
  }
  return array_of(out);
}

std::string variables_of(std::span<const document* const> forms) {
  std::vector<std::string> out;
  for (const document* const d : forms) {
    const json_value* const data = d->root().find("data");
    if (data == nullptr || (d->kind() != "ms_var" && d->kind() != "ms_ind")) continue;
    members m;
    m.text("@type", "schema:PropertyValue");
    m.text("schema:name", text_of(*data, "nama"));
    m.text("schema:description", text_of(*data, "definisi"));
    m.text("schema:propertyID", text_of(*data, "id_sds"));
    out.push_back(m.object());
  }
  return array_of(out);
}

// The first of the planned days; nothing where none is a day.
std::string first_day_of(const metadata_reading& form, std::string_view path) {
  const json_value* const days = form.find(path);
  date first;
  for (std::size_t i = 0; days != nullptr && i < days->items().size(); ++i) {
    const auto day = date::parse(days->items()[i].text());
    if (day && (!first.has_value() || day->days() < first.days())) first = *day;
  }
  return first.has_value() ? R"({"@type":"xsd:date","@value":")" + first.iso() + "\"}" : std::string();
}

// "Survei Kepuasan", "2026" -> "survei-kepuasan-2026": what CKAN takes for a name, at most 100 signs.  A long title is cut, never the year: editions
// of one survey would get one name.
std::string slug(std::string_view title, const std::string& year) {
  const std::size_t longest = 100 - (year.empty() ? 0 : year.size() + 1);
  std::string out;
  for (const char c : title) {
    const bool letter = (c >= 'a' && c <= 'z') || detail::is_digit(c);
    const bool capital = c >= 'A' && c <= 'Z';
    if (letter || capital) out += capital ? static_cast<char>(c + 32) : c;
    else if (!out.empty() && out.back() != '-') out += '-';
    if (out.size() == longest) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return year.empty() ? out : out.empty() ? year : out + "-" + year;
}

// Every answer below a value under the joined names of its members.
void flatten(std::vector<std::pair<std::string, std::string>>& out, const json_value& value, const std::string& name) {
  if (detail::is_blank(&value)) return;
  switch (value.what) {
    case kind::object:
      for (const auto& [key, member] : value.members()) {
        if (key != "penanggung_jawab_teknis") flatten(out, member, name + "_" + std::string(key));   // a person: no catalogue needs name and telephone
      }
      return;
    case kind::text: out.emplace_back(name, value.text()); return;
    case kind::null: return;
    case kind::boolean: out.emplace_back(name, value.truth ? "Ya" : "Tidak"); return;
    case kind::array:
    case kind::integer:
    case kind::number: out.emplace_back(name, detail::to_json(value)); return;
  }
}

std::string extra(std::string_view name, std::string_view value) {
  members m;
  m.text("key", name);
  m.text("value", value);
  return m.object();
}

std::string extras_of(const json_value& data, std::span<const document* const> forms) {
  constexpr std::string_view front = "blok_";
  std::vector<std::pair<std::string, std::string>> answers;
  for (const auto& [name, value] : data.members()) flatten(answers, value, std::string(name.starts_with(front) ? name.substr(front.size()) : name));
  std::vector<std::string> out;
  for (const auto& [name, value] : answers) out.push_back(extra(name, value));
  for (const std::string_view of : {"ms_var", "ms_ind"}) {
    const auto count = std::count_if(forms.begin(), forms.end(), [of](const document* d) { return d->kind() == of; });
    out.push_back(extra(of == "ms_var" ? "total_msvar" : "total_msind", std::to_string(count)));
  }
  return array_of(out);
}

}  // namespace

std::string to_dcat(std::span<const document* const> forms) {
  const document* const activity = activity_of(forms);
  if (activity == nullptr) return {};
  const metadata_reading form(activity->root(), *detail::model::find("ms_keg"));
  members publisher, contact, all;
  publisher.text("@type", "foaf:Agent");
  publisher.text("foaf:name", text_at(form, "blok_i/instansi_penyelanggara"));
  contact.text("@type", "vcard:Kind");
  contact.text("vcard:fn", text_at(form, "blok_ii/unit_penanggung_jawab/eselon2"));
  if (const std::string email = text_at(form, "blok_i/alamat_instansi_penyelenggara/email"); is_email(email)) contact.raw("vcard:hasEmail", "{\"@id\":" + quoted("mailto:" + email) + "}");
  all.raw("@context", R"({"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/","foaf":"http://xmlns.com/foaf/0.1/",)"
                      R"("rdfs":"http://www.w3.org/2000/01/rdf-schema#","schema":"https://schema.org/","vcard":"http://www.w3.org/2006/vcard/ns#",)"
                      R"("xsd":"http://www.w3.org/2001/XMLSchema#"})");
  all.text("@type", "dcat:Dataset");
  all.text("dct:title", text_at(form, "judul_kegiatan"));
  all.text("dct:description", text_at(form, "blok_iii/tujuan_kegiatan"));
  all.raw("dct:language", R"({"@id":"http://publications.europa.eu/resource/authority/language/IND"})");
  all.text("dct:identifier", text_at(form, "kode_kegiatan"));
  all.raw("dct:publisher", publisher.object());
  all.raw("dcat:contactPoint", contact.object());
  all.text("dcat:keyword", form.word("sektor_kegiatan"));
  all.raw("dct:accrualPeriodicity", frequency_of(form.word("blok_iv/frekuensi_penyelanggara")));
  all.raw("dct:spatial", spatial_of(form));
  all.raw("dct:available", first_day_of(form, "blok_viii/rencana_jadwal_rilis_produk_digital"));
  all.raw("schema:variableMeasured", variables_of(forms));
  return all.object();
}

std::string to_ckan(std::span<const document* const> forms) {
  const document* const activity = activity_of(forms);
  if (activity == nullptr) return {};
  const metadata_reading form(activity->root(), *detail::model::find("ms_keg"));
  const json_value* const data = activity->root().find("data");
  const std::string title = text_at(form, "judul_kegiatan");
  const json_value* const year = form.find("tahun");
  members all;
  all.text("name", slug(title, year != nullptr && year->is(kind::integer) && year->integer() >= 0 ? std::to_string(year->integer()) : std::string()));
  all.text("title", title);
  all.text("notes", text_at(form, "blok_iii/tujuan_kegiatan"));
  all.text("author", text_at(form, "blok_i/instansi_penyelanggara"));
  all.text("author_email", text_at(form, "blok_i/alamat_instansi_penyelenggara/email"));
  all.text("maintainer", text_at(form, "blok_ii/unit_penanggung_jawab/eselon2"));
  all.text("type", "dataset");
  const std::string sector(form.word("sektor_kegiatan"));
  if (!sector.empty()) all.raw("tags", array_of({"{\"name\":" + quoted(sector) + "}"}));
  all.raw("extras", extras_of(*data, forms));
  return all.object();
}

}  // namespace spbe::inline v1
