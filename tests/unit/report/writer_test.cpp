#include <boost/test/unit_test.hpp>

#include <spbe/report.hpp>

#include "json/document.hpp"
#include "report/words.hpp"
#include "text/split.hpp"

using namespace spbe;

namespace {

finding at(std::uint64_t row, std::string code, severity s, std::string message, std::string hint = {}) {
  finding f;
  f.file = "p.csv";
  f.row = row;
  f.line = row + 1;
  f.byte = static_cast<std::int64_t>(row * 100);
  f.column = "nik";
  f.key = "nik=317101**********";
  f.code = std::move(code);
  f.severity = s;
  f.value = "317101**********";
  f.message = std::move(message);
  f.hint = std::move(hint);
  return f;
}

validation_summary summary() {
  validation_summary s;
  s.files = {"p.csv"};
  s.rows = 12345;
  s.valid_rows = 12300;
  s.errors = 45;
  s.warnings = 1000;
  s.by_code = s.rows_by_code = {{"nik.date", 45}, {"wilayah.superseded", 1000}};
  s.worst_by_code = {{"nik.date", severity::error}, {"wilayah.superseded", severity::warning}};
  s.as_of = date{2026, 11, 24};
  s.as_of_source = "today";
  s.encoding = "utf-8";
  s.delimiter = ";";
  s.header_line = 1;
  s.complete = true;
  return s;
}

std::vector<finding> batch() {
  std::vector<finding> out;
  out.push_back(at(2, "wilayah.superseded", severity::warning, "Kode 92.71 sudah diganti", "Penggantinya: 96.71"));
  for (std::uint64_t row = 3; row < 12; ++row) out.push_back(at(row, "nik.date", severity::error, "Tanggal tidak mungkin", "Cocokkan"));
  return out;
}

std::string run(report_kind kind, language lang, const validation_summary& s, std::uint64_t most = UINT64_MAX) {
  std::string text;
  const auto writer = report_writer::make(kind, lang, [&text](std::string_view piece) { text += piece; return true; }, most);
  BOOST_REQUIRE(writer->add(batch()));
  BOOST_REQUIRE(writer->finish(s));
  return text;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(jsonl_is_the_findings_then_the_summary) {
  const auto all = lines(run(report_kind::jsonl, language::id, summary()));
  BOOST_REQUIRE(all.size() == 11U);
  const auto first = batch();
  for (std::size_t i = 0; i < 10; ++i) BOOST_TEST(all[i] == json(first[i]));
  BOOST_TEST(all[10] == json(summary()));
}

BOOST_AUTO_TEST_CASE(jsonl_and_csv_stop_at_the_limit_but_the_summary_does_not) {
  const auto some = lines(run(report_kind::jsonl, language::id, summary(), 3));
  BOOST_TEST(some.size() == 4U);
  BOOST_TEST(some[3] == json(summary()));
  BOOST_TEST(lines(run(report_kind::csv, language::id, summary(), 3)).size() == 4U);
  const auto none = [](std::string_view) { return true; };
  BOOST_TEST(report_writer::make(report_kind::jsonl, language::id, none, 3)->per_code() == 3U);
  BOOST_TEST(report_writer::make(report_kind::jsonl, language::id, none)->per_code() == UINT64_MAX);
  BOOST_TEST(report_writer::make(report_kind::csv, language::id, none)->per_code() == UINT64_MAX);
  BOOST_TEST(report_writer::make(report_kind::text, language::id, none)->per_code() == 5U);
  BOOST_TEST(report_writer::make(report_kind::text, language::id, none, 7)->per_code() == 7U);
  BOOST_TEST(report_writer::make(report_kind::text, language::id, none, 1'000'000)->per_code() == 200U);
  BOOST_TEST(report_writer::make(report_kind::summary, language::id, none, 7)->per_code() == 0U);
}

BOOST_AUTO_TEST_CASE(findings_are_written_as_they_come) {
  std::size_t calls = 0;
  std::size_t bytes = 0;
  const auto writer = report_writer::make(report_kind::jsonl, language::id, [&](std::string_view piece) { ++calls; bytes += piece.size(); return true; });
  BOOST_TEST(writer->add(batch()));
  BOOST_TEST(calls == 1U);
  const std::size_t before = bytes;
  BOOST_TEST(before > 1000U);
  BOOST_TEST(writer->add({}));
  BOOST_TEST(bytes == before);
}

BOOST_AUTO_TEST_CASE(a_sink_that_says_no_stops_the_writer) {
  for (const auto kind : {report_kind::jsonl, report_kind::csv}) {
    std::size_t calls = 0;
    const auto writer = report_writer::make(kind, language::id, [&calls](std::string_view) { ++calls; return false; });
    BOOST_TEST(!writer->add(batch()));
    BOOST_TEST(!writer->add(batch()));
    BOOST_TEST(!writer->finish(summary()));
    BOOST_TEST(calls == 1U);
  }
  const auto text = report_writer::make(report_kind::text, language::id, [](std::string_view) { return false; });
  BOOST_TEST(text->add(batch()));
  BOOST_TEST(!text->finish(summary()));
}

BOOST_AUTO_TEST_CASE(csv_reads_back_as_rfc_4180) {
  std::string text;
  const auto writer = report_writer::make(report_kind::csv, language::id, [&text](std::string_view piece) { text += piece; return true; });
  finding f = at(7, "nik.date", severity::warning, "a, \"b\"\nc");
  f.byte = -1;
  f.value.reset();
  BOOST_REQUIRE(writer->add({f}));
  BOOST_REQUIRE(writer->finish(summary()));
  BOOST_TEST(text.ends_with("\r\n"));
  const auto records = detail::split_csv(text);
  BOOST_REQUIRE(records.has_value());
  BOOST_REQUIRE(records->size() == 2U);
  const std::vector<std::string> head{"file", "row", "line", "byte", "column", "key", "code", "severity", "cause", "value", "message", "hint", "rule"};
  BOOST_TEST((*records)[0].cells == head, boost::test_tools::per_element());
  const std::vector<std::string> row{"p.csv", "7", "8", "", "nik", "nik=317101**********", "nik.date", "warning", "", "", "a, \"b\"\nc", "", ""};
  BOOST_TEST((*records)[1].cells == row, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(csv_of_no_findings_is_its_header) {
  std::string text;
  const auto writer = report_writer::make(report_kind::csv, language::id, [&text](std::string_view piece) { text += piece; return true; });
  BOOST_REQUIRE(writer->finish(summary()));
  BOOST_TEST(text == "file,row,line,byte,column,key,code,severity,cause,value,message,hint,rule\r\n");
}

BOOST_AUTO_TEST_CASE(the_text_report_in_indonesian) {
  validation_summary s = summary();
  s.columns = {{"nik", "nik", 0.9963, 0}, {"catatan", "text", 0, 12345}};
  s.notes = {{"pemisah", "';' karena semua baris memuatnya sama banyak"}};
  BOOST_TEST(run(report_kind::text, language::id, s) ==
             R"(Hasil pemeriksaan p.csv
  Cara baca       utf-8, pemisah ';', judul di baris 1
  Dinilai per     2026-11-24 (hari ini, WIB)
  Baris data      12.345, tanpa galat 12.300 (99,6%)
  Temuan          45 galat, 1.000 peringatan, 0 info

Temuan menurut kode, yang terberat lebih dulu

  GALAT       nik.date            45 (0,4% dari baris)
    Tanggal tidak mungkin
      - baris data 3, baris berkas 4, kolom nik: 317101**********
        -> Cocokkan
      - baris data 4, baris berkas 5, kolom nik: 317101**********
      - baris data 5, baris berkas 6, kolom nik: 317101**********
      - baris data 6, baris berkas 7, kolom nik: 317101**********
      - baris data 7, baris berkas 8, kolom nik: 317101**********
      dan 40 lagi

  PERINGATAN  wilayah.superseded  1.000 (8,1% dari baris)
    Kode 92.71 sudah diganti
      - baris data 2, baris berkas 3, kolom nik: 317101**********
        -> Penggantinya: 96.71
      dan 999 lagi

  Kolom    jenis isi   sesuai        kosong
  nik      nik          99,6%             0
  catatan  teks             -        12.345

Catatan
  pemisah         ';' karena semua baris memuatnya sama banyak
)");
}

BOOST_AUTO_TEST_CASE(the_summary_counts_without_examples) {
  BOOST_TEST(run(report_kind::summary, language::en, summary()) ==
             R"(Report on p.csv
  Read as         utf-8, delimiter ';', header in line 1
  Judged on       2026-11-24 (today at UTC+7)
  Rows            12,345, without an error 12,300 (99.6%)
  Findings        45 errors, 1,000 warnings, 0 info

Findings by code, the worst first
  ERROR    nik.date            45 (0.4% of rows)
  WARNING  wilayah.superseded  1,000 (8.1% of rows)
)");
}

BOOST_AUTO_TEST_CASE(causes_stand_by_number) {
  validation_summary s = summary();
  s.by_cause = {{"excel.float", 2}, {"placeholder", 10}, {"excel.date", 2}, {"scheme.bps", 3}};
  const auto text = run(report_kind::summary, language::en, s);
  BOOST_TEST(text.find("  placeholder     10\n  scheme.bps      3\n  excel.date      2\n  excel.float     2\n") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(of_several_files_the_reading_names_its_own) {
  validation_summary s = summary();
  s.files = {"p.csv", "q.csv"};
  const auto text = run(report_kind::summary, language::en, s);
  BOOST_TEST(text.find("\n  Read as         p.csv: utf-8, delimiter ';', header in line 1\n") != std::string::npos, text);
}

// Two findings of one row are no two rows; what was found of whole columns has no share of them.
BOOST_AUTO_TEST_CASE(shares_are_those_of_rows) {
  validation_summary s = summary();
  s.rows = 4;
  s.by_code = {{"field.type", 5}, {"file.header", 1}};
  s.rows_by_code = {{"field.type", 1}};
  const auto text = run(report_kind::summary, language::en, s);
  BOOST_TEST(text.find("field.type   5 (25% of rows)\n") != std::string::npos, text);
  BOOST_TEST(text.find("file.header  1\n") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(the_text_says_when_it_is_unmasked_or_incomplete_or_clean) {
  validation_summary s;
  s.files = {"a.csv"};
  s.unmasked = true;
  std::string text;
  const auto writer = report_writer::make(report_kind::text, language::en, [&text](std::string_view piece) { text += piece; return true; });
  BOOST_REQUIRE(writer->finish(s));
  BOOST_TEST(text.find("INCOMPLETE") != std::string::npos);
  BOOST_TEST(text.find("UNMASKED") != std::string::npos);
  BOOST_TEST(text.find("No findings in what was read.") != std::string::npos);
  BOOST_TEST(text.find("Judged on") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_code_with_mixed_severities_shows_the_worst_first) {
  validation_summary s = summary();
  s.by_code = {{"file.header", 2}};
  s.worst_by_code = {{"file.header", severity::error}};
  std::string text;
  const auto writer = report_writer::make(report_kind::text, language::en, [&text](std::string_view piece) { text += piece; return true; });
  BOOST_REQUIRE(writer->add({at(1, "file.header", severity::info, "extra"), at(1, "file.header", severity::error, "missing")}));
  BOOST_REQUIRE(writer->finish(s));
  BOOST_TEST(text.find("ERROR    file.header  2") != std::string::npos);
  BOOST_TEST(text.find("missing") < text.find("extra"));
}

BOOST_AUTO_TEST_CASE(a_run_that_read_nothing_says_so) {
  BOOST_TEST(run(report_kind::summary, language::id, validation_summary{}) ==
             R"(Hasil pemeriksaan (tidak ada berkas yang terbaca)
  Baris data      0
  Temuan          0 galat, 0 peringatan, 0 info
  TIDAK LENGKAP   pemeriksaan tidak sampai akhir; angka di sini hanya untuk bagian yang terbaca

Tidak ada temuan pada bagian yang terbaca.
)");
}

BOOST_AUTO_TEST_CASE(names_with_control_bytes_do_not_play_with_the_terminal) {
  validation_summary s = summary();
  s.files = {"a\x1B[31m.csv"};
  s.columns = {{"x\ty\n", "text", 1, 0}};
  const auto text = run(report_kind::text, language::id, s);
  BOOST_TEST(text.find('\x1B') == std::string::npos);
  BOOST_TEST(text.find("a\\x1B[31m.csv") != std::string::npos);
  BOOST_TEST(text.find("x\\x09y\\x0A") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_and_shares_in_words) {
  using namespace spbe::detail;
  BOOST_TEST(counted(0, language::id) == "0");
  BOOST_TEST(counted(999, language::id) == "999");
  BOOST_TEST(counted(1000, language::id) == "1.000");
  BOOST_TEST(counted(1234567, language::en) == "1,234,567");
  BOOST_TEST(counted(UINT64_MAX, language::en) == "18,446,744,073,709,551,615");
  BOOST_TEST(percent(0, language::id) == "0%");
  BOOST_TEST(percent(1, language::id) == "100%");
  BOOST_TEST(percent(0.00001, language::id) == "<0,1%");
  BOOST_TEST(percent(0.99999, language::en) == ">99.9%");
  BOOST_TEST(percent(0.5, language::en) == "50%");
  BOOST_TEST(percent(0.123, language::id) == "12,3%");
  BOOST_TEST(padded("é", 3) == "é  ");
  BOOST_TEST(padded_left("ab", 1) == "ab");
}
