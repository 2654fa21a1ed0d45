// What is asked of an architecture: sums, differences, graphs, spreadsheets.
#include <boost/test/unit_test.hpp>

#include <spbe/governance/arsitektur.hpp>

namespace {

constexpr std::string_view small = R"({"instansi":{"nama":"Antah"},"periode":{"dari":2025,"sampai":2029},"acuan":"perpres-132-2022",
  "proses_bisnis":[{"id":"B","nama":"proses \"satu\"","keadaan":"as_is","rab":"RAB.04.01.04","x-own":1}],
  "aplikasi":[{"id":"A","nama":"lama","keadaan":"as_is","raa":"RAA.02.02","proses_bisnis":["B"],"terhubung":[{"aplikasi":"C"}]},
              {"id":"C","nama":"baru","keadaan":"to_be","raa":"RAA.99","proses_bisnis":["B","Z"],"menggantikan":["A"]},
              {"id":"D","nama":"lain","keadaan":"to_be","raa":"RAA.02.02","proses_bisnis":["B"]}],
  "infrastruktur":[{"id":"S","nama":"s","keadaan":"as_is","jenis":"server","rai":"RAI.03.01.01","keamanan":["K"]}],
  "keamanan":[{"id":"K","nama":"k","keadaan":"as_is","jenis":"standar","rak":"RAK.01"}]})";

spbe::document parsed(std::string_view json) {
  auto doc = spbe::document::parse("arsitektur", json);
  BOOST_TEST_REQUIRE(doc.has_value());
  return *std::move(doc);
}

std::string with(const std::string& from, const std::string& to) {
  std::string out(small);
  return out.replace(out.find(from), from.size(), to);
}

std::string imported(std::string_view sheet, std::string_view csv) {
  const auto made = spbe::import_architecture_sheet(parsed("{}"), sheet, csv, "lembar.csv");
  return made ? *made : made.error().message.en;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(arsitektur_answers)

BOOST_AUTO_TEST_CASE(texts_are_masked_unless_asked_otherwise) {
  const std::string nik = "3171015708459901";
  const auto plain = parsed(small), about = parsed(R"({"instansi":{"nama":"3171015708459901"},"acuan":"3171015708459901",
    "infrastruktur":[{"id":"S 3171015708459901","nama":"milik 3171015708459901","jenis":"3171015708459901","3171015708459901":1}]})");
  spbe::document_options open;
  open.unmask = true;
  for (const auto& [question, argument] : {std::pair<const char*, const char*>("report", ""), {"graph", "dot"}, {"graph", "mermaid"}, {"diff", "{}"}}) {
    BOOST_TEST(!holds(about.ask(question, argument).value(), nik), question);
    BOOST_TEST(holds(about.ask(question, argument, open).value(), nik), question);
  }
  BOOST_TEST(!holds(spbe::json(spbe::diff_architecture(plain, about)), nik));
}

BOOST_AUTO_TEST_CASE(sums) {
  const auto r = spbe::report_architecture(parsed(small));
  BOOST_TEST(r.agency == "Antah");
  BOOST_TEST_REQUIRE(r.domains.size() == 6U);
  const auto& apps = r.domains[3];
  BOOST_TEST(apps.as_is == 1U);
  BOOST_TEST(apps.to_be == 2U);
  BOOST_TEST(apps.added == 1U);
  BOOST_TEST(apps.replaced == 1U);
  BOOST_TEST(apps.with_reference == 2U);
  BOOST_TEST(apps.links == 5U);            // Z is nobody's
  BOOST_TEST(r.domains[4].secured == 1U);
  BOOST_TEST(r.domains[4].by_kind.at("server") == 1U);
  const std::string json = spbe::json(r);
  BOOST_TEST(holds(json, R"("domain":"aplikasi","reference":"raa","as_is":1,"to_be":2,"new":1,"replaced":1,"kept":0,"with_reference":2,"reference_share":"66.66")"));
  BOOST_TEST(holds(json, R"("domain":"layanan","reference":"ral","as_is":0,"to_be":0,"new":0,"replaced":0,"kept":0,"with_reference":0,"reference_share":null)"));
}

BOOST_AUTO_TEST_CASE(differences) {
  const auto one = parsed(small);
  BOOST_TEST(spbe::diff_architecture(one, one).empty());
  const auto two = parsed(with(R"("id":"D","nama":"lain","keadaan":"to_be")", R"("keadaan":"to_be","nama":"lain","id":"E")"));
  BOOST_TEST(spbe::json(spbe::diff_architecture(one, two)) ==
             R"([{"change":"removed","domain":"aplikasi","id":"D","name":"lain","members":[]},{"change":"added","domain":"aplikasi","id":"E","name":"lain","members":[]}])");
  const auto three = parsed(with(R"("x-own":1)", R"("x-own":2)"));
  BOOST_TEST(spbe::json(spbe::diff_architecture(one, three)) == R"([{"change":"changed","domain":"proses_bisnis","id":"B","name":"proses \"satu\"","members":["x-own"]}])");
  const auto four = parsed(with(R"("nama":"Antah")", R"("nama":"Antah Barat")"));
  BOOST_TEST(spbe::json(spbe::diff_architecture(one, four)) == R"([{"change":"changed","domain":"","id":"","name":"","members":["instansi"]}])");
}

BOOST_AUTO_TEST_CASE(graphs_escape_what_they_hold) {
  const auto doc = parsed(small);
  const std::string dot = spbe::graph_architecture(doc, spbe::graph_format::dot);
  BOOST_TEST(holds(dot, R"(n0 [label="B\nproses \"satu\""];)"));
  BOOST_TEST(holds(dot, R"(n2 [label="C\nbaru", style=dashed];)"));
  BOOST_TEST(holds(dot, R"(n1 -> n2 [label="terhubung"];)"));
  const std::string mermaid = spbe::graph_architecture(doc, spbe::graph_format::mermaid);
  BOOST_TEST(holds(mermaid, R"(n0["B<br/>proses #34;satu#34;"])"));
  BOOST_TEST(holds(mermaid, "n2 -->|menggantikan| n1"));
  BOOST_TEST(holds(mermaid, "class n2,n3 to_be"));
}

BOOST_AUTO_TEST_CASE(spreadsheets) {
  const std::string made = imported("proses_bisnis", "ID;Nama;RAB Level 3;RAB Level 4;RAB L5;IKU Target;Status;Catatan\r\nP1;Akta;RAB.09.01.07 Kependudukan;Akta;Lahir;98,5;baru;\"a;b\"\r\n;;;;;;;\r\n");
  const auto doc = parsed(made);
  BOOST_TEST(holds(made, R"("rab": "RAB.09.01.07")"));
  BOOST_TEST(holds(made, R"("iku_target": 98.5)"));
  BOOST_TEST(holds(made, R"("keadaan": "to_be")"));
  BOOST_TEST(holds(made, R"("x-Catatan": "a;b")"));
  BOOST_TEST(spbe::report_architecture(doc).domains[0].to_be == 1U);
  const std::string levels = imported("layanan", "id,nama,RAL L4,lanjutan,,\nL,l,Empat,Lima|Enam,a,b\n");
  BOOST_TEST(spbe::report_architecture(parsed(levels)).domains[2].as_is == 1U);
  BOOST_TEST(holds(levels, R"("Empat",)"));
  BOOST_TEST(holds(levels, R"("Enam")"));
  BOOST_TEST(holds(levels, R"("x-6": "b")"));
  const std::string servers = imported("server", "id,nama,rai,Jenis Penggunaan Server,Kapasitas Memori,Kepemilikan\nS,Utama,RAI.03.01.01,database | mail server,64 GB,BUMN\n");
  BOOST_TEST(holds(servers, R"("jenis": "server")"));
  BOOST_TEST(holds(servers, R"("Mail Server")"));
  BOOST_TEST(holds(servers, R"("status_kepemilikan": "Milik BUMN")"));
  const std::string audits = imported("audit", "id,nama,rak,Tanggal Kegiatan\nK,Audit,RAK.02.05,14/8/2026\n");
  BOOST_TEST(holds(audits, R"("tanggal_kegiatan": "2026-08-14")"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_told_with_its_place) {
  BOOST_TEST(imported("audit", "id,nama,rak,Tanggal Kegiatan\nK,Audit,RAK.02.05,kemarin\n,b,c,2026-01-01\nx,y\n") ==
             "lembar.csv:2: column Tanggal Kegiatan: not a date; write 2026-12-31 or 31/12/2026: kemarin\n"
             "lembar.csv:3: column id: empty\n"
             "lembar.csv:4: column 2: not as many cells as headers");
  BOOST_TEST(imported("aplikasi", "id,nama,Jumlah Pengguna\nA,a,1.000\n") == "lembar.csv:2: column Jumlah Pengguna: not a number: 1.000");
  BOOST_TEST(imported("aplikasi", "id\nA\n") == "lembar.csv:1: column nama: this column is missing");
  BOOST_TEST(imported("aplikasi", "id,nama,ID\nA,a,b\n") == "lembar.csv:1: column ID: two columns for one member");
  BOOST_TEST(imported("server", "id,nama,jenis\nA,a,splp\nB,b,server\n") == "lembar.csv:2: column jenis: this sheet is for server only: splp");
  BOOST_TEST(holds(imported("infrastruktur", "id,nama,jenis\nA,a,splp\n"), R"("jenis": "splp")"));
  BOOST_TEST(imported("aplikasi", "id,nama\nA,caf\xE9\n") == "the sheet is not UTF-8, it looks like Windows-1252; save it as CSV UTF-8");
  BOOST_TEST(imported("aplikasi", "\xFF\xFEi") == "the sheet is not UTF-8, it looks like UTF-16; save it as CSV UTF-8");
  BOOST_TEST(imported("aplikasi", std::string_view("i\0d\0", 4)) == "the sheet is not UTF-8, it looks like UTF-16; save it as CSV UTF-8");
  BOOST_TEST(imported("aplikasi", "id,nama\nA,caf\x81\n") == "the sheet is not UTF-8; save it as CSV UTF-8");
  BOOST_TEST(holds(imported("lain", "id\n"), "unknown sheet"));
  for (const auto* other : {R"({"inisiatif":[]})", R"({"judul":"x","instansi":{},"tahun":2026,"layanan":[]})", R"({"data":{"judul_kegiatan":"x"},"base_id":"x"})", R"({"standar":[]})"}) {
    BOOST_TEST(!spbe::import_architecture_sheet(parsed(other), "aplikasi", "id,nama\nA,b\n").has_value(), other);
  }
  for (const auto* own : {"{}", R"({"instansi":{},"x-own":1})", R"({"judul":"x","layanan":[]})"}) BOOST_TEST(spbe::import_architecture_sheet(parsed(own), "aplikasi", "id,nama\nA,b\n").has_value(), own);
  BOOST_TEST(holds(imported("aplikasi", ""), "empty sheet"));
  BOOST_TEST(holds(imported("aplikasi", "id,nama\nA,\"b\n"), "a quote is never closed"));
  const auto refused = spbe::import_architecture_sheet(parsed(R"({"aplikasi":{}})"), "aplikasi", "id,nama\nA,b\n");
  BOOST_TEST(!refused.has_value());
}

BOOST_AUTO_TEST_CASE(questions_by_name) {
  const auto doc = parsed(small);
  BOOST_TEST(spbe::document_questions("arsitektur").size() == 4U);
  BOOST_TEST(*doc.ask("report") == spbe::json(spbe::report_architecture(doc)));
  BOOST_TEST(*doc.ask("diff", small) == "[]");
  BOOST_TEST(*doc.ask("graph", "mermaid") == spbe::graph_architecture(doc, spbe::graph_format::mermaid));
  BOOST_TEST(!doc.ask("graph", "svg").has_value());
  BOOST_TEST(!doc.ask("diff", "{").has_value());
  BOOST_TEST(holds(*doc.ask("import", "aplikasi\nid,nama\nN,baru\n"), R"("id": "N")"));
}

BOOST_AUTO_TEST_SUITE_END()
