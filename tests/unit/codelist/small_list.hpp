// A made-up list with everything that can happen to a code, small enough to be read at a glance.
#pragma once

#include <array>
#include <memory>
#include <string>

#include <spbe/codelist.hpp>

#include "codelist/compile/source.hpp"
#include "codelist/compile/write.hpp"

namespace small_list {

using spbe::change_kind;
using spbe::date;

inline const date one{2015, 1, 1}, two{2018, 1, 1}, three{2020, 1, 1}, four{2022, 1, 1};

inline spbe::detail::source_list tables() {
  spbe::detail::source_list s;
  s.folder = "data/small";
  s.info.id = "small";
  s.info.title = {"Daftar kecil", "A small list"};
  s.info.issuer = "kami";
  s.info.editions = {{one, "Satu", true}, {two, "Dua", true}, {three, "Tiga", false}, {four, "Empat", true}};
  s.info.match_note = "names repeat";
  s.info.digest = std::string(64, '0');
  s.digits_after = {2, 4, 6};
  std::uint32_t line = 1;
  const auto spell = [&](const char* code, const char* parent, const char* name, date from, date to) { s.spells.push_back({++line, code, parent, name, {from, to}}); };
  spell("11", "", "Utara", {}, {});
  spell("11.01", "11", "Bukit", {}, {});
  spell("11.01.01", "11.01", "Hulu", {}, two);          // recoded, and the new code again
  spell("11.01.01", "11.01", "Hulu Baru", four, {});    // used for another place later
  spell("11.01.02", "11.01", "Hilir", {}, {});          // renamed
  spell("11.02", "11", "Lembah", two, {});
  spell("11.02.01", "11.02", "Hulu", two, three);
  spell("11.02.02", "11.02", "Hulu Kiri", three, {});
  spell("11.02.03", "11.02", "Hulu Kanan", three, four);  // retired in the end
  spell("12", "", "Selatan", {}, {});
  spell("12.01", "12", "Pantai", {}, four);             // retired without a successor
  spell("12.02.01", "12.02", "Yatim", {}, {});          // an orphan
  const auto change = [&](date on, change_kind kind, const char* from, const char* to, const char* basis) {
    spbe::detail::source_change c;
    c.line = ++line;
    c.what = {on, {}, kind, from, to, basis, spbe::certainty::medium};
    c.source = "made up";
    s.changes.push_back(c);
  };
  change({}, change_kind::split, "11.01", "11.02", "Perda 1/2010");
  change({}, change_kind::recode, "10.01", "11.01", "UU 1/2000");   // from a code of before the list
  change(two, change_kind::create, "", "11.02", "Dua");
  change(two, change_kind::recode, "11.01.01", "11.02.01", "Dua");
  change(three, change_kind::split, "11.02.01", "11.02.02", "Tiga");
  change(three, change_kind::split, "11.02.01", "11.02.03", "Tiga");
  change(three, change_kind::rename, "11.01.02", "11.01.02", "PP 3/2019");
  change(four, change_kind::create, "", "11.01.01", "Empat");
  change(four, change_kind::retire, "11.02.03", "", "Empat");
  change(four, change_kind::retire, "12.01", "", "Empat");
  s.names = {{++line, "11.01.02", "Muara", {{}, three}, "", spbe::certainty::high}, {++line, "11.01.02", "Hilir", {three, {}}, "PP 3/2019", spbe::certainty::high}};
  s.synonyms = {{++line, "11.01", "Bukit Tinggi", "older spelling"}, {++line, "11.01.01", "Hoeloe", "older spelling"}};
  s.exceptions = {{++line, "12.02.01", "orphan", "printed so"}};
  return s;
}

// Free codes, matched by name.
inline spbe::detail::source_list groups() {
  spbe::detail::source_list s;
  s.folder = "data/groups";
  s.info.id = "groups";
  s.info.title = {"Golongan", "Groups"};
  s.info.matched_by_name = true;
  s.info.editions = {{{}, "Satu", false}};
  s.info.digest = std::string(64, '0');
  s.characters = "A-Z0-9.";
  s.longest = 4;
  std::uint32_t line = 1;
  for (const auto& [code, parent, name] : {std::array<const char*, 3>{"G", "", "Golongan"}, {"G.1", "G", "A"}, {"G.2", "G", "A+"}, {"G.3", "G", "Bukan A"}, {"H", "", "Tidak tahu"}}) {
    s.spells.push_back({++line, code, parent, name, {}});
  }
  s.synonyms = {{++line, "G.2", "A positif", "common spelling"}};
  return s;
}

// Codes without dots that another agency gives to the places of `tables()`, and what they are there: one to one, one to two, two to one, nothing.
inline spbe::detail::source_list crosswalk() {
  spbe::detail::source_list s;
  s.folder = "data/their_codes";
  s.info.id = "their_codes";
  s.info.title = {"Kode mereka", "Their codes"};
  s.info.editions = {{{}, "Satu", false}};
  s.info.digest = std::string(64, '0');
  s.info.maps_from = "their_codes";
  s.info.maps_to = "small";
  s.digits_after = {2, 4, 7};
  s.dotted = false;
  std::uint32_t line = 1;
  for (const auto& [code, parent, name] : {std::array<const char*, 3>{"21", "", "UTARA"}, {"2101", "21", "BUKIT"}, {"2101010", "2101", "HILIR"}, {"2101020", "2101", "HULU"}, {"2102", "21", "TAK ADA"}}) {
    s.spells.push_back({++line, code, parent, name, {}});
  }
  const auto map = [&](const char* code, const char* to, const char* match, spbe::certainty c) { s.maps.push_back({++line, code, to, match, c}); };
  map("21", "11", "exact", spbe::certainty::high);
  map("2101", "11.01", "exact", spbe::certainty::high);
  map("2101020", "11.02.02", "similar", spbe::certainty::medium);
  map("2101020", "11.01.02", "different", spbe::certainty::medium);
  map("2101010", "11.01.02", "exact", spbe::certainty::high);
  return s;
}

inline std::shared_ptr<const std::string> bytes_of(const spbe::detail::source_list& s) {
  auto bytes = spbe::detail::write_list(s);
  return bytes ? std::make_shared<const std::string>(*std::move(bytes)) : nullptr;
}

}  // namespace small_list
