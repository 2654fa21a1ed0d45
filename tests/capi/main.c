/* The whole C interface, from C.  Exits 0 when everything held. */
#include "check.h"

int failures = 0;
spbe_error *error = NULL;
char *two_buffer = NULL;
size_t two_capacity = 0;
size_t two_needed = 0;

void two_first(spbe_status status) {
  CHECK(status == SPBE_TOO_SMALL);
  CHECK(two_needed > 0);
  two_capacity = two_needed;
  two_buffer = (char *)malloc(two_capacity == 0 ? 1 : two_capacity);
  if (two_buffer == NULL) abort();
  two_buffer[0] = '\0';
}

char *two_second(spbe_status status) {
  CHECK(status == SPBE_OK);
  CHECK(two_needed == two_capacity);
  CHECK(two_capacity == 0 || two_buffer[two_capacity - 1] == '\0');
  return two_buffer;
}

int main(void) {
  static const struct {
    const char *name;
    void (*run)(void);
  } tests[] = {{"names", test_names},     {"values", test_values},     {"vectors", test_vectors}, {"columns", test_columns}, {"hostile columns", test_hostile_columns},
               {"lists", test_lists}, {"list answers", test_list_answers}, {"list columns", test_list_columns},
               {"plans", test_plans},       {"datasets", test_datasets}, {"reading", test_reading}, {"delivery", test_delivery}, {"arguments", test_arguments},
               {"hostile streams", test_hostile_streams}, {"threads", test_threads}, {"memory", test_memory}};
  size_t i;
  for (i = 0; i < sizeof tests / sizeof tests[0]; ++i) {
    const int before = failures;
    tests[i].run();
    printf("%-16s %s\n", tests[i].name, failures == before ? "ok" : "FAILED");
  }
  return failures == 0 ? 0 : 1;
}
