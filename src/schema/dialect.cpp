#include "schema/dialect.hpp"

#include <array>

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

// Nothing is said: the standard has no default here.
[[nodiscard]] bool is_unsaid(const json_value& v) noexcept { return v.is(kind::null); }
[[nodiscard]] bool is_no_text(const json_value& v) noexcept { return is_unsaid(v) || (v.is(kind::text) && v.text().empty()); }
[[nodiscard]] bool is_no_rows(const json_value& v) noexcept { return is_unsaid(v) || (v.is(kind::array) && v.items().empty()); }
[[nodiscard]] bool is_one_row(const json_value& v) noexcept { return is_unsaid(v) || v.items().size() == 1; }
[[nodiscard]] bool is_blank(const json_value& v) noexcept { return is_unsaid(v) || v.text() == " "; }
[[nodiscard]] bool is_object_item(const json_value& v) noexcept { return is_unsaid(v) || v.text() == "object"; }
[[nodiscard]] bool is_quote(const json_value& v) noexcept { return v.text() == "\""; }
[[nodiscard]] bool is_quote_or_none(const json_value& v) noexcept { return is_no_text(v) || is_quote(v); }
[[nodiscard]] bool is_line_end(const json_value& v) noexcept { return v.text() == "\n" || v.text() == "\r\n"; }
[[nodiscard]] bool is_true(const json_value& v) noexcept { return v.is(kind::boolean) && v.truth; }
[[nodiscard]] bool is_false(const json_value& v) noexcept { return v.is(kind::boolean) && !v.truth; }

// A member by which cells are read, and whether its value is what is done anyway; where it is not, what to do.
struct habit {
  std::string_view member;
  bool (*is_ours)(const json_value&) noexcept;
  std::string_view id, en;
};

constexpr std::string_view comments_id = "baris komentar belum ada dalam versi ini; hapus baris itu dari berkas, lalu properti ini";
constexpr std::string_view comments_en = "comment lines are not in this version; take them out of the file, then this property";
constexpr std::string_view header_id = "judul yang bukan satu baris belum ada dalam versi ini; tulis judulnya dalam satu baris, lalu sebut nomor baris itu saja: [1]";
constexpr std::string_view header_en = "a header that is not one row is not in this version; write it into one row, then give the number of that row alone: [1]";
constexpr std::string_view keys_id = "semua kunci dibaca; hapus properti ini, dan dari berkas kunci yang tidak dimaksud";
constexpr std::string_view keys_en = "all keys are read; leave this property out, and take the keys that are not meant out of the file";

constexpr std::array habits{
    habit{"quoteChar", is_quote, "hanya tanda kutip ganda yang dikenal; tulis berkasnya dengan tanda itu", "only the double quote is known; write the file with it"},
    habit{"doubleQuote", is_true, "tanda kutip di dalam sel dibaca sebagai dua tanda kutip; tulis berkasnya demikian", "a quote inside a cell is read as two; write the file so"},
    habit{"escapeChar", is_quote_or_none, "tanda lepas (escape) belum ada dalam versi ini; tulis tanda kutip di dalam sel dua kali",
          "an escape sign is not in this version; write a quote inside a cell twice"},
    habit{"lineTerminator", is_line_end, "baris berakhir dengan \\n atau \\r\\n; tulis berkasnya demikian", "lines end in \\n or \\r\\n; write the file so"},
    habit{"skipInitialSpace", is_false, "spasi sesudah pemisah adalah isi sel; hapus dari berkas", "a blank behind a delimiter belongs to the cell; take it out of the file"},
    habit{"nullSequence", is_no_text, "tulis sel kosong, atau daftarkan tandanya pada missingValues skema", "leave the cell empty, or list the sign in missingValues of the schema"},
    habit{"commentChar", is_no_text, comments_id, comments_en},
    habit{"commentRows", is_no_rows, comments_id, comments_en},
    habit{"headerRows", is_one_row, header_id, header_en},
    habit{"headerJoin", is_blank, "judul terdiri atas satu baris, maka tidak ada yang disambung; hapus properti ini", "a header is one row, so that nothing is joined; leave this property out"},
    habit{"itemType", is_object_item, "tulis tiap rekaman sebagai objek JSON", "write every record as a JSON object"},
    habit{"itemKeys", is_unsaid, keys_id, keys_en},
    habit{"keys", is_unsaid, keys_id, keys_en},   // Frictionless
    habit{"property", is_unsaid, "larik rekaman dicari dari isinya; berikan berkas yang hanya memuat larik itu, lalu hapus properti ini",
          "the array of records is found by what it holds; give a file of that array alone, and leave this property out"},
    habit{"table", is_unsaid, "pangkalan data belum dibaca dalam versi ini; ekspor tabelnya ke berkas", "databases are not read in this version; export the table into a file"},
    habit{"fillMergedCells", is_false, "sel gabungan hanya berisi di sel pertamanya; pisahkan, lalu isi tiap sel", "a merged cell holds its value in the first cell alone; split it and fill every cell"},
};

void read_delimiter(const place& at, package_resource& into) {
  const auto text = at.text();
  if (!text) return;
  if (text->size() != 1) return at.complain("schema.value", "harus satu tanda", "must be one sign");
  if (into.delimiter != 0 && into.delimiter != text->front()) at.complain("schema.contradiction", "pemisah sudah disebut, dan lain", "a delimiter was named already, another one");
  into.delimiter = text->front();
}

void read_sheet_name(const place& at, package_resource& into) {
  into.sheet = at.text().value_or("");
  if (at.value().is(kind::text) && into.sheet.empty()) at.complain("schema.value", "nama lembar kosong", "the name of a sheet is empty");
}

void read_sheet_number(const place& at, package_resource& into) {
  constexpr std::int64_t most = 100'000;   // far beyond any workbook
  into.sheet_number = static_cast<std::uint32_t>(at.whole(1, most).value_or(0));
}

// Frictionless has one member for both.
void read_sheet(const place& at, package_resource& into) {
  for (const std::string_view member : {"sheetName", "sheetNumber", "sheet"}) {
    const auto said = at.member(member);
    if (!said) continue;
    if (!into.sheet.empty() || into.sheet_number != 0) {
      said->complain("schema.contradiction", "sebut sheetName atau sheetNumber, jangan keduanya", "name the sheetName or the sheetNumber, not both");
    } else if (member == "sheetNumber" || (member == "sheet" && said->value().is(kind::integer))) {
      read_sheet_number(*said, into);
    } else {
      read_sheet_name(*said, into);
    }
  }
}

// What is said of cells, by the dialect itself or by what Frictionless nests in it for one format.
void read_cells(const place& at, package_resource& into) {
  if (const auto delimiter = at.member("delimiter")) read_delimiter(*delimiter, into);
  read_sheet(at, into);
  for (const habit& h : habits) {
    const auto said = at.member(h.member);
    if (said && !h.is_ours(said->value())) said->complain("schema.not_in_version", h.id, h.en);
  }
}

// The line of the header: 0 = there is none, nothing = found by what the file holds.  Unsaid, `header` is true by the standard, whatever the file: that says nothing of it.
[[nodiscard]] std::optional<std::uint64_t> read_header(const place& at, bool& headed) {
  const auto said = at.truth_of("header");
  const bool none = !said.value_or(true);
  headed = said.value_or(false);
  const auto rows = at.member("headerRows");
  if (!rows || rows->value().items().size() != 1) return none ? std::optional<std::uint64_t>(0) : std::nullopt;
  const place row = rows->item(0);
  if (none) row.complain("schema.contradiction", "menurut 'header' berkas tidak mempunyai judul", "according to 'header' the file has no header");
  constexpr std::int64_t last_line = std::int64_t{1} << 40;
  const auto line = row.whole(1, last_line);
  return line ? std::optional(static_cast<std::uint64_t>(*line)) : std::nullopt;
}

}  // namespace

void read_dialect(const place& at, package_resource& into) {
  if (at.value().is(kind::text)) {
    return at.complain("schema.not_in_version", "dialek dalam berkas sendiri belum ada dalam versi ini; tulis objeknya di sini",
                       "a dialect in a file of its own is not in this version; write the object here");
  }
  if (!at.is_object()) return;
  into.header = read_header(at, into.headed);
  read_cells(at, into);
  for (const std::string_view format : {"csv", "excel", "json", "sql"}) {
    const auto nested = at.member(format);
    if (!nested || !nested->is_object()) continue;
    read_cells(*nested, into);
    if (nested->member("header") || nested->member("headerRows")) into.header = read_header(*nested, into.headed);
  }
}

}  // namespace spbe::inline v1::detail
