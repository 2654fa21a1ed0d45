// Column calls: rows of text in, a row of answers out for each of them, lazily.
#pragma once

#include <spbe.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <spbe/table.hpp>

#include "capi/batches.hpp"
#include "capi/stream.hpp"

namespace spbe::inline v1::detail::capi {

// What a column call says about each row.
class row_answers {
 public:
  virtual ~row_answers() = default;
  // Adds one value to every column.  `beside` is the row's second column; both are empty where there is nothing.
  virtual void answer(std::string_view text, std::string_view beside, std::vector<column_builder>& out) = 0;
};

// `shape` is static.  Rows of more than `most_columns` columns are refused.  A batch goes out once it has `rows_at_once`, so that a caller
// of slow answers can stop between them; those of one array of the input are never put together with those of the next.
[[nodiscard]] std::unique_ptr<batch_source> answered_stream(rows input, std::size_t most_columns, std::int64_t rows_at_once, std::span<const column_shape> shape,
                                                            std::unique_ptr<row_answers> answers);

// The targets, candidates and the like of one row in one cell.
template <class Items, class F>
std::string joined(const Items& items, F&& f) {
  std::string out;
  for (const auto& item : items) {
    if (&item != items.data()) out += '|';
    out += f(item);
  }
  return out;
}

// Columns repeat themselves: the answers to the last texts, a bounded number of them, none of them to a long text.
template <class Answer>
class remembered {
 public:
  // `make` () -> Answer.  The answer lives until the next call.
  template <class Make>
  const Answer& get(std::string_view text, std::string_view beside, Make&& make) {
    constexpr std::size_t most = 20000, longest = 512;
    if (text.size() + beside.size() > longest) return last_ = make();
    std::string key(text);
    key.append(1, '\0').append(beside);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    if (known_.size() >= most) known_.clear();
    return known_.emplace(std::move(key), make()).first->second;
  }

 private:
  std::unordered_map<std::string, Answer> known_;
  Answer last_;
};

}  // namespace spbe::inline v1::detail::capi
