// Sheets as rows: every kind of cell, what people do to sheets, and what breaks them.
#include "collect.hpp"
#include "table/xlsx_source.hpp"
#include "workbook.hpp"

using namespace collected;

namespace {

table read_book(const std::string& bytes, const std::string& sheet = {}, csv_options options = {}, xlsx_tuning tuning = {}, const header_question& question = {}) {
  xlsx_source from("data.xlsx", bytes, std::move(options), {sheet}, tuning);
  auto out = read(from, question);
  const auto late = from.late_notes();
  for (const auto& [topic, sentence] : late) out.shape.notes_en.emplace_back(topic.en, sentence.en);
  return out;
}

std::string note(const table& t, const std::string& topic) {
  for (const auto& [name, sentence] : t.shape.notes_en) {
    if (name == topic) return sentence;
  }
  return "";
}

made::book one(std::string cells) { return {{{"Data", std::move(cells)}}, {}, {}, {}, false}; }

std::string bare_cells(const std::string& cells, made::book book = {}) {
  book.sheets = {{"Data", "<row>" + cells + "</row>"}};
  const auto t = read_book(book.bytes(), {}, {.header = 0});
  return t.trouble ? "trouble: " + t.trouble->message.en : shown(t);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_of_cell_reads_as_text) {
  made::book book;
  book.strings = {"<t>satu</t>", "<r><rPr><b/></rPr><t>du</t></r><r><t xml:space=\"preserve\">a </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>", "<t/>", "<t>a_x000D_b</t>"};
  book.formats = "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"000000\"/>";
  book.looks = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"/>";
  BOOST_TEST(bare_cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>", book) == "<satu>|<dua >|<>|<a\rb>\n");
  BOOST_TEST(bare_cells("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t=\"str\"><f>A1</f><v>c</v></c>") == "<ab>|<c>\n");
  BOOST_TEST(bare_cells("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2024-02-29T00:00:00</v></c>") == "<TRUE>|<FALSE>|<#REF!>|<2024-02-29>\n");
  BOOST_TEST(bare_cells("<c><v>3171015708459900</v></c><c t=\"n\"><v>0.1</v></c><c s=\"1\"><v>45351</v></c><c s=\"2\"><v>45351.5</v></c><c s=\"3\"><v>0.25</v></c><c s=\"99\"><v>7</v></c>", book) ==
             "<3171015708459900>|<0.1>|<2024-02-29>|<2024-02-29 12:00:00>|<0.25>|<7>\n");
  BOOST_TEST(bare_cells("<c s=\"4\"><v>7301</v></c><c s=\"4\"><v>7.5</v></c><c s=\"4\" t=\"str\"><v>73</v></c><c s=\"1\"><v>1</v></c>", book) == "<007301>|<7.5>|<73>|<1900-01-01>\n");
  book.since_1904 = true;
  BOOST_TEST(bare_cells("<c s=\"1\"><v>43889</v></c>", book) == "<2024-02-29>\n");
  BOOST_TEST(bare_cells("<c><v>1</v><extLst><v>9</v></extLst></c><x/><c r=\"D1\"><v>2</v></c>") == "<1>|<>|<>|<2>\n");
  BOOST_TEST(bare_cells("<c t=\"s\"><v>5</v></c>").find("shared string that is not there") != std::string::npos);
  BOOST_TEST(bare_cells("<c t=\"s\"><v>\n 0 </v></c><c><v> 7\n</v></c>", book) == "<satu>|<7>\n");
}

BOOST_AUTO_TEST_CASE(rows_keep_their_numbers_and_blank_ones_are_skipped) {
  const auto t = read_book(one("<row r=\"2\"><c t=\"inlineStr\"><is><t>kode</t></is></c><c t=\"inlineStr\"><is><t>nama</t></is></c><c s=\"1\"/></row>"
                               "<row r=\"3\"><c r=\"A3\"/></row><row r=\"5\"><c r=\"B5\"><v>7</v></c></row><row><c><v>1</v></c></row>"
                               "<row r=\"900\"><c r=\"A900\"><v>2</v></c><c r=\"D900\"><v>3</v></c></row>")
                               .bytes());
  BOOST_TEST((t.shape.header == std::vector<std::string>{"kode", "nama"}));
  BOOST_TEST(t.shape.header_line == 2U);
  BOOST_TEST(t.shape.sheet == "Data");
  BOOST_TEST(shown(t) == "<>|<7>\n<1>|<>\n<2>|<>\n");
  BOOST_REQUIRE(t.records.size() == 3U);
  BOOST_TEST(t.records[0].line == 5U);
  BOOST_TEST(t.records[1].line == 6U);
  BOOST_TEST(t.records[2].line == 900U);
  BOOST_TEST(t.records[0].byte == -1);
  BOOST_REQUIRE(t.events.size() == 1U);      // a cell beyond the table
  BOOST_TEST((t.events[0] == said{2, event::whole_record, event::reason::ragged, 4}));
}

BOOST_AUTO_TEST_CASE(the_answer_does_not_depend_on_how_rows_are_cut) {
  std::vector<std::string> lines{"Laporan", "kode|nama|nilai"};
  for (int i = 0; i < 500; ++i) lines.push_back(std::to_string(i) + "|" + std::string(static_cast<std::size_t>(i) % 90, 'x') + "|" + (i % 3 == 0 ? "" : "9"));
  const std::string bytes = one(made::rows(lines)).bytes();
  const auto whole = read_book(bytes);
  BOOST_TEST(whole.records.size() == 500U);
  BOOST_TEST(whole.shape.header_line == 2U);
  BOOST_TEST(note(whole, "header") == "line 2; the lines above it are skipped");
  for (const std::size_t size : {std::size_t{1}, std::size_t{100}, std::size_t{5000}}) {
    const auto cut = read_book(bytes, {}, {}, {.chunk_text = size, .chunk_cells = size});
    BOOST_TEST(cut.same(whole));
    BOOST_TEST(cut.chunks > whole.chunks);
  }
}

BOOST_AUTO_TEST_CASE(the_header_is_found_as_in_text) {
  const header_question fields{3, [](const std::vector<std::string_view>& cells) { return static_cast<std::size_t>(std::count(cells.begin(), cells.end(), "nik")) * 3; }};
  const auto read_with = [&](const std::vector<std::string>& lines, csv_options options = {}) { return read_book(one(made::rows(lines)).bytes(), {}, std::move(options), {}, fields); };
  BOOST_TEST(read_with({"Data penduduk", "nik|nama|umur", "1|a|2"}).shape.header_line == 2U);
  BOOST_TEST(!read_with({"1|a|2"}).shape.header_missing);
  BOOST_TEST(read_with({"1|a|2|3"}).shape.header_missing);
  BOOST_TEST(read_with({"x|y|z", "1|a|2"}, {.headed = true}).shape.header_line == 1U);
  BOOST_TEST(read_with({"nik|nama"}).shape.empty);
  BOOST_TEST(read_with({"x|y", "nik|nama", "1|2"}, {.header = 1}).shape.header_line == 1U);
  BOOST_TEST(shown(read_with({"x|y", "nik|nama", "1|2"}, {.header = 2})) == "<1>|<2>\n");
  BOOST_TEST(read_with({"nik"}, {.header = 7}).trouble->slug == "option.header");
  BOOST_TEST(read_with({}).shape.empty);
  BOOST_TEST(read_with({}).shape.columns == 0U);
}

// Merged as people merge them: groups over their parts, the names of single columns over both rows.
BOOST_AUTO_TEST_CASE(a_header_of_two_rows_is_read_as_one) {
  const auto text = [](const std::string& at, const char* what) { return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + what + "</t></is></c>"; };
  const auto row = [](int line, const std::string& cells) { return "<row r=\"" + std::to_string(line) + "\">" + cells + "</row>"; };
  made::book book = one(row(3, text("A3", "Kecamatan") + text("B3", "Penduduk") + text("D3", "Luas")) + row(4, text("B4", "Laki-laki") + text("C4", "Perempuan")) +
                        row(5, text("A5", "Asemrowo") + "<c r=\"B5\"><v>3</v></c><c r=\"C5\"><v>4</v></c><c r=\"D5\"><v>1.5</v></c>"));
  book.sheets[0].behind = "<mergeCells count=\"3\"><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"D3:D4\"/></mergeCells>";
  const auto t = read_book(book.bytes());
  BOOST_TEST((t.shape.header == std::vector<std::string>{"Kecamatan", "Penduduk Laki-laki", "Penduduk Perempuan", "Luas"}));
  BOOST_TEST((t.shape.header_from == 3U && t.shape.header_line == 4U));
  BOOST_TEST(note(t, "merged cells") == "3 merge(s) (A3:A4, B3:C3, D3:D4), all above the data");
  BOOST_TEST(shown(t) == "<Asemrowo>|<3>|<4>|<1.5>\n");
}

BOOST_AUTO_TEST_CASE(a_sheet_is_chosen_by_name_or_number) {
  made::book book;
  book.sheets = {{"Kosong", ""}, {"Rahasia", made::rows({"a"}), "hidden"}, {"Data Pokok", made::rows({"b"})}, {"3", made::rows({"c"})}};
  const auto first = [&](const std::string& sheet) {
    const auto t = read_book(book.bytes(), sheet, {.header = 0});
    return t.trouble ? t.trouble->message.en : shown(t);
  };
  BOOST_TEST(first("") == "<b>\n");
  BOOST_TEST(first("Rahasia") == "<a>\n");
  BOOST_TEST(first("data pokok") == "<b>\n");
  BOOST_TEST(first("3") == "<c>\n");
  BOOST_TEST(first("2") == "<a>\n");
  BOOST_TEST(first("1").empty());
  BOOST_TEST(first("5") == "there is no sheet '5' in 'data.xlsx'; there are: 'Kosong', 'Rahasia' (hidden), 'Data Pokok', '3'");
  for (const char* none : {"-3", "+3", "3.", "3,0", "0", "00000000003"}) BOOST_TEST(first(none).starts_with("there is no sheet"));
  const auto numbered = [&](std::uint32_t number) {
    xlsx_source from("data.xlsx", book.bytes(), {.header = 0}, {"Rahasia", number});
    const auto t = read(from);
    return t.trouble ? t.trouble->message.en : shown(t);
  };
  BOOST_TEST(numbered(3) == "<b>\n");
  BOOST_TEST(numbered(4) == "<c>\n");
  BOOST_TEST(numbered(5).starts_with("there is no sheet '5'"));
  book.sheets[3].name = "-3";
  BOOST_TEST(first("-3") == "<c>\n");
  book.sheets[3].name = "3";
  BOOST_TEST((read_book(book.bytes(), "x").trouble->code == status::invalid_argument));
  BOOST_TEST(note(read_book(book.bytes()), "sheet") == "'Data Pokok' of an Excel workbook; others: 'Kosong', 'Rahasia' (hidden), '3'; choose with --sheet");
  BOOST_TEST(read_book(book.bytes()).shape.sheet == "'Data Pokok'");
  for (auto& s : book.sheets) s.state = "veryHidden";
  BOOST_TEST(first("") == "<a>\n");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_merged_or_never_calculated_is_said) {
  made::book book = one("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c><c r=\"C2\"><f>A1</f></c><c r=\"D2\"><f>A1</f><v/></c><c t=\"str\"><f>A1</f><v/></c></row><row r=\"3\" hidden=\"true\"/>");
  book.sheets[0].before = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"3\" max=\"16384\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>";
  book.sheets[0].behind = "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A9\"/></mergeCells>";
  const auto t = read_book(book.bytes(), {}, {.header = 0});
  BOOST_TEST(note(t, "hidden") == "1 hidden column(s) are read as well");   // of the table: nothing stands to the right of it
  BOOST_TEST(note(t, "merged cells").find("2 merge(s) (A1:C1, A2:A9); the value is in the top left cell") == 0U);
  BOOST_TEST(note(t, "formulas").find("2 formula(s) without a stored result (the first in C2)") == 0U);
  BOOST_TEST((t.shape.notes_en.back().second == note(t, "formulas")));
  BOOST_TEST(shown(t) == "<1>\n<2>\n");
}

BOOST_AUTO_TEST_CASE(what_stands_beside_a_table_is_no_column) {
  const auto read = [](const std::string& rows) { return read_book(one(made::rows({}) + rows).bytes()); };
  const auto text = [](const char* at, const char* what) { return "<c r=\"" + std::string(at) + "\" t=\"inlineStr\"><is><t>" + what + "</t></is></c>"; };
  const auto number = [](const char* at) { return "<c r=\"" + std::string(at) + "\"><v>1</v></c>"; };
  const std::string head = "<row r=\"2\">" + text("A2", "kode") + text("B2", "jumlah") + "</row>";
  const std::string rows = "<row r=\"3\">" + text("A3", "x") + number("B3") + "</row><row r=\"4\">" + text("A4", "y") + number("B4");
  const std::vector<std::string> names{"kode", "jumlah"};
  const auto title = read("<row r=\"1\">" + text("H1", "Lampiran II") + "</row>" + head + rows + "</row>");
  BOOST_TEST(title.shape.header == names);
  const auto mark = read(head + rows + text("G4", "cek") + "</row>");
  BOOST_TEST(mark.shape.header == names);
  BOOST_TEST(mark.count(event::reason::ragged) == 1U);
  const auto next = read(head + rows + text("C4", "cek") + "</row>");   // no column is empty between: one without a name
  BOOST_TEST(next.shape.header == names);
  const auto named = read("<row r=\"2\">" + text("A2", "kode") + text("B2", "jumlah") + text("D2", "catatan") + "</row>" + rows + "</row>");
  BOOST_TEST((named.shape.header == std::vector<std::string>{"kode", "jumlah", "", "catatan"}));
  // Nothing is lost where the first rows are no header, or a schema knows better.
  const std::string bare = "<row r=\"1\">" + number("A1") + number("B1") + "</row><row r=\"2\">" + number("A2") + number("B2") + number("D2") + "</row><row r=\"3\">" + number("A3") + number("B3") + "</row>";
  BOOST_TEST(read(bare).shape.columns == 4U);
  const header_question schema{4, [](const std::vector<std::string_view>& cells) { return cells.size() > 3 && cells[3] == "ket" ? std::size_t{4} : std::size_t{0}; }};
  const std::string own = "<row r=\"2\">" + text("A2", "kode") + text("B2", "jumlah") + text("D2", "ket") + "</row>" + rows + "</row>";
  BOOST_TEST(read_book(one(own).bytes(), {}, {}, {}, schema).shape.header_line == 2U);
}

BOOST_AUTO_TEST_CASE(a_sheet_is_asked_for_by_its_name_first_in_any_case_then_without_punctuation) {
  made::book book;
  book.sheets = {{"Tabel 1.1", made::rows({"a"})}, {"Tabel 11", made::rows({"b"})}, {"Rekap-A", made::rows({"c"})}};
  const auto of = [&](const char* name) {
    const auto t = read_book(book.bytes(), name, {.header = 0});
    return t.trouble ? t.trouble->message.en.substr(0, 17) : shown(t);
  };
  BOOST_TEST(of("tabel 11") == "<b>\n");
  BOOST_TEST(of("TABEL 1.1") == "<a>\n");
  BOOST_TEST(of("tabel11") == "there is no sheet");   // either could be meant
  BOOST_TEST(of("rekap a") == "<c>\n");
}

BOOST_AUTO_TEST_CASE(limits_lose_a_record_and_no_more) {
  const auto t = read_book(one(made::rows({"a|" + std::string(50, 'x'), "b|" + std::string(51, 'x'), "c|" + std::string(40, 'x') + "|" + std::string(40, 'x'), "d|e"})).bytes(), {},
                           {.header = 0, .cell_limit = 50, .record_limit = 60});
  BOOST_TEST(shown(t) == "<a>|<" + std::string(50, 'x') + ">\n-|-\n-|-\n<d>|<e>\n");
  BOOST_TEST(t.count(event::reason::cell_limit) == 1U);
  BOOST_TEST(t.count(event::reason::record_limit) == 1U);
  std::string escapes;
  for (int i = 0; i < 50; ++i) escapes += "_x000D_";
  const auto written = [&](std::size_t limit) { return read_book(one(made::rows({escapes, "a"})).bytes(), {}, {.header = 0, .cell_limit = limit}).count(event::reason::cell_limit); };
  BOOST_TEST(written(143) == 0U);    // 350 bytes that read as 50
  BOOST_TEST(written(142) == 1U);    // more than twice the limit, and some: as it is written
  made::book shared = one("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>");
  shared.strings = {"<t>" + std::string(2'000'000, 'y') + "</t>", "<t>z</t>"};
  BOOST_TEST(shown(read_book(shared.bytes(), {}, {.header = 0})) == "-\n<z>\n");
  const auto small = read_book(shared.bytes(), {}, {.header = 0}, {.strings = 1U << 20U});
  BOOST_REQUIRE(small.trouble.has_value());
  BOOST_TEST(small.trouble->message.en == "the shared strings of 'data.xlsx' exceed 1 MiB; save the sheet as CSV");
  const auto wide = read_book(one("<row><c r=\"ABC1\"><v>1</v></c></row><row><c r=\"FXA2\"><v>1</v></c></row>").bytes());
  BOOST_REQUIRE(wide.trouble.has_value());
  BOOST_TEST(wide.trouble->message.en.find("has a cell in column FXA, 4,096 columns at most") != std::string::npos);
}

// A sheet with cells is looked for, but neither in thousands of sheets nor through gigabytes of nothing.
BOOST_AUTO_TEST_CASE(the_search_for_a_sheet_with_cells_ends) {
  made::book book;
  for (int i = 0; i < 99; ++i) book.sheets.push_back({"K" + std::to_string(i), ""});
  book.sheets.push_back({"Isi", made::rows({"a"})});
  BOOST_TEST(shown(read_book(book.bytes(), {}, {.header = 0})) == "<a>\n");
  book.sheets.insert(book.sheets.begin(), 5, {"Lagi", ""});
  book.sheets.push_back({"Kosong", ""});
  const auto blank = [](std::size_t rows) {
    std::string out;
    for (std::size_t i = 0; i < rows; ++i) out += "<row><c/><c/></row>";
    return out;
  };
  const auto many = read_book(book.bytes(), {}, {.header = 0});
  BOOST_REQUIRE(many.trouble.has_value());
  BOOST_TEST(many.trouble->message.en == "the first sheets of 'data.xlsx' hold no cells, as far as was looked; choose the sheet with --sheet");
  BOOST_TEST(shown(read_book(book.bytes(), "Isi", {.header = 0})) == "<a>\n");
  book.sheets = {{"A", blank(9000)}, {"B", blank(9000)}, {"C", made::rows({"c"})}};
  BOOST_TEST(shown(read_book(book.bytes(), {}, {.header = 0})) == "<c>\n");
  BOOST_TEST(read_book(book.bytes(), {}, {.header = 0}, {.blank = 200'000}).trouble.has_value());
  BOOST_TEST(shown(read_book(book.bytes(), "C", {.header = 0}, {.blank = 1})) == "<c>\n");
  BOOST_TEST(!read_book(book.bytes(), "A", {.header = 0}, {.blank = 1}).trouble.has_value());
  book.sheets = {{"A", made::rows({"a"}) + blank(9000)}, {"B", ""}};
  BOOST_TEST(shown(read_book(book.bytes(), {}, {.header = 0}, {.blank = 1U << 17U})) == "<a>\n");
  book.sheets = {{"A", blank(9000) + made::rows({"a"}, 9001)}};   // no other to choose
  BOOST_TEST(shown(read_book(book.bytes(), {}, {.header = 0}, {.blank = 1})) == "<a>\n");
}

// Nor does a small file become any amount of text: rows that came before stand.
BOOST_AUTO_TEST_CASE(shared_strings_are_handed_out_within_bounds) {
  made::book book = one("");
  book.strings = {"<t>" + std::string(10'000, 'y') + "</t>"};
  for (int i = 0; i < 3000; ++i) book.sheets[0].cells += "<row><c t=\"s\"><v>0</v></c></row>";
  BOOST_TEST(read_book(book.bytes(), {}, {.header = 0}, {.shared = 1}).records.size() == 3000U);   // 30 MB of a file of 120 kB
  sheet_piece piece;
  std::vector<char> text;
  std::size_t size = 0;
  workbook opened(1U << 20U);
  BOOST_REQUIRE(opened.open("data.xlsx", book.bytes(), 1U << 20U, nullptr).has_value());
  sheet_reader reader(opened, {.cell = 1U << 20U, .record = 1U << 20U, .text = 1U << 30U, .cells = 1U << 30U, .shared = 1'000'000});
  BOOST_REQUIRE(opened.begin(reader, opened.sheets()[0].part).has_value());
  const auto got = reader.read(piece, text, size, SIZE_MAX, nullptr);
  BOOST_REQUIRE(!got.has_value());
  BOOST_TEST(got.error().slug == "file.too_large");
  BOOST_TEST(piece.rows.size() == 100U);
}

// Shared strings make much text of little XML: a chunk ends all the same.
BOOST_AUTO_TEST_CASE(a_string_used_often_does_not_grow_a_chunk) {
  made::book book = one("");
  book.strings = {"<t>" + std::string(200'000, 'y') + "</t>"};
  for (int i = 0; i < 300; ++i) book.sheets[0].cells += "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
  xlsx_source from("data.xlsx", book.bytes(), {.header = 0}, {});
  BOOST_REQUIRE(from.open({}).has_value());
  chunk c;
  std::size_t chunks = 0, largest = 0;
  while (from.next(c).value()) {
    ++chunks;
    largest = std::max(largest, c.text.size());
  }
  BOOST_TEST(chunks == 300U);
  BOOST_TEST(largest < (2U << 20U));
}
