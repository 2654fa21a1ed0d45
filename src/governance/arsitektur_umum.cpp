// Applications of one agency that do what a general application (aplikasi umum) is for.  The eight fields are those of general applications;
// the words that give them away are ours, so this asks for a look.
#include <algorithm>
#include <string>
#include <vector>

#include <spbe/text.hpp>

#include "governance/arsitektur_reading.hpp"

namespace spbe::inline v1::detail {
namespace {

struct field_row {
  std::string_view field;
  std::string_view words[3];   // folded, whole words
};
constexpr field_row fields[] = {
    {"Perencanaan", {" perencanaan pembangunan ", " e-planning ", " musrenbang "}},
    {"Penganggaran", {" penganggaran ", " e-budgeting ", " anggaran daerah "}},
    {"Pengadaan barang dan jasa", {" pengadaan barang ", " e-procurement ", " lpse "}},
    {"Akuntabilitas kinerja", {" akuntabilitas kinerja ", " sakip ", " e-sakip "}},
    {"Pemantauan dan evaluasi", {" pemantauan dan evaluasi ", " monitoring dan evaluasi ", " monev "}},
    {"Kearsipan", {" kearsipan ", " arsip ", " tata naskah dinas "}},
    {"Kepegawaian", {" kepegawaian ", " simpeg ", " administrasi pegawai "}},
    {"Pengaduan pelayanan publik", {" pengaduan ", " aduan ", " keluhan masyarakat "}},
};

const field_row* field_in(std::string_view text) {
  if (text.empty()) return nullptr;
  std::string words = " " + fold(text) + " ";
  std::replace_if(words.begin(), words.end(), [](char c) { return c == ',' || c == '.' || c == '/' || c == '(' || c == ')' || c == ';'; }, ' ');
  for (const field_row& row : fields) {
    for (const auto word : row.words) {
      if (words.find(word) != std::string::npos) return &row;
    }
  }
  return nullptr;
}

void check_one(const inspection& doc, const part& app) {
  for (const std::string_view member : {"bidang", "nama", "fungsi"}) {
    const auto text = app.text(member);
    const auto* const named = std::find_if(std::begin(fields), std::end(fields), [text](const field_row& f) { return f.field == text; });
    const field_row* const found = member != "bidang" ? field_in(text) : named == std::end(fields) ? nullptr : named;
    if (found == nullptr) continue;
    return doc.findings().tell(*app.find(member), {"arsitektur_aplikasi_umum", finding_class::rule,
                                                   {{"found", doc.findings().shown(app.text("nama"))}, {"expected", std::string(found->field)}}});
  }
}

}  // namespace

void check_architecture_umum(const inspection& doc, const architecture& all) {
  for (const part& p : all.parts()) {
    if (p.in("aplikasi") && p.text("raa").starts_with("RAA.02")) check_one(doc, p);
  }
}

}  // namespace spbe::inline v1::detail
