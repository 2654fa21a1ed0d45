// Workbooks made by hand, and a zip writer of a page: what the library reads with libzip is not written with it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace made {

using parts = std::vector<std::pair<std::string, std::string>>;   // name, content

inline std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

// Stored, not deflated.
inline std::string zip(const parts& all) {
  std::string out, list;
  for (const auto& [name, content] : all) {
    std::string head;
    put(head, 20, 2);
    put(head, 0, 8);   // flags, method, time, day
    put(head, crc_of(content), 4);
    put(head, content.size(), 4);
    put(head, content.size(), 4);
    put(head, name.size(), 2);
    put(head, 0, 2);
    list += "PK\x01\x02";
    put(list, 20, 2);
    list += head;
    put(list, 0, 10);
    put(list, out.size(), 4);
    list += name;
    out += "PK\x03\x04" + head + name + content;
  }
  const std::size_t begin = out.size();
  out += list + "PK\x05\x06";
  put(out, 0, 4);
  put(out, all.size(), 2);
  put(out, all.size(), 2);
  put(out, list.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

struct sheet {
  std::string name, cells;    // rows as XML
  std::string state = "visible", before = {}, behind = {};   // beside <sheetData>
};

struct book {
  std::vector<sheet> sheets;
  std::vector<std::string> strings = {};
  std::string looks = {}, formats = {};        // <xf …/>, <numFmt …/>
  bool since_1904 = false;

  [[nodiscard]] parts all() const {
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto relation = [&kind](const std::string& id, const std::string& what, const std::string& target) {
      return "<Relationship Id=\"" + id + "\" Type=\"" + kind + what + "\" Target=\"" + target + "\"/>";
    };
    std::string list, names = relation("s", "styles", "styles.xml") + relation("t", "sharedStrings", "sharedStrings.xml"), texts;
    parts out{{"_rels/.rels", relations + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string n = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" state=\"" + sheets[i].state + "\" r:id=\"r" + n + "\"/>";
      names += relation("r" + n, "worksheet", "worksheets/sheet" + n + ".xml");
      out.emplace_back("xl/worksheets/sheet" + n + ".xml", "<worksheet" + main + ">" + sheets[i].before + "<sheetData>" + sheets[i].cells + "</sheetData>" + sheets[i].behind + "</worksheet>");
    }
    for (const auto& text : strings) texts += "<si>" + text + "</si>";
    out.emplace_back("xl/workbook.xml", "<workbook" + main + " xmlns:r=\"x\"><workbookPr date1904=\"" + (since_1904 ? "1" : "0") + "\"/><sheets>" + list + "</sheets></workbook>");
    out.emplace_back("xl/_rels/workbook.xml.rels", relations + names + "</Relationships>");
    out.emplace_back("xl/styles.xml", "<styleSheet" + main + "><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + looks + "</cellXfs></styleSheet>");
    out.emplace_back("xl/sharedStrings.xml", "<sst" + main + ">" + texts + "</sst>");
    return out;
  }
  [[nodiscard]] std::string bytes() const { return zip(all()); }
};

// Rows of inline strings, numbered from `first`: "a|b" is a row of two.
inline std::string rows(const std::vector<std::string>& lines, int first = 1) {
  std::string out;
  for (const auto& line : lines) {
    out += "<row r=\"" + std::to_string(first++) + "\">";
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('|', at), line.size());
      out += "<c t=\"inlineStr\"><is><t>" + line.substr(at, end - at) + "</t></is></c>";
      at = end + 1;
    }
    out += "</row>";
  }
  return out;
}

}  // namespace made
