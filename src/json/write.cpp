#include "json/document.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

class writer {
 public:
  std::string out;

  void write(const json_value& value) {
    switch (value.what) {
      case kind::null: out += "null"; return;
      case kind::boolean: out += value.truth ? "true" : "false"; return;
      case kind::integer: out += std::to_string(value.integer()); return;
      case kind::number: out += value.text(); return;
      case kind::text: return append_json_string(out, value.text());
      case kind::array: return inside('[', ']', value.items(), [this](const json_value& item) { write(item); });
      case kind::object:
        return inside('{', '}', value.members(), [this](const auto& member) {
          append_json_string(out, member.key);
          out += ": ";
          write(member.value);
        });
    }
  }

 private:
  template <class Parts, class Write>
  void inside(char open, char close, Parts parts, Write write_one) {
    out += open;
    ++depth_;
    const char* comma = "";
    for (const auto& part : parts) {
      out += comma;
      new_line();
      write_one(part);
      comma = ",";
    }
    --depth_;
    if (!parts.empty()) new_line();
    out += close;
  }
  void new_line() { (out += '\n').append(2 * depth_, ' '); }

  std::size_t depth_ = 0;
};

}  // namespace

std::string to_json(const json_value& value) {
  writer w;
  w.write(value);
  return std::move(w.out);
}

}  // namespace spbe::inline v1::detail
