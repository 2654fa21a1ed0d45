// The words of the defects of columns.
#include "engine/defects.hpp"
#include "engine/mask.hpp"
#include "engine/words.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

struct defect_row {
  std::string_view name;
  spbe::severity severity;
  spbe::cause cause;
  std::string_view found[2], hint[2];   // id, en
};

constexpr std::string_view as_text[] = {"Ambil ulang dari sumber; format kolom sebagai Teks sebelum mengetik atau menempel",
                                        "Fetch it again from the source; format the column as Text before typing or pasting"};

constexpr defect_row rows_of_kinds[] = {
    {"excel_date", severity::warning, cause::excel_date, {"Lembar kerja mengubah isi menjadi tanggal", "A spreadsheet turned content into dates"},
     {as_text[0], as_text[1]}},
    {"excel_serial", severity::warning, cause::excel_date, {"Nomor hari lembar kerja di antara tanggal", "Day numbers of a spreadsheet among dates"},
     {"Format selnya sebagai tanggal TTTT-BB-HH, lalu simpan ulang", "Format the cells as dates, YYYY-MM-DD, and save again"}},
    {"excel_exponent", severity::warning, cause::excel_exponent, {"Angka panjang dipotong menjadi bentuk eksponen", "Long numbers cut to exponents"},
     {as_text[0], as_text[1]}},
    {"excel_digits", severity::warning, cause::excel_exponent,
     {"Angka panjang disimpan sebagai angka, yang hanya memuat 15 angka pertama", "Long numbers stored as numbers, which hold the first 15 digits alone"},
     {as_text[0], as_text[1]}},
    {"lost_zeros", severity::warning, cause::excel_lost_zero, {"Nol di depan hilang", "Leading zeros are lost"}, {as_text[0], as_text[1]}},
    {"error_mark", severity::warning, cause::none, {"Tanda galat lembar kerja", "Error marks of a spreadsheet"},
     {"Perbaiki rumusnya pada berkas asal (##### berarti kolomnya terlalu sempit), lalu simpan ulang", "Mend the formula in the original (##### means that the column is too narrow), and save again"}},
    {"mixed_dates", severity::warning, cause::none, {"Cara menulis tanggal bercampur", "Days in several styles"},
     {"Tulis semua tanggal sebagai TTTT-BB-HH", "Write all days as YYYY-MM-DD"}},
    {"grouped_numbers", severity::info, cause::none, {"Angka dengan pemisah ribuan", "Numbers with thousands separators"},
     {"Simpan angka tanpa pemisah ribuan", "Store numbers without thousands separators"}},
    {"mixed_decimals", severity::info, cause::none, {"Tanda desimal bercampur", "Decimals with several signs"},
     {"Pakai satu tanda desimal di seluruh kolom", "Use one decimal sign all over the column"}},
    {"missing_mark", severity::info, cause::none, {"Tanda untuk data yang tidak ada", "Marks for missing data"},
     {"Kosongkan selnya, atau daftarkan tandanya pada missingValues skema", "Leave the cell empty, or list the mark under the schema's missingValues"}},
    {"minority_kind", severity::info, cause::none, {"Jenis isi yang lain dari isi kolom selebihnya", "Content of another kind than the rest of the column"},
     {"Periksa selnya: mungkin salah ketik atau salah kolom", "Look at the cells: a slip, or another column's content"}},
    {"spelling_variants", severity::info, cause::none, {"Ejaan berbeda untuk nilai yang sama", "Several spellings of one value"},
     {"Pakai satu ejaan", "Use one spelling"}},
    {"edge_blanks", severity::info, cause::none, {"Spasi di tepi isi", "Blanks at the ends"}, {"Hapus spasi di depan dan di belakang", "Remove the blanks at both ends"}},
    {"inner_blanks", severity::info, cause::none, {"Spasi berturut-turut di dalam isi", "Runs of blanks inside"}, {"Pakai satu spasi saja", "Use one blank"}},
    {"letter_spaced", severity::info, cause::none, {"Huruf dipisah spasi", "Letters with blanks between them"},
     {"Tulis tanpa spasi di antara hurufnya", "Write it without blanks between its letters"}},
    {"line_end", severity::info, cause::none, {"Ganti baris di dalam sel", "Line ends inside cells"}, {"Ganti dengan satu spasi; bila beberapa baris data menyatu di sini, perbaiki tanda kutip atau ganti barisnya", "Put one blank in their place; where several records have become one here, mend the quotes or the line ends"}},
    {"numbered", severity::info, cause::none, {"Nomor urut di depan isi", "Running numbers in front of the content"},
     {"Pindahkan nomor urut ke kolom sendiri", "Give the running numbers a column of their own"}},
    {"empty_column", severity::info, cause::none, {"Kolom tanpa judul dan tanpa isi", "A column without a header or content"},
     {"Hapus kolomnya dari semua baris; di ujung kanan berkas teks itu pemisah di akhir tiap baris", "Remove the column from every row; at the right end of a file of text it is the delimiter that ends every line"}},
    {"header_again", severity::warning, cause::none, {"Baris judul terulang di antara data", "The header again among the data"},
     {"Hapus baris itu: mungkin beberapa berkas digabung", "Remove that row: several files may have been joined"}},
};

[[nodiscard]] const defect_row& row_of(defect_kind kind) noexcept { return rows_of_kinds[static_cast<std::size_t>(kind)]; }

// "11,6%": rounded, but nothing is 0% or 100% that is not exactly that.
[[nodiscard]] std::string percent(std::uint64_t cells, std::uint64_t of, language lang) {
  if (cells >= of) return "100%";
  const auto exact = static_cast<double>(cells) * 1000 / static_cast<double>(of);
  const char* const bound = exact < 1 ? "<" : exact > 999 ? ">" : "";
  const auto tenths = exact < 1 ? 1U : exact > 999 ? 999U : static_cast<unsigned>(exact + 0.5);
  std::string out = bound + std::to_string(tenths / 10);
  if (tenths % 10 != 0) out += (lang == language::en ? "." : ",") + std::to_string(tenths % 10);
  return out + '%';
}

}  // namespace

std::string_view defect_name(defect_kind kind) noexcept { return row_of(kind).name; }
severity defect_severity(const column_defect& defect) noexcept { return defect.mild ? severity::info : row_of(defect.kind).severity; }
cause defect_cause(defect_kind kind) noexcept { return row_of(kind).cause; }

finding wordsmith::make(const column_defect& defect) const {
  const defect_row& about = row_of(defect.kind);
  const auto lang = static_cast<std::size_t>(words_);
  const bool en = words_ == language::en;
  const std::string& header = file_.bound.shown[defect.column];
  const field_plan* const field = file_.field_at(defect.column);
  const bool unmask = run_.options.unmask;
  std::string detail;
  if (!defect.style.empty()) detail = (en ? "; written " : "; ditulis ") + defect.style;
  if (defect.either > 0) detail = en ? "; of the column " + counted(defect.either, words_) + " can be read two ways" : "; di kolom ini " + counted(defect.either, words_) + " dapat dibaca dua cara";
  if (!defect.usual.empty()) detail = (en ? "; usually '" : "; biasanya '") + shown(field, header, defect.usual, unmask) + '\'';
  finding f;
  f.file = file_.what.name;
  f.column = header;
  f.row = defect.first.row;
  f.line = defect.first.line;
  f.severity = defect_severity(defect);
  f.rule = about.name;
  if (about.cause != cause::none) f.cause = run_.name_of(about.cause);
  if (!defect.value.empty()) f.value = shown(field, header, defect.value, unmask);
  render(f, "field", finding_class::damage, words_,
         {{"found", about.found[lang]}, {"count", counted(defect.cells, words_)}, {"total", counted(defect.filled, words_)},
          {"share", percent(defect.cells, defect.filled, words_)}, {"detail", detail}, {"hint", about.hint[lang]}});
  tell_address(f, file_.what.sheet, defect.column + 1, words_);
  return f;
}

}  // namespace spbe::inline v1::detail
