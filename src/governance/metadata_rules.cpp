// What the forms of statistics metadata ask beyond one question at a time.
#include <algorithm>
#include <cctype>
#include <set>

#include <spbe/date.hpp>
#include <spbe/standard.hpp>
#include <spbe/text.hpp>

#include "governance/metadata_reading.hpp"
#include "governance/rules.hpp"
#include "governance/say.hpp"
#include "governance/whole.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

// 5.3 of MS-Keg: the first five ways to draw a sample are of probability, the others are not.
void check_sample(const inspection& doc, const metadata_reading& form) {
  constexpr std::string_view by_chance[] = {"SIMPLE_RANDOM_SAMPLING", "SYSTEMATIC_RANDOM_SAMPLING", "STRATIFIED_RANDOM_SAMPLING", "CLUSTER_SAMPLING", "MULTI_STAGE_SAMPLING"};
  const std::string_view how = form.word("blok_v/metode_pemilihan_sampel_tahap_terakhir"), way = form.word("blok_v/metode_yang_digunakan");
  if (how.empty() || way.empty()) return;
  const bool chance = std::find(std::begin(by_chance), std::end(by_chance), way) != std::end(by_chance);
  if (chance != (how == "SAMPEL_PROBABILITAS")) doc.findings().tell(*form.find("blok_v/metode_yang_digunakan"), {"ms_keg_sampel", finding_class::rule, {{"found", std::string(way)}, {"expected", std::string(how)}}});
}

void check_schedule(const inspection& doc, const metadata_reading& form) {
  const json_value* const schedule = form.find("blok_iii/rencana_jadwal_kegiatan");
  if (schedule == nullptr) return;
  for (const auto& [name, ranges] : schedule->members()) {
    for (const json_value& range : ranges.items()) {
      const auto from = date::parse(text_of(range, "awal")), to = date::parse(text_of(range, "akhir"));
      if (from && to && to->days() < from->days()) doc.findings().tell(range, {"rentang", finding_class::rule, {{"found", from->iso() + " – " + to->iso()}}});
    }
  }
}

void check_staff(const inspection& doc, const metadata_reading& form) {
  const json_value* const leaders = form.find("blok_vi/jumlah_petugas_supervisor");
  const json_value* const others = form.find("blok_vi/jumlah_petugas_enumerator");
  if (leaders == nullptr || others == nullptr) return;
  const auto few = whole_of(*leaders), many = whole_of(*others);
  if (!few || !many || *many >= *few) return;
  say_at(doc, *others, "ms_keg_petugas", {{"found", *many}, {"expected", *few}});
}

void check_value_domain(const inspection& doc, const metadata_reading& form) {
  const json_value* const domain = form.find("value_domain");
  if (domain == nullptr) return;
  std::set<std::string_view> seen;
  for (const json_value& item : domain->items()) {
    const std::string_view code = text_of(item, "kode");
    if (!code.empty() && !seen.insert(code).second) doc.findings().tell(item, {"ms_var_kode", finding_class::rule, {{"found", doc.findings().shown(code)}}});
  }
}

// However it is written: Rata-rata, Rata-Rata, RATA-RATA.
bool begins_with(std::string_view name, std::string_view word) noexcept {
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); };
  return name.size() >= word.size() && std::equal(word.begin(), word.end(), name.begin(), same);
}

// How INDAH wants concepts to be called: words with capitals, no measure in front, no full stop, no abbreviation alone.
std::string_view fault_of_concept(std::string_view name, language lang) {
  const bool en = lang == language::en;
  constexpr std::string_view measures[] = {"Rata-rata", "Jumlah", "Persentase", "Rasio", "Indeks", "Proporsi", "Total", "Median"};
  constexpr std::string_view small_words[] = {"dan", "atau", "di", "ke", "dari", "yang", "untuk", "pada", "dengan", "dalam", "oleh", "per", "of", "and"};
  if (name.find('.') != std::string_view::npos) return en ? "it holds a full stop" : "memuat tanda titik";
  for (const auto m : measures) {
    if (begins_with(name, m) && (name.size() == m.size() || name[m.size()] == ' ')) return en ? "it begins with a measure" : "diawali kata ukuran";
  }
  const auto capital = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  if (name.size() > 1 && name.find(' ') == std::string_view::npos && std::all_of(name.begin(), name.end(), capital)) return en ? "it is an abbreviation alone" : "hanya singkatan";
  for (std::string_view rest = name; !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    if (!word.empty() && std::islower(static_cast<unsigned char>(word[0])) != 0 && std::find(std::begin(small_words), std::end(small_words), word) == std::end(small_words))
      return en ? "a word begins with a small letter" : "ada kata yang diawali huruf kecil";
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return {};
}

void check_concept(const inspection& doc, const json_value& name) {
  if (!name.is(kind::text)) return;
  const auto fault = fault_of_concept(name.text(), doc.lang());
  if (!fault.empty()) doc.findings().tell(name, {"nama_konsep", finding_class::rule, {{"found", doc.findings().shown(name.text())}, {"detail", std::string(fault)}}});
}

void check_concepts(const inspection& doc, const json_value* names) {
  if (names == nullptr) return;
  check_concept(doc, *names);
  for (const json_value& one : names->items()) check_concept(doc, one);
}

// A form that names its standard measures as the standard does.  The source has no unit for some standards: those say nothing, nor does an
// answer without letters ("%").
void check_named_standard(const inspection& doc, const metadata_reading& form) {
  const json_value* const id = form.find("id_sds");
  if (id == nullptr || !id->is(kind::text)) return;
  const auto named = find_standard(id->text());
  if (!named) return;   // an unknown code: told where codes are looked up
  const auto compare = [&](std::string_view member, std::string_view what, std::string_view wanted) {
    const json_value* const given = form.find(member);
    if (given == nullptr || !given->is(kind::text)) return;
    const std::string ours = compact(given->text()), theirs = compact(wanted);
    if (!ours.empty() && !theirs.empty() && ours != theirs)
      say_at(doc, *given, "ms_standar", {{"detail", what}, quoted("found", given->text()), {"expected", wanted}, {"list", named->code + " " + named->name}});
  };
  const bool en = doc.lang() == language::en;
  compare("ukuran", en ? "Measure" : "Ukuran", named->measure);
  compare("satuan", en ? "Unit" : "Satuan", named->unit);
}

}  // namespace

void check_metadata(const inspection& doc) {
  check_skips(doc);
  const metadata_reading form(doc.root(), doc.what());
  check_sample(doc, form);
  check_schedule(doc, form);
  check_staff(doc, form);
  check_value_domain(doc, form);
  check_concepts(doc, form.find("konsep"));
  check_named_standard(doc, form);
}

void check_standar_data(const inspection& doc) {
  for (const object& one : doc.objects("standar")) check_concepts(doc, one.find("konsep"));
}

}  // namespace spbe::inline v1::detail
