#include <boost/test/unit_test.hpp>

#include <spbe/text.hpp>

#include "text/charset.hpp"
#include "text/lenient.hpp"
#include "text/mask.hpp"
#include "text/render.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

using namespace spbe;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_CASE(every_scalar_survives_and_every_non_scalar_is_refused) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string s;
    detail::append_utf8(s, c);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    const auto back = detail::next_scalar(s);
    const bool good = surrogate ? back.length == 0 : back.value == c && back.length == s.size() && valid_utf8_prefix(s) == s.size();
    if (!good) BOOST_FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  for (const auto bad : {"\xC0\x80"sv, "\xC1\xBF"sv, "\xE0\x80\x80"sv, "\xF0\x80\x80\x80"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\x80"sv, "\xC3"sv, "\xE2\x82"sv, "\xFF"sv}) {
    BOOST_TEST(valid_utf8_prefix(bad) == 0U);
  }
  BOOST_TEST(valid_utf8_prefix("0123456789012345678901234567890123456789\xE9 x") == 40U);
}

BOOST_AUTO_TEST_CASE(names_that_mean_the_same_fold_alike) {
  BOOST_TEST(fold("  KAB.  ACEH\tSELATAN ") == "kab. aceh selatan");
  BOOST_TEST(fold("Soka\xE2\x80\x99""an") == "soka'an");
  BOOST_TEST(fold("KOTA\xC2\xA0SORONG") == "kota sorong");
  BOOST_TEST(fold("\xC3\x89LAN") == "\xC3\xA9lan");
  BOOST_TEST(fold("ABC\xE2\x80\x8B") == "abc");
  BOOST_TEST(fold("") == "");
  BOOST_TEST(compact("Soka'an") == compact("SOKA AN"));
  BOOST_TEST(compact("No. KK / NIK") == "nokknik");
  char buffer[64];
  for (const auto text : {"  KAB.  ACEH\tSELATAN "sv, "Soka\xE2\x80\x99""an"sv, "\xFF\xFE bad"sv, "\xF0\x9F\x98\x80 X"sv}) {
    const auto n = fold_into(text, buffer, sizeof buffer);
    BOOST_TEST(std::string_view(buffer, n) == fold(text));
    BOOST_TEST(fold_into(text, buffer, n - 1) == std::string_view::npos);
  }
}

BOOST_AUTO_TEST_CASE(shapes_that_identify_people_are_masked) {
  BOOST_TEST(mask_by_shape("3171010101279991", false) == "3171************");
  BOOST_TEST(mask_by_shape("NIK 31.71.01.010127.9991!", false) == "NIK 31.71.**.******.****!");
  BOOST_TEST(mask_by_shape("0812345678", false) == "0812345678");
  BOOST_TEST(mask_by_shape("0812345678", true) == "0812******");
  BOOST_TEST(mask_by_shape("siti@contoh.go.id", true) == "s***@contoh.go.id");
  BOOST_TEST(mask_by_shape("kontak siti.r@contoh.go.id.", false) == "kontak s*****@contoh.go.id.");
  BOOST_TEST(mask_by_shape(R"(kontak "siti rahayu"@contoh.go.id)", false) == R"(kontak "s**********"@contoh.go.id)");
  BOOST_TEST(mask_by_shape(R"(""siti rahayu""@contoh.go.id)", false) == R"(""s**********""@contoh.go.id)");
  BOOST_TEST(mask_by_shape(R"(siti"@contoh.go.id)", true) == R"(s***"@contoh.go.id)");
  BOOST_TEST(mask_by_shape(R"(""@contoh.go.id)", true) == R"(""@contoh.go.id)");
  BOOST_TEST(mask_by_shape(R"("Meter"@id)", false) == R"("Meter"@id)");
  BOOST_TEST(mask_by_shape("budi@@contoh.id, skos:prefLabel@en", false) == "b***@@contoh.id, skos:prefLabel@en");
  BOOST_TEST(mask_by_shape("budi#santoso!x@mail_server.go.id", false) == "b*************@mail_server.go.id");
  BOOST_TEST(mask_by_shape("/sumber/raden.\xC3\xB1.budi@cont\xC3\xB6h.id", false) == "/sumber/r************@cont\xC3\xB6h.id");
  BOOST_TEST(mask_by_shape("\xE2\x80\x9Csiti@[10.0.0.1]", false) == "\xE2\x80\x9C****@[10.0.0.1]");
  BOOST_TEST(mask_by_shape("surel=siti@contoh.id", false) == "surel=s***@contoh.id");
  BOOST_TEST(mask_by_shape("@contoh.id", false) == "@contoh.id");
  BOOST_TEST(mask_by_shape("\xEF\xBC\x93\xEF\xBC\x91""71010101279991", false) == "3171************");
  BOOST_TEST(mask_by_shape("Desa 2024", true) == "Desa 2024");
  BOOST_TEST(mask_by_shape("(0812) 3456 9901", true) == "(0812) **** ****");
  BOOST_TEST(mask_by_shape("0812 - 3456 - 9901", true) == "0812 - **** - ****");
  BOOST_TEST(mask_by_shape("3,171,010,101,279,991", false) == "3,171,***,***,***,***");
  BOOST_TEST(mask_by_shape("-6.175392,106.827153", false) == "-6.175392,106.827153");
  BOOST_TEST(mask_by_shape("1,2,3,4,5,6,7,8,9,10", true) == "1,2,3,4,5,6,7,8,9,10");
  BOOST_TEST(mask_by_shape("317101\n570845\t9901", false) == "3171**\n******\t****");
  BOOST_TEST(mask_by_shape("2024    2025    2026", true) == "2024    2025    2026");
}

BOOST_AUTO_TEST_CASE(what_is_not_seen_parts_no_number) {
  BOOST_TEST(mask_by_shape("31710157\xFF""08799987", false) == "3171****\xFF********");
  BOOST_TEST(mask_by_shape("31710157\x1F""08799987"sv, false) == "3171****\x1F********");
  BOOST_TEST(mask_by_shape("31710157\0""08799987"sv, false) == "3171****\0********"sv);
  BOOST_TEST(mask_by_shape("31710157\xED\xA0\x80""08799987", false) == "3171****\xED\xA0\x80********");   // a lone surrogate
  BOOST_TEST(mask_by_shape("3\u0308171\u20E3015708799\uFFFD987", false) == "3\u0308171\u20E3*********\uFFFD***");
  BOOST_TEST(mask_by_shape(R"(31710157\u000008799987)", false) == R"(3171****\u0000********)");
  BOOST_TEST(mask_by_shape(R"(31710157\t08799987\x1F!)", false) == R"(3171****\t********\x1F!)");
  BOOST_TEST(mask_by_shape("0812\xFF""345678", true) == "0812\xFF******");
}

BOOST_AUTO_TEST_CASE(other_signs_part_the_groups_of_one_number) {
  for (const std::string sign : {"_", ":", ";", "|", "+", "'", ",", ", ", " ; ", "#", "\u2022", "\u00B7", " \u2022 ", "    ", "        "}) {
    BOOST_TEST(mask_by_shape("317101" + sign + "570879" + sign + "9987", false) == "3171**" + sign + "******" + sign + "****");
    std::string alone;
    for (const char digit : std::string_view("3171015708799987")) (alone += (alone.empty() ? "" : sign)) += digit;
    BOOST_TEST(mask_by_shape(alone, false).find("9" + sign + "9") == std::string::npos);
  }
  BOOST_TEST(mask_by_shape("31|71|01|57|08|79|99|87", false) == "31|71|**|**|**|**|**|**");
  BOOST_TEST(mask_by_shape("19790817;200501;1;001", false) == "1979****;******;*;***");
  BOOST_TEST(mask_by_shape("3'171'015'708'799'987", false) == "3'171'***'***'***'***");
  BOOST_TEST(mask_by_shape("\u2083\u2081\u2087\u2081015708799987", false) == "3171************");
  BOOST_TEST(mask_by_shape("\u2462\u2460\u2466\u2460\u24EA15708799987", false) == "3171************");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_of_a_person_stays_readable) {
  for (const auto text : {"2024-01-02 10:30:00", "20240102_103000", "2024;2025;2026;2027", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12", "-6.175392, 106.827153", "-6.175392;106.827153",
                          "192.168.100.100:8080", "31.71.01.1001", "317101;317102;317103", "20240101;20241231", "2024    2025    2026    2027", "12 m\u00B2",
                          "10;20;30;40;50;60;70;80;90", "1234         5678         9012         3456"}) {
    BOOST_TEST(mask_by_shape(text, false) == text);
  }
}

BOOST_AUTO_TEST_CASE(of_several_lines_the_first_is_kept) {
  const std::pair<std::string, std::string> cases[] = {{"satu\ndua\ntiga", "satu…"}, {"satu\r\ndua", "satu…"}, {"\nsatu\ndua", "\nsatu…"}, {"satu\n", "satu\n"},
                                                       {"\n\r\n ", "\n\r\n "}, {"satu\rdua", "satu\rdua"}, {"", ""}};
  for (const auto& [text, kept] : cases) {
    std::string out = text;
    detail::keep_first_line(out);
    BOOST_TEST(out == kept);
  }
}

// Whole documents are masked, too: a megabyte of groups takes no longer than its length asks for.
BOOST_AUTO_TEST_CASE(a_long_text_is_masked_in_one_walk) {
  std::string text = "1";
  for (int i = 0; i < 250'000; ++i) text += ",123";
  BOOST_TEST(mask_by_shape(text, false).substr(0, 12) == "1,123,***,**");
}

BOOST_AUTO_TEST_CASE(values_are_shown_short_and_printable) {
  BOOST_TEST(printable("a\nb\xFF") == "a\\x0Ab\\xFF");
  BOOST_TEST(printable(std::string(121, 'x')) == std::string(120, 'x') + "…");
  BOOST_TEST(printable("abc\n", 3) == "abc…");
  for (const std::string& text : {std::string("polos"), std::string(120, 'x'), std::string(121, 'x'), std::string("a\nb\xFF"), std::string("\u00E9")}) {
    std::string in_place = text;
    detail::make_printable(in_place);
    BOOST_TEST(in_place == printable(text));
  }
  BOOST_TEST(masked_name("NIK 9506015808739999\n") == "NIK 9506************\\x0A");
  BOOST_TEST(printable(std::string(200, 'x') + '\n', 201) == std::string(200, 'x') + "\\x0A");
  BOOST_TEST(printable("\xC2\x85") == "\\xC2\\x85");
  BOOST_TEST(printable("a\u202Eb\u2066c\uFEFF") == "a\\xE2\\x80\\xAE" "b\\xE2\\x81\\xA6" "c\\xEF\\xBB\\xBF");
  BOOST_TEST(printable("\u0645\u06CC\u200C\u062E") == "\u0645\u06CC\u200C\u062E");   // a joiner spells
}

BOOST_AUTO_TEST_CASE(the_lenient_door_makes_text_plain) {
  using namespace spbe::detail;
  BOOST_TEST(plain("\xC2\xA0 31\xE2\x80\x93""71 ") == "31-71");
  BOOST_TEST(plain("\xD9\xA3\xD9\xA1") == "31");
  BOOST_TEST(without_label("NIK: 3171", {"nik"}) == "3171");
  BOOST_TEST(without_label("'3171", {"nik"}) == "3171");
  BOOST_TEST(without_label("tel:+62812", {"tel", "telp"}) == "+62812");
  BOOST_TEST(without_label("NIKMATUL", {"nik"}) == "NIKMATUL");
  BOOST_TEST(without_separators("31.71-01 / 2") == "3171012");
  BOOST_TEST(keep_first("3171010101279991", 6) == "317101**********");
}

BOOST_AUTO_TEST_CASE(charsets_decode_and_map_back) {
  using namespace spbe::detail;
  std::string out;
  std::uint64_t bad = 0;
  BOOST_TEST(decode(charset::windows1252, "caf\xE9 \x93x\x94 \x81", out, bad) == 10U);
  BOOST_TEST(out == "café \xE2\x80\x9Cx\xE2\x80\x9D \xEF\xBF\xBD");
  BOOST_TEST(bad == 1U);
  BOOST_TEST(encoded_size(charset::windows1252, out) == 10U);
  out.clear();
  BOOST_TEST(decode(charset::utf16le, std::string_view("A\0\x3D\xD8\x00\xDE\x3D\xD8", 8), out, bad) == 6U);
  BOOST_TEST(out == "A\xF0\x9F\x98\x80");
  BOOST_TEST(encoded_size(charset::utf16le, out) == 6U);
  BOOST_TEST((charset_named("CP1252") == charset::windows1252));
  BOOST_TEST((charset_named("UTF_8") == charset::utf8));
  BOOST_TEST((charset_named("utf-8-sig") == charset::utf8));   // Python's name of what Excel writes
  BOOST_TEST((charset_named("koi8-r") == charset::other));
}

BOOST_AUTO_TEST_CASE(findings_are_rendered_in_both_languages) {
  finding f;
  detail::render(f, "nik", finding_class::length, language::en, {{"expected", "16 digits"}, {"found", "15"}});
  BOOST_TEST(f.code == "nik.length");
  BOOST_TEST((f.severity == severity::error));
  BOOST_TEST(f.message == "The NIK must have 16 digits, found 15");
  finding own;
  detail::render(own, "unit_kerja", finding_class::code, language::id, {{"list", "unit_kerja"}, {"found", "X"}}, "list");
  BOOST_TEST(own.code == "unit_kerja.code");
  BOOST_TEST(own.message == "Nilai tidak ada dalam daftar unit_kerja: X");
}

BOOST_AUTO_TEST_CASE(our_own_tables_are_strict) {
  const auto good = detail::split_csv("a,\"b,\"\"c\"\n\"x\ny\",\r\nlast");
  BOOST_REQUIRE(good.has_value());
  BOOST_TEST(good->size() == 3U);
  BOOST_TEST((*good)[0].cells[1] == "b,\"c");
  BOOST_TEST((*good)[1].cells[0] == "x\ny");
  BOOST_TEST((*good)[2].line == 4U);
  for (const auto bad : {"a\"b", "\"a\"b", "\"a"}) BOOST_TEST(!detail::split_csv(bad).has_value());
  BOOST_TEST(detail::quote_csv("a,b") == "\"a,b\"");
  BOOST_TEST(detail::quote_csv("a\"b") == "\"a\"\"b\"");
  for (std::size_t size = 1; size < 40; ++size) {   // past two blocks of 16
    const std::string plain(size, '\x2D');   // a comma but for one bit
    BOOST_TEST(detail::quote_csv(plain) == plain);
    for (std::size_t at = 0; at < size; ++at) {
      for (const char sign : {',', '\r', '\n', '"'}) {
        std::string cell = plain;
        cell[at] = sign;
        const auto read = detail::split_csv(detail::quote_csv(cell) + ",x");
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST((*read)[0].cells[0] == cell);
      }
    }
  }
}
