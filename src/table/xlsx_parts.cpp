#include "table/xlsx_parts.hpp"

#include <algorithm>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_entries = 10'000;     // sheets, references
constexpr std::size_t most_styles = 1U << 17U;   // twice what Excel keeps
constexpr std::size_t longest_word = 1024;

constexpr phrase too_many{"terlalu banyak isian", "too many entries"};

void add(std::vector<book_entry>& to, std::string_view id, std::string_view kind, std::string_view text) {
  to.push_back({std::string(id.substr(0, longest_word)), std::string(kind.substr(0, longest_word)), std::string(text.substr(0, longest_word))});
}

}  // namespace

std::uint32_t count_of(std::string_view digits, std::uint32_t otherwise) noexcept {
  if (digits.empty() || digits.size() > 9) return otherwise;
  std::uint32_t out = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return otherwise;
    out = out * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return out;
}

bool is_true(std::string_view word) noexcept { return word == "1" || word == "true" || word == "on"; }

void relations_reader::start(std::string_view name, attributes with) {
  if (depth() != 2 || name != "Relationship" || attribute(with, "TargetMode") == "External") return;
  if (found.size() == most_entries) return fail(too_many);
  const std::string_view kind = attribute(with, "Type");
  add(found, attribute(with, "Id"), kind.substr(kind.rfind('/') + 1), attribute(with, "Target"));
}

void sheets_reader::start(std::string_view name, attributes with) {
  if (depth() == 2 && name == "workbookPr") since_1904 = is_true(attribute(with, "date1904"));
  if (depth() != 3 || name != "sheet") return;
  if (found.size() == most_entries) return fail(too_many);
  add(found, attribute(with, "id"), attribute(with, "state"), attribute(with, "name"));
}

void styles_reader::start(std::string_view name, attributes with) {
  if (depth() == 2) in_cells_ = name == "cellXfs";
  if (depth() != 3) return;
  if (name == "numFmt") {
    if (own_.size() == most_entries) return fail(too_many);
    const std::string_view code = attribute(with, "formatCode");
    own_.emplace_back(count_of(attribute(with, "numFmtId"), 0), cell_style{look_of_code(code), digits_of_code(code)});
  } else if (name == "xf" && in_cells_) {
    if (looks.size() == most_styles) return fail(too_many);
    const std::uint32_t format = count_of(attribute(with, "numFmtId"), 0);
    const auto own = std::find_if(own_.begin(), own_.end(), [format](const auto& f) { return f.first == format; });
    looks.push_back(own != own_.end() ? own->second : cell_style{look_of_builtin(format)});
  }
}

void strings_reader::start(std::string_view name, attributes) {
  if (aside_ != 0) return;
  if (name == "rPh" || name == "rPr" || name == "phoneticPr" || name == "extLst") aside_ = depth();
  if (depth() == 2) {
    now_.clear();
    cut_ = false;
  }
  in_text_ = name == "t";
}

void strings_reader::end(std::string_view name) {
  if (aside_ != 0) {
    if (depth() == aside_) aside_ = 0;
    return;
  }
  in_text_ = false;
  if (depth() != 2 || name != "si") return;
  unescape(now_);
  if (cut_) now_.resize(limit_ + 1, ' ');   // too long, however few signs its escapes stand for
  if (!into_.add(std::string_view(now_).substr(0, limit_ + 1))) {
    fail(file_error(status::unreadable, "file.too_large", file(),
                    {"teks bersama dalam '{file}' melebihi {detail} MiB; simpan lembarnya sebagai CSV", "the shared strings of '{file}' exceed {detail} MiB; save the sheet as CSV"},
                    counted_both(into_.budget() >> 20U)));
  }
}

void strings_reader::text(std::string_view more) {
  if (!in_text_ || aside_ != 0) return;
  cut_ = cut_ || now_.size() + more.size() > 2 * limit_ + 64;
  if (!cut_) now_ += more;
}

}  // namespace spbe::inline v1::detail
