/// @file
/// Room: codelist.  The Standar Data Statistik (Perpres 39/2019 art. 4): what a piece of data means, how it is measured and presented.
///
///     const auto population = spbe::find_standard("10110023");   // Jumlah Penduduk
///     population->unit;                                           // "orang"
///     population->presentations[0].name;                          // "Wilayah"
///
/// Built in, with the list `sds` (`builtin().find("sds")` says where the facts come from and how certain they are).  There are no definitions here.
/// Threads: any.  Cost: some microseconds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spbe::inline v1 {

struct standard {
  struct named {
    std::string code;   ///< "K01476" of a concept, eight digits of a standard
    std::string name;
  };
  struct item {
    std::string code;     ///< a text, also where it is made of digits: "01"
    std::string title;
    std::string parent;   ///< derived, not printed in the source; empty at the top
  };

  std::string code;
  std::string name;
  std::vector<named> concepts;
  std::string measure;                 ///< ukuran ("Total"); empty where the source has none
  std::string unit;                    ///< satuan ("orang"); empty likewise
  std::vector<named> presentations;    ///< standards by which it is presented; what is no code in the source is left out (notices.csv of `sds`)
  std::vector<item> items;             ///< the allowed values of a standard that is a list, in the order of the source
  std::string reference;               ///< the classification whose codes are the values, where the standard only names one
};

/// Nothing where it is no standard of the list.
[[nodiscard]] std::optional<standard> find_standard(std::string_view code);

}  // namespace spbe::inline v1
