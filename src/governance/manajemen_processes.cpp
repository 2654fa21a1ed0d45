// Does every management do all that belongs to it?  Processes: Pedoman Menteri PANRB 3/2024 (indicators 22, 24, 25, 27, 28), the six parts of data
// management of the same (indicators 3, 23), the cycle of Peraturan BRIN 2/2024; of risk the order of the forms of PermenPANRB 5/2020.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>

#include "governance/management.hpp"
#include "governance/member.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

using words = std::string_view;
constexpr words risk_processes[] = {"Penetapan Konteks", "Penilaian Risiko", "Penanganan Risiko", "Pemantauan dan Reviu"};
constexpr words security_processes[] = {"Penetapan Ruang Lingkup", "Penetapan Penanggung Jawab", "Perencanaan", "Dukungan Pengoperasian", "Evaluasi Kinerja", "Perbaikan Berkelanjutan"};
constexpr words data_processes[] = {"Arsitektur Data", "Data Induk", "Data Referensi", "Basis Data", "Kualitas Data", "Interoperabilitas Data"};
constexpr words asset_processes[] = {"Perencanaan", "Pengadaan", "Pengelolaan", "Penghapusan"};
constexpr words people_processes[] = {"Perencanaan", "Peningkatan Kapasitas", "Pendayagunaan", "Penilaian Kompetensi"};
constexpr words knowledge_processes[] = {"Pengumpulan", "Pengolahan", "Penyimpanan", "Penggunaan", "Alih Pengetahuan dan Teknologi"};
constexpr words change_processes[] = {"Perencanaan", "Analisis", "Pengembangan", "Implementasi", "Pemantauan dan Evaluasi"};
constexpr words service_processes[] = {"Pelayanan Pengguna", "Pengoperasian Layanan", "Pengelolaan Aplikasi"};

struct management {
  words name;
  std::span<const words> processes;
};
constexpr management managements[] = {
    {"Risiko", risk_processes},           {"Keamanan Informasi", security_processes}, {"Data", data_processes},        {"Aset TIK", asset_processes},
    {"Sumber Daya Manusia", people_processes}, {"Pengetahuan", knowledge_processes},  {"Perubahan", change_processes}, {"Layanan", service_processes},
};
constexpr words audits[] = {"Infrastruktur SPBE", "Aplikasi SPBE", "Keamanan SPBE"};

void tell_missing(const inspection& doc, words member, words name, const std::vector<words>& missing) {
  if (!missing.empty()) say_of_root(doc, member, "manajemen_cakupan", {{"found", name}, {"expected", listed_words(missing)}});
}

}  // namespace

void check_processes(const inspection& doc) {
  std::map<words, std::set<words>> done;
  for (const auto& activity : doc.objects("kegiatan")) {
    const auto name = activity.text("manajemen"), process = activity.text("proses");
    const auto* const of = std::find_if(std::begin(managements), std::end(managements), [name](const management& m) { return m.name == name; });
    check_dates(doc, activity, {"mulai", "selesai"});
    if (of == std::end(managements) || process.empty()) continue;
    if (std::find(of->processes.begin(), of->processes.end(), process) != of->processes.end()) {
      done[name].insert(process);
    } else {
      say(doc, activity, "proses", "manajemen_proses", {quoted("found", process), {"list", name}, {"expected", listed_words({of->processes.begin(), of->processes.end()})}});
    }
  }
  for (const auto& m : managements) {
    std::vector<words> missing;
    std::copy_if(m.processes.begin(), m.processes.end(), std::back_inserter(missing), [&](words p) { return !done[m.name].contains(p); });
    tell_missing(doc, "kegiatan", m.name, missing);
  }
}

void check_audits(const inspection& doc) {
  std::set<words> kinds;
  for (const auto& audit : doc.objects("audit_tik")) {
    kinds.insert(audit.text("jenis"));
    check_dates(doc, audit, {"mulai", "selesai"});
    const json_value* const auditor = object_in(*audit.value, "auditor");
    if (auditor != nullptr && text_of(*auditor, "jenis") == "Eksternal" && text_of(*auditor, "sertifikat").empty()) {
      say(doc, {"auditor", auditor, {}}, "sertifikat", "audit_auditor", {});
    }
    for (const json_value& item : items_in(*audit.value, "temuan")) {
      const object found{"temuan", &item, text_of(item, "id")};
      const auto due = day_in(item, "tenggat");
      if (due && *due < doc.day() && found.text("status") != "Selesai") say(doc, found, "status", "audit_tenggat", {{"found", due->iso()}});
    }
  }
  std::vector<words> missing;
  std::copy_if(std::begin(audits), std::end(audits), std::back_inserter(missing), [&](words a) { return !kinds.contains(a); });
  tell_missing(doc, "audit_tik", doc.lang() == language::en ? "ICT audit" : "Audit TIK", missing);
}

std::string listed_words(const std::vector<std::string_view>& words) {
  std::string out;
  for (const auto word : words) (out += out.empty() ? "" : ", ") += word;
  return out;
}

void check_dates(const inspection& doc, const object& about, std::initializer_list<std::string_view> members) {
  date before;
  for (const auto member : members) {
    const auto day = day_in(*about.value, member);
    if (!day) continue;
    if (before.has_value() && *day < before) say(doc, about, member, "manajemen_tanggal", {{"found", day->iso()}, {"first", before.iso()}});
    before = *day;
  }
}

}  // namespace spbe::inline v1::detail
