// Is this a NIK, and what does it say?
#include <iostream>

#include <spbe/spbe.hpp>

int main() {
  const auto nik = spbe::nik::parse("3171015708459901");
  if (!nik) {
    std::cout << nik.error().code << '\n';
    return 1;
  }
  std::cout << "district " << nik->district() << '\n';
  for (const spbe::date day : nik->birth_dates()) std::cout << "born     " << day.iso() << '\n';
  std::cout << (nik->sex() == spbe::sex::female ? "female" : "male") << '\n';

  // A bad value is an answer, not an exception; what it shows is masked.
  const auto wrong = spbe::nik::parse("3171013202909901", {.as_of = {}, .lists = nullptr, .lang = spbe::language::en, .unmask = false});
  std::cout << wrong.error().code << ": " << wrong.error().message << '\n';
}
