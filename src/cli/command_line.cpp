#include "cli/command_line.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/messages.hpp"
#include "cli/output.hpp"

namespace cli {

// CLI11 knows which options there are; texts are read back raw, so that it neither splits nor converts a value.
struct command_line::parser {
  CLI::App app;
  std::vector<std::pair<CLI::Option*, std::optional<std::string>*>> texts;
  std::vector<std::pair<CLI::Option*, std::vector<std::string>*>> lists;
  bool help = false;
  std::optional<std::string> lang;
  std::optional<std::string> as_of;
  std::vector<std::string> own_lists;
};

command_line::command_line(const verb& self, spbe::language language) : lang(language), self_(self), parser_(std::make_unique<parser>()) {
  parser_->app.set_help_flag();
  parser_->app.allow_extras();
  flag("-h,--help", parser_->help);
  flag("--json", json);
  flag("--quiet", quiet);
  text("--lang", parser_->lang);
  text("--as-of", parser_->as_of);
  if (self.name != "convert") texts("--list", parser_->own_lists);   // there it also names a list
}

command_line::~command_line() = default;

void command_line::flag(const std::string& name, bool& target) { parser_->app.add_flag(name, target)->take_last(); }

void command_line::text(const std::string& name, std::optional<std::string>& target) {
  parser_->texts.emplace_back(parser_->app.add_option(name), &target);
}

void command_line::texts(const std::string& name, std::vector<std::string>& target) {
  parser_->lists.emplace_back(parser_->app.add_option(name)->take_all(), &target);
}

namespace {

spbe::bilingual needs_value(const std::string& option) {
  return {fmt::format("opsi {} memerlukan nilai", option), fmt::format("option {} needs a value", option)};
}

// CLI11 speaks English only: what it found is said again in our words.
spbe::bilingual translate(const CLI::ParseError& trouble, const arguments& options) {
  const std::string text = trouble.what();
  const std::string option = text.substr(0, text.find_first_of(": "));
  if (trouble.get_name() == "ArgumentMismatch") {
    const auto times =
        std::count_if(options.begin(), options.end(), [&](const std::string& a) { return a == option || a.rfind(option + "=", 0) == 0; });
    if (times < 2) return needs_value(option);
    return {fmt::format("opsi {} hanya boleh sekali", option), fmt::format("option {} may stand once only", option)};
  }
  for (const auto& a : options) {
    if (const auto sign = a.find('=');
        a.rfind("--", 0) == 0 && sign != std::string::npos && text.find(a.substr(2, sign - 2)) != std::string::npos) {
      return {fmt::format("opsi {} tidak memakai nilai", a.substr(0, sign)), fmt::format("option {} takes no value", a.substr(0, sign))};
    }
  }
  return {"opsi tidak dapat dibaca", "the options cannot be read"};
}

}  // namespace

spbe::bilingual command_line::refuse(const std::string& option) const {
  const std::string name = option.substr(0, option.find('='));
  if (std::find(self_.later.begin(), self_.later.end(), name) != self_.later.end()) return not_in_this_version(name);
  const std::string seen = shown(name);
  if (option.rfind("--", 0) == 0) return {"opsi tidak dikenal: " + seen, "unknown option: " + seen};
  return {fmt::format("opsi tidak dikenal: {} (nilai yang diawali - ditulis setelah --)", seen),
          fmt::format("unknown option: {} (a value that begins with - stands after --)", seen)};
}

std::optional<spbe::bilingual> command_line::take_values(const std::vector<std::string>& rest, const arguments& after_mark) {
  for (const auto& word : rest) {
    if (word.size() > 1 && word[0] == '-') return refuse(word);
    values.push_back(word);
  }
  values.insert(values.end(), after_mark.begin(), after_mark.end());
  return std::nullopt;
}

std::optional<spbe::bilingual> command_line::read(arguments args) {
  const auto mark = std::find(args.begin(), args.end(), "--");
  const arguments after_mark(mark == args.end() ? mark : mark + 1, args.end());
  args.erase(mark, args.end());
  for (const auto& a : args) {
    if (a.size() > 3 && a.rfind("--", 0) == 0 && a.find('=') == a.size() - 1) return needs_value(a.substr(0, a.size() - 1));
  }
  try {
    parser_->app.parse(arguments(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError& trouble) { return translate(trouble, args); }
  for (const auto& [option, target] : parser_->texts) {
    if (option->count() > 1)
      return spbe::bilingual{fmt::format("opsi {} hanya boleh sekali", option->get_name()),
                             fmt::format("option {} may stand once only", option->get_name())};
    if (option->count() == 1) *target = option->results().front();
  }
  for (const auto& [option, target] : parser_->lists) *target = option->results();
  return take_values(parser_->app.remaining(), after_mark);
}

std::optional<exit_code> command_line::parse(arguments args) {
  if (const auto trouble = read(std::move(args))) return wrong(*trouble);
  if (parser_->lang && *parser_->lang != "id" && *parser_->lang != "en") {
    return wrong(expected("--lang", {"id atau en", "id or en"}, *parser_->lang));
  }
  if (parser_->help) return print_help();
  if (parser_->as_of) {
    const auto day = spbe::date::parse(*parser_->as_of);
    if (!day) return wrong(expected("--as-of", {"tanggal yang ada dalam kalender (TTTT-BB-HH)", "a day of the calendar (YYYY-MM-DD)"}, *parser_->as_of));
    as_of = *day;
  }
  for (const auto& path : parser_->own_lists) {
    if (const auto failed = open_list(path)) return failed;
  }
  return std::nullopt;
}

const std::vector<std::string>& command_line::own_lists() const { return parser_->own_lists; }

std::optional<exit_code> command_line::open_list(const std::string& path) {
  auto opened = spbe::list::open_file(path);
  if (!opened) {
    complain_at(opened.error(), lang);
    return exit_of(opened.error());
  }
  extended_ = catalog().with(*std::move(opened));
  return std::nullopt;
}

exit_code command_line::wrong(const spbe::bilingual& message) const {
  complain(message, lang);
  const auto space = self_.usage.empty() ? "" : " ";
  note({fmt::format("Pakai: spbe {}{}{}   (rincian: spbe {} --help)", self_.name, space, self_.usage, self_.name),
        fmt::format("Usage: spbe {}{}{}   (details: spbe {} --help)", self_.name, space, self_.usage, self_.name)},
       lang);
  return exit_code::usage;
}

exit_code command_line::print_help() const {
  output out(1);
  out.line(fmt::format("spbe {}{}{}", self_.name, self_.usage.empty() ? "" : " ", self_.usage));
  out.line(self_.summary.in(lang));
  if (!self_.help.id.empty()) out.write(self_.help.in(lang));
  out.write(
      spbe::bilingual{"  --list FILE       daftar sendiri (.spbelist); menggantikan yang senama, boleh berulang\n"
                      "  --json            satu dokumen JSON per baris\n"
                      "  --as-of TANGGAL   hari penilaian, TTTT-BB-HH (bawaan: hari ini, WIB)\n"
                      "  --lang id|en      bahasa pesan\n"
                      "  --quiet           hanya kode keluar; bentuk yang diminta dengan namanya tetap ditulis\n"
                      "  --                akhir opsi; sesudahnya semua adalah nilai\n"
                      "Kode keluar: 0 bersih, 1 ada temuan, 2 salah pakai, 3 berkas tidak dapat dibaca atau ditulis, 4 galat internal\n",
                      "  --list FILE       an own list (.spbelist); replaces its namesake, may stand several times\n"
                      "  --json            one JSON document a line\n"
                      "  --as-of DAY       the day to judge on, YYYY-MM-DD (default: today in Jakarta)\n"
                      "  --lang id|en      language of the messages\n"
                      "  --quiet           the exit code only; a form asked for by name is still written\n"
                      "  --                ends the options; what follows are values\n"
                      "Exit: 0 clean, 1 findings, 2 wrong usage, 3 a file cannot be read or written, 4 internal error\n"}
          .in(lang));
  return out.finish(exit_code::clean, lang);
}

spbe::language language_of(const arguments& args) {
  auto lang = spbe::language::id;
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    const bool apart = args[i] == "--lang" && i + 1 < args.size();
    if (!apart && args[i].rfind("--lang=", 0) != 0) continue;
    const std::string_view asked = apart ? std::string_view(args[i + 1]) : std::string_view(args[i]).substr(7);
    lang = asked == "en" ? spbe::language::en : spbe::language::id;
  }
  return lang;
}

}  // namespace cli
