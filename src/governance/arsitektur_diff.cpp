// Two architectures, object by object.
#include <algorithm>
#include <string>
#include <string_view>

#include <spbe/governance/arsitektur.hpp>

#include "governance/arsitektur_reading.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

using kind = json_value::kind;
using change_of = architecture_change::kind;

// The same document, whatever the order of members; numbers as they are written.
bool same(const json_value& a, const json_value& b) {
  if (a.what != b.what) return false;
  switch (a.what) {
    case kind::null: return true;
    case kind::boolean: return a.truth == b.truth;
    case kind::integer: return a.integer() == b.integer();
    case kind::number:
    case kind::text: return a.text() == b.text();
    case kind::array: return std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(), same);
    case kind::object: break;
  }
  if (a.members().size() != b.members().size()) return false;
  return std::all_of(a.members().begin(), a.members().end(), [&b](const auto& m) {
           const json_value* const other = b.find(m.key);
           return other != nullptr && same(m.value, *other);
         });
}

std::vector<std::string> members_that_differ(const json_value& older, const json_value& newer, bool head) {
  std::vector<std::string> out;
  const auto skipped = [head](std::string_view name) {
    return head && std::any_of(architecture_rows.begin(), architecture_rows.end(), [name](const auto& row) { return row.collection == name; });
  };
  for (const auto& [name, value] : newer.members()) {
    const json_value* const before = older.find(name);
    if (!skipped(name) && (before == nullptr || !same(*before, value))) out.emplace_back(name);
  }
  for (const auto& [name, value] : older.members()) {
    if (!skipped(name) && newer.find(name) == nullptr) out.emplace_back(name);
    (void)value;
  }
  return out;
}

class comparison {
 public:
  comparison(const json_value& older, const json_value& newer, const document_options& options)
      : old_root_(older), new_root_(newer), options_(options), old_(older), new_(newer) {}

  std::vector<architecture_change> run() && {
    if (auto head = members_that_differ(old_root_, new_root_, true); !head.empty()) out_.push_back({change_of::changed, {}, {}, {}, masked(std::move(head))});
    for (const architecture_row& row : architecture_rows) {
      for (const part& p : old_.parts()) {
        if (p.domain == &row && is_first(old_, p)) compare(p);
      }
      for (const part& p : new_.parts()) {
        if (p.domain == &row && is_first(new_, p) && in_domain(old_, p) == nullptr) tell(change_of::added, p, {});
      }
    }
    return std::move(out_);
  }

 private:
  // Objects without an id, and those whose id is taken, cannot be told apart: `check` complains of them.
  static bool is_first(const architecture& all, const part& p) { return !p.id.empty() && all.find(p.id) == &p; }

  static const part* in_domain(const architecture& all, const part& p) {
    const part* const found = all.find(p.id);
    return found != nullptr && found->domain == p.domain ? found : nullptr;
  }

  void compare(const part& p) {
    const part* const now = in_domain(new_, p);
    if (now == nullptr) return tell(change_of::removed, p, {});
    if (auto members = members_that_differ(*p.value, *now->value, false); !members.empty()) tell(change_of::changed, *now, std::move(members));
  }

  void tell(change_of what, const part& p, std::vector<std::string> members) {
    out_.push_back({what, std::string(p.domain->collection), leaving(p.id, options_), leaving(p.text("nama"), options_), masked(std::move(members))});
  }

  [[nodiscard]] std::vector<std::string> masked(std::vector<std::string> names) const {
    for (std::string& name : names) name = leaving(name, options_);
    return names;
  }

  const json_value &old_root_, &new_root_;
  const document_options& options_;
  architecture old_, new_;
  std::vector<architecture_change> out_;
};

}  // namespace
}  // namespace detail

std::string_view name_of(architecture_change::kind k) noexcept {
  switch (k) {
    case architecture_change::kind::added: return "added";
    case architecture_change::kind::removed: return "removed";
    case architecture_change::kind::changed: break;
  }
  return "changed";
}

std::vector<architecture_change> diff_architecture(const document& older, const document& newer, const document_options& options) {
  return detail::comparison(older.root(), newer.root(), options).run();
}

std::string json(std::span<const architecture_change> changes) {
  std::string out = "[";
  for (const auto& c : changes) {
    (out += out.size() == 1 ? "{\"change\":\"" : ",{\"change\":\"") += name_of(c.what);
    out += "\",\"domain\":\"" + c.collection + "\",\"id\":";
    detail::append_json_string(out, c.id);
    out += ",\"name\":";
    detail::append_json_string(out, c.name);
    out += ",\"members\":[";
    for (std::size_t i = 0; i < c.members.size(); ++i) {
      if (i != 0) out += ",";
      detail::append_json_string(out, c.members[i]);
    }
    out += "]}";
  }
  return out + "]";
}

}  // namespace spbe::inline v1
