// JSON Lines and CSV: every finding is written as it comes and forgotten.
#include <fmt/format.h>

#include "report/documents.hpp"
#include "report/writers.hpp"
#include "text/split.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t write_at = std::size_t{64} << 10U;

class stream_writer : public report_writer {
 public:
  stream_writer(sink out, std::uint64_t max_findings) : out_(std::move(out)), left_(max_findings), most_(max_findings) {}

  // So many of one code are enough to know the first so many of all.
  [[nodiscard]] std::uint64_t per_code() const noexcept override { return most_; }

  [[nodiscard]] bool add(const std::vector<finding>& batch) override {
    begin();
    for (const finding& f : batch) {
      if (left_ == 0) break;
      --left_;
      append(buffer_, f);
      if (buffer_.size() >= write_at && !flush()) return false;
    }
    return flush();
  }

  [[nodiscard]] bool finish(const validation_summary& summary) override {
    begin();
    end(buffer_, summary);
    return flush();
  }

 protected:
  virtual void head(std::string& out) const = 0;
  virtual void append(std::string& out, const finding& f) const = 0;
  virtual void end(std::string& out, const validation_summary& summary) const = 0;

 private:
  void begin() {
    if (!begun_) head(buffer_);
    begun_ = true;
  }

  bool flush() {
    if (works_ && !buffer_.empty()) works_ = out_(buffer_);
    buffer_.clear();
    return works_;
  }

  sink out_;
  std::string buffer_;
  std::uint64_t left_;
  std::uint64_t most_;
  bool begun_ = false;
  bool works_ = true;
};

class jsonl_writer final : public stream_writer {
 public:
  using stream_writer::stream_writer;

 private:
  void head(std::string&) const override {}
  void append(std::string& out, const finding& f) const override {
    append_finding(out, f);
    out += '\n';
  }
  void end(std::string& out, const validation_summary& summary) const override {
    out += json(summary);
    out += '\n';
  }
};

class csv_writer final : public stream_writer {
 public:
  using stream_writer::stream_writer;

 private:
  void head(std::string& out) const override { out += "file,row,line,byte,column,key,code,severity,cause,value,message,hint,rule\r\n"; }
  void append(std::string& out, const finding& f) const override {
    const auto number = [&out](auto value, bool applies) {
      const fmt::format_int digits(value);
      if (applies) out.append(digits.data(), digits.size());
      out += ',';
    };
    const auto text = [&out](std::string_view value) {
      append_csv(out, value);
      out += ',';
    };
    text(f.file);
    number(f.row, f.row > 0);
    number(f.line, f.line > 0);
    number(f.byte, f.byte >= 0);
    text(f.column);
    text(f.key);
    text(f.code);
    text(name_of(f.severity));
    text(f.cause);
    text(f.value ? std::string_view(*f.value) : std::string_view{});
    text(f.message);
    text(f.hint);
    append_csv(out, f.rule);
    out += "\r\n";
  }
  // The summary is no record of findings; it has its own reports.
  void end(std::string&, const validation_summary&) const override {}
};

}  // namespace

std::unique_ptr<report_writer> make_jsonl_writer(sink out, std::uint64_t max_findings) {
  return std::make_unique<jsonl_writer>(std::move(out), max_findings);
}

std::unique_ptr<report_writer> make_csv_writer(sink out, std::uint64_t max_findings) {
  return std::make_unique<csv_writer>(std::move(out), max_findings);
}

}  // namespace spbe::inline v1::detail
