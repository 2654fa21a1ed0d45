// PostgreSQL: a table named as the list, and where there is something to say <list>_names, <list>_changes, <list>_maps; all or nothing, in one
// transaction.  INSERTs of many rows instead of COPY: any client and driver can run them.  Nothing is dropped: a table that exists stops it.
#include "codelist/exchange/quoting.hpp"
#include "codelist/exchange/walk.hpp"
#include "codelist/exchange/writers.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t rows_a_statement = 500;

// INSERT statements of so many rows each.
class inserts {
 public:
  inserts(text_sink& out, std::string table) : out_(out), table_(std::move(table)) {}
  ~inserts() { if (rows_ != 0) out_ << ";\n"; }
  inserts(const inserts&) = delete;
  inserts& operator=(const inserts&) = delete;

  bool add(std::initializer_list<std::string_view> literals) {
    if (rows_ == rows_a_statement) {
      out_ << ";\n";
      rows_ = 0;
    }
    if (rows_ == 0) out_ << "INSERT INTO " << table_ << " VALUES\n(";
    else out_ << ",\n(";
    ++rows_;
    const char* before = "";
    for (const auto literal : literals) {
      out_ << before << literal;
      before = ",";
    }
    out_ << ")";
    return out_.open();
  }

 private:
  text_sink& out_;
  std::string table_;
  std::size_t rows_ = 0;
};

std::string day(date d) { return sql_text(d.iso()); }

// An empty text that is no NULL, for columns that must have a value.
std::string always(std::string_view text) { return text.empty() ? "''" : sql_text(text); }

class sql_writer {
 public:
  sql_writer(const list& l, const export_options& options, text_sink& out) : l_(l), options_(options), out_(out), shape_(shape_of(l, options.day)) {}

  void write() {
    out_ << "BEGIN;\nSET LOCAL client_encoding = 'UTF8';\nSET LOCAL standard_conforming_strings = on;\n";
    records();
    if (!options_.day.has_value()) {
      names();
      changes();
    }
    if (has_maps(l_)) maps();
    out_ << "COMMIT;\n";
  }

 private:
  [[nodiscard]] std::string table(std::string_view suffix = "") const { return sql_name(l_.info().id + std::string(suffix)); }

  void comment(const std::string& name, const std::string& text) { out_ << "COMMENT ON TABLE " << name << " IS " << sql_text(text) << ";\n"; }

  void records() {
    const list_info& info = l_.info();
    out_ << "CREATE TABLE " << table() << " (\n  code text NOT NULL,\n  name text NOT NULL,\n  level smallint NOT NULL CHECK (level BETWEEN 1 AND 255),\n"
            "  parent text,\n  valid_from date,\n  valid_to date,\n  basis text,\n"
         << (shape_.codes_repeat ? "  UNIQUE (code, valid_from),\n" : "  PRIMARY KEY (code),\n")
         << (!shape_.codes_repeat && shape_.parents_exist ? "  FOREIGN KEY (parent) REFERENCES " + table() + " (code) DEFERRABLE INITIALLY DEFERRED,\n" : "")
         << "  CHECK (valid_from < valid_to)\n);\n";
    const bool english = options_.lang == language::en;
    comment(table(), info.title.in(options_.lang) + (options_.day.has_value() ? (english ? "; as of " : "; per ") + options_.day.iso() : "") +
                         (english ? "; issuer: " : "; penerbit: ") + info.issuer + (english ? "; basis: " : "; dasar: ") + info.basis +
                         (english ? "; licence: " : "; lisensi: ") + info.licence + (english ? "; certainty: " : "; kepastian: ") +
                         std::string(word_for(info.certainty, options_.lang)) + "; digest: " + info.digest);
    out_ << "COMMENT ON COLUMN " << table() << ".valid_to IS "
         << sql_text(english ? "the first day on which the code is no longer in force" : "hari pertama kode tidak berlaku lagi") << ";\n";
    inserts rows(out_, table());
    each_record(l_, options_.day, [&rows](const record& r) {
      return rows.add({sql_text(r.code), always(r.name), std::to_string(r.level), sql_text(r.parent), day(r.valid.from), day(r.valid.to), sql_text(r.basis)});
    });
  }

  // Of the codes that bore more than one; the others have theirs in the first table.
  void names() {
    bool any = false;
    std::unique_ptr<inserts> rows;
    each_code(l_, {}, true, [&](const walked_code& code) {
      if (code.names.size() == code.records.size()) return out_.open();
      if (!any) {
        out_ << "CREATE TABLE " << table("_names") << " (\n  code text NOT NULL,\n  name text NOT NULL,\n  valid_from date,\n  valid_to date,\n"
                "  UNIQUE (code, valid_from),\n  CHECK (valid_from < valid_to)\n);\n";
        rows = std::make_unique<inserts>(out_, table("_names"));
      }
      any = true;
      for (const auto& n : code.names) rows->add({sql_text(code.last().code), always(n.name), day(n.valid.from), day(n.valid.to)});
      return out_.open();
    });
  }

  void changes() {
    const auto all = all_changes(l_);
    if (all.empty()) return;
    out_ << "CREATE TABLE " << table("_changes") << " (\n  effective date,\n  legal_date date,\n  kind text NOT NULL,\n  from_code text,\n  to_code text,\n"
            "  basis text,\n  certainty text NOT NULL\n);\n";
    inserts rows(out_, table("_changes"));
    for (const auto& c : all) {
      rows.add({day(c.on), day(c.legal_date), sql_text(name_of(c.kind)), sql_text(c.from), sql_text(c.to), sql_text(c.basis), sql_text(name_of(c.certainty))});
    }
  }

  void maps() {
    out_ << "CREATE TABLE " << table("_maps") << " (\n  code text NOT NULL,\n  to_code text NOT NULL,\n  match text NOT NULL,\n  certainty text NOT NULL,\n"
            "  PRIMARY KEY (code, to_code)\n);\n";
    comment(table("_maps"), l_.info().maps_from + " -> " + l_.info().maps_to);
    inserts rows(out_, table("_maps"));
    each_code(l_, options_.day, false, [&](const walked_code& code) {
      for (const auto& m : l_.maps(code.last().code)) rows.add({sql_text(m.from), sql_text(m.to), sql_text(m.match), sql_text(name_of(m.certainty))});
      return out_.open();
    });
  }

  const list& l_;
  const export_options& options_;
  text_sink& out_;
  table_shape shape_;
};

}  // namespace

void write_sql(const list& l, const export_options& options, text_sink& out) { sql_writer(l, options, out).write(); }

}  // namespace spbe::inline v1::detail
