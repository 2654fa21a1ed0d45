// One column of Arrow data as cells of text.  Text stays where it is where offsets allow; views and what is no text are copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "table/arrow_c.hpp"
#include "table/arrow_values.hpp"
#include "table/column_form.hpp"

namespace spbe::inline v1::detail {

class arrow_field {
 public:
  // Formats that have a text form: text (u U vu z Z vz, dictionaries of them), whole numbers, reals, decimals, bool, days, moments, times of day, null.
  explicit arrow_field(const ArrowSchema& schema);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  // Has the format a text form?  Of a column without one nothing is looked at, and every cell is null.
  [[nodiscard]] bool is_read() const noexcept { return kind_ != kind::unread; }
  // Refuses it, naming column and format.
  [[nodiscard]] error unsupported() const;
  // "'tag' (+l)", as it stands in a sentence.
  [[nodiscard]] std::string shown() const;
  void write_as(const column_form& form) { form_ = form; }

  // Rows [from, from + count) are there: buffers, offsets, indices, views.  Reads every one of them, so that `read` need not look.  `first`: the
  // number that people give the first of them.
  [[nodiscard]] outcome check(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const;

  // The cells of checked rows; null = cells::absent.  They lie behind the answered base, which is the array's or `own`'s; one longer than
  // `limit` says its size, but may not be there.  A null base: `own` would come to hold more than `room` bytes.
  [[nodiscard]] const char* read(const ArrowArray& array, std::int64_t from, std::uint32_t count, std::size_t limit, std::size_t room, std::uint32_t* at, std::uint32_t* size,
                                 std::vector<char>& own) const;

 private:
  enum class kind : std::uint8_t { null, boolean, integer, date, text32, text64, view, real, decimal, moment, time, unread };
  struct span64 {
    std::int64_t begin, end;
  };

  [[nodiscard]] error trouble(const std::string& id, const std::string& en) const;
  [[nodiscard]] bool take_text(std::string_view format);
  [[nodiscard]] bool take_value(std::string_view format);
  [[nodiscard]] bool take_decimal(std::string_view sizes);
  [[nodiscard]] bool take_clock(std::string_view format);
  [[nodiscard]] outcome check_text(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const;
  [[nodiscard]] outcome check_dictionary(const ArrowArray& array, std::int64_t from, std::int64_t count, std::uint64_t first) const;
  [[nodiscard]] bool sound_cell(const ArrowArray& array, std::int64_t row) const;
  [[nodiscard]] std::int64_t index(const ArrowArray& array, std::int64_t row) const;
  [[nodiscard]] bool in_place(const ArrowArray& array, std::int64_t from, std::uint32_t count, std::uint32_t* at, std::uint32_t* size, const char*& base) const;
  [[nodiscard]] std::string_view text(const ArrowArray& array, std::int64_t row, std::string& made) const;
  [[nodiscard]] std::string render(const ArrowArray& array, std::int64_t row) const;
  [[nodiscard]] std::string restated(std::string number) const;
  [[nodiscard]] span64 offsets(const ArrowArray& array, std::int64_t row) const;

  std::string name_;
  std::string format_;
  column_form form_;
  kind kind_ = kind::unread;
  char width_ = 0;                        // format of the integers, the reals, or of a dictionary's indices
  bool dictionary_ = false;
  bool entries_ = false;                  // of a dictionary are its rows
  arrow_zone zone_ = arrow_zone::none;
  std::uint8_t bytes_ = 0;                // of a real, a decimal, a moment or a time of day
  std::int16_t scale_ = 0;                // of a decimal
  std::int64_t per_second_ = 0;           // of a moment or a time of day
};

// Is this row null by the array's own bitmap?
[[nodiscard]] bool arrow_null(const ArrowArray& array, std::int64_t row) noexcept;

}  // namespace spbe::inline v1::detail
