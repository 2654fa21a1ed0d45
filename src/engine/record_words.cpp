// The words of findings about whole records: their structure, quotes and bytes, in each kind of source.
#include <algorithm>

#include "engine/words.hpp"
#include "text/charset.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

// Of this chunk, for the source may decide otherwise behind it.  One that has no name of its own was asked for, and is that of all chunks.
std::string wordsmith::encoding_of(const chunk& text) const {
  const auto from = static_cast<charset>(text.charset);
  return from == charset::other ? file_.what.encoding : std::string(name_of(from));
}

void wordsmith::say_record(finding& f, const job& j, const raw_finding& raw, std::string_view cell) const {
  const auto why = raw.place == 0 ? static_cast<event::reason>(raw.size) : event::reason::ragged;
  const bool structure = raw.code == run_.fixed.structure;
  const finding_class what = structure ? finding_class::structure : raw.code == run_.fixed.quote ? finding_class::quote : finding_class::encoding;
  render(f, what == finding_class::encoding ? "file" : "record", what, words_,
         {{"found", structure ? counted(raw.extra, words_) : std::string()},
          {"expected", what == finding_class::encoding ? encoding_of(j.text) : counted(file_.what.columns, words_)}});
  if (what == finding_class::quote) say_lines_within(f, cell);
  if (!structure) return;
  const bool en = words_ == language::en;
  if (why == event::reason::unclosed_quote) {
    f.message = en ? "A quote opens here and never closes" : "Tanda kutip dibuka di sini dan tidak pernah ditutup";
    f.hint = en ? "Close the quote; reading went on at the next line" : "Tutup tanda kutipnya; pembacaan dilanjutkan pada baris berikutnya";
  } else if (why == event::reason::cell_limit || why == event::reason::record_limit) {
    const bool cell = why == event::reason::cell_limit;
    f.message = en ? (cell ? "A cell is larger than the limit" : "The record is larger than the limit")
                   : (cell ? "Satu sel melebihi batas ukuran" : "Rekaman melebihi batas ukuran");
    f.hint = en ? "Look near this line for a quote that is never closed or a missing line end" : "Cari di sekitar baris ini tanda kutip yang tidak ditutup atau akhir baris yang hilang";
  }
  if (why == event::reason::ragged && raw.extra == 1) {
    f.hint = en ? "A note beside the table (a title, a source, a signature) does not belong into the data; else check separators and quotes of this line"
                : "Catatan di luar tabel (judul, sumber, tanda tangan) bukan data, hapus; selain itu periksa pemisah dan tanda kutip pada baris ini";
  }
  if (why >= event::reason::no_object) say_json(f, why, raw.extra);
  if (!file_.what.sheet.empty()) say_row(f, why);
}

// Such a cell goes on to the next quote that a separator or line end follows, and has taken in whole records on its way.
void wordsmith::say_lines_within(finding& f, std::string_view cell) const {
  const auto more = static_cast<std::uint64_t>(std::count(cell.begin(), cell.end(), '\n'));
  if (more == 0) return;
  const std::string lines = counted(more + 1, words_);
  f.hint = words_ == language::en ? "The cell runs over " + lines + " lines, up to the next closing quote; where its own quote was never closed, the records on them were not checked"
                                  : "Sel ini meliputi " + lines + " baris berkas, sampai tanda kutip penutup berikutnya; bila tanda kutip pembukanya tidak ditutup, rekaman pada baris itu tidak diperiksa";
}

// Sheets know neither separators nor quotes: a record is a row there.
void wordsmith::say_row(finding& f, event::reason why) const {
  const bool en = words_ == language::en;
  if (why == event::reason::ragged) {
    f.hint = en ? "Remove what stands to the right of the table, or give its column a header" : "Hapus isi di sebelah kanan tabel, atau beri judul pada kolomnya";
  } else {
    f.hint = en ? "Look in this row for a text that does not belong there" : "Cari di baris ini teks yang tidak semestinya ada di situ";
  }
}

void wordsmith::say_json(finding& f, event::reason why, std::uint32_t found) const {
  const bool en = words_ == language::en;
  switch (why) {
    case event::reason::no_object:
      f.message = en ? "This record is no JSON object" : "Rekaman ini bukan objek JSON";
      f.hint = en ? "Write every record as {\"column\": value}" : "Tulis tiap rekaman sebagai {\"kolom\": nilai}";
      break;
    case event::reason::broken:
      f.message = en ? "The JSON of this record is broken at its byte " + counted(found, words_) : "JSON rekaman ini rusak pada bytenya yang ke-" + counted(found, words_);
      f.hint = en ? "Look there for a missing quote, comma or bracket; its values were not checked" : "Cari di situ tanda kutip, koma, atau kurung yang kurang; nilainya tidak diperiksa";
      break;
    case event::reason::too_deep:
      f.message = en ? "Arrays and objects stand in one another more than 64 deep" : "Larik dan objek bersarang lebih dari 64 tingkat";
      f.hint = en ? "Write the record flat; its values were not checked" : "Ratakan rekamannya; nilainya tidak diperiksa";
      break;
    case event::reason::double_key: {
      const std::string key = found != 0 && found <= file_.bound.shown.size() ? file_.bound.shown[found - 1] : std::string();
      f.message = en ? "The key '" + key + "' stands twice in this record" : "Kunci '" + key + "' muncul dua kali dalam rekaman ini";
      f.hint = en ? "The first value was checked; remove the other" : "Nilai pertama yang diperiksa; hapus yang lain";
      break;
    }
    case event::reason::comma:
      f.message = found == 0 ? (en ? "There is no comma before this record" : "Tidak ada koma di depan rekaman ini")
                             : (en ? "There is a comma too many before this record" : "Ada koma yang berlebih di depan rekaman ini");
      f.hint = found == 0 ? (en ? "Separate the records of an array by one comma each" : "Pisahkan rekaman dalam larik dengan satu koma")
                          : (en ? "Remove it; look whether a record is missing there" : "Hapus koma itu; periksa apakah ada rekaman yang hilang di situ");
      break;
    default: break;
  }
}

}  // namespace spbe::inline v1::detail
