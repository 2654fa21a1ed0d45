// A data package: its resources, each with its files and its schema.  Like a schema, it is read through places, and no fault is the last.
#include <spbe/package.hpp>

#include <algorithm>

#include "schema/dialect.hpp"
#include "schema/steps.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

constexpr std::size_t most_resources = 1000;
constexpr std::size_t largest_descriptor = std::size_t{16} << 20U;

// The standard: POSIX paths, no URL of another scheme, none that leaves the folder.  `-` would be standard input to whoever opens it.
[[nodiscard]] bool stays_inside(std::string_view path) {
  if (path.empty() || path == "-" || path.front() == '/' || path.front() == '~' || path.find("://") != std::string_view::npos || path.find('\0') != std::string_view::npos) return false;
  for (std::string_view rest = path;;) {
    const std::size_t slash = rest.find('/');
    if (rest.substr(0, slash) == "..") return false;
    if (slash == std::string_view::npos) return true;
    rest.remove_prefix(slash + 1);
  }
}

[[nodiscard]] std::string read_path(const place& at) {
  const auto path = at.text();
  if (!path) return {};
  if (stays_inside(*path)) return *path;
  at.complain("schema.value", "{found} tidak dapat dibaca: sebut berkas di dalam folder paket ini, tanpa URL, tanpa '..', dan bukan '-'",
              "{found} cannot be read: name a file inside the folder of this package, no URL, no '..' and not '-'", {{"found", quoted(*path)}});
  return {};
}

class resource_reader {
 public:
  explicit resource_reader(const place& at) : at_(at) {}

  [[nodiscard]] package_resource read() {
    const auto name = at_.member("name");
    if (!name) at_.complain_absent("name");
    else out_.name = name->text().value_or("");
    if (name && out_.name.empty()) name->complain("schema.value", "nama sumber data kosong", "the name of a resource is empty");
    if (const auto data = at_.member("data")) refuse(*data, "'data'");
    else read_paths();
    if (const auto schema = at_.member("schema")) read_schema(*schema);
    if (const auto encoding = at_.member("encoding")) out_.encoding = encoding->text().value_or("");
    if (const auto dialect = at_.member("dialect")) read_dialect(*dialect, out_);
    return std::move(out_);
  }

 private:
  static void refuse(const place& at, std::string what) {
    at.complain("schema.not_in_version", "{what} belum ada dalam versi ini; tulis datanya dalam berkas", "{what} is not in this version; write the data into a file", {{"what", std::move(what)}});
  }

  void read_paths() {
    const auto at = at_.member("path");
    if (!at) return at_.complain_absent("path");
    if (at->value().is(json_value::kind::text)) {
      out_.paths.push_back(read_path(*at));
      return;
    }
    if (!at->is_array()) return;
    if (at->size() == 0) at->complain("schema.value", "sebut sedikitnya satu berkas", "name one file at least");
    for (std::size_t i = 0; i < at->size(); ++i) out_.paths.push_back(read_path(at->item(i)));
  }

  void read_schema(const place& at) {
    if (at.value().is(json_value::kind::text)) out_.schema_path = read_path(at);
    else if (at.is_object()) out_.schema = to_json(at.value());
  }

  const place& at_;
  package_resource out_;
};

[[nodiscard]] data_package read_package(const place& root) {
  data_package out;
  if (!root.is_object()) return out;
  const auto at = root.member("resources");
  if (!at) {
    root.complain_absent("resources");
    return out;
  }
  if (!at->is_array()) return out;
  if (at->size() == 0 || at->size() > most_resources) {
    at->complain("schema.value", "paket harus punya 1 sampai {most} sumber data", "a package must have 1 to {most} resources", {{"most", std::to_string(most_resources)}});
    return out;
  }
  for (std::size_t i = 0; i < at->size(); ++i) {
    const place each = at->item(i);
    if (!each.is_object()) continue;
    auto resource = resource_reader(each).read();
    const bool twice = std::any_of(out.resources.begin(), out.resources.end(), [&resource](const package_resource& r) { return r.name == resource.name; });
    if (twice) each.complain("schema.contradiction", "nama {name} dipakai dua kali", "the name {name} is used twice", {{"name", quoted(resource.name)}});
    out.resources.push_back(std::move(resource));
  }
  return out;
}

[[nodiscard]] error no_package(error why) {
  why.code = status::bad_schema;
  why.slug = "schema.json";
  why.place.clear();
  return why;
}

}  // namespace
}  // namespace detail

result<data_package, std::vector<error>> data_package::parse(std::string_view json) {
  using failure = unexpected<std::vector<error>>;
  if (json.size() > detail::largest_descriptor) {
    return failure{{{status::bad_schema, "schema.too_large", "", {"dokumen lebih besar dari 16 MiB; berikan datapackage.json", "the document is larger than 16 MiB; give the datapackage.json"}}}};
  }
  const auto document = detail::parse_json(json);
  if (!document) return failure{{detail::no_package(document.error())}};
  detail::complaint_book book;
  auto package = detail::read_package(detail::place(document->root(), "", book));
  if (!book.empty()) return failure{std::move(book).in_document_order()};
  return package;
}

std::vector<std::string> referred_resources(const plan& schema) {
  std::vector<std::string> out;
  for (const auto& key : schema.data().foreign_keys) {
    if (!key.resource.empty() && std::find(out.begin(), out.end(), key.resource) == out.end()) out.push_back(key.resource);
  }
  return out;
}

}  // namespace spbe::inline v1
