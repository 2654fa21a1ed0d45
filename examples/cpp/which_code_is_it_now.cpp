// Kota Sorong had the code 92.71.  What is it now?
#include <iostream>

#include <spbe/catalog.hpp>

int main() {
  const spbe::list& wilayah = *spbe::builtin().find("wilayah");
  const spbe::date then{2022, 7, 1}, later{2025, 7, 1};

  if (const auto sorong = wilayah.find("92.71", then)) std::cout << then.iso() << "  " << sorong->code << ' ' << sorong->name << '\n';
  if (!wilayah.find("92.71", later)) std::cout << later.iso() << "  no such code\n";
  for (const auto& code : wilayah.living_successors("92.71", later)) {
    std::cout << later.iso() << "  " << code << ' ' << wilayah.find(code, later)->name << '\n';
  }
}
