// Another system wants the marital states.  Which form does it read?
#include <iostream>

#include <spbe/catalog.hpp>
#include <spbe/exchange.hpp>

int main() {
  const spbe::list& states = *spbe::builtin().find("status_perkawinan");
  if (const auto csv = spbe::export_list(states, spbe::list_format::csv)) std::cout << *csv << '\n';

  // The same through genericode and back: the tables of a list, to be looked at and compiled.
  const auto genericode = spbe::export_list(states, spbe::list_format::genericode);
  const auto tables = spbe::import_list(*genericode, {"status", "status.gc"});
  if (!tables) {
    std::cout << tables.error().message.en << '\n';
    return 1;
  }
  std::cout << tables->id << ": " << tables->codes << " codes\n" << tables->files.front().text;
}
