// spbe: finds the verb, hands it its arguments, answers with its exit code.
#include <algorithm>
#include <csignal>
#include <exception>
#include <new>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace cli {
namespace {

exit_code print_usage(spbe::language lang) {
  output out(1);
  out.line(spbe::bilingual{"spbe: jenis data, daftar kode, dan pemeriksaan data pemerintah Indonesia",
                           "spbe: data types, code lists and data checks for Indonesian government data"}
               .in(lang));
  for (const auto& v : verbs()) {
    out.line(fmt::format("  spbe {}{}{}", v.name, v.usage.empty() ? "" : " ", v.usage));
    out.line(fmt::format("      {}", v.summary.in(lang)));
  }
  out.line(spbe::bilingual{"Rincian: spbe VERBA --help. Di mana bermakna: --json --as-of TANGGAL --lang id|en --quiet",
                           "Details: spbe VERB --help. Wherever they mean something: --json --as-of DAY --lang id|en --quiet"}
               .in(lang));
  return out.finish(exit_code::clean, lang);
}

exit_code wrong_verb(const spbe::bilingual& message, spbe::language lang) {
  std::string names;
  for (const auto& v : verbs()) names.append(names.empty() ? "" : "|").append(v.name);
  complain(message, lang);
  note({"Pakai: spbe " + names + " …   (rincian: spbe --help)", "Usage: spbe " + names + " …   (details: spbe --help)"}, lang);
  return exit_code::usage;
}

exit_code run(arguments args) {
  const auto lang = language_of(args);
  const auto place = place_of_word(args);
  const auto before = args.begin() + static_cast<std::ptrdiff_t>(place);
  if (std::find_if(args.begin(), before, [](const auto& a) { return a == "--version"; }) != before) {
    output out(1);
    out.line("spbe " SPBE_VERSION_TEXT);
    return out.finish(exit_code::clean, lang);
  }
  if (std::find_if(args.begin(), before, [](const auto& a) { return a == "--help" || a == "-h"; }) != before) return print_usage(lang);
  if (place == args.size()) return wrong_verb({"perintah belum disebut", "the verb is missing"}, lang);

  const std::string name = args[place];
  args.erase(before);
  for (const auto& v : verbs()) {
    if (v.name == name) return v.run(v, std::move(args), lang);
  }
  if (is_later_verb(name)) return wrong_verb(not_in_this_version(name), lang);
  return wrong_verb({"perintah tidak dikenal: " + shown(name), "unknown verb: " + shown(name)}, lang);
}

// Descriptors that the caller has closed: a file opened later must not get the number of stderr, or messages end up in it.  What stands there
// instead refuses what it is for, as a closed one does.
void hold_closed_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) < 0) static_cast<void>(::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace
}  // namespace cli

int main(int argc, char** argv) {
  // A closed pipe and a limit on the size of files are answers of write(), not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  cli::hold_closed_descriptors();
  const auto lang = [&] { return cli::language_of(cli::arguments(argv + std::min(argc, 1), argv + argc)); };
  try {
    return static_cast<int>(cli::run(cli::arguments(argv + std::min(argc, 1), argv + argc)));
  } catch (const std::bad_alloc&) { cli::complain({"memori tidak cukup", "out of memory"}, lang()); } catch (const std::exception&) {
    cli::complain({"galat internal", "internal error"}, lang());
  }
  return static_cast<int>(cli::exit_code::internal);
}
