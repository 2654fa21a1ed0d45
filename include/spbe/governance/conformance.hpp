/// @file
/// Room: governance.  What a walidata asks of a delivery (Perpres 39/2019): the data, its Standar Data and its metadata, held against the four
/// principles of art. 3.  Art. 33(2) wants the three things together; art. 34 has the walidata return what does not conform.
///
///     auto report = spbe::conformance_of({.standards = &standards, .metadata = {&activity, &variable}, .data = what_a_check_of_the_rows_said});
///     report.conforms();
///
/// Threads: any.  Cost: a check of each document.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <spbe/governance/document.hpp>

namespace spbe::inline v1 {

/// The data as a check of its rows found it (`validation_summary` has all of it).
struct delivered_data {
  std::vector<std::string> columns;
  std::uint64_t rows = 0;
  std::map<std::string, std::uint64_t> by_code;   ///< findings by code
  std::string encoding;                           ///< "UTF-8"
  bool open_format = true;                        ///< art. 9(2)b: readable without the program of a vendor
  bool has_schema = true;                         ///< the rows were held against one
};

struct delivery {
  const document* standards = nullptr;            ///< a `standar_data`; null: none was delivered
  std::vector<const document*> metadata;          ///< `ms_keg`, `ms_var`, `ms_ind`
  delivered_data data;
};

struct principle {
  std::string name;                               ///< "standar_data", "metadata", "interoperabilitas", "kode_referensi"
  bool holds = true;
  std::vector<bilingual> reasons;                 ///< why not; or what was looked at
};

struct conformance {
  std::vector<principle> principles;              ///< the four, in the order of the law
  [[nodiscard]] bool conforms() const noexcept;
};

[[nodiscard]] conformance conformance_of(const delivery& what, const document_options& options = {});

/// {"conforms":false,"principles":[{"name","holds","reasons":[…]}]}, one line.
[[nodiscard]] std::string json(const conformance& c, language lang);

}  // namespace spbe::inline v1
