/// @file
/// Room: base.  What the library says about data: verdicts, classes, and findings.
///
/// A checked value is *valid*, *suspect* (only warnings), *invalid* (an error) or *missing*.  In column calls that is
/// one byte a row (`verdict_byte`): 0 valid, 1-127 the class as an error, 129-254 class + 128 as a warning, 255 missing.
/// Everything the library can say has a stable code, `<subject>.<class>` (`nik.date`); `src/base/finding_codes.csv` is the
/// one table of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

namespace spbe::inline v1 {

enum class verdict : std::uint8_t { valid = 0, suspect = 1, invalid = 2, missing = 3 };
[[nodiscard]] std::string_view name_of(verdict v) noexcept;

enum class severity : std::uint8_t { none = 0, info = 1, warning = 2, error = 3 };
[[nodiscard]] std::string_view name_of(severity s) noexcept;

/// What kind of fault.  The numbers are part of the ABI; 1-15 are for values, in the order in which they are looked for.
enum class finding_class : std::uint8_t {
  none = 0,
  empty = 1, whitespace, unicode, separator, letter_case, character, length, format, prefix, range, date, serial, province, code, check,
  required = 32, unique, reference, type, enumeration, pattern, minimum, maximum, min_length, max_length, rule, structure, quote,
  encoding, header, damage, level, name, wrong_scheme, superseded, expired, not_yet_valid,
};
/// The class as it stands in a code: "case", "enum", "min_length" ….  Empty for `none` and unknown numbers.
[[nodiscard]] std::string_view name_of(finding_class c) noexcept;
[[nodiscard]] finding_class class_of(std::string_view name) noexcept;

/// One byte a row.
using verdict_byte = std::uint8_t;
inline constexpr verdict_byte valid_byte = 0;
inline constexpr verdict_byte missing_byte = 255;
[[nodiscard]] constexpr verdict_byte error_byte(finding_class c) noexcept { return static_cast<verdict_byte>(c); }
[[nodiscard]] constexpr verdict_byte warning_byte(finding_class c) noexcept { return static_cast<verdict_byte>(static_cast<unsigned>(c) + 128U); }
[[nodiscard]] constexpr finding_class class_of(verdict_byte b) noexcept {
  return b == missing_byte ? finding_class::empty : static_cast<finding_class>(b & 127U);
}
[[nodiscard]] constexpr severity severity_of(verdict_byte b) noexcept {
  return b == 0 ? severity::none : b == missing_byte ? severity::info : b > 128 ? severity::warning : severity::error;
}
[[nodiscard]] constexpr verdict verdict_of(verdict_byte b) noexcept {
  return b == 0 ? verdict::valid : b == missing_byte ? verdict::missing : b > 128 ? verdict::suspect : verdict::invalid;
}

/// Cells of one column, as the engine and the C ABI hand them over: `text.substr(at[i], size[i])`, of one text that may be read up to the end of its last cell.
/// `absent` as a size marks a cell that does not exist (null, ragged row): its byte is 255.
struct cells {
  static constexpr std::uint32_t absent = 0xFFFFFFFFU;
  const char* text = nullptr;
  const std::uint32_t* at = nullptr;
  const std::uint32_t* size = nullptr;
  std::size_t count = 0;
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    return size[i] == absent ? std::string_view{} : std::string_view(text + at[i], size[i]);
  }
};

/// Why a value probably is as it is.  It never changes code or verdict.  The numbers are part of the ABI; `name_of` (type.hpp) has the
/// words of documents: "placeholder", "excel.lost_zero", "looks_like.nip_pns", …
enum class cause : std::int32_t {
  none = 0,
  placeholder = 1,                                         ///< written because nothing was known: "-", "TIDAK ADA", "#N/A", 9999…
  excel_float = 10, excel_exponent, excel_lost_zero, excel_date, excel_apostrophe,   ///< what spreadsheets do to codes
  npwp_coretax_unverified = 30,                            ///< may be a number issued since Coretax, whose rules are not published
  scheme_bps = 40,                                         ///< a BPS region code where one of the Ministry of Home Affairs is meant
  looks_like = 1000,                                       ///< + the number of the type it is a value of
  swapped = 2000,                                          ///< two parts of a value exchanged (axes); in datasets + 1 + the field a cell was exchanged with
};

inline constexpr std::int32_t first_finding_code = 1000;
/// One row of finding_codes.csv.  Its texts live as long as the program, and a NUL stands behind each.
struct finding_code {
  std::int32_t number;              ///< first_finding_code + ordinal, never reused
  std::string_view slug;            ///< "nik.date"
  severity default_severity;
  std::string_view message[2];      ///< id, en; `{found}` and `{expected}` and friends are filled in by the check
  std::string_view hint[2];
  std::string_view since;
};
/// The row of a slug, or nothing.  A list that is not built in has no rows of its own: `list.<class>` stands for them.
[[nodiscard]] std::optional<finding_code> find_finding_code(std::string_view slug) noexcept;
[[nodiscard]] std::optional<finding_code> find_finding_code(std::int32_t number) noexcept;
/// How many rows there are; their numbers go up from `first_finding_code` without a gap.
[[nodiscard]] std::size_t finding_code_count() noexcept;

/// One thing said about one place.  Empty text, row 0, line 0 and byte -1 mean "does not apply" (null in every document).
/// Owns its text; all of it is masked already (contract section 7) unless the caller asked otherwise.
struct finding {
  std::string file;
  std::uint64_t row = 0;        ///< 1-based data record, restarts per file
  std::uint64_t line = 0;       ///< physical line where the record starts
  std::int64_t byte = -1;       ///< offset of the cell in the decompressed input
  std::string column;
  std::string key;              ///< "nik=317101…; …"
  std::string code;             ///< slug
  spbe::severity severity = severity::none;
  std::string cause;
  std::optional<std::string> value;
  std::string message;
  std::string hint;
  std::string rule;
  std::int32_t number = 0;      ///< of the code; 0 where the table has none
};

}  // namespace spbe::inline v1
