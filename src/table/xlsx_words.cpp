// What is said about a workbook: which sheet was read, what is hidden, merged or was never calculated.
#include <algorithm>

#include <spbe/text.hpp>

#include "table/opening.hpp"
#include "table/xlsx_source.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_named = 20;        // sheets
constexpr std::uint64_t merges_named = 3;

void append(bilingual& to, const bilingual& more) {
  to.id += more.id;
  to.en += more.en;
}

}  // namespace

// "'Penduduk', 'Rekap' (tersembunyi)": all of them, or the others than the one that is read.
bilingual xlsx_source::names_of(bool others) const {
  bilingual out;
  std::size_t named = 0, more = 0;
  for (std::size_t i = 0; i < book_.sheets().size(); ++i) {
    const sheet_entry& s = book_.sheets()[i];
    if (others && i == sheet_) continue;
    if (named++ >= most_named) {
      ++more;
      continue;
    }
    const std::string name = (named == 1 ? "'" : ", '") + masked_heading(s.name) + '\'';
    append(out, {name, name});
    if (s.part.empty()) append(out, {" (grafik)", " (chart)"});
    else if (s.hidden) append(out, {" (tersembunyi)", " (hidden)"});
  }
  if (more != 0) append(out, phrased({" dan {detail} lagi", " and {detail} more"}, {}, counted_both(more)));
  return out;
}

error xlsx_source::unknown_sheet() const {
  const std::string asked = asked_.number != 0 ? std::to_string(asked_.number) : masked_heading(asked_.name);
  bilingual detail{asked + "' tidak ada dalam '" + name_ + "'; yang ada: ", asked + "' in '" + name_ + "'; there are: "};
  append(detail, names_of(false));
  return file_error(status::invalid_argument, "option.sheet", name_, {"lembar '{detail}", "there is no sheet '{detail}"}, detail);
}

void xlsx_source::describe(layout& out) const {
  const sheet_entry& s = book_.sheets()[sheet_];
  bilingual told = phrased({"'{file}' dari buku kerja Excel", "'{file}' of an Excel workbook"}, masked_heading(s.name));
  if (s.hidden) append(told, {", lembar tersembunyi", ", a hidden sheet"});
  if (book_.sheets().size() > 1) append(told, phrased({"; lainnya: {detail}; pilih dengan --sheet", "; others: {detail}; choose with --sheet"}, {}, names_of(true)));
  note(out, "lembar", std::move(told.id), "sheet", std::move(told.en));
}

// What stands behind the cells of a sheet, or only shows once all were read.
std::vector<std::pair<bilingual, bilingual>> xlsx_source::late_notes() const {
  std::vector<std::pair<bilingual, bilingual>> notes;
  if (!reader_) return notes;
  const auto& seen = reader_->seen();
  const auto add = [&notes](std::uint64_t n, phrase topic, phrase sentence, std::string_view place) {
    if (n != 0) notes.emplace_back(bilingual{topic.id, topic.en}, phrased(sentence, place, counted_both(n)));
  };
  const std::string merges = printable(seen.merges) + (seen.merged > merges_named ? ", …" : "");
  const bool above = seen.last_merged_line < first_line_;
  add(seen.merged, {"sel gabungan", "merged cells"},
      above ? phrase{"{detail} gabungan ({file}), semuanya di atas data", "{detail} merge(s) ({file}), all above the data"}
            : phrase{"{detail} gabungan ({file}); nilainya ada di sel kiri atas, sel lainnya dibaca kosong: pisahkan dan isi tiap baris",
                     "{detail} merge(s) ({file}); the value is in the top left cell, the others are read as empty: unmerge and fill every row"},
      merges);
  // Of the table: all that stands to the right of it is often hidden, and holds nothing.
  std::uint64_t hidden_columns = 0;
  for (std::size_t c = 0; c < std::min(columns_, seen.hidden_columns.size()); ++c) hidden_columns += seen.hidden_columns[c] ? 1 : 0;
  add(hidden_columns, {"tersembunyi", "hidden"}, {"{detail} kolom tersembunyi ikut dibaca", "{detail} hidden column(s) are read as well"}, {});
  add(seen.hidden_rows, {"tersembunyi", "hidden"}, {"{detail} baris tersembunyi ikut dibaca", "{detail} hidden row(s) are read as well"}, {});
  add(seen.unsolved, {"rumus", "formulas"},
      {"{detail} rumus tanpa hasil tersimpan (pertama di {file}) dibaca kosong; buka dan simpan berkasnya di Excel",
       "{detail} formula(s) without a stored result (the first in {file}) are read as empty; open and save the file in Excel"},
      seen.first_unsolved);
  return notes;
}

}  // namespace spbe::inline v1::detail
