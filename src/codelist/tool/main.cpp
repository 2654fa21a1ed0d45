// spbe_compile: the host tool that turns tables into C++.
//
//   spbe_compile codes cpp|c|python|markdown finding_codes.csv OUT    finding codes for one language
//   spbe_compile list FOLDER OUT.spbelist [OUT.cpp]                   a code list: checked, compiled, embedded
//   spbe_compile standards FOLDER CODES.csv OUT.cpp                   what the standards of the list sds are made of
//
// Exit 0, or 1 with one line on standard error that says where and what.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "codelist/tool/codes.hpp"
#include "codelist/tool/standards.hpp"
#include "codelist/compile/rules.hpp"
#include "codelist/compile/source.hpp"
#include "codelist/compile/write.hpp"

namespace {

spbe::error trouble(const std::string& place, const std::string& what) { return {spbe::status::bad_list, "list.compile", place, {what, what}}; }

// Tables that a human has blessed (DIGEST names them) are compiled; others are inspected first, and then wait for the blessing.
spbe::outcome compile_list(const std::string& folder, const std::string& out, const std::string& out_cpp) {
  const auto source = spbe::detail::read_source(folder);
  if (!source) return spbe::unexpected{source.error()};
  std::vector<std::string> broken;
  if (source->digest != source->blessed) broken = spbe::detail::broken_rules(*source);
  if (!broken.empty()) {
    std::string all = std::to_string(broken.size()) + " rules are broken";
    for (const auto& line : broken) all += "\n  " + line;
    return spbe::unexpected{trouble(folder, all)};
  }
  const auto bytes = spbe::detail::write_list(*source);
  if (!bytes) return spbe::unexpected{trouble(folder, bytes.error().message.en)};
  if (source->digest != source->blessed) {
    return spbe::unexpected{trouble(folder, "the tables changed and keep every rule; read the difference, then bless them by writing this line into DIGEST:\n" + source->digest)};
  }
  if (const auto done = spbe::detail::write_file(out, *bytes); !done) return done;
  return out_cpp.empty() ? spbe::outcome(std::monostate{}) : spbe::detail::write_file(out_cpp, spbe::detail::as_cpp(source->info.id, *bytes));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto report = [](const spbe::outcome& done) {
    if (done) return 0;
    std::fprintf(stderr, "spbe_compile: %s: %s\n", done.error().place.c_str(), done.error().message.en.c_str());
    return 1;
  };
  if (words.size() == 4 && words[0] == "codes") return report(spbe::detail::compile_codes(words[1], words[2], words[3]));
  if ((words.size() == 3 || words.size() == 4) && words[0] == "list") return report(compile_list(words[1], words[2], words.size() == 4 ? words[3] : ""));
  if (words.size() == 4 && words[0] == "standards") return report(spbe::detail::compile_standards(words[1], words[2], words[3]));
  std::fputs("usage: spbe_compile codes cpp|c|python|markdown CSV OUT | list FOLDER OUT.spbelist [OUT.cpp] | standards FOLDER CODES.csv OUT.cpp\n", stderr);
  return 1;
}
