#include "codelist/tool/standards.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "codelist/bytes.hpp"
#include "codelist/compile/pack.hpp"
#include "codelist/compile/write.hpp"
#include "codelist/standard_form.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

error bad(const std::string& path, std::uint32_t line, const std::string& what) {
  return {status::bad_list, "standards.row", path + ":" + std::to_string(line), {what, what}, -1, static_cast<std::int32_t>(line)};
}

std::vector<std::string> parts_of(const std::string& joined) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < joined.size();) {
    const std::size_t end = std::min(joined.find(standard_join, begin), joined.size());
    out.push_back(joined.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

class standards {
 public:
  standards(std::string folder, std::string codes_csv) : folder_(std::move(folder)), codes_csv_(std::move(codes_csv)) {}

  result<std::string> compile() {
    read(codes_csv_, 5, [this](const auto& r) { codes(r); });
    read(folder_ + "/concepts.csv", 2, [this](const auto& r) { concept_row(r); });
    read(folder_ + "/standards.csv", 6, [this](const auto& r) { standard(r); });
    read(folder_ + "/items.csv", 4, [this](const auto& r) { item(r); });
    if (!wrong_ && texts_.size() != order_.size()) say(1, "not as many standards as codes of the list");
    if (!wrong_ && unused_.size() != 0) say(1, "no standard uses the concept " + *unused_.begin());
    if (wrong_) return unexpected{*std::move(wrong_)};
    return written();
  }

 private:
  template <class Row>
  void read(const std::string& path, std::size_t columns, const Row& row) {
    if (wrong_) return;
    path_ = path;
    auto text = read_file(path);
    if (!text) { wrong_ = text.error(); return; }
    auto records = split_csv(*text);
    if (!records) { wrong_ = records.error(); return; }
    for (std::size_t i = 1; i < records->size() && !wrong_; ++i) {
      const auto& r = (*records)[i];
      if (r.cells.size() != columns) return say(r.line, "expected " + std::to_string(columns) + " cells");
      const bool marked = std::any_of(r.cells.begin(), r.cells.end(), [](const auto& c) { return c.find(standard_part) != std::string::npos; });
      marked ? say(r.line, "a cell holds the sign between parts") : row(r);
    }
  }
  void say(std::uint32_t line, const std::string& what) {
    if (!wrong_) wrong_ = bad(path_, line, what);
  }

  void codes(const csv_record& r) {
    known_.insert(r.cells[0]);
    order_.push_back(r.cells[0]);
  }

  void concept_row(const csv_record& r) {
    const std::string& code = r.cells[0];
    const bool formed = code.size() == 6 && code[0] == 'K' && code.find_first_not_of("0123456789", 1) == std::string::npos && code <= "K65535";
    if (!formed || (!numbers_.empty() && code <= last_concept_)) return say(r.line, "concepts are K and five digits, ascending");
    last_concept_ = code;
    numbers_.push_back(std::stoul(code.substr(1)));
    names_.push_back(r.cells[1]);
    unused_.insert(code);
    concepts_.insert(code);
  }

  void standard(const csv_record& r) {
    const std::string& code = r.cells[0];
    if (texts_.size() == order_.size() || order_[texts_.size()] != code) return say(r.line, "the standards stand in the order of the list sds");
    std::string text;
    for (const auto& each : parts_of(r.cells[1])) {
      if (concepts_.count(each) == 0) return say(r.line, "undefined concept " + each);
      unused_.erase(each);
      text += (text.empty() ? "" : std::string(1, standard_join)) + std::to_string(std::stoul(each.substr(1)));
    }
    for (const auto& each : parts_of(r.cells[2])) {
      if (known_.count(each) == 0) return say(r.line, "the presentation " + each + " is no standard");
    }
    for (std::size_t cell = 2; cell < 6; ++cell) text += standard_part + r.cells[cell];
    place_[code] = texts_.size();
    texts_.push_back(std::move(text));
  }

  void item(const csv_record& r) {
    const auto at = place_.find(r.cells[0]);
    if (at == place_.end()) return say(r.line, "unknown standard " + r.cells[0]);
    const std::string& code = r.cells[1];
    if (code.empty() || code.find_first_of("<=") != std::string::npos) return say(r.line, "a code has neither < nor =");
    if (!items_.emplace(r.cells[0], code).second) return say(r.line, "the code stands twice in its list: " + code);
    std::string& text = texts_[at->second];
    text += standard_part + code;
    if (!r.cells[3].empty()) text += item_parent + r.cells[3];
    parents_.emplace_back(r.cells[0], r.cells[3]);
    text += item_title + r.cells[2];
  }

  result<std::string> written() {
    for (const auto& [code, parent] : parents_) {
      if (!parent.empty() && items_.count({code, parent}) == 0) return unexpected{bad(path_, 1, code + " has no item " + parent + ", a parent")};
    }
    std::vector<std::string_view> all(texts_.begin(), texts_.end());
    all.insert(all.end(), names_.begin(), names_.end());
    const packer packing(all);
    std::string offsets, pool;
    for (const auto text : all) {
      const std::string packed = packing.pack(text);
      if (text.size() > longest_standard || packed.size() > longest_standard) return unexpected{bad(path_, 1, "too long a list")};
      append_low(offsets, pool.size(), standard_offset_size);
      if (packed.size() < 0xFF) append_low(pool, packed.size(), 1);
      else append_low(pool, 0xFFU | packed.size() << 8U, 3);
      pool += packed;
    }
    append_low(offsets, pool.size(), standard_offset_size);
    const std::string symbols = packing.section();
    std::string out;
    for (const std::size_t count : {texts_.size(), names_.size(), symbols.size()}) append_low(out, count, 4);
    for (const auto number : numbers_) append_low(out, number, concept_number_size);
    return out + offsets + symbols + pool;
  }

  std::string folder_, codes_csv_, path_, last_concept_;
  std::optional<error> wrong_;
  std::set<std::string> known_, concepts_, unused_;
  std::vector<std::string> order_, texts_, names_;
  std::vector<unsigned long> numbers_;
  std::map<std::string, std::size_t> place_;
  std::set<std::pair<std::string, std::string>> items_;
  std::vector<std::pair<std::string, std::string>> parents_;
};

}  // namespace

outcome compile_standards(const std::string& folder, const std::string& codes_csv, const std::string& out_path) {
  auto bytes = standards(folder, codes_csv).compile();
  if (!bytes) return unexpected{bytes.error()};
  return write_file(out_path, as_cpp("standards", *bytes));
}

}  // namespace spbe::inline v1::detail
