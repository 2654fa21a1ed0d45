#include <algorithm>

#include "run_text.hpp"

using namespace engine_test;

namespace {

const spbe::plan& penduduk() {
  static const auto plan = spbe::plan::builtin("penduduk");
  BOOST_REQUIRE(plan.has_value());
  return *plan;
}

constexpr const char* title =
    "nik,no_kk,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,agama,status_kawin,pekerjaan,kode_wilayah,npwp,no_hp,email,kode_pos\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(nik_against_birth_date_and_sex) {
  const auto t = run(penduduk(), std::string(title) +
    "3171015708459901,,Siti Aminah,P,Jakarta,1945-08-17,Islam,KAWIN,,31.71.01.1001,,,,\n"
    "3171015708459902,,Siti Aminah,L,Jakarta,1945-08-17,Islam,KAWIN,,31.71.01.1001,,,,\n"
    "3171015708459903,,Siti Aminah,Perempuan,Jakarta,1945-08-18,Islam,KAWIN,,31.71.01.1001,,,,\n"
    "3171015713459904,,Siti Aminah,L,Jakarta,1945-08-18,Islam,KAWIN,,31.71.01.1001,,,,\n"
    "3171015708459905,,Siti Aminah,,Jakarta,,Islam,KAWIN,,31.71.01.1001,,,,\n");
  same(briefs(t), {"2 jenis_kelamin nik_sex.rule warning", "3 tanggal_lahir nik_birth_date.rule warning", "4 nik nik.date error"});
  BOOST_CHECK_EQUAL(t.findings[0].rule, "nik_sex");
  BOOST_CHECK(t.findings[0].hint.find(" P;") != std::string::npos);
  BOOST_CHECK(t.findings[1].hint.find("**-**-45") != std::string::npos);
  BOOST_CHECK_EQUAL(t.findings[1].value.value(), "1945-**-**");
  BOOST_CHECK_EQUAL(t.findings[1].key, "nik=317101**********");
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 4U);
}

// A NIK tells two digits of the year: 1845 and 2045 end like 1945 and are no birthdays that it offers.
BOOST_AUTO_TEST_CASE(a_birth_date_must_be_one_that_the_nik_offers) {
  std::string text(title);
  for (const auto* day : {"1845-08-17", "1945-08-17", "2045-08-17"}) text += std::string("3171015708459901,,Siti Aminah,P,Jakarta,") + day + ",Islam,KAWIN,,31.71.01.1001,,,,\n";
  auto t = run(penduduk(), text);
  BOOST_TEST(t.summary.by_code["nik_birth_date.rule"] == 2U);
}

// strptime reads 60 as 2060, which is no birthday in 2026; who was born in 1925 and who in 2025 write the same, and the NIK does, too.
BOOST_AUTO_TEST_CASE(birth_dates_with_a_year_of_two_digits) {
  const auto plan = compiled(R"({"fields": [{"name": "nik", "spbe": {"type": "nik"}}, {"name": "lahir", "type": "date", "format": "%d/%m/%y"}],
    "spbe": {"schema": 1, "rules": [{"rule": "nik_birth_date", "fields": {"nik": "nik", "date": "lahir"}}]}})");
  const auto t = run(plan, "nik,lahir\n3171010101600001,01/01/60\n3171010101250001,01/01/25\n3171010101990001,01/01/99\n3171010101270001,01/01/27\n"
                           "3171010101600001,02/01/60\n3171010101600001,01/01/61\n");
  same(briefs(t), {"5 lahir nik_birth_date.rule warning", "6 lahir nik_birth_date.rule warning"});
}

BOOST_AUTO_TEST_CASE(nip_with_a_year_of_two_digits) {
  const auto plan = compiled(R"({"fields": [{"name": "nip", "spbe": {"type": "nip"}}, {"name": "lahir", "type": "date", "format": "%d/%m/%y"}],
    "spbe": {"schema": 1, "rules": [{"rule": "nip_birth_date", "fields": {"nip": "nip", "date": "lahir"}}]}})");
  const auto t = run(plan, "nip,lahir\n196808171990031001,17/08/68\n197208171999031001,17/08/72\n196808171990031001,18/08/68\n196808171990031001,17/08/72\n");
  same(briefs(t), {"3 lahir nip_birth_date.rule warning", "4 lahir nip_birth_date.rule warning"});
}

// A bound is held against the day as strptime has it.
BOOST_AUTO_TEST_CASE(bounds_read_a_year_of_two_digits_as_posix_does) {
  const auto plan = compiled(R"({"fields": [{"name": "lahir", "type": "date", "format": "%d/%m/%y", "constraints": {"maximum": "2026-01-01"}}]})");
  same(briefs(run(plan, "lahir\n01/01/60\n01/01/69\n01/01/26\n")), {"1 lahir field.maximum error"});
}

// Whatever a record lacks or has too much, alone and among good ones, with short words and long: every column meets an absent cell.
BOOST_AUTO_TEST_CASE(records_of_every_width) {
  const std::vector<std::string> good = {"3171015708459901", "3171013112249991", "Siti Aminah", "P", "Jakarta", "1945-08-17", "Islam", "KAWIN", "BELUM/TIDAK BEKERJA",
                                         "31.71.01.1001", "3171015708459901", "081200000000", "siti@contoh.go.id", "10110"};
  for (const bool quoted : {false, true}) {
    for (std::size_t width = 1; width <= good.size() + 2; ++width) {
      std::string record;
      for (std::size_t c = 0; c < width; ++c) {
        const std::string cell = c < good.size() ? good[c] : "x";
        record += (c == 0 ? "" : ",") + (quoted && cell != good[0] ? '"' + cell + '"' : cell);
      }
      const bool whole = width == good.size();
      for (std::size_t before = 0; before < 3; ++before) {
        std::string text = title;
        for (std::size_t i = 0; i < before; ++i) text += ",,,L,,,HINDU,KAWIN,,,,,,\n";   // short words alone
        const auto t = run(penduduk(), text + record + '\n');
        BOOST_TEST(t.trouble.empty());
        BOOST_TEST(t.summary.rows == before + 1);
        BOOST_TEST(t.summary.by_code.count("record.structure") == (whole ? 0U : 1U), width << " cells");
        BOOST_TEST((t.summary.by_code.count("agama.code") == 0), width << " cells");
      }
    }
  }
}

// Province 99 is only a warning and the first of the NIK's faults; its day 38 (78) tells neither a birthday nor a sex.
BOOST_AUTO_TEST_CASE(a_suspect_nik_with_no_day_in_it_is_compared_with_nothing) {
  const auto t = run(penduduk(), std::string(title) + "9971017801459901,,Siti Aminah,L,Jakarta,1945-08-17,Islam,KAWIN,,31.71.01.1001,,,,\n"
                                                      "9971015708459901,,Siti Aminah,L,Jakarta,1945-08-18,Islam,KAWIN,,31.71.01.1001,,,,\n");
  same(briefs(t), {"1 nik nik.province warning", "2 nik nik.province warning", "2 jenis_kelamin nik_sex.rule warning", "2 tanggal_lahir nik_birth_date.rule warning"});
}

BOOST_AUTO_TEST_CASE(a_row_without_its_key_has_none) {
  const auto t = run(penduduk(), std::string(title) + ",,Siti Aminah,L,Jakarta,1945-08-17,Islam,KAWIN,,31.71.01.1001,,,,\n");
  same(briefs(t), {"1 nik field.required error"});
  BOOST_CHECK(t.findings[0].key.empty());
}

BOOST_AUTO_TEST_CASE(comparisons_by_type_and_required_if) {
  const auto plan = compiled(R"({"fields":[{"name":"from","type":"date"},{"name":"to","type":"date"},{"name":"x","type":"integer"},{"name":"y","type":"integer"},
    {"name":"status","type":"string"},{"name":"npwp","type":"string"}],
    "spbe":{"schema":1,"rules":[{"rule":"compare","left":"from","op":"<=","right":"to"},{"rule":"compare","left":"x","op":"<","right":"y"},
      {"rule":"required_if","field":"npwp","when":{"field":"status","equals":"BU"}}]}})");
  const auto t = run(plan, "from,to,x,y,status,npwp\n2024-01-01,2024-01-01,9,10,BU,1\n2024-01-02,2024-01-01,10,9,BU,\n2024-01-02,x,,9,OP,\n");
  same(briefs(t), {"2 from compare.rule error", "2 x compare.rule error", "2 npwp required_if.rule error", "3 to field.type error"});
  BOOST_CHECK(t.findings[0].message.find("from <= to") != std::string::npos);
  BOOST_CHECK(!t.findings[2].value.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(headers)

BOOST_AUTO_TEST_CASE(headers_match_by_folded_name_alias_and_map) {
  const auto plan = compiled(R"({"fieldsMatch":"subset","fields":[{"name":"nama_lengkap","type":"string"},{"name":"nik","type":"string","spbe":{"type":"nik","aliases":["No. KTP"]}},{"name":"usia","type":"integer"}]})");
  spbe::validate_options options;
  options.map = {{"Umur (th)", "usia"}};
  const auto t = run(plan, "NAMA LENGKAP,No KTP,Umur (th)\nA,317,x\n", options);
  same(briefs(t), {"1 No KTP nik.length error", "1 Umur (th) field.type error"});
}

BOOST_AUTO_TEST_CASE(missing_double_and_extra_columns) {
  const auto plan = compiled(R"({"fieldsMatch":"subset","fields":[{"name":"a","type":"integer"},{"name":"b","type":"integer"},{"name":"c","type":"integer"},{"name":"d","type":"integer"}]})");
  const auto t = run(plan, "b,zz,b,a,yy,d\nx,1,y,1,2,3\n");
  same(briefs(t), {"0 - file.header info", "0 c file.header error", "0 b file.header error", "1 b field.type error"});
  BOOST_CHECK_EQUAL(t.findings[0].message.substr(0, 1), "2");
  BOOST_CHECK_EQUAL(t.findings[1].line, 1U);
  BOOST_CHECK_EQUAL(t.findings[3].byte, 14);
  BOOST_CHECK_EQUAL(t.summary.infos, 1U);
  BOOST_CHECK_EQUAL(t.summary.errors, 3U);
  BOOST_CHECK_EQUAL(t.summary.by_code.at("file.header"), 3U);
}

BOOST_AUTO_TEST_CASE(without_a_header_columns_are_bound_by_position) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer"},{"name":"b","type":"integer"}]})");
  const auto t = run(plan, "1,2\n3,x\n");
  same(briefs(t), {"2 #2 field.type error"});
  BOOST_CHECK_EQUAL(t.summary.header_line, 0U);
}

// As wide as the schema, so its words alone tell it from data.
BOOST_AUTO_TEST_CASE(the_header_of_another_table_is_one_error) {
  const auto plan = compiled(R"({"fields":[{"name":"nik","type":"string","spbe":{"type":"nik"}},{"name":"nama","type":"string"},{"name":"lahir","type":"date"},{"name":"usia","type":"integer"}]})");
  const std::string rows = "3171015708459901,Uji,1945-08-17,7\n3171015708459901,Coba,1945-08-17,8\n";
  const auto other = run(plan, "KTP,Penduduk,Kelahiran,Tahun\n" + rows);
  same(briefs(other), {"0 - file.header error"});
  BOOST_CHECK_EQUAL(other.summary.rows, 2U);
  BOOST_CHECK_EQUAL(other.summary.header_line, 1U);
  // What one of them names is checked.
  same(briefs(run(plan, "KTP,Penduduk,Kelahiran,Usia\n" + rows)), {"0 - file.header info", "0 nik file.header error", "0 nama file.header error", "0 lahir file.header error"});
  // Data, whatever is wrong with it: by position.
  for (const char* first : {"x,Uji,1945-08-17,y\n", "x,Uji,-,y\n", "x,Uji,x,y\n", "x,,y,z\n", ",,,\n", "x,y,3,z\n"}) {
    const auto t = run(plan, first + rows);
    BOOST_TEST_CONTEXT(first) BOOST_CHECK_EQUAL(t.summary.rows, 3U);
    BOOST_TEST_CONTEXT(first) BOOST_CHECK_EQUAL(t.summary.by_code.count("file.header"), 0U);
  }
  same(briefs(run(plan, "a,b,c,d\ne,f,g,h\n")), {"1 #1 nik.character error", "1 #3 field.type error", "1 #4 field.type error", "2 #1 nik.character error", "2 #3 field.type error", "2 #4 field.type error"});
  // One cell may be bad without being a name.
  const auto two = compiled(R"({"fields":[{"name":"nama","type":"string"},{"name":"usia","type":"integer"}]})");
  same(briefs(run(two, "Uji,tidak tahu\nCoba,8\n")), {"1 #2 field.type error"});
}

BOOST_AUTO_TEST_CASE(no_header_and_no_rows_are_one_error_each) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer"},{"name":"b","type":"integer"}]})");
  same(briefs(run(plan, "1,2,3\n4,5,6\n")), {"0 - file.header error"});
  same(briefs(run(plan, "")), {"0 - file.header error"});
  same(briefs(run(plan, "a,b\n")), {"0 - file.header error"});
  const auto t = run(spbe::plan::structure_only(), "");
  same(briefs(t), {});
  BOOST_CHECK_EQUAL(t.summary.rows, 0U);
  BOOST_CHECK(t.summary.complete);
}

// Folding leaves nothing of `#`: it is not any column without letters, but the one of that name.
BOOST_AUTO_TEST_CASE(a_header_that_is_a_sign_is_mapped_and_a_key_by_it) {
  const auto plan = compiled(R"({"fields":[{"name":"nomor","type":"integer"},{"name":"nama","type":"string"}],"fieldsMatch":"subset"})");
  spbe::validate_options options;
  options.map = {{"#", "nomor"}};
  options.key = {"*"};
  const auto t = run(plan, "-,#,nama,*\nx,a,A,k\ny,2,B,l\n", options);
  same(briefs(t), {"0 - file.header info", "1 # field.type error"});
  BOOST_TEST(t.findings.back().key == "*=k");
}

BOOST_AUTO_TEST_CASE(unknown_names_in_options_are_refused) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer"}]})");
  spbe::validate_options options;
  options.map = {{"x", "nope"}};
  BOOST_CHECK_EQUAL(run(plan, "a\n1\n", options).trouble, "validate.unknown_field");
  options.map.clear();
  options.key = {"nope"};
  BOOST_CHECK_EQUAL(run(plan, "a\n1\n", options).trouble, "validate.unknown_key");
}

// What was told of the files before stands: only the first one shows that a key is misspelt, unless it holds nothing at all.
BOOST_AUTO_TEST_CASE(a_later_file_may_lack_the_key) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"integer"}],"primaryKey":"a"})");
  spbe::validate_options options;
  options.lang = spbe::language::en;
  options.key = {"k"};
  const auto told_of = [&](const std::vector<std::string>& texts) {
    std::vector<spbe::rows> inputs;
    for (const auto& text : texts) inputs.push_back(spbe::rows::csv_text(text, "f" + std::to_string(inputs.size() + 1) + ".csv", {.delimiter = ','}));
    return run(plan, std::move(inputs), options);
  };
  const auto t = told_of({"a,k\nx,1\n7,2\n", "a\ny\n7\n"});
  BOOST_TEST(t.trouble == "");
  BOOST_TEST(t.summary.complete);
  same(briefs(t), {"0 - file.header info", "1 a field.type error", "1 a field.type error", "2 a field.unique error"});
  BOOST_TEST(t.findings.at(1).key == "k=1");
  BOOST_TEST(t.findings.at(2).key == "");
  BOOST_TEST(t.findings.at(3).key == "");
  BOOST_CHECK((std::count(t.summary.notes.begin(), t.summary.notes.end(), std::pair<std::string, std::string>("--key", "f2.csv: 'k' is no header of the file")) == 1));
  BOOST_TEST(told_of({"", "a\n1\n"}).trouble == "");
  BOOST_TEST(told_of({"a\n1\n", "a,k\n1,1\n"}).trouble == "validate.unknown_key");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(evidence)

BOOST_AUTO_TEST_CASE(columns_without_a_schema) {
  const auto t = run(spbe::plan::structure_only(),
                     "nik,jumlah,tgl,nama,harga,kosong\n3171015708459901,5,2024-01-01,A,1.5,\n3171015708459902,6,2024-01-02,B,2,\n3171015708459903,7,2024-01-03,,3,\n");
  same(briefs(t), {});
  std::vector<std::string> got;
  for (const auto& c : t.summary.columns) got.push_back(c.name + ' ' + c.type + ' ' + std::to_string(c.share) + ' ' + std::to_string(c.empty));
  same(got, {"nik nik 1.000000 0", "jumlah integer 1.000000 0", "tgl tanggal 1.000000 0", "nama text 1.000000 1", "harga number 1.000000 0", "kosong text 0.000000 3"});
}

// Either sign may stand before the decimals, but one of them in nearly all of a column's numbers.
BOOST_AUTO_TEST_CASE(decimals_are_numbers_whatever_their_sign) {
  const auto type_of = [](const std::string& cells) {
    const auto t = run(spbe::plan::structure_only(), "luas,x\n" + cells);
    const auto& column = t.summary.columns.at(0);
    return column.type + ' ' + std::to_string(column.share);
  };
  BOOST_CHECK_EQUAL(type_of("\"12,5\",a\n\"-13,5\",b\n\"14,25\",c\n7,d\n"), "number 1.000000");
  BOOST_CHECK_EQUAL(type_of("12.5,a\n-13.5,b\n14.25,c\n7,d\n"), "number 1.000000");
  BOOST_CHECK_EQUAL(type_of("\"1,5\",a\n\"2,5\",a\n\"3,5\",a\n\"4,5\",a\n1.5,a\n"), "number 0.800000");
  BOOST_CHECK_EQUAL(type_of("\"12,5\",a\n13.5,b\n"), "text 1.000000");
  BOOST_CHECK_EQUAL(type_of("\"1,2,3\",a\n\"2,3,4\",b\n"), "text 1.000000");
  BOOST_CHECK_EQUAL(type_of("\"001,5\",a\n\"002,5\",b\n"), "text 1.000000");   // codes
  BOOST_CHECK_EQUAL(type_of("1,a\n2,b\n"), "integer 1.000000");
  BOOST_CHECK_EQUAL(type_of("\"1,234\",a\n\"2,345\",b\n999,c\n"), "text 1.000000");   // thousands
  BOOST_CHECK_EQUAL(type_of("\"1,234\",a\n\"2,5\",b\n7,c\n\"0,125\",d\n"), "number 1.000000");
  // The first chunk decides what is counted in the rest.
  std::string many;
  for (int i = 0; i < 300000; ++i) many += "\"" + std::to_string(i) + ",5\",a\n";
  BOOST_CHECK_EQUAL(type_of(many), "number 1.000000");
}

// Thirteen and ten digits are many things here before they are Korea's: only a header that says so makes them that.
BOOST_AUTO_TEST_CASE(korea_needs_a_header) {
  const auto types_of = [](const std::string& header) {
    const auto t = run(spbe::plan::structure_only(), header + "\n9001011999909,9001015999902,9998199013,1101110062432\n8506151999903,8506155999904,9998199027,9999119999017\n");
    std::string got;
    for (const auto& c : t.summary.columns) got += c.type + ' ';
    return got;
  };
  BOOST_CHECK_EQUAL(types_of("kr_rrn,kr_arn,kr_brn,kr_crn"), "kr_rrn kr_arn kr_brn kr_crn ");
  BOOST_CHECK_EQUAL(types_of("nomor,warna,no_hp,kode"), "integer integer integer integer ");
  BOOST_CHECK_EQUAL(types_of("bpjs_kesehatan,nib_oss,nisn,no_bpjs_kesehatan"), "bpjs_kesehatan nib_oss nisn bpjs_kesehatan ");
}
BOOST_AUTO_TEST_CASE(structure_is_still_judged) {
  same(briefs(run(spbe::plan::structure_only(), "a,b\n1,2\n1\nx\"y,2\n")), {"2 - record.structure error", "3 a record.quote warning"});
}

BOOST_AUTO_TEST_SUITE_END()
