// spbe_compile: the host tool that turns tables into C++.
//
//   spbe_compile codes cpp|c|python|markdown finding_codes.csv OUT    finding codes for one language
//   spbe_compile list FOLDER OUT.spbelist [OUT.cpp]                   a code list: checked, compiled, embedded
//
// Exit 0, or 1 with one line on standard error that says where and what.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "codelist/compile/codes.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto report = [](const spbe::outcome& done) {
    if (done) return 0;
    std::fprintf(stderr, "spbe_compile: %s: %s\n", done.error().place.c_str(), done.error().message.en.c_str());
    return 1;
  };
  if (words.size() == 4 && words[0] == "codes") return report(spbe::detail::compile_codes(words[1], words[2], words[3]));
  std::fputs("usage: spbe_compile codes cpp|c|python|markdown CSV OUT | list FOLDER OUT.spbelist [OUT.cpp]\n", stderr);
  return 1;
}
