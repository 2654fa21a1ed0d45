// Delimiter, header and what is said about them.
#include "collect.hpp"

using namespace collected;

namespace {

std::string note(const layout& shape, const std::string& topic) {
  for (const auto& [t, sentence] : shape.notes_en) {
    if (t == topic) return sentence;
  }
  return "";
}

// Fields called f1 … fN; a cell matches by its name.
header_question fields(std::size_t count) {
  return {count, [count](const std::vector<std::string_view>& cells) {
            std::size_t n = 0;
            for (std::size_t f = 1; f <= count; ++f) n += std::count(cells.begin(), cells.end(), "f" + std::to_string(f)) != 0 ? 1 : 0;
            return n;
          }};
}

}  // namespace

BOOST_AUTO_TEST_CASE(delimiters_are_chosen_by_what_agrees) {
  const auto delimiter = [](const std::string& text) { return read(text).shape.delimiter; };
  BOOST_TEST(delimiter("nik,nama\n1,a\n2,b\n") == ",");
  BOOST_TEST(delimiter("nik;nama;nilai\n1;a;1,5\n2;b;2,5\n") == ";");
  BOOST_TEST(delimiter("1;2,5;3,5\n4;5,5;6,5\n") == ";");
  BOOST_TEST(delimiter("nama\talamat\nA, B\tJl. X, No. 1\nC, D\tJl. Y, No. 2\n") == "\t");
  BOOST_TEST(delimiter("1|a, b|\n2|c|\n") == "|");
  BOOST_TEST(delimiter("a,\"x;y;z\"\nb,\"p;q;r\"\n") == ",");
  BOOST_TEST(delimiter("nama\nA\nB\n") == ",");
  BOOST_TEST(delimiter("") == ",");
  BOOST_TEST(delimiter("Laporan; tahun 2024\n\nkode,nama,jumlah\n1,a,3\n2,b,4\n3,c,5\n") == ",");
  BOOST_TEST(note(read("a;b\n1;2\n").shape, "delimiter") == "';': 2 of the first 2 records have 2 cells");
  BOOST_TEST(note(read("a;b\n1;2\n", {.delimiter = ','}).shape, "delimiter") == "',': as asked");
}

// Most records have a comma, but in numbers of the cells between other signs.
BOOST_AUTO_TEST_CASE(commas_of_numbers_say_nothing_for_the_comma) {
  const auto with = [](std::string text, char sign) {
    std::replace(text.begin(), text.end(), ';', sign);
    return read(text).shape;
  };
  for (const char sign : {';', '\t', '|'}) {
    const auto shape = with("Luas Wilayah, 2023\nKecamatan;Luas;Jumlah\nCibadak;1,5;7\nCicurug;2,5;14\nNagrak;3,5;21\nSumber: BPS, 2023\n", sign);
    BOOST_TEST(shape.delimiter == std::string(1, sign));
    BOOST_TEST(shape.header_line == 2U);
    BOOST_TEST(note(shape, "delimiter").ends_with(": 4 of the first 6 records have 3 cells; the commas in 3 of them belong to numbers"));
    BOOST_TEST(with("Luas, 2023\nKecamatan;Luas, km2\nCibadak;-1,5\nCicurug;12,25%\nNagrak;\"3,5\"\nSumber: BPS, 2023\n", sign).delimiter == std::string(1, sign));
    BOOST_TEST(with("Luas, 2023\nKecamatan;Luas\nCibadak;7\nCicurug;1.234,5\nNagrak;1,234\nX; Y, Z\n", sign).delimiter == std::string(1, sign));
    // A list behind a number, with or without a sentence that has the sign too; commas that part more than digits.
    BOOST_TEST(with("id,daftar\n1,2;3\n2,3;4\n", sign).delimiter == ",");
    BOOST_TEST(with("Laporan; 2024\nid,daftar\n1,2;3\n2,3;4\n", sign).delimiter == ",");
    BOOST_TEST(with("id,nama,daftar\n1,a,2;3\n2,b,3;4\nCatatan: a;b\n", sign).delimiter == ",");
    BOOST_TEST(with("id,x,daftar\n1,2,2;3\n2,3,3;4\nCatatan: a;b\n", sign).delimiter == ",");
  }
}

BOOST_AUTO_TEST_CASE(a_record_of_millions_of_cells_is_counted_and_not_kept) {
  const std::string text = "a,b\n1" + std::string(1'000'000, ',') + "\n2,3\n";
  const auto records = records_of({text.data(), text.size(), true, 4U << 20U}, ',', header_search);
  BOOST_REQUIRE(records.size() == 3U);
  BOOST_TEST(records[1].width == 1'000'001U);
  BOOST_TEST(records[1].cells.size() == most_columns);
  BOOST_TEST(read(text).shape.delimiter == ",");
  const std::string wide = std::string(most_columns, ',');
  BOOST_TEST(read(wide + "\n" + wide + "\n").trouble.has_value());
}

BOOST_AUTO_TEST_CASE(without_a_schema_the_header_is_found_by_evidence) {
  const auto line = [](const std::string& text) { return read(text).shape.header_line; };
  BOOST_TEST(line("kode,nama\n11,ACEH\n") == 1U);
  BOOST_TEST(line("11,ACEH\n12,SUMUT\n") == 0U);
  BOOST_TEST(line("Judul,,\n,,\n\nkode,nama,jumlah\n1,a,2\n") == 4U);     // under half filled; then a blank line
  BOOST_TEST(line("nama,kota\nA,B\nC,D\n") == 0U);                       // nothing begins with a digit
  for (const auto* cell : {"-3", "+3", "(3)", "[3]", "Rp 5.000", "Rp.5", "rp5", " 7", "- 3", "Rp -5"}) BOOST_TEST(line("nama,nilai\nA," + std::string(cell) + "\n") == 1U);
  for (const auto* cell : {"a3", "Rp", "-", "x(3)"}) BOOST_TEST(line("nama,nilai\nA," + std::string(cell) + "\n") == 0U);
  BOOST_TEST(line("nama,nilai\nA,1,2\nB,3\n") == 0U);                    // the record below has another length
  std::string late;
  for (int i = 0; i < 19; ++i) late += "x,y\n";
  BOOST_TEST(line(late + "nama,nilai\nA,1\n") == 20U);
  BOOST_TEST(line("x,y\n" + late + "nama,nilai\nA,1\n") == 0U);
}

BOOST_AUTO_TEST_CASE(the_data_begins_behind_the_header) {
  const auto t = read("Laporan,,\n\nkode,\"nama\nlengkap\",\"n\"\"x\"\n\n1,a,2\n");
  BOOST_TEST((t.shape.header == std::vector<std::string>{"kode", "nama\nlengkap", "n\"x"}));
  BOOST_TEST(t.shape.header_line == 3U);
  BOOST_TEST(shown(t) == "<1>|<a>|<2>\n");
  BOOST_TEST(t.records[0].line == 6U);
  BOOST_TEST(t.records[0].byte == 39);
  BOOST_TEST(note(t.shape, "header") == "line 3; the lines above it are skipped");
}

BOOST_AUTO_TEST_CASE(with_a_schema_the_header_is_the_record_that_names_its_fields) {
  const auto with = [](const std::string& text, std::size_t count) { return read(text, {}, {}, fields(count)).shape; };
  BOOST_TEST(with("x,y\nf1,f2,zz\n1,2,3\n", 4).header_line == 2U);       // half
  BOOST_TEST(with("x,y\nf1,zz,zz\n1,2,3\n", 3).header_line == 0U);       // fewer than four fields: all
  BOOST_TEST(with("f1,f2,f3\n1,2,3\n", 5).header_line == 1U);
  BOOST_TEST(with("f1,f2,zz\n1,2,3\n", 5).header_line == 0U);            // two of five is under half
  const auto headerless = with("1,2,3\n4,5,6\n", 3);
  BOOST_TEST((headerless.header_line == 0 && !headerless.header_missing && headerless.columns == 3));
  BOOST_TEST((note(headerless, "header").find("as many cells as the schema") != std::string::npos));
  const auto missing = with("1,2\n4,5\n", 3);
  BOOST_TEST((missing.header_line == 0 && missing.header_missing && missing.columns == 2));
  std::string late;
  for (int i = 0; i < 20; ++i) late += "x\n";
  BOOST_TEST(with(late.substr(2) + "f1,f2,f3,f4\n1,2,3,4\n", 4).header_line == 20U);
  BOOST_TEST(with(late + "f1,f2,f3,f4\n1,2,3,4\n", 4).header_missing);
}

// As tables of statistics have it: groups above, their parts beneath, and names of one row for the rest.
BOOST_AUTO_TEST_CASE(where_there_is_a_header_the_first_record_is_it_at_last) {
  const auto with = [](const std::string& text, std::size_t count) { return read(text, {.headed = true}, {}, fields(count)).shape; };
  const auto unnamed = with("x,y,z\n1,2,3\n", 3);
  BOOST_TEST((unnamed.header_line == 1U && unnamed.header == std::vector<std::string>{"x", "y", "z"} && !unnamed.empty));
  BOOST_TEST(with("\n1,2,3\n", 3).header_line == 2U);
  BOOST_TEST(with("x,y\nf1,f2,zz\n1,2,3\n", 4).header_line == 2U);       // found as ever
  BOOST_TEST(with("x,y\n1,2\n", 3).header_missing);                       // told as ever
  BOOST_TEST((with("", 3).header_line == 0U && with("", 3).empty));
  BOOST_TEST(with("nama,kota\nA,B\nC,D\n", 0).header_line == 1U);
  BOOST_TEST(with("11,ACEH\n12,SUMUT\n", 0).header_line == 1U);
  BOOST_TEST(with("Judul,,\n,,\n\nkode,nama,jumlah\n1,a,2\n", 0).header_line == 4U);
  BOOST_TEST(read("1,2\n", {.header = 0, .headed = true}).shape.header_line == 0U);
}

BOOST_AUTO_TEST_CASE(a_stacked_header_names_parts_behind_their_groups) {
  using names = std::vector<std::string>;
  const auto t = read("Tabel 2,,,,\nKecamatan,Penduduk,,,Luas\n,Laki-laki,Perempuan,Total,\nAsemrowo,3,4,7,1.5\n");
  BOOST_TEST((t.shape.header == names{"Kecamatan", "Penduduk Laki-laki", "Penduduk Perempuan", "Penduduk Total", "Luas"}));
  BOOST_TEST((t.shape.header_from == 2U && t.shape.header_line == 3U));
  BOOST_TEST(shown(t) == "<Asemrowo>|<3>|<4>|<7>|<1.5>\n");
  BOOST_TEST(t.records[0].line == 4U);
  BOOST_TEST(note(t.shape, "header") == "lines 2 to 3, stacked: names of groups above those of their parts; the lines above it are skipped");
  BOOST_TEST((read("Kota,Guru,,,\n,Negeri,,Swasta,\n,L,P,L,P\nA,1,2,3,4\n").shape.header == names{"Kota", "Guru Negeri L", "Guru Negeri P", "Guru Swasta L", "Guru Swasta P"}));
  BOOST_TEST((read("Kota,Panen,\n,2023,2024\nA,1,2\n").shape.header == names{"Kota", "Panen 2023", "Panen 2024"}));
  BOOST_TEST((read("judul\nKota,Panen,\n,2023,2024\nA,1,2\n", {.header = 2}).shape.header == names{"Kota", "Panen", ""}));   // who names a line means it
}

// Records that only look alike: data, notes, a header with columns that nobody named.
BOOST_AUTO_TEST_CASE(no_header_is_stacked_without_groups_parts_and_data) {
  const auto header = [](const std::string& text) {
    const auto shape = read(text).shape;
    return std::to_string(shape.header_from) + '-' + std::to_string(shape.header_line);
  };
  BOOST_TEST(header("Kota,Panen,\n,L,P\nA,1,2\n") == "1-2");
  BOOST_TEST(header("Kota,Panen,\n,L,P\n,1,2\n") == "2-2");            // nothing beneath the name of one row
  BOOST_TEST(header("Kota,Panen,\nx,L,P\nA,1,2\n") == "2-2");          // every column has a part: a title and a header
  BOOST_TEST(header("Kota,,Panen\n,L,P\nA,1,2\n") == "2-2");           // a part of no group
  BOOST_TEST(header("Kota,Panen,\n,L,L\nA,1,2\n") == "2-2");           // parts of one name
  BOOST_TEST(header("Kota,Panen,\n,5,7\nA,1,2\n") == "1-1");           // numbers that are no years: data
  BOOST_TEST(header("Kota,Panen,\n,2023,x\nA,1,2\n") == "1-1");
  BOOST_TEST(header("unit,,nilai,tahun,ket\nA,Sekretariat,,,belum\nB,Bidang,10,2024,ok\n") == "2-2");   // data beneath a column without a name
  BOOST_TEST(header("Kota," + std::string(513, 'x') + ",\n,L,P\nA,1,2\n") == "2-2");   // no name: it would be said again before every part
}

BOOST_AUTO_TEST_CASE(with_a_schema_a_stacked_header_is_called_as_the_schema_knows_it) {
  using names = std::vector<std::string>;
  const auto with = [](const std::string& text, std::size_t count) { return read(text, {}, {}, fields(count)).shape; };
  BOOST_TEST((with("f1,zz,\n,f2,f3\nA,1,2\n", 3).header == names{"f1", "f2", "f3"}));
  BOOST_TEST((with("f1,zz,\n,f2,f3\nA,1,2\n", 3).header_line == 2U));
  BOOST_TEST((with("f1,f2,\n,x,y\nA,1,2\n", 2).header == names{"f1", "f2", ""}));   // the first record alone names more
  BOOST_TEST((with("f1,f2,yy,\n,,L,P\nA,B,1,2\n", 2).header == names{"f1", "f2", "yy", ""}));   // as much
  BOOST_TEST((read("x\nf1,zz,\n,f2,f3\nA,1,2\n", {.header = 2}, {}, fields(3)).shape.header == names{"f1", "f2", "f3"}));
  BOOST_TEST(with("f1,zz,\n,f2,xx\nA,1,2\n", 3).header_line == 0U);
}

BOOST_AUTO_TEST_CASE(the_header_line_can_be_named) {
  const std::string text = "judul \"besar\n\nkode,nama\n1,a\n2,b\n";
  const auto t = read(text, {.delimiter = ',', .header = 3});
  BOOST_TEST(t.shape.header_line == 3U);
  BOOST_TEST(shown(t) == "<1>|<a>\n<2>|<b>\n");
  BOOST_TEST(t.records[0].line == 4U);
  BOOST_TEST(t.records[0].byte == 24);
  const auto none = read("kode,nama\n1,a\n", {.header = 0});
  BOOST_TEST((none.shape.header.empty() && none.shape.header_line == 0 && none.records.size() == 2));
  for (const std::uint64_t line : {std::uint64_t{2}, std::uint64_t{6}, std::uint64_t{99}}) {
    const auto bad = read(text, {.header = line});
    BOOST_TEST_REQUIRE(bad.trouble.has_value());
    BOOST_TEST((bad.trouble->code == status::invalid_argument && !bad.trouble->message.id.empty() && !bad.trouble->message.en.empty()));
  }
  // Far behind what is looked at first.
  std::string far;
  for (int i = 0; i < 100000; ++i) far += "baris pengantar\n";
  const auto deep = read(far + "kode,nama\n1,a\n", {.header = 100001});
  BOOST_TEST((deep.shape.header_line == 100001 && deep.records.size() == 1 && deep.records[0].line == 100002));
}

BOOST_AUTO_TEST_CASE(nothing_or_a_header_only_is_empty) {
  for (const auto* text : {"", "\n\r\n\n", "kode,nama\n", "kode,nama\n\n\r\n"}) {
    const auto t = read(text, {.header = std::string(text).substr(0, 4) == "kode" ? 1U : 0U});
    BOOST_TEST((!t.trouble && t.shape.empty && t.records.empty()));
  }
  BOOST_TEST(read("\xEF\xBB\xBF").shape.empty);
  // A single record that could name columns is a header; with a digit in front, or without being looked for, it is data.
  for (const auto* text : {"a\n", "kode,nama", "kode,nama\r\n\r\n\n", "\xEF\xBB\xBFkode,nama\n"}) {
    const auto t = read(text);
    BOOST_TEST((t.shape.empty && t.shape.header_line == 1 && t.records.empty()));
  }
  for (const auto* text : {"1\n", "kode,2", ",,nama\n"}) BOOST_TEST((!read(text).shape.empty && read(text).records.size() == 1));
  BOOST_TEST(!read("kode,nama\n", {.header = 0}).shape.empty);
  BOOST_TEST(read("", {}, {}, fields(3)).shape.empty);
  BOOST_TEST(!read("", {}, {}, fields(3)).shape.header_missing);
}

BOOST_AUTO_TEST_CASE(the_decimal_sign_is_said) {
  BOOST_TEST((note(read("a;b\n1;2,75\n").shape, "decimals").find("comma") == 0));
  BOOST_TEST((note(read("a;b\n1;1.234,5\n").shape, "decimals").find("comma") == 0));
  BOOST_TEST((note(read("a,b\n1,2.75\n").shape, "decimals").find("point") == 0));
  BOOST_TEST(note(read("a;b\n1;1.234\n").shape, "decimals").empty());
  BOOST_TEST(note(read("a;b\n31.71;1\n31.71.01;2\n").shape, "decimals").empty());
  BOOST_TEST(note(read("a;b\n001.12;1\n").shape, "decimals").empty());
  BOOST_TEST((note(read("a;b\n0.12;31.71.01\n").shape, "decimals").find("point") == 0));
  // A regency's code looks like a number: the header says what it is, or that all are written so.
  BOOST_TEST(note(read("kode_kab;jumlah\n32.01;2710\n32.4;4145\n").shape, "decimals").empty());
  BOOST_TEST(note(read("kab;jumlah\n32.01;2710\n32.02;4145\n").shape, "decimals").empty());
  BOOST_TEST((note(read("kab;luas\n32.01;2710,62\n32.02;4145\n32.03;1\n").shape, "decimals").find("comma") == 0));
  BOOST_TEST((note(read("Kode Kab.;luas\n32.01;2710,62\n32.2;4145\n").shape, "decimals").find("comma") == 0));
  BOOST_TEST((note(read("nilai;n\n32.01;1\n7.25;2\n").shape, "decimals").find("point") == 0));
  BOOST_TEST((note(read("nilai;n\n32.01;1\n7;2\n").shape, "decimals").find("point") == 0));
  BOOST_TEST((note(read("nilai;n\n32,01;1\n32,02;2\n").shape, "decimals").find("comma") == 0));
}

BOOST_AUTO_TEST_CASE(every_note_exists_in_both_languages) {
  const auto shape = read("a;b\n1;2,5\n").shape;
  BOOST_TEST_REQUIRE(shape.notes_id.size() == shape.notes_en.size());
  BOOST_TEST(shape.notes_id.size() == 4U);
  for (std::size_t i = 0; i < shape.notes_id.size(); ++i) BOOST_TEST((!shape.notes_id[i].second.empty() && shape.notes_id[i].second != shape.notes_en[i].second));
}

BOOST_AUTO_TEST_CASE(senseless_options_and_tables_are_refused) {
  for (const char d : {'"', '\n', '\r', '\xE9'}) BOOST_TEST((read("a,b\n", {.delimiter = d}).trouble->code == status::invalid_argument));
  BOOST_TEST((read("a,b\n", {.cell_limit = 0}).trouble->code == status::invalid_argument));
  BOOST_TEST((read(std::string(5000, ',') + "\n").trouble->code == status::not_a_table));
  BOOST_TEST(!read(std::string(4095, ',') + "\n").trouble.has_value());
}
