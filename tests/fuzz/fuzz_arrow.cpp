// Any Arrow stream whose buffers are as large as its own numbers say: refused, or every cell can be read; and each array and schema that was
// handed out is released once.  Offsets stay inside the data, whose size a stream does not tell; all else may lie.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "read_rows.hpp"
#include "table/arrow_source.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail;

void require(bool holds) {
  if (!holds) std::abort();
}

// The input as decisions; used up, all of them are 0.
class choices {
 public:
  choices(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}
  unsigned byte() {
    if (left_ == 0) return 0;
    --left_;
    return *data_++;
  }
  unsigned below(unsigned end) { return byte() % end; }
  bool rarely() { return byte() >= 0xF8; }

 private:
  const std::uint8_t* data_;
  std::size_t left_;
};

constexpr std::array<const char*, 31> formats = {"u", "U", "z", "Z", "vu", "vz", "n", "b", "tdD", "c", "C", "s", "S", "i", "I", "l", "L", "e", "f", "g", "d:18,2", "d:9,1,32", "d:50,-76,256",
                                                 "tdm", "tsn:", "tsm:UTC", "tts", "ttu", "", "+s", "+l"};
int open_things = 0;

// The memory of a stream; each block by itself, so that a step outside is seen.
class stream {
 public:
  explicit stream(choices from) : from_(from) {}
  ArrowArrayStream* handle() {
    handle_ = {get_schema, get_next, [](ArrowArrayStream*) -> const char* { return "damaged"; }, [](ArrowArrayStream* s) { s->release = nullptr; }, this};
    return &handle_;
  }

 private:
  static int get_schema(ArrowArrayStream* self, ArrowSchema* out) { return static_cast<stream*>(self->private_data)->schema(*out); }
  static int get_next(ArrowArrayStream* self, ArrowArray* out) { return static_cast<stream*>(self->private_data)->next(*out); }
  static void let_go(ArrowSchema* s) { s->release = nullptr, --open_things; }
  static void let_go(ArrowArray* a) { a->release = nullptr, --open_things; }

  int schema(ArrowSchema& out) {
    if (from_.rarely()) return 5;
    columns_.resize(from_.below(5));
    std::vector<ArrowSchema*> children;
    for (auto& c : columns_) {
      c = {formats[from_.below(formats.size())], from_.below(4) == 0 ? formats[from_.below(formats.size())] : nullptr};
      children.push_back(from_.rarely() ? nullptr : column(c));
    }
    child_schemas_.push_back(std::move(children));
    out = {from_.rarely() ? nullptr : "+s", "", nullptr, 0, static_cast<std::int64_t>(columns_.size()), child_schemas_.back().data(), nullptr, let_go, nullptr};
    ++open_things;
    return 0;
  }

  struct kind { const char* format; const char* values; };   // values: of a dictionary
  ArrowSchema* column(const kind& c) {
    ArrowSchema* dictionary = c.values == nullptr ? nullptr : column({c.values, nullptr});
    schemas_.push_back({c.format, from_.rarely() ? nullptr : "kolom", nullptr, 0, 0, nullptr, dictionary, nullptr, nullptr});
    return &schemas_.back();
  }

  int next(ArrowArray& out) {
    out = {};
    if (from_.rarely()) return 5;
    if (batches_++ >= 3 || from_.below(16) == 0) return 0;
    const std::int64_t rows = from_.below(48), offset = from_.below(4);
    std::vector<ArrowArray*> children;
    for (const auto& c : columns_) children.push_back(from_.rarely() ? nullptr : array(c, rows + offset + (from_.rarely() ? -1 : 0)));
    child_arrays_.push_back(std::move(children));
    std::vector<const void*> buffers{from_.below(4) == 0 ? some((rows + offset + 7) / 8) : nullptr};
    out = made(rows, offset, std::move(buffers), nullptr);
    out.n_children = static_cast<std::int64_t>(columns_.size()) + (from_.rarely() ? 1 : 0);
    out.children = child_arrays_.back().data();
    ++open_things;
    return 0;
  }

  ArrowArray made(std::int64_t rows, std::int64_t offset, std::vector<const void*> buffers, ArrowArray* dictionary) {
    lists_.push_back(std::move(buffers));
    const bool none = rows == 0 ? from_.below(2) == 0 : from_.rarely();
    const std::int64_t nulls = lists_.back().empty() || lists_.back()[0] == nullptr ? 0 : -1;
    return {rows, nulls, offset, none ? 0 : static_cast<std::int64_t>(lists_.back().size()), 0, none ? nullptr : lists_.back().data(), nullptr, dictionary, let_go, nullptr};
  }

  ArrowArray* array(const kind& c, std::int64_t rows) {
    const std::int64_t length = std::max<std::int64_t>(rows, 0), offset = from_.below(3);
    ArrowArray* dictionary = c.values == nullptr || from_.rarely() ? nullptr : array({c.values, nullptr}, from_.below(6));
    std::vector<const void*> buffers{from_.below(3) == 0 ? some((length + offset + 7) / 8) : nullptr};
    if (std::string_view(c.format) != "n") add_data(buffers, c.format, length + offset);
    if (from_.rarely()) buffers.back() = nullptr;
    arrays_.push_back(made(length, offset, std::move(buffers), dictionary));
    return &arrays_.back();
  }

  void add_data(std::vector<const void*>& buffers, std::string_view format, std::int64_t places) {
    const std::int64_t size = from_.below(64);
    if (format == "u" || format == "z") {
      buffers.push_back(offsets<std::int32_t>(places + 1, size));
    } else if (format == "U" || format == "Z") {
      buffers.push_back(offsets<std::int64_t>(places + 1, size));
    } else if (format.substr(0, 1) == "v") {
      buffers.insert(buffers.end(), {views(places), some(size)});
      buffers.push_back(kept(&size, sizeof size));
      return;
    } else {
      buffers.push_back(some(places * (format.starts_with('d') ? 32 : 8)));
      return;
    }
    buffers.push_back(some(size));
  }

  const void* kept(const void* bytes, std::size_t size) {
    blocks_.emplace_back(new char[size]);
    if (size != 0) std::memcpy(blocks_.back().get(), bytes, size);
    return blocks_.back().get();
  }
  const void* some(std::int64_t size) {
    std::vector<char> bytes(static_cast<std::size_t>(size));
    for (char& b : bytes) b = static_cast<char>(from_.byte());
    return kept(bytes.data(), bytes.size());
  }
  template <class T>
  const void* offsets(std::int64_t count, std::int64_t size) {
    std::vector<T> out;
    const bool rising = !from_.rarely();
    for (std::int64_t i = 0; i < count; ++i) {
      const T place = static_cast<T>(from_.below(static_cast<unsigned>(size) + 1));
      out.push_back(!rising ? place - 1 : out.empty() ? place : std::min(static_cast<T>(size), static_cast<T>(out.back() + place % 8)));
    }
    return kept(out.data(), out.size() * sizeof(T));
  }
  const void* views(std::int64_t count) {
    std::vector<std::int32_t> out;
    for (std::int64_t i = 0; i < count; ++i) {
      const bool lies = from_.rarely();
      out.insert(out.end(), {static_cast<std::int32_t>(from_.below(32)) - (lies ? 1 : 0), 0, lies ? 1 : 0, static_cast<std::int32_t>(from_.below(40)) - (lies ? 1 : 0)});
    }
    return kept(out.data(), out.size() * sizeof(std::int32_t));
  }

  choices from_;
  ArrowArrayStream handle_{};
  std::vector<kind> columns_;
  int batches_ = 0;
  std::deque<ArrowSchema> schemas_;
  std::deque<ArrowArray> arrays_;
  std::deque<std::vector<ArrowSchema*>> child_schemas_;
  std::deque<std::vector<ArrowArray*>> child_arrays_;
  std::deque<std::vector<const void*>> lists_;
  std::deque<std::unique_ptr<char[]>> blocks_;
};

// `named`: of so many fields, which no column has.
void read_all(arrow_source& source, const std::vector<column_form>& forms, std::size_t named) {
  header_question question;
  question.fields = named;
  question.matches = [](const std::vector<std::string_view>&) { return std::size_t{0}; };
  const auto shape = source.open(question);
  if (!shape) return;
  if (!forms.empty()) source.write_as(forms);
  const auto splitter = source.make_splitter();
  std::size_t sum = 0;
  batch rows;
  for (chunk c;;) {
    const auto more = source.next(c);
    if (!more || !*more) break;
    splitter->begin(c);
    while (splitter->next(rows)) {
      require(rows.columns == shape->columns && rows.rows <= batch::capacity);
      for (std::uint32_t k = 0; k < rows.columns; ++k) {
        const cells column = rows.column(k);
        for (std::uint32_t r = 0; r < rows.rows; ++r) {
          if (column.size[r] != cells::absent) for (const char byte : column[r]) sum = sum * 31 + static_cast<unsigned char>(byte);
        }
      }
    }
  }
  [[maybe_unused]] volatile std::size_t seen = sum;   // so that no cell goes unread
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  open_things = 0;
  stream made(choices(data, size));
  {
    arrow_source source(made.handle());
    read_all(source, read_rows::forms_by(size == 0 ? 0 : data[size - 1]), size % 2);
  }
  require(open_things == 0);
  return 0;
}
