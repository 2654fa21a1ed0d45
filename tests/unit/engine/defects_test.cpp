// The defects of open data, named once a column: which cells count, which columns are spared, whatever threads and files do.
#include <algorithm>

#include "run_text.hpp"

using namespace engine_test;

namespace {

std::string column(const std::string& header, const std::vector<std::string>& cells, std::size_t times = 1) {
  std::string text = "no," + header + '\n';
  std::size_t n = 0;
  for (std::size_t k = 0; k < times; ++k) {
    for (const auto& cell : cells) text += std::to_string(++n) + "x,\"" + cell + "\"\n";
  }
  return text;
}

// "kind cells/filled row value"
std::vector<std::string> defects(const told& t) {
  std::vector<std::string> out;
  for (const auto& f : t.findings) {
    if (f.code != "field.damage") continue;
    const auto at = f.message.find(": ") + 2;
    std::string counts = f.message.substr(at, f.message.find(" cells", at) - at);
    counts.replace(counts.find(" of "), 4, "/");
    out.push_back(f.rule + ' ' + counts + ' ' + std::to_string(f.row) + ' ' + f.value.value_or("-"));
  }
  return out;
}

told look(const std::string& text, spbe::validate_options options = {}) { return run(spbe::plan::structure_only(), text, options); }
std::vector<std::string> defects_of(const std::string& header, const std::vector<std::string>& cells, std::size_t times = 1) {
  return defects(look(column(header, cells, times)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(defects_of_columns)

BOOST_AUTO_TEST_CASE(what_spreadsheets_did) {
  same(defects_of("usia", {"0-4", "14-Oct", "9-May", "Okt-14", "20-24"}), {"excel_date 3/5 2 14-Oct"});
  same(defects_of("tanggal", {"2022-12-30", "44926.625", "2022-07-06", "44000", "2022-07-07"}), {"excel_serial 2/5 2 44926.625"});
  same(defects_of("nomor", {"3.17E+15", "8,12E+10", "x"}), {"excel_exponent 2/3 1 3.17E+15"});
  same(defects_of("kode", {"001", "002", "030", "11", "7", "114"}), {"lost_zeros 2/6 4 11"});
  same(defects_of("jumlah", {"5", "#REF!", "#N/A", "########", "#DIV/0!", "7"}), {"error_mark 4/6 2 #REF!"});
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_it) {
  same(defects_of("kode", {"JAN-12", "MEI-01", "A-1"}), {});                    // codes, not days
  same(defects_of("hari", {"1-Jan", "2-Jan", "17-Agu", "25-Des"}), {});         // nothing else is there
  same(defects_of("pos", {"23111", "44926", "50123"}), {});                     // no dates around them
  same(defects_of("ukuran", {"1.5E-03", "2.1E+02"}), {});                       // written by people
  same(defects_of("kode", {"001", "02", "3", "0004"}), {});                     // no common length
  same(defects_of("kode", {"11", "11.01", "11.01.01", "11.01.01.2001"}), {});
  same(defects_of("alamat", {"Jalan A No. 5", "Blok A B C", "RT 1"}), {});
  same(defects_of("golongan", {"A+", "A-", "B+", "A+", "A-"}), {});
  same(defects_of("versi", {"A.1.1", "A.11", "A.1.1"}), {});
}

// Each of these was once called a defect.
BOOST_AUTO_TEST_CASE(what_is_meant_as_it_stands) {
  same(defects_of("bulan", {"Jan-23", "Feb-23", "Mar-23", "Total"}), {});
  same(defects_of("tanggal", {"14-Oct", "15-Oct", "-"}), {"missing_mark 1/3 3 -"});
  same(defects_of("jumlah_pelanggan_telepon", {"812345678", "812345679"}), {});
  same(defects_of("telepon", {"812345678", "081234567", "12", "13", "14"}), {});   // hardly any telephones
  same(defects_of("telepon", {"812345678", "0812345679", "0812345670"}), {"lost_zeros 1/3 1 8123*****"});
  same(defects_of("kode_kbli", {"01112", "01111", "01113", "4711", "4711"}), {});  // levels
  for (const char* header : {"lat", "Garis Lintang", "luas_km2", "rasio", "indeks"}) same(defects_of(header, {"1.012", "6.181", "7"}), {});
  same(defects_of("luas", {"12,345", "7,250"}), {});
  same(defects_of("suhu", {"-1.012", "6.181", "7"}), {});
  same(defects_of("jumlah", {"12,345", "7,250"}), {"grouped_numbers 2/2 1 12,345"});
  same(defects_of("kontak", {"+62 812 345 678", "+62 813 345 679"}), {});
  same(defects_of("host", {"192.168.100.101", "10.168.100.102"}), {});
  same(defects_of("rekening", {"123 456 789", "222 111 333"}), {});
  same(defects_of("versi", {"1.234.567", "2.345.678"}), {});
  same(defects_of("rhesus", {"+", "-", "+", "-"}), {});
  same(defects_of("iso", {"ID", "NA", "MY"}), {});
  same(defects_of("nilai", {"12", "NA", "13"}), {"missing_mark 1/3 2 NA"});
  same(defects_of("parameter", {"mW", "MW", "CO", "Co", "A/B", "AB"}), {});
  same(defects_of("satuan", {"Joule", "joule"}), {});
}

BOOST_AUTO_TEST_CASE(what_depends_on_the_file) {
  const auto by_semicolons = [](const std::string& text) {
    std::vector<spbe::rows> inputs;
    inputs.push_back(spbe::rows::csv_text(text, "t.csv", {.delimiter = ';'}));
    return defects(run(spbe::plan::structure_only(), std::move(inputs), {.as_of = spbe::date(2026, 1, 1), .lang = spbe::language::en}));
  };
  same(by_semicolons("n;jumlah\na;12,345\nb;7,250\n"), {});                                                 // decimals
  same(by_semicolons("n;jumlah\na;12,345\nb;7,250,000\n"), {"grouped_numbers 2/2 1 12,345"});
  const auto hours = look(column("jam", {"00", "03", "06", "9"}));
  same(defects(hours), {"lost_zeros 1/4 4 9"});
  BOOST_TEST(hours.summary.infos == 1U);
  BOOST_TEST(hours.summary.warnings == 0U);
}

BOOST_AUTO_TEST_CASE(days_in_two_styles) {
  const auto t = look(column("tanggal", {"2016-02-12", "2/3/2016", "13/12/2016", "2016-02-14", "2016-02-15"}));
  same(defects(t), {"mixed_dates 2/5 2 2/3/2016"});
  BOOST_TEST(t.findings.front().message == "Days in several styles: 2 of 5 cells (40%); of the column 1 can be read two ways");
  BOOST_TEST(t.findings.front().hint == "Write all days as YYYY-MM-DD");
  same(defects_of("tanggal", {"12/02/2016", "2016-02-12", "13/02/2016", "14/02/2016"}), {"mixed_dates 1/4 2 2016-02-12"});
}

BOOST_AUTO_TEST_CASE(numbers_in_styles) {
  same(defects_of("jumlah", {"2,686,458", "936,927", "200"}), {"grouped_numbers 2/3 1 2,686,458"});
  same(defects_of("jumlah", {"1.419", "985", "12.345", "7"}), {"grouped_numbers 2/4 1 1.419"});
  same(defects_of("bujur", {"106.123", "107.456"}), {});                        // three decimals
  same(defects_of("luas", {"1 842,51", "922.20", "6 134,00"}), {"grouped_numbers 2/3 1 1 842,51", "mixed_decimals 1/3 2 922.20"});
  same(defects_of("jumlah", {"1\t234", "5\n678", "3"}), {"line_end 1/3 2 5…"});
  same(defects_of("nilai", {"9,5", "8.5", "7,5"}), {"mixed_decimals 1/3 2 8.5"});
}

BOOST_AUTO_TEST_CASE(marks_for_nothing) {
  same(defects_of("pm10", {"41", "---", "-", "n/a", "NULL", "tidak ada", "5"}), {"missing_mark 5/7 2 ---"});
  same(defects_of("riwayat", {"tidak ada", "asma", "tidak ada"}), {});          // an answer
}

BOOST_AUTO_TEST_CASE(blanks_and_line_ends) {
  same(defects_of("penyakit", {"AIDS ", "DIARE", "\tDBD", "AIDS"}), {"edge_blanks 2/4 1 AIDS "});
  same(defects_of("uraian", {"Kas  di", "Kas di Kas"}), {"inner_blanks 1/2 1 Kas  di"});
  same(defects_of("uraian", {"Utang\nLain", "Utang"}), {"line_end 1/2 1 Utang…"});
  same(defects_of("daerah", {"N i a s", "D  a i r i", "P A P U A", "Karo"}), {"inner_blanks 1/4 2 D  a i r i", "letter_spaced 3/4 1 N i a s"});
  same(defects_of("daerah", {"1. Nias", "2. Karo", "03 Dairi"}), {"numbered 3/3 1 1. Nias"});
}

BOOST_AUTO_TEST_CASE(few_cells_of_another_kind) {
  std::vector<std::string> cells(99, "DKI4");
  cells[40] = "5";
  same(defects_of("lokasi", cells), {"minority_kind 1/99 41 5"});
  cells.resize(45);
  same(defects_of("lokasi", cells), {});                                        // too few to say
  std::vector<std::string> numbers(99, "12");
  numbers[3] = "seratus";
  same(defects_of("jumlah", numbers), {"minority_kind 1/99 4 seratus"});
}

BOOST_AUTO_TEST_CASE(two_spellings_of_a_value) {
  const auto t = look(column("kelamin", {"Perempuan", "Laki-laki", "Laki laki", "LAKI-LAKI", "Laki-laki "}));
  same(defects(t), {"spelling_variants 2/5 3 Laki laki", "edge_blanks 1/5 5 Laki-laki "});
  BOOST_TEST(t.findings.front().message.find("; usually 'Laki-laki'") != std::string::npos);
  std::vector<std::string> many{"Laki laki", "Laki-laki"};
  for (int i = 0; i < 300; ++i) many.push_back("nilai" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i));
  same(defects_of("kelamin", many), {});                                        // too many to remember
}

BOOST_AUTO_TEST_CASE(the_header_again_and_a_column_of_nothing) {
  same(defects(look("a,b\n1,x\na,b\n2,y\n")), {"header_again 1/3 2 a"});
  same(defects(look("a,\n1,\n2,\n")), {"empty_column 2/2 0 -"});
  same(defects(look("a,b\n1,\n2,\n")), {});                                      // nobody has it
}

BOOST_AUTO_TEST_CASE(counts_severities_and_causes) {
  const auto t = look(column("usia", {"0-4", "14-Oct", " 5-9"}));
  same(briefs(t), {"2 usia field.damage warning", "3 usia field.damage info"});
  BOOST_TEST(t.findings.front().line == 3U);
  BOOST_TEST(t.findings.front().cause == "excel.date");
  BOOST_TEST(t.summary.by_code.at("field.damage") == 2U);
  BOOST_TEST(t.summary.by_cause.at("excel.date") == 1U);
  BOOST_TEST(t.summary.warnings == 1U);
  BOOST_TEST(t.summary.infos == 1U);
  BOOST_TEST(t.summary.valid_rows == 3U);
}

BOOST_AUTO_TEST_CASE(nobody_is_shown) {
  const auto t = look(column("nama", {" Siti Uji", "Budi  Uji"}));
  same(defects(t), {"edge_blanks 1/2 1  S*** U**", "inner_blanks 1/2 2 B***  U**"});
  for (const char* who : {"Nama Kepala Keluarga", "nama_penerima", "NAMA_LGKP", "nama_kk", "Penerima Bantuan", "name", "Nama Anak", "Nama Orang Tua", "nama_wali",
                          "Nama Pegawai Dinas", "Nama Kepala Sekolah", "Nm Lengkap", "Nama Guru Sekolah", "Nama Bendahara Desa", "Ibu Kandung", "Pelapor",
                          "Nama Kabid", "Nama Penderita Penyakit TB", "Nama Tersangka Kota", "Nama PNS Dinas", "Nama/Unit Kerja", "Nama Pembeli Obat", "Suami", "Ahli Waris", "Guru",
                          "Nama Akuntan", "Nama Barang/Nama Pembeli", "Sekolah/Nama", "nm_ibu"}) {
    same(defects_of(who, {" Siti Uji"}), {"edge_blanks 1/1 1  S*** U**"});
    same(defects_of(who, {"S I T I", "B U D I U J I"}), {"letter_spaced 2/2 1 S * * *"});   // letters alone are the name
  }
  for (const char* where : {"Alamat Rumah", "alamat_ktp", "Tempat Lahir", "almt", "TTL", "Domisili"}) same(defects_of(where, {"Uji  1"}), {"inner_blanks 1/1 1 ******"});
  for (const char* born : {"tgl_lhr", "DOB"}) same(defects_of(born, {"12/03/1985", "1985-03-13"}), {"mixed_dates 1/2 1 **/**/1985"});
  for (const char* thing : {"nama_kota", "Nama Kecamatan", "nama kec", "nama_obat", "Program Penerima", "jumlah_penerima", "namakota", "Nama Kabupaten/Kota", "bps_nama_kabupaten_kota", "kecamatan_nama",
                            "Nama Puskesmas"}) {
    same(defects_of(thing, {"Uji  Satu"}), {"inner_blanks 1/1 1 Uji  Satu"});
  }
  // Of nested values each says itself what it is.
  same(defects_of("anggota", {R"q({""nama"":""Siti  Uji""})q", R"q({""kota"":""Uji  Satu""})q"}), {R"(inner_blanks 2/2 1 {"nama":"S***  U**"})"});
  same(defects_of("anggota", {R"q({""kota"":""Uji  Satu""})q"}), {R"(inner_blanks 1/1 1 {"kota":"Uji  Satu"})"});
  same(defects_of("anggota", {R"q({""nama"":{""depan"":""Siti  Uji""}})q"}), {R"(inner_blanks 1/1 1 {"nama":{"depan":"S***  U**"}})"});
  same(defects_of("anggota", {R"q({""nama"":[1,""Siti  Uji"",{""kota"":""X  Y""},""Ali""],""kota"":""A  B""})q"}), {R"(inner_blanks 1/1 1 {"nama":[1,"S***  U**",{"kota":"X  *"},"A**"],"kota":"A  B"})"});
  same(defects_of("anggota", {R"q({""tgl_lahir"":19900102,""x"":""1  2""})q"}), {R"(inner_blanks 1/1 1 {"tgl_lahir":********,"x":"1  2"})"});
  const std::string deep = defects_of("anggota", {std::string(9000, '[') + " a  b"}).front();   // as deep as it likes
  BOOST_TEST(deep.substr(0, 21) == "inner_blanks 1/1 1 [[");
  const auto spelt = look(column("Nama Pemohon", {"Siti Uji", "SITI UJI", "Siti Uji"}));
  BOOST_TEST(spelt.findings.front().message.find("usually 'S*** U**'") != std::string::npos);
  const auto nik = defects_of("catatan", {" 3171015708459901"});
  BOOST_TEST(nik.size() == 1U);
  BOOST_TEST(nik.front().find("3171015708459901") == std::string::npos);
}

// Long enough for many chunks, so that workers see different parts and meet the values in another order.
BOOST_AUTO_TEST_CASE(threads_and_limits_change_nothing) {
  std::vector<std::string> cells{"Perempuan", "Laki-laki"};
  std::string text = "n,tanggal,kelamin,uraian\n";
  for (int i = 0; i < 90000; ++i) {
    const std::string day = i % 1000 == 999 ? "2/3/2016" : i == 70001 ? "44926.5" : "2016-02-12";
    text += std::to_string(i) + ',' + day + ',' + (i > 50000 && i % 7 == 0 ? "Laki laki" : i % 2 == 0 ? "Laki-laki" : "Perempuan") + ",Uraian ke " +
            std::to_string(i) + (i % 500 == 77 ? " \n" : "\n");
  }
  spbe::validate_options options;
  options.threads = 1;
  const auto one = look(text, options);
  same(defects(one), {"excel_serial 1/90,000 70002 44926.5", "mixed_dates 90/90,000 1000 2/3/2016", "spelling_variants 5,715/90,000 50002 Laki laki",
                      "edge_blanks 180/90,000 78 Uraian ke 77 "});
  for (const unsigned threads : {2U, 7U}) {
    options.threads = threads;
    BOOST_TEST((whole(look(text, options)) == whole(one)));
  }
  options.per_code = 1;   // of columns all are told
  BOOST_TEST(defects(look(text, options)).size() == 4U);
  options.per_code = 0;
  const auto silent = look(text, options);
  BOOST_TEST(silent.findings.empty());
  BOOST_TEST((silent.summary.by_code == one.summary.by_code));
}

// A job whose findings fill their room is gone on with when others, which stand behind it in the file, were checked already.
BOOST_AUTO_TEST_CASE(the_first_place_is_the_first_however_jobs_took_turns) {
  const auto plan = compiled(R"({"fields": [{"name": "nik", "type": "string", "spbe": {"type": "nik"}}, {"name": "nama", "type": "string"},
                                            {"name": "tgl", "type": "date"}, {"name": "shdk", "type": "string", "spbe": {"codes": "shdk", "match": "name"}}],
                                 "spbe": {"schema": 1, "rules": [{"rule": "same_person", "fields": {"nik": "nik", "name": "nama", "date": "tgl"}}]}})");
  std::string text = "nik,nama,tgl,shdk\n";
  for (int i = 0; i < 40000; ++i) {
    const std::string two = std::to_string(10 + i % 19);
    text += "610101" + two + "0120" + std::to_string(9900 + i % 100) + (i >= 5000 && i % 901 == 0 ? ",#REF!," : ",UJI " + std::to_string(i) + ',') + "2001-01-" + two +
            (i % 3 == 0 ? ",xx\n" : ",ANAK\n");
  }
  spbe::validate_options options;
  options.threads = 7;
  for (int round = 0; round < 3; ++round) same(defects(run(plan, text, options)), {"error_mark 39/40,000 5407 #REF!"});
}

// Digits and days may be a header too: a worker that has seen too many values to keep finds it again as well.
BOOST_AUTO_TEST_CASE(a_header_that_is_a_number_comes_again) {
  std::string text = "nama_kec,2024-01-01,30000007,45000\n";
  for (int i = 0; i < 60000; ++i) text += i % 20000 == 19999 ? "nama_kec,2024-01-01,30000007,45000\n" : "k" + std::to_string(i) + ",x" + std::to_string(i) + "," + std::to_string(10000000 + i) + "," + std::to_string(i) + "x\n";
  const auto by = [&](unsigned threads) {
    std::vector<spbe::rows> inputs;
    inputs.push_back(spbe::rows::csv_text(text, "t.csv", {.delimiter = ',', .header = 1}));
    return run(spbe::plan::structure_only(), std::move(inputs), {.as_of = spbe::date(2026, 1, 1), .lang = spbe::language::en, .threads = threads});
  };
  const auto one = by(1);
  same(defects(one), {"header_again 3/60,000 20000 nama_kec"});
  for (const unsigned threads : {2U, 7U}) BOOST_TEST((whole(by(threads)) == whole(one)));
}

// With a schema every bad cell is told; a column that a spreadsheet spoilt is told beside them, once.
BOOST_AUTO_TEST_CASE(a_column_spoilt_for_its_schema) {
  const auto plan = compiled(R"({"fields": [{"name": "no", "type": "string"}, {"name": "kode", "type": "string", "spbe": {"type": "npsn"}},
                                            {"name": "nama", "type": "string", "spbe": {"personal": true}}]})");
  const auto t = run(plan, "no,kode,nama\n1,2.01E+7,Uji\n2,2.02E+7,#REF!\n3,20100001,Uji\n4,#N/A,Uji\n");
  same(defects(t), {"error_mark 1/4 4 #N/A", "error_mark 1/4 2 #****"});
  const auto strict = compiled(R"({"fields": [{"name": "no", "type": "string"},
                                              {"name": "nama", "type": "string", "constraints": {"pattern": "[A-Za-z ]+", "minLength": 9}}]})");
  same(defects(run(strict, "no,nama\n1,#REF!\n2,#N/A\n3,Siti Rahayu\n")), {"error_mark 2/3 1 #REF!"});   // a cell counts once
  const auto spoilt = run(plan, "no,kode,nama\n1,2.01E+07,Uji\n2,2.02E+07,Uji\n3,20100001,Uji\n");
  same(defects(spoilt), {"excel_exponent 2/3 1 2.01E+07"});
  BOOST_TEST(spoilt.summary.errors == 2U);
}

BOOST_AUTO_TEST_CASE(another_header_is_one_finding) {
  std::string text = "x,y,z,u\n";
  for (int i = 0; i < 100000; ++i) text += std::to_string(i) + ",a,b,c\n";
  const auto plan = compiled(R"({"fields": [{"name": "nik", "type": "string", "constraints": {"required": true}, "spbe": {"type": "nik"}}, {"name": "nama", "type": "string"}]})");
  same(briefs(run(plan, text)), {"0 - file.header error"});
}

BOOST_AUTO_TEST_CASE(a_file_at_a_time) {
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(column("usia", {"0-4", "5-9"}), "a.csv", {.delimiter = ','}));
  inputs.push_back(spbe::rows::csv_text(column("usia", {"0-4", "9-May"}), "b.csv", {.delimiter = ','}));
  const auto t = run(spbe::plan::structure_only(), std::move(inputs), {.as_of = spbe::date(2026, 1, 1), .lang = spbe::language::en});
  same(defects(t), {"excel_date 1/2 2 9-May"});
  BOOST_TEST(t.findings.front().file == "b.csv");
}

BOOST_AUTO_TEST_SUITE_END()
