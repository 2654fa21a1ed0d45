// The options of one verb: declare them, then parse once.
//
//     command_line line(self, lang);
//     line.flag("--history", history);
//     if (const auto done = line.parse(std::move(args))) return *done;
//
// Every text on the line that is no option is a value; what stands after `--` is a value whatever it looks like.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/date.hpp>
#include <spbe/result.hpp>

#include "cli/verb.hpp"

namespace cli {

class command_line {
 public:
  command_line(const verb& self, spbe::language lang);
  ~command_line();
  command_line(const command_line&) = delete;
  command_line& operator=(const command_line&) = delete;

  void flag(const std::string& name, bool& target);
  void text(const std::string& name, std::optional<std::string>& target);
  void texts(const std::string& name, std::vector<std::string>& target);  // may stand several times

  // The exit code where nothing is left to do: help was asked for, or the line is wrong (and that is said).
  [[nodiscard]] std::optional<exit_code> parse(arguments args);
  // Says what is wrong and how the verb is used.
  [[nodiscard]] exit_code wrong(const spbe::bilingual& message) const;

  // The lists to work with: the built-in ones and those of every `--list FILE`.
  [[nodiscard]] const spbe::catalog& catalog() const { return extended_ ? *extended_ : spbe::builtin(); }
  // The files of every `--list FILE`.
  [[nodiscard]] const std::vector<std::string>& own_lists() const;
  // Adds the list of a file; the exit code where it cannot be opened, and that is said.
  [[nodiscard]] std::optional<exit_code> open_list(const std::string& path);

  std::vector<std::string> values;
  bool json = false;
  bool quiet = false;
  spbe::date as_of;
  spbe::language lang;

 private:
  struct parser;
  [[nodiscard]] exit_code print_help() const;
  [[nodiscard]] std::optional<spbe::bilingual> read(arguments args);
  [[nodiscard]] std::optional<spbe::bilingual> take_values(const std::vector<std::string>& rest, const arguments& after_mark);
  [[nodiscard]] spbe::bilingual refuse(const std::string& option) const;

  const verb& self_;
  std::optional<spbe::catalog> extended_;   // by own lists
  std::unique_ptr<parser> parser_;
};

// The language asked for by the last `--lang` before `--`; Indonesian where there is none or it is no language.
[[nodiscard]] spbe::language language_of(const arguments& args);

}  // namespace cli
