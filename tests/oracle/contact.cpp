// Slow, obvious second implementations of email and telepon_seluler, written from the rules; they share no code with the types.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include <spbe/type.hpp>

#include "text_step.hpp"

using namespace spbe;

namespace {

bool one_of(char c, const std::string& signs) { return signs.find(c) != std::string::npos; }
const std::string small = "abcdefghijklmnopqrstuvwxyz", large = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", figures = "0123456789";

std::vector<std::string> parts_of(const std::string& text, char between) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == between) out.emplace_back();
    else out.back() += c;
  }
  return out;
}

bool is_label(const std::string& label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  for (const char c : label) {
    if (!one_of(c, small + large + figures + '-')) return false;
  }
  return true;
}

std::string email_class(const std::string& v) {
  if (const std::string text = text_step(v); !text.empty()) return text;
  const auto halves = parts_of(v, '@');
  if (halves.size() != 2) return "format";
  for (const std::string& atom : parts_of(halves[0], '.')) {
    if (atom.empty()) return "format";
    for (const char c : atom) {
      if (!one_of(c, small + large + figures + "!#$%&'*+-/=?^_`{|}~")) return "format";
    }
  }
  const auto labels = parts_of(halves[1], '.');
  if (labels.size() < 2) return "format";
  for (const std::string& label : labels) {
    if (!is_label(label)) return "format";
  }
  if (labels.back().size() < 2 || labels.back().find_first_not_of(small + large) != std::string::npos) return "format";
  return halves[0].size() > 64 || v.size() > 254 ? "length" : "";
}

std::string phone_class(const std::string& v) {
  if (const std::string text = text_step(v); !text.empty()) return text;
  const bool plus = v.front() == '+';
  const std::string rest = v.substr(plus ? 1 : 0);
  for (const char c : rest) {
    if (!one_of(c, figures + " .-/")) return "character";
  }
  std::string digits;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (one_of(rest[i], figures)) digits += rest[i];
    else if (one_of(rest[i], "./") || i == 0 || i + 1 == rest.size() || !one_of(rest[i - 1], figures)) return "separator";
  }
  if (rest.empty()) return "separator";
  std::string national;
  if (digits.substr(0, 2) == "62") national = digits.substr(2);
  else if (!plus && digits.substr(0, 1) == "0") national = digits.substr(1);
  else return "prefix";
  if (national.size() < 2 || national[0] != '8' || national[1] == '0' || national[1] == '4') return "prefix";
  return national.size() >= 9 && national.size() <= 12 ? "" : "length";
}

void compare(const type& t, const std::string& value, const std::string& expected) {
  static const check_context at_reference = prepare({.as_of = date(2026, 11, 24)});
  const verdict_byte byte = t.judge(value, at_reference);
  const std::string found(byte == valid_byte ? std::string_view() : byte == missing_byte ? std::string_view("empty") : name_of(class_of(byte)));
  if (found != expected) BOOST_FAIL(t.name() << " '" << value << "': library '" << found << "', oracle '" << expected << "'");
}

template <class Random>
std::string some(Random& random, const std::string& signs, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += signs[random() % signs.size()];
  return out;
}

// One or two bytes put in, taken out or changed.
template <class Random>
void disturb(Random& random, std::string& text, const std::string& signs) {
  for (unsigned n = random() % 3; n > 0 && !text.empty(); --n) {
    const auto at = text.begin() + static_cast<std::ptrdiff_t>(random() % text.size());
    const char sign = signs[random() % signs.size()];
    switch (random() % 3) {
      case 0: *at = sign; break;
      case 1: text.insert(at, sign); break;
      default: text.erase(at);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(email_agrees_on_addresses_of_every_length) {
  const type& t = *type::find("email");
  std::mt19937 random(7);
  const std::string usual = small + figures + large;
  for (unsigned i = 0; i < 300000; ++i) {
    std::string value = some(random, usual + "-_.", 1 + random() % 40) + '@';
    for (unsigned labels = 1 + random() % 4; labels > 0; --labels) value += some(random, usual + '-', 1 + random() % 20) + '.';
    value += some(random, small, 1 + random() % 6);
    disturb(random, value, "@..--__+!aZ9 ,\"\x7F\xC3\xA9\t");
    compare(t, value, email_class(value));
  }
}

BOOST_AUTO_TEST_CASE(email_agrees_on_every_byte_in_every_place) {
  const type& t = *type::find("email");
  for (const std::string address : {"staf.dinas_1-a@surel.contoh-a.go.id", "abcdefgh@ijkl.id", "a@b.id"}) {
    for (std::size_t at = 0; at < address.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string value = address;
        value[at] = static_cast<char>(byte);
        compare(t, value, email_class(value));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(telepon_seluler_agrees_on_every_way_to_begin_and_every_length) {
  const type& t = *type::find("telepon_seluler");
  std::mt19937 random(8);
  const std::vector<std::string> leads = {"0", "62", "+62", "+0", "", "0062", "620", "+", "6", "1"};
  for (unsigned i = 0; i < 300000; ++i) {
    std::string value = leads[random() % leads.size()] + (random() % 4 != 0 ? "8" : "") + some(random, figures, random() % 15);
    if (random() % 3 == 0) disturb(random, value, "0123456789 -./+a\xC2\t");
    compare(t, value, phone_class(value));
  }
}
