// Every vector: verdict and class, and the lenient door.  The files of the project always, those of ../shared where that folder lies beside it.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <spbe/type.hpp>

#include "text/split.hpp"
#include "types/causes.hpp"

using namespace spbe;

namespace {

const check_options at_reference{.as_of = date(2026, 11, 24)};

std::string unescaped(std::string text) {
  for (const auto& [written, meant] : {std::pair{"\\n", "\n"}, std::pair{"\\t", "\t"}}) {
    for (std::size_t at = text.find(written); at != std::string::npos; at = text.find(written, at)) text.replace(at, 2, meant);
  }
  return text;
}

finding_class class_in(const std::string& reason) {
  static const std::map<std::string, finding_class> classes{
      {"OK", finding_class::none},          {"E_EMPTY", finding_class::empty},     {"E_WS", finding_class::whitespace},  {"E_UNICODE", finding_class::unicode},
      {"E_SEP", finding_class::separator},  {"E_CASE", finding_class::letter_case}, {"E_CHAR", finding_class::character}, {"E_LEN", finding_class::length},
      {"E_FORMAT", finding_class::format},  {"E_PREFIX", finding_class::prefix},   {"E_RANGE", finding_class::range},    {"E_DATE", finding_class::date},
      {"E_SERIAL", finding_class::serial},  {"E_PROV", finding_class::province},   {"E_CODE", finding_class::code},      {"E_CHECK", finding_class::check},
  };
  const auto it = classes.find(reason.substr(0, reason.find(':')));
  BOOST_REQUIRE_MESSAGE(it != classes.end(), "no class in " << reason);
  return it->second;
}

bool only_a_warning(const type& t, finding_class what) {
  const type_id id = t.info().id;
  const bool korean = id >= type_id::kr_rrn && id <= type_id::kr_crn;
  if (what == finding_class::check) return korean || id == type_id::npwp15 || id == type_id::npwp16 || id == type_id::npwp || id == type_id::nitku;
  if (id == type_id::kr_brn && (what == finding_class::prefix || what == finding_class::serial)) return true;
  if (id == type_id::nrp_polri && (what == finding_class::date || what == finding_class::serial)) return true;
  if (id == type_id::paspor && what == finding_class::prefix) return true;
  if (id == type_id::kpj && (what == finding_class::character || what == finding_class::separator || what == finding_class::length)) return true;
  return what == finding_class::province || what == finding_class::code;
}

void run_row(const type& t, const std::string& value, bool valid, const std::string& reason) {
  const finding_class expected = class_in(reason);
  const checked answer = t.check(value, at_reference);
  const verdict_byte byte = t.judge(value, prepare(at_reference));
  const bool good = verdict_of(byte) == verdict::valid;
  BOOST_CHECK_MESSAGE(good == valid, t.name() << " '" << value << "': valid " << good << "; " << reason);
  BOOST_CHECK_MESSAGE(class_of(byte) == expected, t.name() << " '" << value << "': " << name_of(class_of(byte)) << "; " << reason);
  BOOST_TEST((answer.verdict == verdict_of(byte)));
  BOOST_CHECK_MESSAGE(!good || t.may_be(value), t.name() << " '" << value << "' does not look like what it is");
  if (valid) return;
  const verdict kind = expected == finding_class::empty ? verdict::missing : only_a_warning(t, expected) ? verdict::suspect : verdict::invalid;
  BOOST_CHECK_MESSAGE(answer.verdict == kind, t.name() << " '" << value << "': " << name_of(answer.verdict) << "; " << reason);
  BOOST_REQUIRE(answer.findings.size() == 1U);
  const finding& f = answer.findings.front();
  const std::string subject(t.subject(value).name());
  BOOST_TEST(f.code == subject + '.' + std::string(name_of(expected)));
  BOOST_CHECK_MESSAGE(f.number >= 1000, f.code << " has no row in src/base/finding_codes.csv");
  BOOST_TEST(!f.message.empty());
  BOOST_TEST(f.message.find('{') == std::string::npos);
  BOOST_TEST(f.hint.find('{') == std::string::npos);
}

void run_normalize(const type& t, const std::string& raw, const std::string& canonical, const std::string& display, const std::string& reason) {
  const normalized n = t.normalize(raw, at_reference);
  BOOST_CHECK_MESSAGE(n.canonical == canonical, t.name() << " '" << raw << "' -> '" << n.canonical << "', expected '" << canonical << "'; " << reason);
  BOOST_CHECK_MESSAGE(n.display == display, t.name() << " '" << raw << "' -> '" << n.display << "', expected '" << display << "'; " << reason);
  BOOST_TEST(n.findings.empty() == !canonical.empty());
  if (canonical.empty()) {
    BOOST_REQUIRE(!n.findings.empty());
    const std::string& code = n.findings.front().code;
    BOOST_CHECK_MESSAGE(code.substr(code.find('.') + 1) == name_of(class_in(reason)), t.name() << " '" << raw << "': " << code << "; " << reason);
    return;
  }
  BOOST_TEST(t.normalize(canonical, at_reference).canonical == canonical);
  BOOST_TEST(t.normalize(display, at_reference).canonical == canonical);
}

std::vector<detail::csv_record> records_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  BOOST_REQUIRE_MESSAGE(in, "cannot read " << file);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  auto records = detail::split_csv(text);
  BOOST_REQUIRE(records.has_value());
  return std::move(*records);
}

const std::filesystem::path root = SPBE_SOURCE_DIR;

}  // namespace

BOOST_AUTO_TEST_CASE(every_type_obeys_its_vectors) {
  for (const type* t : type::all()) {
    const auto records = records_of(root / "tests/vectors" / (std::string(t->name()) + ".csv"));
    BOOST_CHECK_MESSAGE(records.size() > 20U, "tests/vectors/" << t->name() << ".csv needs 20 rows or more");
    for (std::size_t i = 1; i < records.size(); ++i) {
      const auto& c = records[i].cells;
      BOOST_REQUIRE(c.size() == 4U);
      run_row(*t, unescaped(c[0]), c[1] == "1", c[2]);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_lenient_door_obeys_its_vectors) {
  const auto records = records_of(root / "tests/vectors/normalize.csv");
  for (std::size_t i = 1; i < records.size(); ++i) {
    const auto& c = records[i].cells;
    BOOST_REQUIRE(c.size() == 5U);
    const type* t = type::find(c[0]);
    BOOST_REQUIRE_MESSAGE(t != nullptr, c[0]);
    run_normalize(*t, unescaped(c[1]), c[2], c[3], c[4]);
  }
}

BOOST_AUTO_TEST_CASE(canonical_and_display_forms_are_valid_and_stable) {
  for (const type* t : type::all()) {
    const auto records = records_of(root / "tests/vectors" / (std::string(t->name()) + ".csv"));
    for (std::size_t i = 1; i < records.size(); ++i) {
      if (records[i].cells[1] != "1") continue;
      const std::string value = unescaped(records[i].cells[0]);
      const std::string canonical = t->check(value, at_reference).canonical;
      const normalized n = t->normalize(value, at_reference);
      BOOST_TEST(n.canonical == canonical);
      BOOST_TEST((t->check(canonical, at_reference).verdict == verdict::valid));
      BOOST_TEST(t->check(canonical, at_reference).canonical == canonical);
      BOOST_TEST((t->check(n.display, at_reference).verdict == verdict::valid));
      BOOST_TEST(t->check(n.display, at_reference).canonical == canonical);
      BOOST_TEST(!t->check(value, at_reference).parts.empty());
    }
  }
}

// An extra stage: vectors that lie beside the project.
BOOST_AUTO_TEST_CASE(vectors_beside_the_project_hold_too) {
  const std::filesystem::path folder = root / "../shared/vectors";
  std::error_code none;
  if (!std::filesystem::is_directory(folder, none)) {
    BOOST_TEST_MESSAGE("skipped: no ../shared/vectors beside the project");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    const auto records = records_of(entry.path());
    const bool lenient = records.front().cells.size() > 1 && records.front().cells[1] == "raw";
    std::size_t ran = 0;
    for (std::size_t i = 1; i < records.size(); ++i) {
      const auto& c = records[i].cells;
      const type* t = type::find(c[0]);
      if (t == nullptr) continue;
      ++ran;
      if (lenient) run_normalize(*t, unescaped(c[1]), c[2], c[3], c[4]);
      else run_row(*t, unescaped(c[1]), c[2] == "1", c[3]);
    }
    BOOST_TEST_MESSAGE(entry.path().filename().string() << ": " << ran << " rows");
  }
}
