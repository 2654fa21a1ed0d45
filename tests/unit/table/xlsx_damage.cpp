// Workbooks as other programs write them, and what is none or no longer one.
#include "collect.hpp"
#include "table/xlsx_source.hpp"
#include "workbook.hpp"

using namespace collected;

namespace {

std::string trouble(const std::string& bytes, status code = status::unreadable) {
  xlsx_source from("data.xlsx", bytes, {.header = 0}, {});
  const auto t = read(from);
  if (!t.trouble) return "none";
  BOOST_TEST((t.trouble->code == code));
  BOOST_TEST(!t.trouble->message.id.empty());
  return t.trouble->message.en;
}

std::string content(const std::string& bytes) {
  xlsx_source from("data.xlsx", bytes, {.header = 0}, {});
  const auto t = read(from);
  return t.trouble ? t.trouble->message.en : shown(t);
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string with_sheet(const std::string& xml) {
  made::book book{{{"Data", ""}}, {}, {}, {}, false};
  auto parts = book.all();
  for (auto& [name, bytes] : parts) {
    if (name == "xl/worksheets/sheet1.xml") bytes = xml;
  }
  return made::zip(parts);
}

std::string replaced(made::parts parts, const std::string& from, const std::string& to) {
  for (auto& [name, bytes] : parts) {
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size())) bytes.replace(at, from.size(), to);
  }
  return made::zip(parts);
}

}  // namespace

BOOST_AUTO_TEST_CASE(prefixes_editions_and_paths_of_other_writers) {
  BOOST_TEST(content(with_sheet("<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row x:r=\"1\"><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>")) == "<7>\n");
  const made::book book{{{"Data", made::rows({"a|b"})}}, {}, {}, {}, false};
  BOOST_TEST(content(replaced(book.all(), "Target=\"worksheets/", "Target=\"/xl/worksheets/")) == "<a>|<b>\n");
  BOOST_TEST(content(replaced(book.all(), "Target=\"worksheets/", "Target=\"./worksheets/")) == "<a>|<b>\n");
  BOOST_TEST(content(replaced(book.all(), "Target=\"worksheets/", "Target=\"../xl/worksheets/")) == "<a>|<b>\n");
  BOOST_TEST(content(replaced(book.all(), "schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument")) == "<a>|<b>\n");
  auto parts = book.all();
  for (auto& part : parts) std::replace(part.first.begin(), part.first.end(), '/', '\\');
  BOOST_TEST(content(made::zip(parts)) == "<a>|<b>\n");
  parts = book.all();
  parts.erase(std::remove_if(parts.begin(), parts.end(), [](const auto& p) { return p.first == "xl/sharedStrings.xml" || p.first == "_rels/.rels"; }), parts.end());
  BOOST_TEST(content(made::zip(parts)) == "<a>|<b>\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_workbook_is_called_by_its_name) {
  const auto is = [](const std::string& bytes, const char* words) { BOOST_TEST(holds(trouble(bytes, status::not_a_table), words), words); };
  is("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", "old Excel (.xls) or Excel with a password");
  is("nik,nama\n", "no Excel workbook");
  is("", "no Excel workbook");
  is(made::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}), "an OpenDocument file (.ods)");
  is(made::zip({{"xl/workbook.bin", "x"}}), "a binary workbook (.xlsb)");
  is(made::zip({{"word/document.xml", "<x/>"}}), "a Word document, without sheets");
  is(made::zip({{"data.csv", "a,b"}}), "a zip archive, no Excel workbook");
  is(made::zip({}), "a zip archive, no Excel workbook");
}

BOOST_AUTO_TEST_CASE(damage_is_told_with_its_place) {
  const made::book book{{{"Data", made::rows({"a|b", "c|d"})}}, {}, {}, {}, false};
  const std::string good = book.bytes();
  for (const std::size_t size : {std::size_t{2}, std::size_t{30}, good.size() / 2, good.size() - 1}) BOOST_TEST(holds(trouble(good.substr(0, size)), "damaged or cut off"));
  std::string flipped = good;
  flipped[good.find("<t>c</t>") + 3] = 'X';
  BOOST_TEST(holds(trouble(flipped), "checksum"));
  for (const auto* gone : {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"}) {
    auto parts = book.all();
    parts.erase(std::remove_if(parts.begin(), parts.end(), [gone](const auto& p) { return p.first == gone; }), parts.end());
    BOOST_TEST(holds(trouble(made::zip(parts)), std::string("the part ") + gone + " is not there"));
  }
  const auto sheet = [](const std::string& inside) { return trouble(with_sheet("<worksheet><sheetData>" + inside + "</sheetData></worksheet>")); };
  BOOST_TEST(holds(sheet("<row r=\"9\"><c><v>1</v></c></row><row r=\"5\"/>"), "a row behind row 9 has a lower number"));
  BOOST_TEST(holds(sheet("<row r=\"0\"/>"), "a row has a number that no sheet has"));
  BOOST_TEST(holds(sheet("<row r=\"1048577\"/>"), "a row has a number that no sheet has"));
  BOOST_TEST(holds(sheet("<row><c r=\"B1\"/><c r=\"A1\"/></row>"), "a cell of row 1 is out of its place"));
  BOOST_TEST(holds(sheet("<row><c r=\"1\"/></row>"), "a cell of row 1 is out of its place"));
  BOOST_TEST(holds(sheet("<row><c t=\"s\"><v>0</v></c></row>"), "a shared string that is not there"));
  BOOST_TEST(holds(trouble(with_sheet("<worksheet><sheetData><row>")), "xl/worksheets/sheet1.xml line 1: it ends in the middle"));
  BOOST_TEST(holds(trouble(with_sheet("<worksheet></sheetData>")), "no well-formed XML"));
  BOOST_TEST(holds(trouble(with_sheet("<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet/>")), "DOCTYPE"));
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "<a>";
  BOOST_TEST(holds(trouble(with_sheet(deep)), "deeper than 64"));
  BOOST_TEST(holds(trouble(with_sheet("<worksheet><!--" + std::string(6U << 20U, 'x') + "--></worksheet>")), "a tag or comment of more than 4 MiB"));
}

BOOST_AUTO_TEST_CASE(rows_before_trouble_stand) {
  std::string xml = "<worksheet><sheetData>";
  for (int i = 0; i < 5000; ++i) xml += "<row><c><v>1</v></c></row>";
  xlsx_source from("data.xlsx", with_sheet(xml + "<row"), {.header = 0}, {});
  const auto t = read(from);
  BOOST_TEST(t.trouble.has_value());
  BOOST_TEST(t.records.size() == 5000U);
}

BOOST_AUTO_TEST_CASE(an_archive_that_lists_too_much_is_refused_before_it_is_read) {
  std::string end = "PK\x05\x06";
  made::put(end, 0, 4);
  made::put(end, 20'000, 2);
  made::put(end, 20'000, 2);
  made::put(end, 0, 10);
  BOOST_TEST(holds(trouble("PK\x03\x04" + end), "more than 10,000 parts"));
  std::string wide = "PK\x06\x06";
  made::put(wide, 44, 8);
  made::put(wide, 0, 12);
  made::put(wide, 5'000'000, 8);
  made::put(wide, 5'000'000, 8);
  made::put(wide, 0, 16);
  std::string place = "PK\x06\x07";
  made::put(place, 0, 16);
  std::string last = "PK\x05\x06";
  made::put(last, 0, 4);
  made::put(last, 0xFFFFFFFFU, 4);
  made::put(last, 0, 10);
  BOOST_TEST(holds(trouble("PK\x03\x04" + wide + place + last), "more than 10,000 parts"));
}
