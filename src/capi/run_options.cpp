#include "capi/run_options.hpp"

#include <utility>

#include "capi/call.hpp"
#include "json/document.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

using kind = json_value::kind;

unexpected<error> no_key() { return refuse("options.key", "key bukan larik JSON nama kolom", "key is no JSON array of names of columns"); }
unexpected<error> no_columns() { return refuse("options.columns", "columns bukan objek JSON dari judul ke nama bidang", "columns is no JSON object of headers to names of fields"); }

outcome read_key(const char* given, std::vector<std::string>& into) {
  if (given == nullptr) return done();
  const auto text = parse_json(given);
  if (!text || text->root().items().empty()) return no_key();
  for (const json_value& name : text->root().items()) {
    if (!name.is(kind::text) || name.text().empty()) return no_key();
    into.emplace_back(name.text());
  }
  return done();
}

outcome read_columns(const char* given, std::vector<std::pair<std::string, std::string>>& into) {
  if (given == nullptr) return done();
  const auto text = parse_json(given);
  if (!text || !text->root().is(kind::object)) return no_columns();
  for (const json_member& column : text->root().members()) {
    if (!column.value.is(kind::text)) return no_columns();
    into.emplace_back(column.key, column.value.text());
  }
  return done();
}

}  // namespace

result<validate_options> options_of_run(const call_options& given) {
  validate_options out;
  out.as_of = given.as_of;
  out.lang = given.lang;
  out.threads = given.threads;
  if (given.memory != 0) out.memory = given.memory;
  if (given.tmp_dir != nullptr) out.tmp_dir = given.tmp_dir;
  out.unmask = given.unmask;
  out.cancel = given.cancel;
  if (auto key = read_key(given.key, out.key); !key) return unexpected{key.error()};
  if (auto columns = read_columns(given.columns, out.map); !columns) return unexpected{columns.error()};
  return out;
}

file_options options_of_files(const call_reading& given) {
  file_options out;
  if (given.encoding != nullptr) out.text.encoding = given.encoding;
  out.text.delimiter = given.delimiter;
  if (given.header != 0) out.text.header = given.header == SPBE_NO_HEADER ? 0U : static_cast<std::uint64_t>(given.header);
  if (given.sheet != nullptr) out.sheet = given.sheet;
  return out;
}

outcome options_of_rows(const call_reading& given) {
  if (given.says_nothing()) return done();
  return refuse("option.reading", "lembar, pengodean, pemisah, dan baris judul hanya ada dalam berkas dan teks", "only files and text have a sheet, an encoding, a delimiter or a line of headers");
}

}  // namespace spbe::inline v1::detail::capi
