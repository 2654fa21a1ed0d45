// The grammar once more, as slowly and plainly as it can be written: one byte after another over the whole text.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "collect.hpp"

namespace reference {

using collected::cell;
using collected::said;
using spbe::detail::event;

struct plain_record {
  std::uint64_t line = 0;
  std::size_t begin = 0;
  std::vector<std::string> cells;
  std::vector<std::size_t> begins;
  std::vector<bool> stray;
  event::reason trouble = event::reason::ragged;
  bool lost = false;
};

struct limits {
  std::size_t cell, record;
};

class walker {
 public:
  walker(const std::string& text, char delimiter, limits most) : text_(text), delimiter_(delimiter), most_(most) {}

  std::vector<plain_record> run() {
    std::vector<plain_record> out;
    while (at_ < text_.size()) {
      if (text_[at_] == '\n' || text_.compare(at_, 2, "\r\n") == 0) {
        at_ = text_.find('\n', at_) + 1;
        ++line_;
        continue;
      }
      out.push_back(one());
    }
    return out;
  }

 private:
  bool ends_line(std::size_t i) const { return i >= text_.size() || text_[i] == '\n' || text_.compare(i, 2, "\r\n") == 0; }

  // A record read from `i` on; `open` = the quote that never closed.
  plain_record read_from(std::size_t begin, std::size_t bare_from, std::size_t& end, std::size_t& open) const {
    plain_record rec;
    rec.line = line_;
    rec.begin = begin;
    open = std::string::npos;
    std::size_t i = begin;
    for (;;) {
      std::string value;
      bool stray = false;
      rec.begins.push_back(i);
      const bool bare = i >= bare_from;
      if (!bare && i < text_.size() && text_[i] == '"') {
        const std::size_t quote = i++;
        for (;;) {
          if (i >= text_.size()) {
            open = quote;
            end = i;
            return rec;
          }
          if (text_[i] != '"') value += text_[i++];
          else if (i + 1 < text_.size() && text_[i + 1] == '"') value += '"', i += 2;
          else break;
        }
        ++i;
        stray = !ends_line(i) && text_[i] != delimiter_;
      }
      while (!ends_line(i) && text_[i] != delimiter_) {
        stray = stray || (text_[i] == '"' && !bare);
        value += text_[i++];
      }
      rec.cells.push_back(value);
      rec.stray.push_back(stray);
      if (i < text_.size() && text_[i] == delimiter_) {
        ++i;
        continue;
      }
      end = i >= text_.size() ? i : text_.find('\n', i) + 1;
      return rec;
    }
  }

  // Is the byte at `place` inside a quoted cell of the record that begins at `begin`; where did that open?  npos = no.
  std::size_t open_at(std::size_t begin, std::size_t place) const {
    bool quoted = false, closed = false, start = true;
    std::size_t quote = 0;
    for (std::size_t i = begin; i <= place; ++i) {
      const char c = text_[i];
      if (quoted) {
        if (c == '"') quoted = false, closed = true;
      } else if (closed && c == '"') {
        quoted = true, closed = false;
      } else if (start && c == '"') {
        quoted = true, start = false, quote = i;
      } else {
        closed = false;
        start = c == delimiter_;
      }
    }
    return quoted ? quote : std::string::npos;
  }

  plain_record one() {
    const std::size_t begin = at_;
    std::size_t end = 0, open = 0;
    plain_record rec = read_from(begin, std::string::npos, end, open);
    const std::size_t length = end - begin - (end != begin && end <= text_.size() && text_[end - 1] == '\n' && open == std::string::npos ? 1 : 0);
    if (length > most_.record) {
      open = open_at(begin, begin + most_.record);
      if (open == std::string::npos) return lose(begin, begin + most_.record + 1, event::reason::record_limit);
    }
    if (open != std::string::npos) {
      std::size_t line_end = text_.find('\n', open);
      const std::size_t stop = line_end == std::string::npos ? text_.size() : line_end;
      if (stop - begin > most_.record) return lose(begin, open, event::reason::unclosed_quote);
      std::size_t none = 0;
      rec = read_from(begin, open, end, none);
      rec.trouble = event::reason::unclosed_quote;
    }
    advance(end);
    return rec;
  }

  plain_record lose(std::size_t begin, std::size_t from, event::reason why) {
    plain_record rec;
    rec.line = line_;
    rec.begin = begin;
    rec.trouble = why;
    rec.lost = true;
    const std::size_t line_end = text_.find('\n', from);
    advance(line_end == std::string::npos ? text_.size() : line_end + 1);
    return rec;
  }

  void advance(std::size_t to) {
    for (; at_ < to; ++at_) line_ += text_[at_] == '\n' ? 1 : 0;
  }

  const std::string& text_;
  char delimiter_;
  limits most_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

// What the table room must answer for this text, read without a header.
inline collected::table read(const std::string& text, char delimiter, limits most, std::size_t mark = 0) {
  collected::table out;
  const auto records = walker(text, delimiter, most).run();
  std::size_t columns = records.empty() ? 0 : records.front().cells.size();
  if (!records.empty() && records.front().lost) columns = 0;
  out.shape.columns = columns;
  for (auto rec : records) {
    for (std::size_t c = 0; c < std::min(columns, rec.cells.size()); ++c) {   // surplus cells are dropped, however long
      if (rec.cells[c].size() <= most.cell) continue;
      if (rec.trouble == event::reason::ragged) rec.trouble = event::reason::cell_limit;
      rec.lost = true;
    }
    const std::size_t row = out.records.size();
    collected::record made{rec.line, static_cast<std::int64_t>(rec.begin + mark), {}, {}};
    const bool whole = rec.lost || rec.trouble != event::reason::ragged || rec.cells.size() != columns;
    if (whole) {
      const auto found = rec.trouble == event::reason::ragged ? static_cast<std::uint32_t>(rec.cells.size()) : 0U;
      out.events.push_back({row, event::whole_record, rec.trouble, found});
    }
    for (std::size_t c = 0; c < columns; ++c) {
      const bool there = !rec.lost && c < rec.cells.size();
      made.cells.push_back(there ? cell{rec.cells[c]} : cell{});
      made.bytes.push_back(there ? static_cast<std::int64_t>(rec.begins[c] + mark) : -1);
      if (there && rec.stray[c]) out.events.push_back({row, static_cast<std::uint32_t>(c), event::reason::stray_quote, 0});
    }
    out.records.push_back(std::move(made));
  }
  out.lines = 1;
  for (const char c : text) out.lines += c == '\n' ? 1 : 0;
  return out;
}

}  // namespace reference
