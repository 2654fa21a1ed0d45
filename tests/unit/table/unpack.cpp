// gzip and zstd: what comes out does not depend on how it is asked for; what is cut off or damaged is told behind what could be read.
#include <boost/test/unit_test.hpp>

#include <string>

#include <zlib.h>
#include <zstd.h>

#include "table/csv_source.hpp"
#include "table/file_kind.hpp"
#include "table/unpack.hpp"

#include "collect.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

std::string gzipped(const std::string& text) {
  z_stream s{};
  deflateInit2(&s, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(text.size() + 256, '\0');
  s.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  s.avail_in = static_cast<uInt>(text.size());
  s.next_out = reinterpret_cast<Bytef*>(out.data());
  s.avail_out = static_cast<uInt>(out.size());
  BOOST_TEST_REQUIRE(deflate(&s, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - s.avail_out);
  deflateEnd(&s);
  return out;
}

std::string zstded(const std::string& text, int window_log = 0) {
  ZSTD_CCtx* c = ZSTD_createCCtx();
  if (window_log != 0) {
    ZSTD_CCtx_setParameter(c, ZSTD_c_windowLog, window_log);
    ZSTD_CCtx_setParameter(c, ZSTD_c_contentSizeFlag, 0);
  }
  std::string out(ZSTD_compressBound(text.size()) + 64, '\0');
  ZSTD_outBuffer to{out.data(), out.size(), 0};
  ZSTD_inBuffer from{text.data(), text.size(), 0};
  while (from.pos < from.size) ZSTD_compressStream2(c, &to, &from, ZSTD_e_continue);
  BOOST_TEST_REQUIRE(ZSTD_compressStream2(c, &to, &from, ZSTD_e_end) == 0);
  ZSTD_freeCCtx(c);
  out.resize(to.pos);
  return out;
}

struct answer {
  std::string text, slug;
  bool operator==(const answer&) const = default;
};

std::unique_ptr<byte_input> unpack(const std::string& bytes, bool zstd) {
  return zstd ? unpack_zstd(from_memory(bytes), "x") : unpack_gzip(from_memory(bytes), "x");
}

answer unpacked(const std::string& bytes, bool zstd, std::size_t room) {
  const auto from = unpack(bytes, zstd);
  answer out;
  std::string buffer(room, '\0');
  for (;;) {
    const auto got = from->read(buffer.data(), room);
    if (!got) out.slug = got.error().slug;
    if (!got || *got == 0) break;
    out.text.append(buffer, 0, *got);
  }
  return out;
}

void expect(const std::string& bytes, bool zstd, const answer& want) {
  for (const std::size_t room : {1, 7, 4096, 1 << 20}) BOOST_TEST((unpacked(bytes, zstd, room) == want));
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += std::to_string(i * 7919) + ",x\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unpack_inputs)

BOOST_AUTO_TEST_CASE(members_and_frames_are_one_text) {
  const std::string text = long_text();
  for (const bool zstd : {false, true}) {
    const auto pack = [&](const std::string& t) { return zstd ? zstded(t) : gzipped(t); };
    expect(pack(text), zstd, {text, ""});
    expect(pack(text) + pack("") + pack("tail"), zstd, {text + "tail", ""});
    expect(pack("") + pack(""), zstd, {"", ""});
    expect(pack("a") + "surplus", zstd, {"a", "file.damaged"});
    expect(pack("a") + "s", zstd, {"a", "file.damaged"});
  }
  expect(gzipped("a") + std::string(70000, '\0'), false, {"a", ""});
  expect(gzipped("a") + std::string(100, '\0') + "x", false, {"a", "file.damaged"});
}

BOOST_AUTO_TEST_CASE(every_cut_is_told_behind_what_could_be_read) {
  const std::string text = "nik,nama\n3171015708459901,A\n3171015708459901,B\n";
  for (const bool zstd : {false, true}) {
    const std::string whole = zstd ? zstded(text) : gzipped(text);
    for (std::size_t size = 1; size < whole.size(); ++size) {
      const auto got = unpacked(whole.substr(0, size), zstd, 4096);
      BOOST_TEST(got.slug == "file.cut_off");
      BOOST_TEST(text.compare(0, got.text.size(), got.text) == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(damage_is_told) {
  std::string bytes = gzipped(long_text());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
  BOOST_TEST(unpacked(bytes, false, 4096).slug == "file.damaged");
  bytes = gzipped("abc");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 1);   // the check sum
  BOOST_TEST((unpacked(bytes, false, 4096) == answer{"abc", "file.damaged"}));
  BOOST_TEST(unpacked(std::string("\x28\xB5\x2F\xFD\xFF\xFF\xFF\xFF\xFF\xFF", 10), true, 4096).slug != "");
}

BOOST_AUTO_TEST_CASE(windows_of_zstd_are_limited) {
  BOOST_TEST(unpacked(zstded("abc", 23), true, 4096).text == "abc");
  BOOST_TEST(unpacked(zstded("abc", 24), true, 4096).slug == "file.window");
}

// The rows before the cut are rows, in the head that opening looks at and far behind it.
BOOST_AUTO_TEST_CASE(a_table_that_breaks_off_keeps_its_rows) {
  for (const bool far : {false, true}) {
    const std::string text = far ? long_text() : "1,x\n2,x\n3,x\n";
    const std::string whole = gzipped(text);
    csv_options options;
    options.header = 0;
    csv_source from("x.csv.gz", unpack(whole.substr(0, whole.size() - 8), false), options);
    const auto t = collected::read(from);
    BOOST_TEST_REQUIRE(t.trouble.has_value());
    BOOST_TEST(t.trouble->slug == "file.cut_off");
    BOOST_TEST(t.records.size() == (far ? 30000U : 3U));
  }
}

BOOST_AUTO_TEST_CASE(a_kind_is_told_by_the_first_bytes) {
  const auto kind = [](std::string_view head, const char* name = "x") { return static_cast<int>(kind_of(head, true, name)); };
  const auto is = [](file_kind k) { return static_cast<int>(k); };
  BOOST_TEST(kind("\x1F\x8B\x08") == is(file_kind::gzip));
  BOOST_TEST(kind("\x28\xB5\x2F\xFD") == is(file_kind::zstd));
  BOOST_TEST(kind("PK\x03\x04") == is(file_kind::workbook));
  BOOST_TEST(kind("PK,a\n1,2\n", "x.xlsx") == is(file_kind::delimited));
  for (const char* text : {"{\"a\":1}", " \n{ \"a\" : 1", "{}", "[{\"a\":1}]", "[ {}", "[]", "\xEF\xBB\xBF{\"a\\\"\":1}"}) BOOST_TEST(kind(text, "x.csv") == is(file_kind::json));
  for (const char* text : {"a,b\n", "{a},b\n", "{\"a\",b\n", "[a],b\n", "[1],2\n", "", "7\n"}) BOOST_TEST(kind(text) == is(file_kind::delimited));
  for (const char* text : {"{a}\n", "[1]\n", "", "\n"}) BOOST_TEST(kind(text, "X.NDJSON.gz") == is(file_kind::json));
  BOOST_TEST(kind("a,b\n1,2\n", "x.json") == is(file_kind::delimited));
}

BOOST_AUTO_TEST_SUITE_END()
