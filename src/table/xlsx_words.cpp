// What is said about a workbook: which sheet was read, what is hidden, merged or was never calculated.
#include <spbe/text.hpp>

#include "table/xlsx_source.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_named = 20;        // sheets

std::string shown(std::string_view name) { return printable(mask_by_shape(name, false)); }

}  // namespace

// "'Penduduk', 'Rekap' (tersembunyi)": all of them, or the others than the one that is read.
std::string xlsx_source::names_of(bool others, language lang) const {
  const bool en = lang == language::en;
  std::string out;
  std::size_t named = 0, more = 0;
  for (std::size_t i = 0; i < book_->sheets().size(); ++i) {
    const sheet_entry& s = book_->sheets()[i];
    if (others && i == sheet_) continue;
    if (named++ >= most_named) {
      ++more;
      continue;
    }
    out += (out.empty() ? "'" : ", '") + shown(s.name) + '\'';
    if (s.part.empty()) out += en ? " (chart)" : " (grafik)";
    else if (s.hidden) out += en ? " (hidden)" : " (tersembunyi)";
  }
  if (more != 0) out += (en ? " and " : " dan ") + counted(more, lang) + (en ? " more" : " lagi");
  return out;
}

error xlsx_source::unknown_sheet() const {
  return {status::invalid_argument, "option.sheet", name_,
          {"lembar '" + shown(asked_) + "' tidak ada dalam '" + name_ + "'; yang ada: " + names_of(false, language::id),
           "there is no sheet '" + shown(asked_) + "' in '" + name_ + "'; there are: " + names_of(false, language::en)}};
}

void xlsx_source::describe(layout& out) const {
  const std::string name = shown(book_->sheets()[sheet_].name);
  const bool others = book_->sheets().size() > 1;
  const bool hidden = book_->sheets()[sheet_].hidden;
  out.notes_id.emplace_back("lembar", "'" + name + "' dari buku kerja Excel" + (hidden ? ", lembar tersembunyi" : "") +
                                          (others ? "; lainnya: " + names_of(true, language::id) + "; pilih dengan --sheet" : ""));
  out.notes_en.emplace_back("sheet", "'" + name + "' of an Excel workbook" + (hidden ? ", a hidden sheet" : "") +
                                         (others ? "; others: " + names_of(true, language::en) + "; choose with --sheet" : ""));
  if (const auto n = reader_->seen().hidden_columns; n != 0) {
    out.notes_id.emplace_back("tersembunyi", counted(n, language::id) + " kolom tersembunyi ikut dibaca");
    out.notes_en.emplace_back("hidden", counted(n, language::en) + " hidden column(s) are read as well");
  }
}

// What stands behind the cells of a sheet, or only shows once all were read.
std::vector<std::pair<bilingual, bilingual>> xlsx_source::late_notes() const {
  std::vector<std::pair<bilingual, bilingual>> notes;
  if (!reader_) return notes;
  const auto& seen = reader_->seen();
  const auto add = [&notes](std::uint64_t n, const bilingual& topic, const std::string& id, const std::string& en) {
    notes.emplace_back(topic, bilingual{counted(n, language::id) + id, counted(n, language::en) + en});
  };
  if (seen.merged != 0) {
    const bool above = seen.last_merged_line < first_line_;
    const std::string which = " (" + printable(seen.merges) + (seen.merged > 3 ? ", …)" : ")");
    add(seen.merged, {"sel gabungan", "merged cells"}, " gabungan" + which + (above ? ", semuanya di atas data" : "; nilainya ada di sel kiri atas, sel lainnya dibaca kosong: pisahkan dan isi tiap baris"),
        " merge(s)" + which + (above ? ", all above the data" : "; the value is in the top left cell, the others are read as empty: unmerge and fill every row"));
  }
  if (seen.hidden_rows != 0) add(seen.hidden_rows, {"tersembunyi", "hidden"}, " baris tersembunyi ikut dibaca", " hidden row(s) are read as well");
  if (seen.unsolved != 0) {
    add(seen.unsolved, {"rumus", "formulas"}, " rumus tanpa hasil tersimpan (pertama di " + seen.first_unsolved + ") dibaca kosong; buka dan simpan berkasnya di Excel",
        " formula(s) without a stored result (the first in " + seen.first_unsolved + ") are read as empty; open and save the file in Excel");
  }
  return notes;
}

}  // namespace spbe::inline v1::detail
